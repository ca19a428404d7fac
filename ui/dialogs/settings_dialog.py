"""The preferences: light or dark, the size of the text, and where things lie."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QSpinBox, QVBoxLayout, QWidget

from ui.widgets.chips import Chips
from ui.widgets.field_row import FieldRow
from ui.widgets.words import em, width_of, words
from watchapp.settings import Brightness, Settings


class SettingsDialog(QDialog):
    """Lets the captain try the look at once; hands back the settings when accepted."""

    tried = Signal(object)  # Settings, as they would be

    def __init__(self, settings: Settings, *, log: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self.setWindowTitle(self.tr("Settings"))
        self.brightness = Chips(
            (
                (Brightness.SYSTEM.value, self.tr("As the computer")),
                (Brightness.LIGHT.value, self.tr("Light")),
                (Brightness.DARK.value, self.tr("Dark")),
            ),
            key=settings.brightness.value,
        )
        self.brightness.picked.connect(self._try_brightness)
        self.text_percent = QSpinBox()
        self.text_percent.setRange(80, 300)
        self.text_percent.setSingleStep(10)
        self.text_percent.setValue(settings.text_percent or 100)
        self.text_percent.setMaximumWidth(width_of(self, 14))
        self.text_percent.valueChanged.connect(self._try_size)
        self.folder = QPushButton(self.tr("&Show in folder"))
        self.folder.clicked.connect(
            lambda *_: QDesktopServices.openUrl(QUrl.fromLocalFile(str(log.parent)))
        )
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._lay_out(log, buttons)

    def _lay_out(self, log: Path, buttons: QDialogButtonBox) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(em(self, 0.8))
        column.addWidget(FieldRow(self.tr("&Light or dark"), self.brightness))
        column.addWidget(
            FieldRow(
                self.tr("Size of the &text"),
                self.text_percent,
                unit="%",
                help_text=self.tr("100 is the size that other programs use here."),
            )
        )
        place = QVBoxLayout()
        place.setSpacing(0)
        place.addWidget(words(self.tr("Your log lies in"), "quiet"))
        place.addWidget(words(str(log), selectable=True))
        column.addLayout(place)
        column.addWidget(self.folder, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        column.addWidget(buttons)
        self.folder.setAutoDefault(False)
        self.setMinimumWidth(width_of(self, 56))

    def _try_brightness(self, key: str) -> None:
        self._try(replace(self.settings, brightness=Brightness(key)))

    def _try_size(self, percent: int) -> None:
        self._try(replace(self.settings, text_percent=percent))

    def _try(self, settings: Settings) -> None:
        self.settings = settings
        self.tried.emit(settings)
