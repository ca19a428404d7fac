"""Whether burglaries are followed by others: from the log to the sentence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.watchapp.logs import category_named, new_log, see
from tests.watchapp.operations.trends.near import burgle_twice
from watchapp.charts.trend import LeftOut
from watchapp.errors import WatchError
from watchapp.operations.trends import Asked, trend_named
from watchapp.operations.trends.near_events import FEWEST
from watchapp.operations.trends.near_repeat import answer, spell_within
from watchapp.progress import Cancelled, Progress
from watchapp.queries.tallies import Filter
from watchapp.records import Mark, Precision, SightingState
from watchapp.store import Store

TODAY = date(2026, 2, 1)
FOUND = datetime(2025, 3, 9, 8, 0)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = new_log(tmp_path / "log.db")
    yield store
    store.close()


def asked(**picked: object) -> Asked:
    return Asked(TODAY, Filter(**picked))  # type: ignore[arg-type]


def test_repeats_are_told_with_how_far_how_long_and_that_they_are_no_chance(store: Store) -> None:
    burgle_twice(store)
    trend = answer(store, asked(), Progress())
    assert trend.sentences[0].startswith(
        "After a burglary, homes within 100 m (about 330 feet) had "
    )
    assert "times as many within 7 days as chance would give: that is beyond" in trend.sentences[0]
    figures = trend.figures
    assert (figures["events"], figures["pairs"]) == (30, 30 * 29 // 2)
    assert sum(map(sum, figures["observed"])) == figures["pairs"]
    assert figures["observed"][1][0] == 15
    assert figures["p"][1][0] == 1 / 1000
    assert figures["p_holm"][1][0] == 20 / 1000
    assert "seed 20070913" in trend.methods[0].how


def test_chart_and_table_say_the_same(store: Store) -> None:
    burgle_twice(store)
    trend = answer(store, asked(), Progress())
    (chart,) = trend.charts
    (marks,) = chart.marks
    ratios = [ratio for row in trend.figures["ratio"][:5] for ratio in row[:4]]
    assert [cell.label for cell in marks.cells] == [  # type: ignore[union-attr]
        "–" if ratio is None else f"{ratio:.1f}×" for ratio in ratios
    ]
    shaded = [cell.shade > 0 for cell in marks.cells]  # type: ignore[union-attr]
    assert shaded == [p < 0.05 for row in trend.figures["p_holm"] for p in row]
    assert sum(int(row[2]) for row in chart.table.rows) == trend.figures["pairs"]
    assert [row[0] for row in chart.table.rows[::5]] == trend.figures["near"]


def test_what_has_no_day_or_no_point_or_may_be_told_twice_is_left_out(store: Store) -> None:
    burgle_twice(store)
    where: dict[str, Any] = {"lat": 39.8, "lon": -98.6}
    see(store, "2025-03-01T00:00", precision=Precision.MONTH, **where)
    see(store, "2025-03-01T08:00", occurred_to=FOUND, **where)
    see(store, "2025-03-02T08:00", marks=frozenset({Mark.POSSIBLE_REPEAT}), **where)
    see(store, "2025-03-03T08:00", address="7 Elm St")
    see(store, "2025-03-04T08:00", state=SightingState.PRIVATE_NOTE, **where)
    trend = answer(store, asked(), Progress())
    assert trend.figures["events"] == 30
    assert trend.left_out == (
        LeftOut(1, "known only to the month"),
        LeftOut(1, "happened somewhere within more than 3 days"),
        LeftOut(1, "may have been entered twice, and would pass for repeats of themselves"),
        LeftOut(1, "no point on the map"),
    )


def test_without_points_blocks_are_told_apart(store: Store) -> None:
    burgle_twice(store, points=False)
    trend = answer(store, asked(), Progress())
    assert trend.figures["by_block"]
    assert trend.figures["near"] == ["the same block", "another block"]
    assert trend.sentences[0].startswith("After a burglary, homes on the same block had ")


def test_months_alone_are_refused(store: Store) -> None:
    for _ in range(3):
        see(store, "2025-03-01T00:00", precision=Precision.MONTH, lat=39.8, lon=-98.6)
    trend = answer(store, asked(), Progress())
    assert trend.refused.startswith("All of these are known only to the month")
    assert trend.is_empty


def test_few_are_refused_with_how_many_there_are(store: Store) -> None:
    burgle_twice(store, FEWEST // 2 - 1)
    trend = answer(store, asked(), Progress())
    assert "at least 20 events" in trend.refused
    assert "here are 18, of 18" in trend.refused


def test_another_kind_is_not_called_a_burglary(store: Store) -> None:
    burgle_twice(store)
    kind = category_named(store, "House break-in")
    assert "burglar" in answer(store, asked(category=kind), Progress()).title
    assert not told_of_burglaries(store, category=kind)
    assert told_of_burglaries(store)
    trend = answer(store, asked(crimes_only=True), Progress())
    assert "burglar" not in trend.title + trend.sentences[0]
    other = category_named(store, "Noise or disorder")
    assert answer(store, asked(category=other), Progress()).refused


def told_of_burglaries(store: Store, **picked: object) -> bool:
    """Return whether a note says that burglaries are looked at, and not all kinds."""
    notes = answer(store, asked(**picked), Progress()).notes
    return any(note.startswith("Burglaries are looked at unless") for note in notes)


def test_the_metric_is_chosen_and_a_wrong_one_refused(store: Store) -> None:
    burgle_twice(store)
    trend = answer(store, Asked(TODAY, choices={"metric": "manhattan"}), Progress())
    assert trend.figures["metric"] == "manhattan"
    with pytest.raises(WatchError, match="no choice"):
        answer(store, Asked(TODAY, choices={"metric": "by car"}), Progress())


def test_the_work_can_be_stopped(store: Store) -> None:
    burgle_twice(store)
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        answer(store, asked(), progress)


def test_the_window_asks_for_it_by_name_and_knows_that_it_takes_time() -> None:
    for name in ("near_repeat", "strings"):
        found = trend_named(name)
        assert found is not None
        assert found.slow


def test_distances_are_told_in_both_measures() -> None:
    assert spell_within(200) == "within 200 m (about 660 feet)"
    assert spell_within(400) == "within 400 m (about a quarter mile)"
    assert spell_within(1000) == "within 1,000 m (about 0.6 miles)"
