"""The doubts about a bulletin's words, one under another until the captain has settled each."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from ui.theme import colors_in_use
from ui.widgets.sign import Shape, Sign
from ui.widgets.words import em, words
from watchapp.bulletin.doubts import Raised

KEY = "\x1f"  # stands between the parts of a settled doubt in the draft


class DoubtList(QWidget):
    """Shows what gives pause; each is taken out of the words, or printed all the same."""

    settled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._doubts: tuple[Raised, ...] = ()
        self._printed: set[str] = set()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(em(self, 0.4))
        self.hide()

    def show_doubts(self, doubts: Iterable[Raised]) -> None:
        """Show these doubts, but for those that were settled before."""
        self._doubts = tuple(doubts)
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        rows = {name_of(each): _DoubtRow(each) for each in self.open()}
        for name, row in rows.items():
            row.button.clicked.connect(partial(self._settle, name))
            self._column.addWidget(row)
            row.show()  # at once, so that the keyboard can go there
        self.setVisible(bool(rows))
        for row in [*rows.values()][:1]:
            self.setFocusProxy(row.button)

    def open(self) -> tuple[Raised, ...]:
        """Return the doubts that nobody has settled."""
        return tuple(each for each in self._doubts if name_of(each) not in self._printed)

    def printed(self) -> tuple[str, ...]:
        """Return the names of the doubts that are printed all the same, to be kept."""
        return tuple(sorted(self._printed))

    def set_printed(self, names: Iterable[str]) -> None:
        """Take up what was settled before."""
        self._printed = set(names)
        self.show_doubts(self._doubts)

    def _settle(self, name: str) -> None:
        self._printed.add(name)
        self.show_doubts(self._doubts)
        self.settled.emit()
        self.setFocus()  # to the next doubt, for who works by keys


class _DoubtRow(QFrame):
    """One doubt, with the button that settles it."""

    def __init__(self, doubt: Raised) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.button = QPushButton(self.tr("Print it all the same"))
        self.button.setProperty("role", "link")
        self.button.setAccessibleDescription(doubt.sentence)
        said = f"{doubt.where}: {doubt.sentence}" if doubt.where else doubt.sentence
        line = QHBoxLayout()
        line.addWidget(Sign(Shape.TRIANGLE, "warning"))
        line.addWidget(words(said), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[em(self, 0.5)] * 4)
        column.setSpacing(em(self, 0.1))
        column.addLayout(line)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)


def name_of(doubt: Raised) -> str:
    """Return by what a doubt is known again: where it stands and about which words."""
    return KEY.join((doubt.where, doubt.words, doubt.sentence))


def mark_doubts(editor: QPlainTextEdit, doubts: Iterable[Raised]) -> None:
    """Underline in an editor what gives pause in its text."""
    waves = QTextCharFormat()
    waves.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    waves.setUnderlineColor(QColor(colors_in_use().warning))
    marks = []
    for doubt in doubts:
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(editor.document())
        cursor.setPosition(_units(editor, doubt.start))
        cursor.setPosition(_units(editor, doubt.end), QTextCursor.MoveMode.KeepAnchor)
        mark.cursor, mark.format = cursor, waves
        marks.append(mark)
    editor.setExtraSelections(marks)


def _units(editor: QPlainTextEdit, place: int) -> int:
    """Return a place in the text as the editor counts it: in halves of UTF-16 pairs."""
    return len(editor.toPlainText()[:place].encode("utf-16-le")) // 2
