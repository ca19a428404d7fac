"""A map on the screen: every mark is seen, and a circle stays round."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from ui.charts.chart_view import ChartView
from ui.charts.map_plot import MapPlot
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
    ground = view.findChild(MapPlot)
    assert ground is not None
    ground.buttons.hide()
    return ground.grab().toImage()


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


def test_a_plot_after_a_map_is_no_map(view: ChartView) -> None:
    plot, ground = view.findChild(Plot), view.findChild(MapPlot)
    assert plot is not None
    assert ground is not None
    assert ground.isVisible()
    assert not plot.isVisible()
    bars = (Bars("Seen", INKS[0], (Bar(0, 1, 0, 3),)),)
    axes = (Axis("", 0, 1, ()), Axis("", 0, 3, ()))
    view.show_chart(Chart("Bars", *axes, bars, legend_of(bars), "", Table((), ())))
    assert plot.isVisible()
    assert not ground.isVisible()


@pytest.fixture
def view(qtbot: QtBot) -> ChartView:
    """Show a map of a thousand meters that has the keys."""
    view = ChartView()
    qtbot.addWidget(view)
    view.resize(800, 500)
    view.show_chart(a_map(Spots("Here", INKS[2], (Spot(400, 400, 9),))))
    view.show()
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    return view


def seen(view: ChartView) -> tuple[float, float, float, float]:
    ground = view.findChild(MapPlot)
    assert ground is not None
    assert ground.chart is not None
    x, y = ground.chart.x, ground.chart.y
    return x.low, y.low, x.high, y.high


def test_keys_bring_it_closer_move_it_and_show_all_again(view: ChartView, qtbot: QtBot) -> None:
    whole = seen(view)
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    near = seen(view)
    assert near[2] - near[0] == pytest.approx((whole[2] - whole[0]) / 1.5)
    assert near[0] + near[2] == pytest.approx(whole[0] + whole[2])
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    moved = seen(view)
    assert moved[0] > near[0]
    assert moved[1] > near[1]
    assert moved[2] - moved[0] == pytest.approx(near[2] - near[0])
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert seen(view) == pytest.approx(whole)


def test_it_cannot_be_lost(view: ChartView, qtbot: QtBot) -> None:
    for _ in range(60):
        qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert seen(view)[2] - seen(view)[0] < 20_000
    for _ in range(60):
        qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert seen(view)[2] - seen(view)[0] == pytest.approx(60)


def test_the_mouse_drags_the_ground_along(view: ChartView, qtbot: QtBot) -> None:
    ground = view.findChild(MapPlot)
    assert ground is not None
    before = seen(view)
    scale = (before[2] - before[0]) / ground.width()
    qtbot.mousePress(ground, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    qtbot.mouseMove(ground, QPoint(340, 170))
    qtbot.mouseRelease(ground, Qt.MouseButton.LeftButton, pos=QPoint(340, 170))
    after = seen(view)
    assert after[0] == pytest.approx(before[0] - 40 * scale, abs=scale)
    assert after[1] == pytest.approx(before[1] - 30 * scale, abs=scale)


def test_the_wheel_is_the_page_s_until_the_map_is_clicked(view: ChartView, qtbot: QtBot) -> None:
    ground = view.findChild(MapPlot)
    assert ground is not None
    view.clearFocus()
    before = seen(view)
    assert not turned(ground)
    assert seen(view) == before
    qtbot.mouseClick(ground, Qt.MouseButton.LeftButton, pos=QPoint(200, 100))
    assert view.hasFocus()
    assert turned(ground)
    after = seen(view)
    assert after[2] - after[0] == pytest.approx((before[2] - before[0]) / 1.5)
    left = before[0] + (before[2] - before[0]) * 200 / ground.width()
    assert after[0] + (after[2] - after[0]) * 200 / ground.width() == pytest.approx(left)


def turned(ground: MapPlot) -> bool:
    """Turn the wheel a notch over the map; return whether the map took it."""
    spot = QPointF(200, 100)
    turn = QWheelEvent(
        spot,
        ground.mapToGlobal(spot),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    turn.setAccepted(True)
    QApplication.sendEvent(ground, turn)
    return turn.isAccepted()


def test_another_answer_about_the_same_ground_stays_as_near(view: ChartView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    near = seen(view)
    view.show_chart(a_map(Spots("Here", INKS[2], (Spot(100, 100, 2),))))
    assert seen(view) == pytest.approx(near)


def test_the_picture_shows_what_is_in_sight(view: ChartView, qtbot: QtBot) -> None:
    whole = view.picture()
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert not view.picture().isNull()
    assert view.picture() != whole


def test_nobody_needs_the_mouse(view: ChartView) -> None:
    buttons = view.findChildren(QPushButton)
    assert [button.accessibleName() for button in buttons] == [
        "Closer",
        "Farther away",
        "Show the whole map",
    ]
    before = seen(view)
    buttons[0].click()
    assert seen(view)[2] - seen(view)[0] < before[2] - before[0]
    buttons[2].click()
    assert seen(view) == pytest.approx(before)


def test_what_one_points_at_is_told(view: ChartView, qtbot: QtBot) -> None:
    ground = view.findChild(MapPlot)
    assert ground is not None
    west, south, east, _ = seen(view)
    scale = ground.width() / (east - west)
    spot = QPoint(round((400 - west) * scale), ground.height() - round((400 - south) * scale))
    QApplication.sendEvent(ground, QHelpEvent(QEvent.Type.ToolTip, spot, ground.mapToGlobal(spot)))
    assert QToolTip.text() == "9 events here: Here"
    QToolTip.hideText()
