"""Nothing private leaves: marked words in every field, looked for in what is printed or left."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pikepdf
import pytest
from pypdf import PdfReader

from tests.marked_records import ANOTHER, HOUSE, Planted, mark_of, marked, planted_in
from watchapp.bulletin.contents import Bulletin
from watchapp.bulletin.layout import bulletin_pdf
from watchapp.operations.bulletins import gather
from watchapp.records import (
    ALL,
    Category,
    CategoryClass,
    Meeting,
    Member,
    Patrol,
    PatrolState,
    Printing,
    Sighting,
    SightingState,
    Source,
    Turnout,
    Watch,
)
from watchapp.schema import Record, table_of
from watchapp.sharing import Shared
from watchapp.store import Store

MONTH = date(2026, 1, 1)
TODAY = date(2026, 2, 1)
MESSAGE = "Dear neighbors, this is the message."
PRINTED = (
    mark_of(Watch, "name"),
    mark_of(Watch, "print_phone"),
    mark_of(Category, "name"),
    mark_of(Sighting, "address"),
    mark_of(Sighting, "public_words"),
    mark_of(Meeting, "where"),
    mark_of(Member, "name", suffix="Agreed"),
)
"""Marks that must stand in print, which shows that the search finds what is there."""


class Log:
    """A log with a marked record of every kind, and the marks in it."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.planted: list[Planted] = []
        self.keys: dict[str, int] = {}
        for kind in ALL:
            self.keys[table_of(kind)] = self.put(kind, **_usual(kind))
            if kind is Sighting:
                self.keys[ANOTHER] = self.put(Sighting, suffix="Another")
        self._members()
        self._sightings()

    def put(
        self, kind: type[Record], /, *, suffix: str = "", told: bool = True, **chosen: Any
    ) -> int:
        """Save a marked record; without `told` none of its words may be printed."""
        with self.store.change("Plant") as writer:
            writer.put(marked(kind, self.keys, suffix=suffix, **chosen))
        self.planted += (
            replace(each, told=each.told and told) for each in planted_in(kind, suffix=suffix)
        )
        return writer.change.key_of(kind)

    def forbidden(self) -> list[Planted]:
        """Return the marks that the street must not read."""
        agreed = mark_of(Member, "name", suffix="Agreed")
        return [each for each in self.planted if not each.told and each.mark != agreed]

    def _members(self) -> None:
        agreed = self.put(Member, suffix="Agreed", thanks_consent=date(2025, 6, 1))
        with self.store.change("Plant") as writer:
            writer.put(Turnout(patrol=self.keys["patrol"], member=agreed))

    def _sightings(self) -> None:
        police: dict[str, Any] = {
            "source": Source.POLICE,
            "batch": self.keys["batch"],
            "public_words": "",
        }
        self.put(Sighting, suffix="Police", **police)
        counted = self.put(Category, suffix="CountOnly", printing=Printing.COUNT_ONLY)
        self.put(Sighting, suffix="CountOnly", told=False, category=counted)
        never = self.put(Category, suffix="Never", told=False, printing=Printing.NEVER)
        self.put(Sighting, suffix="Never", told=False, category=never)
        self.put(Sighting, suffix="PrivateNote", told=False, state=SightingState.PRIVATE_NOTE)


def _usual(kind: type[Record]) -> dict[str, Any]:
    """Return what makes a record one that the bulletin tells of."""
    if kind is Patrol:
        return {"state": PatrolState.DONE}
    if kind is Member:
        return {"thanks_consent": None}
    if kind is Category:
        return {"printing": Printing.FULL, "is_crime": True, "kind": CategoryClass.PROPERTY}
    return {}


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    with Store.create(tmp_path / "log.db") as store:
        yield Log(store)


@pytest.fixture
def bulletin(log: Log) -> Bulletin:
    return gather(log.store, MONTH, MESSAGE, today=TODAY)


def words_in(pdf: bytes) -> str:
    """Return everything that can be read out of a PDF: pages, properties, attachments, streams."""
    reader = PdfReader(io.BytesIO(pdf))
    found = [page.extract_text() for page in reader.pages]
    found += map(str, (reader.metadata or {}).values())
    with pikepdf.open(io.BytesIO(pdf)) as document:
        with document.open_metadata() as metadata:
            found.append(str(metadata))
        found += document.attachments
        found += [
            item.read_bytes().decode("latin-1") if isinstance(item, pikepdf.Stream) else repr(item)
            for item in document.objects
        ]
    return "\n".join([*found, pdf.decode("latin-1")])


def leaks_in(pdf: bytes, forbidden: Iterable[Planted]) -> list[str]:
    """Return where the marks come from that stand in a PDF, and the house number if it does.

    A long word may be broken over two lines: white space does not count.
    """
    found = words_in(pdf)
    joined = re.sub(r"\s+", "", found)
    leaks = [each.place for each in forbidden if each.mark in joined]
    pages = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    numbers = re.findall(rf"\b{HOUSE}\b", pages)
    return [*leaks, *(f"house number {number}" for number in numbers)]


def test_every_field_of_words_is_marked(log: Log) -> None:
    places = {each.place.split()[0] for each in log.planted}
    for kind in ALL:
        for planted in planted_in(kind):
            assert planted.place in places
    assert len({each.mark for each in log.planted}) == len(log.planted)


def test_the_bulletin_tells_the_street_nothing_private(log: Log, bulletin: Bulletin) -> None:
    pdf = bulletin_pdf(bulletin)
    assert leaks_in(pdf, log.forbidden()) == []
    joined = re.sub(r"\s+", "", words_in(pdf))
    assert [mark for mark in PRINTED if mark not in joined] == []


def test_the_bulletin_tells_no_hour_of_a_sighting_or_patrol(bulletin: Bulletin) -> None:
    pages = "\n".join(p.extract_text() for p in PdfReader(io.BytesIO(bulletin_pdf(bulletin))).pages)
    assert "Jan 12" in pages
    assert not re.findall(r"2:23|3:17|3:19|4:17|4:49|02:23|03:17", pages)


@pytest.mark.parametrize(
    "shape",
    [
        "{name}, {house} Oak St",
        "{name} {house} Oak St",
        "{name} residence, {house} Oak St",
        "{house} Oak St ({name})",
        "{house} Oak St, {name}",
        "{house} Oak St {name}",
        "Oak Road {house} {name}",
        "Oak St No. {house}",
        "Oak Gate {house}",
        "{house}th St",
        "Oak {house}",
        "Av. Juárez {house}",
        "{name}",
        "{name} & {name}",
    ],
)
def test_no_shape_of_an_address_brings_house_or_name_into_print(log: Log, shape: str) -> None:
    name = "Zqneighbor"
    log.put(Sighting, suffix="Shape", address=shape.format(name=name, house=HOUSE))
    pdf = bulletin_pdf(gather(log.store, MONTH, MESSAGE, today=TODAY))
    assert leaks_in(pdf, [Planted(name, "address", told=False)]) == []
    assert mark_of(Sighting, "public_words", suffix="Shape") in re.sub(r"\s+", "", words_in(pdf))


def _told_more(shared: Shared, **texts: str) -> Shared:
    """Return a record as shared when a field is told to a wider circle than it should be."""
    return replace(shared, texts=MappingProxyType({**shared.texts, **texts}))


def _whole_address(bulletin: Bulletin) -> Bulletin:
    item, *others = bulletin.listed.items
    told = _told_more(item.sighting, address=f"{HOUSE} Oak St")
    items = (replace(item, sighting=told), *others)
    return replace(bulletin, listed=replace(bulletin.listed, items=items))


def _private_notes(bulletin: Bulletin) -> Bulletin:
    item, *others = bulletin.listed.items
    told = _told_more(item.sighting, public_words=mark_of(Sighting, "notes"))
    items = (replace(item, sighting=told), *others)
    return replace(bulletin, listed=replace(bulletin.listed, items=items))


def _name_without_consent(bulletin: Bulletin) -> Bulletin:
    thanked = [_told_more(each, name=mark_of(Member, "name")) for each in bulletin.patrols.thanked]
    return replace(bulletin, patrols=replace(bulletin.patrols, thanked=tuple(thanked)))


def _captain_in_the_properties(bulletin: Bulletin) -> Bulletin:
    told = _told_more(bulletin.watch, name=mark_of(Watch, "captain"))
    return replace(bulletin, watch=told)


@pytest.mark.parametrize(
    "widen", [_whole_address, _private_notes, _name_without_consent, _captain_in_the_properties]
)
def test_a_field_told_too_widely_would_be_found(
    log: Log, bulletin: Bulletin, widen: Callable[[Bulletin], Bulletin]
) -> None:
    """The search is not blind: a bulletin that leaks is caught."""
    assert leaks_in(bulletin_pdf(widen(bulletin)), log.forbidden())


def test_a_leak_outside_the_pages_would_be_found(log: Log, bulletin: Bulletin) -> None:
    secret = mark_of(Sighting, "notes")
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(bulletin_pdf(bulletin))) as document:
        document.attachments["notes.txt"] = secret.encode()
        document.save(file)
    assert leaks_in(file.getvalue(), log.forbidden()) == ["sighting.notes"]
