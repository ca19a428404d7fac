"""A map that is moved and brought closer by mouse, wheel, keys and buttons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStyleOptionGraphicsItem, QToolTip, QWidget
from typing_extensions import override

from ui.charts.painter import Painter
from ui.colors import LIGHT, Colors
from ui.widgets.words import em
from watchapp.charts.chart import Chart
from watchapp.charts.ground import Window
from watchapp.charts.pointed import words_at

_STEP = 1.5  # nearer, or farther, by a key or a turn of the wheel
_PUSH = 0.2  # of the map's width, by an arrow key
_NOTCH = 120  # of the wheel, as Qt counts it
_CLOSEST = 60.0  # meters across the map
_FARTHEST = 4.0  # times the ground that is shown first
_NEAR = 0.5  # lines of text around a point
_LEAST_LINES = 14


class MapPlot(QWidget):
    """Shows the map of a chart; `moved` carries the map of the window that is seen now.

    The wheel turns the map only after it was clicked, so that it does not catch a page's.
    """

    moved = Signal(object)  # Chart

    def __init__(self) -> None:
        super().__init__()
        self._whole: Chart | None = None
        self._seen: Chart | None = None
        self._window = Window(0, 0, 1, 1)
        self._colors = LIGHT
        self._grabbed: QPointF | None = None
        self._acts: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Plus: self.come_closer,
            Qt.Key.Key_Equal: self.come_closer,
            Qt.Key.Key_Minus: self.go_back,
            Qt.Key.Key_Home: self.show_all,
            Qt.Key.Key_Left: partial(self._push, -_PUSH, 0),
            Qt.Key.Key_Right: partial(self._push, _PUSH, 0),
            Qt.Key.Key_Up: partial(self._push, 0, _PUSH),
            Qt.Key.Key_Down: partial(self._push, 0, -_PUSH),
        }
        self.buttons = self._make_buttons()
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    @property
    def chart(self) -> Chart | None:
        """Return the map of the window that is seen."""
        return self._seen

    def show_chart(self, chart: Chart, colors: Colors) -> None:
        """Show this map; what was brought closer stays so if its ground is that of the last."""
        same = self._whole is not None and (self._whole.x, self._whole.y) == (chart.x, chart.y)
        if not same:
            self._window = _window_of(chart)
        self._whole, self._colors = chart, colors
        self.setMinimumHeight(em(self, _LEAST_LINES))
        self._renew()

    def come_closer(self) -> None:
        """Show half of what is seen, around its middle."""
        self._zoom(1 / _STEP, QRectF(self.rect()).center())

    def go_back(self) -> None:
        """Show more of the ground around what is seen."""
        self._zoom(_STEP, QRectF(self.rect()).center())

    def show_all(self) -> None:
        """Show all of the ground again."""
        if self._whole is not None:
            self._see(_window_of(self._whole))

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; return whether it asks for anything."""
        act = self._acts.get(event.key())
        plain = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if act is None or plain or self.isHidden():
            return False
        act()
        return True

    # What the mouse does

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._grabbed = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if (keys := self._with_keys()) is not None:
            keys.setFocus(Qt.FocusReason.MouseFocusReason)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is not None:
            way = event.position() - self._grabbed
            self._grabbed = event.position()
            self._push(-way.x() / max(1, self.width()), way.y() / max(1, self.width()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._zoom(1 / _STEP, event.position())

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        keys = self._with_keys()
        if keys is None or not keys.hasFocus():
            event.ignore()
            return
        self._zoom(_STEP ** (-event.angleDelta().y() / _NOTCH), event.position())
        event.accept()

    def _with_keys(self) -> QWidget | None:
        """Return the view around it that takes the keys."""
        view = self.parentWidget()
        while view is not None and view.focusPolicy() is not Qt.FocusPolicy.StrongFocus:
            view = view.parentWidget()
        return view

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._words_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def _words_at(self, spot: QPointF) -> str:
        if self._seen is None:
            return ""
        drawn = _window_of(self._seen)
        back, _ = self._to_pixels(drawn).inverted()
        place = back.map(spot)
        reach = _NEAR * em(self) * drawn.width / max(1, self.width())
        return words_at(self._seen, (place.x(), place.y()), reach=reach)

    # What is seen

    def _push(self, across: float, up: float) -> None:
        """Look so many widths of the map to the east and to the north."""
        if self._seen is not None:
            left, bottom, right, top = drawn = _window_of(self._seen)
            east, north = across * drawn.width, up * drawn.width
            self._see(Window(left + east, bottom + north, right + east, top + north))

    def _zoom(self, times: float, around: QPointF) -> None:
        """Show so many times as much ground; what lies at a pixel stays there."""
        if self._seen is None or self._whole is None:
            return
        drawn = _window_of(self._seen)
        whole = _window_of(self._whole)
        most = _FARTHEST * max(whole.width, whole.height)
        times = min(max(times, _CLOSEST / drawn.width), most / drawn.width)
        to_pixels = self._to_pixels(drawn)
        back, _ = to_pixels.inverted()
        still = back.map(around)
        x, y = still.x(), still.y()
        left, bottom, right, top = drawn
        self._see(
            Window(
                x + (left - x) * times,
                y + (bottom - y) * times,
                x + (right - x) * times,
                y + (top - y) * times,
            )
        )

    def _see(self, window: Window) -> None:
        self._window = window
        self._renew()

    def _renew(self) -> None:
        """Ask for the map of the ground that fills the widget."""
        if self._whole is None:
            return
        seen = _cut(self._whole, self._window).fitting(max(1, self.width()), max(1, self.height()))
        self._seen = _cut(self._whole, _window_of(seen))
        self.update()
        self.moved.emit(self._seen)

    def _to_pixels(self, drawn: Window) -> QTransform:
        scale = self.width() / drawn.width
        return QTransform(scale, 0, 0, -scale, -drawn.left * scale, drawn.top * scale)

    @override
    def sizeHint(self) -> QSize:
        return QSize(em(self, 40), em(self, 24))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.buttons.adjustSize()
        self.buttons.move(em(self, 0.4), em(self, 0.4))
        self._renew()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._seen is None:
            return
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self._colors.raised))
            painter.setClipRect(self.rect())
            painter.setWorldTransform(self._to_pixels(_window_of(self._seen)))
            Painter(self._seen, self._colors, self.font()).paint(
                painter, QStyleOptionGraphicsItem()
            )
            painter.resetTransform()
            painter.setPen(QColor(self._colors.edge))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _make_buttons(self) -> QWidget:
        buttons = QWidget(self)
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(em(self, 0.2))
        for text, name, act in (
            ("+", self.tr("Closer"), self.come_closer),
            ("−", self.tr("Farther away"), self.go_back),
            (self.tr("All"), self.tr("Show the whole map"), self.show_all),
        ):
            button = QPushButton(text, buttons)
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.setCursor(Qt.CursorShape.ArrowCursor)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # + and − do the same
            button.clicked.connect(act)
            row.addWidget(button)
        return buttons


def _window_of(chart: Chart) -> Window:
    return Window(chart.x.low, chart.y.low, chart.x.high, chart.y.high)


def _cut(chart: Chart, window: Window) -> Chart:
    """Return the map of a window; of a chart that knows no more, the same marks."""
    if chart.closer is not None:
        return chart.closer(window)
    left, bottom, right, top = window
    x, y = replace(chart.x, low=left, high=right), replace(chart.y, low=bottom, high=top)
    return replace(chart, x=x, y=y)
