"""Strings of burglaries: listed by number, day and block, and nothing of a person."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.watchapp.logs import new_log
from tests.watchapp.operations.trends.near import burgle_twice
from watchapp.analysis.near_repeat import SEED
from watchapp.analysis.strings import SHUFFLES
from watchapp.operations.sightings import save_sighting
from watchapp.operations.trends import Asked
from watchapp.operations.trends.strings import answer
from watchapp.progress import Progress
from watchapp.records import Person, Sighting, Vehicle
from watchapp.store import Store

ASKED = Asked(date(2026, 2, 1))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = new_log(tmp_path / "log.db")
    yield store
    store.close()


def test_pairs_are_strings_and_more_than_chance(store: Store) -> None:
    burgle_twice(store)
    trend = answer(store, ASKED, Progress())
    assert trend.sentences[0].startswith("30 of 30 burglaries hang together in 15 strings;")
    assert "more than chance alone would usually give" in trend.sentences[0]
    assert len(trend.figures["strings"]) == 15
    assert (trend.figures["shuffles"], trend.figures["seed"]) == (SHUFFLES, SEED)
    assert f"{SHUFFLES} times (seed {SEED})" in trend.methods[0].how
    lines, events = (titled.table for titled in trend.tables)
    assert [row[1] for row in lines.rows] == [2] * 15
    assert len(events.rows) == 30
    assert [list(pair) for pair in trend.figures["strings"]] == [
        [events.rows[place][1], events.rows[place + 1][1]] for place in range(0, 30, 2)
    ]


def test_the_latest_string_stands_first(store: Store) -> None:
    burgle_twice(store)
    trend = answer(store, ASKED, Progress())
    lasts = [store.get(Sighting, keys[-1]).occurred_from for keys in trend.figures["strings"]]
    assert lasts == sorted(lasts, key=str, reverse=True)


def test_sooner_is_strict(store: Store) -> None:
    burgle_twice(store, apart=7)
    found = answer(store, Asked(ASKED.today, choices={"span": "7"}), Progress())
    assert found.figures["strings"] == []
    assert found.tables == ()
    assert "This could well be chance." in found.sentences[0]
    assert len(answer(store, ASKED, Progress()).figures["strings"]) == 15


def test_no_word_of_a_person_or_a_house_is_in_it(store: Store) -> None:
    burgle_twice(store)
    (sighting,) = store.records(Sighting, "WHERE id = 1")
    save_sighting(
        store,
        sighting,
        was=sighting,
        persons=(Person(sighting=None, hat="xyzzy cap", build="xyzzy"),),
        vehicles=(Vehicle(sighting=None, plate="XYZZY1"),),
    )
    trend = answer(store, ASKED, Progress())
    said = str(trend).lower()
    assert "xyzzy" not in said
    assert "101 oak" not in said
    assert "100 block of oak" in said


def test_without_points_a_string_stays_on_its_block(store: Store) -> None:
    burgle_twice(store, points=False)
    trend = answer(store, ASKED, Progress())
    assert trend.figures["by_block"]
    assert len(trend.figures["strings"]) == 15
    assert "on the same block" in trend.methods[0].how
