"""The forms of concerns, initiatives, partners and stories, laid out by hand."""

from __future__ import annotations

from ui.forms.layout import Files, Layout, Section, Ticked
from ui.marked_words import QT_TR_NOOP
from watchapp.records import (
    Aim,
    ComparedZone,
    Concern,
    Initiative,
    Partner,
    Story,
    ZonePart,
)

CONCERN = Layout(
    kind=Concern,
    sections=(
        Section(rows=(("what",), ("raised", "raised_by"), ("zone", "meeting"))),
        Section(title=QT_TR_NOOP("Who was asked"), rows=(("put_to", "put_on", "reference"),)),
        Section(
            title=QT_TR_NOOP("The answer"), rows=(("answered",), ("answer",), ("public_words",))
        ),
        Section(rows=(("notes",),)),
    ),
)
INITIATIVE = Layout(
    kind=Initiative,
    sections=(
        Section(rows=(("name",), ("what",))),
        Section(title=QT_TR_NOOP("Where and when"), rows=(("zone",), ("starts", "ends"))),
        Section(title=QT_TR_NOOP("Aimed at"), parts=("aims",)),
        Section(
            title=QT_TR_NOOP("Held against"),
            parts=("comparisons", "neighbors", "like_neighbors"),
        ),
        Section(rows=(("notes",),)),
    ),
    parts={
        "aims": Ticked(
            kind=Aim,
            field="category",
            label=QT_TR_NOOP("Categories that should become fewer"),
            nothing=QT_TR_NOOP("There are no categories in this log."),
        ),
        "comparisons": Ticked(
            kind=ComparedZone,
            field="zone",
            label=QT_TR_NOOP("Zones as like it as can be, where nothing was done"),
            nothing=QT_TR_NOOP("There are no zones in this log."),
            given=(("part", ZonePart.COMPARISON),),
        ),
        "neighbors": Ticked(
            kind=ComparedZone,
            field="zone",
            label=QT_TR_NOOP("Zones next to it, where it may have moved or spread"),
            nothing=QT_TR_NOOP("There are no zones in this log."),
            given=(("part", ZonePart.NEIGHBOR),),
        ),
        "like_neighbors": Ticked(
            kind=ComparedZone,
            field="zone",
            label=QT_TR_NOOP("Zones like those next to it"),
            nothing=QT_TR_NOOP("There are no zones in this log."),
            given=(("part", ZonePart.NEIGHBOR_COMPARISON),),
        ),
    },
)
PARTNER = Layout(
    kind=Partner,
    sections=(
        Section(rows=(("name", "kind"), ("helps_with",))),
        Section(
            title=QT_TR_NOOP("For the street to see"),
            rows=(
                ("phone", "email"),
                ("web", "hours"),
                ("printed", "for_welfare"),
                ("place_in_list",),
            ),
        ),
        Section(title=QT_TR_NOOP("For you alone"), rows=(("contact",), ("notes",))),
    ),
)
STORY = Layout(
    kind=Story,
    sections=(
        Section(rows=(("title",), ("body",), ("happened", "zone"))),
        Section(
            title=QT_TR_NOOP("Whom it is about, and whether they agreed"),
            rows=(("about",), ("consent", "consent_how")),
        ),
        Section(title=QT_TR_NOOP("Photos and documents"), parts=("attachments",)),
        Section(rows=(("notes",),)),
    ),
    parts={"attachments": Files()},
)
