"""A card of the Today page: a heading, and lines with what can be done about each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.widgets.words import em, words


@dataclass(frozen=True, slots=True)
class Act:
    """A button: what it says, and what it does."""

    text: str
    do: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Line:
    """One thing on a card."""

    title: str
    detail: str = ""
    acts: tuple[Act, ...] = ()
    role: str = "quiet"  # of the detail


class TodayCard(QFrame):
    """Shows lines, or one sentence where there are none."""

    def __init__(self, heading: str, *, nothing: str = "") -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(heading)
        self._heading = heading
        self._nothing = nothing
        self._lines = QVBoxLayout()
        self._lines.setSpacing(em(self, 0.5))
        column = QVBoxLayout(self)
        column.setContentsMargins(em(self, 0.8), em(self, 0.6), em(self, 0.8), em(self, 0.8))
        column.setSpacing(em(self, 0.5))
        column.addWidget(words(heading, "heading"))
        column.addLayout(self._lines)

    def fill(self, lines: Sequence[Line]) -> None:
        """Show these lines in place of those before; a card with nothing to say is hidden."""
        self._clear()
        for line in lines:
            self._lines.addWidget(self._row(line))
        if not lines and self._nothing:
            self._lines.addWidget(words(self._nothing, "quiet"))
        self.setVisible(bool(lines or self._nothing))

    def _clear(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _row(self, line: Line) -> QWidget:
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(words(line.title))
        if line.detail:
            said.addWidget(words(line.detail, line.role))
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(em(self, 0.4))
        across.addLayout(said, 1)
        for act in line.acts:
            across.addWidget(self._button(act, line.title), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _button(self, act: Act, about: str) -> QPushButton:
        button = QPushButton(act.text)
        button.setProperty("role", "link")
        button.setAccessibleName(f"{act.text}: {about}")
        button.clicked.connect(lambda *_: act.do())
        return button
