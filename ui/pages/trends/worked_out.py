"""How an answer was worked out: out of sight until one asks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.theme import icon
from ui.widgets.words import em, words
from watchapp.charts.trend import Method


class WorkedOut(QWidget):
    """A button that unfolds the methods behind an answer, with their sources."""

    def __init__(self) -> None:
        super().__init__()
        self._button = QPushButton()
        self._button.setProperty("role", "link")
        self._button.clicked.connect(self._turn)
        self._told = QWidget()
        self._lines = QVBoxLayout(self._told)
        self._lines.setContentsMargins(em(self), 0, 0, 0)
        self._lines.setSpacing(em(self, 0.4))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._told)
        self._told.hide()
        self._say()

    def show_methods(self, methods: tuple[Method, ...]) -> None:
        """Show these methods, folded or not as before; nothing where there are none."""
        while (item := self._lines.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        for method in methods:
            self._lines.addWidget(words(method.name, "heading"))
            self._lines.addWidget(words(method.how, selectable=True))
            if method.source:
                source = self.tr("Source: %1").replace("%1", method.source)
                self._lines.addWidget(words(source, "quiet", selectable=True))
        self.setVisible(bool(methods))

    def _turn(self) -> None:
        self._told.setVisible(self._told.isHidden())
        self._say()

    def _say(self) -> None:
        folded = self._told.isHidden()
        self._button.setText(
            self.tr("How this is wor&ked out") if folded else self.tr("Hide how it is wor&ked out")
        )
        self._button.setIcon(icon("down" if folded else "up"))
