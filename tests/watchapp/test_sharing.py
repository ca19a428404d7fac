"""What an audience may know of a record."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.watchapp.inventing import records_of
from watchapp.fields import CAPTAIN, LIAISON, STREET, Audience
from watchapp.records import (
    ALL,
    Member,
    Patrol,
    Person,
    Precision,
    Record,
    Sighting,
    SightingState,
    Vehicle,
)
from watchapp.schema import fields_of, table_of
from watchapp.sharing import shared

SIGHTING = Sighting(
    id=7,
    uid="00000000-0000-4000-8000-000000000007",
    occurred_from=datetime(2026, 1, 31, 21, 40),
    address="1432 Oak St",
    lat=39.801234,
    lon=-98.601234,
    category=3,
    behavior="Tried doors.",
    public_words="Someone tried doors.",
    notes="Ask Ana.",
)


def test_the_street_hears_the_block_and_the_words_meant_for_it() -> None:
    told = shared(SIGHTING, STREET)
    assert told.audience is STREET
    assert told.text("address") == "1400 block of Oak St"
    assert told.text("public_words") == "Someone tried doors."
    assert told.text("occurred_from") == "Jan 31, 2026 9:40 PM"
    for name in ("id", "uid", "category", "lat", "behavior", "notes", "nothing of that name"):
        assert told.text(name) == ""
        assert name not in told.values


def test_the_liaison_hears_more_and_the_captain_all_but_numbers() -> None:
    officer = shared(SIGHTING, LIAISON)
    assert officer.text("behavior") == "Tried doors."
    assert officer.values["lat"] == 39.801
    assert "notes" not in officer.values
    captain = shared(SIGHTING, CAPTAIN)
    assert captain.text("notes") == "Ask Ana."
    assert captain.values["address"] == "1432 Oak St"


@pytest.mark.parametrize("audience", [STREET, LIAISON])
def test_a_private_note_is_told_to_nobody_but_the_captain(audience: Audience) -> None:
    note = replace(SIGHTING, state=SightingState.PRIVATE_NOTE)
    assert dict(shared(note, audience).values) == {}
    assert dict(shared(note, audience).texts) == {}
    assert shared(note, CAPTAIN).text("notes") == "Ask Ana."


@pytest.mark.parametrize("audience", Audience)
def test_records_are_not_named_by_their_numbers(audience: Audience) -> None:
    told = shared(replace(SIGHTING, zone=4, patrol=5, batch=6), audience)
    assert not {"zone", "category", "patrol", "batch"} & told.values.keys()


@pytest.mark.parametrize(
    ("precision", "words"),
    [
        (Precision.MINUTE, "Jan 31, 2026 9:40 PM"),
        (Precision.HOUR, "Jan 31, 2026 about 9:40 PM"),
        (Precision.DAY, "Jan 31, 2026"),
        (Precision.MONTH, "Jan 2026"),
    ],
)
def test_no_hour_is_told_that_is_not_known(precision: Precision, words: str) -> None:
    seen = replace(SIGHTING, precision=precision, occurred_to=SIGHTING.occurred_from)
    assert shared(seen, STREET).text("occurred_from") == words
    assert shared(seen, CAPTAIN).text("occurred_to") == words


def test_an_address_that_nobody_understands_is_not_told() -> None:
    assert "address" not in shared(replace(SIGHTING, address="Mary Smith"), STREET).values


def test_a_name_waits_for_consent() -> None:
    member = Member(name="Ana Ruiz", phone="555-0100", address="12 Oak St")
    assert dict(shared(member, STREET).values) == {}
    assert dict(shared(member, LIAISON).values) == {}
    assert shared(member, CAPTAIN).text("name") == "Ana Ruiz"
    agreed = replace(member, thanks_consent=date(2026, 1, 1))
    assert dict(shared(agreed, STREET).values) == {"name": "Ana Ruiz"}


@pytest.mark.parametrize("kind", [Patrol, Person, Vehicle], ids=table_of)
@given(data=st.data())
def test_of_some_things_the_street_hears_nothing(kind: type[Record], data: st.DataObject) -> None:
    assert dict(shared(data.draw(records_of(kind)), STREET).values) == {}


@pytest.mark.parametrize("kind", ALL, ids=table_of)
@given(data=st.data())
def test_nobody_hears_what_is_not_said_to_be_for_them(
    kind: type[Record], data: st.DataObject
) -> None:
    record = data.draw(records_of(kind))
    by_audience = {audience: shared(record, audience) for audience in Audience}
    for audience, told in by_audience.items():
        for name in told.values:
            assert fields_of(kind)[name].audience <= audience
        assert told.values.keys() == told.texts.keys()
    street, liaison, captain = (set(by_audience[each].values) for each in Audience)
    assert street <= liaison <= captain


def test_what_is_shared_cannot_be_changed() -> None:
    told: Any = shared(SIGHTING, STREET)
    with pytest.raises(TypeError):
        told.values["notes"] = "Ask Ana."
    with pytest.raises(AttributeError):
        told.audience = CAPTAIN
