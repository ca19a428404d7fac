"""Recurrence rules as RFC 5545 writes them, on naive wall clock: checked, and counted out.

A rule is days only: each occurrence has the time of day of the first one, also on the nights when
the clocks change, and none falls twice on a day.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import MAXYEAR, date, datetime, time, timedelta
from itertools import takewhile
from types import MappingProxyType
from typing import TYPE_CHECKING

from watchapp.moments import spell_day
from watchapp.speech import say

if TYPE_CHECKING:
    from dateutil.rrule import rrule

FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LONGEST_SPAN = timedelta(days=800)
"""No span that is asked for is longer, so that a rule without end is bounded work."""

_MOST_BETWEEN = 999  # of INTERVAL, and of COUNT
_UNTIL = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2}))?")
_ONE_PERIOD = 1_000_000  # an INTERVAL that leads beyond the calendar after the first period


def _numbers(least: int, most: int, *, backward: bool = True) -> Callable[[str], bool]:
    """Return whether a list holds numbers from least to most, also counted from the end."""

    def fits(value: str) -> bool:
        found = [re.fullmatch(r"([+-]?)(\d{1,4})", each) for each in value.split(",")]
        return all(
            each is not None and least <= int(each[2]) <= most and (backward or each[1] != "-")
            for each in found
        )

    return fits


def _is_weekdays(value: str) -> bool:
    days = "|".join(WEEKDAYS)
    return all(re.fullmatch(rf"([+-]?[1-9]\d?)?({days})", each) for each in value.split(","))


def _is_day(value: str) -> bool:
    try:
        return _end_of(value) is not None
    except ValueError:
        return False


_PARTS: Mapping[str, Callable[[str], bool]] = MappingProxyType(
    {
        "FREQ": lambda value: value in FREQUENCIES,
        "INTERVAL": lambda value: value.isdecimal() and 1 <= int(value) <= _MOST_BETWEEN,
        "COUNT": lambda value: value.isdecimal() and 1 <= int(value) <= _MOST_BETWEEN,
        "UNTIL": _is_day,
        "BYDAY": _is_weekdays,
        "BYMONTHDAY": _numbers(1, 31),
        "BYMONTH": _numbers(1, 12, backward=False),
        "BYYEARDAY": _numbers(1, 366),
        "BYWEEKNO": _numbers(1, 53),
        "BYSETPOS": _numbers(1, 366),
        "WKST": lambda value: value in WEEKDAYS,
    }
)


def parts_of_rule(rule: str) -> dict[str, str]:
    """Return the parts of a rule by their names; what is no part is under the empty name."""
    plain = re.sub(r"\s+", "", rule).upper().removeprefix("RRULE:")
    found: dict[str, str] = {}
    for part in filter(None, plain.split(";")):
        name, equals, value = part.partition("=")
        found["" if not equals or name in found else name] = value
    return found


def complaint_about_rule(rule: str) -> str:
    """Return the sentence that says why a rule cannot be kept, or the empty text.

    A shift repeats by days: a rule by hours, minutes or seconds is refused.
    """
    if not rule.strip():
        return ""
    parts = parts_of_rule(rule)
    if parts.get("FREQ") in {"HOURLY", "MINUTELY", "SECONDLY"}:
        return say("A shift repeats by days, weeks, months or years; enter a shift for each hour.")
    for name, value in parts.items():
        if name not in _PARTS or not _PARTS[name](value):
            shown = f"{name}={value}".removeprefix("=") if name or value else rule.strip()
            return say(
                "“{part}” is no part of a rule that is understood; write it like"
                " FREQ=WEEKLY;BYDAY=TU,FR.",
                part=shown,
            )
    return _complaint_about_parts(parts)


def _complaint_about_parts(parts: Mapping[str, str]) -> str:
    if "FREQ" not in parts:
        return say("The rule does not say how often; begin it with FREQ=WEEKLY or the like.")
    if "COUNT" in parts and "UNTIL" in parts:
        return say("The rule ends twice, by COUNT and by UNTIL; keep one of them.")
    counted = re.search(r"\d", parts.get("BYDAY", ""))
    if counted and (parts["FREQ"] not in {"MONTHLY", "YEARLY"} or "BYWEEKNO" in parts):
        return say("A weekday with a number, like 2TU, goes with FREQ=MONTHLY or FREQ=YEARLY only.")
    if "BYSETPOS" in parts and not any(
        each in parts for each in ("BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYMONTH")
    ):
        return say("BYSETPOS chooses among days; add BYDAY or take it out.")
    return ""


def complaint_about_start(rule: str, starts: datetime) -> str:
    """Return the sentence that says that a rule does not begin on its first day, or nothing.

    `rule` is one that can be kept.
    """
    if not rule.strip():
        return ""
    end = _end_of(parts_of_rule(rule).get("UNTIL", ""))
    if end is not None and end < starts:
        return say("It ends before its first time; check both.")
    if _is_day_of(rule, starts):
        return ""
    return say(
        "The first time, {day}, is no day on which it repeats; change the one or the other.",
        day=spell_day(starts),
    )


def _is_day_of(rule: str, day: datetime) -> bool:
    """Return whether a rule that starts on a day has that day itself.

    Asked of the same day at the end of the calendar, which repeats every 400 years: a rule that
    has no day at all is otherwise looked for through 8,000 of them.
    """
    late = day.replace(year=day.year + 400 * ((MAXYEAR - day.year) // 400))
    once = _read(rule, late).replace(interval=_ONE_PERIOD, count=None, until=None)
    return next(iter(once), None) == late


def occurrences(rule: str, starts: datetime, *, first: date, last: date) -> tuple[datetime, ...]:
    """Return when something that starts and repeats by a rule begins, from first to last, in order.

    The empty rule is once. `starts` is a day of the rule, as `complaint_about_start` demands; the
    span is cut to 800 days.
    """
    last = min(last, first + LONGEST_SPAN)
    if not rule.strip():
        return (starts,) if first <= starts.date() <= last else ()
    from_then = datetime.combine(first, time.min)
    to_then = datetime.combine(last, time.max)
    begun = takewhile(lambda each: each <= to_then, _read(rule, starts))
    return tuple(each for each in begun if each >= from_then)


def _read(rule: str, starts: datetime) -> rrule:
    """Return a rule as the library counts it out; UNTIL a day is until its end."""
    from dateutil.rrule import rrulestr  # noqa: PLC0415 - 50 ms that no first page needs

    parts = parts_of_rule(rule)
    if "UNTIL" in parts:
        parts["UNTIL"] = f"{_end_of(parts['UNTIL']):%Y%m%dT%H%M%S}"
    text = ";".join(f"{name}={value}" for name, value in parts.items())
    return rrulestr(text, dtstart=starts)  # type: ignore[return-value] # one line is never a set


def _end_of(until: str) -> datetime | None:
    """Return the moment of an UNTIL, the end of the day where it is a day alone.

    Raises ValueError if the calendar or the clock has no such moment.
    """
    found = _UNTIL.fullmatch(until)
    if found is None:
        return None
    year, month, day, *clock = found.groups()
    hour, minute, second = (23, 59, 59) if clock[0] is None else map(int, clock)
    return datetime(int(year), int(month), int(day), hour, minute, second)
