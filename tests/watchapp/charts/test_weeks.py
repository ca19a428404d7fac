"""Weeks beside what was usual, as a chart value."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from watchapp.analysis.bands import weekly_bands
from watchapp.analysis.odd_weeks import against_prior
from watchapp.analysis.periods import Span, Unit, periods_in
from watchapp.charts.chart import Chart, Line, Stroke
from watchapp.charts.noun import SIGHTINGS
from watchapp.charts.weeks import BEFORE, Weeks, weeks_chart

MONDAY = date(2026, 1, 5)


def weeks_of(counts: Sequence[int], *, days_missing: int = 0) -> Weeks:
    last = MONDAY + timedelta(days=7 * len(counts) - 1 - days_missing)
    periods = periods_in(Span(MONDAY, last), Unit.WEEK)
    limits = weekly_bands(counts, [period.is_whole for period in periods])
    odd = against_prior(counts, [0] * len(counts), limits)
    return Weeks(periods, tuple(counts), limits, odd, SIGHTINGS)


def test_the_band_of_the_worked_numbers(golden: Callable[[str, Chart], None]) -> None:
    weeks = weeks_of((3, 5, 2, 4, 6, 1, 3, 4, 9, 12, 4), days_missing=2)
    golden("weeks_over_their_band", weeks_chart(weeks, BEFORE))


def test_many_weeks_wear_no_markers() -> None:
    strokes = {
        many: {
            mark.stroke
            for mark in weeks_chart(weeks_of([5] * many), BEFORE).marks
            if isinstance(mark, Line) and mark.series == "Sightings"
        }
        for many in (60, 61)
    }
    assert strokes == {60: {Stroke.MARKED}, 61: {Stroke.BARE}}


def test_the_scale_starts_at_nothing_and_holds_the_band() -> None:
    chart = weeks_chart(weeks_of([40] * 12), BEFORE)
    assert chart.y.low == 0
    assert chart.y.high > 61


def test_weeks_that_swing_more_than_chance_are_told_with_care() -> None:
    calm, restless = [20, 24] * 20, [8, 44] * 20
    assert not any("swing" in note for note in weeks_chart(weeks_of(calm), BEFORE).notes)
    (note,) = (note for note in weeks_chart(weeks_of(restless), BEFORE).notes if "swing" in note)
    assert note.startswith("From one week to the next these counts swing 5.0 times as far")
