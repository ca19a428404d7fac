"""Moments as people type them: yesterday 9pm, 3/14 2140, anoche 1 am, 20 min ago."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from watchapp.errors import ReadError
from watchapp.moments.clocks import AT_END, AT_START, Clock, clock_in
from watchapp.moments.days import NIGHTS_AWAY, read_day
from watchapp.moments.names import plain
from watchapp.moments.shown import spell_day
from watchapp.moments.unread import not_at_night
from watchapp.speech import say

_FIRST_YEAR = 1970  # before it four digits after a day are a time: Jan 31 1945
_NOW = frozenset({"now", "ahora", "just now", "ahorita"})
_UNIT = r"(?:(?P<minutes>min|mins|minutes?|minutos?)|(?P<hours>h|hrs?|hours?|horas?))"
_AGO = re.compile(rf"(?P<n>\d{{1,3}}) ?{_UNIT} ago")
_HACE = re.compile(rf"hace (?P<n>\d{{1,3}}) ?{_UNIT}")
_NIGHT_ENDS = time(5, 0)
_NIGHT_BEGINS = time(17, 0)
_TWELVE = timedelta(hours=12)


def read_moment(text: str, *, now: datetime, coming: bool = False) -> datetime:
    """Return the moment that a person typed; a time alone is of the day of `now`.

    What is `coming` is taken for the next such day, as `read_day` tells. Raises ReadError if the
    text is no moment, or a day without its time.
    """
    words = plain(text)
    if words in _NOW:
        return now
    if (span := _span_ago(words)) is not None:
        return (now - span).replace(second=0, microsecond=0)
    found = AT_END.search(words) or _clock_in_front(words, now)
    if found is None:
        raise _no_time(text, read_day(text, today=now.date(), coming=coming))
    if (day_alone := _with_year(words, found["clock"], now)) is not None:
        raise _no_time(text, day_alone)
    rest = f"{words[: found.start()]} {words[found.end() :]}".strip(" ,")
    clock = clock_in(text, found["clock"])
    if rest in NIGHTS_AWAY:
        return _at_night(text, now.date() + timedelta(days=NIGHTS_AWAY[rest]), clock)
    day = read_day(rest, today=now.date(), coming=coming) if rest else now.date()
    return datetime.combine(day, clock.time)


def _clock_in_front(words: str, now: datetime) -> re.Match[str] | None:
    """Return where a time stands before its day: 9pm yesterday, but not 2026 Jan 31."""
    found = AT_START.search(words)
    return None if found is None or _may_be_year(found["clock"], now) else found


def _may_be_year(clock: str, now: datetime) -> bool:
    return clock.isdecimal() and _FIRST_YEAR <= int(clock) <= now.year + 1


def _span_ago(words: str) -> timedelta | None:
    found = _AGO.fullmatch(words) or _HACE.fullmatch(words)
    if found is None:
        return None
    number = int(found["n"])
    return timedelta(minutes=number) if found["minutes"] else timedelta(hours=number)


def _at_night(text: str, evening: date, clock: Clock) -> datetime:
    """Return a time in the night that begins on an evening.

    Raises ReadError where it is a time by day: nobody can say what was meant.
    """
    moment = datetime.combine(evening, clock.time)
    if not clock.sure and _NIGHT_ENDS <= clock.time < time(13, 0):
        moment += _TWELVE  # 9:40 of a night is in the evening, 12:30 after midnight
    if moment.time() < _NIGHT_ENDS and moment.date() == evening:
        moment += timedelta(days=1)
    if _NIGHT_ENDS <= moment.time() < _NIGHT_BEGINS:
        raise not_at_night(text)
    return moment


def _with_year(words: str, clock: str, now: datetime) -> date | None:
    """Return the day if the four digits at its end are a year: Jan 31 2026 is not 8:26 PM."""
    if not _may_be_year(clock, now):
        return None
    try:
        return read_day(words, today=now.date())
    except ReadError:
        return None


def _no_time(text: str, day: date) -> ReadError:
    return ReadError(
        say(
            "“{text}” is {day}: add the time, like 9:40 pm or 2140.",
            text=text.strip(),
            day=spell_day(day),
        )
    )
