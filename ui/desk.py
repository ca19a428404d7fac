"""Where the captain's acts reach the log, and where the window hears what they changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from ui.waiting_drafts import WaitingDrafts
from watchapp.errors import Problems, WatchError
from watchapp.store import Change, Step, Store

Operation: TypeAlias = Callable[[Store], Change]


class Desk(QObject):
    """Owns the window's store; does, undoes and redoes, and tells everybody once.

    `changed` carries a Change, `troubled` one sentence for the captain.
    """

    changed = Signal(object)
    troubled = Signal(str)

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._drafts = WaitingDrafts(store, self)
        self._drafts.troubled.connect(self.troubled)

    @property
    def store(self) -> Store:
        """Return the store, for reading on the window's thread."""
        return self._store

    def do(
        self, operation: Operation, *, on_trouble: Callable[[str], None] | None = None
    ) -> Change | None:
        """Do what the captain asked; return what changed, or None when it could not be done.

        The sentence of a WatchError goes to `on_trouble` (a dialog that is still open with the
        captain's words), else to `troubled`. Problems are raised: they belong under the fields
        of the form that asked.
        """
        try:
            change = operation(self._store)
        except Problems:
            raise
        except WatchError as trouble:
            (on_trouble or self.troubled.emit)(trouble.sentence)
            return None
        self.announce(change)
        return change

    def announce(self, change: Change) -> None:
        """Tell of a change that was made elsewhere, such as by a job; silent if it is empty."""
        if change.id:
            self.changed.emit(change)

    def undo(self) -> Change | None:
        """Take back the last act."""
        return self.do(Store.undo)

    def redo(self) -> Change | None:
        """Do again what was taken back last."""
        return self.do(Store.redo)

    @property
    def next_undo(self) -> Step | None:
        """Return what undo would take back, or None."""
        return self._store.next_undo

    @property
    def next_redo(self) -> Step | None:
        """Return what redo would do again, or None."""
        return self._store.next_redo

    def keep_draft(self, form: str, words: Mapping[str, str]) -> None:
        """Keep what is being typed; `form` is `table:number` or `table:new`."""
        self._drafts.keep(form, words)

    def drop_draft(self, form: str) -> None:
        """Drop what was being typed."""
        self._drafts.drop(form)

    def typed_words(self, form: str) -> Mapping[str, str]:
        """Return what was typed in a form and never saved."""
        return self._drafts.words_of(form)

    @property
    def draft_trouble(self) -> str:
        """Return why words cannot be kept, empty where somebody else only writes just now."""
        return self._drafts.trouble

    def settle(self) -> bool:
        """Keep what is still waiting to be kept; return whether nothing waits any more."""
        return self._drafts.settle()

    def stop(self) -> None:
        """Keep what still can be kept, and try no more: the log closes."""
        self._drafts.stop()
