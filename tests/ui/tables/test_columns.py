"""Lists speak in words: names, not numbers of records; no hour that is not known."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from ui.tables.columns import (
    meeting_columns,
    member_columns,
    patrol_columns,
    sighting_columns,
    when_known,
    zone_columns,
)
from ui.tables.record_model import Column
from watchapp.queries.meetings import MeetingLine
from watchapp.queries.members import MemberLine
from watchapp.queries.patrols import PatrolLine
from watchapp.queries.sightings import SightingLine
from watchapp.queries.zones import ZoneLine
from watchapp.records import (
    MeetingKind,
    MemberRole,
    PatrolMode,
    PatrolState,
    Precision,
    SightingState,
    Source,
    ZoneKind,
)

NIGHT = datetime(2026, 1, 31, 21, 40)


def told(columns: tuple[Column[Any], ...], line: Any) -> dict[str, str]:
    return {column.title: column.text(line) for column in columns if column.text(line)}


def sighting(**fields: Any) -> SightingLine:
    usual: dict[str, Any] = {
        "id": 4,
        "occurred_from": NIGHT,
        "precision": Precision.MINUTE,
        "category": "House break-in",
        "zone": "Elm Row",
        "address": "12 Oak St",
        "source": Source.SEEN,
        "state": SightingState.OPEN,
        "what": "Tried\nthe door",
        "reported": False,
        "possible_repeat": False,
    }
    return SightingLine(**(usual | fields))


@pytest.mark.parametrize(
    ("precision", "words"),
    [
        (Precision.MINUTE, "Jan 31, 2026 9:40 PM"),
        (Precision.HOUR, "Jan 31, 2026 about 9:40 PM"),
        (Precision.DAY, "Jan 31, 2026"),
        (Precision.MONTH, "Jan 2026"),
    ],
)
def test_a_time_is_told_as_well_as_it_is_known(precision: Precision, words: str) -> None:
    assert when_known(NIGHT, precision) == words


def test_a_sighting_stands_in_its_line() -> None:
    assert told(sighting_columns(), sighting()) == {
        "When": "Jan 31, 2026 9:40 PM",
        "Category": "House break-in",
        "Source": "Seen",
        "Zone": "Elm Row",
        "Where": "12 Oak St",
        "What": "Tried the door",
        "State": "Open",
    }


def test_a_police_record_is_told_apart_by_word_and_by_icon() -> None:
    (source,) = (column for column in sighting_columns() if column.icon)
    assert source.icon is not None
    signs = {
        each: (source.text(sighting(source=each)), source.icon(sighting(source=each)))
        for each in Source
    }
    assert len({word for word, _ in signs.values()}) == len(Source)
    assert [each for each, (_, sign) in signs.items() if sign == "police"] == [Source.POLICE]
    assert source.text(sighting(source=Source.POLICE, possible_repeat=True)) == (
        "Police, possible repeat"
    )
    assert source.text(sighting(state=SightingState.PRIVATE_NOTE)) == "Private note"


def test_the_other_lists_speak_in_words_too() -> None:
    patrol = PatrolLine(
        5,
        PatrolState.DONE,
        NIGHT,
        datetime(2026, 2, 1, 0, 30),
        PatrolMode.WALK,
        "Elm Row",
        "Ada, Bea",
        2.5,
        2,
    )
    assert told(patrol_columns(), patrol) == {
        "When": "Jan 31, 2026 9:40 PM – 12:30 AM",
        "State": "Done",
        "Zone": "Elm Row",
        "Members": "Ada, Bea",
        "Sightings": "2",
        "How": "Walk",
        "Miles": "2.5",
    }
    meeting = MeetingLine(
        6,
        MeetingKind.TOWN_HALL,
        NIGHT,
        "Library",
        cancelled=True,
        has_minutes=False,
        is_approved=False,
        came=0,
        open_items=1,
    )
    assert told(meeting_columns(), meeting) == {
        "When": "Jan 31, 2026 9:40 PM",
        "Kind": "Town hall, cancelled",
        "Where": "Library",
        "Open items": "1",
    }
    member = MemberLine(7, "Ada", MemberRole.PATROL, "", "", "", "", date(2026, 1, 31), 0)
    assert told(member_columns(), member) == {"Name": "Ada", "Role": "Left Jan 31, 2026"}
    zone = ZoneLine(
        3,
        "Elm Row",
        ZoneKind.BLOCK,
        drawn=True,
        households=1200,
        residents=None,
        members=4,
    )
    assert told(zone_columns(), zone) == {
        "Name": "Elm Row",
        "Kind": "Block",
        "Households": "1,200",
        "Members": "4",
        "Outline": "drawn",
    }
