"""How a person laid out a form: which fields stand side by side, in the order one tells them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeAlias

from ui.forms.aside import Aside
from ui.forms.known import Known
from ui.forms.typed_times import Alone
from watchapp.fields import Option
from watchapp.records import Record

Row: TypeAlias = tuple[str, ...]


def nothing_hidden(_: Any) -> frozenset[str]:
    """Hide no field."""
    return frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading with rows of fields under it, and after them parts of the record and asides.

    With `more` its empty fields are out of sight until one asks for more details.
    """

    title: str = ""
    rows: tuple[Row, ...] = ()
    parts: tuple[str, ...] = ()
    more: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cards:
    """Parts that are forms themselves, added and taken away one by one.

    `noun` is what one of them is called, if not as its kind of record.
    """

    layout: Layout
    add: str
    first: str
    unfit: Callable[[Any], frozenset[str]] = nothing_hidden
    noun: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Motions(Cards):
    """Motions: under each stands what its votes make of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Links(Cards):
    """Links to other records of the same kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crew:
    """The members of a patrol, each with a role; `times` asks who was not there all along."""

    times: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Legs:
    """The legs of a patrol, typed one a row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """The lines of a patrol's log, typed one a row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendees:
    """The members and the guests who came to a meeting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """Photos and documents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticked:
    """Parts that do no more than name other records: each of these is ticked or not.

    What is `given` stands in every part that is ticked, where the same kind has several lists.
    """

    kind: type[Record]
    field: str
    label: str
    nothing: str
    given: tuple[tuple[str, object], ...] = ()


Parts: TypeAlias = Files | Cards | Crew | Attendees | Ticked | Legs | Log


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The form of one kind of record.

    `exactness` names, for a moment, the field that says how well it is known. `anchors` says of
    each moment which day a time of day alone belongs to: a moment is followed by it, and the
    name of another field stands for the moment there. `hidden` names the fields that make no
    sense for a record as it stands, which are kept empty, and the parts, which are shown once
    there are any. `asides` makes what stands among the fields and holds none.
    """

    kind: type[Record]
    sections: tuple[Section, ...]
    parts: Mapping[str, Parts] = field(default_factory=dict)
    exactness: Mapping[str, str] = field(default_factory=dict)
    anchors: Mapping[str, Alone | datetime | str] = field(default_factory=dict)
    without: frozenset[Option] = frozenset()
    hidden: Callable[[Any], frozenset[str]] = nothing_hidden
    asides: Mapping[str, Callable[[Known], Aside]] = field(default_factory=dict)

    @property
    def fields(self) -> tuple[str, ...]:
        """Return the names of the fields, in the order in which they stand."""
        return tuple(name for part in self.sections for row in part.rows for name in row)
