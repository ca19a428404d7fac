"""Two more real police files: what they do not know is told, and never filled in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from tests.watchapp.logs import new_log
from watchapp.exchange.meanings import Meaning
from watchapp.operations.police_files import preview_police_file
from watchapp.store import Store

Find = Callable[[str], Path]


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as store:
        yield store


def test_west_yorkshire_knows_the_month_only(log: Store, shared_data: Find) -> None:
    preview = preview_police_file(log, shared_data("2016-07-west-yorkshire-street.csv"))
    counts = preview.counts
    assert (preview.trouble, counts.rows, counts.kept, counts.no_point) == ("", 27176, 27176, 1347)
    assert {report.precision for report in preview.reports} == {"month"}
    assert preview.first == preview.last == datetime(2016, 7, 1).date()
    assert len(preview.words) == 14
    assert any("fixed points" in doubt for doubt in preview.doubts)


def test_charlottesville_tells_the_local_day_of_the_report(log: Store, shared_data: Find) -> None:
    file = shared_data("charlottesville-crime-2014-10-to-2019-10.csv")
    preview = preview_police_file(log, file)
    assert (preview.trouble, preview.counts.rows, preview.counts.kept) == ("", 29448, 29448)
    first = preview.reports[0]
    assert first.reported == datetime(2019, 7, 20, 3, 17)
    assert (first.precision, first.address) == ("day", "1600 block of MADISON AVE")
    assert any("not when it happened" in doubt for doubt in preview.doubts)
    unknown = {each.words: each.count for each in preview.words if not each.understood}
    assert unknown["Misc - Criminal Call"] == 331
    assert sum(unknown.values()) < 500


def test_without_the_local_clock_its_utc_dates_are_refused(log: Store, shared_data: Find) -> None:
    file = shared_data("charlottesville-crime-2014-10-to-2019-10.csv")
    choices = preview_police_file(log, file).choices
    meanings = tuple(
        Meaning.LEFT_OUT if meaning is Meaning.CLOCK else meaning for meaning in choices.meanings
    )
    assert "UTC" in preview_police_file(log, file, replace(choices, meanings=meanings)).trouble
