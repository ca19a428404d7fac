"""The form of a patrol, in the order of its paper sheet."""

from __future__ import annotations

from ui.forms.layout import Crew, Layout, Section
from ui.forms.typed_times import Alone
from ui.marked_words import QT_TR_NOOP
from watchapp.records import Patrol, PatrolState


def _times_out_of_place(patrol: Patrol) -> frozenset[str]:
    """Return the times that say nothing of a patrol in its state."""
    never_planned = patrol.planned_from is None and patrol.planned_to is None
    planned = {"planned_from", "planned_to"} if never_planned else set[str]()
    match patrol.state:
        case PatrolState.PLANNED | PatrolState.CANCELLED:
            return frozenset({"actual_from", "actual_to"})
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
        Section(title=QT_TR_NOOP("Who"), parts=("turnouts",)),
        Section(title=QT_TR_NOOP("Where and how"), rows=(("zone", "mode"), ("miles", "weather"))),
        Section(rows=(("notes",),)),
    ),
    parts={"turnouts": Crew()},
    anchors={
        "planned_from": Alone.COMING,
        "planned_to": "planned_from",
        "actual_to": "actual_from",
    },
    hidden=_times_out_of_place,
)
