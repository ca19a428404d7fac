"""What stands above a list of records: its title, the acts on it, and what narrows it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.pages.filter_bar import FilterBar, FilterDef
from ui.pages.list_stack import FoundLabel
from ui.pages.page_words import PageWords
from ui.tables.search_line import SearchLine
from ui.theme import icon
from ui.widgets.few_rows import FewRows
from ui.widgets.words import em, words


class RecordsHead(QWidget):
    """The title with its buttons, the line to search in with what it found, the filters."""

    def __init__(self, said: PageWords, filters: Sequence[FilterDef]) -> None:
        super().__init__()
        self.buttons = {
            "add": QPushButton(icon("add", ink="on_accent"), said.add),
            "edit": QPushButton(icon("edit"), self.tr("Edit")),
            "remove": QPushButton(icon("remove"), self.tr("Remove")),
        }
        self.buttons["add"].setProperty("role", "primary")
        self.search_line = SearchLine(said.search)
        self.found = FoundLabel()
        self.filter = FilterBar(filters)
        self._filters = FewRows(self.filter)
        self._has_filters = bool(filters)
        head, searching, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(words(said.title, "title"), 1)
        for button in self.buttons.values():
            head.addWidget(button)
        searching.addWidget(self.search_line, 1)
        searching.addWidget(self.found)
        head.setSpacing(em(self, 0.4))
        for layout in (searching, column):
            layout.setSpacing(em(self, 0.6))
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addLayout(searching)
        column.addWidget(self._filters)
        self.show_for_list(is_list=True)

    def show_for_list(self, *, is_list: bool) -> None:
        """Show what is of use for a list; without one the title is enough."""
        for widget in (*self.buttons.values(), self.search_line, self.found):
            widget.setVisible(is_list)
        self._filters.setVisible(is_list and self._has_filters)
