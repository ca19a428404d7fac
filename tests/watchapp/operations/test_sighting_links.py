"""Links between sightings are kept once and read from either end; what is fixed is closed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.watchapp.logs import new_log, see
from watchapp.operations.removals import remove_records
from watchapp.operations.sightings import save_sighting
from watchapp.queries.linked import linked_to, links_of, sighting_names
from watchapp.queries.sightings import Sought, Standing, sighting_keys, sighting_lines
from watchapp.records import Sighting, SightingLink, SightingState
from watchapp.records.waiting import Waiting
from watchapp.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as store:
        yield store


def link(store: Store, one: int, other: int, why: str = "Same car") -> None:
    made = SightingLink(sighting=None, other=other, why=why)
    save_sighting(store, store.get(Sighting, one), links=(made,))


def test_a_link_is_read_from_both_ends(store: Store) -> None:
    one, other = see(store, "2026-01-03T21:40"), see(store, "2026-01-05T22:10")
    link(store, one, other)
    (there,), (back,) = linked_to(store, one), linked_to(store, other)
    assert (there.other, back.other) == (other, one)
    assert there.link.why == back.link.why == "Same car"
    assert "House break-in" in back.name
    assert len(store.records(SightingLink)) == 1


def test_a_link_worked_on_from_its_other_end_stays_one_link(store: Store) -> None:
    one, other = see(store, "2026-01-03T21:40"), see(store, "2026-01-05T22:10")
    link(store, one, other)
    (read,) = links_of(store, other)
    at_other = store.get(Sighting, other)
    save_sighting(store, at_other, was=at_other, links=(read,), parts_were=(read,))
    assert store.records(SightingLink)[0].sighting == one
    worded = replace(read, why="Same way in")
    save_sighting(store, at_other, was=at_other, links=(worded,), parts_were=(read,))
    (there,) = linked_to(store, one)
    assert (there.other, there.link.why) == (other, "Same way in")
    save_sighting(store, at_other, was=at_other, links=(), parts_were=(worded,))
    assert linked_to(store, one) == ()
    store.undo()
    assert [each.other for each in linked_to(store, one)] == [other]


def test_saving_without_a_word_of_links_leaves_them(store: Store) -> None:
    one, other = see(store, "2026-01-03T21:40"), see(store, "2026-01-05T22:10")
    link(store, one, other)
    save_sighting(store, replace(store.get(Sighting, one), notes="Called back"))
    assert [each.other for each in linked_to(store, one)] == [other]


def test_a_link_goes_with_either_sighting(store: Store) -> None:
    one, other = see(store, "2026-01-03T21:40"), see(store, "2026-01-05T22:10")
    link(store, one, other)
    remove_records(store, kind=Sighting, keys=[other])
    assert linked_to(store, one) == ()


def test_an_old_sighting_that_is_linked_has_its_name(store: Store) -> None:
    old = see(store, "2020-01-03T21:40", address="12 Oak St")
    late = see(store, "2026-01-05T22:10")
    assert [key for key, _ in sighting_names(store, most=1)] == [late]
    names = dict(sighting_names(store, (old,), most=1))
    assert "12 Oak St" in names[old]


def test_what_was_just_fixed_is_closed_and_may_be_opened_again(store: Store) -> None:
    key = see(store, "2026-01-03T21:40", what="Street light out")
    was = store.get(Sighting, key)
    fixed = replace(was, fixed_on=date(2026, 1, 20))
    save_sighting(store, fixed, was=was)
    assert store.get(Sighting, key).state is SightingState.CLOSED
    closed = store.get(Sighting, key)
    save_sighting(store, replace(closed, state=SightingState.OPEN), was=closed)
    assert store.get(Sighting, key).state is SightingState.OPEN


def test_the_list_shows_what_is_waited_for_and_the_open_small_wins(store: Store) -> None:
    reported = "2026-01-04T08:00"
    light = see(store, "2026-01-03T21:40", what="Street light out", reported_at=_at(reported))
    see(store, "2026-01-03T21:40", what="Graffiti to clean", fixed_on=date(2026, 1, 9))
    garage = see(store, "2026-01-05T21:40", what="Open garage")
    theft = see(store, "2026-01-06T21:40", what="Bicycle taken", reported_at=_at(reported))
    see(
        store,
        "2026-01-07T21:40",
        what="Bicycle taken",
        reported_at=_at(reported),
        answered_at=_at("2026-01-08T10:00"),
    )
    small = sighting_keys(store, Sought(standing=Standing.SMALL_WIN))
    assert list(small) == [garage, light]
    waiting = sighting_keys(store, Sought(standing=Standing.WAITING), order="waiting")
    assert sorted(waiting) == [light, theft]
    today = date(2026, 1, 14)
    lines = sighting_lines(store, [light, garage])
    assert lines[light].waiting(today) == Waiting(10, is_open=True)
    assert lines[garage].waiting(today) is None


def _at(iso: str) -> datetime:
    return datetime.fromisoformat(iso)
