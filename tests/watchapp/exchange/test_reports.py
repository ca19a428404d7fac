"""What rows tell: moments with their precision, unknown hours, points, notes, repeats, reasons."""

from __future__ import annotations

from datetime import datetime

import pytest

from watchapp.errors import ReadError
from watchapp.exchange.meanings import Meaning
from watchapp.exchange.reports import PoliceReport, Reading, Understood, understand
from watchapp.exchange.tables import Row, Table

M = Meaning


def told(
    meanings: tuple[Meaning, ...], *rows: tuple[str, ...], dates: str = "M/D/YY H:MM",
    portal: str = "Police file",
) -> Understood:  # fmt: skip
    table = Table(
        name="reports.csv",
        sha256="0" * 64,
        encoding="utf-8",
        delimiter=",",
        header=tuple(f"c{n}" for n in range(len(meanings))),
        rows=tuple(Row(n, cells) for n, cells in enumerate(rows, start=2)),
    )
    return understand(table, Reading(portal=portal, meanings=meanings, date_format=dates))


def one(meanings: tuple[Meaning, ...], row: tuple[str, ...], **more: str) -> PoliceReport:
    (report,) = told(meanings, row, **more).reports
    return report


@pytest.mark.parametrize(
    ("written", "unknown"),
    [("1/2/06 0:00", True), ("1/2/06 0:01", True), ("1/2/06 0:02", False), ("1/2/06 12:00", False)],
)
def test_midnight_stands_for_nobody_knows(written: str, unknown: bool) -> None:
    report = one((M.WHEN, M.WORDS), (written, "a"))
    assert report.time_unknown is unknown
    assert report.precision == ("day" if unknown else "minute")
    assert written == f"1/2/06 {report.occurred.hour}:{report.occurred:%M}"


def test_a_day_and_a_month_claim_no_hour() -> None:
    day = one((M.WHEN, M.WORDS), ("2006-01-31", "a"), dates="YYYY-MM-DD")
    assert (day.precision, day.time_unknown) == ("day", False)
    month = one((M.WHEN, M.WORDS), ("2006-01", "a"), dates="YYYY-MM")
    assert (month.precision, month.occurred) == ("month", datetime(2006, 1, 1))


def test_a_clock_in_its_own_column() -> None:
    columns = (M.WHEN, M.CLOCK, M.WORDS)
    found = told(columns, ("2006-01-31", "2140", "a"), ("2006-01-31", "", "b"), dates="YYYY-MM-DD")
    first, second = found.reports
    assert (first.occurred, first.precision) == (datetime(2006, 1, 31, 21, 40), "minute")
    assert (second.precision, second.time_unknown) == ("day", True)


@pytest.mark.parametrize(
    ("utc", "clock", "local"),
    [
        ("2019-07-20T07:17:08.000Z", "0317", datetime(2019, 7, 20, 3, 17)),
        ("2019-07-19T01:07:01.000Z", "2107", datetime(2019, 7, 18, 21, 7)),
        ("2019-07-19T23:30:00Z", "0130", datetime(2019, 7, 20, 1, 30)),
    ],
)
def test_utc_with_the_local_clock_gives_the_local_day(
    utc: str, clock: str, local: datetime
) -> None:
    report = one((M.WHEN, M.CLOCK, M.WORDS), (utc, clock, "a"), dates="YYYY-MM-DD H:MM UTC")
    assert report.occurred == local


def test_utc_alone_is_refused() -> None:
    with pytest.raises(ReadError, match="UTC"):
        told((M.WHEN, M.WORDS), ("2019-07-20T07:17:08Z", "a"), dates="YYYY-MM-DD H:MM UTC")


def test_utc_midnight_in_every_row_is_a_plain_day() -> None:
    row = ("2019-07-20T00:00:00.000Z", "2107", "a")
    report = one((M.WHEN, M.CLOCK, M.WORDS), row, dates="YYYY-MM-DD H:MM UTC")
    assert report.occurred == datetime(2019, 7, 20, 21, 7)


def test_rows_without_a_date_are_rejected_with_the_reason() -> None:
    found = told((M.WHEN, M.WORDS), ("", "a"), ("soon", "b"), ("1/2/06 9:00", "c"))
    assert [report.words for report in found.reports] == ["c"]
    assert [each.reason for each in found.rejected] == [
        "The date is missing.",
        "The date “soon” is not written like M/D/YY H:MM.",
    ]


@pytest.mark.parametrize(
    ("lat", "lon", "point"),
    [
        ("38.5", "-121.5", (38.5, -121.5)),
        ("", "", (None, None)),
        ("0", "0", (None, None)),
        ("2164000", "6800000", (None, None)),
        ("n/a", "-121.5", (None, None)),
        ("nan", "-121.5", (None, None)),
    ],
)
def test_points_that_cannot_be_are_none(
    lat: str, lon: str, point: tuple[float | None, float | None]
) -> None:
    columns = (M.WHEN, M.WORDS, M.LATITUDE, M.LONGITUDE)
    report = one(columns, ("1/2/06 9:00", "a", lat, lon))
    assert (report.lat, report.lon) == point


def test_words_lose_their_odd_blanks_and_notes_name_their_columns() -> None:
    columns = (M.WHEN, M.WORDS, M.NOTE, M.NOTE, M.HOUSE_NUMBER, M.STREET)
    report = one(columns, ("1/2/06 9:00", "459 PC  BURGLARY ", "3C    ", " ", "12", "OAK ST"))
    assert report.words == "459 PC BURGLARY"
    assert report.note == "c2: 3C"
    assert report.address == "12 OAK ST"


def test_a_hundred_block_is_told_as_one() -> None:
    row = ("2019-07-20T07:17:08Z", "0317", "a", "1600", "MADISON AVE")
    columns = (M.WHEN, M.CLOCK, M.WORDS, M.HOUSE_NUMBER, M.STREET)
    report = one(columns, row, dates="YYYY-MM-DD H:MM UTC", portal="Charlottesville Police")
    assert report.address == "1600 block of MADISON AVE"
    assert (report.precision, report.reported) == ("day", datetime(2019, 7, 20, 3, 17))


def test_a_repeat_equals_an_earlier_row_in_every_column() -> None:
    row, other = ("1/2/06 9:00", "a", "x"), ("1/2/06 9:00", "a", "y")
    found = told((M.WHEN, M.WORDS, M.LEFT_OUT), row, other, row, row)
    assert [report.repeat for report in found.reports] == [False, False, True, True]


@pytest.mark.parametrize(
    ("meanings", "told_of"),
    [
        ((M.WORDS, M.LEFT_OUT), "when"),
        ((M.WHEN, M.LEFT_OUT), "what happened"),
        ((M.WHEN, M.WHEN), "Two columns"),
    ],
)
def test_columns_that_make_no_sense_are_refused(
    meanings: tuple[Meaning, ...], told_of: str
) -> None:
    with pytest.raises(ReadError, match=told_of):
        told(meanings, ("1/2/06 9:00", "a"))


def test_an_unsettled_date_format_is_refused() -> None:
    with pytest.raises(ReadError, match="choose the date format"):
        told((M.WHEN, M.WORDS), ("1/2/06", "a"), dates="")
