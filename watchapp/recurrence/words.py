"""A rule in words: every two weeks on Tuesday and Friday."""

from __future__ import annotations

from collections.abc import Sequence

from watchapp.moments import show_day
from watchapp.recurrence.pattern import Pattern, Repeat, pattern_of
from watchapp.speech import marked, say, say_count

WEEKDAY_NAMES = (
    marked("Monday"),
    marked("Tuesday"),
    marked("Wednesday"),
    marked("Thursday"),
    marked("Friday"),
    marked("Saturday"),
    marked("Sunday"),
)
PLACES = {
    1: marked("first"),
    2: marked("second"),
    3: marked("third"),
    4: marked("fourth"),
    -1: marked("last"),
}
"""Which weekday of its month."""


def spell_rule(rule: str) -> str:
    """Return a rule in words; the rule itself where there are none for it."""
    return spell_pattern(pattern_of(rule))


def spell_pattern(pattern: Pattern) -> str:
    """Return a pattern in words: every week on Tuesday and Friday, until Dec 31, 2026."""
    if pattern.repeat is Repeat.ONCE:
        return say("Once")
    if pattern.repeat is Repeat.OTHER:
        return say("By the rule {rule}", rule=pattern.rule)
    said = _how_often(pattern)
    if pattern.until is not None:
        return say("{how_often}, until {day}", how_often=said, day=show_day(pattern.until))
    if pattern.count is not None:
        return say_count(
            "{how_often}, once", "{how_often}, {n} times", pattern.count, how_often=said
        )
    return said


def _how_often(pattern: Pattern) -> str:
    every, days = pattern.every, _listed(pattern.weekdays)
    match pattern.repeat:
        case Repeat.DAILY:
            return say_count("Every day", "Every {n} days", every)
        case Repeat.WEEKLY if not days:
            return say_count("Every week", "Every {n} weeks", every)
        case Repeat.WEEKLY:
            return say_count("Every week on {days}", "Every {n} weeks on {days}", every, days=days)
        case Repeat.NTH_WEEKDAY:
            return say_count(
                "Every month on the {place} {day}",
                "Every {n} months on the {place} {day}",
                every,
                place=say(PLACES[pattern.place]),
                day=days,
            )
        case _:
            return say_count(
                "Every month on day {day}", "Every {n} months on day {day}", every, day=pattern.day
            )


def _listed(weekdays: Sequence[int]) -> str:
    """Return the names of weekdays: Monday, Tuesday and Friday."""
    names = [say(WEEKDAY_NAMES[each]) for each in weekdays]
    if len(names) < 2:
        return "".join(names)
    return say("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])
