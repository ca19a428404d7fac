"""What lies under the map: shown or not, fixed anew, taken away; and how to bring more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.theme import icon
from ui.widgets.flow import FlowLayout
from ui.widgets.words import em, words
from watchapp.records import MapSheet, SheetKind


class MapSheetsBar(QWidget):
    """A line for each sheet, and buttons for streets and scanned maps."""

    streets_wanted = Signal()
    scan_wanted = Signal()
    shown = Signal(object, bool)  # MapSheet
    pins_wanted = Signal(object)  # MapSheet
    removed = Signal(object)  # MapSheet

    def __init__(self) -> None:
        super().__init__()
        self._lines = QVBoxLayout()
        self._pointed_at: int | None = None
        buttons = QWidget()
        row = FlowLayout(buttons, gap=em(self) // 2)
        for text, sign, signal in (
            (self.tr("Import &streets…"), "import", self.streets_wanted),
            (self.tr("&Lay a scanned map under…"), "map", self.scan_wanted),
        ):
            button = QPushButton(icon(sign), text)
            button.clicked.connect(signal)
            row.addWidget(button)
        how = self.tr(
            "Click the map; then drag it or press the arrow keys to move it, turn the wheel or"
            " press + and − to come closer or go back. Home shows all of it."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(words(how, "quiet"))
        column.addWidget(words(self.tr("Under the map"), "heading"))
        column.addLayout(self._lines)
        column.addWidget(buttons)

    def point_at(self, key: int) -> None:
        """Give the keyboard to the sheet with a number when the sheets are next listed."""
        self._pointed_at = key

    def show_sheets(self, sheets: Sequence[MapSheet]) -> None:
        """List these sheets anew; the one with the keyboard keeps it."""
        for line in self.findChildren(_SheetLine):
            if line.box.hasFocus():
                self._pointed_at = line.key
        while (item := self._lines.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.setParent(None)
                gone.deleteLater()
        for sheet in sheets:
            line = _SheetLine(sheet, self)
            self._lines.addWidget(line)
            if sheet.id is not None and sheet.id == self._pointed_at:
                self._pointed_at = None
                line.box.setFocus(Qt.FocusReason.OtherFocusReason)
        if not sheets:
            nothing = self.tr(
                "Only your zones are drawn. Add streets from a GeoJSON file, such as one of your"
                " city or of OpenStreetMap, or a scan of a paper map: no internet is needed."
            )
            self._lines.addWidget(words(nothing, "quiet"))


class _SheetLine(QWidget):
    """One sheet: whether it is shown, what it is, and what can be done with it."""

    def __init__(self, sheet: MapSheet, bar: MapSheetsBar) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.key = sheet.id
        self.box = QCheckBox(sheet.name)
        self.box.setChecked(sheet.shown)
        self.box.setToolTip(self.tr("Show it under the map"))
        self.box.toggled.connect(lambda on: bar.shown.emit(sheet, on))
        row.addWidget(self.box)
        row.addWidget(words(sheet.source or sheet.kind.label, "quiet"), 1)
        if sheet.kind is SheetKind.PICTURE:
            name = self.tr("Set the two points of %1 anew")
            again = self._button(self.tr("Its points…"), name.replace("%1", sheet.name))
            again.clicked.connect(lambda: bar.pins_wanted.emit(sheet))
            row.addWidget(again)
        name = self.tr("Remove %1").replace("%1", sheet.name)
        remove = self._button(self.tr("Remove"), name)
        remove.clicked.connect(lambda: bar.removed.emit(sheet))
        row.addWidget(remove)

    def _button(self, text: str, name: str) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(name)
        return button
