"""Hours and weekdays as charts and sentences name them, in the language spoken."""

from __future__ import annotations

from datetime import date

from watchapp.moments import show_weekday, spell_weekday
from watchapp.speech import say

_MONDAY = date(2000, 1, 3)


def weekday_name(place: int) -> str:
    """Return the name of a weekday, 0 for Monday: Monday."""
    return spell_weekday(_MONDAY.replace(day=_MONDAY.day + place))


def short_weekday(place: int) -> str:
    """Return it short: Mon."""
    return show_weekday(_MONDAY.replace(day=_MONDAY.day + place))


def hour_name(hour: int) -> str:
    """Return an hour of the day as people say it, 24 for the end of it: 8 PM, noon, midnight."""
    match hour % 24:
        case 0:
            return say("midnight")
        case 12:
            return say("noon")
        case early if early < 12:
            return say("{hour} AM", hour=early)
        case late:
            return say("{hour} PM", hour=late - 12)


def short_hour(hour: int) -> str:
    """Return an hour as an axis names it: midnight is 12 AM, as it stands at the edge."""
    return hour_name(hour) if hour % 24 else say("{hour} AM", hour=12)


def hours_name(first: int, after: int) -> str:
    """Return some hours in a row: 8 PM to midnight."""
    return say(
        "{first_hour} to {last_hour}", first_hour=hour_name(first), last_hour=hour_name(after)
    )
