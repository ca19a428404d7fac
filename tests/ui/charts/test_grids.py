"""Grids and whiskers on the screen: darker is more, and labels only where all can be read."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem

from ui.charts.painter import Painter
from ui.colors import DARK, LIGHT, Colors
from watchapp.charts.chart import Axis, Cell, Cells, Chart, Mark, Step, Whisker, Whiskers
from watchapp.charts.inks import INKS
from watchapp.charts.table import Table

SHADES = (0, 0.3, 0.6, 1)
STEPS = tuple(Step(shade, str(shade)) for shade in SHADES)


def painted(mark: Mark, colors: Colors = LIGHT, *, width: int = 200) -> QImage:
    """Return a mark painted over 4 by 1 units, each `width` / 4 by 100 pixels."""
    image = QImage(width, 100, QImage.Format.Format_RGB32)
    image.fill(QColor(colors.raised))
    chart = Chart("", Axis("", 0, 4, ()), Axis("", 0, 1, ()), (mark,), (), "", Table((), ()))
    painter = QPainter(image)
    painter.setWorldTransform(QTransform(width / 4, 0, 0, -100, 0, 100))
    font = QFont()
    font.setPixelSize(14)
    Painter(chart, colors, font).paint(painter, QStyleOptionGraphicsItem())
    painter.end()
    return image


def grid(label: str = "") -> Cells:
    cells = tuple(Cell(n, n + 1, 0, 1, shade, label) for n, shade in enumerate(SHADES))
    return Cells("Sightings", INKS[0], cells, STEPS)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("colors", [LIGHT, DARK])
def test_each_step_stands_further_from_the_ground(colors: Colors) -> None:
    image = painted(grid(), colors)
    ground = QColor(colors.raised).lightness()
    apart = [abs(image.pixelColor(25 + 50 * n, 50).lightness() - ground) for n in range(4)]
    assert apart[0] == 0
    assert min(b - a for a, b in pairwise(apart)) > 12


@pytest.mark.usefixtures("qapp")
def test_labels_are_written_only_where_all_have_room() -> None:
    assert painted(grid("88.8")) != painted(grid())
    assert painted(grid("88.8"), width=80) == painted(grid(), width=80)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("colors", [LIGHT, DARK])
def test_a_whisker_has_a_cap_only_at_an_end_that_is_shown(colors: Colors) -> None:
    image = painted(Whiskers("Rate", INKS[0], (Whisker(0.5, 1, 2, 9),), level=True), colors)
    ground = QColor(colors.raised)
    tall = [sum(image.pixelColor(x, y) != ground for y in range(30, 70)) for x in (20, 50, 75, 198)]
    assert tall[0] == 0
    assert tall[1] > 6
    assert 1 <= tall[2] <= 4
    assert tall[3] == tall[2]
