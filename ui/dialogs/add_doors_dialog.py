"""Asks for the addresses of doors to warn: single ones, or ranges of house numbers."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from ui.forms.form_draft import SOON
from ui.widgets.dialog import Dialog
from ui.widgets.field_row import FieldRow
from ui.widgets.text_area import TextArea
from ui.widgets.words import em, width_of, words


class AddDoorsDialog(Dialog):
    """`handed_over` brings what was typed; it writes nothing and stays open until `accept`.

    `typed` brings what stands there, soon after it changed and when the dialog is left, so that it
    can be kept; `before` is what was kept.
    """

    handed_over = Signal(str)
    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, before: str = "") -> None:
        super().__init__(parent)
        title = self.tr("Add addresses")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.addresses = TextArea(lines=4, limit=12)
        self.addresses.set_text(before)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self._tell)
        self.addresses.textChanged.connect(self._soon.start)
        self._said = words("", "problem")
        self.save = QPushButton(self.tr("&Add"))
        self.save.setProperty("role", "primary")
        self.save.setToolTip(self.tr("Ctrl+Enter"))
        self.save.clicked.connect(self._hand_over)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._hand_over)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self._lay_out(title)

    def complain(self, sentence: str) -> None:
        """Say what is wrong; the words stay."""
        self._said.setText(sentence)
        self.addresses.setFocus()

    @override
    def accept(self) -> None:
        self._soon.stop()
        super().accept()

    @override
    def reject(self) -> None:
        self._soon.stop()
        self._tell()
        super().reject()

    def _tell(self) -> None:
        self.typed.emit(self.addresses.text())

    def _hand_over(self) -> None:
        self.handed_over.emit(self.addresses.text())

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(em(self, 1), em(self, 0.8), em(self, 1), em(self, 0.8))
        column.setSpacing(em(self, 0.6))
        column.addWidget(words(title, "heading"))
        hint = self.tr(
            "One a line: 1432 Oak St, or 1402 to 1440 Oak St for that side of the street; 1401 to"
            " 1440 Oak St takes both sides."
        )
        column.addWidget(FieldRow(self.tr("Ad&dresses"), self.addresses, help_text=hint))
        column.addWidget(self._said)
        foot = QHBoxLayout()
        foot.addStretch()
        for button in (self.cancel, self.save):
            button.setAutoDefault(False)
            foot.addWidget(button)
        column.addLayout(foot)
        self.setMinimumWidth(width_of(self, 60))
