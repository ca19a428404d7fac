"""The form of a member, laid out by hand."""

from __future__ import annotations

from ui.forms.layout import Cards, Layout, Section
from ui.marked_words import QT_TR_NOOP
from watchapp.records import Member, Training

TRAINING = Layout(kind=Training, sections=(Section(rows=(("what",), ("day", "until"))),))
MEMBER = Layout(
    kind=Member,
    sections=(
        Section(rows=(("name",), ("role",))),
        Section(
            title=QT_TR_NOOP("Where to find them"),
            rows=(("address", "zone"), ("household",), ("phone", "email")),
        ),
        Section(title=QT_TR_NOOP("Phone tree"), rows=(("phone_tree", "phone_tree_consent"),)),
        Section(
            title=QT_TR_NOOP("What they agreed to"),
            rows=(
                ("data_consent", "thanks_consent"),
                ("photo_consent", "liaison_consent"),
            ),
        ),
        Section(title=QT_TR_NOOP("Training"), parts=("trainings",)),
        Section(
            title=QT_TR_NOOP("In the watch"), rows=(("available",), ("joined", "left"), ("notes",))
        ),
    ),
    parts={
        "trainings": Cards(
            layout=TRAINING,
            add=QT_TR_NOOP("Add another &training"),
            first=QT_TR_NOOP("Add a &training"),
        )
    },
)
