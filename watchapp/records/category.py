"""What kind of thing was seen, in the captain's word, with the codes that police use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar

from typing_extensions import override

from watchapp.errors import Problem
from watchapp.fields import LIAISON, STREET, Choice, Flag, Option, Text, Whole
from watchapp.schema import Record
from watchapp.speech import say


class CategoryClass(Option):
    """The classes that categories fall into; the order is that of charts."""

    PERSON = "person"
    PROPERTY = "property"
    DISORDER = "disorder"
    SUSPICIOUS = "suspicious"
    HAZARD = "hazard"
    WELFARE = "welfare"
    OTHER = "other"

    @property
    @override
    def words(self) -> str:
        return _CLASS_LABELS[self]


_CLASS_LABELS = {
    CategoryClass.PERSON: "Against persons",
    CategoryClass.PROPERTY: "Property",
    CategoryClass.DISORDER: "Disorder",
    CategoryClass.SUSPICIOUS: "Suspicious behavior",
    CategoryClass.HAZARD: "Hazards and small fixes",
    CategoryClass.WELFARE: "Welfare",
    CategoryClass.OTHER: "Police service, no offense",
}


class Printing(Option):
    """How much the street's print may say of a category."""

    FULL = "full"
    COUNT_ONLY = "count_only"
    NEVER = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class Category(Record):
    """A captain's word. Welfare is never a crime in any count."""

    name: Annotated[str, Text(label="Category", required=True, audience=STREET, longest=80)]
    kind: Annotated[CategoryClass, Choice(label="Class", of=CategoryClass, audience=STREET)]
    nibrs: Annotated[str, Text(label="NIBRS code", audience=LIAISON, longest=8)] = ""
    police_uk: Annotated[str, Text(label="police.uk category", audience=LIAISON, longest=40)] = ""
    is_crime: Annotated[bool, Flag(label="Counts as crime", audience=STREET)] = False
    printing: Annotated[
        Printing, Choice(label="In print for the street", of=Printing, audience=LIAISON)
    ] = Printing.FULL
    place_in_list: Annotated[int | None, Whole(label="Place in the list")] = None

    noun: ClassVar[str] = "category"

    @override
    def problems(self) -> Iterator[Problem]:
        if self.kind is CategoryClass.WELFARE and self.is_crime:
            yield Problem(
                "is_crime", say("Welfare is never a crime; choose another class, or no crime.")
            )
        if self.kind is CategoryClass.WELFARE and self.printing is Printing.FULL:
            yield Problem(
                "printing",
                say("Welfare is never told one by one; choose Count only, or Never."),
            )
