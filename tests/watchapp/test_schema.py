"""What is derived from the fields: columns, rows, checks; for every kind of record."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.watchapp.inventing import records_of
from watchapp.errors import Problems
from watchapp.fields import Audience, Field, Key, Uid
from watchapp.records import (
    ALL,
    ActionItem,
    Attendance,
    Meeting,
    Member,
    Motion,
    Patrol,
    PatrolState,
    Person,
    Record,
    Sighting,
    SightingState,
    Source,
    Vehicle,
    Watch,
)
from watchapp.schema import (
    check,
    columns_of,
    demand,
    fields_of,
    from_row,
    is_empty,
    refs_of,
    table_of,
    to_row,
)

NOON = datetime(2026, 1, 31, 12, 0)


@pytest.mark.parametrize("kind", ALL, ids=table_of)
@given(data=st.data())
def test_a_record_comes_back_from_its_row(kind: type[Record], data: st.DataObject) -> None:
    record = data.draw(records_of(kind))
    row = to_row(record)
    assert tuple(row) == columns_of(kind)
    assert from_row(kind, tuple(row.values())) == record
    assert all(isinstance(value, str | int | float | None) for value in row.values())


@pytest.mark.parametrize("kind", ALL, ids=table_of)
def test_every_attribute_has_its_field(kind: type[Record]) -> None:
    found = fields_of(kind)
    assert list(found) == [each.name for each in fields(kind)]
    assert list(found)[:2] == ["id", "uid"]
    assert all(isinstance(field, Field) for field in found.values())
    assert all(field.label for field in found.values())
    assert kind.noun != "record"


@pytest.mark.parametrize("kind", ALL, ids=table_of)
def test_labels_tell_fields_apart(kind: type[Record]) -> None:
    labels = [field.label for field in fields_of(kind).values()]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("kind", ALL, ids=table_of)
def test_who_may_be_told_is_said_field_by_field(kind: type[Record]) -> None:
    """Numbers and lasting names are nobody's business, and consent names a field of the record."""
    for field in fields_of(kind).values():
        if isinstance(field, Key | Uid):
            assert field.audience is Audience.CAPTAIN
        assert not field.consent or field.consent in fields_of(kind)


def test_tables_are_named_after_their_records() -> None:
    assert table_of(ActionItem) == "action_item"
    assert table_of(Sighting) == "sighting"
    assert len({table_of(kind) for kind in ALL}) == len(ALL)


def test_those_that_are_named_stand_before_those_that_name_them() -> None:
    """Otherwise a copy of a log could not be filled in that order."""
    known: set[str] = set()
    for kind in ALL:
        known.add(table_of(kind))
        assert {ref.to for ref in refs_of(kind).values()} <= known, kind


def complaints(record: Record) -> dict[str, str]:
    return {problem.field: problem.sentence for problem in check(record)}


def test_all_that_is_missing_is_said_at_once() -> None:
    found = complaints(Watch(name=" ", captain=""))
    assert found == {
        "name": "Name of the watch is missing; please fill it in.",
        "captain": "Captain's name is missing; please fill it in.",
    }
    with pytest.raises(Problems) as raised:
        demand(Watch(name="", captain=""))
    assert len(raised.value.problems) == 2
    assert raised.value.sentence.count("please fill it in.") == 2


SOUND_SIGHTING = Sighting(occurred_from=NOON, category=1, behavior="Tried doors.")

UNSOUND: list[tuple[Record, str]] = [
    (replace(SOUND_SIGHTING, occurred_to=datetime(2026, 1, 31, 11, 0)), "occurred_to"),
    (replace(SOUND_SIGHTING, behavior=" "), "behavior"),
    (replace(SOUND_SIGHTING, lat=39.8), "lat"),
    (replace(SOUND_SIGHTING, lat=91.0, lon=0.0), "lat"),
    (replace(SOUND_SIGHTING, occurred_from=NOON.replace(second=1)), "occurred_from"),
    (replace(SOUND_SIGHTING, occurred_from=NOON.replace(year=206)), "occurred_from"),
    (replace(SOUND_SIGHTING, notes="half \ud83d"), "notes"),
    (replace(SOUND_SIGHTING, notes="a\0b"), "notes"),
    (replace(SOUND_SIGHTING, public_words="x" * 401), "public_words"),
    (replace(SOUND_SIGHTING, uid="seven"), "uid"),
    (Patrol(actual_to=NOON), "actual_from"),
    (Patrol(state=PatrolState.PLANNED), "planned_from"),
    (Patrol(actual_from=NOON, actual_to=NOON), "actual_to"),
    (Patrol(actual_from=NOON, actual_to=datetime(2026, 2, 2, 12, 0)), "actual_to"),
    (Patrol(actual_from=NOON, actual_to=NOON.replace(hour=13), miles=-1.0), "miles"),
    (Patrol(actual_from=NOON, actual_to=NOON.replace(hour=13), miles=float("nan")), "miles"),
    (Member(name="Ana", joined=date(2026, 1, 2), left=date(2026, 1, 1)), "left"),
    (Member(name="Ana", joined=date(206, 1, 2)), "joined"),
    (Watch(name="A", captain="B", households=0), "households"),
    (Meeting(starts=NOON, ends=NOON), "ends"),
    (Attendance(meeting=1), "guest"),
    (Attendance(meeting=1, member=1, guest="Ana"), "guest"),
    (Motion(meeting=1, wording="Buy.", ayes=13, noes=13, carried=True), "carried"),
    (Person(sighting=1, sex="  "), "clothing"),
    (Vehicle(sighting=1), "make"),
]


@pytest.mark.parametrize(("record", "field"), UNSOUND)
def test_what_is_unsound_is_said_under_its_field(record: Record, field: str) -> None:
    found = complaints(record)
    assert list(found) == [field]
    assert found[field].endswith(".")


SOUND: list[Record] = [
    SOUND_SIGHTING,
    replace(SOUND_SIGHTING, behavior="", source=Source.POLICE),
    replace(SOUND_SIGHTING, behavior="", state=SightingState.PRIVATE_NOTE),
    replace(SOUND_SIGHTING, occurred_to=NOON, lat=-90.0, lon=180.0),
    Patrol(state=PatrolState.CANCELLED),
    Patrol(state=PatrolState.UNDER_WAY, actual_from=NOON),
    Patrol(actual_from=NOON, actual_to=datetime(2026, 2, 1, 11, 59)),
    Motion(meeting=1, wording="Buy.", ayes=10, noes=9, carried=True),
    Motion(meeting=1, wording="Buy.", ayes=13, noes=13),
    Motion(meeting=1, wording="Buy.", carried=True),
    Attendance(meeting=1, guest="Ana"),
]


@pytest.mark.parametrize("record", SOUND)
def test_what_is_sound_passes(record: Record) -> None:
    assert check(record) == ()


@pytest.mark.parametrize(
    ("value", "empty"),
    [(None, True), ("", True), (" \n", True), ("x", False), (0, False), (False, False)],
)
def test_nothing_is_told_from_little(value: Any, empty: bool) -> None:
    assert is_empty(value) is empty
