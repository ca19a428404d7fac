"""How far slow work has come, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ui.widgets.words import em, words


class Busy(QWidget):
    """A line of words, a bar and Cancel; hidden while nothing is under way."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = words("")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.clicked.connect(self._ask_to_stop)
        row = QHBoxLayout()
        row.addWidget(self._bar, 1)
        row.addWidget(self._cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.2))
        column.addWidget(self._said)
        column.addLayout(row)
        self.hide()

    def start(self, words_for_it: str) -> None:
        """Show that something has begun whose length is not known yet."""
        self._said.setText(words_for_it)
        self._bar.setAccessibleName(words_for_it)
        self._bar.setRange(0, 0)
        self._cancel.setEnabled(True)
        self.show()

    def step(self, done: int, of: int) -> None:
        """Show how much is done."""
        self._bar.setRange(0, of)
        self._bar.setValue(done)

    def finish(self) -> None:
        """Go away."""
        self.hide()

    def _ask_to_stop(self) -> None:
        """Say that the work shall stop, once."""
        self._cancel.setEnabled(False)
        self._said.setText(self.tr("Stopping…"))
        self.cancelled.emit()
