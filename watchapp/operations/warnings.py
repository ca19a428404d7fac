"""What the captain does to warn the households near a burglary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from watchapp import clock
from watchapp.addresses.houses import houses_in
from watchapp.errors import WatchError
from watchapp.operations.warning_reach import warning_reach
from watchapp.progress import Progress
from watchapp.queries.near_houses import AROUND, NearHouse, household, houses_near
from watchapp.queries.warnings import doors_of, not_wanted
from watchapp.records import Door, NeighborWarning, Reached, Sighting
from watchapp.speech import say
from watchapp.store import Change, Store

FARTHEST = 800
"""Meters, half a mile: so far around households are looked for when a warning is planned."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A warning as it could be made, and the households that it could reach, up to FARTHEST."""

    warning: NeighborWarning
    around: tuple[NearHouse, ...]

    @property
    def houses(self) -> tuple[NearHouse, ...]:
        """Return the households that it reaches as it stands."""
        return self.within(self.warning.meters) or ()

    def within(self, meters: int | None) -> tuple[NearHouse, ...] | None:
        """Return the households on the blocks and so many meters around, None for the blocks alone.

        None where these were not all looked for.
        """
        if meters is not None and meters > FARTHEST:
            return None
        reach = -1 if meters is None else meters
        return tuple(
            each for each in self.around if each.rank.blocks < AROUND or each.rank.apart <= reach
        )


def plan_warning(store: Store, sighting: int, *, today: date, progress: Progress) -> Plan:
    """Return whom to warn of a sighting, how far around and until when; nothing is written.

    How far and how long comes from the log's own near repeats, where these are beyond chance.
    Raises Cancelled when told to stop, WatchError if the sighting is gone.
    """
    happened = store.get(Sighting, sighting)
    reach = warning_reach(store, today, progress)
    day = happened.occurred_from.date() if happened.occurred_from else today
    return Plan(
        NeighborWarning(
            sighting=sighting,
            starts=today,
            ends=max(today, day + timedelta(days=reach.days)),
            meters=reach.meters,
            reason=reach.reason,
        ),
        houses_near(store, happened, meters=FARTHEST, today=today),
    )


def save_warning(
    store: Store,
    warning: NeighborWarning,
    *,
    was: NeighborWarning | None = None,
    houses: Sequence[NearHouse] | None = None,
) -> Change:
    """Save a warning; a new one with the doors of these households, or of those found near.

    Who asked not to be called on before is marked so from the start. Raises Problems if it is not
    fit to be kept, StoreError if the log cannot be written.
    """
    if warning.id is None and houses is None:
        houses = _houses(store, warning)
    doors = [
        Door(warning=None, address=house.address, place=place, why=house.why)
        for place, house in enumerate(houses or (), 1)
    ]
    asked_not_to = _asked_not_to(store)
    with store.change("Save warning") as writer:
        saved = writer.put(warning, was=was)
        for door in doors:
            writer.put(replace(door, warning=saved.id, reached=_from_the_start(door, asked_not_to)))
    return writer.change


def _asked_not_to(store: Store) -> frozenset[tuple[str, str]]:
    """Return the households that asked not to be called on, however their addresses are written."""
    return frozenset(map(household, not_wanted(store)))


def _from_the_start(door: Door, asked_not_to: frozenset[tuple[str, str]]) -> Reached:
    return Reached.NOT_WANTED if household(door.address) in asked_not_to else Reached.NOT_YET


def _houses(store: Store, warning: NeighborWarning) -> tuple[NearHouse, ...]:
    happened = store.get(Sighting, warning.sighting or 0)
    return houses_near(store, happened, meters=warning.meters, today=clock.today())


def add_doors(store: Store, warning: int, typed: str) -> Change:
    """Add the doors that a person typed: addresses, or ranges such as 1402 to 1440 Oak St.

    Those on the list already stay as they are. Raises WatchError where a line is not understood,
    or where nothing new is in it.
    """
    there = doors_of(store, warning)
    known = {household(door.address) for door in there}
    new: dict[tuple[str, str], str] = {}
    for each in houses_in(typed):
        if household(each) not in known:
            new.setdefault(household(each), each)
    if not new:
        raise WatchError(say("All of these stand on the list already."))
    last = max((door.place or 0 for door in there), default=0)
    asked_not_to = _asked_not_to(store)
    with store.change("Add doors") as writer:
        for place, address in enumerate(new.values(), last + 1):
            door = Door(warning=warning, address=address, place=place, why=say("Typed"))
            writer.put(replace(door, reached=_from_the_start(door, asked_not_to)))
    return writer.change


def tick_doors(store: Store, keys: Sequence[int], reached: Reached) -> Change:
    """Say what became of some doors, just now; one change."""
    at = None if reached is Reached.NOT_YET else clock.now()
    with store.change("Tick off doors") as writer:
        for key in keys:
            door = store.get(Door, key)
            writer.put(replace(door, reached=reached, reached_at=at), was=door)
    return writer.change


def save_door(store: Store, door: Door, *, was: Door | None = None) -> Change:
    """Save a door; only what differs from `was` is written. Raises Problems, StoreError."""
    with store.change("Save door") as writer:
        writer.put(door, was=was)
    return writer.change
