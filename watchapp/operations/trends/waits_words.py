"""How long something takes, in sentences: the usual wait, how sure that is, who waits still."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from watchapp.analysis.waiting import LEAST, Waits
from watchapp.charts.trend import Method
from watchapp.speech import say, say_count


def days_words(days: float) -> str:
    """Return a number of days in words."""
    if 0 < days < 1:
        return say("less than a day")
    return say_count("{n} day", "{n} days", round(days))


def minutes_words(minutes: float) -> str:
    """Return minutes as people say them: 40 minutes, 5 hours, 3 days."""
    if minutes < 90:
        return say_count("{n} minute", "{n} minutes", round(minutes))
    if minutes < 36 * 60:
        return say_count("{n} hour", "{n} hours", round(minutes / 60))
    return say_count("{n} day", "{n} days", round(minutes / (24 * 60)))


def usual_words(waits: Waits, *, words: Callable[[float], str]) -> str:
    """Return how long it usually takes, and between what the truth may lie; or why not."""
    if waits.answered < LEAST:
        return say(
            "Too few have ended to say how long it usually takes ({least} are needed).", least=LEAST
        )
    if waits.median is None:
        return say("How long it usually takes cannot be said yet: fewer than half have ended.")
    low, high = (None if end is None else words(end) for end in waits.interval)
    usual = words(waits.median)
    if low is None or high is None:
        return say("Half take {usual} or less; with so few it may really be longer.", usual=usual)
    if low == high:
        return say("Half take {usual} or less.", usual=usual)
    return say(
        "Half take {usual} or less; with so few it may really be anything from {low} to {high}.",
        usual=usual,
        low=low,
        high=high,
    )


def quartile_words(waits: Waits, *, words: Callable[[float], str]) -> str:
    """Return after how long a quarter and three quarters have ended, as far as it is known."""
    early, late = waits.quartiles
    if early is None:
        return ""
    if late is None:
        return say("A quarter take {early} or less.", early=words(early))
    return say(
        "A quarter take {early} or less, three quarters {late} or less.",
        early=words(early),
        late=words(late),
    )


def waits_row(waits: Waits, *, words: Callable[[float], str]) -> tuple[str | int, ...]:
    """Return the cells of a table: ended, waiting, middle, from, to, a quarter, three quarters."""
    cells = (waits.median, *waits.interval, *waits.quartiles)
    return (
        waits.answered,
        waits.waiting,
        *("" if each is None else words(each) for each in cells),
        "" if waits.longest_waiting is None else words(waits.longest_waiting),
    )


def waits_columns() -> tuple[str, ...]:
    """Return the heads of `waits_row`."""
    return (
        say("Ended"),
        say("Still waiting"),
        say("Half take up to"),
        say("It may be from"),
        say("It may be to"),
        say("A quarter take up to"),
        say("Three quarters take up to"),
        say("Longest still waiting"),
    )


def waits_figure(waits: Waits) -> dict[str, Any]:
    """Return the exact values, ready for JSON; lengths in the unit of the waits."""
    return {
        "ended": waits.answered,
        "waiting": waits.waiting,
        "longest_waiting": waits.longest_waiting,
        "median": waits.median,
        "median_interval": list(waits.interval),
        "quartiles": list(waits.quartiles),
        "steps": [
            {
                "after": step.after,
                "waiting": step.waiting,
                "ended": step.answered,
                "share": step.share,
                "interval": [step.low, step.high],
            }
            for step in waits.steps
        ],
    }


def waits_methods() -> tuple[Method, ...]:
    """Return how the usual wait is worked out."""
    return (
        Method(
            say("Those who wait still count"),
            say(
                "Leaving out what still waits would make every wait look short. Each counts as"
                " waiting for as long as it has, and then no more (Kaplan and Meier)."
            ),
            "Kaplan and Meier (1958), J. Am. Stat. Assoc. 53:457–481",
        ),
        Method(
            say("How sure the middle is"),
            say(
                "In 95 of 100 such cases the true middle lies between the two ends that are given."
                " They are not given after fewer than {least} have ended.",
                least=LEAST,
            ),
            "Brookmeyer and Crowley (1982), Biometrics 38:29–41",
        ),
    )
