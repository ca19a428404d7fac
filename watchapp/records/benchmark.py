"""A rate from elsewhere, beside which the watch's own is shown, with where it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar

from typing_extensions import override

from watchapp.errors import Problem
from watchapp.fields import STREET, Choice, Measure, OnRemove, Option, Ref, Text, Whole
from watchapp.records.category import CategoryClass
from watchapp.schema import Record
from watchapp.speech import say


class Per(Option):
    """Of whom a rate counts a thousand."""

    RESIDENTS = "residents"
    HOUSEHOLDS = "households"


class Counted(Option):
    """What a benchmark counts: all crimes, one class, or one category."""

    CRIMES = "crimes"
    PERSON = "person"
    PROPERTY = "property"
    DISORDER = "disorder"
    CATEGORY = "category"

    @property
    @override
    def words(self) -> str:
        return _COUNTED[self]

    @property
    def kind(self) -> CategoryClass | None:
        """Return the class that it means, if it means one."""
        return CategoryClass(self.value) if self.value in set(CategoryClass) else None


_COUNTED = {
    Counted.CRIMES: "All crimes",
    Counted.PERSON: "Crimes against persons",
    Counted.PROPERTY: "Property crimes",
    Counted.DISORDER: "Disorder",
    Counted.CATEGORY: "One category",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Benchmark(Record):
    """So many a year per 1,000 elsewhere, in which year, and who says so."""

    name: Annotated[
        str,
        Text(
            label="Name",
            help="As in the table: United States, our city",
            required=True,
            longest=80,
            audience=STREET,
        ),
    ]
    counts: Annotated[Counted, Choice(label="Counts", of=Counted, audience=STREET)] = Counted.CRIMES
    category: Annotated[
        int | None,
        Ref(label="Category", to="category", audience=STREET, on_remove=OnRemove.REFUSE),
    ] = None
    rate: Annotated[
        float | None,
        Measure(label="A year per 1,000", required=True, digits=2, most=1_000_000, audience=STREET),
    ]
    per: Annotated[Per, Choice(label="Per 1,000", of=Per, audience=STREET)] = Per.RESIDENTS
    year: Annotated[
        int | None,
        Whole(label="Year", required=True, least=1900, most=2200, grouped=False, audience=STREET),
    ]
    source: Annotated[
        str,
        Text(
            label="Source",
            help="Who published it, and where",
            required=True,
            longest=200,
            audience=STREET,
        ),
    ]

    noun: ClassVar[str] = "benchmark"

    @override
    def problems(self) -> Iterator[Problem]:
        if self.counts is Counted.CATEGORY and self.category is None:
            yield Problem("category", say("Choose the category that this rate counts."))
        if self.counts is not Counted.CATEGORY and self.category is not None:
            yield Problem("counts", say("Choose One category, or leave Category empty."))
