"""Days and moments as people read them, in the language spoken: shown short or spelled in full."""

from __future__ import annotations

from datetime import date, datetime

from watchapp.speech import marked, say

_SHORT_MONTHS = (
    marked("Jan"),
    marked("Feb"),
    marked("Mar"),
    marked("Apr"),
    marked("May"),
    marked("Jun"),
    marked("Jul"),
    marked("Aug"),
    marked("Sep"),
    marked("Oct"),
    marked("Nov"),
    marked("Dec"),
)
_MONTHS = (
    marked("January"),
    marked("February"),
    marked("March"),
    marked("April"),
    marked("May"),
    marked("June"),
    marked("July"),
    marked("August"),
    marked("September"),
    marked("October"),
    marked("November"),
    marked("December"),
)
_SHORT_WEEKDAYS = (
    marked("Mon"),
    marked("Tue"),
    marked("Wed"),
    marked("Thu"),
    marked("Fri"),
    marked("Sat"),
    marked("Sun"),
)
_WEEKDAYS = (
    marked("Monday"),
    marked("Tuesday"),
    marked("Wednesday"),
    marked("Thursday"),
    marked("Friday"),
    marked("Saturday"),
    marked("Sunday"),
)


def show_day(day: date) -> str:
    """Return a day as people write it: Jan 31, 2026."""
    return say("{month} {day}, {year}", month=short_month_name(day), day=day.day, year=day.year)


def show_day_of_year(day: date) -> str:
    """Return a day whose year is plain: Jan 31."""
    return say("{month} {day}", month=short_month_name(day), day=day.day)


def show_month(day: date) -> str:
    """Return the month of a day, short: Jan 2026."""
    return say("{month} {year}", month=short_month_name(day), year=day.year)


def show_weekday(day: date) -> str:
    """Return the day of the week, short: Sat."""
    return say(_SHORT_WEEKDAYS[day.weekday()])


def show_clock(moment: datetime) -> str:
    """Return the time of day as people write it: 9:40 PM."""
    clock = f"{moment.hour % 12 or 12}:{moment.minute:02}"
    return say("{clock} AM", clock=clock) if moment.hour < 12 else say("{clock} PM", clock=clock)


def show_moment(moment: datetime) -> str:
    """Return a moment as people write it: Jan 31, 2026 9:40 PM."""
    return f"{show_day(moment)} {show_clock(moment)}"


def spell_moment(moment: datetime) -> str:
    """Return a moment read back in full: Saturday, January 31, 2026, 9:40 PM."""
    return f"{spell_day(moment)}, {show_clock(moment)}"


def spell_day(day: date) -> str:
    """Return a day read back in full: Saturday, January 31, 2026."""
    return say(
        "{weekday}, {month_name} {day}, {year}",
        weekday=say(_WEEKDAYS[day.weekday()]),
        month_name=month_name(day),
        day=day.day,
        year=day.year,
    )


def spell_weekday(day: date) -> str:
    """Return the day of the week in full: Saturday."""
    return say(_WEEKDAYS[day.weekday()])


def spell_day_of_year(day: date) -> str:
    """Return a day whose year is plain, in full: Saturday, January 31."""
    weekday = say(_WEEKDAYS[day.weekday()])
    return say(
        "{weekday}, {month_name} {day}", weekday=weekday, month_name=month_name(day), day=day.day
    )


def spell_month(day: date) -> str:
    """Return the month of a day, in full: January 2026."""
    return say("{month_name} {year}", month_name=month_name(day), year=day.year)


def month_name(day: date) -> str:
    """Return the name of the month of a day: January."""
    return say(_MONTHS[day.month - 1])


def short_month_name(day: date) -> str:
    """Return the name of the month of a day, short: Jan."""
    return say(_SHORT_MONTHS[day.month - 1])
