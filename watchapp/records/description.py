"""Persons and vehicles as they were described in a sighting, in the blocks that dispatchers ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar

from typing_extensions import override

from watchapp.errors import Problem
from watchapp.fields import LIAISON, OnRemove, Ref, Text
from watchapp.schema import Record, fields_of, is_empty
from watchapp.speech import say

SEXES = ("Female", "Male")
AGES = ("Child", "Teens", "20s", "30s", "40s", "50s", "60s", "70 or older")
HEIGHTS = (
    "Under 4'8\"",
    *(f"{low // 12}'{low % 12}\"–{(low + 1) // 12}'{(low + 1) % 12}\"" for low in range(56, 80, 2)),
    "6'8\" or taller",
)
"""Blocks of two inches."""
WEIGHTS = ("Under 90 lb", *(f"{low}–{low + 9} lb" for low in range(90, 300, 10)), "300 lb or more")
"""Blocks of ten pounds."""
BUILDS = ("Slight", "Slim", "Medium", "Muscular", "Heavy")
COMPASS = (
    "North",
    "Northeast",
    "East",
    "Southeast",
    "South",
    "Southwest",
    "West",
    "Northwest",
)
COLORS = (
    *("Black", "White", "Gray", "Silver", "Red", "Maroon", "Blue", "Dark blue", "Green"),
    *("Brown", "Tan", "Gold", "Yellow", "Orange", "Purple"),
)
BODIES = (
    *("Sedan", "Hatchback", "Coupe", "Station wagon", "SUV", "Pickup", "Van", "Minivan"),
    *("Delivery van", "Truck", "Motorcycle", "Scooter", "Bicycle", "Trailer"),
)

IDENTIFYING = (
    *("hair", "facial_hair", "hat", "glasses", "coat", "shirt", "trousers", "shoes"),
    *("jewelry", "scars", "speech", "clothing", "features"),
)
"""What tells one person from another; race alone tells nobody from anybody."""
DETAILS_BESIDE_RACE = 2
_LOOKS = ("complexion", "race")  # where an origin may stand


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """A person as described, head to foot; never told to the street.

    Race stands last, and only beside two details that tell this person from others.
    """

    sighting: Annotated[
        int | None, Ref(label="Sighting", to="sighting", required=True, on_remove=OnRemove.FOLLOW)
    ]
    sex: Annotated[str, Text(label="Sex", longest=20, audience=LIAISON, offered=SEXES)] = ""
    age: Annotated[str, Text(label="Age, about", longest=20, audience=LIAISON, offered=AGES)] = ""
    height: Annotated[
        str, Text(label="Height, about", longest=20, audience=LIAISON, offered=HEIGHTS)
    ] = ""
    weight: Annotated[
        str, Text(label="Weight, about", longest=20, audience=LIAISON, offered=WEIGHTS)
    ] = ""
    build: Annotated[str, Text(label="Build", longest=40, audience=LIAISON, offered=BUILDS)] = ""
    hair: Annotated[
        str, Text(label="Hair", help="Color, length, style", longest=80, audience=LIAISON)
    ] = ""
    facial_hair: Annotated[str, Text(label="Beard, mustache", longest=80, audience=LIAISON)] = ""
    hat: Annotated[str, Text(label="Hat or hood", longest=80, audience=LIAISON)] = ""
    glasses: Annotated[str, Text(label="Glasses", longest=80, audience=LIAISON)] = ""
    coat: Annotated[str, Text(label="Coat or jacket", longest=80, audience=LIAISON)] = ""
    shirt: Annotated[str, Text(label="Shirt", longest=80, audience=LIAISON)] = ""
    trousers: Annotated[str, Text(label="Pants or skirt", longest=80, audience=LIAISON)] = ""
    shoes: Annotated[str, Text(label="Shoes", longest=80, audience=LIAISON)] = ""
    jewelry: Annotated[str, Text(label="Jewelry", longest=80, audience=LIAISON)] = ""
    scars: Annotated[
        str, Text(label="Scars, tattoos, piercings", longest=160, audience=LIAISON)
    ] = ""
    speech: Annotated[
        str, Text(label="Speech", help="Only if spoken with", longest=120, audience=LIAISON)
    ] = ""
    clothing: Annotated[str, Text(label="Clothing", longest=200, audience=LIAISON)] = ""
    features: Annotated[
        str,
        Text(label="Other details", help="Bag, limp, dog", longest=200, audience=LIAISON),
    ] = ""
    weapon: Annotated[
        str, Text(label="Weapon", help="Seen or suspected", longest=120, audience=LIAISON)
    ] = ""
    direction: Annotated[
        str,
        Text(
            label="Went toward",
            help="Compass and street",
            longest=80,
            audience=LIAISON,
            offered=COMPASS,
        ),
    ] = ""
    complexion: Annotated[str, Text(label="Complexion", longest=40, audience=LIAISON)] = ""
    race: Annotated[
        str,
        Text(
            label="Race",
            help="Only beside two details that tell this person from others",
            longest=40,
            audience=LIAISON,
        ),
    ] = ""

    noun: ClassVar[str] = "person"

    @override
    def problems(self) -> Iterator[Problem]:
        told = [name for name in _described(type(self)) if not is_empty(getattr(self, name))]
        if not told:
            yield Problem("clothing", say("Describe the person, or remove the empty description."))
        details = sum(name in IDENTIFYING for name in told)
        if "race" in told and details < DETAILS_BESIDE_RACE:
            yield Problem(
                "race",
                say(
                    "Race alone describes nobody: add two details such as clothing, hair or a"
                    " tattoo, or leave it out."
                ),
            )

    @override
    def doubts(self) -> Iterator[Problem]:
        from watchapp.wording.judging import (  # noqa: PLC0415 - read when asked
            doubt_of_act,
            doubt_of_description,
        )

        for name in _described(type(self)):
            ask = doubt_of_description if name in _LOOKS else doubt_of_act
            if question := ask(getattr(self, name)):
                yield Problem(name, question)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vehicle(Record):
    """A vehicle as described; never told to the street."""

    sighting: Annotated[
        int | None, Ref(label="Sighting", to="sighting", required=True, on_remove=OnRemove.FOLLOW)
    ]
    color: Annotated[str, Text(label="Color", longest=40, audience=LIAISON, offered=COLORS)] = ""
    year: Annotated[
        str, Text(label="Year", help="Or older, newer", longest=20, audience=LIAISON)
    ] = ""
    make: Annotated[str, Text(label="Make and model", longest=80, audience=LIAISON)] = ""
    body: Annotated[str, Text(label="Body", longest=40, audience=LIAISON, offered=BODIES)] = ""
    plate: Annotated[
        str,
        Text(label="Plate", help="? for a letter not read", longest=20, audience=LIAISON),
    ] = ""
    plate_state: Annotated[str, Text(label="Plate state", longest=20, audience=LIAISON)] = ""
    features: Annotated[
        str,
        Text(
            label="Other details", help="Dents, stickers, rack, tint", longest=200, audience=LIAISON
        ),
    ] = ""
    occupants: Annotated[
        str, Text(label="Who was in it", help="How many", longest=120, audience=LIAISON)
    ] = ""
    activity: Annotated[str, Text(label="What it did", longest=200, audience=LIAISON)] = ""
    direction: Annotated[
        str,
        Text(
            label="Went toward",
            help="Compass and street",
            longest=80,
            audience=LIAISON,
            offered=COMPASS,
        ),
    ] = ""

    noun: ClassVar[str] = "vehicle"

    @override
    def problems(self) -> Iterator[Problem]:
        if all(is_empty(getattr(self, name)) for name in _described(type(self))):
            yield Problem("make", say("Describe the vehicle, or remove the empty description."))

    @override
    def doubts(self) -> Iterator[Problem]:
        from watchapp.wording.judging import doubt_of_act  # noqa: PLC0415 - read when asked

        for name in _described(type(self)):
            if question := doubt_of_act(getattr(self, name)):
                yield Problem(name, question)


def _described(kind: type[Record]) -> Iterator[str]:
    """Yield the names of the fields that describe."""
    return (name for name, field in fields_of(kind).items() if isinstance(field, Text))
