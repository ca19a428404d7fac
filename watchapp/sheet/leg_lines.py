"""A leg as it is typed, `2140 drive Oak Park 3.2 miles`, and what is wrong across legs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest

from watchapp.errors import Problem, ReadError
from watchapp.moments import show_clock, show_weekday
from watchapp.records import Leg, Patrol, PatrolMode
from watchapp.sheet.times import Night, beginning_of
from watchapp.speech import say

_MODES = {
    PatrolMode.DRIVE: "drive drove driving driven car by carro auto coche en manejando",
    PatrolMode.WALK: "walk walked walking foot on afoot a pie caminando",
    PatrolMode.BIKE: "bike biked biking bicycle cycle cycled cycling bici bicicleta",
    PatrolMode.STATIONARY: (
        "stationary stand stood standing post parked watching watch puesto fijo parado"
    ),
}
_MODE_OF = {word: mode for mode, words in _MODES.items() for word in words.split()}
_MILES = re.compile(
    r"(?<![\w.])(?P<miles>\d+(?:\.\d+)?)\s*(?:mi|miles?|millas?)\b\.?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class TypedLeg:
    """What was understood of a leg; None where nothing was said of it."""

    starts: datetime
    ends: datetime | None
    mode: PatrolMode | None
    zone: int | None
    miles: float | None


def read_leg(text: str, night: Night, zones: Mapping[int, str]) -> TypedLeg:
    """Return what a typed leg says; `zones` are the names of the zones by number.

    Raises ReadError if there is no time, or a word that is neither mode, zone nor distance.
    """
    found = beginning_of(text, night)
    if found is None:
        raise ReadError(
            say("Begin the leg with its time, then how and where: 2140 drive Oak Park.")
        )
    rest = text[len(found.typed) :]
    measured = _MILES.search(rest)
    if measured is not None:
        rest = f"{rest[: measured.start()]} {rest[measured.end() :]}"
    mode, words = _mode_in(re.sub(r"[,;]", " ", rest).split())
    return TypedLeg(
        found.at,
        found.until,
        mode,
        _zone_named(" ".join(words), zones),
        float(measured["miles"]) if measured else None,
    )


def _mode_in(words: Sequence[str]) -> tuple[PatrolMode | None, list[str]]:
    """Return the mode that the first words say, and the words after them."""
    mode: PatrolMode | None = None
    rest = list(words)
    while rest and (said := _MODE_OF.get(rest[0].casefold())):
        mode = said
        rest.pop(0)
    return mode, rest


def _zone_named(words: str, zones: Mapping[int, str]) -> int | None:
    """Return the zone whose name, or the only one whose name in part, the words are."""
    if not words:
        return None
    sought = words.casefold()
    whole = [key for key, name in zones.items() if name.casefold() == sought]
    part = [key for key, name in zones.items() if sought in name.casefold()]
    if len(found := whole or part) == 1:
        return found[0]
    if found:
        named = ", ".join(zones[key] for key in found)
        raise ReadError(
            say("“{words}” could be {zones}; type more of it.", words=words, zones=named)
        )
    raise ReadError(
        say(
            "“{words}” is neither a zone nor drive, walk, bike or stationary; check the spelling.",
            words=words,
        )
    )


def write_leg(leg: Leg, zones: Mapping[int, str]) -> str:
    """Return a leg as one would type it: `2140-2210 drive Oak Park 3.2 miles`."""
    times = "-".join(f"{each:%H%M}" for each in (leg.starts, leg.ends) if each is not None)
    miles = "" if leg.miles is None else f"{leg.miles:g} miles"
    zone = "" if leg.zone is None else zones.get(leg.zone, "")
    return " ".join(part for part in (times, leg.mode.value, zone, miles) if part)


def leg_in_words(leg: Leg, zones: Mapping[int, str]) -> str:
    """Return a leg to be read: Sat 9:40 PM to 10:10 PM · Drive · Oak Park · 3.2 miles."""
    start = "" if leg.starts is None else f"{show_weekday(leg.starts)} {show_clock(leg.starts)}"
    span = say("{start} to {end}", start=start, end=show_clock(leg.ends)) if leg.ends else start
    miles = "" if leg.miles is None else say("{miles} miles", miles=f"{leg.miles:g}")
    zone = "" if leg.zone is None else zones.get(leg.zone, "")
    return " · ".join(part for part in (span, say(leg.mode.label), zone, miles) if part)


def leg_problems(patrol: Patrol, legs: Sequence[Leg]) -> Iterator[Problem]:
    """Yield what is wrong across the legs of a patrol: their order, overlaps, hours outside it."""
    for place, (leg, following) in enumerate(zip_longest(legs, legs[1:]), start=1):
        yield from _out_of_hours(patrol, leg, place)
        if following is None or leg.starts is None or following.starts is None:
            continue
        if following.starts <= leg.starts:
            yield Problem(
                "legs",
                say(
                    "Leg {n} does not begin after leg {m}; put them in order.", n=place + 1, m=place
                ),
            )
        elif leg.ends is not None and leg.ends > following.starts:
            yield Problem(
                "legs",
                say(
                    "Leg {n} begins before leg {m} ends; correct one of them.", n=place + 1, m=place
                ),
            )


def _out_of_hours(patrol: Patrol, leg: Leg, place: int) -> Iterator[Problem]:
    begins, ends = patrol.actual_from, patrol.actual_to
    if leg.starts is not None and begins is not None and leg.starts < begins:
        yield Problem(
            "legs", say("Leg {n} begins before the patrol went out; check the times.", n=place)
        )
    last = leg.ends or leg.starts
    if last is not None and ends is not None and (last > ends or leg.starts == ends):
        yield Problem(
            "legs", say("Leg {n} goes on after the patrol came back; check the times.", n=place)
        )
