"""Strict formats of dates and times; only those that fit every row of a file are offered."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from functools import cache

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS_IN_FULL = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_LATEST_SHORT_YEAR = 70  # 69 is 2069, 70 is 1970

_DAYS = (
    ("M/D/YY", r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{2})"),
    ("D/M/YY", r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{2})"),
    ("M/D/YYYY", r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})"),
    ("D/M/YYYY", r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})"),
    ("M-D-YYYY", r"(?P<month>\d{1,2})-(?P<day>\d{1,2})-(?P<year>\d{4})"),
    ("D-M-YYYY", r"(?P<day>\d{1,2})-(?P<month>\d{1,2})-(?P<year>\d{4})"),
    ("M.D.YYYY", r"(?P<month>\d{1,2})\.(?P<day>\d{1,2})\.(?P<year>\d{4})"),
    ("D.M.YYYY", r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})"),
    ("YYYY-MM-DD", r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})"),
    ("YYYY/MM/DD", r"(?P<year>\d{4})/(?P<month>\d{1,2})/(?P<day>\d{1,2})"),
    ("YYYYMMDD", r"(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})"),
    ("Month D, YYYY", r"(?P<name>[A-Za-z]{3,9}) (?P<day>\d{1,2}),? (?P<year>\d{4})"),
    ("D Month YYYY", r"(?P<day>\d{1,2})[ -](?P<name>[A-Za-z]{3,9})[ -](?P<year>\d{4})"),
)
_CLOCKS = (
    ("", ""),
    (" H:MM", r"[ T](?P<hour>\d{1,2}):(?P<minute>\d{2})"),
    (" H:MM:SS", r"[ T](?P<hour>\d{1,2}):(?P<minute>\d{2}):(?P<second>\d{2})(?:\.\d+)?"),
    (" H:MM AM", r",? (?P<hour>\d{1,2}):(?P<minute>\d{2}) ?(?P<half>[AaPp][Mm])"),
    (
        " H:MM:SS AM",
        r",? (?P<hour>\d{1,2}):(?P<minute>\d{2}):(?P<second>\d{2}) ?(?P<half>[AaPp][Mm])",
    ),
    (" HHMM", r" (?P<hour>\d{2})(?P<minute>\d{2})"),
)
_UTC = r"[ T](?P<hour>\d{2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?(?:Z|[+-]00:?00)"
_CLOCKS_ALONE = (
    ("H:MM", r"(?P<hour>\d{1,2}):(?P<minute>\d{2})"),
    ("H:MM:SS", r"(?P<hour>\d{1,2}):(?P<minute>\d{2}):(?P<second>\d{2})(?:\.\d+)?"),
    ("H:MM AM", r"(?P<hour>\d{1,2}):(?P<minute>\d{2}) ?(?P<half>[AaPp][Mm])"),
    (
        "H:MM:SS AM",
        r"(?P<hour>\d{1,2}):(?P<minute>\d{2}):(?P<second>\d{2}) ?(?P<half>[AaPp][Mm])",
    ),
    ("HHMM", r"(?P<hour>\d{2})(?P<minute>\d{2})"),
)


@dataclass(frozen=True, slots=True)
class DateFormat:
    """One strict way to write a moment. `name` is how it looks; `utc` is not the street's clock."""

    name: str
    pattern: re.Pattern[str]
    has_clock: bool
    has_day: bool = True
    utc: bool = False

    def read(self, text: str) -> datetime | None:
        """Return the moment that a text tells, or None if it is not written in this format."""
        found = self.pattern.fullmatch(text)
        if found is None:
            return None
        parts = found.groupdict()
        try:
            return datetime(
                _year(parts["year"]), _month(parts), int(parts.get("day") or 1), *_clock(parts)
            )
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class ClockFormat:
    """One strict way to write a time of day."""

    name: str
    pattern: re.Pattern[str]

    def read(self, text: str) -> time | None:
        """Return the time of day that a text tells, or None if it is not written like this."""
        found = self.pattern.fullmatch(text)
        if found is None:
            return None
        try:
            return time(*_clock(found.groupdict()))
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Fit:
    """How a format fits a file: how many texts it cannot read, and the first of them."""

    name: str
    misfits: int = 0
    first_misfit: str = ""


@cache
def date_formats() -> tuple[DateFormat, ...]:
    """Return every format of a moment that can be read."""
    formats = [
        DateFormat(day + clock, re.compile(day_pattern + clock_pattern), bool(clock))
        for day, day_pattern in _DAYS
        for clock, clock_pattern in _CLOCKS
    ]
    day, day_pattern = _DAYS[8]
    formats.append(DateFormat(f"{day} H:MM UTC", re.compile(day_pattern + _UTC), True, utc=True))  # noqa: FBT003
    month = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})")
    formats.append(DateFormat("YYYY-MM", month, has_clock=False, has_day=False))
    return tuple(formats)


@cache
def clock_formats() -> tuple[ClockFormat, ...]:
    """Return every format of a time of day that can be read."""
    return tuple(ClockFormat(name, re.compile(pattern)) for name, pattern in _CLOCKS_ALONE)


def date_format(name: str) -> DateFormat | None:
    """Return the format of a moment with a name."""
    return next((each for each in date_formats() if each.name == name), None)


def date_fits(texts: Iterable[str]) -> tuple[Fit, ...]:
    """Return the formats that read every text; where there is none, those that read most of them.

    Empty texts do not count. More than one format that reads all is for the captain to decide.
    """
    return _fits([(each.name, each.read) for each in date_formats()], texts)


def clock_format_of(texts: Iterable[str]) -> ClockFormat | None:
    """Return the format of a time of day that reads every text, empty ones left aside."""
    fits = _fits([(each.name, each.read) for each in clock_formats()], texts)
    found = [fit.name for fit in fits if not fit.misfits]
    return next((each for each in clock_formats() if each.name in found), None)


def _fits(
    readers: Sequence[tuple[str, Callable[[str], object]]], texts: Iterable[str]
) -> tuple[Fit, ...]:
    written = [text for text in texts if text]
    distinct = list(dict.fromkeys(written))
    likely = _likely(readers, written)
    whole = [Fit(name) for name, read in likely if _reads_all(read, distinct)]
    if whole or not distinct:
        return tuple(whole)
    partial = [_partial(name, read, written) for name, read in likely]
    fewest = min((fit.misfits for fit in partial), default=0)
    return tuple(fit for fit in partial if fit.misfits == fewest)


def _likely(
    readers: Sequence[tuple[str, Callable[[str], object]]], texts: Sequence[str]
) -> list[tuple[str, Callable[[str], object]]]:
    """Return the readers that read most of a few texts, so that the others are not tried on all."""
    sample = texts[:: max(1, len(texts) // 20)]
    return [
        (name, read)
        for name, read in readers
        if sum(read(text) is not None for text in sample) * 2 > len(sample)
    ]


def _reads_all(read: Callable[[str], object], texts: Sequence[str]) -> bool:
    return all(read(text) is not None for text in texts)


def _partial(name: str, read: Callable[[str], object], texts: Sequence[str]) -> Fit:
    misfits = [text for text in texts if read(text) is None]
    return Fit(name, len(misfits), misfits[0])


def _year(text: str) -> int:
    year = int(text)
    if len(text) > 2:
        return year
    return year + (2000 if year < _LATEST_SHORT_YEAR else 1900)


def _month(parts: dict[str, str | None]) -> int:
    name = (parts.get("name") or "").casefold()
    if not name:
        return int(parts["month"] or 0)
    return (_MONTHS_IN_FULL if name in _MONTHS_IN_FULL else _MONTHS).index(name) + 1


def _clock(parts: dict[str, str | None]) -> tuple[int, int, int]:
    hour, minute = int(parts.get("hour") or 0), int(parts.get("minute") or 0)
    half = (parts.get("half") or "").casefold()
    if half:
        if not 1 <= hour <= 12:
            raise ValueError(hour)
        hour = hour % 12 + (12 if half == "pm" else 0)
    return hour, minute, int(parts.get("second") or 0)
