"""Grids and whiskers on paper, in color and in one ink."""

from __future__ import annotations

import io
from itertools import pairwise

import pypdfium2
import pytest
from PIL.Image import Image
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from watchapp.bulletin.drawing import draw_plot
from watchapp.bulletin.pen import Box, Print
from watchapp.charts.chart import Axis, Cell, Cells, Chart, Mark, Step, Whisker, Whiskers, legend_of
from watchapp.charts.inks import INKS
from watchapp.charts.table import Table

_SIDE = 200
SHADES = (0, 0.3, 0.6, 1)
STEPS = tuple(Step(shade, f"step {n}") for n, shade in enumerate(SHADES))


def page_of(*marks: Mark, one_ink: bool = False, side: int = _SIDE) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(side, side), invariant=1)
    axes = (Axis("", 0, 4, ()), Axis("", 0, 1, ()))
    chart = Chart("", *axes, marks, legend_of(marks), "", Table((), ()))
    draw_plot(canvas, chart, Box(0, 0, side, side), style=Print(one_ink=one_ink))
    canvas.save()
    return file.getvalue()


def image_of(*marks: Mark, one_ink: bool = False) -> Image:
    page = pypdfium2.PdfDocument(page_of(*marks, one_ink=one_ink))[0].render(scale=2).to_pil()
    assert isinstance(page, Image)
    return page.convert("L")


def grid() -> Cells:
    """Return four fields in a row, each darker than the one before."""
    cells = tuple(Cell(n, n + 1, 0, 1, shade, f"L{n}") for n, shade in enumerate(SHADES))
    return Cells("Sightings", INKS[0], cells, STEPS)


@pytest.mark.parametrize("one_ink", [False, True])
def test_each_step_is_darker_than_the_one_before(*, one_ink: bool) -> None:
    image = image_of(grid(), one_ink=one_ink)
    tones = [image.tobytes()[300 * image.width + 20 + 90 * n] for n in range(4)]
    assert tones == sorted(tones, reverse=True)
    assert tones[0] == 255
    assert min(a - b for a, b in pairwise(tones)) > 30


def test_labels_stand_in_the_fields_that_have_room_for_all() -> None:
    text = PdfReader(io.BytesIO(page_of(grid()))).pages[0].extract_text()
    assert all(f"L{n}" in text for n in range(4))
    assert all(step.label in text for step in STEPS)
    narrow = PdfReader(io.BytesIO(page_of(grid(), side=60))).pages[0].extract_text()
    assert "L0" not in narrow


@pytest.mark.parametrize("level", [True, False])
def test_a_whisker_is_a_line_with_caps_and_a_point(*, level: bool) -> None:
    whisker = Whisker(0.5, 1, 2, 3) if level else Whisker(2, 0.25, 0.5, 0.75)
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(_SIDE, _SIDE), invariant=1)
    axes = (Axis("", 0, 4, ()), Axis("", 0, 1, ()))
    marks = (Whiskers("Rate", INKS[0], (whisker,), level=level),)
    draw_plot(
        canvas,
        Chart("", *axes, marks, (), "", Table((), ())),
        Box(0, 0, _SIDE, _SIDE),
        style=Print(),
    )
    canvas.save()
    image = pypdfium2.PdfDocument(file.getvalue())[0].render(scale=2).to_pil().convert("L")
    inside = image.crop((0, 40, 400, 340)).point(lambda tone: 255 * (tone < 128))
    left, top, right, bottom = inside.getbbox()
    assert (right - left > 150) is level
    assert (bottom - top > 120) is not level
    assert min(right - left, bottom - top) > 6
