"""Trends in print tell nothing private: marked words planted, small counts, sensitive kinds."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from pypdf import PdfReader

from tests.marked_records import HOUSE, mark_of
from tests.test_leaks import MONTH, TODAY, Log, leaks_in
from watchapp.bulletin.contents import Bulletin
from watchapp.bulletin.layout import bulletin_pdf
from watchapp.charts.chart import Bars, Cells, Chart, Dots, Line, Stroke, Whiskers
from watchapp.charts.street import is_for_street
from watchapp.operations.bulletins import gather
from watchapp.operations.printed_trends import Offer, every_trend
from watchapp.records import (
    Category,
    PlacePrecision,
    Sighting,
    SightingState,
    Watch,
    Zone,
)
from watchapp.store import Store

BEGUN = datetime(2025, 9, 1, 0, 30)
EVERY = timedelta(hours=5)
MANY = 720
STREETS = ("Ash", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Larch", "Oak", "Pine", "Rowan", "Yew")


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Log]:
    """Return a log with a marked record of every kind, and enough to be worth a trend."""
    with Store.create(tmp_path_factory.mktemp("log") / "log.db") as store:
        log = Log(store)
        _people_live_there(store)
        with store.change("Plant") as writer:
            for n in range(MANY):
                writer.put(_sighting(log, n, category=log.keys["category"]))
        yield log


def _people_live_there(store: Store) -> None:
    with store.change("Plant") as writer:
        for zone in store.records(Zone):
            writer.put(replace(zone, households=400, residents=900))
        for watch in store.records(Watch):
            writer.put(replace(watch, households=400, residents=900))


def _sighting(log: Log, n: int, *, category: int, **chosen: object) -> Sighting:
    sighting = Sighting(
        occurred_from=BEGUN + n * EVERY,
        category=category,
        zone=log.keys["zone"],
        address=f"{HOUSE} {STREETS[n % len(STREETS)]} St",
        place=PlacePrecision.EXACT,
        lat=38.52 + n % 7 * 0.004,
        lon=-121.465 + n % 5 * 0.002,
        notes=mark_of(Sighting, "notes"),
        behavior=mark_of(Sighting, "behavior"),
    )
    return replace(sighting, **chosen)  # type: ignore[arg-type]


def offers_of(log: Log) -> tuple[Offer, ...]:
    return every_trend(log.store, MONTH, police=False, today=TODAY)


def issue_of(log: Log) -> Bulletin:
    return gather(log.store, MONTH, today=TODAY, trends=offers_of(log))


def trend_pages(pdf: bytes) -> str:
    """Return the words of all pages but the first, without white space."""
    _, *pages = PdfReader(io.BytesIO(pdf)).pages
    return re.sub(r"\s+", "", " ".join(page.extract_text() for page in pages))


def test_trends_in_print_tell_the_street_nothing_private(log: Log) -> None:
    printed = {offer.name for offer in offers_of(log) if offer.answer}
    assert printed >= {"over_time", "weekdays", "hours_of_day", "where", "places"}
    assert leaks_in(bulletin_pdf(issue_of(log)), log.forbidden()) == []


def test_kinds_that_are_not_printed_in_full_have_no_name_there(log: Log) -> None:
    said = trend_pages(bulletin_pdf(issue_of(log)))
    assert "Trends" in said
    for suffix in ("CountOnly", "Never"):
        assert mark_of(Category, "name", suffix=suffix) not in said


@pytest.mark.parametrize(
    ("suffix", "state"),
    [
        ("CountOnly", SightingState.OPEN),
        ("Never", SightingState.OPEN),
        ("", SightingState.PRIVATE_NOTE),
    ],
)
def test_what_is_not_told_leaves_no_trace_in_any_answer(
    log: Log, suffix: str, state: SightingState
) -> None:
    """Not in a sum, a sentence, a scale, nor in what is said to be left out."""
    before = gather(log.store, MONTH, today=TODAY, trends=offers_of(log)).trends
    name = mark_of(Category, "name", suffix=suffix)
    (kind,) = (each for each in log.store.records(Category) if each.name == name)
    assert kind.id is not None
    with log.store.change("Plant") as writer:
        for n in range(0, MANY, 3):
            writer.put(_sighting(log, n, category=kind.id, state=state))
    assert gather(log.store, MONTH, today=TODAY, trends=offers_of(log)).trends == before
    log.store.undo()


def values_in(chart: Chart) -> Iterator[float]:
    """Yield every number that a chart of counts draws, but lines to compare with."""
    for mark in chart.marks:
        match mark:
            case Bars():
                yield from (bar.top - bar.base for bar in mark.bars)
            case Line() | Dots():
                dashed = isinstance(mark, Line) and mark.stroke is Stroke.DASHED
                yield from () if dashed else (point.y for point in mark.points)
            case Whiskers():
                yield from (each.value for each in mark.whiskers)
            case Cells():
                labels = (cell.label for cell in mark.cells if cell.shade)
                yield from (float(label.replace(",", "")) for label in labels)
            case _:
                pass


def test_no_count_under_three_is_drawn_in_any_answer(log: Log) -> None:
    charts = [chart for each in issue_of(log).trends.answers for chart in each.charts]
    assert len(charts) > 4
    assert all(map(is_for_street, charts))
    counted = [chart for chart in charts if chart.counts]
    assert [v for chart in counted for v in values_in(chart) if 0 < v < 2.999] == []


def test_nothing_after_the_month_is_told(log: Log) -> None:
    early = gather(log.store, date(2025, 11, 1), today=TODAY, trends=()).trends
    assert early.answers == ()
    offers = every_trend(log.store, date(2025, 11, 1), police=False, today=TODAY)
    said = " ".join(
        " ".join((each.answer.title, *each.answer.sentences)) for each in offers if each.answer
    )
    assert "November 2025" in said
    assert "2026" not in said
    assert "Dec" not in said
