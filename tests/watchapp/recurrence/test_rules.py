"""Recurrence rules: what is refused, and what is counted out, over both changes of the clock."""

from __future__ import annotations

import calendar
import time as stopwatch
from datetime import date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.recurrence import complaint_about_rule, complaint_about_start, occurrences
from watchapp.recurrence.rules import LONGEST_SPAN, WEEKDAYS

SPRING = date(2026, 3, 8)  # at two o'clock the clocks of the United States show three
FALL = date(2026, 11, 1)  # at two o'clock they show one again
NIGHTS = (SPRING, FALL)
CLOCKS = st.times().map(lambda each: each.replace(second=0, microsecond=0))
SMALL_HOURS = st.sampled_from([time(1, 30), time(2, 0), time(2, 30), time(3, 0)])


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "FREQ=DAILY",
        "RRULE:FREQ=WEEKLY;BYDAY=TU,FR",
        "freq=weekly; byday=tu",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;WKST=SU",
        "FREQ=MONTHLY;BYDAY=2TU",
        "FREQ=MONTHLY;BYDAY=-1FR;COUNT=12",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "FREQ=YEARLY;BYMONTH=8;BYDAY=1TU;UNTIL=20301231",
        "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
        "FREQ=DAILY;UNTIL=20261231T235959",
    ],
)
def test_a_rule_by_days_is_taken(rule: str) -> None:
    assert complaint_about_rule(rule) == ""


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("FREQ=HOURLY", "enter a shift for each hour"),
        ("FREQ=MINUTELY;COUNT=2", "enter a shift for each hour"),
        ("FREQ=SECONDLY", "enter a shift for each hour"),
        ("every Tuesday", "“every Tuesday”"),
        ("FREQ=FORTNIGHTLY", "“FREQ=FORTNIGHTLY”"),
        ("FREQ=WEEKLY;BYHOUR=20", "“BYHOUR=20”"),
        ("FREQ=WEEKLY;BYDAY=XX", "“BYDAY=XX”"),
        ("FREQ=WEEKLY;BYDAY=", "“BYDAY=”"),
        ("FREQ=WEEKLY;INTERVAL=0", "“INTERVAL=0”"),
        ("FREQ=WEEKLY;INTERVAL=-1", "“INTERVAL=-1”"),
        ("FREQ=WEEKLY;UNTIL=20260230", "“UNTIL=20260230”"),
        ("FREQ=WEEKLY;UNTIL=20261231T235959Z", "“UNTIL=20261231T235959Z”"),
        ("FREQ=YEARLY;BYMONTH=13", "“BYMONTH=13”"),
        ("FREQ=YEARLY;BYMONTH=²", "“BYMONTH=²”"),
        ("FREQ=DAILY;COUNT=²", "“COUNT=²”"),
        ("FREQ=DAILY;FREQ=WEEKLY", "“WEEKLY”"),
        ("BYDAY=TU", "does not say how often"),
        ("FREQ=DAILY;COUNT=3;UNTIL=20261231", "ends twice"),
        ("FREQ=WEEKLY;BYDAY=2TU", "FREQ=MONTHLY or FREQ=YEARLY only"),
        ("FREQ=MONTHLY;BYSETPOS=1", "add BYDAY"),
    ],
)
def test_another_rule_is_refused_in_words(rule: str, said: str) -> None:
    assert said in complaint_about_rule(rule)


@given(st.text(max_size=40) | st.from_regex(r"FREQ=(DAILY|MONTHLY);[A-Z]{2,10}=[0-9A-Z,-]{0,9}"))
def test_what_is_taken_can_be_counted_out(rule: str) -> None:
    """Whatever is typed: either a sentence, or a rule that the library reads."""
    starts = datetime(2026, 3, 3, 20, 0)
    if not complaint_about_rule(rule) and not complaint_about_start(rule, starts):
        found = occurrences(rule, starts, first=starts.date(), last=date(2027, 3, 3))
        assert found[0] == starts


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("FREQ=WEEKLY;BYDAY=MO", "Tuesday, March 3, 2026, is no day"),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "is no day"),
        ("FREQ=DAILY;INTERVAL=7;BYDAY=WE", "is no day"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "is no day"),
        ("FREQ=WEEKLY;UNTIL=20260302", "ends before its first time"),
        ("FREQ=WEEKLY;UNTIL=20260303", ""),
        ("FREQ=WEEKLY", ""),
        ("FREQ=MONTHLY;BYDAY=1TU", ""),
    ],
)
def test_a_rule_begins_on_its_first_day(rule: str, said: str) -> None:
    begun = stopwatch.thread_time()
    found = complaint_about_start(rule, datetime(2026, 3, 3, 20, 0))
    assert (said in found) if said else found == ""
    assert stopwatch.thread_time() - begun < 1, "a rule without days is looked for too far"


@given(st.sampled_from(NIGHTS), SMALL_HOURS | CLOCKS, st.integers(1, 20))
def test_every_day_has_its_shift_over_a_change_of_the_clock(
    night: date, clock: time, before: int
) -> None:
    """Also at an hour that the night skips or has twice: one a day, at the time that was said."""
    starts = datetime.combine(night - timedelta(days=before), clock)
    found = occurrences("FREQ=DAILY", starts, first=starts.date(), last=night + timedelta(days=9))
    days = [starts.date() + timedelta(days=n) for n in range(before + 10)]
    assert [each.date() for each in found] == days
    assert {each.time() for each in found} == {clock}


@given(
    st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    SMALL_HOURS | CLOCKS,
    st.sets(st.integers(0, 6), min_size=1),
    st.integers(1, 4),
    st.integers(0, 400),
    st.integers(0, 400),
)
def test_weekly_rules_are_what_counting_days_gives(  # noqa: PLR0917 - one for each strategy
    day: date, clock: time, weekdays: set[int], every: int, skipped: int, length: int
) -> None:
    starts = datetime.combine(day, clock)
    weekdays = weekdays | {day.weekday()}
    rule = f"FREQ=WEEKLY;INTERVAL={every};BYDAY={','.join(WEEKDAYS[n] for n in weekdays)}"
    monday = day - timedelta(days=day.weekday())
    first = day + timedelta(days=skipped - 30)
    last = first + timedelta(days=length)
    naive = [
        datetime.combine(each, clock)
        for each in (first + timedelta(days=n) for n in range(length + 1))
        if each >= day and each.weekday() in weekdays and (each - monday).days // 7 % every == 0
    ]
    found = occurrences(rule, starts, first=first, last=last)
    assert list(found) == naive
    assert all(one < other for one, other in pairwise(found))


@given(
    st.dates(date(2026, 1, 1), date(2027, 12, 31)), SMALL_HOURS, st.integers(1, 5), st.booleans()
)
def test_monthly_rules_are_what_counting_days_gives(
    day: date, clock: time, every: int, from_the_end: bool
) -> None:
    starts = datetime.combine(day, clock)
    place = _place_in_month(day, from_the_end=from_the_end)
    rule = f"FREQ=MONTHLY;INTERVAL={every};BYDAY={place}{WEEKDAYS[day.weekday()]}"
    last = day + timedelta(days=700)
    naive = [
        datetime.combine(each, clock)
        for each in (day + timedelta(days=n) for n in range(701))
        if each.weekday() == day.weekday()
        and _place_in_month(each, from_the_end=from_the_end) == place
        and ((each.year - day.year) * 12 + each.month - day.month) % every == 0
    ]
    assert complaint_about_start(rule, starts) == ""
    assert list(occurrences(rule, starts, first=day, last=last)) == naive


def _place_in_month(day: date, *, from_the_end: bool) -> int:
    if from_the_end:
        return -((calendar.monthrange(day.year, day.month)[1] - day.day) // 7 + 1)
    return (day.day - 1) // 7 + 1


@given(st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.integers(1, 40), st.integers(0, 60))
def test_a_rule_ends_when_it_says(day: date, count: int, days: int) -> None:
    starts = datetime.combine(day, time(20, 0))
    span = {"first": day, "last": day + timedelta(days=100)}
    found = occurrences(f"FREQ=DAILY;COUNT={count}", starts, **span)
    assert len(found) == count
    until = day + timedelta(days=days)
    found = occurrences(f"FREQ=DAILY;UNTIL={until:%Y%m%d}", starts, **span)
    assert found[-1].date() == until, "the last day belongs to it"


def test_once_is_once() -> None:
    starts = datetime(2026, 3, 8, 2, 30)
    assert occurrences("", starts, first=SPRING, last=SPRING) == (starts,)
    assert occurrences("", starts, first=FALL, last=FALL) == ()


def test_a_rule_without_end_is_bounded_work() -> None:
    starts = datetime(1990, 1, 1, 20, 0)
    found = occurrences("FREQ=DAILY", starts, first=date(2026, 1, 1), last=date(9999, 12, 31))
    assert len(found) == LONGEST_SPAN.days + 1
