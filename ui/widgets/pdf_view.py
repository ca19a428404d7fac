"""A PDF on the screen, drawn as it is scrolled into view."""

from __future__ import annotations

import math
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSlider, QWidget
from typing_extensions import override

from ui.widgets.pdf_pages import PdfPages
from ui.widgets.words import em

READING_WIDTH = 54  # lines of text: on a wide screen a page at zoom 1 grows no wider
STEP = 1.25
SMALLEST, LARGEST = 0.4, 4.0


class PdfView(QAbstractScrollArea):
    """Pages under one another, at zoom 1 as wide as the view allows; keys scroll and zoom."""

    zoomed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: PdfPages | None = None
        self._zoom = 1.0
        self._drawn: dict[tuple[int, int], QImage] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("role", "pages")
        self.setAccessibleName(self.tr("Pages as they will be printed"))
        self.viewport().setBackgroundRole(QPalette.ColorRole.Mid)
        self.verticalScrollBar().valueChanged.connect(self._describe)

    def set_pdf(self, pdf: bytes | Path | None) -> None:
        """Show another document, or none; the place where the reader was is kept."""
        self._pages = None if pdf is None else PdfPages(pdf)
        self._drawn.clear()
        self._arrange()
        self._describe()

    def page_count(self) -> int:
        """Return how many pages there are, 0 without a document."""
        return 0 if self._pages is None else len(self._pages)

    def current_page(self) -> int:
        """Return the page at the middle of the view, counted from 0."""
        middle = self.viewport().height() // 2
        pages = range(self.page_count())
        return next((page for page in pages if self._place(page).bottom() >= middle), 0)

    def zoom(self) -> float:
        """Return the zoom; at 1 a page is as wide as the view allows."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Draw larger or smaller about the middle of the view."""
        zoom = min(max(zoom, SMALLEST), LARGEST)
        if zoom == self._zoom:
            return
        bar = self.verticalScrollBar()
        half = self.viewport().height() / 2
        middle = (bar.value() + half) / zoom_height if (zoom_height := self._full_height()) else 0
        self._zoom = zoom
        self._drawn.clear()
        self._arrange()
        bar.setValue(round(middle * self._full_height() - half))
        self.zoomed.emit(zoom)

    @override
    def sizeHint(self) -> QSize:
        return QSize(em(self, 30), em(self, 36))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        seen = event.rect()
        kept: dict[tuple[int, int], QImage] = {}
        for page in range(self.page_count()):
            place = self._place(page)
            if place.intersects(self.viewport().rect()):
                key, image = self._image(page, place)
                kept[key] = image
                if place.intersects(seen):
                    painter.drawImage(place, image)
        self._drawn = kept  # what is out of view is drawn again when it comes back

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.matches(QKeySequence.StandardKey.ZoomIn) or _is_control(event, Qt.Key.Key_Equal):
            self.set_zoom(self._zoom * STEP)
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self.set_zoom(self._zoom / STEP)
        elif _is_control(event, Qt.Key.Key_0):
            self.set_zoom(1.0)
        elif event.key() == Qt.Key.Key_Home:
            bar.triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
        elif event.key() == Qt.Key.Key_End:
            bar.triggerAction(QAbstractSlider.SliderAction.SliderToMaximum)
        else:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom * STEP ** (event.angleDelta().y() / 120))
        else:
            super().wheelEvent(event)

    def _gap(self) -> int:
        """Return the space around a page, in pixels."""
        return em(self, 0.7)

    def _width(self) -> int:
        """Return the width of the widest page on the screen, in pixels."""
        room = self.viewport().width() - 2 * self._gap()
        return max(1, round(min(room, em(self, READING_WIDTH)) * self._zoom))

    def _heights(self) -> list[int]:
        """Return the height of each page on the screen, in pixels."""
        if self._pages is None or not len(self._pages):
            return []
        widest = max(size.width() for size in self._pages.sizes)
        return [math.ceil(size.height() * self._width() / widest) for size in self._pages.sizes]

    def _full_height(self) -> int:
        """Return the height of all pages with the space around them, in pixels."""
        return sum(height + self._gap() for height in self._heights()) + self._gap()

    def _place(self, page: int) -> QRect:
        """Return where a page lies in the viewport."""
        if self._pages is None:
            return QRect()
        heights = self._heights()
        size = self._pages.sizes[page]
        width = round(heights[page] * size.width() / size.height())
        room = max(self.viewport().width(), self._width() + 2 * self._gap())
        x = (room - width) // 2 - self.horizontalScrollBar().value()
        above = sum(height + self._gap() for height in heights[:page])
        y = self._gap() + above - self.verticalScrollBar().value()
        return QRect(QPoint(x, y), QSize(width, heights[page]))

    def _arrange(self) -> None:
        """Let the scroll bars reach over all pages."""
        view = self.viewport().size()
        across = self._width() + 2 * self._gap()
        down = self._full_height() if self.page_count() else 0
        self.horizontalScrollBar().setRange(0, max(0, across - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())
        self.verticalScrollBar().setRange(0, max(0, down - view.height()))
        self.verticalScrollBar().setPageStep(view.height())
        self.verticalScrollBar().setSingleStep(em(self, 2))
        self.viewport().update()

    def _image(self, page: int, place: QRect) -> tuple[tuple[int, int], QImage]:
        """Return a page's picture at the screen's own resolution, and its key."""
        width = round(place.width() * self.devicePixelRatioF())
        key = (page, width)
        if key not in self._drawn and self._pages is not None:
            self._drawn[key] = self._pages.image(page, width=width)
        return key, self._drawn[key]

    def _describe(self) -> None:
        """Let a screen reader read the page; nobody else needs its words."""
        if self._pages is None or not QAccessible.isActive():
            return
        self.setAccessibleDescription(self._pages.text(self.current_page()))


def _is_control(event: QKeyEvent, key: Qt.Key) -> bool:
    """Return whether `key` was pressed with Ctrl."""
    return event.key() == key and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
