"""The papers of a warning tell nothing private: marked words planted, looked for in both PDFs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.marked_records import HOUSE, Planted, mark_of
from tests.test_leaks import Log, leaks_in, words_in
from watchapp.operations.notices import door_list, notice_preview
from watchapp.records import Category, Door, NeighborWarning, Sighting, Watch
from watchapp.store import Store

NAME = "Zqneighbor"
SHAPES = (
    "{name}, {house} Oak St",
    "{name} {house} Oak St",
    "{name} residence, {house} Oak St",
    "{house} Oak St ({name})",
    "{house} Oak St, {name}",
    "{house} Oak St {name}",
    "Oak Road {house} {name}",
    "Oak St No. {house}",
    "Oak {house}",
    "Av. Juárez {house}",
    "{house} Oak St #{house}",
    "{house}-{house} Oak St",
    "{name}",
)


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Log]:
    with Store.create(tmp_path_factory.mktemp("log") / "log.db") as store:
        yield Log(store)


def _warn(log: Log, address: str, *, doors: int) -> int:
    log.keys["sighting"] = log.put(Sighting, suffix="Broken", address=address)
    warning = log.put(NeighborWarning, suffix="Broken")
    log.keys["neighbor_warning"] = warning
    for n in range(doors):
        log.put(Door, suffix=f"Broken{n}", address=f"{HOUSE + 2 * n} Oak St")
    return warning


def test_the_notice_tells_the_street_nothing_private(log: Log) -> None:
    pdf = notice_preview(log.store, 1).pdf
    assert leaks_in(pdf, log.forbidden()) == []
    said = words_in(pdf)
    for kind, name in ((Watch, "name"), (Category, "name"), (NeighborWarning, "public_words")):
        assert mark_of(kind, name) in said


@pytest.mark.parametrize("doors", [0, 12])
@pytest.mark.parametrize("shape", SHAPES)
def test_no_shape_of_an_address_brings_house_or_name_on_the_notice(
    log: Log, shape: str, doors: int
) -> None:
    warning = _warn(log, shape.format(name=NAME, house=HOUSE), doors=doors)
    pdf = notice_preview(log.store, warning).pdf
    name = Planted(NAME, "address", told=False)
    assert leaks_in(pdf, [name, *log.forbidden()]) == []


def test_the_list_of_doors_has_addresses_and_nothing_else(log: Log) -> None:
    warning = _warn(log, f"{HOUSE} Oak St", doors=3)
    pdf = door_list(log.store, warning)
    told = {mark_of(Watch, "name")}
    forbidden = [each for each in log.planted if each.mark not in told]
    assert set(leaks_in(pdf, forbidden)) == {f"house number {HOUSE}"}
    assert f"{HOUSE + 4} Oak St" in words_in(pdf)


@pytest.mark.parametrize("shape", SHAPES)
def test_the_head_of_the_list_of_doors_does_not_tell_which_house_it_was(
    log: Log, shape: str
) -> None:
    warning = _warn(log, shape.format(name=NAME, house=HOUSE), doors=0)
    log.put(Door, suffix="Other", address="12 Elm St")
    pdf = door_list(log.store, warning)
    assert leaks_in(pdf, [Planted(NAME, "address", told=False)]) == []
