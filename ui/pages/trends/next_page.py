"""The page of what may follow: near repeats, strings, and when and where to be out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from ui.forms.blanks import blank
from ui.pages.page import Page
from ui.pages.roster_page import RosterPage
from ui.pages.trends.trend_page import TrendPage
from ui.theme import icon
from ui.widgets.flow import FlowLayout
from ui.widgets.words import em, words
from watchapp import clock
from watchapp.charts.trend import Trend
from watchapp.records import Category, Leg, Patrol, Record, Shift, Sighting, Watch, Zone

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class NextPage(TrendPage):
    """What may follow; below suggested slots, a button for each that makes a shift of it."""

    page: ClassVar[str] = "next"
    concerns: ClassVar[tuple[type[Record], ...]] = (Sighting, Category, Zone, Patrol, Leg, Watch)

    @override
    def make_extra(self) -> QWidget:
        self.shifts = QWidget()
        column = QVBoxLayout(self.shifts)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(words(self.tr("Put a slot on the roster"), "heading"))
        self._row = FlowLayout(gap=em(self) // 2)
        column.addLayout(self._row)
        self.shifts.hide()
        return self.shifts

    @override
    def show_extra(self, trend: Trend) -> None:
        while (item := self._row.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        slots = trend.figures.get("slots", ())
        for slot in slots:
            button = QPushButton(icon("add"), slot["shift"])
            button.setToolTip(self.tr("Make a weekly shift of it, to look over before it is kept"))
            shift = shift_of(slot, zone=trend.figures.get("zone"), today=clock.today())
            button.clicked.connect(partial(self.wish, "roster", partial(_offer, shift=shift)))
            self._row.addWidget(button)
        self.shifts.setVisible(bool(slots))


def shift_of(slot: Mapping[str, Any], *, zone: int | None, today: date) -> Shift:
    """Return the weekly shift that a suggested slot would be, from its next weekday on."""
    ahead = (slot["weekday"] - today.weekday()) % 7 or 7
    starts = datetime.combine(today + timedelta(days=ahead), time(slot["hour"]))
    return blank(
        Shift,
        name=slot["shift"],
        starts=starts,
        minutes=60 * slot["hours"],
        rule=f"FREQ=WEEKLY;BYDAY={_WEEKDAYS[slot['weekday']]}",
        zone=zone,
        notes=slot["reason"],
    )


def _offer(page: Page, shift: Shift) -> None:
    """Open the form of a new shift with what is suggested in it."""
    if isinstance(page, RosterPage):
        page.offer(shift)
