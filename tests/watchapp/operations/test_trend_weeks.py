"""Weeks out of the ordinary, from a real log."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.watchapp.issues import police
from tests.watchapp.logs import new_log, see
from watchapp.charts.chart import Band, Dots
from watchapp.charts.trend import Trend
from watchapp.operations.trends import Asked, trend_named
from watchapp.queries.tallies import Filter
from watchapp.records import Precision, Source
from watchapp.store import Store

MONDAY = date(2026, 1, 5)
POLICE = Filter(sources=frozenset({Source.POLICE}))


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as store:
        yield store


def see_weeks(store: Store, *counts: int) -> date:
    """Enter so many sightings in each week, from a Monday on; return the day after the last."""
    for week, count in enumerate(counts):
        for n in range(count):
            see(store, f"{MONDAY + timedelta(days=7 * week + n % 7)} 09:00")
    return MONDAY + timedelta(days=7 * len(counts))


def answer_of(name: str, store: Store, today: date, picked: Filter | None = None) -> Trend:
    question = trend_named(name)
    assert question is not None
    return question.answer(store, Asked(today, picked or Filter()))


def compared(trend: Trend) -> list[dict[str, Any]]:
    return [week for week in trend.figures["weeks"] if week["limits"] is not None]


def test_the_band_of_a_week_is_made_from_the_eight_before(log: Store) -> None:
    today = see_weeks(log, 3, 5, 2, 4, 6, 1, 3, 4, 9)
    trend = answer_of("weekly_band", log, today)
    (week,) = compared(trend)
    assert week["start"] == "2026-03-02"
    assert week["limits"] == pytest.approx(
        {"mean": 3.5, "low": 0.137514, "high": 11.362486}, abs=1e-6
    )
    assert trend.sentences == (
        (
            "9 sightings and police records in the week of Mar 2, 2026, where 1 to 11 would be"
            " usual after the eight weeks before: nothing out of the ordinary."
        ),
        "The 1 week that could be compared was not out of the ordinary.",
    )


def test_a_week_outside_is_named_and_said_to_be_real_only_if_it_is(log: Store) -> None:
    today = see_weeks(log, 3, 5, 2, 4, 6, 1, 3, 4, 12)
    trend = answer_of("weekly_band", log, today)
    assert trend.figures["weeks_outside"] == 1
    assert (
        "More than chance alone would usually give: week of Mar 2, 2026 (12, usual 1 to 11)."
        in (trend.sentences)
    )
    (dots,) = [mark for mark in trend.charts[0].marks if isinstance(mark, Dots)]
    assert dots.points == ((8, 12),)


def test_a_quiet_week_outside_a_rough_band_is_no_news(log: Store) -> None:
    """The root of a small count is not normal: of 2.5 a week none comes often enough."""
    today = see_weeks(log, 2, 3, 2, 3, 2, 3, 2, 3, 0)
    trend = answer_of("weekly_band", log, today)
    assert trend.figures["weeks_outside"] == 1
    assert "this could well be chance" in trend.sentences[0]
    assert any("not by the band" in note for note in trend.notes)


def test_a_week_that_goes_on_is_not_compared(log: Store) -> None:
    today = see_weeks(log, *[4] * 10, 1) - timedelta(days=3)
    trend = answer_of("weekly_band", log, today)
    assert trend.sentences[0].startswith(
        "4 sightings and police records in the week of Mar 9, 2026"
    )
    assert trend.charts[0].table.rows[-1][-1] == "not covered whole"
    assert "1 week that is not covered whole is left out." in trend.notes


def test_chosen_days_have_bands_from_the_weeks_before_them(log: Store) -> None:
    today = see_weeks(log, *[4] * 20)
    picked = Filter(first=MONDAY + timedelta(days=7 * 15 + 2))
    trend = answer_of("weekly_band", log, today, picked)
    assert [week["start"] for week in compared(trend)] == [
        str(MONDAY + timedelta(days=7 * week)) for week in range(15, 20)
    ]


def test_a_gap_between_files_breaks_the_band_off(log: Store) -> None:
    for first, weeks in ((MONDAY, 10), (MONDAY + timedelta(days=7 * 20), 10)):
        days = [first + timedelta(days=n) for n in range(7 * weeks)]
        police(log, *[f"{day} {hour:02}:00" for day in days for hour in (8, 20)])
    trend = answer_of("weekly_band", log, date(2026, 12, 31), POLICE)
    assert [week["start"] for week in compared(trend)] == [
        "2026-03-02",
        "2026-03-09",
        "2026-07-20",
        "2026-07-27",
    ]
    assert sum(isinstance(mark, Band) for mark in trend.charts[0].marks) == 2
    assert [key.label for key in trend.charts[0].legend].count("What was usual") == 1


def test_all_weeks_are_measured_by_one_mean(log: Store) -> None:
    today = see_weeks(log, *[16, 14, 18, 16, 20, 12] * 2, 40)
    trend = answer_of("control_chart", log, today)
    limits = {tuple(week["limits"].items()) for week in compared(trend)}
    assert len(limits) == 1
    assert trend.sentences[0].endswith(
        "more than chance alone would usually give (about 1 in 50,000)."
    )
    assert trend.figures["weeks_outside"] == 1


def test_what_is_known_to_the_month_has_no_weeks(log: Store) -> None:
    police(log, *["2026-01-01 00:00"] * 30, precision=Precision.MONTH)
    for name in ("weekly_band", "control_chart"):
        trend = answer_of(name, log, date(2026, 3, 1))
        assert trend.is_empty
        assert "only the month is known" in trend.refused
        assert trend.left_out[0].n == 30


def test_the_weeks_add_up_to_the_count_over_time(log: Store) -> None:
    today = see_weeks(log, 3, 5, 2, 4, 6, 1, 3, 4, 12)
    weeks = sum(week["count"] for week in answer_of("weekly_band", log, today).figures["weeks"])
    assert weeks == answer_of("over_time", log, today).figures["total"] == 40
