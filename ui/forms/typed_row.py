"""One typed line of a sheet, with what was understood of it under it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from ui.widgets.words import em, repolish, words
from watchapp.records import Record

MARK_KEY = Qt.Key.Key_F7


class RowLine(QLineEdit):
    """The line of a row; Enter and the arrows go to other rows, Backspace leaves an empty one."""

    stepped = Signal(int)  # rows down
    entered = Signal()
    given_up = Signal()
    marked = Signal()
    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), event.modifiers() in _PLAIN
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif plain and key == Qt.Key.Key_Up:
            self.stepped.emit(-1)
        elif plain and key == Qt.Key.Key_Down:
            self.stepped.emit(1)
        elif plain and key == MARK_KEY:
            self.marked.emit()
        elif key == Qt.Key.Key_Backspace and not self.text():
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class TypedRow(QWidget):
    """A line, its number before it, its read-back under it, and perhaps a mark after it.

    `before` is the record that it was shown from, `shown` how that reads: as long as nothing else
    stands there the record counts and not the words.
    """

    def __init__(self, *, example: str, mark: str) -> None:
        super().__init__()
        self.before: Record | None = None
        self.shown = ""
        self.is_told = False
        self.line = RowLine()
        self.line.setPlaceholderText(example)
        self.mark = QCheckBox(mark)
        self.mark.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # F7 does it without leaving the line
        self.mark.setVisible(bool(mark))
        self._number = words("", "quiet")
        self._number.setWordWrap(False)
        self._number.setMinimumWidth(em(self, 1.4))
        self._number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._said = words("", "quiet")
        self._lay_out()

    def show_record(self, record: Record | None, text: str) -> None:
        """Show a record that the log holds, as one would type it."""
        self.before, self.shown = record, text
        self.line.setText(text)
        self.line.setCursorPosition(0)  # of a long line the beginning is what one knows it by

    def is_as_shown(self) -> bool:
        """Return whether the line reads as the record that it was shown from."""
        return self.before is not None and self.line.text() == self.shown

    def is_blank(self) -> bool:
        """Return whether nothing stands in the line."""
        return not self.line.text().strip()

    def number(self, place: int, name: str) -> None:
        """Say which row this is."""
        self._number.setText(str(place))
        self.line.setAccessibleName(name)
        self.mark.setAccessibleName(f"{name}: {self.mark.text()}")

    def say(self, understood: str, problem: str) -> None:
        """Read back what was understood, or tell the problem once it may be told."""
        told = problem if self.is_told else ""
        self._said.setText(told or understood)
        self._said.setVisible(bool(self._said.text()) or not self.mark.isHidden())
        if self._said.property("role") != (role := "problem" if told else "quiet"):
            repolish(self._said, "role", role)
        if bool(self.line.property("problem")) != bool(told):
            repolish(self.line, "problem", bool(told))
        self.line.setAccessibleDescription(self._said.text())

    def said(self) -> str:
        """Return what is read back under the line."""
        return self._said.text()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(em(self, 0.4))
        row.addWidget(self._number)
        row.addWidget(self.line, 1)
        under = QHBoxLayout()
        under.addSpacing(em(self, 2.4))
        under.addWidget(self._said, 1)
        under.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.1))
        column.addLayout(row)
        column.addLayout(under)
