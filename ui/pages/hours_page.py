"""The Hours page: a month's patrol hours, as the police want them on the 1st."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import (
    QFileDialog,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.desk import Desk
from ui.folders import Location, folder_of
from ui.jobs import Jobs
from ui.pages.page import Page
from ui.tables.values_model import ValuesModel
from ui.theme import icon
from ui.widgets.copied_table import copy_table
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import FlowLayout
from ui.widgets.notice_bar import Kind
from ui.widgets.table_view import TableView
from ui.widgets.words import em, words
from watchapp import clock
from watchapp.errors import WatchError
from watchapp.operations.hours import HoursReport, hours_of_month, save_hours
from watchapp.records import Leg, Member, Patrol, Record, Turnout, Zone


class HoursPage(Page):
    """One month: how long each member was out by each mode, and where."""

    concerns: ClassVar[tuple[type[Record], ...]] = (Patrol, Turnout, Leg, Member, Zone)

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(desk, jobs)
        self._month = _month_before(clock.today().replace(day=1))
        self._report: HoursReport | None = None
        self.before = QPushButton(self.tr("&Month before"))
        self.after = QPushButton(self.tr("Month a&fter"))
        self._said = words("", "heading")
        self.by_member, self.by_zone = _Numbers(self.tr("By member")), _Numbers(self.tr("By zone"))
        self.copied = QPushButton(icon("copy"), self.tr("&Copy"))
        self.saved = QPushButton(icon("folder"), self.tr("&Save as a table (CSV)…"))
        self._stack = QStackedWidget()
        self._lay_out()
        self.before.clicked.connect(lambda: self._go_to(_month_before(self._month)))
        self.after.clicked.connect(lambda: self._go_to(_month_after(self._month)))
        self.copied.clicked.connect(self.copy)
        self.saved.clicked.connect(self._save)

    @override
    def refresh(self) -> None:
        self._report = hours_of_month(self.desk.store, self._month)
        self._said.setText(self._report.sentence)
        self.by_member.show_table(self._report)
        self.by_zone.show_table(self._report, by_zone=True)
        self.after.setEnabled(_month_after(self._month) <= clock.today())
        self._stack.setCurrentIndex(0 if self._report.by_member.rows else 1)
        for button in (self.copied, self.saved):
            button.setEnabled(bool(self._report.by_member.rows))
        self.offers_changed.emit()

    @override
    def offers(self) -> frozenset[str]:
        told = self._report is not None and self._report.by_member.rows
        return frozenset({"copy"} if told else ())

    @override
    def copy(self) -> None:
        """Put the hours by member on the clipboard, for a letter or a spreadsheet."""
        if self._report is not None:
            table = self._report.by_member
            copy_table(table.columns, [[str(cell) for cell in row] for row in table.rows])
            self.tell(self.tr("The hours by member are on the clipboard."), Kind.GOOD)

    def _go_to(self, month: date) -> None:
        self._month = month
        self.refresh()

    def _save(self) -> None:
        """Ask where to put the table, and write it there."""
        usual = folder_of(Location.DocumentsLocation) / f"patrol-hours-{self._month:%Y-%m}.csv"
        title, kinds = self.tr("Save the hours"), self.tr("Tables (*.csv)")
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(usual), kinds)
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Write the month's hours by member into a file."""
        try:
            written = save_hours(self.desk.store, self._month, path)
        except WatchError as error:
            self.tell(error.sentence, Kind.PROBLEM)
            return
        self.tell(self.tr("Saved as %1.").replace("%1", str(written)), Kind.GOOD)

    def _lay_out(self) -> None:
        acts = FlowLayout(gap=em(self, 0.4))
        for button in (self.before, self.after, self.copied, self.saved):
            acts.addWidget(button)
        tables = QWidget()
        both = QVBoxLayout(tables)
        both.setContentsMargins(0, 0, 0, 0)
        both.addWidget(self.by_member, 3)
        both.addWidget(self.by_zone, 2)
        nothing = EmptyState(
            self.tr("No hours in this month"),
            self.tr(
                "Hours come from patrols that are done and have members; write down last night's"
                " sheet, or look at another month."
            ),
            icon=icon("hours"),
        )
        self._stack.addWidget(tables)
        self._stack.addWidget(nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(em(self), em(self), em(self), em(self))
        column.setSpacing(em(self, 0.6))
        column.addWidget(words(self.tr("Patrol hours"), "title"))
        column.addLayout(acts)
        column.addWidget(self._said)
        column.addWidget(self._stack, 1)


class _Numbers(QWidget):
    """A table under its heading."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._model = ValuesModel()
        self.table = TableView()
        self.table.setModel(self._model)
        self.table.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(words(title, "heading"))
        column.addWidget(self.table, 1)

    def show_table(self, report: HoursReport, *, by_zone: bool = False) -> None:
        """Show one of the tables of a month."""
        self._model.show(report.by_zone if by_zone else report.by_member)
        self.table.fit_columns()


def _month_before(month: date) -> date:
    return (month - timedelta(days=1)).replace(day=1)


def _month_after(month: date) -> date:
    return (month + timedelta(days=31)).replace(day=1)
