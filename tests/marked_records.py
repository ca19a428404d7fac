"""Records of every kind with a marked word in each field that holds words."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from watchapp.fields import (
    STREET,
    Address,
    Choice,
    Day,
    Degrees,
    Field,
    Flag,
    Marks,
    Measure,
    Moment,
    Outline,
    Ref,
    Text,
    Whole,
)
from watchapp.records import (
    Attachment,
    Attendance,
    Benchmark,
    Leg,
    Meeting,
    Motion,
    Patrol,
    Shift,
    SightingLink,
    Turnout,
    Visit,
    Watch,
)
from watchapp.schema import Record, fields_of, table_of

HOUSE = 7391
ANOTHER = "another sighting"
"""Among the keys, the sighting that a link leads to."""
OUTLINE = (
    '{"type": "Polygon", "coordinates":'
    " [[[-121.47, 38.5], [-121.46, 38.5], [-121.46, 38.6], [-121.47, 38.5]]]}"
)
_DAY = date(2026, 1, 12)
_CONSTRAINED: Mapping[type[Record], Mapping[str, Any]] = {
    Patrol: {
        "planned_from": datetime(2026, 1, 12, 3, 17),
        "planned_to": datetime(2026, 1, 12, 4, 17),
        "actual_from": datetime(2026, 1, 12, 3, 19),
        "actual_to": datetime(2026, 1, 12, 4, 49),
    },
    Meeting: {"starts": datetime(2026, 2, 5, 19, 0), "ends": datetime(2026, 2, 5, 20, 30)},
    Attendance: {"member": None},
    Motion: {"ayes": 2, "noes": 1, "carried": True},
    Turnout: {"joined": datetime(2026, 1, 12, 3, 19), "left": datetime(2026, 1, 12, 4, 49)},
    Leg: {"starts": datetime(2026, 1, 12, 3, 19), "ends": datetime(2026, 1, 12, 4, 49)},
    Visit: {"house_check": None},
    Shift: {"rule": "FREQ=WEEKLY"},
    Watch: {"holidays_of": "US-CA"},
    Attachment: {"patrol": None, "meeting": None, "story": None},
    Benchmark: {"category": None},
}


@dataclass(frozen=True, slots=True)
class Planted:
    """A marked word: in which record's field it stands, and whether that is told to the street."""

    mark: str
    place: str
    told: bool


def mark_of(kind: type[Record], name: str, *, suffix: str = "") -> str:
    """Return the word that marks a field: eight letters, which fit any field and are no number."""
    digest = hashlib.sha256(f"{kind.__name__} {name} {suffix}".encode()).digest()
    return "Zq" + "".join(chr(ord("a") + byte % 26) for byte in digest[:6])


def marked(
    kind: type[Record], keys: Mapping[str, int], /, *, suffix: str = "", **chosen: Any
) -> Record:
    """Return a record of a kind with a mark in every text; `keys` has a record of each table."""
    values = {
        name: _value(field, mark_of(kind, name, suffix=suffix), keys)
        for name, field in fields_of(kind).items()
        if name not in {"id", "uid"}
    }
    if kind is SightingLink:
        values["other"] = keys[ANOTHER]
    made = kind(**{**values, **_CONSTRAINED.get(kind, {})})
    return replace(made, **chosen)


def planted_in(kind: type[Record], *, suffix: str = "") -> list[Planted]:
    """Return the marks of such a record; those of fields that wait for consent count as untold."""
    return [
        Planted(
            mark_of(kind, name, suffix=suffix),
            f"{table_of(kind)}.{name} {suffix}".strip(),
            field.audience is STREET and not field.consent,
        )
        for name, field in fields_of(kind).items()
        if isinstance(field, Text) and name not in _CONSTRAINED.get(kind, {})
    ]


def _value(field: Field[Any], mark: str, keys: Mapping[str, int]) -> Any:  # noqa: C901, PLR0911
    match field:
        case Address():
            return f"{HOUSE} {mark} St"
        case Text():
            return mark
        case Choice():
            return next(iter(field.of))
        case Marks():
            return frozenset()
        case Flag():
            return False
        case Degrees():
            return 38.123457
        case Whole() | Measure():
            return field.least if field.required else None
        case Day():
            return _DAY
        case Moment():
            return datetime(2026, 1, 12, 2, 23)
        case Outline():
            return OUTLINE
        case Ref():
            return keys.get(field.to)
        case _:
            raise AssertionError(f"no way to fill {field}")
