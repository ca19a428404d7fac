"""Which events can be looked at for near repeats: those whose day and place are known."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from watchapp.analysis.near_bands import Bands
from watchapp.analysis.near_repeat import Events
from watchapp.analysis.projection import Flat
from watchapp.charts.trend import LeftOut
from watchapp.operations.trends.asked import Asked
from watchapp.queries.categories import burglary_kinds
from watchapp.queries.facts import MINUTES, NOTHING, PRECISIONS, Facts, facts_of
from watchapp.records import Precision
from watchapp.speech import marked, say
from watchapp.store import Store

FEWEST = 20
"""Of fewer events than this no near repeat is told."""
MOST = 4000
"""Of more events than this only the latest are looked at: shuffling takes seconds, not minutes."""
LONGEST = 3
"""Days: an event known only to lie somewhere in more than this has no day."""

POINTS = Bands((100, 200, 300, 400), same=1)
BLOCKS = Bands((1,))
DAYS = Bands((7, 14, 21, 28))
_BLOCKS_APART = 1_000.0  # meters from block to block, so that two are never near

_ONLY_MONTH = marked("known only to the month")
_TOO_LONG = marked("happened somewhere within more than {days} days")
_TWICE = marked("may have been entered twice, and would pass for repeats of themselves")
_NO_POINT = marked("no point on the map")
_NO_BLOCK = marked("no block that can be told from the address")
_BURGLARIES = marked("Burglaries are looked at unless you choose a kind, a class or all crimes.")
_OLDER = marked("older than the latest {most:,}, which can be shuffled in seconds")


@dataclass(frozen=True, slots=True, eq=False)
class NearEvents:
    """The events with their numbers in the log, in order of time; `by_block` without points.

    Where no near repeats can be told of them, `refused` says why.
    """

    events: Events
    keys: NDArray[np.int32]
    by_block: bool
    burglary: bool
    left_out: tuple[LeftOut, ...]
    refused: str = ""
    notes: tuple[str, ...] = ()


def near_events(store: Store, asked: Asked) -> NearEvents:
    """Return the events that a question means: burglaries, unless it names a kind."""
    picked = asked.picked
    facts = facts_of(store).where(picked)
    unasked = picked.category is None and picked.kind is None and not picked.crimes_only
    burglary = unasked
    if unasked:
        facts = facts.that(facts.kinds.lookup(burglary_kinds(store))[facts.category])
    elif picked.category is not None:
        burglary = picked.category in burglary_kinds(store)
    found = events_in(facts, burglary=burglary)
    return replace(found, notes=(say(_BURGLARIES),)) if unasked else found


def events_in(facts: Facts, *, burglary: bool) -> NearEvents:
    """Return those of some sightings whose day and place are known, at most the latest MOST."""
    left: list[LeftOut] = []
    asked = len(facts)
    facts = _kept(facts, facts.precision != PRECISIONS.index(Precision.MONTH), _ONLY_MONTH, left)
    without_day = not len(facts) and asked > 0
    known = np.where(facts.end == NOTHING, facts.start, facts.end)
    facts = _kept(facts, known - facts.start <= LONGEST * MINUTES, _TOO_LONG, left)
    facts = _kept(facts, ~facts.is_repeat, _TWICE, left)
    pointed, blocked = int(facts.has_point.sum()), int((facts.block != 0).sum())
    by_block = pointed < FEWEST <= blocked
    facts = (
        _kept(facts, facts.block != 0, _NO_BLOCK, left)
        if by_block
        else _kept(facts, facts.has_point, _NO_POINT, left)
    )
    facts = _kept(facts, _latest(facts), _OLDER, left)
    order = np.argsort(facts.start, kind="stable")
    x, y = _places(facts, by_block=by_block)
    events = Events(x[order], y[order], facts.day[order].astype(np.int64))
    refused = _refused(len(facts), asked, without_day=without_day)
    return NearEvents(events, facts.key[order], by_block, burglary, tuple(left), refused)


def _latest(facts: Facts) -> NDArray[np.bool_]:
    """Return which are among the latest MOST."""
    found = np.zeros(len(facts), dtype=np.bool_)
    found[np.argsort(facts.start, kind="stable")[-MOST:]] = True
    return found


def _kept(facts: Facts, kept: NDArray[np.bool_], why: str, left: list[LeftOut]) -> Facts:
    """Return those that are kept, and note how many are not and why."""
    if lost := int(len(kept) - kept.sum()):
        left.append(LeftOut(lost, say(why, days=LONGEST, most=MOST)))
        return facts.that(kept)
    return facts


def _places(facts: Facts, *, by_block: bool) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    if by_block:
        _, number = np.unique(facts.block, return_inverse=True)
        return np.asarray(number * _BLOCKS_APART, dtype=np.float64), np.zeros(len(facts))
    lat, lon = facts.lat, facts.lon
    return Flat.around(lat, lon).meters(lat, lon)


def _refused(found: int, asked: int, *, without_day: bool) -> str:
    """Return why nothing can be told, empty where something can."""
    if without_day:
        return say(
            "All of these are known only to the month: whether one comes soon after another"
            " cannot be told from them."
        )
    if found < FEWEST:
        return say(
            "Near repeats need at least {fewest} events whose day and place are known; here are"
            " {found}, of {asked:,} in all.",
            fewest=FEWEST,
            found=found,
            asked=asked,
        )
    return ""
