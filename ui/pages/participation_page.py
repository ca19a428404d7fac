"""The Participation page: how much of each zone and block takes part."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from ui.desk import Desk
from ui.jobs import Jobs
from ui.pages.filter_bar import Days, DaysChoice
from ui.pages.page import Page
from ui.tables.values_model import ValuesModel
from ui.theme import icon
from ui.widgets.chips import Chips
from ui.widgets.copied_table import copy_table
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import FlowLayout
from ui.widgets.notice_bar import Kind
from ui.widgets.table_view import TableView
from ui.widgets.words import em, words
from watchapp import clock
from watchapp.charts.table import Table
from watchapp.moments import show_day
from watchapp.queries.participation import Part, Participation, participation
from watchapp.records import Attendance, Meeting, Member, Patrol, Record, Turnout, Watch, Zone

ZONES, BLOCKS = "zones", "blocks"
MOST_ROWS = 12  # to be seen at once; the table scrolls by itself where it has more
BEGINNING = date(1900, 1, 1)  # no day of a log is before it


class ParticipationPage(Page):
    """Households, members, patrols and meetings by zone or by block, in a span of days."""

    concerns: ClassVar[tuple[type[Record], ...]] = (
        Member,
        Zone,
        Watch,
        Patrol,
        Turnout,
        Meeting,
        Attendance,
    )

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(desk, jobs)
        self._found: Participation | None = None
        self.days = DaysChoice()
        self.days.box.setCurrentIndex(self.days.box.findData(Days.YEAR))
        self.days.changed.connect(self.refresh)
        self.by = Chips(((ZONES, self.tr("By zone")), (BLOCKS, self.tr("By block"))), key=ZONES)
        self.by.setAccessibleName(self.tr("Counted by"))
        self.by.picked.connect(lambda _: self._show())
        self.whole = words("", selectable=True)
        self.counted = words("", "quiet", selectable=True)
        self.table = TableView()
        self.table.setAccessibleName(self.tr("Participation"))
        self.values = ValuesModel()
        self.table.setModel(self.values)
        header = self.table.horizontalHeader()
        header.setSortIndicatorShown(False)
        header.setStretchLastSection(False)
        self._stack = QStackedWidget()
        self._lay_out()

    @override
    def refresh(self) -> None:
        first, last = self.days.span()
        self._found = participation(self.desk.store, first or BEGINNING, last or clock.today())
        self._show()

    @override
    def offers(self) -> frozenset[str]:
        return frozenset({"copy"} if self._stack.currentIndex() == 0 else ())

    @override
    def copy(self) -> None:
        """Put the whole table on the clipboard, with how it was counted under it."""
        rows = [[str(cell) for cell in row] for row in self._rows()]
        note = [self.counted.text(), *("" for _ in self._heads()[1:])]
        copy_table(self._heads(), [*rows, note])
        self.tell(self.tr("The table is on the clipboard."), Kind.GOOD)

    def _show(self) -> None:
        """Show what was found, or what to do where there is nothing to count."""
        if self._found is None:
            return
        self._stack.setCurrentIndex(0 if self._found.whole.members else 1)
        self.whole.setText(self._whole(self._found))
        self.counted.setText(self._counted(self._found))
        self.values.show(Table(tuple(self._heads()), tuple(map(tuple, self._rows()))))
        self.table.fit_columns()
        self._make_room()
        self.offers_changed.emit()

    def _make_room(self) -> None:
        """Let the table have room for its rows, and the page scroll where that is too much."""
        table = self.table
        rows = max(1, min(self.values.rowCount(), MOST_ROWS))
        edges = 2 * table.frameWidth() + table.horizontalScrollBar().sizeHint().height()
        row = table.verticalHeader().defaultSectionSize()
        table.setMinimumHeight(table.horizontalHeader().sizeHint().height() + rows * row + edges)

    def _whole(self, found: Participation) -> str:
        zones = self.tr("In %1 of %2 zones at least one member was active.")
        said = self.tr("The whole watch: %1.").replace("%1", found.whole.said)
        if not found.zones:
            return said
        counts = zones.replace("%1", str(found.zones_active)).replace("%2", str(len(found.zones)))
        return f"{said} {counts}"

    def _counted(self, found: Participation) -> str:
        """Return how this is counted, and whom it leaves out."""
        day = show_day(found.last)
        said = [
            self.tr(
                "How this is counted: members who belonged to the watch on %1, all of them. This"
                " is a full count and no sample, so no luck of the draw is in it; but in a place"
                " of few households one household more or less moves the share by much. A"
                " household is a named household, or all members of one address. Active are"
                " members who came to at least one patrol or meeting in these days; a patrol or"
                " meeting counts once for each place from which somebody came."
            ).replace("%1", day)
        ]
        if found.elsewhere:
            said.append(self.tr("Members without a zone: %1.").replace("%1", str(found.elsewhere)))
        if found.unplaced:
            unplaced = self.tr("Members whose address tells no block: %1.")
            said.append(unplaced.replace("%1", str(found.unplaced)))
        return " ".join(said)

    def _heads(self) -> Sequence[str]:
        return (
            self.tr("Zone") if self.by.key() == ZONES else self.tr("Block"),
            self.tr("Households with a member"),
            self.tr("Members"),
            self.tr("Active"),
            self.tr("Patrols"),
            self.tr("Meetings"),
        )

    def _rows(self) -> Sequence[Sequence[str | int]]:
        if self._found is None:
            return ()
        parts = self._found.zones if self.by.key() == ZONES else self._found.blocks
        return [_row(each) for each in parts]

    def _lay_out(self) -> None:
        choices = FlowLayout(gap=em(self, 0.6))
        choices.addWidget(self.days)
        choices.addWidget(self.by)
        copied = QPushButton(icon("copy"), self.tr("&Copy the table"))
        copied.clicked.connect(self.copy)
        head = QHBoxLayout()
        head.addWidget(words(self.tr("Participation"), "title"), 1)
        head.addWidget(copied)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.6))
        column.addLayout(choices)
        column.addWidget(self.whole)
        column.addWidget(self.table, 1)
        column.addWidget(self.counted)
        empty = EmptyState(
            self.tr("Nobody to count yet"),
            self.tr(
                "Add members with their address and zone, and say of each zone how many"
                " households it has. Then this page says how much of each takes part."
            ),
            button=self.tr("New member"),
            icon=icon("participation"),
        )
        empty.asked.connect(lambda: self.ask("new_member"))
        self._stack.addWidget(shown)
        self._stack.addWidget(empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(em(self), em(self), em(self), em(self))
        whole.setSpacing(em(self, 0.6))
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)
        self._copied = copied
        self.offers_changed.connect(lambda: copied.setEnabled("copy" in self.offers()))


def _row(part: Part) -> Sequence[str | int]:
    return (part.name, part.said, part.members, part.active, part.patrols, part.meetings)
