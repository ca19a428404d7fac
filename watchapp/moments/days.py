"""Days as people type them: 3/14, 14/3, Jan 31, 31 de enero, yesterday, anoche, monday."""

from __future__ import annotations

import re
from datetime import date, timedelta

from watchapp.errors import ReadError
from watchapp.moments.names import month_of, plain, weekday_of
from watchapp.moments.unread import not_in_calendar, unread
from watchapp.speech import spoken

_TODAY = frozenset({"today", "hoy", "this morning", "this afternoon", "esta manana", "esta tarde"})
_DAYS_AWAY = {
    "yesterday": -1,
    "ayer": -1,
    "tomorrow": 1,
    "manana": 1,
    "day before yesterday": -2,
    "anteayer": -2,
    "antier": -2,
    "antes de ayer": -2,
}
NIGHTS_AWAY = {
    "tonight": 0,
    "esta noche": 0,
    "last night": -1,
    "anoche": -1,
    "ayer en la noche": -1,
    "ayer por la noche": -1,
    "yesterday night": -1,
    "tomorrow night": 1,
}
"""Nights end after midnight: one o'clock last night is early today."""

_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_SLASHED = re.compile(r"(?P<first>\d{1,2})[/.-](?P<second>\d{1,2})(?:[/.-](?P<year>\d{4}|\d{2}))?")
_YEAR = r"(?:,?\s+(?:(?:de|del)\s+)?(?P<year>\d{4}))?"
_DAY_NAMED = re.compile(
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|o)?\.?\s+(?:(?:of|de)\s+)?(?P<month>[a-z]{{3,10}})\.?{_YEAR}"
)
_MONTH_NAMED = re.compile(
    rf"(?P<month>[a-z]{{3,10}})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_YEAR}"
)
_WEEKDAY = re.compile(
    r"(?:on\s+|el\s+)?(?P<before>last|this past|next|proximo\s+)?\s*(?P<name>[a-z]{3,9})\.?"
    r"(?:\s+(?P<after>pasado|proximo|que viene))?"
)
_AGO = re.compile(r"(?P<days>\d{1,3}) days? ago|hace (?P<dias>\d{1,3}) dias?")
_NEXT = frozenset({"next", "proximo", "que viene"})
_NAMED_WEEKDAY = re.compile(r"(?P<name>[a-z]{3,9})\.?,?\s+(?P<rest>.*\d.*)")
_NEAR = timedelta(days=60)


def read_day(text: str, *, today: date, coming: bool = False) -> date:
    """Return the day that a person typed.

    A day without a year is the last such day, or one at most 60 days after `today`; what is
    `coming` is the next such day, or one at most 60 days ago. Raises ReadError if it is no day.
    """
    words = plain(text)
    if (away := _days_away(words)) is not None:
        return today + timedelta(days=away)
    if (number := _weekday_alone(words)) is not None:
        return _nearest(number, today, coming=coming or _says_next(words))
    if found := _ISO.fullmatch(words):
        return _day(text, int(found["year"]), int(found["month"]), int(found["day"]))
    day = _written(text, _without_weekday(words), today, coming=coming)
    _agree(text, words, day)
    return day


def _written(text: str, words: str, today: date, *, coming: bool) -> date:
    """Return the day that stands in numbers, or with the name of its month."""
    if found := _SLASHED.fullmatch(words):
        month, day = _in_order(int(found["first"]), int(found["second"]))
        return _dated(text, found["year"], (month, day), today=today, coming=coming)
    if found := _DAY_NAMED.fullmatch(words) or _MONTH_NAMED.fullmatch(words):
        month_named = month_of(found["month"])
        if month_named is None:
            raise unread(text)
        named = (month_named, int(found["day"]))
        return _dated(text, found["year"], named, today=today, coming=coming)
    raise unread(text)


def _in_order(first: int, second: int) -> tuple[int, int]:
    """Return month and day of two numbers: as the captain's speech has them, unless none is so."""
    month, day = (second, first) if spoken().day_first else (first, second)
    return (day, month) if month > 12 >= day else (month, day)


def _days_away(words: str) -> int | None:
    if words in _TODAY:
        return 0
    if found := _AGO.fullmatch(words):
        return -int(found["days"] or found["dias"])
    return _DAYS_AWAY.get(words, NIGHTS_AWAY.get(words))


def _weekday_alone(words: str) -> int | None:
    found = _WEEKDAY.fullmatch(words)
    return weekday_of(found["name"]) if found else None


def _says_next(words: str) -> bool:
    return any(word in words for word in _NEXT)


def _nearest(number: int, today: date, *, coming: bool) -> date:
    """Return the next or the last such day of the week; never today, which has its own name."""
    if coming:
        return today + timedelta(days=(number - today.weekday()) % 7 or 7)
    return today - timedelta(days=(today.weekday() - number) % 7 or 7)


def _without_weekday(words: str) -> str:
    """Return a date without the name of its day in front: Sat, Jan 31 is Jan 31."""
    found = _NAMED_WEEKDAY.fullmatch(words)
    if found is None or weekday_of(found["name"]) is None or _MONTH_NAMED.fullmatch(words):
        return words
    return found["rest"]


def _agree(text: str, words: str, day: date) -> None:
    """Raise ReadError where the day of the week that was typed is another one."""
    rest = _without_weekday(words)
    if rest != words and weekday_of(words[: len(words) - len(rest)].strip(" .,")) != day.weekday():
        raise not_in_calendar(text)


def _dated(
    text: str, year: str | None, month_and_day: tuple[int, int], *, today: date, coming: bool
) -> date:
    month, day = month_and_day
    if year is not None:
        full = int(year) if len(year) == 4 else int(year) + (2000 if int(year) < 70 else 1900)
        return _day(text, full, month, day)
    found = []
    for full in range(today.year - 8, today.year + 9):  # eight years hold a 29 February
        try:
            found.append(_day(text, full, month, day))
        except ReadError:
            continue  # 29 February of a common year
    if coming:
        found = [each for each in found if each >= today - _NEAR][:1]
    else:
        found = [each for each in found if each <= today + _NEAR][-1:]
    if not found:
        raise unread(text)
    return found[0]


def _day(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise not_in_calendar(text) from error
