"""What was imported: the account of each file, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui import stepping
from ui.change_words import inside
from ui.desk import Desk
from ui.dialogs.crosswalk_dialog import CrosswalkDialog
from ui.dialogs.number_list import NumberList
from ui.jobs import Job, Jobs
from ui.tables.values_model import ValuesModel
from ui.widgets.busy import Busy
from ui.widgets.dialog import Dialog
from ui.widgets.empty_state import EmptyState
from ui.widgets.fit_screen import fit_screen
from ui.widgets.notice_bar import Kind, NoticeBar
from ui.widgets.scroll import Scroll
from ui.widgets.table_view import TableView
from ui.widgets.words import em, width_of, words
from watchapp.charts.table import Table
from watchapp.moments import show_moment
from watchapp.operations.imports import remove_import
from watchapp.operations.placing import place_in_zones, unplaced_count
from watchapp.progress import Progress
from watchapp.queries.batches import batches
from watchapp.records import Batch
from watchapp.store import Change, Step, Store


class ImportsDialog(Dialog):
    """Lists the imports that stand in the log; takes one out, files words anew, places records."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._batches: list[Batch] = []
        self._placing: Job | None = None
        self._working = False
        self.setWindowTitle(self.tr("Imports"))
        self.notice, self.busy = NoticeBar(), Busy()
        self._model = ValuesModel()
        self.table = TableView()
        self.table.setModel(self._model)
        self.table.setAccessibleName(self.tr("Imports"))
        self.table.horizontalHeader().setSortIndicatorShown(False)
        self.account = NumberList()
        self.unplaced = words("", "quiet")
        self.place = _button(self.tr("&Place them in zones"), self._place)
        self.categories = _button(self.tr("&Table of categories…"), self._show_categories)
        self.remove = _button(self.tr("&Remove this import"), self._remove)
        self.leave = _button(self.tr("Close"), self.reject)
        self._lists = QStackedWidget()
        self._lay_out()
        self.busy.cancelled.connect(self._stop)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_account())
        desk.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the imports as they stand in the log."""
        before = self.chosen()
        self._batches = batches(self._desk.store)
        self._model.show(Table(self._heads(), tuple(map(_cells, self._batches))))
        self.table.fit_columns()
        self._lists.setCurrentIndex(0 if self._batches else 1)
        keys = [each.id for each in self._batches]
        if keys:
            self.table.select_row(keys.index(before.id) if before and before.id in keys else 0)
        self._show_account()
        self._count()

    def chosen(self) -> Batch | None:
        """Return the import that is selected."""
        rows = self.table.selected_rows()
        return self._batches[rows[0]] if len(rows) == 1 and self._batches else None

    @override
    def reject(self) -> None:
        """Leave; what is under way is waited for, or stopped."""
        if self._placing is not None:
            self._stop()
        elif not self._working:
            super().reject()

    @override
    def done(self, result: int) -> None:
        self._desk.changed.disconnect(self.refresh)
        super().done(result)

    # What the captain does

    def _remove(self) -> None:
        """Take the selected import out of the log."""
        batch = self.chosen()
        if batch is None:
            return
        said = self.tr("Removing %1…").replace("%1", batch.file_name)
        self._begin(said)
        self._jobs.start(
            partial(_removed, batch=batch.id or 0),
            partial(self._finish, self.tr("%1 is removed.").replace("%1", batch.file_name)),
            on_trouble=self._fail,
            must_finish=True,
        )

    def _undo(self) -> None:
        """Take back what was done last."""
        listener = stepping.Listener(self._undoing, self._undone, self._fail)
        stepping.undo(self._desk, self._jobs, listener)

    def _place(self) -> None:
        """Put what has a point and no zone where it lies."""
        self.notice.dismiss()
        self.busy.start(self.tr("Placing records in zones…"))
        self._working = True
        self._placing = self._jobs.start(
            _placed,
            partial(self._finish, self.tr("The records are placed in their zones.")),
            on_trouble=self._fail,
            on_progress=self.busy.step,
            on_cancelled=self._was_stopped,
            must_finish=True,
        )
        self._enable()

    def _show_categories(self) -> None:
        CrosswalkDialog(self._desk, self._jobs, self).open()

    def _stop(self) -> None:
        if self._placing is not None:
            self._placing.cancel()

    # What comes back

    def _begin(self, said: str) -> None:
        self._working = True
        self.notice.tell(said)
        self._enable()

    def _undoing(self, step: Step) -> None:
        self._begin(self.tr("Undoing: %1…").replace("%1", inside(step.label)))

    def _undone(self, change: Change) -> None:
        self._end()
        self.notice.tell(self.tr("Undone: %1.").replace("%1", inside(change.label)), Kind.GOOD)

    def _end(self) -> None:
        self._working = False
        self._placing = None
        self.busy.finish()
        self._enable()

    def _finish(self, said: str, change: Change) -> None:
        self._end()
        self._desk.announce(change)
        self.notice.tell(said, Kind.GOOD, offers=((self.tr("Undo"), self._undo),))

    def _fail(self, sentence: str) -> None:
        self._end()
        self.notice.tell(sentence, Kind.PROBLEM)

    def _was_stopped(self) -> None:
        self._end()
        self.notice.tell(self.tr("Stopped; every record is where it was."))

    def _count(self) -> None:
        """Ask how many records could be placed; that takes a while in a long log."""
        self.unplaced.setText(self.tr("Looking for records without a zone…"))
        self.place.setEnabled(False)
        self._jobs.start(_counted, self._show_unplaced, replaces="unplaced")

    def _show_unplaced(self, count: int) -> None:
        if count:
            said = self.tr("%1 records have no zone, though they lie in one of yours.")
        else:
            said = self.tr("No record without a zone lies in one of yours.")
        self.unplaced.setText(said.replace("%1", f"{count:,}"))
        self.place.setVisible(bool(count))
        self._enable()

    def _show_account(self) -> None:
        """Tell all that is known of the selected import."""
        batch = self.chosen()
        lines = batch.notes.splitlines() if batch is not None else []
        self.account.set_lines([(None, line, "") for line in lines])
        self._enable()

    def _enable(self) -> None:
        """Let the captain do what can be done now."""
        idle = not self._working
        self.remove.setEnabled(idle and self.chosen() is not None)
        for button in (self.place, self.categories, self.leave):
            button.setEnabled(idle)

    # How it looks

    def _heads(self) -> tuple[str, ...]:
        return (
            self.tr("File"),
            self.tr("Imported"),
            self.tr("Rows"),
            self.tr("Kept"),
            self.tr("Possible repeats"),
            self.tr("In no zone"),
        )

    def _lay_out(self) -> None:
        placing = QHBoxLayout()
        placing.addWidget(self.unplaced, 1)
        placing.addWidget(self.place)
        buttons = QHBoxLayout()
        buttons.addWidget(self.categories)
        buttons.addWidget(self.remove)
        buttons.addStretch()
        buttons.addWidget(self.leave)
        self._lists.addWidget(self._make_list())
        nothing = self.tr("File › Import police file reads reports from your police department.")
        self._lists.addWidget(EmptyState(self.tr("Nothing is imported"), nothing))
        column = QVBoxLayout(self)
        column.setContentsMargins(em(self), em(self, 0.8), em(self), em(self, 0.8))
        column.setSpacing(em(self, 0.6))
        column.addWidget(words(self.tr("Imports"), "title"))
        column.addWidget(self.notice)
        column.addWidget(self._lists, 1)
        column.addLayout(placing)
        column.addWidget(self.busy)
        column.addLayout(buttons)
        fit_screen(self, width_of(self, 100), em(self, 32))

    def _make_list(self) -> QWidget:
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.6))
        column.addWidget(self.table, 2)
        told = QWidget()
        above = QVBoxLayout(told)
        above.setContentsMargins(0, 0, 0, 0)
        above.addWidget(self.account)
        above.addStretch()
        column.addWidget(Scroll(told), 3)
        said = self.tr(
            "Removing takes all records of the file out of the log, with what you added to them;"
            " Undo brings them back."
        )
        column.addWidget(words(said, "quiet"))
        return both


def _cells(batch: Batch) -> tuple[str | int, ...]:
    imported = show_moment(batch.imported_at) if batch.imported_at is not None else ""
    numbers = (batch.rows, batch.kept, batch.repeats, batch.no_zone)
    return (batch.file_name, imported, *(number or 0 for number in numbers))


def _button(text: str, act: Callable[[], None]) -> QPushButton:
    """Return a button that Enter in a list never presses."""
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.clicked.connect(lambda *_: act())
    return button


def _removed(store: Store, _: Progress, *, batch: int) -> Change:
    return remove_import(store, batch)


def _placed(store: Store, progress: Progress) -> Change:
    return place_in_zones(store, progress=progress)


def _counted(store: Store, _: Progress) -> int:
    return unplaced_count(store)
