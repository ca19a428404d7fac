"""What the invented watch does with its neighbors: concerns, initiatives, partners, stories."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from watchapp.operations.sample.chance import read_sample
from watchapp.records import (
    Aim,
    Category,
    ComparedZone,
    Concern,
    Initiative,
    Meeting,
    Partner,
    PartnerKind,
    Story,
    Zone,
    ZonePart,
)


@dataclass(frozen=True, slots=True)
class Effort:
    """An initiative with what it is aimed at, and the zones that it is held against."""

    initiative: Initiative
    aims: tuple[Aim, ...]
    beside: tuple[ComparedZone, ...]


def concerns(zones: Sequence[Zone], meetings: Sequence[Meeting], until: date) -> Iterator[Concern]:
    """Yield the concerns; `meetings` are those that were held, the latest last."""
    for each in read_sample("community")["concerns"]:
        raised_at = None if each["meeting"] is None else meetings[-each["meeting"]]
        raised = _back(until, each["raised"])
        yield Concern(
            what=each["what"],
            raised=raised_at.starts.date() if raised_at and raised_at.starts else raised,
            raised_by=each["raised_by"],
            put_to=each["put_to"],
            put_on=_not_before(raised_at, _back(until, each["put"])),
            reference=each["reference"],
            zone=_zone(zones, each["zone"]),
            meeting=None if raised_at is None else raised_at.id,
            answered=_not_before(raised_at, _back(until, each["answered"])),
            answer=each["answer"],
            public_words=each["public_words"],
        )


def efforts(
    zones: Sequence[Zone], categories: Mapping[str, Category], until: date
) -> Iterator[Effort]:
    """Yield the initiatives."""
    for each in read_sample("community")["initiatives"]:
        aims = (Aim(initiative=None, category=categories[name].id) for name in each["aims"])
        initiative = Initiative(
            name=each["name"],
            what=each["what"],
            zone=_zone(zones, each["zone"]),
            starts=_back(until, each["starts"]),
            ends=_back(until, each["ends"]),
            notes=each["notes"],
        )
        beside = (
            ComparedZone(initiative=None, zone=_zone(zones, place), part=ZonePart(part))
            for part, places in each["beside"].items()
            for place in places
        )
        yield Effort(initiative, tuple(aims), tuple(beside))


def partners() -> Iterator[Partner]:
    """Yield the partners in the order of the list."""
    for place, each in enumerate(read_sample("community")["partners"], start=1):
        yield Partner(**{**each, "kind": PartnerKind(each["kind"]), "place_in_list": place})


def stories(zones: Sequence[Zone], until: date) -> Iterator[Story]:
    """Yield the stories, one of them without consent."""
    for each in read_sample("community")["stories"]:
        dated: dict[str, Any] = {name: _back(until, each[name]) for name in ("happened", "consent")}
        yield Story(**{**each, **dated, "zone": _zone(zones, each["zone"])})


def _zone(zones: Sequence[Zone], place: int | None) -> int | None:
    return None if place is None else zones[place].id


def _back(until: date, days: int | None) -> date | None:
    return None if days is None else until - timedelta(days=days)


def _not_before(meeting: Meeting | None, day: date | None) -> date | None:
    """Return a day, moved after the meeting where the calendar put that later."""
    if day is None or meeting is None or meeting.starts is None:
        return day
    return max(day, meeting.starts.date())
