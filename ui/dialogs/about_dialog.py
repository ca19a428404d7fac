"""What this program is, and where the captain's log lies."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ui.widgets.words import em, width_of, words
from watchapp.paths import settings_file


class AboutDialog(QDialog):
    """The version, the promise, and the places of the files."""

    def __init__(self, log: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About watchapp"))
        column = QVBoxLayout(self)
        column.setSpacing(em(self, 0.5))
        column.addWidget(words(f"watchapp {version('watchapp')}", "title"))
        column.addWidget(
            words(
                self.tr(
                    "The neighborhood watch captain's log, trends and bulletin. Nothing leaves"
                    " this computer unless you save, print or hand it over yourself."
                )
            )
        )
        for label, place in (
            (self.tr("This log lies in"), log),
            (self.tr("The settings lie in"), settings_file()),
        ):
            pair = QVBoxLayout()
            pair.setSpacing(0)
            pair.addWidget(words(label, "quiet"))
            pair.addWidget(words(str(place), selectable=True))
            column.addLayout(pair)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.setMinimumWidth(width_of(self, 60))
