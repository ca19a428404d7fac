"""The forms of a patrol, in the order of its paper sheet."""

from __future__ import annotations

from datetime import datetime

from ui.forms.layout import Crew, Files, Layout, Legs, Log, Parts, Section
from ui.forms.typed_times import Alone
from ui.marked_words import QT_TR_NOOP
from watchapp.records import Patrol, PatrolState

_PARTS: dict[str, Parts] = {
    "turnouts": Crew(),
    "legs": Legs(),
    "lines": Log(),
    "attachments": Files(),
}
_ANCHORS: dict[str, Alone | datetime | str] = {
    "planned_from": Alone.COMING,
    "planned_to": "planned_from",
    "actual_to": "actual_from",
}
_SHEET = (
    Section(title=QT_TR_NOOP("Who"), parts=("turnouts",)),
    Section(
        title=QT_TR_NOOP("Vehicle and mileage"),
        rows=(("vehicle",), ("odometer_from", "odometer_to")),
    ),
    Section(parts=("legs",)),
    Section(parts=("lines",)),
    Section(
        title=QT_TR_NOOP("The patrol as a whole"),
        rows=(("zone", "mode"), ("miles", "weather"), ("notes",)),
    ),
    Section(title=QT_TR_NOOP("Photos and documents"), parts=("attachments",)),
)


def _times_out_of_place(patrol: Patrol) -> frozenset[str]:
    """Return the times that say nothing of a patrol in its state."""
    never_planned = patrol.planned_from is None and patrol.planned_to is None
    planned = {"planned_from", "planned_to"} if never_planned else set[str]()
    match patrol.state:
        case PatrolState.PLANNED | PatrolState.CANCELLED:
            return frozenset({"actual_from", "actual_to", "odometer_from", "odometer_to"})
        case PatrolState.UNDER_WAY:
            return frozenset({"actual_to", *planned})
        case PatrolState.DONE:
            return frozenset(planned)


PATROL = Layout(
    kind=Patrol,
    sections=(
        Section(
            title=QT_TR_NOOP("When"),
            rows=(("state",), ("planned_from", "planned_to"), ("actual_from", "actual_to")),
        ),
        *_SHEET,
    ),
    parts=_PARTS,
    anchors=_ANCHORS,
    hidden=_times_out_of_place,
)

LATE_SHEET = Layout(
    kind=Patrol,
    sections=(Section(title=QT_TR_NOOP("When"), rows=(("actual_from", "actual_to"),)), *_SHEET),
    parts=_PARTS,
    anchors={"actual_to": "actual_from"},
)
"""A sheet that was brought home: the patrol is done, and nothing of it was planned here."""

START = Layout(
    kind=Patrol,
    sections=(
        Section(
            title=QT_TR_NOOP("Where, how and who"), rows=(("zone", "mode"),), parts=("turnouts",)
        ),
        Section(rows=(("vehicle",), ("odometer_from", "actual_from"))),
    ),
    parts={"turnouts": Crew(times=False)},
)
"""What is said when a patrol goes out; without a time it goes out now."""

CHANGE = Layout(
    kind=Patrol,
    sections=(
        Section(title=QT_TR_NOOP("From now on"), rows=(("zone", "mode"),), parts=("turnouts",)),
    ),
    parts={"turnouts": Crew(times=False)},
)
"""Where, how and with whom a patrol goes on."""

END = Layout(
    kind=Patrol,
    sections=(
        Section(
            title=QT_TR_NOOP("The end of the patrol"),
            rows=(("actual_to",), ("odometer_to", "miles"), ("weather",), ("notes",)),
        ),
    ),
)
"""What is said when a patrol comes back."""
