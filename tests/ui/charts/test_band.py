"""A band on the screen: light enough that a line over it is seen, framed so that it is seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from ui.charts.brush import Brush
from ui.colors import DARK, LIGHT, Colors
from watchapp.charts.inks import INKS


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("colors", [LIGHT, DARK])
def test_a_band_is_fainter_than_the_line_over_it(colors: Colors) -> None:
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(QColor(colors.raised))
    painter = QPainter(image)
    brush = Brush(painter, colors, em=16)
    corners = [QPointF(0, 20), QPointF(100, 20), QPointF(100, 80), QPointF(0, 80)]
    brush.spread(corners, INKS[0], faint=True)
    brush.run([QPointF(0, 50), QPointF(100, 50)], INKS[0])
    painter.end()
    outside, inside, line = (image.pixelColor(50, y) for y in (10, 35, 50))
    assert outside == QColor(colors.raised)
    apart = [abs(inside.lightness() - other.lightness()) for other in (outside, line)]
    assert apart[0] > 15
    assert apart[1] > 60


@pytest.mark.usefixtures("qapp")
def test_a_dashed_line_has_gaps() -> None:
    image = QImage(200, 20, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.raised))
    painter = QPainter(image)
    brush = Brush(painter, LIGHT, em=16)
    brush.run([QPointF(0, 10), QPointF(200, 10)], INKS[0], dashed=True)
    painter.end()
    row = [image.pixelColor(x, 10) == QColor(LIGHT.raised) for x in range(200)]
    assert 0.2 < sum(row) / len(row) < 0.6
