"""Counts over time as a chart: the golden files, and what holds for all of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from watchapp.analysis.periods import Span, Unit, days_of
from watchapp.charts.chart import Bars, Chart
from watchapp.charts.inks import INKS
from watchapp.charts.noun import Noun
from watchapp.charts.over_time import over_time
from watchapp.charts.tally import Tally

CLASSES = ("Person", "Property", "Disorder", "Suspicious", "Hazard", "Welfare")
JANUARY = Span(date(2006, 1, 1), date(2006, 1, 31))
Golden = Callable[[str, Chart], None]

tallies = st.lists(
    st.builds(
        Tally,
        st.dates(JANUARY.first, JANUARY.last),
        st.sampled_from(CLASSES),
        st.integers(0, 30),
    ),
    max_size=60,
)


def test_a_month_by_day(golden: Golden) -> None:
    counts = [
        Tally(JANUARY.first + timedelta(days=day), name, (day * 7 + place * 3) % 5)
        for day in range(31)
        for place, name in enumerate(CLASSES[:3])
    ]
    golden("month_by_day", over_time(counts, span=JANUARY, series=CLASSES))


def test_half_a_year_by_week_with_both_ends_cut(golden: Golden) -> None:
    span = Span(date(2005, 9, 1), date(2006, 1, 20))
    counts = [
        Tally(date(2005, 9, 5) + timedelta(weeks=n), "Property", 4 + n % 3) for n in range(18)
    ]
    counts.append(Tally(date(2006, 1, 9), "Property", 30))
    golden("half_year_by_week", over_time(counts, span=span, series=CLASSES))


def test_a_year_by_month_that_ends_in_the_middle(golden: Golden) -> None:
    span = Span(date(2005, 1, 1), date(2006, 1, 20))
    police = Noun("police record", "police records")
    counts = [
        Tally(date(2005 + n // 12, n % 12 + 1, 1), name, 40 * (place + 1) + n)
        for n in range(13)
        for place, name in enumerate(("Property", "Person"))
    ]
    chart = over_time(counts, span=span, series=CLASSES, noun=police, title="Land Park, 2005")
    golden("year_by_month", chart)


def test_nothing_at_all(golden: Golden) -> None:
    golden("nothing", over_time([], span=JANUARY, series=CLASSES))


@given(tallies, st.sampled_from(Unit))
def test_nothing_is_lost_between_counts_bars_and_table(counts: list[Tally], unit: Unit) -> None:
    chart = over_time(counts, span=JANUARY, series=CLASSES, unit=unit)
    total = sum(tally.count for tally in counts)
    drawn = [bar for mark in chart.marks if isinstance(mark, Bars) for bar in mark.bars]
    assert sum(bar.top - bar.base for bar in drawn) == total
    assert sum(int(row[-1]) for row in chart.table.rows) == total
    assert all(sum(map(int, row[1:-1])) == row[-1] for row in chart.table.rows)
    assert max((bar.top for bar in drawn), default=0) <= chart.y.high
    assert chart.is_empty == (total == 0)


@given(tallies)
def test_bars_of_one_day_stand_on_each_other(counts: list[Tally]) -> None:
    chart = over_time(counts, span=JANUARY, series=CLASSES)
    bars = [bar for mark in chart.marks if isinstance(mark, Bars) for bar in mark.bars]
    for left in {bar.left for bar in bars}:
        column = sorted((bar for bar in bars if bar.left == left), key=lambda bar: bar.base)
        assert [bar.base for bar in column] == [0, *(bar.top for bar in column[:-1])]


def test_a_class_keeps_its_ink_when_others_are_missing() -> None:
    chart = over_time([Tally(JANUARY.first, "Welfare", 1)], span=JANUARY, series=CLASSES)
    assert [key.ink for key in chart.legend] == [INKS[CLASSES.index("Welfare")]]


def test_a_class_that_nobody_named_is_shown_all_the_same() -> None:
    counts = [Tally(JANUARY.first, "Lost dog", 2), Tally(JANUARY.first, "Person", 1)]
    chart = over_time(counts, span=JANUARY, series=CLASSES)
    assert [key.label for key in chart.legend] == ["Person", "Lost dog"]
    assert chart.table.rows[0] == ("Jan 1, 2006", 1, 2, 3)


def test_a_name_given_twice_is_counted_once() -> None:
    chart = over_time([Tally(JANUARY.first, "Dog", 2)], span=JANUARY, series=("Dog", "Dog"))
    assert [key.label for key in chart.legend] == ["Dog"]
    assert chart.y.high == 2


def test_a_period_that_is_not_whole_is_faint_named_and_not_compared() -> None:
    span = Span(date(2005, 11, 1), date(2006, 1, 20))
    counts = [Tally(date(2005, 11, 1), "Person", 9), Tally(date(2005, 12, 1), "Person", 8)]
    counts.append(Tally(date(2006, 1, 1), "Person", 1))
    chart = over_time(counts, span=span, series=CLASSES, unit=Unit.MONTH)
    (mark,) = chart.marks
    assert isinstance(mark, Bars)
    assert [bar.faint for bar in mark.bars] == [False, False, True]
    assert "January 2006 (20 of 31 days)" in chart.notes[0]
    assert "8 in December 2005 against 9 in November 2005" in chart.summary
    assert chart.table.rows[-1][0] == "January 2006 (20 of 31 days)"


def test_what_is_not_covered_is_faint_and_not_compared(golden: Golden) -> None:
    span = Span(date(2025, 9, 1), date(2026, 2, 28))
    counts = [Tally(date(2025, 9 + n, 1), "Person", 9 + n) for n in range(3)]
    counts += [Tally(date(2025, 12, 1), "Person", 1), Tally(date(2026, 2, 1), "Person", 12, 2)]
    covered = frozenset(days_of(Span(span.first, date(2025, 11, 30))))
    covered |= frozenset(days_of(Span(date(2026, 2, 1), span.last)))
    chart = over_time(counts, span=span, series=CLASSES, unit=Unit.MONTH, known=covered)
    assert "11 in November 2025 against 10 in October 2025" in chart.summary
    golden("half_a_year_not_all_covered", chart)


def test_where_nothing_is_covered_twice_in_a_row_that_is_said() -> None:
    span = Span(date(2025, 11, 1), date(2026, 1, 31))
    covered = frozenset(days_of(span)) - {date(2025, 12, 24)}
    counts = [Tally(date(2025, 12, 1), "Person", 9)]
    chart = over_time(counts, span=span, series=CLASSES, unit=Unit.MONTH, known=covered)
    assert chart.summary.endswith(
        "No two months in a row are covered whole, so nothing is compared."
    )
    assert "December 2025 (30 of 31 days)" in chart.notes[0]


def test_many_lighter_periods_are_not_named_one_by_one() -> None:
    span = Span(date(2025, 11, 1), date(2026, 2, 28))
    counts = [Tally(date(2025, 11, 3 + n), "Person", 1) for n in range(9)]
    chart = over_time(counts, span=span, series=CLASSES, unit=Unit.DAY, known=frozenset())
    assert chart.notes == ("120 days are not covered whole, drawn lighter and not compared.",)


def test_the_last_two_weeks_without_a_gap_are_compared() -> None:
    covered = frozenset(days_of(JANUARY)) - {date(2006, 1, 30)}
    counts = [Tally(date(2006, 1, day), "Person", 10) for day in range(1, 32)]
    summary = over_time(counts, span=JANUARY, series=CLASSES, known=covered).summary
    assert "70 in the last 7 days (Jan 23 to Jan 29, 2006) against 70 in the 7 days" in summary


def test_possible_repeats_make_no_verdict_alone() -> None:
    counts = [Tally(date(2005, 12, 1), "Person", 50), Tally(date(2006, 1, 1), "Person", 100, 50)]
    counts.append(Tally(date(2006, 1, 1), "Hazard", 1))
    span = Span(date(2005, 12, 1), JANUARY.last)
    summary = over_time(counts, span=span, series=CLASSES, unit=Unit.MONTH).summary
    assert "101 in January 2006 against 50 in December 2005: this could be because some" in summary
    assert "One by one" not in summary


def test_two_weeks_of_days_are_compared_week_with_week() -> None:
    counts = [Tally(date(2006, 1, day), "Person", 30 if day > 24 else 10) for day in range(18, 32)]
    summary = over_time(counts, span=JANUARY, series=CLASSES).summary
    assert "210 in the last 7 days (Jan 25 to Jan 31, 2006) against 70 in the 7 days" in summary
    assert "more than chance alone would usually give" in summary


def test_a_class_that_stands_out_is_named_even_where_the_sum_does_not() -> None:
    now, before = date(2006, 1, 31), date(2006, 1, 24)
    counts = [
        Tally(now, "Person", 50),
        Tally(before, "Person", 10),
        Tally(now, "Property", 10),
        Tally(before, "Property", 50),
        Tally(now, "Hazard", 5),
        Tally(before, "Hazard", 6),
    ]
    summary = over_time(counts, span=JANUARY, series=CLASSES).summary
    assert "this could well be chance" in summary
    assert "more of Person (50 against 10); fewer of Property (10 against 50)." in summary
    assert "Hazard" not in summary


def test_one_day_has_nothing_to_be_compared_with() -> None:
    day = date(2006, 1, 1)
    chart = over_time([Tally(day, "Person", 1)], span=Span(day, day), series=CLASSES)
    assert chart.summary == (
        "1 sighting on Jan 1, 2006. There are not yet two whole days to compare."
    )


def test_a_span_that_ends_before_it_begins_is_an_empty_chart() -> None:
    span = Span(date(2006, 2, 1), date(2006, 1, 1))
    chart = over_time([Tally(date(2006, 1, 5), "Person", 1)], span=span, series=CLASSES)
    assert chart.is_empty
    assert chart.table.rows == ()
    assert chart.summary.startswith("No sightings")
