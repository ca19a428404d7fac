"""Paragraphs with headings and lists, and beside them how they will look."""

from __future__ import annotations

from time import monotonic
from typing import cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout
from typing_extensions import override

from ui.forms.editor import Editor
from ui.widgets.markdown_view import MarkdownView
from ui.widgets.text_area import TextArea
from ui.widgets.words import em, width_of, words
from watchapp.fields import Text

_WIDE = 84  # digits: text and view find room beside each other
_MOST_LINES = 24
_PAUSE = 150  # milliseconds without a key: then the view follows
_LEAST_HEIGHT = 12  # lines of the text, under it


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
        self._hold(self.area)
        self.view.setProperty("role", "card")
        shown = QVBoxLayout()
        shown.setSpacing(em(self, 0.2))
        self._caption = words(self.tr("How it will look"), "quiet")
        self._caption.setWordWrap(False)  # so that it keeps its line whatever stands around it
        shown.addWidget(self._caption)
        shown.addWidget(self.view, 1)
        self._held = cast("QBoxLayout", self.layout())
        self._held.setSpacing(em(self, 0.5))
        self._held.addLayout(shown, 1)
        self._held.setStretch(0, 1)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._later.timeout.connect(self._show)
        self.area.textChanged.connect(self._later.start)
        self.area.textChanged.connect(self.changed)

    def put_in(self, text: str) -> None:
        """Write a text in place of all that stands there; Ctrl+Z in the text takes it back."""
        cursor = self.area.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self.area.moveCursor(QTextCursor.MoveOperation.Start)
        self._show()

    def lock(self, *, locked: bool) -> None:
        """Let nobody type, or let them again."""
        self.area.setReadOnly(locked)

    @override
    def value(self) -> str:
        return self._field.read(self.area.text())

    @override
    def set_value(self, value: str) -> None:
        self.area.set_text(self._field.show(value))
        self._show()

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
        wide = self.width() >= width_of(self, _WIDE)
        directions = QBoxLayout.Direction
        self._held.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        self._caption.setVisible(not wide)
        self.view.setMinimumHeight(0 if wide else em(self, _LEAST_HEIGHT))

    def _show(self) -> None:
        """Show how it looks; where that takes long, wait for a longer pause the next time."""
        begun = monotonic()
        self.view.show_markdown(self.area.text())
        took = int((monotonic() - begun) * 1000)
        self._later.setInterval(max(_PAUSE, 4 * took))
