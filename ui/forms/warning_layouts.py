"""The forms of a warning to neighbors and of its doors."""

from __future__ import annotations

from ui.forms.layout import Layout, Section
from ui.forms.typed_times import Alone
from ui.marked_words import QT_TR_NOOP
from watchapp.records import Door, NeighborWarning

WARNING = Layout(
    kind=NeighborWarning,
    sections=(
        Section(
            title=QT_TR_NOOP("How long and how far"),
            rows=(("starts", "ends", "meters"), ("reason",)),
        ),
        Section(title=QT_TR_NOOP("What the street reads"), rows=(("public_words",),)),
        Section(rows=(("notes",),), more=True),
    ),
    anchors={"ends": Alone.COMING},
)

DOOR = Layout(
    kind=Door,
    sections=(
        Section(
            rows=(("address", "why"), ("reached",), ("reached_at", "member"), ("notes", "place"))
        ),
    ),
    anchors={"reached_at": Alone.LATEST},
)
