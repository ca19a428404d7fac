"""What stands where a log could not be opened: why, and three ways on."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.dialogs.door import Door
from ui.widgets.sign import Shape, Sign
from ui.widgets.words import em, width_of, words


class TroubleDialog(QDialog):
    """One sentence, and the choice of another log, a new one, or none."""

    def __init__(self, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.door: Door | None = None
        self.setWindowTitle(self.tr("The log cannot be opened"))
        self.sentence = words(sentence, selectable=True)
        roles = QDialogButtonBox.ButtonRole
        buttons = QDialogButtonBox()
        self.other = buttons.addButton(self.tr("&Open another log…"), roles.AcceptRole)
        self.begin = buttons.addButton(self.tr("&Begin a new log…"), roles.ActionRole)
        self.leave = buttons.addButton(self.tr("&Quit"), roles.RejectRole)
        self.other.clicked.connect(lambda *_: self._go(Door.OTHER))
        self.begin.clicked.connect(lambda *_: self._go(Door.BEGIN))
        buttons.rejected.connect(self.reject)
        self.other.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(em(self, 0.6))
        row.addWidget(Sign(Shape.TRIANGLE, "problem"))
        row.addWidget(self.sentence, 1)
        column = QVBoxLayout(self)
        column.setSpacing(em(self, 0.8))
        column.addLayout(row)
        column.addWidget(buttons)
        self.setMinimumWidth(width_of(self, 66))

    def ask(self) -> Door | None:
        """Show the dialog and return the way on, None to leave."""
        self.exec()
        return self.door

    def _go(self, door: Door) -> None:
        self.door = door
        self.accept()
