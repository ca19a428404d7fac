"""The one dialog for a fault in the program itself."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.widgets.sign import Shape, Sign
from ui.widgets.words import em, width_of, words


class CrashDialog(QDialog):
    """Says in plain words what went wrong and what is safe; the details are folded away."""

    def __init__(
        self, happened: str, reassurance: str, *, details: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("Details"))
        self.details.setMinimumHeight(em(self, 8))
        self.details.hide()
        self.unfold = QPushButton(self.tr("Show &details"))
        self.unfold.setCheckable(True)
        self.unfold.toggled.connect(self._fold)
        self.copy = QPushButton(self.tr("&Copy details"))
        self.copy.clicked.connect(self._copy)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.unfold, QDialogButtonBox.ButtonRole.HelpRole)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        for button in (self.unfold, self.copy):
            button.setAutoDefault(False)
        buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()
        column = QVBoxLayout(self)
        column.setSpacing(em(self, 0.8))
        column.addLayout(self._head(happened))
        column.addWidget(words(reassurance, selectable=True))
        column.addWidget(self.details, 1)
        column.addWidget(buttons)
        self.setMinimumWidth(width_of(self, 66))

    def _head(self, happened: str) -> QHBoxLayout:
        """Return the sign and the first sentence."""
        row = QHBoxLayout()
        row.setSpacing(em(self, 0.6))
        row.addWidget(Sign(Shape.TRIANGLE, "problem"))
        row.addWidget(words(happened, "heading"), 1)
        return row

    def _fold(self, unfolded: bool) -> None:  # noqa: FBT001 - Qt's signal brings it so
        """Show or hide the details."""
        self.details.setVisible(unfolded)
        self.unfold.setText(self.tr("Hide &details") if unfolded else self.tr("Show &details"))
        self.resize(self.width(), self.sizeHint().height())

    def _copy(self) -> None:
        """Put the details on the clipboard and say so on the button."""
        QGuiApplication.clipboard().setText(self.details.toPlainText())
        self.copy.setText(self.tr("Copied"))
