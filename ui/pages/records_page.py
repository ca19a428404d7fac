"""What the pages of records share: a list, the selected record beside it, and the acts on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.desk import Desk
from ui.forms.entry import Entry
from ui.forms.known import Known, known_to
from ui.forms.layout import Layout
from ui.jobs import Jobs
from ui.pages.entering import Asked, Entering
from ui.pages.page import Page
from ui.pages.page_words import PageWords
from ui.pages.record_view import RecordView, Sheet, history_of, told_of
from ui.tables.record_list import RecordList
from ui.tables.record_model import RecordModel
from ui.tables.search_line import SearchLine
from ui.theme import icon
from ui.widgets.empty_state import EmptyState
from ui.widgets.notice_bar import Kind
from ui.widgets.scroll import Scroll
from ui.widgets.words import em, width_of, words
from watchapp.operations.removals import remove_records
from watchapp.records import Record
from watchapp.store import Change, Draft, Store


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
        self.entering = Entering(self, desk, self.save)
        self.search_line = SearchLine(said.search)
        self.model: RecordModel[Any] = self.make_model()
        self.table = RecordList(self.model)
        self.table.setAccessibleName(said.title)
        self.view = RecordView()
        self.buttons = self._make_buttons(said)
        self._stack = QStackedWidget()
        self._lay_out(said)
        self._connect()

    # What each page says

    def page_words(self) -> PageWords:
        """Return the words of this page."""
        raise NotImplementedError

    def make_model(self) -> RecordModel[Any]:
        """Return the model of the list."""
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

    def filter_row(self) -> QWidget | None:
        """Return what narrows the list, beside the search line."""
        return None

    def is_narrowed(self) -> bool:
        """Return whether the list shows less than all."""
        return bool(self.search_line.text().strip())

    def show_all(self) -> None:
        """Let nothing narrow the list."""
        self.search_line.clear()
        self.reload()

    # What the window asks

    @override
    def refresh(self) -> None:
        self._known = None
        self.reload()

    @override
    def offers(self) -> frozenset[str]:
        chosen = len(self.table.selected())
        found = {"search"}
        if chosen:
            found |= {"remove", "copy"}
        if chosen == 1:
            found.add("edit")
        return frozenset(found)

    @override
    def add(self) -> None:
        self.entering.open(self.new_form(), self.known())

    @override
    def edit(self) -> None:
        if len(chosen := self.table.selected()) == 1:
            self._open(chosen[0])

    @override
    def remove(self) -> None:
        if chosen := self.table.selected():
            self.desk.do(partial(remove_records, kind=self.kind, keys=chosen))

    @override
    def copy(self) -> None:
        self.table.copy_selection()
        self.tell(self.tr("The selected rows are on the clipboard."), Kind.GOOD)

    @override
    def search(self) -> None:
        self.search_line.setFocus()
        self.search_line.selectAll()

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
        """Show the list as it is now, or why there is none."""
        self.search_line.answered()
        self.table.reload()
        if self.model.rowCount():
            self._stack.setCurrentIndex(0)
        else:
            self._stack.setCurrentIndex(2 if self.is_narrowed() else 1)
        for widget in self._for_a_list:
            widget.setVisible(self._stack.currentIndex() != 1)
        self.show_selected()

    def show_record(self, key: int) -> None:
        """Select a record and bring it into sight, widening the list where it must be."""
        if not self.table.show_record(key) and self.is_narrowed():
            self.show_all()
            self.table.show_record(key)

    def show_selected(self) -> None:
        """Show the selected record beside the list."""
        chosen = self.table.selected()
        record = self.desk.store.find(self.kind, chosen[0]) if len(chosen) == 1 else None
        self.view.show_sheet(
            Sheet(hint=self._hint(len(chosen))) if record is None else self.sheet_of(record)
        )
        for name in ("edit", "remove"):
            self.buttons[name].setEnabled(name in self.offers())
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

    def _make_buttons(self, said: PageWords) -> dict[str, QPushButton]:
        found = {
            "add": QPushButton(icon("add", ink="on_accent"), said.add),
            "edit": QPushButton(icon("edit"), self.tr("Edit")),
            "remove": QPushButton(icon("remove"), self.tr("Remove")),
        }
        found["add"].setProperty("role", "primary")
        return found

    def _connect(self) -> None:
        self.table.chosen.connect(self.show_selected)
        self.table.opened.connect(self.edit)
        self.search_line.asked.connect(self.reload)
        self.buttons["add"].clicked.connect(partial(self.ask, self.add_action))
        self.buttons["edit"].clicked.connect(self.edit)
        self.buttons["remove"].clicked.connect(self.remove)
        self.entering.saved.connect(self.follow)

    def _lay_out(self, said: PageWords) -> None:
        head = QHBoxLayout()
        head.setSpacing(em(self, 0.4))
        head.addWidget(words(said.title, "title"), 1)
        for button in self.buttons.values():
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(em(self), em(self), em(self), em(self))
        column.setSpacing(em(self, 0.6))
        column.addLayout(head)
        column.addWidget(self.search_line)
        self._for_a_list: list[QWidget] = [*self.buttons.values(), self.search_line]
        if (narrowing := self.filter_row()) is not None:
            column.addWidget(narrowing)
            self._for_a_list.append(narrowing)
        column.addWidget(self._stack, 1)
        self._stack.addWidget(self._make_list())
        empty = EmptyState(said.empty, said.what_next, button=said.add, icon=icon(self.icon_name))
        empty.asked.connect(partial(self.ask, self.add_action))
        nothing = EmptyState(
            self.tr("Nothing found"),
            self.tr("No record matches what is searched or chosen above."),
            button=self.tr("Show all"),
            icon=icon("search"),
        )
        nothing.asked.connect(self.show_all)
        self._stack.addWidget(empty)
        self._stack.addWidget(nothing)

    def _make_list(self) -> QSplitter:
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(self.table)
        both.addWidget(self.make_side())
        both.setStretchFactor(0, 7)
        both.setStretchFactor(1, 3)
        both.setSizes([width_of(self, 98), width_of(self, 42)])
        return both

    def make_side(self) -> QWidget:
        """Return what stands beside the list."""
        return Scroll(self.view)
