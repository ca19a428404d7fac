"""Lays a scanned map under the map: two of its points are clicked, and said where they are."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.dialogs.file_in_dialog import plain_button
from ui.dialogs.pin_view import PinView
from ui.widgets.dialog import Dialog
from ui.widgets.field_row import FieldRow
from ui.widgets.fit_screen import fit_screen
from ui.widgets.scroll import Scroll
from ui.widgets.words import em, repolish, width_of, words
from watchapp.analysis.underlay import Pin, laid_under
from watchapp.errors import WatchError
from watchapp.exchange.degrees import read_degrees
from watchapp.operations.map_sheets import ScannedMap, how_laid

Hand = Callable[[tuple[Pin, Pin], str], bool]


class ScanDialog(Dialog):
    """Asks for the two points; `hand` gets them with the source, and says whether all is well."""

    def __init__(
        self,
        scan: ScannedMap,
        hand: Hand,
        *,
        pins: tuple[Pin, Pin] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Lay a scanned map under"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._scan, self._hand, self._fresh = scan, hand, pins is None
        self.view = PinView(scan.content, scan.name)
        self.view.clicked.connect(self._click)
        self.points = (self._point(1), self._point(2))
        self._next = 0
        self.source = QLineEdit()
        self.said = words("", "quiet", selectable=True)
        self.lay = plain_button(self.tr("&Lay it under the map"), self._lay)
        self.lay.setProperty("role", "primary")
        for point, pin in zip(self.points, pins or (), strict=False):
            point.set_pin(pin)
        self._arrange()
        self.look()

    def complain(self, sentence: str) -> None:
        """Say why it could not be done."""
        repolish(self.said, "role", "problem")
        self.said.setText(sentence)

    def look(self) -> None:
        """Say how the map would lie, or what is missing."""
        self.view.show_pins([point.pixel() for point in self.points])
        try:
            told, role = how_laid(laid_under(*self.pins())), "good"
        except WatchError as trouble:
            told, role = trouble.sentence, "quiet"
        self.lay.setEnabled(role == "good")
        repolish(self.said, "role", role)
        self.said.setText(told)

    def pins(self) -> tuple[Pin, Pin]:
        """Return the two points; raise ReadError if a place is not said."""
        return self.points[0].pin(), self.points[1].pin()

    def _point(self, number: int) -> PointRow:
        return PointRow(number, self._scan, self.look)

    def _click(self, x: float, y: float) -> None:
        self.points[self._next].set_pixel(x, y)
        self._next = 1 - self._next

    def _lay(self) -> None:
        try:
            pins = self.pins()
        except WatchError as trouble:
            self.complain(trouble.sentence)
            return
        if self._hand(pins, self.source.text().strip()):
            self.accept()

    def _arrange(self) -> None:
        how = self.tr(
            "Click two places in the picture that lie far apart and that you can find elsewhere,"
            " such as two street corners, and type the latitude and longitude of each: most maps on"
            " a phone or computer show them when you press long on a place."
        )
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.addWidget(words(self._scan.name, "title"))
        inside.addWidget(words(how))
        inside.addWidget(self.view, 1)
        for point in self.points:
            inside.addWidget(point)
        if self._fresh:
            help_text = self.tr("Who made it; maps of others are for your own use only")
            inside.addWidget(FieldRow(self.tr("S&ource"), self.source, help_text=help_text))
        column = QVBoxLayout(self)
        column.addWidget(Scroll(content), 1)
        column.addWidget(self.said)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(plain_button(self.tr("Cancel"), self.reject))
        foot.addWidget(self.lay)
        column.addLayout(foot)
        fit_screen(self, width_of(self, 90), em(self, 44))


class PointRow(QWidget):
    """One point: its pixel, set by a click or typed, and where it is on the earth."""

    def __init__(self, number: int, scan: ScannedMap, look: Callable[[], None]) -> None:
        super().__init__()
        self._x, self._y = self._pixel_box(scan.width, look), self._pixel_box(scan.height, look)
        self.place = QLineEdit()
        self.place.setPlaceholderText("38.5816, -121.4944")
        self.place.textChanged.connect(lambda _: look())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for label, editor, share in (
            (self.tr("Point %1, right"), self._x, 0),
            (self.tr("Point %1, down"), self._y, 0),
            (self.tr("Point %1: latitude, longitude"), self.place, 1),
        ):
            row.addWidget(FieldRow(label.replace("%1", str(number)), editor), share)

    def pixel(self) -> QPointF:
        """Return the point in the picture."""
        return QPointF(self._x.value(), self._y.value())

    def set_pixel(self, x: float, y: float) -> None:
        """Move the point in the picture, and ask where it is."""
        self._x.setValue(x)
        self._y.setValue(y)
        self.place.setFocus()

    def set_pin(self, pin: Pin) -> None:
        """Take over a point as it was kept."""
        self._x.setValue(pin.x)
        self._y.setValue(pin.y)
        self.place.setText(f"{pin.lat:.6f}, {pin.lon:.6f}")

    def pin(self) -> Pin:
        """Return the point; raise ReadError if its place cannot be read."""
        return Pin(self._x.value(), self._y.value(), *read_degrees(self.place.text()))

    def _pixel_box(self, most: int, look: Callable[[], None]) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setDecimals(1)
        box.setRange(0, most)
        box.valueChanged.connect(partial(_looked, look))
        return box


def _looked(look: Callable[[], None], _: float) -> None:
    look()
