"""Sightings counted at once by period and by what they are split into."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from watchapp.analysis.periods import Period, Span
from watchapp.charts.noun import Noun
from watchapp.charts.tally import Tallied
from watchapp.operations.trends.options import Split
from watchapp.queries.facts import MINUTES, SOURCES, Facts, Numbers, day_number
from watchapp.queries.zones import zone_names
from watchapp.records import CategoryClass
from watchapp.speech import say
from watchapp.store import Store

_MOST_SERIES = 8  # as many as there are inks


@dataclass(frozen=True, slots=True)
class Groups:
    """The names of the groups, and the place of each sighting's own among them."""

    names: tuple[str, ...]
    places: Numbers


@dataclass(frozen=True, slots=True)
class Grid:
    """How many there are by period (down) and group (across), and how many may be repeats."""

    names: tuple[str, ...]
    counts: Numbers
    repeats: Numbers

    @property
    def fewer(self) -> Grid:
        """Return it with the smaller groups as one, where there are more than can be told apart."""
        totals = self.counts.sum(axis=0)
        if np.count_nonzero(totals) <= _MOST_SERIES:
            return self
        kept = np.argsort(-totals, kind="stable")[: _MOST_SERIES - 1]
        names = (*(self.names[place] for place in kept), say("All others"))
        return Grid(names, _gathered(self.counts, kept), _gathered(self.repeats, kept))

    def tallied(self, periods: Sequence[Period]) -> Tallied:
        """Return it as a chart takes it; the periods are those that it was counted by."""
        return Tallied(
            tuple(periods), self._rows(self.counts), self._rows(self.repeats), self.names
        )

    def _rows(self, numbers: Numbers) -> tuple[Mapping[str, int], ...]:
        return tuple(dict(zip(self.names, row, strict=True)) for row in numbers.tolist())


def groups_of(store: Store, facts: Facts, split: Split, *, noun: Noun) -> Groups:
    """Return the groups of sightings; `noun` names them where they are not split."""
    match split:
        case Split.CLASS:
            return _by_class(facts)
        case Split.CATEGORY:
            named = sorted(facts.kinds.names.items(), key=lambda each: each[1].casefold())
            return _by_key(named, facts.category)
        case Split.ZONE:
            return _by_key([*zone_names(store), (0, say("No zone"))], facts.zone)
        case Split.SOURCE:
            return Groups(tuple(each.label for each in SOURCES), facts.source)
        case Split.NOTHING:
            return Groups((noun.heading,), np.zeros(len(facts), dtype=np.int8))


def grid_of(facts: Facts, periods: Sequence[Period], groups: Groups) -> Grid:
    """Return the counts of sightings by period and group; those of no period are left out."""
    rows, columns = len(periods), len(groups.names)
    cells = _places(facts, periods) * np.intp(columns) + groups.places
    counts = _tally(cells, rows * columns)
    repeats = _tally(cells[np.flatnonzero(facts.is_repeat)], rows * columns)
    shape = (rows, columns)
    return Grid(groups.names, counts.reshape(shape), repeats.reshape(shape))


def grid_of_spans(facts: Facts, spans: Sequence[Span], groups: Groups) -> Grid:
    """Return the counts of sightings by span and group; spans may leave days out or share some."""
    columns = len(groups.names)
    counts, repeats = [], []
    for span in spans:
        start, end = day_number(span.first) * MINUTES, (day_number(span.last) + 1) * MINUTES
        inside = (facts.start >= start) & (facts.start < end)
        counts.append(np.bincount(groups.places[inside], minlength=columns))
        doubtful = inside & facts.is_repeat
        repeats.append(np.bincount(groups.places[doubtful], minlength=columns))
    shape = (len(spans), columns)
    return Grid(groups.names, np.reshape(counts, shape), np.reshape(repeats, shape))


def _tally(cells: Numbers, many: int) -> Numbers:
    """Return how often each cell stands there; those beyond the last one belong to no period."""
    return np.bincount(cells, minlength=many)[:many]


def _by_class(facts: Facts) -> Groups:
    classes = tuple(CategoryClass)
    lookup = np.zeros(max(facts.kinds.names, default=0) + 1, dtype=np.int8)
    for key, kind in facts.kinds.classes.items():
        lookup[key] = classes.index(kind)
    return Groups(tuple(each.label for each in classes), lookup[facts.category])


def _by_key(named: Sequence[tuple[int, str]], column: Numbers) -> Groups:
    lookup = np.zeros(max((key for key, _ in named), default=0) + 1, dtype=np.int32)
    lookup[[key for key, _ in named]] = np.arange(len(named))
    return Groups(tuple(name for _, name in named), lookup[column])


def _places(facts: Facts, periods: Sequence[Period]) -> Numbers:
    """Return the place of the period that holds each sighting, their number where none does."""
    none = len(periods)
    if not periods:
        return np.full(len(facts), none)
    days = np.repeat(np.arange(none), [period.length for period in periods])
    framed = np.concatenate(([none], days, [none]))
    at = facts.day - (day_number(periods[0].start) - 1)
    return framed.take(at, mode="clip")


def _gathered(numbers: Numbers, kept: Numbers) -> Numbers:
    """Return the kept columns, and the sum of the others as the last one."""
    rest = numbers.sum(axis=1) - numbers[:, kept].sum(axis=1)
    return np.column_stack((numbers[:, kept], rest))
