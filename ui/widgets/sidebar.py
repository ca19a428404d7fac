"""The list of pages at the side of the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QWidget
from typing_extensions import override

from ui.widgets.words import em


class Sidebar(QListWidget):
    """Pages by icon and name; the arrows go through them."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "sidebar")
        self.ensurePolished()  # else the items are laid out before they know their padding
        self.setAccessibleName(self.tr("Pages"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setUniformItemSizes(True)
        self._size_icons()
        self.currentItemChanged.connect(self._tell)

    def add_page(self, key: str, text: str, icon: QIcon) -> None:
        """Add a page at the end; the first one added becomes current."""
        item = QListWidgetItem(icon, text)
        item.setData(Qt.ItemDataRole.UserRole, key)
        self.addItem(item)
        self.updateGeometry()
        if self.count() == 1:
            self.set_current(key)

    def current(self) -> str:
        """Return the key of the current page, empty when there is none."""
        row = self.currentRow()
        return str(self.item(row).data(Qt.ItemDataRole.UserRole)) if row >= 0 else ""

    def set_current(self, key: str) -> None:
        """Go to the page `key`; it is told by `chosen` when it was another."""
        for row in range(self.count()):
            if self.item(row).data(Qt.ItemDataRole.UserRole) == key:
                self.setCurrentRow(row)

    @override
    def sizeHint(self) -> QSize:
        # Asking for the viewport costs 12 ms before the first paint: Qt's types are looked through.
        frame = self.width() - self.contentsRect().width()
        bar = self.verticalScrollBar()
        frame += bar.width() if bar.isVisible() else 0
        return QSize(self.sizeHintForColumn(0) + max(frame, 0) + em(self, 1), em(self, 20))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), em(self, 6))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._size_icons()

    def _size_icons(self) -> None:
        """Draw the icons as large as the text asks."""
        self.setIconSize(QSize(em(self, 1.15), em(self, 1.15)))
        self.updateGeometry()

    def _tell(self) -> None:
        """Say which page was chosen."""
        self.chosen.emit(self.current())
