"""What the pages of records share: a list, the selected record beside it, and the acts on it.

A page says which kind of record it shows, the words around it (`page_words`), its list
(`list_def`: columns, query, filters), its form (`new_form`, `form_of`, `save`) and how it calls a
record (`headline_of`). Searching, filtering, sorting, the columns that the captain chooses, copying
and removing come from here, at any size of the log.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from ui.desk import Desk
from ui.forms.entry import Entry
from ui.forms.known import Known, known_to
from ui.forms.layout import Layout
from ui.jobs import Jobs
from ui.pages.entering import Asked, Entering
from ui.pages.list_def import ListDef, Sought
from ui.pages.list_stack import ListStack
from ui.pages.page import Page
from ui.pages.page_words import PageWords
from ui.pages.record_view import RecordView, Sheet, history_of, told_of
from ui.pages.records_head import RecordsHead
from ui.tables.record_list import RecordList
from ui.tables.record_model import RecordModel
from ui.widgets.notice_bar import Kind
from ui.widgets.scroll import Scroll
from ui.widgets.words import em
from watchapp.operations.removals import remove_records
from watchapp.records import Record
from watchapp.store import Change, Draft, Store

MOST_COPIED = 20_000  # lines on the clipboard; more of them take longer than one waits


class RecordsPage(Page):
    """A list with search, the selected record beside it, and its form."""

    kind: ClassVar[type[Record]]
    form_layout: ClassVar[Layout]
    icon_name: ClassVar[str]
    add_action: ClassVar[str]

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(desk, jobs)
        said = self.page_words()
        self._known: Known | None = None
        self._wanted: int | None = None  # a record to be shown once the list is read
        self.entering = Entering(self, desk, self.save)
        self.listed = self.list_def()
        self._head = RecordsHead(said, self.listed.filters)
        self.buttons = self._head.buttons
        self.search_line = self._head.search_line
        self.filter = self._head.filter
        self.model: RecordModel[Any] = self.listed.model(
            self.kind, self._sought, desk=desk, jobs=jobs
        )
        self.table = RecordList(self.model, name=type(self).__name__)
        self.table.setAccessibleName(said.title)
        self.view = RecordView()
        self._stack = ListStack(self.table, self.make_side(), said=said, icon_name=self.icon_name)
        self._lay_out()
        self._connect()

    # What each page says

    def page_words(self) -> PageWords:
        """Return the words of this page."""
        raise NotImplementedError

    def list_def(self) -> ListDef[Any]:
        """Return what is to be said of the list."""
        raise NotImplementedError

    def new_form(self) -> Asked:
        """Return the form for a new record."""
        raise NotImplementedError

    def form_of(self, record: Any) -> Asked:
        """Return the form for a record that the log holds."""
        raise NotImplementedError

    def save(self, store: Store, entry: Entry[Any]) -> Change:
        """Save what a form handed over."""
        raise NotImplementedError

    def headline_of(self, record: Any) -> str:
        """Return the words by which the captain knows a record."""
        raise NotImplementedError

    def unsaid(self, record: Any) -> tuple[str, ...]:  # noqa: ARG002 - most say all
        """Return the fields of a record that are not worth a line beside the list."""
        return ()

    def parts_of(self, record: Any) -> Mapping[str, Sequence[str]]:  # noqa: ARG002 - most have none
        """Return the lines of a record's parts under their headings."""
        return {}

    def is_narrowed(self) -> bool:
        """Return whether the list shows less than all."""
        return bool(self.search_line.text().strip()) or self.filter.is_narrowing()

    def show_all(self) -> None:
        """Let nothing narrow the list."""
        self.search_line.clear()
        self.filter.show_all()
        self.reload()

    # What the window asks

    @override
    def refresh(self) -> None:
        self._known = None
        self.filter.renew(self.known())
        self.reload()

    @override
    def offers(self) -> frozenset[str]:
        chosen = self.table.selected_count()
        found = {"search", "choose_columns"}
        if chosen:
            found |= {"remove", "copy"}
        if chosen == 1:
            found |= {"edit", "show_history"}
        return frozenset(found)

    @override
    def add(self) -> None:
        self.entering.open(self.new_form(), self.known())

    @override
    def edit(self) -> None:
        if (chosen := self._single()) is not None:
            self._open(chosen)

    @override
    def remove(self) -> None:
        if chosen := self.table.selected():
            self.desk.do(partial(remove_records, kind=self.kind, keys=chosen))

    @override
    def copy(self) -> None:
        if self.table.selected_count() > MOST_COPIED:
            said = self.tr("At most %1 lines can be copied at once; select fewer.")
            self.tell(said.replace("%1", f"{MOST_COPIED:,}"), Kind.PROBLEM)
            return
        self.table.copy_selection()
        self.tell(self.tr("The selected rows are on the clipboard."), Kind.GOOD)

    @override
    def search(self) -> None:
        self.search_line.setFocus()
        self.search_line.selectAll()

    def choose_columns(self) -> None:
        """Let the captain choose the columns of the list."""
        self.table.columns.choose()

    @override
    def open_record(self, key: int) -> None:
        self.show_record(key)
        self._open(key)

    @override
    def resume(self, draft: Draft) -> None:
        number = draft.form.rpartition(":")[2]
        found = self.desk.store.find(self.kind, int(number)) if number.isdecimal() else None
        asked = self.new_form() if found is None else self.form_of(found)
        self.entering.open(asked, self.known(), draft)

    # The list

    def known(self) -> Known:
        """Return what the log knows now."""
        if self._known is None:
            self._known = known_to(self.desk.store)
        return self._known

    def reload(self) -> None:
        """Ask for the list as it is now; what stands there stays until the answer is there."""
        self.search_line.answered()
        self.table.reload()
        self._show_rows()

    def show_record(self, key: int) -> None:
        """Select a record and bring it into sight, widening the list where it must be."""
        self._wanted = key
        self._show_wanted()

    def _take_answer(self) -> None:
        """Show the list that was asked for, or why there is none."""
        self._show_rows()
        self._show_wanted()
        self.show_selected()

    def _show_rows(self) -> None:
        rows, waiting = self.model.rowCount(), self.model.is_waiting
        self._stack.show_rows(rows, narrowed=self.is_narrowed(), waiting=waiting)
        self._head.found.show_rows(rows, waiting=waiting)
        self._head.show_for_list(is_list=not self._stack.is_empty())

    def _show_wanted(self) -> None:
        """Show the record that is wanted, now or when the list that holds it is read."""
        if self._wanted is None:
            return
        if self.table.show_record(self._wanted):
            self._wanted = None
        elif not self.model.is_waiting:
            if self.is_narrowed():
                self.show_all()
            else:
                self._wanted = None

    @override
    def chosen_record(self) -> tuple[type[Record], int] | None:
        chosen = self._single()
        return None if chosen is None else (self.kind, chosen)

    def _single(self) -> int | None:
        """Return the number of the selected record, None unless it is one."""
        return self.table.selected()[0] if self.table.selected_count() == 1 else None

    def show_selected(self) -> None:
        """Show the selected record beside the list."""
        chosen = self._single()
        record = None if chosen is None else self.desk.store.find(self.kind, chosen)
        self.view.show_sheet(
            Sheet(hint=self._hint(self.table.selected_count()))
            if record is None
            else self.sheet_of(record)
        )
        offered = self.offers()
        for name in ("edit", "remove"):
            self.buttons[name].setEnabled(name in offered)
        self.offers_changed.emit()

    def _hint(self, chosen: int) -> str:
        """Return what to say beside the list where no single record is selected."""
        if chosen > 1:
            return self.tr("%1 lines are selected.").replace("%1", f"{chosen:,}")
        return self.tr("Select a line to read all of it here; Enter opens it.")

    def sheet_of(self, record: Record) -> Sheet:
        """Return all there is to read of a record."""
        told = told_of(
            record, self.known(), first=self.form_layout.fields, without=self.unsaid(record)
        )
        revisions = self.desk.store.history(self.kind, record.id or 0)
        return Sheet(
            title=self.headline_of(record),
            told=told,
            parts=self.parts_of(record),
            history=history_of(self.kind, revisions),
        )

    def follow(self, key: int, then: str) -> None:  # noqa: ARG002 - for pages with followups
        """Go on after a record was saved; `then` is what the captain wants next."""
        self.show_record(key)

    def _open(self, key: int) -> None:
        record = self.desk.store.get(self.kind, key)
        self.entering.open(self.form_of(record), self.known())

    # How it looks

    def _sought(self) -> Sought:
        return self.search_line.text(), self.filter.chosen()

    def _connect(self) -> None:
        self.table.chosen.connect(self.show_selected)
        self.table.opened.connect(self.edit)
        self.model.answered.connect(self._take_answer)
        self.search_line.asked.connect(self.reload)
        self.filter.changed.connect(self.reload)
        self._stack.add_asked.connect(partial(self.ask, self.add_action))
        self._stack.all_asked.connect(self.show_all)
        self.buttons["add"].clicked.connect(partial(self.ask, self.add_action))
        self.buttons["edit"].clicked.connect(self.edit)
        self.buttons["remove"].clicked.connect(self.remove)
        self.entering.saved.connect(self.follow)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(em(self), em(self), em(self), em(self))
        column.setSpacing(em(self, 0.6))
        column.addWidget(self._head)
        column.addWidget(self._stack, 1)

    def make_side(self) -> QWidget:
        """Return what stands beside the list."""
        return Scroll(self.view)
