"""Every counted sighting as columns of numbers: what all trends are counted from.

The columns follow the pages that the store keeps; after a change only the pages written since are
read. Private notes are never among them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from watchapp.queries.kinds import Kinds, kinds_of
from watchapp.queries.tallies import Filter
from watchapp.store import Store
from watchapp.store.facts import (
    EPOCH,
    FIELDS,
    NOTHING,
    PLACES,
    PRECISIONS,
    REPEAT,
    SLOTS,
    SOURCES,
    TIME_UNKNOWN,
)

__all__ = [
    "EPOCH",
    "NOTHING",
    "PLACES",
    "PRECISIONS",
    "SOURCES",
    "Facts",
    "Kinds",
    "day_number",
    "day_of",
    "facts_of",
]

Numbers: TypeAlias = NDArray[Any]
Mask: TypeAlias = NDArray[np.bool_]
Chosen: TypeAlias = NDArray[np.intp]

MINUTES = 1440
_SLOT = np.dtype([(name, f"<{kind}" if kind[1] != "1" else kind) for name, kind in FIELDS])
_MILLIONTHS = 1e-6
_MEMORY = "facts"


def day_number(day: date) -> int:
    """Return the days from EPOCH to a day."""
    return (day - EPOCH).days


def day_of(number: int) -> date:
    """Return the day so many days after EPOCH."""
    return date.fromordinal(EPOCH.toordinal() + int(number))


@dataclass(frozen=True, slots=True)
class Facts:
    """Some sightings as columns of equal length, in the order of their numbers.

    A column is taken from the whole when it is first asked for.
    """

    whole: Mapping[str, Numbers]
    kinds: Kinds
    chosen: Chosen | None = None
    _taken: dict[str, Numbers] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.whole["key"]) if self.chosen is None else len(self.chosen)

    def column(self, name: str) -> Numbers:
        """Return a column of FIELDS as it is kept."""
        if self.chosen is None:
            return self.whole[name]
        if name not in self._taken:
            self._taken[name] = self.whole[name][self.chosen]
        return self._taken[name]

    @property
    def key(self) -> Numbers:
        """Return the numbers of the sightings."""
        return self.column("key")

    @property
    def start(self) -> Numbers:
        """Return when each happened at the earliest, in minutes since EPOCH, local clock."""
        return self.column("start")

    @property
    def end(self) -> Numbers:
        """Return when each happened at the latest, in minutes since EPOCH, or NOTHING."""
        return self.column("end")

    @property
    def day(self) -> Numbers:
        """Return the day of each, in days since EPOCH; the first of the month where that is all."""
        return self.start // MINUTES

    @property
    def category(self) -> Numbers:
        """Return the number of each one's category."""
        return self.column("category")

    @property
    def zone(self) -> Numbers:
        """Return the number of each one's zone, 0 for none."""
        return self.column("zone")

    @property
    def source(self) -> Numbers:
        """Return the place of each one's source in SOURCES."""
        return self.column("source")

    @property
    def precision(self) -> Numbers:
        """Return the place in PRECISIONS of how well each one's time is known."""
        return self.column("precision")

    @property
    def place(self) -> Numbers:
        """Return the place in PLACES of how well each one's point is known."""
        return self.column("place")

    @property
    def block(self) -> Numbers:
        """Return a number of each one's block or point, 0 for nowhere; they leave few gaps."""
        return self.column("block")

    @property
    def batch(self) -> Numbers:
        """Return the number of the import that brought each, 0 for none."""
        return self.column("batch")

    @property
    def is_repeat(self) -> Mask:
        """Return whether each may have been entered twice."""
        return np.asarray(self.column("flags") & REPEAT, dtype=np.bool_)

    @property
    def is_time_unknown(self) -> Mask:
        """Return whether an import took the hour of each for not known."""
        return np.asarray(self.column("flags") & TIME_UNKNOWN, dtype=np.bool_)

    @property
    def has_point(self) -> Mask:
        """Return whether each has a latitude and a longitude."""
        return np.asarray(self.column("lat") != NOTHING)

    @property
    def lat(self) -> NDArray[np.float64]:
        """Return the latitude of each in degrees; look at `has_point` first."""
        return np.asarray(self.column("lat") * _MILLIONTHS)

    @property
    def lon(self) -> NDArray[np.float64]:
        """Return the longitude of each in degrees; look at `has_point` first."""
        return np.asarray(self.column("lon") * _MILLIONTHS)

    @property
    def is_crime(self) -> Mask:
        """Return whether the category of each counts as crime."""
        return self.kinds.lookup(self.kinds.crimes)[self.category]

    def that(self, mask: Mask) -> Facts:
        """Return those for which the mask, as long as this, is True."""
        places = np.flatnonzero(mask)
        return Facts(self.whole, self.kinds, places if self.chosen is None else self.chosen[places])

    def where(self, picked: Filter) -> Facts:
        """Return those that a filter means."""
        found = self
        for mask in _conditions(self, picked):
            found = found.that(mask(found))
        return found


def _conditions(facts: Facts, picked: Filter) -> Iterator[Any]:
    """Yield what a filter asks for, the most telling first."""
    if picked.zone is not None:
        zone = picked.zone
        yield lambda found: found.zone == zone
    if (kinds := _kinds_meant(facts.kinds, picked)) is not None:
        lookup = facts.kinds.lookup(kinds)
        yield lambda found: lookup[found.category]
    if picked.first is not None:
        first = day_number(picked.first) * MINUTES
        yield lambda found: found.start >= first
    if picked.last is not None:
        after = (day_number(picked.last) + 1) * MINUTES
        yield lambda found: found.start < after
    if picked.sources:
        meant = np.isin(np.arange(len(SOURCES)), [SOURCES.index(each) for each in picked.sources])
        yield lambda found: meant[found.source]


def _kinds_meant(kinds: Kinds, picked: Filter) -> frozenset[int] | None:
    """Return the categories that a filter means, None for all."""
    meant = None if picked.category is None else frozenset({picked.category})
    if picked.kind is not None:
        of_class = kinds.of_class(picked.kind)
        meant = of_class if meant is None else meant & of_class
    if picked.crimes_only:
        meant = kinds.crimes if meant is None else meant & kinds.crimes
    if picked.printed_only:
        meant = kinds.printed if meant is None else meant & kinds.printed
    return meant


class _Columns:
    """The columns of a whole log, as far as they were read."""

    def __init__(self) -> None:
        self.stamp = -1
        self._pages = np.zeros(0, dtype=np.int64)  # the numbers of those known, ascending
        self._dense = {name: np.zeros(0, dtype=_SLOT[name]) for name in _SLOT.names or ()}
        self._dense["block"] = np.zeros(0, dtype=np.int32)
        self._blocks = {0: 0}  # the identity of each block to its number
        self.whole: Mapping[str, Numbers] = self._dense

    def follow(self, store: Store) -> None:
        """Read the pages written since, if any."""
        pages = store.fact_pages(self.stamp)
        if not pages:
            return
        numbers = np.array([page.page for page in pages], dtype=np.int64)
        self._make_room(numbers)
        joined = np.frombuffer(b"".join(page.slots for page in pages), dtype=_SLOT)
        at = np.repeat(np.searchsorted(self._pages, numbers) * SLOTS, SLOTS)
        at += np.tile(np.arange(SLOTS), len(pages))
        for name, column in self._dense.items():
            column[at] = self._numbered(joined[name]) if name == "block" else joined[name]
        self.stamp = max(page.stamp for page in pages)
        self.whole = self._filled()

    def _numbered(self, identities: Numbers) -> Numbers:
        """Return small numbers for the identities of blocks: these are counted without sorting."""
        each = np.unique(identities)  # its own way back to them takes three times as long
        numbers = [self._blocks.setdefault(one, len(self._blocks)) for one in each.tolist()]
        return np.asarray(numbers, dtype=np.int32)[np.searchsorted(each, identities)]

    def _make_room(self, numbers: Numbers) -> None:
        """Make room for pages of these numbers, however many numbers were never given between."""
        pages = np.union1d(self._pages, numbers)
        if len(pages) == len(self._pages):
            # answers that are still looked at keep the columns that they have
            self._dense = {name: column.copy() for name, column in self._dense.items()}
            return
        at, columns = np.searchsorted(pages, self._pages), {}
        for name, column in self._dense.items():
            wider = np.zeros((len(pages), SLOTS), dtype=column.dtype)
            wider[at] = column.reshape(-1, SLOTS)
            columns[name] = wider.reshape(-1)
        self._dense, self._pages = columns, pages

    def _filled(self) -> Mapping[str, Numbers]:
        filled = self._dense["key"] != 0
        if filled.all():
            return self._dense
        places = np.flatnonzero(filled)
        return {name: column[places] for name, column in self._dense.items()}


def facts_of(store: Store) -> Facts:
    """Return every counted sighting of the log as it is now."""
    columns = store.memory.get(_MEMORY)
    if not isinstance(columns, _Columns):
        columns = store.memory[_MEMORY] = _Columns()
    columns.follow(store)
    return Facts(columns.whole, kinds_of(store))
