"""Reading a log: records, rows, histories, and the bytes of attachments."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from pathlib import Path
from typing import Any, TypeVar, cast

from watchapp.errors import StoreError, WatchError
from watchapp.fields import SqlValue
from watchapp.schema import R, Record, from_row, table_of
from watchapp.speech import say
from watchapp.store import contents, driver, facts, history, rows
from watchapp.store.trouble import told

T = TypeVar("T")


class Reading:
    """What of a store writes nothing."""

    def __init__(self, path: Path, connection: driver.Connection) -> None:
        self.path = path
        self._connection = connection
        self.memory: dict[str, object] = {}
        """What a query keeps of the log while it is open, to read only what came since."""

    def find(self, kind: type[R], key: int) -> R | None:
        """Return the record with a number, or None."""
        found = self.records(kind, "WHERE id = ?", (key,))
        return found[0] if found else None

    def get(self, kind: type[R], key: int) -> R:
        """Return the record with a number; raise WatchError if it is not there."""
        found = self.find(kind, key)
        if found is None:
            raise WatchError(
                say(
                    "There is no {noun} {key} in the log; it may have been removed.",
                    noun=say(kind.noun),
                    key=key,
                )
            )
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
                say(
                    "The {noun} {row!r} in the log {path} is damaged and cannot be read; open your"
                    " newest backup instead.",
                    noun=say(kind.noun),
                    row=row[0],
                    path=self.path,
                )
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

    def remembered(self, name: str, about: Hashable, make: Callable[[], T]) -> T:
        """Return what `make` gave for the log as it is now and `about`, asking it only once.

        For what is slow to work out and small to keep; a change of the log makes it anew.
        """
        (latest,) = self.select("SELECT coalesce(max(id), 0) FROM change")[0]
        kept = self.memory.get(name)
        if isinstance(kept, tuple) and kept[:2] == (latest, about):
            return cast("T", kept[2])
        made = make()
        self.memory[name] = (latest, about, made)
        return made

    def fact_pages(self, since: int) -> list[facts.Page]:
        """Return the pages of counted columns that were written after a stamp; all after -1."""
        with told(self.path):
            return facts.pages_since(self._connection, since)

    def content(self, sha256: str) -> bytes:
        """Return the bytes that an attachment names; raise WatchError if they are not kept."""
        with told(self.path):
            found = contents.read(self._connection, sha256)
        if found is None:
            raise WatchError(say("The file of this attachment is not in the log any more."))
        return found
