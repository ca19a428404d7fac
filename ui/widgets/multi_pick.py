"""A list of picked things, each with a role."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.widgets.picker import Pairs, Picker
from ui.widgets.tab_order import lead_tab
from ui.widgets.words import em, words


class MultiPick(QWidget):
    """People picked by name, each with a role beside it and a button to take it away."""

    changed = Signal()

    def __init__(
        self,
        pairs: Pairs = (),
        *,
        roles: Sequence[tuple[str, str]],
        example: str = "",
        nobody: str = "",
    ) -> None:
        super().__init__()
        self._roles = roles
        self._names: dict[Hashable, str] = {}
        self._picked: dict[Hashable, str] = {}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self._nobody = words(nobody, "quiet")
        self.picker = Picker(())
        self.picker.setPlaceholderText(example)
        # Queued: the line must have done with its list before it is cleared.
        self.picker.taken.connect(self._add, Qt.ConnectionType.QueuedConnection)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.3))
        column.addWidget(self.picker)
        column.addWidget(self._nobody)
        column.addLayout(self._grid)
        # A label's mnemonic asks for a policy; set after the proxy it would become the proxy's.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.picker)
        self.set_pairs(pairs)

    def picked(self) -> tuple[tuple[Hashable, str], ...]:
        """Return each picked key with its role, in the order of picking."""
        return tuple(self._picked.items())

    def set_picked(self, picked: Sequence[tuple[Hashable, str]]) -> None:
        """Show these keys with their roles, and nothing half typed."""
        self._picked = dict(picked)
        self.picker.clear()
        self._show_rows()

    def set_pairs(self, pairs: Pairs) -> None:
        """Offer other people; those picked stay."""
        self._names.update(pairs)
        self._pairs = pairs
        self._show_rows()

    def problem(self) -> str:
        """Return what is wrong with a name that still stands in the line."""
        return self.picker.problem()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the row away in which Delete was pressed; keep the Enter that adds a person."""
        focused = QApplication.focusWidget()
        place = -1 if focused is None else self._grid.indexOf(focused)
        if event.key() == Qt.Key.Key_Delete and place >= 0:
            self._remove(tuple(self._picked)[place // 3])
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not self.picker.text():
            super().keyPressEvent(event)

    def _add(self, key: Hashable) -> None:
        """Put a person on the list and make room for the next."""
        self.picker.clear()
        if key not in self._picked:
            self._picked[key] = self._roles[0][0]
            self._show_rows()
            self.changed.emit()

    def _remove(self, key: Hashable) -> None:
        """Take a person off the list."""
        self._picked.pop(key)
        self._show_rows()
        self.picker.setFocus()
        self.changed.emit()

    def _set_role(self, key: Hashable, role: str) -> None:
        """Give a person another role."""
        self._picked[key] = role
        self.changed.emit()

    def _show_rows(self) -> None:
        """Draw the list anew."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        last: QWidget = self.picker
        for row, (key, role) in enumerate(self._picked.items()):
            shown = self._row(key, role)
            for column, widget in enumerate(shown):
                self._grid.addWidget(widget, row, column)
            last = lead_tab(last, *shown)
        self._nobody.setVisible(not self._picked and bool(self._nobody.text()))
        self.picker.set_pairs([pair for pair in self._pairs if pair[0] not in self._picked])

    def _row(self, key: Hashable, role: str) -> tuple[QLabel, QComboBox, QPushButton]:
        """Return a person's name, role and button."""
        name = self._names.get(key, str(key))
        label = words(name)
        roles = QComboBox()
        for code, text in self._roles:
            roles.addItem(text, code)
        roles.setCurrentIndex(max(0, roles.findData(role)))
        roles.setAccessibleName(self.tr("Role of %1").replace("%1", name))
        roles.currentIndexChanged.connect(lambda: self._set_role(key, roles.currentData()))
        remove = QPushButton(self.tr("Remove"))
        remove.setAccessibleName(self.tr("Remove %1").replace("%1", name))
        remove.clicked.connect(lambda: self._remove(key))
        return label, roles, remove
