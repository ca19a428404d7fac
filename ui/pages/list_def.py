"""What a page of records says of its list."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeAlias

from ui.desk import Desk
from ui.jobs import Jobs
from ui.pages.filter_bar import FilterDef
from ui.tables.listing import Keys, Line, LongListing, Question
from ui.tables.record_model import Column, RecordModel
from watchapp.records import Record
from watchapp.store import Store

Sought: TypeAlias = tuple[str, Mapping[str, Any]]
"""The words that are searched, and what is chosen beside them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListDef(Generic[Line]):
    """A list: its columns, how it is asked for, its first order, and what may narrow it.

    `keys(store, words, order=…, backward=…, **chosen)` returns the numbers of the records that
    hold the words, in the order of a column; `chosen` are the arguments of those `filters` in
    which something is chosen. In a large log it runs behind the window: it may hold no widget.
    `lines(store, keys)` returns what the columns show of some records by number. Every column
    that has an `order` can be sorted by.
    """

    columns: Sequence[Column[Line]]
    keys: Callable[..., Sequence[int]]
    lines: Callable[[Store, Sequence[int]], Mapping[int, Line]]
    order: str
    backward: bool = False
    filters: Sequence[FilterDef] = ()

    def model(
        self, kind: type[Record], sought: Callable[[], Sought], *, desk: Desk, jobs: Jobs
    ) -> RecordModel[Line]:
        """Return the model of the list; `sought` says what is looked for when it is asked."""

        def question(order: str, backward: bool) -> Question:  # noqa: FBT001 - LongListing's
            words, chosen = sought()
            return partial(_asked, self.keys, words, order=order, backward=backward, **chosen)

        listing = LongListing(kind=kind, question=question, lines=self.lines, desk=desk, jobs=jobs)
        return RecordModel(self.columns, listing, order=self.order, backward=self.backward)


def _asked(keys: Callable[..., Keys], words: str, store: Store, **how: Any) -> Keys:
    return keys(store, words, **how)
