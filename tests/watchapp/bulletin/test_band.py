"""Bands and lines without markers on paper: where they stand, and in one ink."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from PIL.Image import Image
from reportlab.pdfgen.canvas import Canvas

from watchapp.bulletin.drawing import draw_plot
from watchapp.bulletin.pen import Box, Print
from watchapp.charts.chart import Axis, Band, Chart, Line, Mark, Point, Stroke, legend_of
from watchapp.charts.inks import INKS
from watchapp.charts.table import Table

_SIDE = 200


def band() -> Mark:
    """Return a band over the middle third of the height, from left to right."""
    lower = (Point(0, 10), Point(10, 10))
    upper = (Point(0, 20), Point(10, 20))
    return Band("Usual", INKS[0], lower, upper)


def image_of(*marks: Mark, one_ink: bool = False) -> Image:
    """Return the page on which these marks are drawn from one edge to the other."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(_SIDE, _SIDE), invariant=1)
    axes = (Axis("", 0, 10, ()), Axis("", 0, 30, ()))
    chart = Chart("", *axes, marks, (), "", Table((), ()))
    draw_plot(canvas, chart, Box(0, 0, _SIDE, _SIDE), style=Print(one_ink=one_ink))
    canvas.save()
    page = pypdfium2.PdfDocument(file.getvalue())[0].render(scale=2).to_pil()
    assert isinstance(page, Image)
    return page.convert("L")


def shares(image: Image, rows: int) -> list[float]:
    """Return for so many rows from the top which share of each is not white."""
    height = image.height // rows
    parts = (image.crop((40, n * height, 360, (n + 1) * height)) for n in range(rows))
    return [sum(part.histogram()[:250]) / (part.width * part.height) for part in parts]


@pytest.mark.parametrize("one_ink", [False, True])
def test_a_band_fills_what_lies_between_its_lines(*, one_ink: bool) -> None:
    filled = shares(image_of(band(), one_ink=one_ink), rows=20)
    assert max(filled[:6]) < 0.1
    assert min(filled[9:12]) > 0.98
    assert max(filled[15:17]) < 0.1


def test_a_dashed_line_leaves_gaps_and_a_bare_one_none() -> None:
    points = (Point(0, 15), Point(10, 15))
    bare, dashed = (
        sum(
            image_of(Line("Mean", INKS[0], points, stroke))
            .crop((40, 150, 360, 250))
            .histogram()[:128]
        )
        for stroke in (Stroke.BARE, Stroke.DASHED)
    )
    assert 0.5 * bare < dashed < 0.75 * bare


def test_a_series_that_breaks_off_has_one_entry_in_the_legend() -> None:
    assert [key.label for key in legend_of((band(), band()))] == ["Usual"]
