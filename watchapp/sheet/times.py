"""The time at the beginning of a typed line, and the night that it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from watchapp.errors import ReadError
from watchapp.speech import say

LEEWAY = timedelta(hours=2)
"""How long before a patrol went out a time still belongs to its night."""
DAY = timedelta(days=1)

_HALF = r"(?:\s?[ap]m|[ap])\b\.?"
_CLOCK = rf"(?:\d{{1,2}}[:.h]\d{{2}}|\d{{3,4}})(?![\d:.,/]*\d)(?:{_HALF})?|\d{{1,2}}{_HALF}"
_TO = r"\s*(?:-|–|—|\bto\b|\btill\b|\ba\b|\bhasta\b)\s*"
_BEGINNING = re.compile(
    rf"\s*(?P<at>{_CLOCK})(?:{_TO}(?P<until>{_CLOCK}))?(?!\w)(?P<after>[\s:;,–—-]*)", re.IGNORECASE
)
_PARTS = re.compile(
    r"(?P<hour>\d{1,2}?)(?:[:.h]?(?P<minute>\d{2}))?\s?(?P<half>[ap])?(?:m?\.?)?", re.IGNORECASE
)
_A_PLACE_FOLLOWS = re.compile(r"(?:hundred|block|blk)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Night:
    """From when to when a patrol was out; `ends` is None while it is not known."""

    begins: datetime
    ends: datetime | None = None

    @property
    def first(self) -> datetime:
        """Return the first moment of the night; it has 24 hours."""
        return self.begins - LEEWAY

    def holds(self, moment: datetime) -> bool:
        """Return whether the patrol was out at a moment."""
        return self.begins <= moment and (self.ends is None or moment <= self.ends)

    def moment_of(self, clocks: Iterable[time]) -> datetime:
        """Return when the clock showed one of these: while the patrol was out, else the first."""
        found = sorted(_first_from(self.first, clock) for clock in clocks)
        return next(filter(self.holds, found), found[0])


@dataclass(frozen=True, slots=True)
class Beginning:
    """The time at the beginning of a line, as it was typed and as it is meant."""

    typed: str
    at: datetime
    until: datetime | None = None


def beginning_of(text: str, night: Night) -> Beginning | None:
    """Return the time that a line begins with, None if it begins with none.

    A time of day belongs to the patrol's night: after midnight it is of the next day. 9:40 and
    940 are of the half of the day in which the patrol was out. `400 block` is no time. Raises
    ReadError if no clock shows what stands there.
    """
    found = _BEGINNING.match(text)
    if found is None or _is_of_a_place(text, found):
        return None
    at = night.moment_of(_clocks(found["at"]))
    until = None
    if found["until"]:
        until = min(_first_from(at, clock) for clock in _clocks(found["until"]))
        # What ends before it begins was typed the wrong way round, or is of another line.
        if until - at > DAY / 2:
            raise ReadError(
                say("“{typed}” ends before it begins; check both times.", typed=found[0].strip())
            )
    return Beginning(found[0], at, until)


def begun_with(times: str, words: str) -> str:
    """Return a line that begins with times as one would type it, so that it is read as it was.

    A colon keeps words apart from the time that could be taken for a part of it: 2140: AM patrol.
    """
    plain = f"{times} {words}"
    found = _BEGINNING.match(plain)
    taken = found is None or found.end() != len(times) + 1 or _is_of_a_place(plain, found)
    return f"{times}: {words}" if taken else plain


def _is_of_a_place(text: str, found: re.Match[str]) -> bool:
    """Return whether a number at the beginning is of a block: 400 block Elm, but 2140: block."""
    return not found["after"].strip() and bool(_A_PLACE_FOLLOWS.match(text, found.end()))


def _clocks(typed: str) -> tuple[time, ...]:
    """Return the times of day that a typed time can mean: one, or the two halves of the day."""
    found = _PARTS.fullmatch(typed.strip())
    hour = int(found["hour"]) if found else 24
    minute = int(found["minute"] or 0) if found else 0
    half = (found["half"] or "").casefold() if found else ""
    if minute > 59 or hour > 23 or (half and not 1 <= hour <= 12):
        raise ReadError(
            say("“{typed}” is a time that no clock shows; type it like 2140.", typed=typed.strip())
        )
    if half:
        return (time(hour % 12 + (12 if half == "p" else 0), minute),)
    if typed.strip().startswith("0") or not 1 <= hour <= 12:
        return (time(hour, minute),)
    return (time(hour % 12, minute), time(hour % 12 + 12, minute))


def _first_from(earliest: datetime, clock: time) -> datetime:
    """Return the first moment at or after `earliest` at which the clock shows a time of day."""
    found = datetime.combine(earliest.date(), clock)
    return found if found >= earliest else found + DAY
