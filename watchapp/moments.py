"""Days and moments as people type them, and as people read them back.

Month before day, as in the United States; where only day before month can be meant (`14/3`), that.
What is typed is always read back in full before it counts.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from watchapp.errors import ReadError

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAYS_IN_FULL = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NAMED_TIMES = {"noon": time(12, 0), "midnight": time(0, 0)}
_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2}))?\s*(?P<half>am|pm|a|p)?|(?P<plain>\d{3,4})"
)
_CLOCK_AT_END = re.compile(
    r"(?:^|[\s,]+|(?<=\d)t)(?:at\s+)?(?P<clock>\d{1,2}[:.h]\d{2}(?::00)?\s*(?:am|pm|a|p)?|\d{1,2}\s*(?:am|pm|a|p)"
    r"|(?<![/-])\d{4}|noon|midnight)$"
)
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_SLASHED = re.compile(r"(?P<first>\d{1,2})[/.-](?P<second>\d{1,2})(?:[/.-](?P<year>\d{4}|\d{2}))?")
_DAY_NAMED = re.compile(r"(?P<day>\d{1,2})\.?\s+(?P<month>[a-z]{3,9})\.?(?:,?\s+(?P<year>\d{4}))?")
_MONTH_NAMED = re.compile(
    r"(?P<month>[a-z]{3,9})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?P<year>\d{4}))?"
)
_FIRST_YEAR = 1970  # before it four digits after a day are a time: Jan 31 1945
_PLANNED_AHEAD = timedelta(days=60)
_EXAMPLES = "type it like 1/31 9:40 pm, yesterday 2140 or 2026-01-31 21:40"


def show_day(day: date) -> str:
    """Return a day as people write it: Jan 31, 2026."""
    return f"{day:%b} {day.day}, {day.year}"


def show_clock(moment: datetime) -> str:
    """Return the time of day as people write it: 9:40 PM."""
    return f"{moment.hour % 12 or 12}:{moment:%M} {'AM' if moment.hour < 12 else 'PM'}"


def show_moment(moment: datetime) -> str:
    """Return a moment as people write it: Jan 31, 2026 9:40 PM."""
    return f"{show_day(moment)} {show_clock(moment)}"


def spell_moment(moment: datetime) -> str:
    """Return a moment read back in full: Saturday, January 31, 2026, 9:40 PM."""
    return f"{spell_day(moment)}, {show_clock(moment)}"


def spell_day(day: date) -> str:
    """Return a day read back in full: Saturday, January 31, 2026."""
    return f"{day:%A, %B} {day.day}, {day.year}"


def read_day(text: str, *, today: date) -> date:
    """Return the day that a person typed.

    A day without a year is the last such day, or one at most 60 days after `today`.
    Raises ReadError if the text is no day.
    """
    plain = _plain(text)
    if (day := _relative_day(plain, today)) is not None:
        return day
    if found := _ISO.fullmatch(plain):
        return _day(text, int(found["year"]), int(found["month"]), int(found["day"]))
    if found := _SLASHED.fullmatch(plain):
        month, day_number = _month_first(int(found["first"]), int(found["second"]))
        return _dated(text, found["year"], month, day_number, today=today)
    if found := _DAY_NAMED.fullmatch(plain) or _MONTH_NAMED.fullmatch(plain):
        month = _month_named(text, found["month"])
        return _dated(text, found["year"], month, int(found["day"]), today=today)
    raise _unread(text)


def read_moment(text: str, *, now: datetime) -> datetime:
    """Return the moment that a person typed; a time alone is of the day of `now`.

    Raises ReadError if the text is no moment, or a day without its time.
    """
    plain = _plain(text)
    found = _CLOCK_AT_END.search(plain)
    if found is None:
        if plain == "now":
            return now
        raise _no_time(text, read_day(text, today=now.date()))
    if (day_alone := _with_year(plain, found["clock"], now)) is not None:
        raise _no_time(text, day_alone)
    before = plain[: found.start()].strip(" ,")
    day = read_day(before, today=now.date()) if before else now.date()
    return datetime.combine(day, _clock(text, found["clock"]))


def _with_year(plain: str, clock: str, now: datetime) -> date | None:
    """Return the day if the four digits at its end are a year: Jan 31 2026 is not 8:26 PM."""
    if not clock.isdecimal() or not _FIRST_YEAR <= int(clock) <= now.year + 1:
        return None
    try:
        return read_day(plain, today=now.date())
    except ReadError:
        return None


def _no_time(text: str, day: date) -> ReadError:
    return ReadError(f"“{text.strip()}” is {spell_day(day)}: add the time, like 9:40 pm or 2140.")


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _unread(text: str) -> ReadError:
    return ReadError(f"“{text.strip()}” is no date or time that can be understood: {_EXAMPLES}.")


def _relative_day(plain: str, today: date) -> date | None:
    if plain in {"today", "tonight"}:
        return today
    if plain in {"yesterday", "last night"}:
        return today - timedelta(days=1)
    if plain == "tomorrow":
        return today + timedelta(days=1)
    if plain in _WEEKDAYS or plain in _WEEKDAYS_IN_FULL:
        return today - timedelta(days=(today.weekday() - _WEEKDAYS.index(plain[:3])) % 7 or 7)
    return None


def _month_first(first: int, second: int) -> tuple[int, int]:
    return (second, first) if first > 12 >= second else (first, second)


def _month_named(text: str, word: str) -> int:
    if word[:3] not in _MONTHS:
        raise _unread(text)
    return _MONTHS.index(word[:3]) + 1


def _dated(text: str, year: str | None, month: int, day: int, *, today: date) -> date:
    if year is not None:
        full = int(year) if len(year) == 4 else int(year) + (2000 if int(year) < 70 else 1900)
        return _day(text, full, month, day)
    candidates = []
    for full in range(today.year - 8, today.year + 2):  # eight years hold a 29 February
        try:
            candidates.append(date(full, month, day))
        except ValueError:
            continue  # 29 February of a common year
    soon = [candidate for candidate in candidates if candidate <= today + _PLANNED_AHEAD]
    if not soon:
        raise _unread(text)
    return soon[-1]


def _day(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise ReadError(f"“{text.strip()}” is not in the calendar: {_EXAMPLES}.") from error


def _clock(text: str, word: str) -> time:
    if word in _NAMED_TIMES:
        return _NAMED_TIMES[word]
    found = _CLOCK.fullmatch(word.removesuffix(":00") if word.count(":") == 2 else word)
    if found is None:
        raise _unread(text)
    if found["plain"]:
        hour, minute = int(found["plain"][:-2]), int(found["plain"][-2:])
    else:
        hour, minute = int(found["hour"]), int(found["minute"] or 0)
    try:
        return time(_hour_of(hour, found["half"]), minute)
    except ValueError as error:
        raise ReadError(f"“{text.strip()}” has a time that no clock shows: {_EXAMPLES}.") from error


def _hour_of(hour: int, half: str | None) -> int:
    if half is None:
        return hour
    if not 1 <= hour <= 12:
        raise ValueError(hour)
    return hour % 12 + (12 if half.startswith("p") else 0)
