"""The log on disk: records read and changed, undone and redone."""

from __future__ import annotations

import getpass
import os
import platform
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import timedelta
from pathlib import Path
from typing import Self

from watchapp.errors import StoreError, WatchError
from watchapp.schema import Record
from watchapp.speech import say
from watchapp.store import (
    backup,
    batches,
    contents,
    drafts,
    driver,
    facts,
    history,
    search,
    traces,
    versions,
)
from watchapp.store.change import Change, ChangeKind
from watchapp.store.history import Step
from watchapp.store.making import make_empty, migrate, passing_name
from watchapp.store.reading import Reading
from watchapp.store.trouble import told
from watchapp.store.writer import Writer


class Store(Reading):
    """One log, open in one thread. Another thread opens its own."""

    def __init__(self, path: Path, connection: driver.Connection) -> None:
        super().__init__(path, connection)
        self.origin = f"{getpass.getuser()} on {platform.node()}"

    @classmethod
    def create(cls, path: Path) -> Self:
        """Make a new, empty log and open it; nothing half-made ever bears its name.

        Raises StoreError if the file exists or cannot be made.
        """
        with passing_name(path) as part, told(path):
            make_empty(part)
        return cls.open(path)

    @classmethod
    @contextmanager
    def making(cls, path: Path, *, replace: bool = False) -> Iterator[Self]:
        """Open a new log, which bears its name only once the block has filled it.

        An error in the block leaves nothing behind. Raises StoreError if a file stands there
        already (unless `replace`), or if the log cannot be made.
        """
        with passing_name(path, replace=replace) as part, cls.create(part) as store:
            yield store
            store.settle()

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a log, bringing an older one up to date after making a copy of it.

        Raises StoreError, leaving the file as it was, if it is missing, damaged, locked,
        read-only, not a log, or written by a newer program.
        """
        if not os.path.isfile(path):  # noqa: PTH113 - is_file() fails where a folder is closed
            raise StoreError(
                say("There is no log at {path}; choose another file or begin a new log.", path=path)
            )
        with told(path):
            connection = driver.connect(path)
            try:
                outdated = versions.pending(connection, path)
                versions.demand_writable(connection)
                driver.harden(connection)
                if outdated:
                    backup.before(connection, path, "update")
                    migrate(connection)
            except BaseException:
                connection.close()
                raise
        return cls(path, connection)

    def settle(self) -> None:
        """Bring all that was saved into the one file; raise StoreError if there is no room."""
        with told(self.path):
            driver.settle(self._connection)

    def close(self) -> None:
        """Close the log; the file is then whole in itself, but where the disk is full."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # Changing

    @contextmanager
    def change(self, label: str, *, floor: bool = False) -> Iterator[Writer]:
        """Begin a change; leaving the block saves all of it, an error in it none of it.

        `label` names the captain's act in the Edit menu: "Save sighting". A `floor` is never
        undone. Afterwards `writer.change` tells what was done. Raises StoreError.
        """
        kind = ChangeKind.FLOOR if floor else ChangeKind.ACT
        with self._all_or_nothing():
            aside = batches.aside(self._connection)
            stale = aside - self._removed_imports() if aside and not floor else aside
            with self._recorded(label, kind, of=None) as writer:
                yield writer
                batches.discard(self._connection, stale)

    @contextmanager
    def _all_or_nothing(self) -> Iterator[None]:
        """Keep everybody else from writing; what is not committed at the end never was."""
        with told(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")

    @contextmanager
    def _recorded(self, label: str, kind: ChangeKind, *, of: int | None) -> Iterator[Writer]:
        """Write the history of a change beside it, and commit both; an empty change is none."""
        number = history.record_change(
            self._connection, label, kind=kind, of=of, origin=self.origin
        )
        writer = Writer(self._connection, number)
        yield writer
        something = writer.finish(label, kind)
        self._connection.execute("COMMIT" if something else "ROLLBACK")

    @property
    def next_undo(self) -> Step | None:
        """Return what undo would take back, or None."""
        undo, _ = history.stacks(self._connection)
        return undo[-1] if undo else None

    @property
    def next_redo(self) -> Step | None:
        """Return what redo would do again, or None."""
        _, redo = history.stacks(self._connection)
        return redo[-1] if redo else None

    @property
    def undo_label(self) -> str:
        """Return the label of what undo would take back, or the empty text."""
        return step.label if (step := self.next_undo) else ""

    @property
    def redo_label(self) -> str:
        """Return the label of what redo would do again, or the empty text."""
        return step.label if (step := self.next_redo) else ""

    def undo(self) -> Change:
        """Take back the last change that stands; raise WatchError if there is none."""
        with self._all_or_nothing():
            if (step := self.next_undo) is None:
                raise WatchError(say("There is nothing to undo."))
            with self._recorded(step.label, ChangeKind.UNDO, of=step.id) as writer:
                self._move(writer, step, back=True)
                done = history.rows_of(self._connection, step.id)
                writer.replay(change.inverse for change in reversed(done))
        return writer.change

    def redo(self) -> Change:
        """Do again what was undone last; raise WatchError if there is nothing."""
        with self._all_or_nothing():
            if (step := self.next_redo) is None:
                raise WatchError(say("There is nothing to redo."))
            with self._recorded(step.label, ChangeKind.REDO, of=step.id) as writer:
                self._move(writer, step, back=False)
                writer.replay(history.rows_of(self._connection, step.id))
        return writer.change

    def _move(self, writer: Writer, step: Step, *, back: bool) -> None:
        """Put an import's rows aside, or bring them back, in either order with the others."""
        if (moved := history.batch_of(self._connection, step.id)) is not None:
            moved = moved.inverse if back else moved
            self._connection.execute("PRAGMA defer_foreign_keys=ON")
            move = batches.bring_back if moved.brought else batches.withdraw
            move(self._connection, moved.batch)
            writer.moved(moved)

    def _removed_imports(self) -> frozenset[int]:
        """Return the imports that the captain removed and may still bring back by undo."""
        undo, _ = history.stacks(self._connection)
        moved = (history.batch_of(self._connection, step.id) for step in undo)
        return frozenset(each.batch for each in moved if each is not None and not each.brought)

    def forget(self, kind: type[Record], key: int) -> Change:
        """Remove a record for good: no undo, no word of it left in the file.

        Its parts go with it. The file is rewritten without its traces; where there is no room
        for that, `traces_left` says so until `clear_traces` could do it. Where another
        connection reads the log, its pages are cleared when that one closes. Raises WatchError
        if neither log nor history knows the record.
        """
        label = say("Forget {noun} {key}", noun=say(kind.noun), key=key)
        with self.change(label, floor=True) as writer:
            for table, number in writer.forget(kind, key):
                drafts.drop_about(self._connection, f"{table}:{number}")
            contents.sweep(self._connection, waits=timedelta(0))
            traces.owe(self._connection)
        with suppress(StoreError):
            self.clear_traces()
        return writer.change

    @property
    def traces_left(self) -> bool:
        """Return whether the file still holds bytes of what was forgotten."""
        return bool(self.select("SELECT 1 FROM owed"))

    def clear_traces(self) -> None:
        """Rewrite the file without a byte of what was forgotten; raise StoreError if it fails."""
        traces.clear(self._connection, self.path)

    # Beside the records

    def patient(self, milliseconds: int) -> AbstractContextManager[None]:
        """Return a block in which nobody who writes is waited for longer: StoreBusyError then."""
        return driver.patient(self._connection, milliseconds)

    def keep_draft(self, form: str, words: Mapping[str, str]) -> None:
        """Keep what is being typed in a form; raise StoreError if it cannot be kept."""
        with told(self.path):
            drafts.keep(self._connection, form, words)

    def drafts(self) -> tuple[drafts.Draft, ...]:
        """Return what was typed and never saved, newest first."""
        with told(self.path):
            return drafts.kept(self._connection)

    def drop_draft(self, form: str) -> None:
        """Drop the draft of a form."""
        with told(self.path):
            drafts.drop(self._connection, form)

    def keep_content(self, content: bytes) -> str:
        """Keep the bytes of a file, and return the SHA-256 by which an attachment names them.

        They are dropped after a day if no record or draft names them. Raises StoreError.
        """
        with told(self.path):
            return contents.keep(self._connection, content)

    def sweep_contents(self) -> None:
        """Drop bytes of files that no record names and that have waited a day; raise StoreError."""
        with told(self.path):
            contents.sweep(self._connection)

    def copy_to(self, target: Path) -> str:
        """Write a whole copy of the log and return its SHA-256; raise StoreError."""
        return backup.copy_to(self._connection, self.path, target)

    def search_gaps(self) -> int:
        """Return how many records cannot be found by their words, or are found though gone."""
        with told(self.path):
            return search.gaps(self._connection)

    def rebuild_search(self) -> None:
        """Make the index of words anew from the records; raise StoreError if it cannot be."""
        with self._all_or_nothing():
            search.build(self._connection)
            self._connection.execute("COMMIT")

    def fact_gaps(self) -> int:
        """Return how many sightings are counted otherwise than they stand in the log."""
        with told(self.path):
            return facts.gaps(self._connection)

    def rebuild_facts(self) -> None:
        """Write anew what trends are counted from; raise StoreError if it cannot be."""
        with self._all_or_nothing():
            facts.build(self._connection)
            self._connection.execute("COMMIT")

    def damage(self) -> tuple[str, ...]:
        """Return what SQLite's quick check finds wrong with the file; empty if it is sound."""
        with told(self.path):
            found = [line for (line,) in self._connection.execute("PRAGMA quick_check")]
            broken = self._connection.execute("PRAGMA foreign_key_check").fetchall()
        lines = [] if found == ["ok"] else found
        return (*lines, *(f"{table} {row} names a missing {to}" for table, row, to, _ in broken))
