"""A map on the screen: every mark is seen, and a circle stays round."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.charts.chart_view import ChartView
from ui.charts.plot import Plot
from watchapp.charts.chart import Axis, Bar, Bars, Chart, Mark, legend_of
from watchapp.charts.ground import FULL, Raster, Shape, Shapes, Spot, Spots
from watchapp.charts.inks import INKS
from watchapp.charts.table import Table


def a_map(*marks: Mark) -> Chart:
    axes = (Axis("", 0, 1000, ()), Axis("", 0, 500, ()))
    return Chart("Map", *axes, marks, legend_of(marks), "", Table((), ()), is_map=True)


def shown(qtbot: QtBot, chart: Chart, width: int, height: int) -> QImage:
    view = ChartView()
    qtbot.addWidget(view)
    view.resize(width, height)
    view.show_chart(chart)
    view.show()
    QApplication.processEvents()
    plot = view.findChild(Plot)
    assert plot is not None
    return plot.grab().toImage()


def extent_of(image: QImage, color: str) -> tuple[int, int]:
    """Return width and height of all that is exactly of a color."""
    wanted = QColor(color)
    spots = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) == wanted
    ]
    across, up = zip(*spots, strict=True)
    return max(across) - min(across), max(up) - min(up)


@pytest.mark.parametrize(("width", "height"), [(900, 400), (500, 700)])
def test_a_circle_is_round_whatever_the_window(qtbot: QtBot, width: int, height: int) -> None:
    turns = np.linspace(0, 2 * math.pi, 60)
    ring = tuple((500 + 200 * math.cos(turn), 250 + 200 * math.sin(turn)) for turn in turns)
    image = shown(
        qtbot, a_map(Shapes("Circle", INKS[0], (Shape((ring,)),), width=0.4)), width, height
    )
    across, up = extent_of(image, INKS[0].light)
    assert across == pytest.approx(up, abs=3)
    assert across > 100


def test_shades_areas_and_spots_are_all_seen(qtbot: QtBot) -> None:
    ring = ((600.0, 100.0), (900.0, 100.0), (900.0, 400.0), (600.0, 100.0))
    marks = (
        Raster("", INKS[0], 0, 0, 100, 2, bytes([FULL, 0, 0, 0]), ()),
        Shapes("Zones", INKS[1], (Shape((ring,), "Oak Park", (800, 200)),), filled=True, width=0.3),
        Spots("Here", INKS[2], (Spot(400, 400, 9),)),
    )
    image = shown(qtbot, a_map(*marks), 900, 500)
    for ink in INKS[:3]:
        assert extent_of(image, ink.light) > (4, 4), ink.name


def test_a_plot_after_a_map_has_its_axes_again(qtbot: QtBot) -> None:
    view = ChartView()
    qtbot.addWidget(view)
    view.show_chart(a_map(Spots("Here", INKS[2], (Spot(400, 400, 9),))))
    plot = view.findChild(Plot)
    assert plot is not None
    assert not plot._view.getAxis("left").isVisible()
    bars = (Bars("Seen", INKS[0], (Bar(0, 1, 0, 3),)),)
    axes = (Axis("", 0, 1, ()), Axis("", 0, 3, ()))
    view.show_chart(Chart("Bars", *axes, bars, legend_of(bars), "", Table((), ())))
    assert plot._view.getAxis("left").isVisible()
    assert plot._view.getViewBox().state["aspectLocked"] is False
