"""Asks why a shift does not take place on a day."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.widgets.dialog import Dialog
from ui.widgets.field_row import FieldRow
from ui.widgets.words import em, width_of, words

LONGEST = 120


class LeaveOutDialog(Dialog):
    """Asks for a reason, which may be empty; `handed_over` brings it. It writes nothing."""

    handed_over = Signal(str)

    def __init__(self, about: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = self.tr("Leave out this day")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.reason = QLineEdit()
        self.reason.setMaxLength(LONGEST)
        self.reason.returnPressed.connect(self._hand_over)
        self._said = words("", "problem")
        self.save = QPushButton(self.tr("&Leave out"))
        self.save.setProperty("role", "primary")
        self.save.clicked.connect(self._hand_over)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(em(self, 1), em(self, 0.8), em(self, 1), em(self, 0.8))
        column.setSpacing(em(self, 0.6))
        column.addWidget(words(title, "heading"))
        column.addWidget(words(about, "quiet"))
        column.addWidget(
            FieldRow(
                self.tr("&Why"), self.reason, help_text=self.tr("Block party, storm; may be empty")
            )
        )
        column.addWidget(self._said)
        foot = QHBoxLayout()
        foot.addStretch()
        for button in (self.cancel, self.save):
            button.setAutoDefault(False)
            foot.addWidget(button)
        column.addLayout(foot)
        self.setMinimumWidth(width_of(self, 50))

    def complain(self, sentence: str) -> None:
        """Say why it could not be saved; the words stay."""
        self._said.setText(sentence)

    def _hand_over(self) -> None:
        self.handed_over.emit(self.reason.text().strip())
