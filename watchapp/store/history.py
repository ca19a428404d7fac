"""The log's own history: every change and every revision of every record, never rewritten."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from watchapp import clock
from watchapp.store.change import ChangeKind, Row, RowChange
from watchapp.store.driver import Connection


@dataclass(frozen=True, slots=True)
class Revision:
    """One line in the history of a record; a forgotten one has lost its contents."""

    change: int
    at: datetime
    origin: str
    label: str
    kind: ChangeKind
    table: str
    key: int
    before: Row | None
    after: Row | None
    forgotten: bool


@dataclass(frozen=True, slots=True)
class Step:
    """A change that can be undone or redone; one that moves an import takes its time."""

    id: int
    label: str
    moves_import: bool = False


@dataclass(frozen=True, slots=True)
class Moved:
    """An import whose rows came into the log (`brought`), or were taken out of it."""

    batch: int
    brought: bool

    @property
    def inverse(self) -> Moved:
        """Return the way back."""
        return Moved(self.batch, brought=not self.brought)


_ADD_CHANGE = """
INSERT INTO change (uid, at, origin, label, kind, of) VALUES (?, ?, ?, ?, ?, ?)
"""
_ADD_REVISION = """
INSERT INTO revision (change, "table", key, before, after, forgotten) VALUES (?, ?, ?, ?, ?, ?)
"""
_REVISIONS = """
SELECT r.change, c.at, c.origin, c.label, c.kind, r."table", r.key, r.before, r.after, r.forgotten
FROM revision r JOIN change c ON c.id = r.change
"""
_STEPS = "SELECT id, label, batch IS NOT NULL, kind, of FROM change ORDER BY id DESC LIMIT ?"
REACH = 1000  # how many changes back undo looks


def record_change(
    connection: Connection, label: str, *, kind: ChangeKind, of: int | None, origin: str
) -> int:
    """Write the line of a change and return its number."""
    at = clock.now().strftime("%Y-%m-%d %H:%M")
    row = (str(uuid4()), at, origin, label, kind.value, of)
    return int(connection.execute(_ADD_CHANGE, row).lastrowid)


def record_rows(connection: Connection, change: int, rows: Iterable[RowChange]) -> None:
    """Write the revisions of a change."""
    lines = (
        (change, r.table, r.key, _text(r.before), _text(r.after), r.before is None is r.after)
        for r in rows
    )
    connection.executemany(_ADD_REVISION, lines)


def _text(row: Row | None) -> str | None:
    return None if row is None else json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def _row(text: str | None) -> Row | None:
    return None if text is None else json.loads(text)


def revisions(connection: Connection, table: str, key: int) -> tuple[Revision, ...]:
    """Return the history of one record, oldest first."""
    sql = _REVISIONS + 'WHERE r."table" = ? AND r.key = ? ORDER BY r.id'
    return tuple(
        Revision(
            change=change,
            at=datetime.fromisoformat(at),
            origin=origin,
            label=label,
            kind=ChangeKind(kind),
            table=table,
            key=key,
            before=_row(before),
            after=_row(after),
            forgotten=bool(gone),
        )
        for change, at, origin, label, kind, _, _, before, after, gone in connection.execute(
            sql, (table, key)
        )
    )


def rows_of(connection: Connection, change: int) -> tuple[RowChange, ...]:
    """Return what a change did to rows, in order, without what was forgotten since."""
    sql = (
        'SELECT "table", key, before, after FROM revision'
        " WHERE change = ? AND NOT forgotten ORDER BY id"
    )
    return tuple(
        RowChange(table, key, _row(before), _row(after))
        for table, key, before, after in connection.execute(sql, (change,))
    )


def batch_of(connection: Connection, change: int) -> Moved | None:
    """Return the import whose rows a change brought in or took away, if it did."""
    sql = "SELECT batch, brought FROM change WHERE id = ? AND batch IS NOT NULL"
    found = connection.execute(sql, (change,)).fetchone()
    return None if found is None else Moved(found[0], brought=bool(found[1]))


def set_batch(connection: Connection, change: int, moved: Moved) -> None:
    """Note which import a change moves, before the change is committed."""
    sql = "UPDATE change SET batch = ?, brought = ? WHERE id = ?"
    connection.execute(sql, (moved.batch, int(moved.brought), change))


def stacks(connection: Connection) -> tuple[list[Step], list[Step]]:
    """Return what can be undone and what can be redone, the next one last.

    Derived from the history by replaying it, so that it outlives the program.
    """
    undo: list[Step] = []
    redo: list[Step] = []
    found = connection.execute(_STEPS, (REACH,)).fetchall()
    for number, label, moves_import, kind, of in reversed(found):
        if kind == ChangeKind.ACT:
            undo.append(Step(number, label, bool(moves_import)))
            redo.clear()
        elif kind == ChangeKind.FLOOR:
            undo.clear()
            redo.clear()
        elif kind == ChangeKind.UNDO:
            _move(of, undo, redo)
        else:
            _move(of, redo, undo)
    return undo, redo


def _move(number: int, source: list[Step], target: list[Step]) -> None:
    """Move a step from one stack to the other, unless it lies beyond the reach."""
    if source and source[-1].id == number:
        target.append(source.pop())


def keys_of_former_parts(
    connection: Connection, table: str, *, column: str, owner: int
) -> list[int]:
    """Return the numbers of all that was ever a part of a record, by the history."""
    sql = (
        'SELECT DISTINCT key FROM revision WHERE "table" = ? AND NOT forgotten'
        f" AND json_extract(coalesce(before, after), '$.{column}') = ?"
    )
    return [key for (key,) in connection.execute(sql, (table, owner))]


def is_known(connection: Connection, table: str, key: int) -> bool:
    """Return whether the history still says anything of a record."""
    sql = 'SELECT 1 FROM revision WHERE "table" = ? AND key = ? AND NOT forgotten LIMIT 1'
    return connection.execute(sql, (table, key)).fetchone() is not None


def forget_contents(connection: Connection, table: str, key: int) -> None:
    """Blank what the history says of a record; its lines stay, so that the history adds up."""
    connection.execute(
        "UPDATE revision SET before = NULL, after = NULL, forgotten = 1"
        ' WHERE "table" = ? AND key = ?',
        (table, key),
    )
