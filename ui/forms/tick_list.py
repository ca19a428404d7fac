"""Names to tick, as on a sign-in sheet."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem
from typing_extensions import override

from ui.forms.known import Names
from ui.widgets.words import em

_MOST_ROWS = 9
_BOX_AND_GAP = 3.5  # lines of the text: what stands around a name
_KEY = Qt.ItemDataRole.UserRole
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable


class TickList(QListWidget):
    """Names in columns, each with a box; arrows and first letters move, the space bar ticks."""

    altered = Signal()

    def __init__(self, names: Names) -> None:
        super().__init__()
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)
        for key, name in names:
            self.addItem(self._item(key, name))
        margin = em(self, 0.3)
        self.setViewportMargins(margin, margin, margin, margin)
        self.itemChanged.connect(lambda _: self.altered.emit())

    def ticked(self) -> tuple[int, ...]:
        """Return the keys of the names that are ticked."""
        return tuple(
            item.data(_KEY) for item in self._items() if item.checkState() is Qt.CheckState.Checked
        )

    def tick(self, keys: Collection[int]) -> None:
        """Tick these and no others."""
        for item in self._items():
            ticked = item.data(_KEY) in keys
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def point_to(self, key: int) -> None:
        """Let a name be the current one and stand in sight."""
        for item in self._items():
            if item.data(_KEY) == key:
                self.setCurrentItem(item)
                self.scrollToItem(item)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        measure = self.fontMetrics().horizontalAdvance
        widest = max((measure(item.text()) for item in self._items()), default=1)
        self.setGridSize(QSize(widest + em(self, _BOX_AND_GAP), em(self, 1.7)))
        with QSignalBlocker(self):  # no name is altered by its room
            for item in self._items():
                item.setSizeHint(self.gridSize())
        columns = max(1, self.viewport().width() // self.gridSize().width())
        rows = min(-(-self.count() // columns), _MOST_ROWS)
        margins = self.viewportMargins()
        edges = 2 * self.frameWidth() + margins.top() + margins.bottom()
        self.setFixedHeight(rows * self.gridSize().height() + edges)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def _item(self, key: int, name: str) -> QListWidgetItem:
        item = QListWidgetItem(name)
        item.setData(_KEY, key)
        item.setFlags(_FLAGS)
        item.setCheckState(Qt.CheckState.Unchecked)
        return item
