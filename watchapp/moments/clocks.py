"""Times of day as people type them: 9:40 pm, 2140, 21h40, noon, 9 de la noche."""

from __future__ import annotations

import re
from datetime import time
from typing import NamedTuple

from watchapp.moments.names import plain
from watchapp.moments.unread import on_no_clock, unread

_NAMED_TIMES = {
    "noon": time(12, 0),
    "mediodia": time(12, 0),
    "midnight": time(0, 0),
    "medianoche": time(0, 0),
}
_MORNING = ("in the morning", "de la manana", "de la madrugada")
_EVENING = ("in the afternoon", "in the evening", "at night", "de la tarde", "de la noche")
_HALF = "|".join(("am", "pm", "a", "p", *_MORNING, *_EVENING))
_HOURS = r"(?:\s*(?:h|hs|hrs|hours|horas))"
_TIME = (
    rf"\d{{1,2}}[:.h]\d{{2}}(?::00)?(?:\s*(?:{_HALF})(?![a-z])|{_HOURS}(?![a-z]))?"
    rf"|\d{{1,2}}\s*(?:{_HALF})(?![a-z])"
    rf"|(?<![/-])\d{{4}}{_HOURS}?(?![\d/.:-]|[a-z])"
    r"|noon|midnight|mediodia|medianoche"
)
_AT = r"(?:(?:at|a las?|al|a)\s+)?"
AT_END = re.compile(rf"(?:^|[\s,]+|(?<=\d)t){_AT}(?P<clock>{_TIME})$")
AT_START = re.compile(rf"^{_AT}(?P<clock>{_TIME})[\s,]+")
_CLOCK = re.compile(
    rf"(?:(?P<hour>\d{{1,2}})(?:[:.h](?P<minute>\d{{2}}))?(?::00)?\s*(?P<half>{_HALF})?"
    rf"|(?P<plain>\d{{3,4}})){_HOURS}?"
)


class Clock(NamedTuple):
    """A time of day that was typed, and whether it said which half of the day."""

    time: time
    sure: bool


def read_clock(text: str) -> time:
    """Return the time of day that a person typed, with nothing else.

    Raises ReadError if the text is no time of day, or more than one.
    """
    found = AT_END.search(plain(text))
    if found is None or found.start() != 0:
        raise unread(text)
    return clock_in(text, found["clock"]).time


def clock_in(text: str, word: str) -> Clock:
    """Return the time that a plain word of a text says; raise ReadError if no clock shows it."""
    if word in _NAMED_TIMES:
        return Clock(_NAMED_TIMES[word], sure=True)
    found = _CLOCK.fullmatch(word)
    if found is None:
        raise unread(text)
    if found["plain"]:
        hour, minute = int(found["plain"][:-2]), int(found["plain"][-2:])
    else:
        hour, minute = int(found["hour"]), int(found["minute"] or 0)
    sure = bool(found["half"] or found["plain"]) or hour > 12 or word.startswith("0")
    try:
        return Clock(time(_hour_of(hour, found["half"]), minute), sure)
    except ValueError as error:
        raise on_no_clock(text) from error


def _hour_of(hour: int, half: str | None) -> int:
    if half is None:
        return hour
    if not 1 <= hour <= 12 or (hour == 12 and half in {"at night", "de la noche"}):
        raise ValueError(hour)  # twelve at night is midnight, but of which of two days?
    after_noon = half.startswith("p") or half in _EVENING
    return hour % 12 + (12 if after_noon else 0)
