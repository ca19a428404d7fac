"""Which questions about trends a month's bulletin answers: ticked where the street may be told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from ui.widgets.field_row import FieldRow
from ui.widgets.tab_order import lead_tab
from ui.widgets.words import em, words
from watchapp.operations.printed_trends import NOT_FOR_STREET, Offer, Wanted
from watchapp.operations.trends import trend_named
from watchapp.speech import say

TICKED, COUNTED = "trends", "counted"
"""The names of what is chosen among the words of a bulletin that are kept."""
_NONE = "-"
_POLICE = {"police": True, "watch": False}


class TrendsInPrint(QWidget):
    """Boxes for the questions that can be answered in print, and why the others cannot.

    `changed` when another one is ticked, `asked` when others must be asked.
    """

    changed = Signal()
    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ticked: tuple[str, ...] = ()
        self._is_chosen = False
        self.boxes: dict[str, QCheckBox] = {}
        self.counted = QComboBox()
        self.counted.addItem(self.tr("Police records, else the watch's own"), "")
        self.counted.addItem(self.tr("Police records"), "police")
        self.counted.addItem(self.tr("Seen by the watch"), "watch")
        self.counted.activated.connect(self._count_anew)
        self._row = FieldRow(self.tr("Counted &from"), self.counted)
        self._hint = words("", "quiet")
        self._unfit = words("", "quiet")
        self._ticks = QVBoxLayout()
        self._ticks.setSpacing(em(self, 0.25))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.4))
        column.addWidget(words(self.tr("Trends in print"), "heading"))
        column.addWidget(self._hint)
        column.addWidget(self._row)
        column.addLayout(self._ticks)
        column.addWidget(self._unfit)

    @property
    def wanted(self) -> Wanted:
        """Return what is ticked, in the order of the Trends pages, and whose counts are asked."""
        return Wanted(self._ticked, _POLICE.get(self.counted.currentData()))

    def words_chosen(self) -> dict[str, str]:
        """Return what was chosen for this month, to be kept; empty where it is the usual."""
        if not self._is_chosen:
            return {TICKED: "", COUNTED: ""}
        return {TICKED: " ".join(self._ticked) or _NONE, COUNTED: self.counted.currentData()}

    def set_words(self, own: Mapping[str, str], usual: Mapping[str, str]) -> None:
        """Take up what was chosen for this month, or what was chosen last for any."""
        self._is_chosen = bool(own.get(TICKED))
        found = own if self._is_chosen else usual
        self._ticked = tuple(name for name in found.get(TICKED, "").split() if trend_named(name))
        with QSignalBlocker(self.counted):
            place = self.counted.findData(found.get(COUNTED, ""))
            self.counted.setCurrentIndex(max(0, place))
        self._tick_boxes()

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Offer the questions that have an answer, and say why the others have none."""
        for offer in offers:
            box = self.boxes.get(offer.name) or self._make_box(offer)
            box.setVisible(offer.answer is not None)
        order = [offer.name for offer in offers]
        self._ticked = tuple(sorted(self._ticked, key=lambda name: _place(order, name)))
        self._tick_boxes()
        last: QWidget = self.counted
        for box in self.boxes.values():
            last = lead_tab(last, box)
        fit = any(offer.answer for offer in offers)
        self._hint.setText(
            self.tr(
                "Tick what is printed after the first page, about the year up to this month's end."
            )
            if fit
            else self.tr("There is nothing about this month that could be printed.")
        )
        self._unfit.setText("\n".join(self._why_not(offers)))
        self._unfit.setVisible(bool(self._unfit.text()))

    def _make_box(self, offer: Offer) -> QCheckBox:
        box = self.boxes[offer.name] = QCheckBox(offer.title)
        box.setToolTip(offer.question)
        box.setAccessibleDescription(offer.question)
        box.toggled.connect(partial(self._tick, offer.name))
        self._ticks.addWidget(box)
        return box

    def _why_not(self, offers: Sequence[Offer]) -> list[str]:
        """Return a sentence on what was ticked before, what tells too much, what has no answer."""
        unfit = [offer for offer in offers if offer.answer is None]
        ticked = [offer.title for offer in unfit if offer.name in self._ticked]
        untold = [offer.title for offer in unfit if offer.why == say(NOT_FOR_STREET)]
        unknown = [offer.title for offer in unfit if offer.why != say(NOT_FOR_STREET)]
        said = (
            (self.tr("Ticked before, but not printed this month: %1."), ticked),
            (
                self.tr(
                    "Not offered, as they would show counts under three or something else that the"
                    " street is not told: %1."
                ),
                untold,
            ),
            (self.tr("Not offered, as the log has no answer that can be printed: %1."), unknown),
        )
        return [sentence.replace("%1", ", ".join(names)) for sentence, names in said if names]

    def _tick_boxes(self) -> None:
        for name, box in self.boxes.items():
            with QSignalBlocker(box):
                box.setChecked(name in self._ticked)

    def _tick(self, name: str, on: bool) -> None:  # noqa: FBT001 - Qt's own signal
        others = [each for each in self._ticked if each != name]
        order = list(self.boxes)
        ticked = [*others, name] if on else others
        self._ticked = tuple(sorted(ticked, key=lambda each: _place(order, each)))
        self._is_chosen = True
        self.changed.emit()

    def _count_anew(self) -> None:
        self._is_chosen = True
        self.changed.emit()
        self.asked.emit()


def _place(order: Sequence[str], name: str) -> int:
    return order.index(name) if name in order else len(order)
