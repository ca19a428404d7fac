"""A chart on the screen, for eyes, screen readers and the clipboard."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPalette, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.charts.chart_view import ChartView
from ui.charts.key_view import KeyView
from ui.charts.plot import Plot
from ui.charts.sheet import ChartSheet
from ui.colors import DARK, LIGHT
from ui.theme import Look, Theme
from watchapp.analysis.periods import Span, Unit, periods_in
from watchapp.charts.chart import Chart, Dots, Line, Mark, Point, Tick, legend_of
from watchapp.charts.inks import INKS, Ink
from watchapp.charts.over_time import over_time
from watchapp.charts.table import Table
from watchapp.charts.tally import Tally
from watchapp.charts.ticks import count_axis, period_axis

YEAR = Span(date(2005, 1, 1), date(2006, 1, 20))
CLASSES = ("Person", "Property", "Disorder")


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """Dress the application lightly, and undress it afterwards."""
    font, palette = QFont(qapp.font()), QPalette(qapp.palette())
    theme = Theme(qapp, Look.LIGHT)
    yield theme
    qapp.setStyleSheet("")
    qapp.setPalette(palette)
    qapp.setFont(font)
    theme.deleteLater()


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> ChartView:
    """Show a year of bars in a view of usual size."""
    view = ChartView()
    qtbot.addWidget(view)
    view.resize(860, 480)
    view.show_chart(bars())
    view.show()
    QApplication.processEvents()
    return view


def bars(least: int = 5) -> Chart:
    counts = [
        Tally(YEAR.first + timedelta(days=31 * n), name, least + n)
        for n in range(12)
        for name in CLASSES
    ]
    return over_time(counts, span=YEAR, series=CLASSES, title="What we saw")


def dots_and_a_line() -> Chart:
    periods = periods_in(Span(date(2005, 1, 1), date(2005, 6, 30)), Unit.MONTH)
    points = tuple(Point(n, n * 10) for n in range(6))
    dots = [
        Dots(ink.name, ink, (Point(1, 5 * n + 5), Point(2, 5 * n + 8)))
        for n, ink in enumerate(INKS[1:])
    ]
    marks: tuple[Mark, ...] = (Line("Walked", INKS[0], points), *dots)
    axes = (period_axis(periods), count_axis("Hours", 50))
    return Chart("Hours", *axes, marks, legend_of(marks), "Hours rise by ten.", Table((), ()))


def ticks_of(view: ChartView, side: str) -> list[tuple[float, str]]:
    """Return what stands on an axis of the plot, as the plotting library was told."""
    plot = view.findChild(Plot)
    assert plot is not None
    return [tuple(tick) for tick in plot._view.getAxis(side)._tickLevels[0]]


def share_of(image: QImage, color: str) -> float:
    """Return the share of the pixels that are exactly of this color."""
    wanted = QColor(color)
    spots = [(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)]
    return sum(image.pixelColor(x, y) == wanted for x, y in spots) / len(spots)


def plain(ink: Ink, look: str) -> str:
    return str(getattr(ink, look))


def test_the_axes_say_what_the_chart_settled(view: ChartView) -> None:
    chart = bars()
    assert ticks_of(view, "bottom") == list(chart.x.ticks)
    assert ticks_of(view, "left") == list(chart.y.ticks)


def test_title_and_legend_stand_above_the_plot(view: ChartView) -> None:
    words = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    assert words[0] == "What we saw"
    assert [key._key.label for key in view.findChildren(KeyView)] == list(CLASSES)


def test_a_screen_reader_hears_title_sentence_and_notes(view: ChartView) -> None:
    chart = bars()
    assert view.accessibleName() == "What we saw"
    assert view.accessibleDescription() == f"{chart.summary} {chart.notes[0]}"


def test_bars_wear_their_ink_in_both_looks(view: ChartView, theme: Theme) -> None:
    light = view.grab().toImage()
    theme.choose(Look.DARK)
    QApplication.processEvents()
    dark = view.grab().toImage()
    for image, look, colors in ((light, "light", LIGHT), (dark, "dark", DARK)):
        assert share_of(image, plain(INKS[0], look)) > 0.05
        assert share_of(image, colors.raised) > 0.2
    assert share_of(dark, LIGHT.raised) == 0
    assert share_of(dark, plain(INKS[0], "light")) == 0


def test_another_chart_replaces_the_first(view: ChartView) -> None:
    chart = over_time(
        [Tally(YEAR.first, "Property", 40)], span=YEAR, series=CLASSES, title="Property"
    )
    view.show_chart(chart)
    QApplication.sendPostedEvents()
    QApplication.processEvents()
    assert view.accessibleName() == "Property"
    assert ticks_of(view, "left")[-1] == (40, "40")
    assert share_of(view.grab().toImage(), plain(INKS[0], "light")) == 0


def test_every_kind_of_mark_is_drawn(view: ChartView, theme: Theme) -> None:
    theme.resize_text(200)  # so that also the thinnest line covers a whole pixel
    view.show_chart(dots_and_a_line())
    QApplication.processEvents()
    image = view.findChildren(Plot)[0].grab().toImage()
    seen = {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }
    for ink in INKS:
        assert any(_distance(color, ink.light) < 12 for color in seen), ink.name


def _distance(one: str, other: str) -> int:
    return max(abs(int(one[at : at + 2], 16) - int(other[at : at + 2], 16)) for at in (1, 3, 5))


def test_an_empty_chart_says_so(view: ChartView) -> None:
    full = view.grab().toImage()
    view.show_chart(over_time([], span=YEAR, series=CLASSES))
    QApplication.processEvents()
    empty = view.grab().toImage()
    assert view.accessibleDescription() == "No sightings from Jan 1, 2005 to Jan 20, 2006."
    middle = empty.copy(330, 180, 260, 120)
    assert share_of(middle, LIGHT.raised) < 0.995
    assert share_of(empty, LIGHT.raised) > share_of(full, LIGHT.raised) + 0.2


def test_the_picture_is_white_whole_and_sharp_in_the_dark(view: ChartView, theme: Theme) -> None:
    theme.choose(Look.DARK)
    QApplication.processEvents()
    picture = view.picture()
    assert picture.devicePixelRatio() == 2
    assert picture.width() > 1200
    assert picture.pixelColor(0, 0) == QColor("white")
    assert share_of(picture, plain(INKS[0], "light")) > 0.05
    assert share_of(picture, DARK.raised) == 0
    foot = picture.copy(0, picture.height() - 120, picture.width(), 110)
    assert share_of(foot, "#ffffff") < 0.97, "the sentence is missing"


def test_there_is_no_picture_of_nothing(qtbot: QtBot) -> None:
    view = ChartView()
    qtbot.addWidget(view)
    assert view.picture().isNull()


def test_at_twice_the_size_no_words_are_cut_off(view: ChartView, theme: Theme) -> None:
    theme.resize_text(200)
    view.show_chart(bars(5000))
    view.resize(view.minimumSizeHint().expandedTo(view.size()))
    QApplication.processEvents()
    metrics = QFontMetrics(view.font())
    assert metrics.height() > 28
    for label in view.findChildren(QLabel):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width())
    for key in view.findChildren(KeyView):
        assert key.width() >= metrics.horizontalAdvance(key._key.label)
    plot = view.findChild(Plot)
    assert plot is not None
    assert plot._view.getAxis("left").width() >= metrics.horizontalAdvance("20,000")
    assert plot._view.getAxis("bottom").height() >= 2 * metrics.lineSpacing()
    labels = [label for _, label in ticks_of(view, "bottom") if label]
    assert 3 <= len(labels) < 13


def test_a_narrow_view_leaves_labels_out_and_a_wide_one_shows_them(view: ChartView) -> None:
    view.resize(330, 480)
    QApplication.processEvents()
    narrow = [label for _, label in ticks_of(view, "bottom") if label]
    view.resize(1100, 480)
    QApplication.processEvents()
    wide = [label for _, label in ticks_of(view, "bottom") if label]
    assert 0 < len(narrow) < len(wide) == 13


def test_the_keyboard_comes_by_and_is_seen(view: ChartView, qtbot: QtBot) -> None:
    assert view.focusPolicy() == Qt.FocusPolicy.StrongFocus
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    assert view.grab().toImage().pixelColor(0, 240) == QColor(LIGHT.accent)
    view.clearFocus()
    QApplication.processEvents()
    assert view.grab().toImage().pixelColor(0, 240) == QColor(LIGHT.raised)


def test_the_wheel_is_left_to_the_page_and_does_not_zoom(view: ChartView) -> None:
    before = view.grab().toImage()
    spot = QPoint(400, 240)
    assert isinstance(view.childAt(spot), Plot)
    parts = (view.findChildren(Plot)[0], view.findChildren(ChartSheet)[0], view)
    for part in parts:
        turn = QWheelEvent(
            QPointF(part.mapFrom(view, spot)),
            QPointF(view.mapToGlobal(spot)),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(part, turn)
        assert not turn.isAccepted(), type(part)
    assert view.grab().toImage() == before


def test_the_plotting_library_is_loaded_by_the_charts_alone() -> None:
    code = (
        "import sys, ui.theme, ui.charts, watchapp.charts.over_time;"
        "sys.exit('pyqtgraph' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_at_its_least_height_nothing_lies_over_anything(
    view: ChartView, theme: Theme, qtbot: QtBot
) -> None:
    theme.resize_text(200)
    view.show_chart(replace(bars(), title="What we saw, in so many words that they need two rows"))
    view.setFixedSize(600, view.least_height(600))
    qtbot.wait(20)
    sheet = view.findChild(ChartSheet)
    assert isinstance(sheet, ChartSheet)
    parts = [
        child.geometry()
        for child in sheet.children()
        if isinstance(child, QWidget) and child.isVisible()
    ]
    assert sheet.plot.height() >= sheet.plot.minimumHeight()
    assert not [1 for one, other in combinations(parts, 2) if one.intersects(other)]


def test_names_in_two_rows_take_no_room_beside_each_other(view: ChartView) -> None:
    plot = view.findChild(Plot)
    assert isinstance(plot, Plot)
    chart = bars()
    widths = []
    for name in ("the same place", "the same\nplace"):
        ticks = (Tick(0, name), Tick(1, name))
        plot.show_chart(replace(chart, y=replace(chart.y, ticks=ticks)), LIGHT)
        widths.append(plot._left.fixedWidth)
    assert widths[1] < widths[0]
