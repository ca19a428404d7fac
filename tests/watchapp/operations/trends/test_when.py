"""When in the week and in the day: totals that agree, what is left out, and what is refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.watchapp.issues import police
from tests.watchapp.logs import new_log, see
from watchapp.analysis.parts import Part
from watchapp.charts.chart import Cells
from watchapp.charts.noun import SIGHTINGS
from watchapp.charts.trend import Trend
from watchapp.operations.trends import Asked, trend_named
from watchapp.operations.trends.timed import Timed
from watchapp.operations.trends.when_words import can_leave_blank, to_check
from watchapp.operations.watch import save_watch
from watchapp.queries.facts import Facts, facts_of
from watchapp.queries.tallies import Filter
from watchapp.queries.watch import watch_of
from watchapp.records import Mark, Precision, Source
from watchapp.store import Store

MONDAY = date(2026, 1, 5)
THREE_WEEKS = Asked(date(2026, 1, 25))  # a Sunday
NAMES = ("week_map", "weekdays", "hours_of_day", "night")


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as store:
        yield store


def ask(store: Store, name: str, asked: Asked = THREE_WEEKS) -> Trend:
    question = trend_named(name)
    assert question is not None
    return question.answer(store, asked)


def place_in_sacramento(store: Store) -> None:
    watch = watch_of(store)
    placed = replace(watch, lat=38.58, lon=-121.49, time_zone="America/Los_Angeles")
    save_watch(store, placed)


def see_at(store: Store, day: int, clock: str, **fields: Any) -> None:
    see(store, f"{MONDAY + timedelta(days=day)} {clock}", **fields)


def test_map_table_and_chart_hold_the_same_events(log: Store) -> None:
    see_at(log, 0, "08:00", occurred_to=datetime(2026, 1, 5, 16))
    see_at(log, 5, "23:30", occurred_to=datetime(2026, 1, 11, 0, 30))
    see_at(log, 9, "21:10")
    trend = ask(log, "week_map")
    cells = np.array(trend.figures["by_weekday_and_hour"])
    assert cells.sum() == pytest.approx(trend.figures["counted"]) == pytest.approx(3)
    assert cells[0, 8:16] == pytest.approx([0.125] * 8)
    assert cells[5, 23] == cells[6, 0] == pytest.approx(0.5)
    (chart,) = trend.charts
    (mark,) = chart.marks
    assert isinstance(mark, Cells)
    drawn = {(6 - cell.bottom, cell.left): cell for cell in mark.cells}
    assert len(drawn) == 168
    assert {at for at, cell in drawn.items() if cell.shade} == {
        (float(day), float(hour)) for day, hour in np.argwhere(cells > 0)
    }
    totals = [float(row[-1]) for row in chart.table.rows]
    assert totals == pytest.approx(cells.sum(axis=1).tolist(), abs=0.05)
    hours = ask(log, "hours_of_day").figures["by_hour"]
    assert hours == pytest.approx(cells.sum(axis=0).tolist())


def test_those_without_an_hour_are_left_out_and_counted(log: Store) -> None:
    see_at(log, 0, "21:00")
    see_at(log, 1, "00:00", precision=Precision.DAY)
    for name in ("week_map", "hours_of_day"):
        trend = ask(log, name)
        assert trend.figures["counted"] == 1
        assert trend.figures["hour_unknown"] == 1
        assert [each.n for each in trend.left_out] == [1]
        assert "The hour of 1 more (50 in 100) is not known." in trend.sentences[-1]
    assert ask(log, "weekdays").figures["counted"] == 2


def test_what_is_known_to_the_month_draws_nothing_and_says_why(log: Store) -> None:
    months = ("2026-01-01 00:00", "2025-12-01 00:00")
    police(log, *months, what="House break-in", precision=Precision.MONTH)
    for name in NAMES:
        trend = ask(log, name, Asked(date(2026, 2, 1)))
        assert "known only to the month" in trend.refused
        assert trend.charts == ()
        assert [each.n for each in trend.left_out] == [2]


def test_what_is_known_to_the_day_has_weekdays_and_no_hours(log: Store) -> None:
    for day in range(5):
        see_at(log, day, "00:00", precision=Precision.DAY)
    assert "tell the day alone" in ask(log, "week_map").refused
    assert ask(log, "weekdays").refused == ""


def test_an_empty_log_says_so(log: Store) -> None:
    for name in NAMES:
        trend = ask(log, name)
        assert trend.is_empty
        assert trend.sentences[0].startswith("No ")


def test_three_on_one_weekday_of_three_whole_weeks(log: Store) -> None:
    for day in (0, 7, 14):
        see_at(log, day, "12:00")
    trend = ask(log, "weekdays")
    assert trend.figures["by_weekday"] == [3, 0, 0, 0, 0, 0, 0]
    assert trend.figures["share_of_days_by_weekday"] == pytest.approx([1 / 7] * 7)
    assert trend.figures["g"] == pytest.approx(11.68, abs=0.005)
    assert trend.figures["p"] == pytest.approx(0.0204, abs=5e-5)
    assert trend.figures["method"] == "exact"
    assert trend.sentences[0].startswith("The weekdays differ by more than chance")
    assert "gone through" in trend.methods[0].how


def test_two_are_too_few_for_weekdays(log: Store) -> None:
    see_at(log, 0, "12:00")
    see_at(log, 7, "12:00")
    assert ask(log, "weekdays").sentences[0].startswith("Too few to say")
    assert ask(log, "week_map").sentences[0].startswith("Too few to say")


def test_a_span_of_five_mondays_expects_more_of_them(log: Store) -> None:
    see_at(log, 0, "12:00")
    trend = ask(log, "weekdays", Asked(MONDAY + timedelta(days=28)))
    assert trend.figures["share_of_days_by_weekday"] == pytest.approx([5 / 29, *[4 / 29] * 6])


def test_what_may_lie_on_either_day_has_no_weekday(log: Store) -> None:
    see_at(log, 0, "23:00", occurred_to=datetime(2026, 1, 6, 6))
    see_at(log, 1, "22:00", occurred_to=datetime(2026, 1, 7, 0, 0))
    trend = ask(log, "weekdays")
    assert trend.figures["by_weekday"] == [0, 1, 0, 0, 0, 0, 0]
    assert [each.n for each in trend.left_out] == [1]


def test_a_busy_evening_stands_out_by_its_name(log: Store) -> None:
    for week in range(3):
        for minute in range(6):
            see_at(log, 4 + 7 * week, f"21:{minute:02}")
    for hour in range(3, 20):
        see_at(log, hour % 7, f"{hour:02}:00")
    assert "Friday 8 PM to midnight (18" in ask(log, "week_map").sentences[0]
    assert "9 PM to midnight (18" in ask(log, "hours_of_day").sentences[0]


def test_hours_are_for_the_street_only_where_no_number_is_small(log: Store) -> None:
    for minute in range(3):
        see_at(log, 4, f"21:{minute:02}")
    assert ask(log, "week_map").street
    see_at(log, 5, "22:00")
    assert not ask(log, "week_map").street


def test_each_source_is_counted_on_its_own_days(log: Store) -> None:
    """A week of the watch and a month of the police: the shares are weighted by what each saw."""
    see_at(log, 0, "12:00")
    police(log, "2025-12-01 12:00", "2025-12-31 12:00")
    trend = ask(log, "weekdays", Asked(MONDAY))
    december = np.bincount([(n % 7) for n in range(31)], minlength=7) / 31
    monday = np.eye(7)[0]
    expected = (december * 2 + monday) / 3
    assert trend.figures["share_of_days_by_weekday"] == pytest.approx(expected.tolist())
    assert any("counted twice here" in note for note in trend.notes)
    alone = ask(log, "weekdays", Asked(MONDAY, Filter(sources=frozenset({Source.POLICE}))))
    assert not any("counted twice here" in note for note in alone.notes)
    assert alone.figures["share_of_days_by_weekday"] == pytest.approx(december.tolist())


def test_night_needs_a_place_under_the_sun(log: Store) -> None:
    see_at(log, 0, "21:00")
    assert "latitude, longitude, time zone" in ask(log, "night").refused


def test_night_is_told_by_the_sun_and_held_against_its_hours(log: Store) -> None:
    place_in_sacramento(log)
    for minute in range(20):
        see_at(log, minute % 20, f"23:{minute:02}")
    see_at(log, 3, "12:00")
    see_at(log, 4, "16:00", occurred_to=datetime(2026, 1, 9, 18))
    trend = ask(log, "night")
    figures = trend.figures
    assert figures["counted"] == 22
    assert 20.4 < figures["at_night"] < 20.6, "the sun sets at 5:02 PM"
    assert figures["share_of_hours_at_night"] == pytest.approx(14.2 / 24, abs=0.01)
    assert figures["p"] < 0.01
    assert "more than chance alone" in trend.sentences[0]
    dusk = ask(log, "night", replace(THREE_WEEKS, choices={"night": "-6"})).figures
    assert dusk["share_of_hours_at_night"] < figures["share_of_hours_at_night"]
    assert dusk["at_night"] < figures["at_night"]


def test_reversed_times_are_shown_to_be_checked(log: Store) -> None:
    """No form lets them in; a log of another hand may hold them."""
    see_at(log, 0, "21:00", occurred_to=datetime(2026, 1, 5, 22))
    whole = facts_of(log)
    backward = Facts({**whole.whole, "end": whole.start - 60}, whole.kinds)
    nothing = np.zeros(0)
    timed = Timed(backward, SIGHTINGS, 1, "", nothing, nothing, (), (), "")
    assert to_check(timed)[0].startswith("Check this: 1 end before they begin: #1.")
    assert to_check(replace(timed, facts=whole)) == ()


@pytest.mark.parametrize("name", NAMES)
def test_every_view_says_how_it_was_worked_out_and_sums_up(log: Store, name: str) -> None:
    place_in_sacramento(log)
    for day in range(14):
        see_at(log, day, f"{day:02}:30")
    trend = ask(log, name)
    assert trend.methods
    assert all(method.how for method in trend.methods)
    assert trend.charts[0].summary == " ".join(trend.sentences)
    assert trend.figures["counted"] == 14


@pytest.mark.parametrize("name", ["weekdays", "week_map"])
def test_weekdays_that_came_seldom_are_told_with_care(log: Store, name: str) -> None:
    for day in range(21):
        see_at(log, day, "12:30")
    assert any("came only 3 times" in note for note in ask(log, name).notes)
    for day in range(21, 56):
        see_at(log, day, "12:30")
    later = ask(log, name, Asked(MONDAY + timedelta(days=55)))
    assert not any("came only" in note for note in later.notes)


@pytest.mark.parametrize("name", ["weekdays", "week_map"])
def test_weekdays_that_swing_with_nights_of_many_are_told_with_care(log: Store, name: str) -> None:
    later = Asked(MONDAY + timedelta(days=69))
    for day in range(70):
        see_at(log, day, "12:30")
    assert not any("swings" in note for note in ask(log, name, later).notes)
    for turn in range(10):
        for minute in range(10):
            see_at(log, turn * 7 + turn * 3 % 7, f"21:{minute:02}")
    (note,) = (note for note in ask(log, name, later).notes if "swings" in note)
    assert note.startswith("From one week to the next the same weekday swings 1.")


@pytest.mark.parametrize("name", [*NAMES, "over_time", "months", "weekly_band", "control_chart"])
def test_whoever_speaks_of_chance_says_what_is_called_so(log: Store, name: str) -> None:
    place_in_sacramento(log)
    for day in range(100):
        see_at(log, day, "12:30")
    trend = ask(log, name, Asked(MONDAY + timedelta(days=100)))
    assert "What is called chance" in [method.name for method in trend.methods]


@pytest.mark.parametrize("name", NAMES)
def test_nothing_stands_out_because_of_what_may_be_entered_twice(log: Store, name: str) -> None:
    place_in_sacramento(log)
    for turn in range(30):
        see_at(log, turn % 21, f"{turn * 7 % 24:02}:10")
    for turn in range(20):
        see_at(log, 3, f"21:{turn:02}", marks=frozenset({Mark.POSSIBLE_REPEAT}))
    trend = ask(log, name)
    assert not any("More than chance alone" in sentence for sentence in trend.sentences)
    assert "20 of these may have been entered twice." in trend.notes
    assert trend.figures["counted"] == 50


def test_small_hours_may_be_blank_in_print_where_nothing_follows_from_the_others() -> None:
    printed = replace(THREE_WEEKS, picked=Filter(printed_only=True))
    rises = Part(9, 2, 0.001)
    assert can_leave_blank(printed, [9, 8, 2, 2], [rises])
    assert not can_leave_blank(THREE_WEEKS, [9, 8, 2, 2], [rises])
    assert not can_leave_blank(printed, [9, 8, 2], [rises])  # the sum tells the only one
    assert not can_leave_blank(printed, [9, 8, 1, 1], [rises])
    assert not can_leave_blank(printed, [4, 2, 2, 2], [rises])  # most of all would be missing
    assert not can_leave_blank(printed, [9, 8, 2, 2], [rises, Part(1, 9, 0.001)])
    assert can_leave_blank(printed, [9, 8, 2, 2], [rises, Part(1, 2, 0.9)])  # it is not named
