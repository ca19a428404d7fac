"""Persons and vehicles as they were described in a sighting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar

from typing_extensions import override

from watchapp.errors import Problem
from watchapp.fields import LIAISON, OnRemove, Ref, Text
from watchapp.schema import Record, is_empty


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """A person as described, head to foot; never told to the street."""

    sighting: Annotated[
        int | None, Ref(label="Sighting", to="sighting", required=True, on_remove=OnRemove.FOLLOW)
    ]
    sex: Annotated[str, Text(label="Sex", longest=20, audience=LIAISON)] = ""
    age: Annotated[str, Text(label="Age, about", longest=20, audience=LIAISON)] = ""
    height: Annotated[str, Text(label="Height, about", longest=20, audience=LIAISON)] = ""
    build: Annotated[str, Text(label="Build", longest=40, audience=LIAISON)] = ""
    hair: Annotated[str, Text(label="Hair", longest=80, audience=LIAISON)] = ""
    clothing: Annotated[str, Text(label="Clothing", longest=200, audience=LIAISON)] = ""
    features: Annotated[
        str, Text(label="Other details", help="Hat, glasses, tattoo", longest=200, audience=LIAISON)
    ] = ""
    direction: Annotated[str, Text(label="Went toward", longest=80, audience=LIAISON)] = ""

    noun: ClassVar[str] = "person"

    @override
    def problems(self) -> Iterator[Problem]:
        told = (self.sex, self.age, self.height, self.build, self.hair, self.clothing)
        if all(map(is_empty, (*told, self.features, self.direction))):
            yield Problem("clothing", "Describe the person, or remove the empty description.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vehicle(Record):
    """A vehicle as described; never told to the street."""

    sighting: Annotated[
        int | None, Ref(label="Sighting", to="sighting", required=True, on_remove=OnRemove.FOLLOW)
    ]
    color: Annotated[str, Text(label="Color", longest=40, audience=LIAISON)] = ""
    make: Annotated[str, Text(label="Make and model", longest=80, audience=LIAISON)] = ""
    body: Annotated[str, Text(label="Body", longest=40, audience=LIAISON)] = ""
    plate: Annotated[str, Text(label="Plate", longest=20, audience=LIAISON)] = ""
    plate_state: Annotated[str, Text(label="Plate state", longest=20, audience=LIAISON)] = ""
    features: Annotated[
        str, Text(label="Other details", help="Dents, stickers", longest=200, audience=LIAISON)
    ] = ""
    direction: Annotated[str, Text(label="Went toward", longest=80, audience=LIAISON)] = ""

    noun: ClassVar[str] = "vehicle"

    @override
    def problems(self) -> Iterator[Problem]:
        told = (self.color, self.make, self.body, self.plate, self.features, self.direction)
        if all(map(is_empty, told)):
            yield Problem("make", "Describe the vehicle, or remove the empty description.")
