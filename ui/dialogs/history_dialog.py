"""How a record came to be as it is, change by change, and the button that puts it back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ui.change_words import line_of
from ui.desk import Desk
from ui.dialogs.alterations import Alterations
from ui.widgets.dialog import Dialog
from ui.widgets.fit_screen import fit_screen
from ui.widgets.marked_lines import Entry, MarkedLines
from ui.widgets.scroll import Scroll
from ui.widgets.words import em, width_of, words
from watchapp.operations.putting_back import put_back
from watchapp.queries.headlines import Names, show_time
from watchapp.queries.history import Event, events_of
from watchapp.records import Record
from watchapp.schema import table_of


class HistoryDialog(Dialog):
    """Shows the changes of one record, the latest first, and can put it back to any of them."""

    def __init__(
        self, desk: Desk, kind: type[Record], key: int, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kind = kind
        self._key = key
        self._events: tuple[Event, ...] = ()
        title = Names(desk.store).of(table_of(kind), key)
        self.setWindowTitle(self.tr("History: %1").replace("%1", title))
        self.list = MarkedLines()
        self.list.setAccessibleName(self.tr("Changes, the latest first"))
        self.alterations = Alterations()
        self.trouble = words("", "problem")
        self.trouble.hide()
        self.put_back = QPushButton(self.tr("&Put back as it was then"))
        self.put_back.setProperty("role", "primary")
        self.put_back.setToolTip(self.tr("Undo takes it back again"))
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(self._show_event)
        self.put_back.clicked.connect(self._put_back)
        self._read()
        fit_screen(self, width_of(self, 150), em(self, 36))

    def shown(self) -> tuple[Event, ...]:
        """Return the changes that are listed, from top to bottom."""
        return self._events

    def _read(self) -> None:
        self._events = events_of(self._desk.store, self._kind, self._key)
        self.list.show_entries([self._entry_of(event) for event in self._events])
        self._show_event()

    def _entry_of(self, event: Event) -> Entry:
        told = ", ".join(filter(None, (show_time(event.at), event.origin)))
        aside = self.tr("as now") if event is self._current_one() else ""
        title = line_of(event.label, event.kind)
        return Entry(sort="", title=title, told=told, aside=aside)

    def _current_one(self) -> Event | None:
        """Return the latest change after which the record stood as it stands."""
        return next((event for event in self._events if event.is_now and event.stands), None)

    def _chosen(self) -> Event | None:
        place = self.list.currentIndex().row()
        return self._events[place] if 0 <= place < len(self._events) else None

    def _show_event(self) -> None:
        """Show what the chosen change did, and whether one can go back to it."""
        event = self._chosen()
        self.trouble.hide()
        self.put_back.setEnabled(event is not None and event.stands and not event.is_now)
        if event is not None:
            self.alterations.show_event(event, title=line_of(event.label, event.kind))

    def _put_back(self) -> None:
        event = self._chosen()
        if event is None:
            return
        operation = partial(put_back, kind=self._kind, key=self._key, change=event.change)
        if self._desk.do(operation, on_trouble=self._tell) is not None:
            self._read()
            self.list.setFocus()

    def _tell(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.show()

    def _lay_out(self) -> None:
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(self.list)
        both.addWidget(Scroll(self.alterations))
        both.setStretchFactor(0, 2)
        both.setStretchFactor(1, 3)
        both.setSizes([width_of(self, 60), width_of(self, 90)])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.put_back, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(em(self, 0.6))
        column.addWidget(both, 1)
        column.addWidget(self.trouble)
        column.addWidget(buttons)
