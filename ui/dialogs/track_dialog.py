"""A patrol's tracks: drawn, measured, and what the patrol may take over from them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from ui.dialogs.track_view import TrackView
from ui.theme import icon
from ui.widgets.dialog import Dialog
from ui.widgets.fit_screen import fit_screen
from ui.widgets.scroll import Scroll
from ui.widgets.words import em, width_of, words
from watchapp.analysis.tracks import Measure, flat
from watchapp.operations.tracks import KeptTrack


class TrackDialog(Dialog):
    """Shows tracks; `taken` brings a measure and whether its times are wanted too."""

    taken = Signal(object, bool)

    def __init__(
        self, tracks: Sequence[KeptTrack], distance: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Track of the patrol"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        inside = QWidget()
        column = QVBoxLayout(inside)
        if distance:
            now = self.tr("The patrol's distance now: %1").replace("%1", distance)
            column.addWidget(words(now, "quiet"))
        self.takes: list[QPushButton] = []
        for each in tracks:
            self._show(column, each)
        column.addStretch()
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        around = QVBoxLayout(self)
        around.addWidget(Scroll(inside), 1)
        around.addWidget(close)
        fit_screen(self, width_of(self, 80), em(self, 36))

    def _show(self, column: QVBoxLayout, kept: KeptTrack) -> None:
        measured = kept.measure
        column.addWidget(words(kept.attachment.file_name, "heading"))
        column.addWidget(words(measured.told, selectable=True))
        miles = self.tr("Take %1 miles as the &distance")
        self._offer(column, miles.replace("%1", f"{measured.miles:.1f}"), measured, times=False)
        if measured.starts is not None:
            both = self.tr("Take distance and the &times it went out and came back")
            self._offer(column, both, measured, times=True)
        summary = self.tr("The way of the track: %1").replace("%1", measured.told)
        view = TrackView(flat(kept.track), unit=self.tr("mi"), summary=summary)
        column.addWidget(view, 1)

    def _offer(self, column: QVBoxLayout, text: str, measured: Measure, *, times: bool) -> None:
        button = QPushButton(icon("check"), text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._take(measured, times=times))
        self.takes.append(button)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _take(self, measured: Measure, *, times: bool) -> None:
        self.taken.emit(measured, times)
        self.accept()
