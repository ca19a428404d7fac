"""How a record comes into the log: its form opened, its words kept, its entry saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeAlias

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.dialogs.record_dialog import RecordDialog
from ui.forms.entry import Entry
from ui.forms.form_draft import FormDraft, draft_name
from ui.forms.known import Known
from ui.forms.layout import Layout
from ui.forms.record_form import RecordForm
from watchapp.errors import Problems
from watchapp.moments import show_moment
from watchapp.records import Record
from watchapp.store import Change, Draft, Store

Save: TypeAlias = Callable[[Store, Entry[Any]], Change]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A form to open: its title, its layout, the record it begins with and what else it shows.

    `form` is the kind of form, `save` what saves it if not what its page usually does, `draft` the
    name under which its words are kept if another form of the same record has words of its own.
    """

    title: str
    layout: Layout
    record: Record
    parts: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    above: QWidget | None = None
    below: QWidget | None = None
    followups: tuple[tuple[str, str], ...] = ()
    form: type[RecordForm[Any]] = RecordForm
    save: Save | None = None
    draft: str = ""


class Entering(QObject):
    """Opens one form at a time and saves what it hands over.

    `saved` brings the record's number and what the captain wants next.
    """

    saved = Signal(int, str)

    def __init__(self, window: QWidget, desk: Desk, save: Save) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._save = save
        self.dialog: RecordDialog | None = None

    def open(self, asked: Asked, known: Known, draft: Draft | None = None) -> None:
        """Open a form, with the words in it that were typed before and never saved."""
        if self.dialog is not None:
            self.dialog.raise_()
            return
        name = draft.form if draft else asked.draft or draft_name(asked.record)
        form = asked.form(asked.layout, known, asked.record, parts=asked.parts)
        kept = draft or next((d for d in self._desk.store.drafts() if d.form == name), None)
        dialog = RecordDialog(
            asked.title,
            form,
            FormDraft(self._desk, name, form),
            above=asked.above,
            below=asked.below,
            followups=asked.followups,
            parent=self._window.window(),
        )
        if kept is not None:
            form.set_words(kept.words)
            said = self.tr("These words were typed on %1 and not saved.")
            dialog.offer_old_words(said.replace("%1", show_moment(kept.saved_at)))
        dialog.handed_over.connect(partial(self._take, dialog, asked.save or self._save))
        dialog.finished.connect(self._close)
        self.dialog = dialog
        dialog.open()

    def _take(self, dialog: RecordDialog, save: Save, entry: Entry[Any], then: str) -> None:
        """Save an entry; where that fails the form stays open with its words and the reason."""
        try:
            change = self._desk.do(lambda store: save(store, entry), on_trouble=dialog.complain)
        except Problems as found:
            dialog.show_found(found.problems)
            return
        if change is not None:
            key = entry.record.id or change.key_of(type(entry.record))
            dialog.finish()
            self.saved.emit(key, then)

    def _close(self) -> None:
        self.dialog = None
