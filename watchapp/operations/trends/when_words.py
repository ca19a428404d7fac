"""What every answer about weekdays and hours says beside its own: how many, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from watchapp.analysis.bands import swing
from watchapp.analysis.parts import Part, Standing
from watchapp.charts.trend import Method, Trend
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.for_street import LEAST
from watchapp.operations.trends.timed import Timed, weekday_of
from watchapp.queries.facts import NOTHING
from watchapp.speech import say, say_count

_MOST_NAMED = 5
_WEEKS_ENOUGH = 8


def nothing_drawn(name: str, title: str, timed: Timed) -> Trend | None:
    """Return the answer where nothing can be drawn, None where something can."""
    if timed.refused:
        return Trend(name, title, refused=timed.refused, left_out=timed.left_out, notes=timed.gaps)
    if not len(timed.facts):
        sentence = say("No {nouns} from {period}.", nouns=timed.noun.several, period=timed.when)
        return Trend(name, title, (sentence,))
    return None


def counted(timed: Timed, hour_unknown: int = 0) -> str:
    """Return how many were counted when, and of how many the hour is not known."""
    found = timed.noun.counted(len(timed.facts))
    if not hour_unknown:
        return say("Counted: {found} from {period}.", found=found, period=timed.when)
    return say(
        "Counted: {found} from {period}. The hour of {n:,} more ({percent} in 100) is not known.",
        found=found,
        period=timed.when,
        n=hour_unknown,
        percent=_percent(hour_unknown, timed.asked),
    )


def left_out(timed: Timed, why: str) -> int:
    """Return how many were left out for this reason."""
    return sum(each.n for each in timed.left_out if each.why == say(why))


def to_check(timed: Timed) -> tuple[str, ...]:
    """Return a note on those that end before they begin, with their numbers."""
    facts = timed.facts
    backward = facts.key[(facts.end != NOTHING) & (facts.end < facts.start)]
    if not len(backward):
        return ()
    named = ", ".join(f"#{key}" for key in np.sort(backward)[:_MOST_NAMED].tolist())
    more = ", …" if len(backward) > _MOST_NAMED else ""
    return (
        say(
            "Check this: {n:,} end before they begin: {numbers}. They stand in the hour in which"
            " they begin.",
            n=len(backward),
            numbers=f"{named}{more}",
        ),
    )


def weekday_notes(timed: Timed) -> tuple[str, ...]:
    """Return what to beware of where weekdays are compared."""
    return (*_few_weeks(timed), *_restless(timed))


def _few_weeks(timed: Timed) -> tuple[str, ...]:
    """Return a warning where weekdays came so seldom that one odd day may speak for its weekday."""
    came = np.bincount(weekday_of(np.unique(timed.days)), minlength=7)
    least = int(came[came > 0].min(initial=_WEEKS_ENOUGH))
    if least >= _WEEKS_ENOUGH:
        return ()
    return (
        say_count(
            "Some weekdays came only {n} time: one odd day, such as a holiday, can make its"
            " weekday stand out.",
            "Some weekdays came only {n} times: one odd day, such as a holiday, can make its"
            " weekday stand out.",
            least,
        ),
    )


def _restless(timed: Timed) -> tuple[str, ...]:
    """Return a warning where the same weekday swings farther than chance from week to week."""
    first, last = int(timed.days.min()), int(timed.days.max())
    counts = np.zeros((last - first) // 7 * 7 + 14, dtype=np.int64)  # the last week is a gap
    days = timed.facts.day - first
    inside = days[(days >= 0) & (days <= last - first)]
    counts[: last - first + 1] = np.bincount(inside, minlength=last - first + 1)
    known = np.zeros(len(counts), dtype=np.bool_)
    known[timed.days - first] = True
    swings = swing(_by_weekday(counts), _by_weekday(known))
    if swings is None or not swings.is_more:
        return ()
    return (
        say(
            "From one week to the next the same weekday swings {times:.1f} times as far as it would"
            " if each event came by itself. Some come together, as five cars in one night; so a"
            " weekday may be more than chance and yet nothing new.",
            times=swings.width,
        ),
    )


def _by_weekday(days: NDArray[Any]) -> list[Any]:
    """Return whole weeks of days in a row as all first weekdays, then all second ones."""
    return list(days.reshape(-1, 7).T.ravel().tolist())


def can_leave_blank(asked: Asked, fields: list[float], parts: Iterable[Part]) -> bool:
    """Return whether the street may be told, as small numbers of fields are not drawn for it.

    No part that stands out, and may be named, may be small, and what is blank must not follow from
    the sum of the others: there are several, and they are no small number together. Nor may it be
    most of all: a chart of the rest would mislead.
    """
    named = [part.value for part in parts if part.standing in {Standing.ABOVE, Standing.BELOW}]
    small = [value for value in fields if 0 < value < LEAST]
    hidden = not small or (len(small) > 1 and sum(small) >= LEAST)
    telling = 2 * sum(small) <= sum(fields)
    few = any(0 < value < LEAST for value in named)
    return asked.picked.printed_only and hidden and telling and not few


def aoristic_method() -> Method:
    """Return how events are spread over hours."""
    return Method(
        say("Aoristic weights"),
        say(
            "Who finds the car window broken in the morning knows only from when to when it"
            " happened. Each event counts as one in all, spread evenly over the minutes in which"
            " it can have happened. Without an end, or with one before the beginning, all of it"
            " stands in the hour of the beginning; a week or more is spread over all hours. The"
            " clock is the street's own, summer time as it was."
        ),
        "Ratcliffe (2002), J. Quant. Criminol. 18:23–43; R package aoristic. Ashby and Bowers"
        " (2013), Crime Science 2:1: beginnings, middles and ends alone mislead.",
    )


def covered_method() -> Method:
    """Return over which days is counted."""
    return Method(
        say("Days that are covered"),
        say(
            "Only days count of which the source tells everything. Where a month has five of some"
            " weekdays, they are expected to have more."
        ),
    )


def _percent(part: int, whole: int) -> str:
    share = 100 * part / whole
    return f"{share:.0f}" if share >= 1 else say("less than 1")
