"""The things that the watch keeps."""

from __future__ import annotations

from watchapp.records.attachment import Attachment, AttachmentKind
from watchapp.records.batch import Batch, Crosswalk
from watchapp.records.benchmark import Benchmark, Counted, Per
from watchapp.records.category import Category, CategoryClass, Printing
from watchapp.records.checks import Checkpoint, Finding, HouseCheck, Visit
from watchapp.records.community import (
    Aim,
    ComparedZone,
    Concern,
    Initiative,
    Partner,
    PartnerKind,
    Story,
    ZonePart,
)
from watchapp.records.description import Person, Vehicle
from watchapp.records.map_sheet import MapSheet, SheetKind
from watchapp.records.meeting import (
    ActionItem,
    Approval,
    Attendance,
    Meeting,
    MeetingKind,
)
from watchapp.records.member import Availability, Member, MemberRole, Training
from watchapp.records.motion import Disposition, Motion, VoteRule
from watchapp.records.patrol import Patrol, PatrolMode, PatrolState, Turnout, TurnoutRole
from watchapp.records.patrol_log import Leg, LogLine
from watchapp.records.shift import Shift, ShiftException, SignUp
from watchapp.records.sighting import Sighting, SightingLink
from watchapp.records.sighting_words import (
    Deed,
    Mark,
    PlacePrecision,
    Precision,
    ReportedHow,
    SightingState,
    Source,
)
from watchapp.records.warning import Door, NeighborWarning, Reached
from watchapp.records.watch import Watch
from watchapp.records.zone import Zone, ZoneKind
from watchapp.schema import Record

ALL: tuple[type[Record], ...] = (
    Watch,
    Zone,
    Member,
    Training,
    Category,
    Shift,
    ShiftException,
    SignUp,
    Patrol,
    Turnout,
    Leg,
    Batch,
    Crosswalk,
    Sighting,
    Person,
    Vehicle,
    SightingLink,
    LogLine,
    Checkpoint,
    HouseCheck,
    Visit,
    Meeting,
    Attendance,
    Motion,
    ActionItem,
    Initiative,
    Aim,
    ComparedZone,
    Concern,
    Partner,
    Story,
    Attachment,
    Benchmark,
    MapSheet,
    NeighborWarning,
    Door,
)
"""Every kind of record, those that others name before those that name them."""

__all__ = [
    "ALL",
    "ActionItem",
    "Aim",
    "Approval",
    "Attachment",
    "AttachmentKind",
    "Attendance",
    "Availability",
    "Batch",
    "Benchmark",
    "Category",
    "CategoryClass",
    "Checkpoint",
    "ComparedZone",
    "Concern",
    "Counted",
    "Crosswalk",
    "Deed",
    "Disposition",
    "Door",
    "Finding",
    "HouseCheck",
    "Initiative",
    "Leg",
    "LogLine",
    "MapSheet",
    "Mark",
    "Meeting",
    "MeetingKind",
    "Member",
    "MemberRole",
    "Motion",
    "NeighborWarning",
    "Partner",
    "PartnerKind",
    "Patrol",
    "PatrolMode",
    "PatrolState",
    "Per",
    "Person",
    "PlacePrecision",
    "Precision",
    "Printing",
    "Reached",
    "Record",
    "ReportedHow",
    "SheetKind",
    "Shift",
    "ShiftException",
    "Sighting",
    "SightingLink",
    "SightingState",
    "SignUp",
    "Source",
    "Story",
    "Training",
    "Turnout",
    "TurnoutRole",
    "Vehicle",
    "Visit",
    "VoteRule",
    "Watch",
    "Zone",
    "ZoneKind",
    "ZonePart",
]
