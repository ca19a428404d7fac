"""A chart on paper: its words can be read out of the page, and nothing leaves its box."""

from __future__ import annotations

import io
import re
from datetime import date, timedelta

import pypdfium2
import pytest
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from watchapp.analysis.periods import Span, Unit, periods_in
from watchapp.bulletin.drawing import draw_chart, draw_plot
from watchapp.bulletin.pen import Box, Pen, Print
from watchapp.charts.chart import Chart, Dots, Line, Mark, Point, legend_of
from watchapp.charts.inks import INKS
from watchapp.charts.over_time import over_time
from watchapp.charts.table import Table
from watchapp.charts.tally import Tally
from watchapp.charts.ticks import count_axis, period_axis

BOX = Box(60, 300, 300, 260)
YEAR = Span(date(2005, 1, 1), date(2006, 1, 20))
CLASSES = ("Person", "Property", "Disorder")


def bars() -> Chart:
    counts = [
        Tally(YEAR.first + timedelta(days=31 * n), name, 5 + n)
        for n in range(12)
        for name in CLASSES
    ]
    return over_time(counts, span=YEAR, series=CLASSES, title="What we saw")


def lines() -> Chart:
    periods = periods_in(Span(date(2005, 1, 1), date(2005, 6, 30)), Unit.MONTH)
    points = tuple(Point(n, n * 10) for n in range(6))
    dots = [Dots(ink.name, ink, points) for ink in INKS[1:]]
    marks: tuple[Mark, ...] = (Line("Walked", INKS[0], points), *dots)
    table = Table((), ())
    axes = (period_axis(periods), count_axis("Hours", 50))
    return Chart("Hours", *axes, marks, legend_of(marks), "Hours rise by ten.", table)


def page_of(chart: Chart, style: Print | None = None, *, plot_only: bool = False) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(420, 640), invariant=1)
    draw = draw_plot if plot_only else draw_chart
    draw(canvas, chart, BOX, style=style or Print())
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def words_of(pdf: bytes) -> str:
    return PdfReader(io.BytesIO(pdf)).pages[0].extract_text()


def test_the_page_says_what_the_chart_says() -> None:
    chart = bars()
    words = words_of(page_of(chart))
    flowing = " ".join(words.split())
    spoken = (chart.title, chart.y.label, chart.x.label, chart.summary, *chart.notes)
    assert all(sentence in flowing for sentence in spoken)
    places = [flowing.index(sentence) for sentence in (chart.title, chart.summary, chart.notes[0])]
    assert places == sorted(places), "read aloud, the page goes from the title to the notes"
    lines_ = words.splitlines()
    for label in (line for tick in chart.x.ticks for line in tick.label.split("\n")):
        assert label in lines_
    assert [line for line in lines_ if line in {t.label for t in chart.y.ticks}] == [
        tick.label for tick in chart.y.ticks
    ]
    assert re.findall("|".join(CLASSES), flowing) == list(CLASSES)


def test_the_plot_alone_has_no_title_and_no_sentence() -> None:
    words = words_of(page_of(bars(), plot_only=True))
    assert "What we saw" not in words
    assert "chance" not in words
    assert "Property" in words


def test_an_empty_chart_says_so_once() -> None:
    chart = over_time([], span=YEAR, series=CLASSES)
    words = " ".join(words_of(page_of(chart)).split())
    assert words.count(chart.summary) == 1


@pytest.mark.parametrize("one_ink", [False, True])
@pytest.mark.parametrize("chart", [bars(), lines()], ids=["bars", "lines"])
def test_nothing_leaves_the_box(chart: Chart, *, one_ink: bool) -> None:
    pdf = page_of(chart, Print(one_ink=one_ink))
    page = pypdfium2.PdfDocument(pdf)[0]
    image = page.render(scale=1).to_pil().convert("L").point(lambda gray: 255 * (gray < 250))
    left, top, right, bottom = image.getbbox() or (0, 0, 420, 640)
    assert left >= BOX.left - 2
    assert right <= BOX.right + 2
    assert top >= 640 - BOX.top - 1
    assert bottom <= 640 - BOX.bottom + 2
    assert right - left > 250
    assert bottom - top > 230


def test_one_ink_needs_no_color() -> None:
    def colorful(pdf: bytes) -> int:
        image = pypdfium2.PdfDocument(pdf)[0].render(scale=1).to_pil().convert("HSV")
        return sum(image.getchannel("S").point(lambda s: s > 40).histogram()[1:])

    assert colorful(page_of(bars())) > 1000
    assert colorful(page_of(bars(), Print(one_ink=True))) == 0


def test_the_same_chart_makes_the_same_bytes() -> None:
    assert page_of(bars()) == page_of(bars())


def test_drawing_leaves_the_canvas_as_it_was() -> None:
    """What is drawn after a chart is not shifted, clipped or dashed by it."""

    def square(*, after_a_chart: bool) -> int:
        file = io.BytesIO()
        canvas = Canvas(file, pagesize=(420, 640))
        if after_a_chart:
            draw_chart(canvas, bars(), BOX, style=Print())
        canvas.setFillGray(0)
        canvas.rect(380, 20, 20, 20, stroke=0, fill=1)
        canvas.save()
        image = pypdfium2.PdfDocument(file.getvalue())[0].render(scale=1).to_pil().convert("L")
        return int(image.crop((375, 595, 405, 625)).histogram()[0])

    assert square(after_a_chart=True) == square(after_a_chart=False) > 300


def test_a_name_that_is_too_long_ends_in_an_ellipsis() -> None:
    pen = Pen(Canvas(io.BytesIO()), Print())
    name = "Theft from motor vehicles parked in the street"
    short = pen.shortened(name, 100)
    assert short.endswith("…")
    assert name.startswith(short[:-1])
    assert pen.width(short) <= 100
    assert pen.shortened(name, 1000) == name
