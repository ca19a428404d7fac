"""When a patrol would meet what happens: hours with much risk and little time out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from watchapp.analysis.binomial import at_least
from watchapp.analysis.counts import SMALLEST_P
from watchapp.analysis.sentences import SURPRISING

FEWEST = 10
"""Events whose hour is known under which no slot is suggested."""
MOST = 3
"""Slots that are suggested at once: more would be a timetable and no hint."""
_DAYS, _HOURS = 7, 24
_WEEK = _DAYS * _HOURS
LOOKED_AT = _WEEK + _HOURS
"""Slots that are looked at: of each weekday and hour, and of each hour on any day."""
_PART = 1e-6  # of an event: what sums of parts leave by rounding

Week = NDArray[np.floating]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """Some hours in a row, from `hour` of `weekday` (0 for Monday), and why they stand out.

    `events` of `of` fell in them, where `expected` would if every hour were alike; patrols were
    out for `out` of their `out_of` hours in them. `p` is how likely chance alone makes that of any
    slot. `any_day` counts these hours of all seven days; its weekday is the one on which patrols
    were out least, and `days_alike` says whether chance could have made the days differ so.
    """

    weekday: int
    hour: int
    hours: int
    events: float
    of: int
    expected: float
    out: float
    out_of: float
    p: float
    any_day: bool
    days_alike: bool

    @property
    def share(self) -> float:
        """Return which part of the events fell in it."""
        return self.events / self.of

    @property
    def out_share(self) -> float:
        """Return which part of the patrols' time was spent in it."""
        return self.out / self.out_of if self.out_of else 0.0


class Found(StrEnum):
    """What the search for slots came to."""

    SLOTS = "slots"
    TOO_FEW = "too few"
    EVEN = "even"
    COVERED = "covered"


@dataclass(frozen=True, slots=True)
class Suggested:
    """The slots that are worth a patrol, the most telling first, and what to say if there is none.

    EVEN says that no hours stand out, COVERED that those which do get their share of patrols.
    """

    slots: tuple[Slot, ...]
    found: Found


def suggest_slots(
    risk: Week,
    out: Week,
    *,
    events: int,
    hours: int = 3,
    weekdays: Sequence[float] = (1,) * _DAYS,
) -> Suggested:
    """Return up to three slots of some `hours` where a patrol would be more than a guess.

    `risk` are the events, each spread over the hours in which it can have happened, `out` the
    hours of patrols, both 7 by 24 from Monday; `events` is how many there are. A slot is suggested
    if more fell in it than chance gives both where all hours are alike and where events go as
    patrols do: the exact binomial tail, times the number of slots looked at (Bonferroni). First
    those of a weekday that stands out among the seven, then those of the hour alone. `weekdays`
    is how often each weekday came, in any unit: a month may have five of some.
    """
    if events < FEWEST:
        return Suggested((), Found.TOO_FEW)
    fell, alike = _in_a_row(risk, hours), _in_a_row(_alike(weekdays), hours)
    search = _Search(
        fell=fell,
        spent=_in_a_row(out, hours),
        alike=alike,
        standing_out=_standing_out(fell, alike),
        events=events,
        out_of=float(out.sum()),
        hours=hours,
    )
    single = [search.of_weekday(*each) for each in sorted(search.standing_out)]
    daily = [search.of_any_day(hour) for hour in range(_HOURS)]
    slots = _apart(_passed(single), _passed(daily))
    if slots:
        return Suggested(tuple(slots[:MOST]), Found.SLOTS)
    uneven = any(
        _chance_of(each.events, events, each.expected / events) < SURPRISING
        for each in (*single, *daily)
    )
    return Suggested((), Found.COVERED if uneven else Found.EVEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Search:
    """The events and the patrols' hours in the slots that begin in each hour of the week.

    `alike` are the shares that they would have if all hours were alike, `standing_out` the days
    and hours of slots that have more than the same hours of other days.
    """

    fell: Week
    spent: Week
    alike: Week
    standing_out: frozenset[tuple[int, int]]
    events: int
    out_of: float
    hours: int

    def of_weekday(self, day: int, hour: int) -> Slot:
        """Return the slot of one weekday, whose hours may go on after midnight."""
        return self._slot(day, hour, _at(day, hour), any_day=False)

    def of_any_day(self, hour: int) -> Slot:
        """Return the slot of the hour alone, on the weekday on which patrols were out least."""
        least = min(range(_DAYS), key=lambda day: (self.spent[day, hour], -self.fell[day, hour]))
        return self._slot(least, hour, lambda week: float(week[:, hour].sum()), any_day=True)

    def _slot(self, day: int, hour: int, part: Callable[[Week], float], *, any_day: bool) -> Slot:
        fell, spent, alike = part(self.fell), part(self.spent), part(self.alike)
        share = max(alike, spent / self.out_of if self.out_of else 0.0)
        return Slot(
            weekday=day,
            hour=hour,
            hours=self.hours,
            events=fell,
            of=self.events,
            expected=self.events * alike,
            out=spent,
            out_of=self.out_of,
            p=_chance_of(fell, self.events, share),
            any_day=any_day,
            days_alike=all(at != hour for _, at in self.standing_out),
        )


def _alike(weekdays: Sequence[float]) -> Week:
    """Return the share of each hour of the week, by how often its day came."""
    days = np.asarray(weekdays, dtype=np.float64)
    return np.repeat(days / days.sum() / _HOURS, _HOURS).reshape(_DAYS, _HOURS)


def _standing_out(fell: Week, alike: Week) -> frozenset[tuple[int, int]]:
    """Return the weekdays and hours with more than chance gives one of the seven."""
    found = set()
    for hour in range(_HOURS):
        of, whole = _whole(fell[:, hour].sum()), float(alike[:, hour].sum())
        for day in range(_DAYS):
            share = float(alike[day, hour]) / whole
            if _DAYS * at_least(_whole(fell[day, hour]), of, share=share) < SURPRISING:
                found.add((day, hour))
    return frozenset(found)


def _at(day: int, hour: int) -> Callable[[Week], float]:
    return lambda week: float(week[day, hour])


def _passed(slots: Iterable[Slot]) -> list[Slot]:
    """Return the slots that chance does not explain, those that patrols miss most first."""
    telling = [slot for slot in slots if slot.p < SURPRISING]
    return sorted(telling, key=lambda slot: slot.out_share - slot.share)


def _apart(*ranked: Iterable[Slot]) -> list[Slot]:
    """Return the slots in order without those on the hours of one before."""
    kept: list[Slot] = []
    for slots in ranked:
        for slot in slots:
            if not any(_meet(slot, other) for other in kept):
                kept.append(slot)
    return kept


def _meet(one: Slot, other: Slot) -> bool:
    """Return whether two slots share an hour; a slot of any day meets all of those hours."""
    around = _HOURS if one.any_day or other.any_day else _WEEK
    ahead = (one.weekday * _HOURS + one.hour - other.weekday * _HOURS - other.hour) % around
    return ahead < other.hours or around - ahead < one.hours


def _chance_of(events: float, of: int, share: float) -> float:
    """Return how likely any of the slots holds so many, where each event falls in it by `share`.

    The parts of events are rounded down, so that the chance is rather too large than too small.
    """
    return min(1.0, max(SMALLEST_P, LOOKED_AT * at_least(_whole(events), of, share=share)))


def _whole(events: float) -> int:
    return int(events + _PART)


def _in_a_row(week: Week, hours: int) -> NDArray[np.float64]:
    """Return for each hour of the week the sum of so many in a row from it, Sunday to Monday."""
    ring = week.ravel().astype(np.float64)
    total = np.sum([np.roll(ring, -step) for step in range(hours)], axis=0)
    return np.asarray(total).reshape(_DAYS, _HOURS)
