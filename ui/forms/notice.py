"""A notice among the fields of a form: a sign, words, and perhaps a button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.widgets.sign import Shape, Sign
from ui.widgets.words import em, repolish, words


class Notice(QFrame):
    """Says something in a frame; a grave notice is told at once to whoever listens."""

    def __init__(self, button: str = "") -> None:
        super().__init__()
        self.setProperty("role", "notice")
        self._grave = Sign(Shape.TRIANGLE, "problem")
        self._plain = Sign(Shape.INFORMATION, "quiet")
        self._lines = QWidget()
        self._said = ""
        self.button = QPushButton(button)
        self.button.setAutoDefault(False)
        self.button.setVisible(bool(button))
        row = QHBoxLayout(self)
        row.setContentsMargins(em(self, 0.6), em(self, 0.4), em(self, 0.6), em(self, 0.4))
        row.setSpacing(em(self, 0.5))
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self._grave, 0, top)
        row.addWidget(self._plain, 0, top)
        self._column = QVBoxLayout()
        self._column.setSpacing(em(self, 0.15))
        row.addLayout(self._column, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def said(self) -> str:
        """Return what is said, empty while the notice is out of sight."""
        return self._said

    def tell(self, heading: str, lines: Sequence[str] = (), *, grave: bool = False) -> None:
        """Say a heading and lines under it; an empty heading takes the notice away."""
        said = "\n".join((heading, *lines)) if heading else ""
        if said == self._said:
            return
        self._said = said
        while item := self._column.takeAt(0):
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place, text in enumerate((heading, *lines)):
            self._column.addWidget(words(text, "heading" if lines and not place else ""))
        self._grave.setVisible(grave)
        self._plain.setVisible(not grave)
        repolish(self, "kind", "problem" if grave else "")
        self.setVisible(bool(heading))
        if grave and heading and QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self, said)
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
            QAccessible.updateAccessibility(event)
