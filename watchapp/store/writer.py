"""The writes of one change, each of them recorded."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from itertools import islice
from uuid import uuid4

from watchapp.errors import WatchError
from watchapp.fields import OnRemove, SqlValue
from watchapp.records import ALL, Batch
from watchapp.schema import (
    R,
    Record,
    columns_of,
    demand,
    from_row,
    husk_of,
    refs_of,
    table_of,
    to_row,
)
from watchapp.speech import say
from watchapp.store import batches, contents, facts, history, rows, search
from watchapp.store.change import Change, ChangeKind, Row, RowChange
from watchapp.store.driver import Connection

CHUNK = 2000  # rows of a bulk load written at once


class Writer:
    """Puts and removes records inside one transaction of the store."""

    change: Change
    """What was done; set when the transaction has been committed."""

    def __init__(self, connection: Connection, number: int) -> None:
        self._connection = connection
        self._number = number
        self._rows: list[RowChange] = []
        self._search = search.Upkeep(connection)
        self._facts = facts.Upkeep(connection)
        self._moved: history.Moved | None = None
        self._loaded: set[str] = set()

    def put(self, record: R, *, was: R | None = None) -> R:
        """Save a record, new or known, and return it with its number.

        `was` is the record as it was read before somebody worked on it: then only the fields
        that differ from it are written, so that what others wrote meanwhile stays. Raises
        Problems if it is not fit to be kept, WatchError if it was removed meanwhile.
        """
        demand(record)
        key = record.id
        if key is None:
            return self._insert(record)
        table = table_of(type(record))
        before = rows.row_at(self._connection, table, key)
        if before is None:
            raise WatchError(
                say(
                    "This {noun} was removed meanwhile; undo the removal, then save again.",
                    noun=say(record.noun),
                )
            )
        after = to_row(record)
        if was is not None:
            after = {**before, **_altered(to_row(was), after)}
            record = from_row(type(record), _values(after))
            demand(record)
        if after != before:
            self._apply(RowChange(table, key, before, after))
        return record

    def _insert(self, record: R) -> R:
        named = replace(record, uid=record.uid or str(uuid4()))
        table = table_of(type(record))
        key = rows.insert(self._connection, table, to_row(named))
        saved = replace(named, id=key)
        self._note(RowChange(table, key, None, to_row(saved)))
        return saved

    def remove(self, kind: type[Record], key: int) -> None:
        """Remove a record, its parts with it, and clear the links to it.

        Raises WatchError if it is not there, or if records that must keep it name it.
        """
        table = table_of(kind)
        before = rows.row_at(self._connection, table, key)
        if before is None:
            raise WatchError(
                say(
                    "This {noun} is not in the log any more; nothing was removed.",
                    noun=say(kind.noun),
                )
            )
        for other, column, on_remove in _refs_to(table):
            self._release(other, column, on_remove=on_remove, noun=kind.noun, key=key)
        self._apply(RowChange(table, key, before, None))

    def _release(
        self, other: type[Record], column: str, *, on_remove: OnRemove, noun: str, key: int
    ) -> None:
        named_by = self._keys(other, column, key)
        if named_by and on_remove is OnRemove.REFUSE:
            raise WatchError(
                say(
                    "Other records need this {noun} ({count:,} × {other}), so it was not removed;"
                    " change or remove those first.",
                    noun=say(noun),
                    count=len(named_by),
                    other=say(other.noun),
                )
            )
        self._let_go(other, column, on_remove=on_remove, keys=named_by)

    def _let_go(
        self, other: type[Record], column: str, *, on_remove: OnRemove, keys: Iterable[int]
    ) -> None:
        """Remove the records that go with another, or clear their links to it."""
        for each in keys:
            if on_remove is OnRemove.FOLLOW:
                self.remove(other, each)
            else:
                self._clear(other, column, each)

    def _keys(self, kind: type[Record], column: str, key: int) -> list[int]:
        sql = f'SELECT id FROM "{table_of(kind)}" WHERE "{column}" = ? ORDER BY id'
        return [number for (number,) in self._connection.execute(sql, (key,))]

    def _clear(self, kind: type[Record], column: str, key: int) -> None:
        table = table_of(kind)
        before = rows.row_at(self._connection, table, key)
        if before is not None:
            self._apply(RowChange(table, key, before, {**before, column: None}))

    def _apply(self, change: RowChange) -> None:
        rows.apply(self._connection, change)
        self._note(change)

    def _note(self, change: RowChange) -> None:
        self._rows.append(change)
        self._search.note(change)
        self._facts.note(change.table, change.key)

    def replay(self, changes: Iterable[RowChange]) -> None:
        """Do changes of rows as they are: the store's own way to undo and redo."""
        self._connection.execute("PRAGMA defer_foreign_keys=ON")
        for change in changes:
            self._apply(change)

    def load(self, batch: Batch, records: Iterable[Record]) -> Batch:
        """Save many records of one import; only the batch stands in the history, not its rows.

        The rows' `batch` is set to its number. Raises Problems at the first unfit record.
        """
        saved = self.put(batch)
        self.moved(history.Moved(saved.id or 0, brought=True))
        for kind, values in _in_chunks(records, saved.id):
            self._connection.executemany(rows.insert_sql(table_of(kind)), values)
        batches.follow(self._connection, saved.id or 0)
        return saved

    def withdraw(self, batch: int) -> None:
        """Take an import out of the log: its rows are put aside, undo brings them back.

        What the captain added to them, such as descriptions, goes with them.
        """
        for other, column, on_remove in _refs_to("sighting"):
            sql = (
                f'SELECT id FROM "{table_of(other)}" WHERE "{column}" IN'
                " (SELECT id FROM sighting WHERE batch = ?)"
            )
            keys = [key for (key,) in self._connection.execute(sql, (batch,))]
            self._let_go(other, column, on_remove=on_remove, keys=keys)
        batches.withdraw(self._connection, batch)
        self.remove(Batch, batch)
        self.moved(history.Moved(batch, brought=False))

    def moved(self, moved: history.Moved) -> None:
        """Note that this change moves the rows of an import."""
        self._moved = moved
        self._loaded.update(batches.TABLES)

    def finish(self, label: str, kind: ChangeKind) -> bool:
        """Write the revisions before the commit; return whether anything changed at all."""
        if self._moved is not None:
            history.set_batch(self._connection, self._number, self._moved)
        history.record_rows(self._connection, self._number, self._rows)
        self._search.finish()
        self._facts.finish()
        something = bool(self._rows) or self._moved is not None
        self.change = Change(
            self._number if something else 0,
            label,
            kind,
            tuple(self._rows),
            self._moved.batch if self._moved else None,
            frozenset(self._loaded),
        )
        return something

    def forget(self, kind: type[Record], key: int) -> Collection[tuple[str, int]]:
        """Remove a record with its parts, and blank all that the history says of them.

        Returns table and number of each. One that others must keep naming, such as a member who
        was on patrol, stays as a number without a word. Raises WatchError if neither log nor
        history knows it.
        """
        table = table_of(kind)
        row = rows.row_at(self._connection, table, key)
        if row is None and not history.is_known(self._connection, table, key):
            raise WatchError(
                say(
                    "There is no {noun} {key} in the log; nothing was forgotten.",
                    noun=say(kind.noun),
                    key=key,
                )
            )
        gone = {(table, key), *self._former_parts(table, key)}
        if row is None:
            self._rows.append(RowChange(table, key, None, None))
        elif self._is_needed(table, key):
            self._apply(RowChange(table, key, row, to_row(husk_of(from_row(kind, _values(row))))))
        else:
            self.remove(kind, key)
        gone.update((each.table, each.key) for each in self._rows if each.after is None)
        for each in gone:
            history.forget_contents(self._connection, *each)
        self._rows = [
            RowChange(each.table, each.key, None, None) if (each.table, each.key) in gone else each
            for each in self._rows
        ]
        return gone

    def _former_parts(self, table: str, key: int) -> Iterator[tuple[str, int]]:
        """Yield what was ever a part of a record, and the parts of that, such as doors."""
        for other, column, on_remove in _refs_to(table):
            if on_remove is OnRemove.FOLLOW:
                part = table_of(other)
                for each in history.keys_of_former_parts(
                    self._connection, part, column=column, owner=key
                ):
                    yield part, each
                    yield from self._former_parts(part, each)

    def _is_needed(self, table: str, key: int) -> bool:
        return any(
            self._keys(other, column, key)
            for other, column, on_remove in _refs_to(table)
            if on_remove is OnRemove.REFUSE
        )

    def keep_content(self, content: bytes) -> str:
        """Keep the bytes of an attachment, and return the SHA-256 by which it names them."""
        return contents.keep(self._connection, content)

    def get(self, kind: type[R], key: int) -> R | None:
        """Return a record as it stands inside this change, or None."""
        row = rows.row_at(self._connection, table_of(kind), key)
        return None if row is None else from_row(kind, _values(row))


def _altered(was: Row, now: Row) -> Row:
    """Return the columns that somebody changed."""
    return {name: value for name, value in now.items() if value != was[name]}


def _values(row: Row) -> tuple[SqlValue, ...]:
    return tuple(row.values())


def _refs_to(table: str) -> Iterator[tuple[type[Record], str, OnRemove]]:
    """Yield which columns of which records name a table; those that refuse come first."""
    found = [
        (kind, column, ref.on_remove)
        for kind in ALL
        for column, ref in refs_of(kind).items()
        if ref.to == table
    ]
    yield from sorted(found, key=lambda each: each[2] is not OnRemove.REFUSE)


def _in_chunks(
    records: Iterable[Record], batch: int | None
) -> Iterator[tuple[type[Record], list[tuple[SqlValue, ...]]]]:
    stream = iter(records)
    while chunk := list(islice(stream, CHUNK)):
        by_kind: dict[type[Record], list[tuple[SqlValue, ...]]] = {}
        for record in chunk:
            demand(record)
            row = {**to_row(record), "uid": record.uid or str(uuid4()), "batch": batch}
            values = tuple(row[name] for name in columns_of(type(record)))
            by_kind.setdefault(type(record), []).append(values)
        yield from by_kind.items()
