"""The form of a sighting, in the order in which one tells it: what they did, when, where, who."""

from __future__ import annotations

from ui.forms.layout import Cards, Files, Layout, Section
from ui.marked_words import QT_TR_NOOP
from watchapp.records import (
    Person,
    Sighting,
    Source,
    Vehicle,
)

PERSON = Layout(
    kind=Person,
    sections=(
        Section(
            rows=(
                ("clothing", "features"),
                ("hair", "build"),
                ("height", "age", "sex"),
                ("direction",),
            )
        ),
    ),
)
VEHICLE = Layout(
    kind=Vehicle,
    sections=(
        Section(
            rows=(
                ("color", "make"),
                ("body", "plate", "plate_state"),
                ("features", "direction"),
            )
        ),
    ),
)

SIGHTING = Layout(
    kind=Sighting,
    sections=(
        Section(title=QT_TR_NOOP("What happened"), rows=(("behavior",), ("category",))),
        Section(
            title=QT_TR_NOOP("When and where"),
            rows=(("occurred_from", "occurred_to"), ("precision",), ("address", "zone")),
        ),
        Section(title=QT_TR_NOOP("Who and what was there"), parts=("persons", "vehicles")),
        Section(title=QT_TR_NOOP("Photos and documents"), parts=("attachments",)),
        Section(
            title=QT_TR_NOOP("Police"),
            rows=(("reported_at", "police_reference"),),
        ),
        Section(
            title=QT_TR_NOOP("How the watch knows"),
            rows=(("source",), ("patrol",), ("state",)),
        ),
        Section(title=QT_TR_NOOP("In words"), rows=(("public_words",), ("notes",))),
    ),
    parts={
        "attachments": Files(),
        "persons": Cards(
            layout=PERSON,
            add=QT_TR_NOOP("Add another &person"),
            first=QT_TR_NOOP("Describe a &person"),
        ),
        "vehicles": Cards(
            layout=VEHICLE,
            add=QT_TR_NOOP("Add another &vehicle"),
            first=QT_TR_NOOP("Describe a &vehicle"),
        ),
    },
    exactness={"occurred_from": "precision"},
    anchors={"occurred_to": "occurred_from", "reported_at": "occurred_from"},
    without=frozenset({Source.POLICE}),
)

POLICE_RECORD = Layout(
    kind=Sighting,
    sections=(
        Section(
            title=QT_TR_NOOP("What the watch makes of it"),
            rows=(("category", "zone"), ("state",), ("public_words",), ("notes",)),
        ),
    ),
)
"""A police record is the police's: the captain files it, and adds to it."""
