"""Records as JSON: stable keys, ISO dates, numbers as numbers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from watchapp.fields import Field, Flag, Marks, Moment, Outline, Ref
from watchapp.queries.categories import category_names
from watchapp.queries.members import member_names
from watchapp.queries.zones import zone_names
from watchapp.records import Record
from watchapp.schema import fields_of
from watchapp.store import Store

Names = Mapping[str, Mapping[int, str]]


def names_in(store: Store) -> Names:
    """Return by table what zones, categories and members are called."""
    return {
        "zone": dict(zone_names(store)),
        "category": dict(category_names(store)),
        "member": dict(member_names(store)),
    }


def data_of(record: Record, names: Names | None = None) -> dict[str, Any]:
    """Return a record as JSON has it; with `names` a link is told by its words as well."""
    data: dict[str, Any] = {}
    for name, field in fields_of(type(record)).items():
        value = getattr(record, name)
        data[name] = None if value is None else _plain(field, value)
        if isinstance(field, Ref) and names and field.to in names:
            data[f"{name}_name"] = names[field.to].get(value) if value else None
    return data


def _plain(field: Field[Any], value: Any) -> Any:
    match field:
        case Outline():
            return json.loads(value) if value else None
        case Marks():
            return sorted(mark.value for mark in value)
        case Flag():
            return bool(value)
        case Moment():
            return value.isoformat(timespec="minutes")
        case _:
            return field.encode(value)
