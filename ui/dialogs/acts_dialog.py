"""The box in which the captain types what to do, and Enter does it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.acts_found import Act, acts_found
from ui.theme import colors_in_use
from ui.widgets.dialog import Dialog
from ui.widgets.fit_screen import fit_screen
from ui.widgets.words import em, width_of, words

_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class ActsDialog(Dialog):
    """Finds acts by any part of their words; `wanted` carries the name of the one that is meant.

    What cannot be done just now is found too, and told so: nothing is done in its place.
    """

    wanted = Signal(str)

    def __init__(
        self, acts: Sequence[Act], *, recent: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._acts = acts
        self._recent = recent
        self._shown: list[Act] = []
        self.setWindowTitle(self.tr("Find an act"))
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Type any part of what you want to do"))
        self.line.setAccessibleName(self.tr("What do you want to do?"))
        self.line.installEventFilter(self)
        self.list = self._make_list()
        self.hint = words("", "quiet")
        column = QVBoxLayout(self)
        column.setSpacing(em(self, 0.4))
        for widget in (self.line, self.list, self.hint):
            column.addWidget(widget)
        self.line.textChanged.connect(self._find)
        self.list.currentItemChanged.connect(self._explain)
        self.list.itemActivated.connect(self._take)
        self.list.itemClicked.connect(self._take)
        self._find("")
        fit_screen(self, width_of(self, 100), em(self, 24))

    def shown(self) -> list[Act]:
        """Return the acts that are found, from top to bottom."""
        return self._shown

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the line keep the keyboard while the arrows move in the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _MOVES:
                self.list.event(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
        return False

    def _make_list(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setColumnCount(3)
        made.setHeaderHidden(True)
        made.setRootIsDecorated(False)
        made.setUniformRowHeights(True)
        made.setAllColumnsShowFocus(True)
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setAccessibleName(self.tr("Acts found"))
        header = made.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        return made

    def _find(self, sought: str) -> None:
        self._shown = acts_found(self._acts, sought, recent=self._recent)
        self.list.clear()
        self.list.addTopLevelItems([self._item(act) for act in self._shown])
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        self._explain()

    def _explain(self) -> None:
        """Tell all of what the chosen act does: its line may be too narrow for that."""
        if (place := self.list.currentIndex().row()) >= 0:
            self.hint.setText(self._tip_of(self._shown[place]))
        else:
            self.hint.setText(self.tr("No act has these words; type fewer of them."))

    def _tip_of(self, act: Act) -> str:
        if act.possible:
            return act.tip
        return self.tr("Not possible just now: %1").replace("%1", act.tip)

    def _item(self, act: Act) -> QTreeWidgetItem:
        tip = self._tip_of(act)
        item = QTreeWidgetItem([act.text, act.keys, tip])
        quiet = QColor(colors_in_use().quiet)
        for column in range(1 if act.possible else 0, 3):
            item.setForeground(column, quiet)
        item.setToolTip(2, tip)
        item.setData(
            0,
            Qt.ItemDataRole.AccessibleTextRole,
            ", ".join(filter(None, (act.text, act.keys, tip))),
        )
        return item

    def _take(self) -> None:
        """Do the chosen act, if it can be done."""
        place = self.list.currentIndex().row()
        if place >= 0 and self._shown[place].possible:
            self.accept()
            self.wanted.emit(self._shown[place].name)
