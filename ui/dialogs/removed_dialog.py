"""What was removed from the log, and the button that puts it back."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.widgets.dialog import Dialog
from ui.widgets.fit_screen import fit_screen
from ui.widgets.marked_lines import Entry, MarkedLines
from ui.widgets.picking_line import PickingLine
from ui.widgets.words import em, width_of, words
from watchapp.moments import show_moment
from watchapp.operations.putting_back import put_back
from watchapp.queries.excerpts import marked
from watchapp.queries.history import Removed, removed_records
from watchapp.store.folding import words_in


class RemovedDialog(Dialog):
    """Lists what was removed, the last first; typing narrows it, Enter puts back what is chosen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._removed: tuple[Removed, ...] = ()
        self._shown: list[Removed] = []
        self.setWindowTitle(self.tr("Removed records"))
        self.list = MarkedLines()
        self.list.setAccessibleName(self.tr("Removed records, the last first"))
        self.line = PickingLine(self.list)
        self.line.setPlaceholderText(self.tr("Type a word of what was removed"))
        self.line.setAccessibleName(self.tr("Narrow the list"))
        self.hint = words("", "quiet")
        self.trouble = words("", "problem")
        self.trouble.hide()
        self.put_back = QPushButton(self.tr("&Put back"))
        self.put_back.setProperty("role", "primary")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.put_back, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        column.setSpacing(em(self, 0.4))
        for widget in (self.line, self.list, self.hint, self.trouble, buttons):
            column.addWidget(widget)
        buttons.rejected.connect(self.reject)
        self.put_back.clicked.connect(self._put_back)
        self.list.activated.connect(self._put_back)
        self.line.taken.connect(self._put_back)
        self.line.textChanged.connect(self._narrow)
        self._read()
        fit_screen(self, width_of(self, 110), em(self, 32))

    def shown(self) -> list[Removed]:
        """Return the records that are listed, from top to bottom."""
        return self._shown

    def _read(self) -> None:
        self._removed = removed_records(self._desk.store)
        self._narrow()

    def _narrow(self) -> None:
        """List what holds all the words that are typed."""
        asked = words_in(self.line.text())
        self._shown = [
            each
            for each in self._removed
            if all(word in " ".join(words_in(f"{each.what} {each.title}")) for word in asked)
        ]
        self.list.show_entries([self._entry_of(each, asked) for each in self._shown])
        self.put_back.setEnabled(bool(self._shown))
        self.trouble.hide()
        self.hint.setText(
            self.tr("Enter puts back the chosen one with its parts; Undo takes that back.")
            if self._shown
            else self.tr("Nothing that was removed has these words.")
            if asked
            else self.tr("Nothing was removed that could be put back.")
        )

    def _entry_of(self, removed: Removed, asked: list[str]) -> Entry:
        title = marked(removed.title, asked)
        said = self.tr("Removed %1, %2").replace("%1", show_moment(removed.at))
        told = said.replace("%2", removed.origin)
        return Entry(removed.what, title.text, title.marks, told)

    def _put_back(self) -> None:
        """Put back the chosen record."""
        place = self.list.currentIndex().row()
        if not 0 <= place < len(self._shown):
            return
        chosen = self._shown[place]
        operation = partial(put_back, kind=chosen.kind, key=chosen.key, change=chosen.change)
        if self._desk.do(operation, on_trouble=self._tell) is not None:
            self._read()

    def _tell(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.show()
