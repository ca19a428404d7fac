"""What can be laid beside what before: kinds by zones, months by months, from the facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from watchapp.analysis.look import Against, Look, Subject
from watchapp.analysis.periods import Span
from watchapp.analysis.sentences import Comparison
from watchapp.moments import show_day, spell_month
from watchapp.operations.trends.glance_times import Times
from watchapp.queries.facts import PRECISIONS, Facts, day_number
from watchapp.records import Precision
from watchapp.speech import say, say_count

_BROAD = frozenset({Against.MONTHS_BEFORE, Against.WEEKS_BEFORE})


@dataclass(frozen=True, slots=True)
class Names:
    """What is said of all that a source counts, and of its zones by number.

    `told` stands in front of every name where there are several sources.
    """

    source: str
    everything: str
    zones: Mapping[int, str]
    told: str = ""

    def of(self, name: str, zone: int | None = None) -> str:
        """Return the name of a kind, in a zone where one is meant."""
        if zone is not None:
            name = say("{kind}, {zone}", kind=name, zone=self.zones.get(zone, f"#{zone}"))
        return say("{source}: {kind}", source=self.told, kind=name) if self.told else name


@dataclass(frozen=True, slots=True)
class Counted:
    """How many there are of a subject in each span, and how many of them are possible repeats."""

    subject: Subject
    counts: tuple[int, ...]
    repeats: tuple[int, ...]


def counted(facts: Facts, spans: Sequence[Span], *, names: Names, by_day: bool) -> list[Counted]:
    """Return the counts of every subject that happened in one of the spans at all.

    `by_day` leaves out what is known only to the month. Everything, each class, each category and
    each zone, and each category in each zone are counted.
    """
    cube = _cube(facts, spans, by_day=by_day)
    return [
        Counted(subject, tuple(both[0].tolist()), tuple(both[1].tolist()))
        for subject, both in _subjects(facts, cube, names)
        if both[0].any()
    ]


def all_looks(found: Iterable[Counted], times: Times) -> Iterator[Look]:
    """Yield every subject beside each of the times before."""
    pairs = [_pair(times, against) for against in times.before]
    for each in found:
        for pair in pairs:
            if not (pair.is_broad and each.subject.zone and each.subject.category):
                yield from pair.looks(each)


@dataclass(frozen=True, slots=True)
class _Pair:
    """The time looked at and one before it: where its counts stand, how long it is, its names."""

    against: Against
    places: tuple[int, ...]
    days: tuple[int, int]
    now: str
    before: str

    @property
    def is_broad(self) -> bool:
        """Return whether it is not asked of each kind in each zone.

        Each comparison makes the others harder to believe.
        """
        return self.against in _BROAD

    def looks(self, each: Counted) -> Iterator[Look]:
        """Yield a subject beside this time, unless it happened in neither."""
        earlier = tuple(each.counts[place] for place in self.places)
        now, before = each.counts[0], sum(earlier)
        if not now and not before:
            return
        comparison = Comparison(
            now,
            before,
            *self.days,
            now_repeats=each.repeats[0],
            before_repeats=sum(each.repeats[place] for place in self.places),
        )
        single = earlier if len(earlier) > 1 else ()
        yield Look(each.subject, self.against, comparison, self.now, self.before, single)


def _pair(times: Times, against: Against) -> _Pair:
    before, spans = times.before[against], times.every
    return _Pair(
        against,
        tuple(spans.index(span) for span in before),
        (times.now.days, sum(span.days for span in before)),
        _when(times.now, against),
        _then(before, against),
    )


def looks_beside(
    found: Sequence[Counted], households: Mapping[int, int], now: Span, names: Names
) -> Iterator[Look]:
    """Yield each zone whose households are known beside the others, all kinds together."""
    counts = {
        each.subject.zone: each
        for each in found
        if each.subject.zone in households and not each.subject.category and not each.subject.kind
    }
    if len(households) < 2 or not counts:
        return
    total = sum(each.counts[0] for each in counts.values())
    homes = sum(households.values())
    for zone, its_homes in households.items():
        its = counts[zone].counts[0] if zone in counts else 0
        if total:
            yield Look(
                Subject(names.of(names.everything, zone), names.source, zone=zone),
                Against.OTHER_ZONES,
                Comparison(its, total - its, its_homes, homes - its_homes),
                say(
                    "in {month} at its {homes}",
                    month=spell_month(now.first),
                    homes=say_count("{n} household", "{n} households", its_homes),
                ),
                say_count(
                    "at the {n} household elsewhere",
                    "at the {n} households elsewhere",
                    homes - its_homes,
                ),
            )


def _cube(facts: Facts, spans: Sequence[Span], *, by_day: bool) -> NDArray[np.int64]:
    """Return counts and repeats by span, category and zone."""
    first = day_number(min(span.first for span in spans))
    last = day_number(max(span.last for span in spans))
    slot = np.full(last - first + 2, len(spans), dtype=np.int64)  # the last place is for the rest
    for place, span in enumerate(spans):
        slot[day_number(span.first) - first : day_number(span.last) - first + 1] = place
    slots = slot[np.clip(facts.day - first, -1, len(slot) - 1)]
    if by_day:
        slots = np.where(facts.precision == PRECISIONS.index(Precision.MONTH), len(spans), slots)
    shape = (len(spans) + 1, _size(facts.category), _size(facts.zone))
    cells = (slots * shape[1] + facts.category) * shape[2] + facts.zone
    cube = np.zeros((2, *shape), dtype=np.int64)
    size = int(np.prod(shape))
    cube[0] = np.bincount(cells, minlength=size).reshape(shape)
    repeated = facts.is_repeat
    if repeated.any():
        cube[1] = np.bincount(cells[repeated], minlength=size).reshape(shape)
    return cube[:, : len(spans)]


def _size(column: NDArray[Any]) -> int:
    return int(column.max(initial=0)) + 1


def _subjects(
    facts: Facts, cube: NDArray[np.int64], names: Names
) -> Iterator[tuple[Subject, NDArray[np.int64]]]:
    """Yield every subject with its counts and repeats by span."""
    kinds, source = facts.kinds, names.source
    yield Subject(names.of(names.everything), source), cube.sum(axis=(2, 3))
    by_category, by_zone = cube.sum(axis=3), cube.sum(axis=2)
    used = np.flatnonzero(by_category[0].any(axis=0)).tolist()
    for kind in sorted({kinds.classes[key] for key in used}):
        keys = [key for key in used if kinds.classes[key] is kind]
        yield Subject(names.of(kind.label), source, kind), by_category[:, :, keys].sum(axis=2)
    for key in used:
        subject = Subject(names.of(kinds.names[key]), source, kinds.classes[key], key)
        yield subject, by_category[:, :, key]
    zones = [zone for zone in np.flatnonzero(by_zone[0].any(axis=0)).tolist() if zone]
    for zone in zones:
        subject = Subject(names.of(names.everything, zone), source, zone=zone)
        yield subject, by_zone[:, :, zone]
        for key in used:
            name = names.of(kinds.names[key], zone)
            yield Subject(name, source, kinds.classes[key], key, zone), cube[:, :, key, zone]


def _when(now: Span, against: Against) -> str:
    if against is Against.WEEKS_BEFORE:
        return say("in the week of {day}", day=show_day(now.first))
    return say("in {month}", month=spell_month(now.first))


def _then(before: Sequence[Span], against: Against) -> str:
    match against:
        case Against.WEEKS_BEFORE:
            return say("in the {n} weeks before", n=len(before))
        case Against.MONTHS_BEFORE:
            return say("in the {n} months before", n=len(before))
        case _:
            return say("in {month}", month=spell_month(before[0].first))
