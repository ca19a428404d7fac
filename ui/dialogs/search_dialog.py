"""The box that searches everything: hits as one types, Enter opens."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.dialog import Dialog
from ui.widgets.fit_screen import fit_screen
from ui.widgets.marked_lines import Entry, MarkedLines
from ui.widgets.picking_line import PickingLine
from ui.widgets.words import em, width_of, words
from watchapp.errors import WatchError
from watchapp.queries.headlines import show_time
from watchapp.queries.search import Found, Hit

PAUSE = 80  # milliseconds after a letter before the log is asked
MOST = 60


class SearchDialog(Dialog):
    """Shows the records that hold all the words; `wanted` carries the Hit that is meant."""

    wanted = Signal(object)

    def __init__(
        self, find: Callable[[str], Found], *, begin: str = "", parent: QWidget | None = None
    ) -> None:
        """Search by `find`; `begin` with the words of the last time, ready to be typed over."""
        super().__init__(parent)
        self._find = find
        self._found = Found()
        self._asked: str | None = None
        self.setWindowTitle(self.tr("Search everything"))
        self.list = MarkedLines()
        self.list.setAccessibleName(self.tr("Records found"))
        self.line = PickingLine(self.list)
        self.line.setPlaceholderText(self.tr("A name, a street, a plate, any word you wrote down"))
        self.line.setAccessibleName(self.tr("Search everything"))
        self.hint = words("", "quiet")
        column = QVBoxLayout(self)
        column.setSpacing(em(self, 0.4))
        for widget in (self.line, self.list, self.hint):
            column.addWidget(widget)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.answer)
        self.line.textChanged.connect(lambda _: self._pause.start())
        self.line.moving.connect(self.answer)
        self.line.taken.connect(self._take)
        self.list.activated.connect(self._take)
        self.list.clicked.connect(self._take)
        self.line.setText(begin)
        self.line.selectAll()
        self.answer()
        fit_screen(self, width_of(self, 130), em(self, 36))

    def shown(self) -> tuple[Hit, ...]:
        """Return what is found, from top to bottom."""
        return self._found.hits

    def answer(self) -> None:
        """Show what holds the words in the line, at once."""
        self._pause.stop()
        typed = self.line.text()
        if typed == self._asked:
            return
        self._asked = typed
        try:
            self._found = self._find(typed)
        except WatchError as trouble:
            self._found = Found()
            self.hint.setText(trouble.sentence)
        else:
            self.hint.setText(self._told(typed))
        self.list.show_entries([_entry_of(hit) for hit in self._found.hits])

    def _told(self, typed: str) -> str:
        """Return what to say below the list."""
        count = len(self._found.hits)
        if not typed.strip():
            return self.tr("Every word must stand in the record; its beginning is enough.")
        if not count:
            return self.tr("Nothing in the log has all these words; type fewer, or less of them.")
        if self._found.more:
            said = self.tr("The latest %1 are shown; type another word to find fewer.")
            return said.replace("%1", str(count))
        if count == 1:
            return self.tr("One record found; Enter opens it.")
        return self.tr("%1 records found; Enter opens the chosen one.").replace("%1", str(count))

    def _take(self) -> None:
        """Open the chosen record."""
        self.answer()
        place = self.list.currentIndex().row()
        if 0 <= place < len(self._found.hits):
            hit = self._found.hits[place]
            self.accept()
            self.wanted.emit(hit)


def _entry_of(hit: Hit) -> Entry:
    return Entry(
        sort=hit.what,
        title=hit.title.text,
        title_marks=hit.title.marks,
        told=hit.excerpt.text,
        told_marks=hit.excerpt.marks,
        aside=show_time(hit.when),
    )
