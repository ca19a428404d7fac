"""What one act of the captain did to the log, as a value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from watchapp.fields import SqlValue
from watchapp.schema import Record, table_of

Row: TypeAlias = Mapping[str, SqlValue]


class ChangeKind(StrEnum):
    """Whether a change is the captain's act, or takes one back, or repeats it.

    A floor is an act that is never undone, such as the beginning of the log.
    """

    ACT = "act"
    UNDO = "undo"
    REDO = "redo"
    FLOOR = "floor"


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after; None before an insert, None after a removal."""

    table: str
    key: int
    before: Row | None
    after: Row | None

    @property
    def inverse(self) -> RowChange:
        """Return the change that takes this one back."""
        return RowChange(self.table, self.key, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Change:
    """One transaction, one undo step, one notice to whoever shows the log.

    `loaded` names the tables of a bulk import, whose rows carry the number `batch`.
    """

    id: int
    label: str
    kind: ChangeKind = ChangeKind.ACT
    rows: tuple[RowChange, ...] = ()
    batch: int | None = None
    loaded: frozenset[str] = frozenset()

    def touches(self, *kinds: type[Record]) -> bool:
        """Return whether any record of these kinds may look different now."""
        tables = {table_of(kind) for kind in kinds}
        return bool(tables & self.loaded) or any(row.table in tables for row in self.rows)

    def key_of(self, kind: type[Record]) -> int:
        """Return the number of the first record of a kind that this change wrote."""
        table = table_of(kind)
        return next(row.key for row in self.rows if row.table == table and row.after is not None)
