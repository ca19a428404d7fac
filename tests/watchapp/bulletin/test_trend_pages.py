"""Answers about trends on paper: each stays together, in order, on pages that are full."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from tests.watchapp.logs import new_log, see
from watchapp.bulletin.contents import (
    Bulletin,
    NotForTheStreetError,
    PrintedTrend,
    PrintedTrends,
)
from watchapp.bulletin.layout import bulletin_pdf
from watchapp.bulletin.number_table import number_table
from watchapp.bulletin.sections import height_of
from watchapp.bulletin.style import Paper, sheet_of
from watchapp.bulletin.trend_pages import trend_pages
from watchapp.charts.chart import Axis, Bar, Bars, Chart, legend_of
from watchapp.charts.inks import ink_of
from watchapp.charts.table import Table
from watchapp.charts.trend import Titled
from watchapp.operations.bulletins import gather

JANUARY = date(2026, 1, 1)


@pytest.fixture(scope="module")
def issue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bulletin]:
    """Return a bulletin of one page without any trends."""
    with new_log(tmp_path_factory.mktemp("log") / "log.db") as store:
        see(store, "2026-01-05 21:00", public_words="A back door was tried.")
        yield gather(store, JANUARY, today=date(2026, 2, 3))


def chart_of(name: str, *, is_map: bool = False, count: int = 7) -> Chart:
    bars = (Bar(0, 1, 0, count), Bar(1, 2, 0, count))
    marks = (Bars(name, ink_of(0), bars),)
    axis = Axis(f"Axis of {name}", 0, 10, ())
    return Chart(name, axis, axis, marks, legend_of(marks), "", Table((), ()), is_map=is_map)


def answer_of(
    n: int, *, length: int = 1, charts: int = 1, is_map: bool = False, rows: int = 0
) -> PrintedTrend:
    numbers = Table(("Zone", "Number"), tuple((f"Zone {row}", 5 + row) for row in range(rows)))
    return PrintedTrend(
        f"Answer{n}.",
        (f"Said{n}.", "Sentence. " * length),
        tuple(chart_of(f"Chart{n}-{place}", is_map=is_map) for place in range(charts)),
        (Titled(f"Numbers{n}.", numbers),) if rows else (),
        (f"Note{n}.",),
    )


def with_trends(issue: Bulletin, *answers: PrintedTrend) -> Bulletin:
    return replace(issue, trends=PrintedTrends(answers, "What holds for all."))


def pages_of(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]


few = st.builds(
    answer_of,
    st.just(0),
    length=st.integers(0, 60),
    charts=st.integers(0, 2),
    rows=st.integers(0, 9),
)
maps = st.builds(answer_of, st.just(0), length=st.integers(0, 40), is_map=st.just(value=True))
answers = st.lists(st.one_of(few, maps), min_size=1, max_size=7)


def numbered(found: list[PrintedTrend]) -> list[PrintedTrend]:
    return [
        replace(
            each,
            title=f"Answer{n}.",
            sentences=(f"Said{n}.", *each.sentences[1:]),
            notes=(f"Note{n}.",),
        )
        for n, each in enumerate(found)
    ]


@settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(found=answers)
def test_an_answer_stands_on_one_page_and_all_in_their_order(
    issue: Bulletin, found: list[PrintedTrend]
) -> None:
    pages = pages_of(bulletin_pdf(with_trends(issue, *numbered(found))))
    joined = " ".join(pages)
    for n in range(len(found)):
        (page,) = [page for page in pages if f"Answer{n}." in page]
        assert f"Said{n}." in page
        assert f"Note{n}." in page
    places = [joined.index(f"Answer{n}.") for n in range(len(found))]
    assert places == sorted(places)
    assert f"Page 1 of {len(pages)}" in pages[0]


@settings(max_examples=25, deadline=None)
@given(answers)
def test_no_page_is_fuller_than_paper_and_none_is_empty(
    found: list[PrintedTrend],
) -> None:
    sheet = sheet_of(Paper.LETTER)
    pages = trend_pages(PrintedTrends(tuple(found), "Note."), sheet)
    heights = [height_of(page, sheet.live) for page in pages]
    assert min(heights) > 0
    assert max(heights) <= sheet.later_height
    assert len(pages) <= len(found)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("many", range(1, 8))
def test_pages_with_charts_are_full(many: int, paper: Paper) -> None:
    sheet = sheet_of(paper)
    found = tuple(answer_of(n, length=30) for n in range(many))
    heights = [
        height_of(page, sheet.live) for page in trend_pages(PrintedTrends(found, "Note."), sheet)
    ]
    assert min(heights) > 0.6 * sheet.later_height


def test_without_trends_there_is_one_page(issue: Bulletin) -> None:
    (page,) = pages_of(bulletin_pdf(issue))
    assert page.endswith("Page 1") or "Page 1 of" not in page


def test_the_first_page_stays_as_it_is(issue: Bulletin) -> None:
    alone = pages_of(bulletin_pdf(issue))[0]
    first, second = pages_of(bulletin_pdf(with_trends(issue, answer_of(0))))
    assert first.replace("Page 1 of 2", "Page 1") == alone
    assert "What holds for all." in second
    assert "Page 2 of 2" in second


def test_the_same_answers_give_the_same_bytes(issue: Bulletin) -> None:
    bulletin = with_trends(issue, answer_of(0, rows=4), answer_of(1, is_map=True))
    pdf = bulletin_pdf(bulletin)
    assert pdf == bulletin_pdf(bulletin)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert document.check_pdf_syntax() == []


def test_an_answer_longer_than_a_page_loses_nothing(issue: Bulletin) -> None:
    long = replace(answer_of(0), notes=tuple(f"Word{n}." for n in range(2500)))
    pages = pages_of(bulletin_pdf(with_trends(issue, long, answer_of(1))))
    found = re.findall(r"Word\d+\.", " ".join(pages))
    assert len(found) == 2500
    assert f"Page 1 of {len(pages)}" in pages[0]
    assert "Note1." in pages[-1]


def test_numbers_stand_in_a_table_by_their_heads(issue: Bulletin) -> None:
    *_, page = pages_of(bulletin_pdf(with_trends(issue, answer_of(0, rows=3))))
    assert "Numbers0. Zone Number Zone 0 5 Zone 1 6 Zone 2 7" in page


def test_a_chart_with_a_small_count_is_no_part_of_a_bulletin(issue: Bulletin) -> None:
    small = PrintedTrend("Title", (), (chart_of("Chart", count=2),))
    with pytest.raises(NotForTheStreetError):
        with_trends(issue, small)


def test_a_map_that_shows_more_closer_by_is_no_part_of_a_bulletin(issue: Bulletin) -> None:
    closer = replace(chart_of("Map", is_map=True), closer=lambda _: chart_of("Map"))
    with pytest.raises(NotForTheStreetError):
        with_trends(issue, PrintedTrend("Title", (), (closer,)))


def test_a_table_of_many_words_stays_on_the_page() -> None:
    words = ("Walking school bus on Fridays in the whole neighborhood",) * 6
    made = number_table(Table(words, (words, words)), 528)
    wide, high = made.wrap(528, 10_000)
    assert wide <= 528.01
    assert high > 5 * 12
    assert number_table(Table(("Zone", "n"), (("A", 5),)), 528).wrap(528, 10_000)[0] < 100
