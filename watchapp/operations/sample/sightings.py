"""What the invented watch saw in its year."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, cast

from watchapp.operations.sample.chance import at, day_for, luck_for, read_sample
from watchapp.operations.sample.ground import Spot, somewhere
from watchapp.operations.sample.reports import told_more
from watchapp.records import (
    Category,
    CategoryClass,
    Deed,
    Patrol,
    PatrolState,
    Person,
    Sighting,
    SightingLink,
    SightingState,
    Source,
    Vehicle,
    Zone,
)

_HOURS = {"day": (8.0, 17.0), "evening": (17.0, 22.0), "night": (22.0, 28.0)}
_ON_PATROL = {
    "Abandoned car",
    "Graffiti to clean",
    "Noise or disorder",
    "Open garage",
    "Street light out",
    "Suspicious behavior, no offense",
    "Trespass or door-trying",
}
_SOON_SETTLED = 35  # days after which most sightings are closed
_SLOW_CITY = 0.12  # share of hazards that stay open for longer


@dataclass(frozen=True, slots=True)
class _Street:
    """Where and by whom things are seen, and the chance by which they happen."""

    zones: Sequence[Zone]
    categories: Mapping[str, Category]
    walked: Sequence[Patrol]
    until: date
    luck: random.Random
    answers: random.Random


@dataclass(frozen=True, slots=True)
class Account:
    """A sighting with what was described in it."""

    sighting: Sighting
    persons: tuple[Person, ...] = ()
    vehicles: tuple[Vehicle, ...] = ()


def accounts(
    zones: Sequence[Zone],
    categories: Mapping[str, Category],
    patrols: Sequence[Patrol],
    until: date,
) -> list[Account]:
    """Return the year's sightings in the order in which they happened."""
    walked = [each for each in patrols if each.state is PatrolState.DONE]
    street = _Street(zones, categories, walked, until, luck_for("sightings"), luck_for("answers"))
    words = read_sample("sightings")
    found = [_account(street, entry) for entry in _entries(street.luck, words)]
    found.append(_private_note(street, words["private_note"]))
    return sorted(found, key=lambda each: _start(each.sighting))


def _entries(luck: random.Random, words: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield what happened, as often as it did, with its blanks filled in."""
    for group in words["groups"]:
        common = {name: value for name, value in group.items() if name != "items"}
        for item in group["items"]:
            for _ in range(item.get("times", 1)):
                chosen = {slot: luck.choice(given) for slot, given in words["slots"].items()}
                behavior = item["behavior"].format(**chosen)
                yield {**common, **item, "behavior": behavior[0].upper() + behavior[1:]}


def _account(street: _Street, entry: Mapping[str, Any]) -> Account:
    luck, category = street.luck, street.categories[entry["category"]]
    source = Source(entry.get("source", "seen" if luck.random() < 0.6 else "told"))
    on_patrol = entry["category"] in _ON_PATROL and source is Source.SEEN and luck.random() < 0.8
    when_and_where = _seen_on_patrol if on_patrol else _noticed
    sighting = Sighting(
        **when_and_where(street, entry),
        category=category.id,
        behavior=entry["behavior"],
        public_words=entry["public"],
        source=source,
        **_told(entry),
    )
    sighting = _reported(luck, sighting, entry)
    sighting = replace(sighting, state=_state(street, sighting, category))
    sighting = told_more(street.answers, sighting, entry, kind=category.kind, until=street.until)
    persons = [Person(**{"sighting": None, **each}) for each in _given(entry, "person")]
    vehicles = [Vehicle(**{"sighting": None, **each}) for each in _given(entry, "vehicle")]
    return Account(sighting, tuple(persons), tuple(vehicles))


def _told(entry: Mapping[str, Any]) -> dict[str, Any]:
    """Return what else the sample says of a sighting."""
    names = ("injuries", "weapons", "persons_seen", "cross_street")
    told = {name: entry[name] for name in names if name in entry}
    return {**told, "deeds": frozenset(Deed(word) for word in entry.get("deeds", ()))}


def links_of(
    saved: Sighting, vehicles: Sequence[Vehicle], seen: dict[str, int]
) -> Iterator[SightingLink]:
    """Yield links to where the same plates were seen before; `seen` is kept for the next."""
    for plate in (each.plate for each in vehicles if each.plate):
        if plate in seen:
            yield SightingLink(sighting=saved.id, other=seen[plate], why="Same plate")
        seen[plate] = saved.id or 0


def _given(entry: Mapping[str, Any], what: str) -> list[dict[str, Any]]:
    return [entry[what]] if what in entry else []


def _noticed(street: _Street, entry: Mapping[str, Any]) -> dict[str, Any]:
    """Return when and where something happened that a neighbor noticed or found."""
    luck, end = street.luck, None
    day = day_for(luck, entry, street.until)
    before = day - timedelta(days=1)
    if entry["when"] == "overnight":
        start, end = at(before, luck.uniform(20, 23.8)), at(day, luck.uniform(5.5, 8.5))
    else:
        start = at(before, luck.uniform(*_HOURS[entry["when"]]))
    return {"occurred_from": start, "occurred_to": end, **_place(street, somewhere(luck))}


def _seen_on_patrol(street: _Street, entry: Mapping[str, Any]) -> dict[str, Any]:
    """Return when and where something was seen on the patrol nearest to some day."""
    luck = street.luck
    day = day_for(luck, entry, street.until)
    patrol = min(street.walked, key=lambda each: abs((_out(each).date() - day).days))
    zone = [each.id for each in street.zones].index(patrol.zone)
    start = _out(patrol) + timedelta(minutes=5 * luck.randint(1, 9))
    return {
        "occurred_from": start,
        "patrol": patrol.id,
        **_place(street, somewhere(luck, zone)),
    }


def _place(street: _Street, spot: Spot) -> dict[str, Any]:
    zone = None if spot.zone is None else street.zones[spot.zone].id
    return {"address": spot.address, "lat": spot.lat, "lon": spot.lon, "zone": zone}


def _out(patrol: Patrol) -> datetime:
    return cast("datetime", patrol.actual_from)


def _start(sighting: Sighting) -> datetime:
    return cast("datetime", sighting.occurred_from)


def _reported(luck: random.Random, sighting: Sighting, entry: Mapping[str, Any]) -> Sighting:
    chance = 0.0 if entry.get("reported_never") else entry["reported"]
    if luck.random() >= chance and not entry.get("reported_for_sure"):
        return sighting
    known = sighting.occurred_to or _start(sighting)
    after = timedelta(minutes=luck.choice((10, 25, 40, 90, 240, 600)))
    number = f"MH-{known:%y}-{luck.randint(1200, 9800):05d}" if luck.random() < 0.8 else ""
    return replace(sighting, reported_at=known + after, police_reference=number)


def _state(street: _Street, sighting: Sighting, category: Category) -> SightingState:
    age = (street.until - _start(sighting).date()).days
    waits = category.kind is CategoryClass.HAZARD and category.name != "Open garage"
    chance = 0.6 if age < _SOON_SETTLED else _SLOW_CITY * waits
    is_open = street.luck.random() < chance
    return SightingState.OPEN if is_open else SightingState.CLOSED


def _private_note(street: _Street, entry: Mapping[str, Any]) -> Account:
    return Account(
        Sighting(
            occurred_from=at(street.until - timedelta(days=40), 12.5),
            category=street.categories[entry["category"]].id,
            **_place(street, somewhere(street.luck)),
            notes=entry["notes"],
            source=Source.TOLD,
            state=SightingState.PRIVATE_NOTE,
        )
    )
