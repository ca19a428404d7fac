"""Which zones an initiative is held against: proposed, chosen, and what to beware of in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.watchapp.operations.trends.helped import TODAY, begin, happen, street, zone
from watchapp import clock
from watchapp.charts.trend import Trend
from watchapp.cli.kinds import ENTRIES
from watchapp.errors import Problems
from watchapp.operations.initiatives import compare_zones, save_initiative
from watchapp.operations.trends import Asked, trend_named
from watchapp.queries.parts import parts_of
from watchapp.records import ComparedZone, Initiative, ZonePart
from watchapp.store import Store

BESIDE = {ZonePart.COMPARISON: ("Cedar",)}
COUNTS = {"Ash": (40, 12), "Birch": (20, 22), "Cedar": (36, 38), "Dogwood": (20, 20)}


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 6, 20, 9, 0))
    with street(tmp_path / "log.db") as store:
        yield store


def ask(store: Store, name: str = "did_it_help", **choices: str) -> Trend:
    question = trend_named(name)
    assert question is not None
    return question.answer(store, Asked(TODAY, choices=choices))


def beside_each_other(store: Store) -> int:
    return begin(
        store,
        beside={
            **BESIDE,
            ZonePart.NEIGHBOR: ("Birch",),
            ZonePart.NEIGHBOR_COMPARISON: ("Dogwood",),
        },
    )


def test_zones_are_proposed_by_their_counts_before_and_those_that_touch(log: Store) -> None:
    happen(log, {"Ash": (40, 2), "Birch": (41, 0), "Cedar": (30, 99), "Dogwood": (20, 0)})
    key = begin(log)
    trend = ask(log)
    names = {zone(log, name): name for name in ("Birch", "Cedar", "Dogwood")}
    proposed = {
        part: [names[each] for each in keys] for part, keys in trend.figures["proposed"].items()
    }
    assert proposed == {
        "comparison": ["Cedar", "Dogwood"],
        "neighbor": ["Birch"],
        "neighbor_comparison": [],
    }
    assert trend.sentences == (
        (
            "In the year before, as far as it is known, Ash had 40; the nearest in number were"
            " Cedar (30) and Dogwood (20)."
        ),
    )
    zones = {ZonePart(part): keys for part, keys in trend.figures["proposed"].items()}
    compare_zones(log, key, zones)
    assert not ask(log).refused
    kept = parts_of(log, ComparedZone, log.get(Initiative, key))
    assert {(each.zone, each.part) for each in kept} == {
        (zone(log, "Cedar"), ZonePart.COMPARISON),
        (zone(log, "Dogwood"), ZonePart.COMPARISON),
        (zone(log, "Birch"), ZonePart.NEIGHBOR),
    }


def test_a_neighbor_is_proposed_to_compare_only_for_want_of_others_and_with_a_warning(
    log: Store,
) -> None:
    happen(log, {"Ash": (40, 30), "Birch": (41, 40)})
    key = begin(log)
    proposed = ask(log).figures["proposed"]
    assert proposed["comparison"] == [zone(log, "Birch")]
    assert proposed["neighbor"] == []
    compare_zones(log, key, {ZonePart.COMPARISON: proposed["comparison"]})
    notes = ask(log).notes
    assert any(note.startswith("Next door, but in the comparison: Birch.") for note in notes)


def test_what_was_done_in_the_comparison_is_told(log: Store) -> None:
    happen(log, COUNTS)
    begin(log, where="Cedar", name="Walks", starts=date(2026, 6, 1))
    begin(log, where="Dogwood", name="Cards", starts=date(2026, 6, 1))
    key = begin(log, beside=BESIDE)
    told = "In the comparison something was done too: Walks, in Cedar."
    assert [note for note in ask(log, initiative=str(key)).notes if "done too" in note] == [told]


def test_zones_can_be_chosen_anew_and_taken_back(log: Store) -> None:
    happen(log, COUNTS)
    key = begin(log, beside=BESIDE)
    kept = log.get(Initiative, key)
    compare_zones(log, key, {ZonePart.COMPARISON: [zone(log, "Dogwood")]})
    assert [each.zone for each in parts_of(log, ComparedZone, kept)] == [zone(log, "Dogwood")]
    log.undo()
    assert [each.zone for each in parts_of(log, ComparedZone, kept)] == [zone(log, "Cedar")]


def test_a_zone_is_one_thing_only(log: Store) -> None:
    key = begin(log)
    cedar = zone(log, "Cedar")
    twice = {ZonePart.COMPARISON: [cedar], ZonePart.NEIGHBOR: [cedar]}
    with pytest.raises(Problems, match="only one of these"):
        compare_zones(log, key, twice)
    own = (ComparedZone(initiative=key, zone=zone(log, "Ash")),)
    with pytest.raises(Problems, match="its own zone"):
        save_initiative(log, log.get(Initiative, key), comparisons=own)


def test_an_edit_of_the_record_alone_keeps_its_zones(log: Store) -> None:
    key = begin(log, beside=BESIDE)
    kept = log.get(Initiative, key)
    ENTRIES["initiative"].save(log, replace(kept, notes="Bulbs given out."), was=kept)
    assert log.get(Initiative, key).notes == "Bulbs given out."
    assert [each.zone for each in parts_of(log, ComparedZone, kept)] == [zone(log, "Cedar")]
