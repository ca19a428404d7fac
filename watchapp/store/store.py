"""The log on disk: records read and changed, undone and redone."""

from __future__ import annotations

import getpass
import os
import platform
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from watchapp.errors import StoreError, WatchError
from watchapp.fields import SqlValue
from watchapp.schema import R, Record, from_row, table_of
from watchapp.store import backup, batches, drafts, driver, history, rows, versions
from watchapp.store.change import Change, ChangeKind
from watchapp.store.making import make_empty, migrate, passing_name
from watchapp.store.trouble import told
from watchapp.store.writer import Writer


class Store:
    """One log, open in one thread. Another thread opens its own."""

    def __init__(self, path: Path, connection: driver.Connection) -> None:
        self.path = path
        self.origin = f"{getpass.getuser()} on {platform.node()}"
        self._connection = connection

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
            raise StoreError(f"There is no log at {path}; choose another file or begin a new log.")
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

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # Reading

    def find(self, kind: type[R], key: int) -> R | None:
        """Return the record with a number, or None."""
        found = self.records(kind, "WHERE id = ?", (key,))
        return found[0] if found else None

    def get(self, kind: type[R], key: int) -> R:
        """Return the record with a number; raise WatchError if it is not there."""
        found = self.find(kind, key)
        if found is None:
            raise WatchError(f"There is no {kind.noun} {key} in the log; it may have been removed.")
        return found

    def records(self, kind: type[R], rest: str = "", values: Sequence[SqlValue] = ()) -> list[R]:
        """Return the records that the rest of a SELECT (WHERE, ORDER BY, LIMIT) picks."""
        table = table_of(kind)
        sql = f'SELECT {rows.columns_sql(table)} FROM "{table}" {rest}'
        with told(self.path):
            return [self._decoded(kind, row) for row in self._connection.execute(sql, values)]

    def _decoded(self, kind: type[R], row: Sequence[SqlValue]) -> R:
        """Return the record in a row; raise StoreError if a damage left what no record can hold."""
        try:
            return from_row(kind, row)
        except ValueError as error:
            raise StoreError(
                f"The {kind.noun} {row[0]!r} in the log {self.path} is damaged and cannot be read;"
                " open your newest backup instead."
            ) from error

    def select(self, sql: str, values: Sequence[SqlValue] = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a SELECT."""
        with told(self.path):
            found: list[tuple[Any, ...]] = self._connection.execute(sql, values).fetchall()
            return found

    def history(self, kind: type[Record], key: int) -> tuple[history.Revision, ...]:
        """Return the revisions of a record, oldest first."""
        with told(self.path):
            return history.revisions(self._connection, table_of(kind), key)

    # Changing

    @contextmanager
    def change(self, label: str, *, floor: bool = False) -> Iterator[Writer]:
        """Begin a change; leaving the block saves all of it, an error in it none of it.

        `label` names the captain's act in the Edit menu: "Save sighting". A `floor` is never
        undone. Afterwards `writer.change` tells what was done. Raises StoreError.
        """
        kind = ChangeKind.FLOOR if floor else ChangeKind.ACT
        with self._transaction(label, kind) as writer:
            yield writer
            batches.discard(self._connection)

    @contextmanager
    def _transaction(self, label: str, kind: ChangeKind) -> Iterator[Writer]:
        with self._all_or_nothing(), self._recorded(label, kind, of=None) as writer:
            yield writer

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
    def undo_label(self) -> str:
        """Return what undo would take back, or the empty text."""
        undo, _ = history.stacks(self._connection)
        return undo[-1].label if undo else ""

    @property
    def redo_label(self) -> str:
        """Return what redo would do again, or the empty text."""
        _, redo = history.stacks(self._connection)
        return redo[-1].label if redo else ""

    def undo(self) -> Change:
        """Take back the last change that stands; raise WatchError if there is none."""
        with self._all_or_nothing():
            undo, _ = history.stacks(self._connection)
            if not undo:
                raise WatchError("There is nothing to undo.")
            step = undo[-1]
            with self._recorded(step.label, ChangeKind.UNDO, of=step.id) as writer:
                batch = history.batch_of(self._connection, step.id)
                if batch is not None:
                    batches.withdraw(self._connection, batch)
                    writer.brought(batch, batches.TABLES)
                done = history.rows_of(self._connection, step.id)
                writer.replay(change.inverse for change in reversed(done))
        return writer.change

    def redo(self) -> Change:
        """Do again what was undone last; raise WatchError if there is nothing."""
        with self._all_or_nothing():
            _, redo = history.stacks(self._connection)
            if not redo:
                raise WatchError("There is nothing to redo.")
            step = redo[-1]
            with self._recorded(step.label, ChangeKind.REDO, of=step.id) as writer:
                writer.replay(history.rows_of(self._connection, step.id))
                batch = history.batch_of(self._connection, step.id)
                if batch is not None:
                    batches.bring_back(self._connection, batch)
                    writer.brought(batch, batches.TABLES)
        return writer.change

    def forget(self, kind: type[Record], key: int) -> Change:
        """Remove a record for good: no undo, no word of it left in the file.

        Its parts go with it. Where another connection reads the log, its pages are cleared when
        that one closes. Raises WatchError if it is not there.
        """
        label = f"Forget {kind.noun} {key}"
        with self._transaction(label, ChangeKind.FLOOR) as writer:
            writer.remove(kind, key)
            writer.erase()
            drafts.drop(self._connection, f"{table_of(kind)}:{key}")
        with told(self.path):
            # Rows that moved between pages left copies behind, which secure_delete does not see.
            self._connection.execute("VACUUM")
            driver.settle(self._connection)
        return writer.change

    # Beside the records

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

    def copy_to(self, target: Path) -> str:
        """Write a whole copy of the log and return its SHA-256; raise StoreError."""
        return backup.copy_to(self._connection, target)

    def damage(self) -> tuple[str, ...]:
        """Return what SQLite's quick check finds wrong with the file; empty if it is sound."""
        with told(self.path):
            found = [line for (line,) in self._connection.execute("PRAGMA quick_check")]
            broken = self._connection.execute("PRAGMA foreign_key_check").fetchall()
        lines = [] if found == ["ok"] else found
        return (*lines, *(f"{table} {row} names a missing {to}" for table, row, to, _ in broken))
