"""Fields of time: a day, and a moment on the street's wall clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from typing_extensions import override

from watchapp import clock
from watchapp.fields.field import Field, SqlValue
from watchapp.moments import read_day, read_moment, show_day, show_moment

_YEARS = range(1900, 2200)  # outside of these a digit was mistyped


def _unlikely_year(label: str, day: date) -> str:
    """Return the sentence about a year that can only be a slip, or the empty text."""
    return "" if day.year in _YEARS else f"{label} is in the year {day.year}; check the year."


@dataclass(frozen=True, slots=True, kw_only=True)
class Day(Field[date | None]):
    """A day of the calendar, or none."""

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
        return read_day(text, today=clock.today()) if text.strip() else None

    @override
    def complain(self, value: date | None) -> str:
        return "" if value is None else _unlikely_year(self.label, value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment(Field[datetime | None]):
    """A naive local moment to the minute, or none."""

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
        return read_moment(text, now=clock.now()) if text.strip() else None

    @override
    def complain(self, value: datetime | None) -> str:
        if value is None:
            return ""
        if unlikely := _unlikely_year(self.label, value):
            return unlikely
        if value.tzinfo is not None:
            return f"{self.label} must be the street's own clock, without a time zone."
        if value.second or value.microsecond:
            return f"{self.label} is kept to the minute; leave the seconds out."
        return ""
