"""Paragraphs with headings and lists, and beside them how they will look."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout
from typing_extensions import override

from ui.forms.editor import Editor
from ui.widgets.markdown_view import MarkdownView
from ui.widgets.text_area import TextArea
from ui.widgets.words import em, width_of
from watchapp.fields import Text

_WIDE = 84  # digits: text and view find room beside each other
_MOST_LINES = 24


class MarkdownEditor(Editor[str]):
    """Text with its view, side by side where there is room, else one over the other."""

    def __init__(self, field: Text) -> None:
        super().__init__()
        self._field = field
        self.area = TextArea(lines=field.lines, limit=_MOST_LINES)
        self.view = MarkdownView()
        self.view.setAccessibleName(self.tr("How it will look"))
        self.view.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab goes on to the next field
        self.view.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.view.setMinimumHeight(em(self, 12))
        self._hold(self.area)
        held = self.layout()
        if isinstance(held, QVBoxLayout):
            held.setSpacing(em(self, 0.5))
            held.addWidget(self.view)
        self._held = held
        self.area.textChanged.connect(self._follow)
        self._follow()

    def put_in(self, text: str) -> None:
        """Write a text in place of all that stands there; Ctrl+Z in the text takes it back."""
        cursor = self.area.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self.area.moveCursor(QTextCursor.MoveOperation.Start)

    def lock(self, *, locked: bool) -> None:
        """Let nobody type, or let them again."""
        self.area.setReadOnly(locked)

    @override
    def value(self) -> str:
        return self._field.read(self.area.text())

    @override
    def set_value(self, value: str) -> None:
        self.area.set_text(self._field.show(value))

    @override
    def words(self) -> str:
        return self.area.text()

    @override
    def set_words(self, words: str) -> None:
        self.area.set_text(words)

    @override
    def problem(self) -> str:
        return self._field.complain(self.value())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if isinstance(self._held, QBoxLayout):
            wide = self.width() >= width_of(self, _WIDE)
            directions = QBoxLayout.Direction
            self._held.setDirection(directions.LeftToRight if wide else directions.TopToBottom)

    def _follow(self) -> None:
        self.view.show_markdown(self.area.text())
        self.changed.emit()
