"""Dates by strict formats: only what fits every row is offered, and nothing is guessed."""

from __future__ import annotations

from datetime import datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.exchange.dates import Fit, clock_format_of, date_fits, date_format

MOMENTS = st.datetimes(datetime(1970, 1, 1), datetime(2069, 12, 31, 23, 59))


def read(name: str, text: str) -> datetime | None:
    found = date_format(name)
    assert found is not None
    return found.read(text)


def names(*texts: str) -> list[str]:
    return [fit.name for fit in date_fits(texts)]


def test_a_day_over_twelve_settles_which_comes_first() -> None:
    assert names("1/1/06 0:00", "1/31/06 23:59") == ["M/D/YY H:MM"]
    assert names("1/1/06 0:00", "31/1/06 23:59") == ["D/M/YY H:MM"]


def test_what_fits_both_ways_is_offered_both_ways() -> None:
    assert names("1/2/2006", "", "3/4/2006") == ["M/D/YYYY", "D/M/YYYY"]


def test_what_fits_no_way_names_the_nearest_and_the_misfit() -> None:
    texts = ["2006-01-31"] * 50 + ["n/a", "unknown"]
    assert date_fits(texts) == (Fit("YYYY-MM-DD", 2, "n/a"),)


def test_nothing_fits_what_is_no_date() -> None:
    assert not date_fits(["1136073600000", "1136073600001"])
    assert not date_fits(["", ""])


@pytest.mark.parametrize(
    ("name", "text", "moment"),
    [
        ("M/D/YY H:MM", "1/31/06 9:05", datetime(2006, 1, 31, 9, 5)),
        ("M/D/YY", "12/31/70", datetime(1970, 12, 31)),
        ("D.M.YYYY H:MM:SS", "31.1.2006 21:40:30", datetime(2006, 1, 31, 21, 40, 30)),
        ("M/D/YYYY H:MM AM", "1/31/2006 12:05 am", datetime(2006, 1, 31, 0, 5)),
        ("M/D/YYYY H:MM:SS AM", "01/31/2006 12:05:00 PM", datetime(2006, 1, 31, 12, 5)),
        ("YYYY-MM-DD H:MM:SS", "2006-01-31T21:40:00.000", datetime(2006, 1, 31, 21, 40)),
        ("YYYY-MM-DD H:MM UTC", "2006-01-31T21:40:00.000Z", datetime(2006, 1, 31, 21, 40)),
        ("YYYY-MM-DD HHMM", "2006-01-31 0905", datetime(2006, 1, 31, 9, 5)),
        ("YYYYMMDD", "20060131", datetime(2006, 1, 31)),
        ("Month D, YYYY", "January 31, 2006", datetime(2006, 1, 31)),
        ("D Month YYYY", "31-Jan-2006", datetime(2006, 1, 31)),
        ("YYYY-MM", "2006-01", datetime(2006, 1, 1)),
    ],
)
def test_formats_read_what_they_name(name: str, text: str, moment: datetime) -> None:
    assert read(name, text) == moment
    assert name in names(text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("M/D/YY", "2/30/06"),
        ("M/D/YY", "1/31/2006"),
        ("M/D/YY H:MM", "1/31/06 24:00"),
        ("M/D/YY H:MM", "1/31/06 9:60"),
        ("M/D/YYYY H:MM AM", "1/31/2006 13:05 PM"),
        ("YYYY-MM-DD", "2006-1-31"),
        ("YYYY-MM", "2006-13"),
        ("Month D, YYYY", "Janvier 31, 2006"),
    ],
)
def test_formats_refuse_what_is_nearly_so(name: str, text: str) -> None:
    assert read(name, text) is None


@given(st.lists(MOMENTS, min_size=1, max_size=30))
def test_a_file_written_month_first_is_never_read_otherwise_alone(moments: list[datetime]) -> None:
    written = [f"{m.month}/{m.day}/{m:%y} {m.hour}:{m:%M}" for m in moments]
    fits = date_fits(written)
    assert "M/D/YY H:MM" in [fit.name for fit in fits]
    assert [read("M/D/YY H:MM", text) for text in written] == [
        m.replace(second=0, microsecond=0) for m in moments
    ]


def test_times_of_day_in_a_column_of_their_own() -> None:
    found = clock_format_of(["0317", "", "2359"])
    assert found is not None
    assert found.read("0317") == time(3, 17)
    assert clock_format_of(["9:05 PM", "12:00 AM"]) is not None
    assert clock_format_of(["2400"]) is None
    assert clock_format_of(["", ""]) is None
