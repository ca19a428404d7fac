"""The columns of a list as the captain wants them: which are shown, and how wide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QMenu

from ui.habits import habit, keep_habit
from ui.tables.record_model import Column
from ui.widgets.table_view import TableView
from ui.widgets.words import em

BEGINNING = "columns."
PAUSE = 400  # milliseconds after a column was pulled before its width is kept


class KeptColumns(QObject):
    """Shows the columns that the captain chose, and remembers choice and widths under a name.

    Widths are kept in lines of the text, so that they fit larger words too.
    """

    def __init__(self, table: TableView, columns: Sequence[Column[Any]], *, name: str) -> None:
        super().__init__(table)
        self._table = table
        self._columns = columns
        self._name = BEGINNING + name
        self._kept = self._read()
        self._is_set_by_us = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.keep)
        header = table.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._open_menu)
        header.sectionResized.connect(self._take_width)

    def renew(self) -> None:
        """Follow what was chosen elsewhere since the table was looked at last."""
        if not self._pause.isActive() and (kept := self._read()) != self._kept:
            self._kept = kept
            self.show_chosen()
            self._table.fit_columns()

    def is_shown(self, place: int) -> bool:
        """Return whether a column is shown."""
        column = self._columns[place]
        return bool(self._part("shown").get(column.name, column.shown))

    def show_column(self, place: int, *, shown: bool) -> None:
        """Show or hide a column; the last one that is shown stays."""
        others = [each for each in range(len(self._columns)) if each != place]
        if not shown and not any(self.is_shown(each) for each in others):
            return
        self._kept["shown"] = {**self._part("shown"), self._columns[place].name: shown}
        self.show_chosen()
        self._table.fit_columns()
        self.keep()

    def show_chosen(self) -> None:
        """Show what is chosen and hide the rest, once the table has its model."""
        self._is_set_by_us = True
        for place in range(len(self._columns)):
            self._table.setColumnHidden(place, not self.is_shown(place))
        self._is_set_by_us = False

    def reset(self) -> None:
        """Show the columns as they were at first."""
        self._kept = {}
        self.show_chosen()
        self._table.fit_columns()
        self.keep()

    def widen(self) -> None:
        """Give the columns the widths that the captain pulled them to."""
        self._is_set_by_us = True
        for place, column in enumerate(self._columns):
            lines = self._part("widths").get(column.name)
            if isinstance(lines, int | float) and lines > 0:
                self._table.setColumnWidth(place, em(self._table, lines))
        self._is_set_by_us = False

    def keep(self) -> None:
        """Keep the choice and the widths now."""
        self._pause.stop()
        keep_habit(self._name, self._kept or None)

    def settle(self) -> None:
        """Keep what was pulled a moment ago: nobody looks any more."""
        if self._pause.isActive():
            self.keep()

    def menu(self) -> QMenu:
        """Return the menu in which columns are chosen."""
        menu = QMenu(self._table)
        for place, column in enumerate(self._columns):
            act = menu.addAction(column.title.replace("&", "&&"))
            act.setCheckable(True)
            act.setChecked(self.is_shown(place))
            act.triggered.connect(
                lambda checked, place=place: self.show_column(place, shown=checked)
            )
        menu.addSeparator()
        menu.addAction(self.tr("As they were at first")).triggered.connect(self.reset)
        return menu

    def choose(self) -> None:
        """Let the captain choose the columns by the keyboard, at the head of the list."""
        self._open_menu(QPoint(0, self._table.horizontalHeader().height()))

    def _open_menu(self, at: QPoint) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._table.horizontalHeader().mapToGlobal(at))
        menu.setActiveAction(menu.actions()[0])

    def _take_width(self, place: int, _: int, width: int) -> None:
        """Remember a width to which the captain pulled a column, not one that was computed."""
        stretched = max(
            (each for each in range(len(self._columns)) if self.is_shown(each)), default=0
        )
        if self._is_set_by_us or self._table.is_fitting or place >= stretched or width == 0:
            return
        lines = round(width / em(self._table), 2)
        self._kept["widths"] = {**self._part("widths"), self._columns[place].name: lines}
        self._pause.start()

    def _read(self) -> dict[str, Any]:
        kept = habit(self._name)
        return dict(kept) if isinstance(kept, dict) else {}

    def _part(self, name: str) -> Mapping[str, Any]:
        part = self._kept.get(name)
        return part if isinstance(part, dict) else {}
