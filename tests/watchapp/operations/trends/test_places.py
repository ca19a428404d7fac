"""80/20 and hot blocks: totals that agree, chance beside each, and places named by their block."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.watchapp.logs import new_log, see
from watchapp.charts.trend import Trend
from watchapp.operations.police_files import import_police_file
from watchapp.operations.trends import Asked, trend_named
from watchapp.queries.facts import facts_of
from watchapp.queries.places import place_names, places_of
from watchapp.records import Mark, PlacePrecision
from watchapp.store import Store

TODAY = date(2026, 3, 31)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as made:
        yield made


def ask(store: Store, name: str) -> Trend:
    question = trend_named(name)
    assert question is not None
    return question.answer(store, Asked(TODAY))


def fill(store: Store, busiest: int = 15) -> None:
    """Let twelve blocks have one event each, and one of them many."""
    for block in range(1, 13):
        see(store, f"2026-02-{block:02}T12:00", address=f"{block}20 Oak St")
    for n in range(busiest):
        see(store, f"2026-02-{n % 28 + 1:02}T13:00", address=f"3{n:02} Oak St")


def test_houses_of_a_block_are_one_place(store: Store) -> None:
    see(store, "2026-02-01T12:00", address="301 Oak St")
    see(store, "2026-02-02T12:00", address="399 OAK ST")
    see(store, "2026-02-03T12:00", address="Oak St / 5th St")
    see(store, "2026-02-04T12:00", lat=38.5, lon=-121.5)
    see(store, "2026-02-05T12:00")
    facts = facts_of(store)
    places = places_of(store, facts)
    counts, nowhere = places.counted(facts)
    assert sorted(counts.tolist()) == [1, 1, 2]
    assert nowhere == 1
    names = place_names(store, places.keys.tolist())
    assert sorted(names) == [
        "300 block of Oak St",
        "5th St / Oak St",
        "about 38.500, -121.500",
    ] or (sorted(names) == ["300 block of Oak St", "Oak St / 5th St", "about 38.500, -121.500"])


def test_a_point_that_police_moved_to_is_the_place_whatever_its_words(store: Store) -> None:
    for lat in (53.80, 53.80, 53.65):
        see(
            store,
            "2026-02-01T12:00",
            address="On or near Park Road",
            lat=lat,
            lon=-1.5,
            place=PlacePrecision.SNAPPED,
        )
    facts = facts_of(store)
    assert sorted(places_of(store, facts).counted(facts)[0].tolist()) == [1, 2]


def test_places_follow_what_is_saved_and_undone(store: Store) -> None:
    fill(store)
    before = places_of(store, facts_of(store))
    see(store, "2026-03-01T12:00", address="4000 Elm St")
    after = places_of(store, facts_of(store))
    assert len(after) == len(before) + 1
    store.undo()
    assert len(places_of(store, facts_of(store))) == len(before)


def test_the_shares_add_up_to_all_that_has_a_place(store: Store) -> None:
    fill(store)
    see(store, "2026-02-20T12:00")
    trend = ask(store, "places")
    rows = trend.every_table[0].table.rows
    assert sum(int(row[1]) for row in rows) == trend.figures["events"] == 27
    assert trend.left_out[0].n == 1
    assert trend.figures["events"] + trend.left_out[0].n == len(facts_of(store))
    assert rows[0][:2] == ("300 block of Oak St", 16)


def test_a_crowded_block_is_beyond_chance(store: Store) -> None:
    fill(store)
    places, hot = ask(store, "places"), ask(store, "hot_blocks")
    assert places.figures["by_chance"]["p"] == pytest.approx(1 / 1000)
    assert "chance alone would put only" in places.sentences[0]
    assert hot.figures["hot"] == 1
    assert "“300 block of Oak St”: 16" in hot.sentences[0]
    assert "320 Oak" not in " ".join(hot.sentences)
    rows = hot.every_table[0].table.rows
    assert [row[1] for row in rows] == [16, 11]


def test_even_blocks_say_that_chance_does_the_same(store: Store) -> None:
    fill(store, busiest=0)
    places, hot = ask(store, "places"), ask(store, "hot_blocks")
    assert places.figures["by_chance"]["p"] > 0.05
    assert "says little" in places.sentences[0]
    assert hot.figures["hot"] == 0
    assert "No place stands out" in hot.sentences[0]
    assert hot.charts[0].is_empty


def test_what_may_be_entered_twice_makes_no_hot_block(store: Store) -> None:
    for block in range(1, 13):
        see(store, f"2026-02-{block:02}T12:00", address=f"{block}20 Oak St")
    for _ in range(15):
        see(
            store,
            "2026-02-10T13:00",
            address="310 Oak St",
            marks=frozenset({Mark.POSSIBLE_REPEAT}),
        )
    trend = ask(store, "hot_blocks")
    assert trend.figures["hot"] == 0
    assert trend.figures["only_by_possible_repeats"] == 1
    assert "entered twice" in trend.sentences[1]


def test_few_are_refused_in_a_sentence(store: Store) -> None:
    see(store, "2026-02-01T12:00", address="301 Oak St")
    for name in ("places", "hot_blocks"):
        assert ask(store, name).refused == (
            "1 event at 1 known place are too few to compare places; choose more days or more"
            " kinds."
        )


def test_charlottesville_has_no_points_but_blocks(
    shared_data: Callable[[str], Path], tmp_path: Path
) -> None:
    with new_log(tmp_path / "cville.db") as store:
        import_police_file(store, shared_data("charlottesville-crime-2014-10-to-2019-10.csv"))
        assert "nothing to draw" in ask(store, "where").refused
        trend = ask(store, "places")
        assert trend.figures["events"] + trend.left_out[0].n == 29448
        assert trend.figures["share_at_busiest_fifth"] == pytest.approx(0.78, abs=0.01)
        assert trend.figures["by_chance"]["mean"] == pytest.approx(0.28, abs=0.01)


def test_an_address_that_tells_no_block_is_known_by_its_point(store: Store) -> None:
    see(store, "2026-02-01T12:00", address="behind the church", lat=38.5, lon=-121.5)
    see(store, "2026-02-01T12:00", address="at the old mill", lat=38.6, lon=-121.5)
    see(store, "2026-02-01T12:00", address="somewhere or other")
    facts = facts_of(store)
    counts, nowhere = places_of(store, facts).counted(facts)
    assert counts.tolist() == [1, 1]
    assert nowhere == 1
