"""What is being typed, kept in the log as soon as nobody else writes there."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from watchapp.errors import StoreBusyError, WatchError
from watchapp.store import Store

PATIENCE = 50  # milliseconds: longer, and a letter would be seen to come late
LAST_PATIENCE = 5000  # milliseconds, where the log is about to close
AGAIN = 1000  # milliseconds until the next try

Words = Mapping[str, str]


class WaitingDrafts(QObject):
    """Keeps and drops drafts without ever holding up the one who types.

    While an import writes, or the disk is full, what shall be kept waits here and is tried again.
    `troubled` carries the sentence of anything worse than an import, once until it is mended.
    """

    troubled = Signal(str)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._waiting: dict[str, Words | None] = {}  # None: to be dropped
        self.trouble = ""  # why words wait, where it is not that somebody else writes
        self._timer = QTimer(self)
        self._timer.setInterval(AGAIN)
        self._timer.timeout.connect(self._try)

    def keep(self, form: str, words: Words) -> None:
        """Keep the words of a form."""
        self._waiting[form] = words
        self._try()

    def drop(self, form: str) -> None:
        """Drop the words of a form."""
        self._waiting[form] = None
        self._try()

    def words_of(self, form: str) -> Words:
        """Return what was typed in a form and never saved, kept already or still waiting."""
        if form in self._waiting:
            return self._waiting[form] or {}
        return next((each.words for each in self._store.drafts() if each.form == form), {})

    def settle(self) -> bool:
        """Try long to keep what still waits; return whether nothing waits any more."""
        if self._waiting:
            self._try(LAST_PATIENCE)
        return not self._waiting

    def stop(self) -> None:
        """Keep what still can be kept, and try no more: the log closes."""
        self.settle()
        self._waiting.clear()
        self._timer.stop()

    def _try(self, patience: int = PATIENCE) -> None:
        try:
            with self._store.patient(patience):
                self._write()
        except StoreBusyError:
            self.trouble = ""
            self._timer.start()
        except WatchError as trouble:
            self._timer.start()
            self._tell(trouble.sentence)

    def _tell(self, sentence: str) -> None:
        """Tell of a trouble, but not again with every letter."""
        if sentence != self.trouble:
            self.trouble = sentence
            self.troubled.emit(sentence)

    def _write(self) -> None:
        for form, words in tuple(self._waiting.items()):
            if words is None:
                self._store.drop_draft(form)
            else:
                self._store.keep_draft(form, words)
            del self._waiting[form]
        self.trouble = ""
        self._timer.stop()
