"""Keeping what is being typed, so that a machine that dies takes a second of it at most."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from ui.desk import Desk
from ui.forms.record_form import RecordForm
from watchapp.records import Record
from watchapp.schema import table_of

SOON = 1000  # milliseconds between a change and its words being kept


def draft_name(record: Record) -> str:
    """Return the name under which the words about a record are kept: `sighting:12`."""
    return f"{table_of(type(record))}:{record.id or 'new'}"


class FormDraft(QObject):
    """Follows a form and keeps its words in the log, beside the records."""

    def __init__(self, desk: Desk, name: str, form: RecordForm[Record]) -> None:
        super().__init__(form)
        self._desk = desk
        self._name = name
        self._form = form
        self._ended = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SOON)
        self._timer.timeout.connect(self.keep)
        form.changed.connect(self._wait)
        for editor in form.parts.values():
            editor.taken.connect(self.keep)

    def keep(self) -> None:
        """Keep the words as they stand."""
        self._timer.stop()
        self._desk.keep_draft(self._name, self._form.draft_words())

    def end(self) -> None:
        """Drop the words and keep none any more: leaving the last line still alters a form."""
        self._ended = True
        self.drop()

    def drop(self) -> None:
        """Drop the words: they were saved, or the captain let them go."""
        self._timer.stop()
        self._desk.drop_draft(self._name)

    def _wait(self) -> None:
        """Keep the words soon, and not anew for each letter."""
        if not self._ended and not self._timer.isActive():
            self._timer.start()
