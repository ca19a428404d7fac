"""Equal spans before and after a day, never on days that are not known."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from watchapp.analysis.around import Around, months_around, weeks_around
from watchapp.analysis.periods import Span, days_of

YEAR = frozenset(days_of(Span(date(2025, 1, 1), date(2025, 12, 31))))
LATE = date(2099, 1, 1)
dates = st.dates(date(2024, 12, 1), date(2026, 1, 31))


def test_as_many_whole_weeks_before_as_after() -> None:
    assert weeks_around(date(2025, 3, 3), YEAR, last=LATE) == Around(
        Span(date(2025, 1, 6), date(2025, 3, 2)), Span(date(2025, 3, 3), date(2025, 4, 27))
    )
    assert weeks_around(date(2025, 3, 3), YEAR, last=date(2025, 3, 20)) == Around(
        Span(date(2025, 2, 17), date(2025, 3, 2)), Span(date(2025, 3, 3), date(2025, 3, 16))
    )
    assert weeks_around(date(2025, 3, 3), YEAR, last=LATE, most=1) == Around(
        Span(date(2025, 2, 24), date(2025, 3, 2)), Span(date(2025, 3, 3), date(2025, 3, 9))
    )
    assert weeks_around(date(2025, 1, 3), YEAR, last=LATE) is None


def test_whole_months_leave_out_the_month_of_the_beginning() -> None:
    assert months_around(date(2025, 3, 17), YEAR, last=LATE) == Around(
        Span(date(2025, 1, 1), date(2025, 2, 28)), Span(date(2025, 4, 1), date(2025, 5, 31))
    )
    assert months_around(date(2025, 3, 1), YEAR, last=LATE, most=1) == Around(
        Span(date(2025, 2, 1), date(2025, 2, 28)), Span(date(2025, 3, 1), date(2025, 3, 31))
    )
    assert months_around(date(2025, 12, 1), YEAR, last=date(2025, 12, 30)) is None


@given(dates, st.sets(dates), dates)
def test_the_spans_are_equal_adjoining_and_known(
    starts: date, unknown: set[date], last: date
) -> None:
    known = YEAR - unknown
    found = weeks_around(starts, known, last=last)
    if found is None:
        return
    assert found.before.days == found.after.days
    assert found.before.days % 7 == 0
    assert found.before.last + timedelta(days=1) == found.after.first == starts
    assert found.after.last <= last
    assert known.issuperset([*days_of(found.before), *days_of(found.after)])


@given(dates, st.sets(dates, max_size=4), dates)
def test_the_months_are_as_many_whole_and_known(
    starts: date, unknown: set[date], last: date
) -> None:
    known = YEAR - unknown
    found = months_around(starts, known, last=last)
    if found is None:
        return
    months = [
        (span.last.year - span.first.year) * 12 + span.last.month - span.first.month + 1
        for span in found
    ]
    assert months[0] == months[1] > 0
    assert found.before.last < starts <= found.after.first
    assert all(span.first.day == 1 for span in found)
    assert all((span.last + timedelta(days=1)).day == 1 for span in found)
    assert found.after.last <= last
    assert known.issuperset([*days_of(found.before), *days_of(found.after)])
