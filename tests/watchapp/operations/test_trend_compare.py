"""This against that, from a real log: months, years so far, whole years."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from tests.watchapp.issues import police
from tests.watchapp.logs import new_log, see
from watchapp import clock
from watchapp.charts.chart import Bars, Line
from watchapp.charts.trend import Trend
from watchapp.operations.trends import Asked, trend_named
from watchapp.operations.zones import save_zone
from watchapp.queries.tallies import Filter
from watchapp.records import Precision, Source, Zone
from watchapp.store import Store

POLICE = Filter(sources=frozenset({Source.POLICE}))


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as store:
        yield store


def moments(first: date, last: date, *, every: int = 1, times: int = 1) -> list[str]:
    """Return moments on every so many days, so many times on each."""
    days = range(0, (last - first).days + 1, every)
    return [f"{first + timedelta(days=n)} {8 + hour:02}:00" for n in days for hour in range(times)]


def answer_of(
    name: str, store: Store, today: date, picked: Filter = POLICE, **choices: str
) -> Trend:
    question = trend_named(name)
    assert question is not None
    return question.answer(store, Asked(today, picked, choices))


def fill(store: Store, *years: tuple[int, int]) -> None:
    """Import a file of each year with so many records a day."""
    for year, times in years:
        police(store, *moments(date(year, 1, 1), date(year, 12, 31), times=times))


# Month against month


def test_the_last_whole_month_is_held_against_the_one_before(log: Store) -> None:
    police(log, *moments(date(2025, 1, 1), date(2025, 12, 31), times=2))
    trend = answer_of("months", log, date(2025, 12, 20))
    assert trend.figures["now"] == "2025-12-01"
    assert trend.sentences[0] == (
        "62 in December 2025 against 60 in November 2025: this could well be chance."
    )
    assert trend.sentences[1].startswith("Beside the 11 whole months before (62.0 in as many days)")
    assert "The total is judged by itself, all other lines of the tables together." in trend.notes


def test_a_day_that_is_still_going_on_makes_no_month_whole(
    log: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    last = date(2025, 12, 31)
    for moment in moments(date(2025, 10, 1), last):
        see(log, moment)
    monkeypatch.setattr(clock, "now", lambda: datetime(2025, 12, 31, 8, 5))
    still = answer_of("months", log, last, Filter())
    assert (still.figures["now"], still.figures["before"]) == ("2025-11-01", "2025-10-01")
    months = answer_of("over_time", log, last, Filter(), by="month").figures["periods"]
    assert [month["whole"] for month in months] == [True, True, False]
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 1, 1, 0, 5))
    over = answer_of("months", log, last, Filter())
    assert (over.figures["now"], over.figures["before"]) == ("2025-12-01", "2025-11-01")


def test_the_rule_for_rare_events_is_by_the_months_before(log: Store) -> None:
    """A mean of 2 a month: 7 are rare once in 100 months, 9 once in 1,000."""
    for month in range(1, 12):
        for day in (5, 20):
            see(log, f"2025-{month:02}-{day:02} 09:00")
    for day in range(1, 10):
        see(log, f"2025-12-{day:02} 09:00")
    trend = answer_of("months", log, date(2026, 1, 2), Filter())
    rule = trend.figures["rule_for_rare_events"]
    assert (rule["in_a_hundred"], rule["in_a_thousand"]) == (7, 9)
    assert trend.sentences[:3] == (
        "9 in December 2025 against 2 in November 2025: this could well be chance.",
        (
            "But beside the 10 whole months before (2.0 in as many days): more than chance alone"
            " would usually give (about 1 in 1,100)."
        ),
        (
            "By the rule for rare events, chance alone gives 7 or more less than once in 100 such"
            " months, and 9 or more less than once in 1,000."
        ),
    )
    (line,) = [mark for mark in trend.charts[0].marks if isinstance(mark, Line)]
    assert {point.y for point in line.points} == {7}


def test_a_month_can_be_held_against_the_same_one_a_year_before(log: Store) -> None:
    fill(log, (2024, 2), (2025, 2))
    trend = answer_of("months", log, date(2026, 1, 5), against="year_before")
    assert "62 in December 2025 against 62 in December 2024 (0 %)" in trend.sentences[0]
    marked = [mark.series for mark in trend.charts[0].marks if isinstance(mark, Bars)]
    assert marked == ["Other months", "December 2024", "December 2025"]


def test_without_two_whole_months_it_says_what_is_covered(log: Store) -> None:
    police(log, *moments(date(2025, 1, 1), date(2025, 1, 31), times=4))
    trend = answer_of("months", log, date(2025, 6, 1))
    assert trend.is_empty
    assert trend.refused == (
        "No two months in a row are covered whole, so nothing is compared."
        " Covered are: Police records, Jan 1 to Jan 31, 2025."
    )


def test_months_can_be_compared_where_no_more_than_the_month_is_known(log: Store) -> None:
    for month in ("2026-01", "2026-02"):
        police(log, *[f"{month}-01 00:00"] * 30, precision=Precision.MONTH)
    trend = answer_of("months", log, date(2026, 4, 1))
    assert trend.sentences[0].startswith("30 in February 2026 against 30 in January 2026")


def test_where_one_source_is_too_short_the_other_is_pointed_to(log: Store) -> None:
    police(log, *moments(date(2025, 1, 1), date(2025, 4, 30), times=2))
    see(log, "2025-04-20 21:00")
    trend = answer_of("months", log, date(2025, 5, 5), Filter())
    assert trend.refused.endswith(
        "Covered are: Police records, Jan 1 to Apr 30, 2025; Seen by the watch,"
        " Apr 20 to May 5, 2025. One source alone may be covered for long enough: choose one."
    )
    assert not answer_of("months", log, date(2025, 5, 5)).refused


# Year to date


def test_years_are_cut_at_the_same_day_and_february_29_has_its_place(log: Store) -> None:
    police(log, *moments(date(2023, 1, 1), date(2025, 3, 31)))
    trend = answer_of("year_to_date", log, date(2025, 6, 1))
    years = trend.figures["years"]
    assert [(year["year"], year["days"], year["count"]) for year in years] == [
        (2025, 90, 90),
        (2024, 91, 91),
        (2023, 90, 90),
    ]
    tests = [
        year["this_year_against_it"] and year["this_year_against_it"]["test"] for year in years
    ]
    assert tests == [None, "C-test", "E-test"]


def test_the_day_that_goes_on_is_left_out(log: Store) -> None:
    for day in moments(date(2025, 1, 1), date(2026, 3, 15)):
        see(log, day)
    trend = answer_of("year_to_date", log, date(2026, 3, 15), Filter())
    assert trend.figures["as_of"] == "2026-03-14"
    assert trend.sentences[0] == (
        "73 in 2026 so far (Jan 1 to Mar 14, 2026) against 73 in the same days of 2025 (0 %):"
        " this could well be chance."
    )


def test_a_file_that_ends_within_a_month_may_end_within_a_day(log: Store) -> None:
    police(log, *moments(date(2024, 1, 1), date(2025, 10, 1), times=3))
    trend = answer_of("year_to_date", log, date(2026, 1, 5))
    assert trend.figures["as_of"] == "2025-09-30"


def test_a_year_that_is_not_covered_up_to_the_day_is_marked_and_not_compared(log: Store) -> None:
    police(log, *moments(date(2024, 2, 1), date(2025, 12, 31), times=3))
    trend = answer_of("year_to_date", log, date(2026, 1, 5))
    assert trend.figures["judged_together"] == 0
    assert "No other year is covered" in trend.sentences[1]
    assert any(note.startswith("1 year is not covered whole") for note in trend.notes)
    faint = [bar.faint for mark in trend.charts[0].marks for bar in getattr(mark, "bars", ())]
    assert sorted(faint) == [False, True]
    assert trend.charts[0].table.rows[1][-1] == "not covered whole, not compared"


def test_a_year_of_which_little_is_covered_is_not_told_as_its_whole(log: Store) -> None:
    police(log, *["2016-07-01 00:00"] * 30, precision=Precision.MONTH)
    said, covered = answer_of("year_to_date", log, date(2016, 9, 1)).sentences
    assert said.endswith("only 31 of 213 days are covered, so nothing is compared.")
    assert covered == "Covered are: Police records, Jul 1 to Jul 31, 2016."


def test_all_years_before_are_judged_together_with_their_average(log: Store) -> None:
    fill(log, (2021, 3), (2022, 3), (2023, 3), (2024, 3), (2025, 2))
    trend = answer_of("year_to_date", log, date(2025, 12, 31))
    assert trend.figures["judged_together"] == 5
    alone = trend.figures["years"][1]["this_year_against_it"]
    assert alone["p"] < alone["p_among_all"]
    assert trend.charts[0].table.rows[-1][0] == "Their average"
    assert trend.charts[0].table.rows[-1][2] == "1,092.8"


# Year over year


def test_two_calendar_years_by_category_and_zone(log: Store) -> None:
    zones = [save_zone(log, Zone(name=name)).key_of(Zone) for name in ("North", "South")]
    for year, kinds in ((2024, ("Bicycle taken",) * 40), (2025, ("Noise or disorder",) * 40)):
        for n, what in enumerate(kinds):
            day = date(year, 1, 1) + timedelta(days=9 * n)
            see(log, f"{day} 20:00", what=what, zone=zones[n % 2])
    trend = answer_of("year_over_year", log, date(2026, 1, 10), Filter())
    assert trend.title == "2025 against 2024"
    assert [each.title for each in trend.tables] == ["By category", "By zone"]
    assert trend.figures["judged_together"] == 4
    categories, by_zone = (each.table.rows for each in trend.tables)
    assert categories[0][:4] == ("Bicycle taken", 40, 0, "−100 %")
    assert categories[1][:4] == ("Noise or disorder", 0, 40, "not calculated")
    assert [row[0] for row in by_zone] == ["North", "South", "Total"]
    assert categories[-1] == by_zone[-1]
    assert trend.sentences[1].startswith("Line by line, all 4 looked at together, beyond")


def test_the_totals_of_both_tables_and_of_the_chart_agree(log: Store) -> None:
    fill(log, (2023, 1), (2024, 2))
    trend = answer_of("year_over_year", log, date(2025, 3, 1))
    (table,) = (each.table for each in trend.tables)
    assert sum(int(row[2]) for row in table.rows[:-1]) == table.rows[-1][2] == 732
    drawn = {
        mark.series: sum(p.y for p in mark.points)
        for mark in trend.charts[0].marks
        if isinstance(mark, Line)
    }
    assert drawn == {"2023": 365, "2024": 732}


@pytest.mark.parametrize(
    ("years", "now", "before"),
    [
        ("any", "2024-05-01", "2023-05-01"),
        ("twelve_months", "2024-05-01", "2023-05-01"),
        ("to_date", "2025-01-01", "2024-01-01"),
    ],
)
def test_what_is_compared_is_what_is_covered(log: Store, years: str, now: str, before: str) -> None:
    police(log, *moments(date(2023, 4, 20), date(2025, 4, 30), times=2))
    trend = answer_of("year_over_year", log, date(2025, 7, 1), years=years)
    assert trend.figures["now"]["first"] == now
    assert trend.figures["before"]["first"] == before


def test_where_no_two_years_are_covered_it_says_so(log: Store) -> None:
    police(log, *moments(date(2025, 1, 1), date(2025, 1, 31), times=9))
    trend = answer_of("year_over_year", log, date(2025, 7, 1))
    assert trend.is_empty
    assert trend.refused.endswith("Covered are: Police records, Jan 1 to Jan 31, 2025.")
