"""The things that the watch keeps."""

from __future__ import annotations

from watchapp.records.batch import Batch, Crosswalk
from watchapp.records.category import Category, CategoryClass, Printing
from watchapp.records.description import Person, Vehicle
from watchapp.records.meeting import ActionItem, Attendance, Meeting, MeetingKind, Motion
from watchapp.records.member import Member, MemberRole
from watchapp.records.patrol import Patrol, PatrolMode, PatrolState, Turnout, TurnoutRole
from watchapp.records.sighting import (
    Mark,
    PlacePrecision,
    Precision,
    Sighting,
    SightingState,
    Source,
)
from watchapp.records.watch import Watch
from watchapp.records.zone import Zone, ZoneKind
from watchapp.schema import Record

ALL: tuple[type[Record], ...] = (
    Watch,
    Zone,
    Member,
    Category,
    Patrol,
    Turnout,
    Batch,
    Crosswalk,
    Sighting,
    Person,
    Vehicle,
    Meeting,
    Attendance,
    Motion,
    ActionItem,
)
"""Every kind of record, those that others name before those that name them."""

__all__ = [
    "ALL",
    "ActionItem",
    "Attendance",
    "Batch",
    "Category",
    "CategoryClass",
    "Crosswalk",
    "Mark",
    "Meeting",
    "MeetingKind",
    "Member",
    "MemberRole",
    "Motion",
    "Patrol",
    "PatrolMode",
    "PatrolState",
    "Person",
    "PlacePrecision",
    "Precision",
    "Printing",
    "Record",
    "Sighting",
    "SightingState",
    "Source",
    "Turnout",
    "TurnoutRole",
    "Vehicle",
    "Watch",
    "Zone",
    "ZoneKind",
]
