"""How much of each zone and block takes part: households, patrols and meetings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from watchapp.addresses import block_of
from watchapp.queries.households import households_of
from watchapp.queries.narrowing import after
from watchapp.queries.watch import watch_kept
from watchapp.queries.zones import zones
from watchapp.records import Member, ZoneKind
from watchapp.speech import say, say_count
from watchapp.store import Store

_BELONGED = 'WHERE (joined IS NULL OR joined <= ?) AND ("left" IS NULL OR "left" > ?)'
_PATROLS = """
SELECT DISTINCT t.member, p.id FROM turnout t JOIN patrol p ON p.id = t.patrol
WHERE p.state = 'done' AND coalesce(p.actual_from, p.planned_from) >= ?
    AND coalesce(p.actual_from, p.planned_from) < ?
"""
_MEETINGS = """
SELECT DISTINCT a.member, m.id FROM attendance a JOIN meeting m ON m.id = a.meeting
WHERE a.member IS NOT NULL AND NOT m.cancelled AND m.starts >= ? AND m.starts < ?
"""
FEW = 20
"""Under so many households a share moves by five points or more when one joins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """How one zone, one block or the whole watch takes part.

    `households` counts those with a member, `of` is how many live there (None: not known).
    `active` counts the members who came to a patrol or a meeting, `patrols` and `meetings` those
    to which at least one member from there came.
    """

    name: str
    households: int
    of: int | None
    members: int
    active: int
    patrols: int
    meetings: int

    @property
    def share(self) -> float | None:
        """Return the part of the households that has a member, None where it cannot be said."""
        return self.households / self.of if self.of and self.households <= self.of else None

    @property
    def said(self) -> str:
        """Return the share in words that say what it stands on."""
        if self.of is None:
            return say_count(
                "{n} household; how many live here is not known",
                "{n} households; how many live here is not known",
                self.households,
            )
        counts = {"n": self.households, "all": self.of}
        if self.share is None:
            return say("{n} households, but only {all} are noted: correct that number", **counts)
        percent = _percent(self.share)
        if self.of >= FEW:
            return say("{n} of {all} households, {percent} %", **counts, percent=percent)
        return say(
            "{n} of {all} households, {percent} %; one more or less is {points} points",
            **counts,
            percent=percent,
            points=_half_up(100 / self.of),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation:
    """How the watch took part on the days from first to last.

    `zones` holds every zone, `blocks` those on which a member lives; `elsewhere` counts the
    members without a zone, `unplaced` those whose address tells no block.
    """

    first: date
    last: date
    whole: Part
    zones: tuple[Part, ...]
    blocks: tuple[Part, ...]
    elsewhere: int
    unplaced: int

    @property
    def zones_active(self) -> int:
        """Return in how many zones at least one member was active."""
        return sum(each.active > 0 for each in self.zones)


@dataclass(frozen=True, slots=True)
class _Span:
    """Who belonged to the watch at the end of a span, and who came to what in it."""

    members: Mapping[int, Member]
    households: Mapping[int, str]
    patrols: Mapping[int, frozenset[int]]
    meetings: Mapping[int, frozenset[int]]

    def part(self, name: str, of: int | None, members: Iterable[int]) -> Part:
        """Return how some members took part."""
        keys = frozenset(members)
        came = [key for key in keys if key in self.patrols or key in self.meetings]
        return Part(
            name=name,
            of=of,
            households=len({self.households[key] for key in keys}),
            members=len(keys),
            active=len(came),
            patrols=_together(self.patrols, came),
            meetings=_together(self.meetings, came),
        )


def participation(store: Store, first: date, last: date) -> Participation:
    """Return how zones and blocks took part on the days from first to last.

    It is a full count of what the log holds, no sample: who belonged to the watch at the end of
    the last day counts, at the address where the log has them now.
    """
    span = _span(store, first, last)
    kept, watch = zones(store), watch_kept(store)
    bases = {each.name.casefold(): each.households for each in kept if each.kind is ZoneKind.BLOCK}
    by_block: dict[str, list[int]] = defaultdict(list)
    for key, member in span.members.items():
        by_block[block_of(member.address)].append(key)
    unplaced = len(by_block.pop("", ()))
    return Participation(
        first=first,
        last=last,
        whole=span.part("", watch.households if watch else None, span.members),
        zones=tuple(
            span.part(
                zone.name,
                zone.households,
                (key for key, each in span.members.items() if each.zone == zone.id),
            )
            for zone in kept
        ),
        blocks=tuple(
            span.part(name, bases.get(name.casefold()), keys)
            for name, keys in sorted(by_block.items(), key=lambda each: _street_first(each[0]))
        ),
        elsewhere=sum(each.zone is None for each in span.members.values()),
        unplaced=unplaced,
    )


def _percent(share: float) -> str:
    """Return a share in whole percent; neither a few nor nearly all are rounded away."""
    percent = 100 * share
    if 0 < percent < 1:
        return "<1"
    return ">99" if 99 < percent < 100 else str(_half_up(percent))


def _half_up(number: float) -> int:
    return int(number + 0.5)


def _span(store: Store, first: date, last: date) -> _Span:
    day = last.isoformat()
    members = store.records(Member, _BELONGED, (day, day))
    end = after(last)
    days = (first.isoformat(), end.isoformat() if end else None)
    return _Span(
        {each.id: each for each in members if each.id is not None},
        households_of(members),
        _by_member(store.select(_PATROLS, days)),
        _by_member(store.select(_MEETINGS, days)),
    )


def _by_member(rows: Iterable[tuple[int, int]]) -> Mapping[int, frozenset[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    for member, came_to in rows:
        found[member].add(came_to)
    return {member: frozenset(keys) for member, keys in found.items()}


def _together(by_member: Mapping[int, frozenset[int]], members: Iterable[int]) -> int:
    return len(frozenset().union(*(by_member.get(key, frozenset()) for key in members)))


def _street_first(block: str) -> tuple[str, int]:
    """Return what sorts blocks by street, then by their hundred."""
    number, _, street = block.partition(" block of ")
    return (street or block).casefold(), int(number) if number.isdecimal() else 0
