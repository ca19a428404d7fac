"""The forms of a meeting, its motions, its action items and its approval, laid out by hand."""

from __future__ import annotations

from typing import Any

from ui.forms.layout import Attendees, Cards, Files, Layout, Motions, Section
from ui.forms.typed_times import Alone
from ui.marked_words import QT_TR_NOOP
from watchapp.records import ActionItem, Disposition, Meeting, Motion


def _uncounted(motion: Any) -> frozenset[str]:
    """Return the counts of a motion that was never voted on."""
    voted = motion.disposition is Disposition.VOTED
    return frozenset() if voted else frozenset({"ayes", "noes", "abstained"})


MOTION = Layout(
    kind=Motion,
    sections=(
        Section(
            rows=(
                ("wording",),
                ("mover", "at"),
                ("disposition",),
                ("ayes", "noes", "abstained"),
                ("rule", "carried"),
            )
        ),
    ),
    hidden=_uncounted,
)
ACTION_ITEM = Layout(
    kind=ActionItem, sections=(Section(rows=(("what",), ("owner", "due", "done"))),)
)
OWN_ACTION_ITEM = Layout(
    kind=ActionItem,
    sections=(Section(rows=(("what",), ("owner",), ("due", "done"), ("meeting",))),),
)
"""An action item by itself, as on its own page."""

MEETING = Layout(
    kind=Meeting,
    sections=(
        Section(
            title=QT_TR_NOOP("When and where"),
            rows=(("kind", "cancelled"), ("starts", "ends"), ("where",)),
        ),
        Section(title=QT_TR_NOOP("What is planned"), rows=(("agenda",),)),
        Section(
            title=QT_TR_NOOP("Who came"),
            rows=(("chair", "secretary"),),
            parts=("attendance",),
        ),
        Section(rows=(("quorum", "quorum_lost"),)),
        Section(title=QT_TR_NOOP("What was decided"), parts=("motions",)),
        Section(title=QT_TR_NOOP("To be done"), parts=("action_items",)),
        Section(title=QT_TR_NOOP("What was done"), rows=(("minutes",),)),
        Section(title=QT_TR_NOOP("Photos and documents"), parts=("attachments",)),
    ),
    parts={
        "attachments": Files(),
        "attendance": Attendees(),
        "motions": Motions(
            layout=MOTION,
            add=QT_TR_NOOP("Add another m&otion"),
            first=QT_TR_NOOP("Add a m&otion"),
        ),
        "action_items": Cards(
            layout=ACTION_ITEM,
            add=QT_TR_NOOP("Add another &action item"),
            first=QT_TR_NOOP("Add an &action item"),
        ),
    },
    anchors={"starts": Alone.COMING, "ends": "starts", "quorum_lost": "starts"},
)
APPROVAL = Layout(
    kind=Meeting,
    sections=(
        Section(
            rows=(
                ("approval",),
                ("approved_at",),
                ("approved_on", "approved_by"),
                ("corrections",),
                ("minutes",),
            ),
        ),
    ),
)
"""How the minutes were approved; a correction is written into them in the same form."""
