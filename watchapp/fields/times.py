"""Fields of time: a day, and a moment on the street's wall clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from typing_extensions import override

from watchapp import clock
from watchapp.fields.field import Field, SqlValue
from watchapp.moments import read_day, read_moment, show_day, show_moment
from watchapp.speech import say

_YEARS = range(1900, 2200)  # outside of these a digit was mistyped
_LONG_AGO = 1990  # a year before it is more often a slip than meant


def _doubt(label: str, *, day: date, shown: str, ahead: bool) -> str:
    """Return the question about a time that is ahead, or long ago; the empty text for others."""
    if ahead:
        return say("{label} is in the future: {time}. Is that right?", label=say(label), time=shown)
    if day.year < _LONG_AGO:
        return say("{label} is long ago: {time}. Is that right?", label=say(label), time=shown)
    return ""


def _unlikely_year(label: str, day: date) -> str:
    """Return the sentence about a year that can only be a slip, or the empty text."""
    if day.year in _YEARS:
        return ""
    return say("{label} is in the year {year}; check the year.", label=say(label), year=day.year)


@dataclass(frozen=True, slots=True, kw_only=True)
class Day(Field[date | None]):
    """A day of the calendar, or none; one that may lie ahead is `coming`."""

    coming: bool = False

    @override
    def encode(self, value: date | None) -> SqlValue:
        return None if value is None else value.isoformat()

    @override
    def decode(self, stored: SqlValue) -> date | None:
        return None if stored is None else date.fromisoformat(str(stored))

    @override
    def show(self, value: date | None) -> str:
        return "" if value is None else show_day(value)

    @override
    def read(self, text: str) -> date | None:
        return read_day(text, today=clock.today(), coming=self.coming) if text.strip() else None

    @override
    def complain(self, value: date | None) -> str:
        return "" if value is None else _unlikely_year(self.label, value)

    @override
    def wonder(self, value: date | None) -> str:
        if value is None:
            return ""
        ahead = not self.coming and value > clock.today()
        return _doubt(self.label, day=value, shown=self.show(value), ahead=ahead)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment(Field[datetime | None]):
    """A naive local moment to the minute, or none; one that may lie ahead is `coming`."""

    coming: bool = False

    @override
    def encode(self, value: datetime | None) -> SqlValue:
        return None if value is None else value.isoformat(" ", "minutes")

    @override
    def decode(self, stored: SqlValue) -> datetime | None:
        return None if stored is None else datetime.fromisoformat(str(stored))

    @override
    def show(self, value: datetime | None) -> str:
        return "" if value is None else show_moment(value)

    @override
    def read(self, text: str) -> datetime | None:
        return read_moment(text, now=clock.now(), coming=self.coming) if text.strip() else None

    @override
    def complain(self, value: datetime | None) -> str:
        if value is None:
            return ""
        if unlikely := _unlikely_year(self.label, value):
            return unlikely
        if value.tzinfo is not None:
            return say(
                "{label} must be the street's own clock, without a time zone.",
                label=say(self.label),
            )
        if value.second or value.microsecond:
            return say(
                "{label} is kept to the minute; leave the seconds out.", label=say(self.label)
            )
        return ""

    @override
    def wonder(self, value: datetime | None) -> str:
        if value is None:
            return ""
        ahead = not self.coming and value > clock.now()
        return _doubt(self.label, day=value, shown=self.show(value), ahead=ahead)
