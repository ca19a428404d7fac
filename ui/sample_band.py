"""The band that no one can overlook while the sample log is open."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.widgets.sign import Shape, Sign
from ui.widgets.words import em, words


class SampleBand(QFrame):
    """Says that nothing here is real, and leads to the captain's own log."""

    asked = Signal(str)  # the slot of the application that leads there

    def __init__(self, *, has_own_log: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "band")
        said = self.tr("This is the sample log: every person and place in it is invented.")
        leave = self.tr("Back to my own log") if has_own_log else self.tr("Begin my own log")
        slot = "open_own" if has_own_log else "begin_log"
        self.leave = QPushButton(leave)
        self.leave.clicked.connect(lambda *_: self.asked.emit(slot))
        row = QHBoxLayout(self)
        row.setContentsMargins(em(self, 0.6), em(self, 0.2), em(self, 0.4), em(self, 0.2))
        row.addWidget(Sign(Shape.INFORMATION, "text"))
        row.addWidget(words(said), 1)
        row.addWidget(self.leave)
