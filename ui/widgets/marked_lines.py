"""A list whose entries are two lines of text, with the words marked that were looked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from ui.widgets.marked_text import Marks, draw_marked

ENTRY = Qt.ItemDataRole.UserRole
_NO_INDEX = QModelIndex()
_MARGIN = 0.3  # of a line, above and below an entry
_SORT = 14  # letters that the sort of an entry has room for


@dataclass(frozen=True, slots=True)
class Entry:
    """What is shown of one thing: its sort, its name, what is told of it, and an aside."""

    sort: str
    title: str
    title_marks: Marks = ()
    told: str = ""
    told_marks: Marks = ()
    aside: str = ""

    @property
    def plain(self) -> str:
        """Return all of it as one hears it read."""
        return ", ".join(filter(None, (self.sort, self.title, self.aside, self.told)))


class EntryModel(QAbstractListModel):
    """Entries in order."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: Sequence[Entry] = ()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these in place of those before."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._entries)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return entry.plain
        return None


class MarkedLines(QListView):
    """Shows entries, one of them chosen; `activated` when one is taken."""

    def __init__(self) -> None:
        super().__init__()
        self.entries = EntryModel()
        self.setModel(self.entries)
        self.setItemDelegate(_TwoLines(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these in place of those before, and choose the first."""
        self.entries.show_entries(entries)
        self.setCurrentIndex(self.entries.index(0, 0))
        self.scrollToTop()


class _TwoLines(QStyledItemDelegate):
    """Paints an entry: its sort and name with the aside at the end, below them what is told."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, round(option.fontMetrics.lineSpacing() * (2 + 2 * _MARGIN)))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        QApplication.style().drawPrimitive(panel, option, painter, option.widget)
        entry: Entry = index.data(ENTRY)
        line = option.fontMetrics.lineSpacing()
        margin = round(line * _MARGIN)
        top = option.rect.adjusted(2 * margin, margin, -2 * margin, 0)
        top.setHeight(line)
        wide = option.fontMetrics.horizontalAdvance
        begin = min(wide("n" * _SORT), top.width() // 3) + 2 * margin if entry.sort else 0
        end = wide(entry.aside) + 3 * margin if entry.aside else 0
        inks = QApplication.palette()
        quiet, text = inks.placeholderText().color(), inks.text().color()
        sort = QRect(top.left(), top.top(), begin - 2 * margin, line)
        draw_marked(painter, sort, entry.sort, option.font, ink=quiet)
        aside = top.adjusted(top.width() - end + 2 * margin, 0, 0, 0)
        draw_marked(painter, aside, entry.aside, option.font, ink=quiet)
        title = top.adjusted(begin, 0, -end, 0)
        draw_marked(painter, title, entry.title, option.font, ink=text, marks=entry.title_marks)
        told = top.adjusted(begin, line, 0, line)
        draw_marked(painter, told, entry.told, option.font, ink=quiet, marks=entry.told_marks)
