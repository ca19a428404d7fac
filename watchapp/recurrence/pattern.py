"""The rules that a captain chooses by words; any other stays as it was written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from watchapp.recurrence.rules import WEEKDAYS, complaint_about_rule, parts_of_rule


class Repeat(StrEnum):
    """In which way something repeats."""

    ONCE = "once"
    DAILY = "daily"
    WEEKLY = "weekly"
    NTH_WEEKDAY = "nth_weekday"  # of the month
    DAY_OF_MONTH = "day_of_month"
    OTHER = "other"  # by a rule that has no words here


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """A rule as one says it.

    `every` counts days, weeks or months. `weekdays` (0 is Monday) are those of the week, or the
    one of the month; none of them means that of the first time. `place` is 1 to 4, or -1 for the
    last in the month. It ends with the day `until`, after `count` times, or not. `rule` is the
    rule itself where the way is OTHER.
    """

    repeat: Repeat = Repeat.ONCE
    every: int = 1
    weekdays: tuple[int, ...] = ()
    place: int = 1
    day: int = 1
    until: date | None = None
    count: int | None = None
    rule: str = ""


_ONE_WEEKDAY = re.compile(rf"([1-4]|-1)({'|'.join(WEEKDAYS)})")
_ENDS = {"INTERVAL", "COUNT", "UNTIL", "WKST"}


def pattern_of(rule: str) -> Pattern:
    """Return a rule as one says it."""
    if not rule.strip():
        return Pattern()
    found = None if complaint_about_rule(rule) else _said(parts_of_rule(rule))
    return found or Pattern(repeat=Repeat.OTHER, rule=rule.strip())


def rule_of(pattern: Pattern) -> str:
    """Return the rule that a pattern says."""
    if pattern.repeat in {Repeat.ONCE, Repeat.OTHER}:
        return pattern.rule.strip()
    parts = list(_days_of(pattern))
    if pattern.every > 1:
        parts.append(f"INTERVAL={pattern.every}")
    if pattern.until is not None:
        parts.append(f"UNTIL={pattern.until:%Y%m%d}")
    elif pattern.count is not None:
        parts.append(f"COUNT={pattern.count}")
    return ";".join(parts)


def _days_of(pattern: Pattern) -> tuple[str, ...]:
    days = [WEEKDAYS[each] for each in sorted(set(pattern.weekdays))]
    match pattern.repeat:
        case Repeat.WEEKLY:
            return ("FREQ=WEEKLY", *((f"BYDAY={','.join(days)}",) if days else ()))
        case Repeat.NTH_WEEKDAY:
            return ("FREQ=MONTHLY", f"BYDAY={pattern.place}{days[0]}")
        case Repeat.DAY_OF_MONTH:
            return ("FREQ=MONTHLY", f"BYMONTHDAY={pattern.day}")
        case _:
            return ("FREQ=DAILY",)


def _said(parts: Mapping[str, str]) -> Pattern | None:
    """Return a rule as one says it, or None where these words do not reach."""
    until = parts.get("UNTIL")
    if parts.get("WKST", "MO") != "MO" or (until is not None and "T" in until):
        return None
    if (days := _days_in({name: parts[name] for name in parts if name not in _ENDS})) is None:
        return None
    return replace(
        days,
        every=int(parts.get("INTERVAL", "1")),
        count=int(parts["COUNT"]) if "COUNT" in parts else None,
        until=None if until is None else date.fromisoformat(until),
    )


def _days_in(rest: Mapping[str, str]) -> Pattern | None:
    """Return the days that a rule chooses, whatever its interval and its end."""
    freq, by_day = rest["FREQ"], rest.get("BYDAY", "")
    match freq, sorted(rest.keys() - {"FREQ"}):
        case "DAILY", []:
            return Pattern(repeat=Repeat.DAILY)
        case "WEEKLY", ([] | ["BYDAY"]):
            names = filter(None, by_day.split(","))
            days = tuple(sorted({WEEKDAYS.index(each) for each in names}))
            return Pattern(repeat=Repeat.WEEKLY, weekdays=days)
        case "MONTHLY", ["BYDAY"] if found := _ONE_WEEKDAY.fullmatch(by_day):
            weekdays = (WEEKDAYS.index(found[2]),)
            return Pattern(repeat=Repeat.NTH_WEEKDAY, weekdays=weekdays, place=int(found[1]))
        case "MONTHLY", ["BYMONTHDAY"] if rest["BYMONTHDAY"].isdecimal():
            return Pattern(repeat=Repeat.DAY_OF_MONTH, day=int(rest["BYMONTHDAY"]))
    return None
