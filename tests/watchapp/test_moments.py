"""Days and moments as people type them."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given

from tests.watchapp.inventing import moments
from watchapp.errors import ReadError
from watchapp.moments import (
    read_day,
    read_moment,
    show_clock,
    show_day,
    show_moment,
    spell_day,
    spell_moment,
)

NOW = datetime(2026, 2, 10, 9, 30)  # a Tuesday


@given(moment=moments(), now=moments())
def test_what_is_shown_is_read_again(moment: datetime, now: datetime) -> None:
    assert read_moment(show_moment(moment), now=now) == moment
    assert read_day(show_day(moment.date()), today=now.date()) == moment.date()
    assert read_moment(moment.isoformat(" ", "minutes"), now=now) == moment
    assert read_moment(moment.isoformat(timespec="seconds"), now=now) == moment


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
    ["", "soon", "2/30", "13/13", "Jan 45", "Foo 12", "2026-13-01", "1/2/3/4", "31/31/2026", "0/1"],
)
def test_what_is_no_day_is_said(text: str) -> None:
    with pytest.raises(ReadError, match="type it like 1/31 9:40 pm"):
        read_day(text, today=NOW.date())


@pytest.mark.parametrize("text", ["1/31 25:00", "1/31 9:61", "13 pm", "0:30 pm", "24:00", "2460"])
def test_a_time_that_no_clock_shows_is_said(text: str) -> None:
    with pytest.raises(ReadError, match="no clock shows"):
        read_moment(text, now=NOW)


def test_moments_are_shown_as_people_write_them() -> None:
    moment = datetime(2026, 1, 31, 21, 40)
    assert show_moment(moment) == "Jan 31, 2026 9:40 PM"
    assert spell_moment(moment) == "Saturday, January 31, 2026, 9:40 PM"
    assert spell_day(moment.date()) == "Saturday, January 31, 2026"
    assert [show_clock(moment.replace(hour=hour)) for hour in (0, 12)] == ["12:40 AM", "12:40 PM"]
