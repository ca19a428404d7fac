"""Days and moments as people type them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TypeVar

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from tests.watchapp.inventing import moments
from watchapp.errors import ReadError
from watchapp.languages import LANGUAGES, speech_of
from watchapp.moments import (
    read_clock,
    read_day,
    read_moment,
    show_clock,
    show_day,
    show_moment,
    spell_day,
    spell_moment,
)
from watchapp.speech import Speech, speaking

T = TypeVar("T")
NOW = datetime(2026, 2, 10, 9, 30)  # a Tuesday
SPEECHES = [speech_of(name, day_first=first) for name in LANGUAGES for first in (False, True)]
DAY_FIRST = speech_of("en", day_first=True)
PIECES = (
    *("1/31", "31/1", "3/4", "2026", "0930", "9:40", "9", "12", "24:00", "-", "/", ",", "."),
    *("pm", "p. m.", "h", "de la noche", "de la mañana", "noon", "medianoche", "at", "a las"),
    *("yesterday", "ayer", "last night", "anoche", "mañana", "tonight", "hoy", "mon", "mar"),
    *("miércoles", "sáb", "Jan", "enero", "feb 30", "de", "next", "pasado", "ago", "hace"),
    *("2 horas", "20 min", "999", "0", "00", "2000-02-30", "٣/٤", "\0", "ß", "İ"),
)


@given(moment=moments(), now=moments(), speech=some.sampled_from(SPEECHES))
def test_what_is_shown_is_read_again(moment: datetime, now: datetime, speech: Speech) -> None:
    with speaking(speech):
        assert read_moment(show_moment(moment), now=now) == moment
        assert read_moment(spell_moment(moment), now=now) == moment
        assert read_day(show_day(moment.date()), today=now.date()) == moment.date()
        assert read_day(spell_day(moment.date()), today=now.date()) == moment.date()
        assert read_clock(show_clock(moment)) == moment.time()
        assert read_moment(moment.isoformat(" ", "minutes"), now=now) == moment
        assert read_moment(moment.isoformat(timespec="seconds"), now=now) == moment


@given(
    text=some.lists(some.sampled_from(PIECES), max_size=5).map(" ".join) | some.text(max_size=20),
    now=moments(),
    speech=some.sampled_from(SPEECHES),
    coming=some.booleans(),
)
@example(text="hace 999 horas", now=datetime(1900, 1, 1), speech=SPEECHES[0], coming=False)
def test_any_text_is_a_time_in_the_calendar_or_is_refused_in_words(
    text: str, now: datetime, speech: Speech, coming: bool
) -> None:
    with speaking(speech):
        moment = or_refused(lambda: read_moment(text, now=now, coming=coming))
        day = or_refused(lambda: read_day(text, today=now.date(), coming=coming))
    assert moment is None or moment == now or (moment.second, moment.tzinfo) == (0, None)
    assert type(day) in {date, type(None)}


def or_refused(read: Callable[[], T]) -> T | None:
    """Return what was read, None where it was refused in words."""
    try:
        return read()
    except ReadError:
        return None


@given(day=some.dates(date(1900, 1, 1), date(2199, 12, 31)), day_first=some.booleans())
def test_two_numbers_are_never_turned_round_in_silence(day: date, day_first: bool) -> None:
    """The other order is taken only where the captain's own names no day of the calendar."""
    numbers = (day.day, day.month) if day_first else (day.month, day.day)
    with speaking(speech_of("en", day_first=day_first)):
        for sign in "/-.":
            text = f"{sign.join(map(str, numbers))}{sign}{day.year}"
            assert read_day(text, today=NOW.date()) == day
    with speaking(speech_of("en", day_first=not day_first)):
        read = read_day("{}/{}/{}".format(*numbers, day.year), today=NOW.date())
        assert read == (day if day.day > 12 else date(day.year, day.day, day.month))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3/4", date(2026, 4, 3)),
        ("4/3/26", date(2026, 3, 4)),
        ("3/14", date(2026, 3, 14)),
        ("14/3", date(2026, 3, 14)),
        ("31.1.2026", date(2026, 1, 31)),
        ("2026-02-01", date(2026, 2, 1)),
        ("Mar 4", date(2026, 3, 4)),
    ],
)
def test_a_captain_may_write_the_day_first(text: str, day: date) -> None:
    with speaking(DAY_FIRST):
        assert read_day(text, today=NOW.date()) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("friday", date(2026, 2, 13)),
        ("tue", date(2026, 2, 17)),
        ("1/31", date(2026, 1, 31)),
        ("12/1", date(2026, 12, 1)),
        ("2/29", date(2028, 2, 29)),
        ("yesterday", date(2026, 2, 9)),
    ],
)
def test_what_is_coming_is_the_next_of_its_name(text: str, day: date) -> None:
    assert read_day(text, today=NOW.date(), coming=True) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1/31", date(2026, 1, 31)),
        ("1/31/26", date(2026, 1, 31)),
        ("1/31/99", date(1999, 1, 31)),
        ("01-31-2026", date(2026, 1, 31)),
        ("31.1.2026", date(2026, 1, 31)),
        ("14/3", date(2026, 3, 14)),
        ("3/14", date(2026, 3, 14)),
        ("2/1/2026", date(2026, 2, 1)),
        ("2026-02-01", date(2026, 2, 1)),
        ("2026-2-1", date(2026, 2, 1)),
        ("Jan 31", date(2026, 1, 31)),
        ("january 31st, 2025", date(2025, 1, 31)),
        ("31 Jan 2025", date(2025, 1, 31)),
        ("today", date(2026, 2, 10)),
        ("Tonight", date(2026, 2, 10)),
        ("yesterday", date(2026, 2, 9)),
        ("last night", date(2026, 2, 9)),
        ("tomorrow", date(2026, 2, 11)),
        ("monday", date(2026, 2, 9)),
        ("tue", date(2026, 2, 3)),
        ("wednesday", date(2026, 2, 4)),
        ("  1/31 ", date(2026, 1, 31)),
        ("4/11", date(2026, 4, 11)),
        ("4/12", date(2025, 4, 12)),
        ("12/31", date(2025, 12, 31)),
        ("2/29", date(2024, 2, 29)),
        ("hoy", date(2026, 2, 10)),
        ("Anoche", date(2026, 2, 9)),
        ("mañana", date(2026, 2, 11)),
        ("anteayer", date(2026, 2, 8)),
        ("3 days ago", date(2026, 2, 7)),
        ("hace 3 días", date(2026, 2, 7)),
        ("el lunes pasado", date(2026, 2, 9)),
        ("last Friday", date(2026, 2, 6)),
        ("next friday", date(2026, 2, 13)),
        ("el viernes que viene", date(2026, 2, 13)),
        ("mié", date(2026, 2, 4)),
        ("mar", date(2026, 2, 3)),
        ("mar 3", date(2026, 3, 3)),
        ("31 de enero de 2025", date(2025, 1, 31)),
        ("Sat, Jan 31", date(2026, 1, 31)),
        ("sábado 31/1", date(2026, 1, 31)),
    ],
)
def test_days_are_read(text: str, day: date) -> None:
    assert read_day(text, today=NOW.date()) == day


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("1/31 9:40 pm", datetime(2026, 1, 31, 21, 40)),
        ("1/31 9:40pm", datetime(2026, 1, 31, 21, 40)),
        ("1/31 9:40 p", datetime(2026, 1, 31, 21, 40)),
        ("1/31, 21:40", datetime(2026, 1, 31, 21, 40)),
        ("1/31 2140", datetime(2026, 1, 31, 21, 40)),
        ("1/31/26 9 pm", datetime(2026, 1, 31, 21, 0)),
        ("2026-01-31T21:40", datetime(2026, 1, 31, 21, 40)),
        ("2026-01-31 21:40:00", datetime(2026, 1, 31, 21, 40)),
        ("yesterday 2140", datetime(2026, 2, 9, 21, 40)),
        ("yesterday at 9:40 pm", datetime(2026, 2, 9, 21, 40)),
        ("last night 11 pm", datetime(2026, 2, 9, 23, 0)),
        ("monday noon", datetime(2026, 2, 9, 12, 0)),
        ("today midnight", datetime(2026, 2, 10, 0, 0)),
        ("12 am", datetime(2026, 2, 10, 0, 0)),
        ("12:05 am", datetime(2026, 2, 10, 0, 5)),
        ("12 pm", datetime(2026, 2, 10, 12, 0)),
        ("0905", datetime(2026, 2, 10, 9, 5)),
        ("21:40", datetime(2026, 2, 10, 21, 40)),
        ("9h40", datetime(2026, 2, 10, 9, 40)),
        ("now", NOW),
        ("0930", datetime(2026, 2, 10, 9, 30)),
        ("yesterday 9pm", datetime(2026, 2, 9, 21, 0)),
        ("9pm yesterday", datetime(2026, 2, 9, 21, 0)),
        ("mon 7pm", datetime(2026, 2, 9, 19, 0)),
        ("last night 2140", datetime(2026, 2, 9, 21, 40)),
        ("last night 9:40", datetime(2026, 2, 9, 21, 40)),
        ("last night 0130", datetime(2026, 2, 10, 1, 30)),
        ("last night 12:30", datetime(2026, 2, 10, 0, 30)),
        ("last night midnight", datetime(2026, 2, 10, 0, 0)),
        ("tonight 1 am", datetime(2026, 2, 11, 1, 0)),
        ("9 at night", datetime(2026, 2, 10, 21, 0)),
        ("ayer 21:00", datetime(2026, 2, 9, 21, 0)),
        ("ayer a las 9 de la noche", datetime(2026, 2, 9, 21, 0)),
        ("anoche 9:40 p. m.", datetime(2026, 2, 9, 21, 40)),
        ("lunes 7 p.m.", datetime(2026, 2, 9, 19, 0)),
        ("mañana 9 de la mañana", datetime(2026, 2, 11, 9, 0)),
        ("hoy al mediodía", datetime(2026, 2, 10, 12, 0)),
        ("21:40 hrs", datetime(2026, 2, 10, 21, 40)),
        ("20 min ago", datetime(2026, 2, 10, 9, 10)),
        ("hace 2 horas", datetime(2026, 2, 10, 7, 30)),
        ("Jan 31 2140", datetime(2026, 1, 31, 21, 40)),
        ("Jan 31, 2025 21:40", datetime(2025, 1, 31, 21, 40)),
    ],
)
def test_moments_are_read(text: str, moment: datetime) -> None:
    assert read_moment(text, now=NOW) == moment


@pytest.mark.parametrize("text", ["Jan 31 2026", "Jan 31, 2025", "31 jan 2024", "1/31", "today"])
def test_a_day_alone_asks_for_its_time(text: str) -> None:
    """Four digits behind a named day are its year: nobody meant 8:26 in the evening."""
    with pytest.raises(ReadError, match=r"is \w+, January 31, 20\d\d|is Tuesday, February 10") as e:
        read_moment(text, now=NOW)
    assert "add the time, like 9:40 pm or 2140." in e.value.sentence


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "Sun, Jan 31 2026",
        "marble 3",
        "2/30",
        "13/13",
        "Jan 45",
        "Foo 12",
        "2026-13-01",
        "1/2/3/4",
        "31/31/2026",
        "0/1",
    ],
)
def test_what_is_no_day_is_said(text: str) -> None:
    with pytest.raises(ReadError, match="type it like 1/31 9:40 pm"):
        read_day(text, today=NOW.date())


@pytest.mark.parametrize("text", ["1/31 25:00", "1/31 9:61", "13 pm", "0:30 pm", "24:00", "2460"])
def test_a_time_that_no_clock_shows_is_said(text: str) -> None:
    with pytest.raises(ReadError, match="no clock shows"):
        read_moment(text, now=NOW)


@pytest.mark.parametrize("text", ["last night 10 am", "anoche 12 pm", "tonight 0940"])
def test_a_night_has_no_noon(text: str) -> None:
    with pytest.raises(ReadError, match="by day, not at night"):
        read_moment(text, now=NOW)


@pytest.mark.parametrize("text", ["2026 jan 31", "2140 2150", "9 pm 10 pm", "12 de la noche"])
def test_what_could_mean_two_times_is_refused(text: str) -> None:
    with pytest.raises(ReadError):
        read_moment(text, now=NOW)


def test_moments_are_shown_as_people_write_them() -> None:
    moment = datetime(2026, 1, 31, 21, 40)
    assert show_moment(moment) == "Jan 31, 2026 9:40 PM"
    assert spell_moment(moment) == "Saturday, January 31, 2026, 9:40 PM"
    assert spell_day(moment.date()) == "Saturday, January 31, 2026"
    assert [show_clock(moment.replace(hour=hour)) for hour in (0, 12)] == ["12:40 AM", "12:40 PM"]
