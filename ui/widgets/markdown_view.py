"""Markdown as it will look, made of its words alone: nothing is fetched for it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget
from typing_extensions import override

_FEATURES = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)
_BREAK = "  \n"  # two blanks: the line ends here, and is not run on into the next


class MarkdownView(QTextBrowser):
    """Shows Markdown to read; a link opens nothing, a picture stays empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self._nothing = QImage(1, 1, QImage.Format.Format_ARGB32)
        self._nothing.fill(0)

    def show_markdown(self, text: str) -> None:
        """Show a text line by line as it was typed, and keep to the place where one was reading."""
        bar = self.verticalScrollBar()
        place = bar.value()
        self.document().setMarkdown(text.replace("\n", _BREAK), _FEATURES)
        bar.setValue(min(place, bar.maximum()))

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Give an empty picture for whatever is named; without one Qt would look for the file."""
        return self._nothing
