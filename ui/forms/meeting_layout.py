"""The forms of a meeting, its motions and its action items, laid out by hand."""

from __future__ import annotations

from ui.forms.layout import Attendees, Cards, Layout, Section
from ui.forms.typed_times import Alone
from ui.marked_words import QT_TR_NOOP
from watchapp.records import ActionItem, Meeting, Motion

MOTION = Layout(
    kind=Motion,
    sections=(Section(rows=(("wording",), ("mover", "carried"), ("ayes", "noes", "abstained"))),),
)
ACTION_ITEM = Layout(
    kind=ActionItem, sections=(Section(rows=(("what",), ("owner", "due", "done"))),)
)
MEETING = Layout(
    kind=Meeting,
    sections=(
        Section(
            title=QT_TR_NOOP("When and where"),
            rows=(("kind", "cancelled"), ("starts", "ends"), ("where",)),
        ),
        Section(rows=(("agenda",),)),
        Section(title=QT_TR_NOOP("Who came"), parts=("attendance",)),
        Section(title=QT_TR_NOOP("What was done"), rows=(("minutes",),), parts=("motions",)),
        Section(title=QT_TR_NOOP("To be done"), parts=("action_items",)),
    ),
    parts={
        "attendance": Attendees(),
        "motions": Cards(
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
    anchors={"starts": Alone.COMING, "ends": "starts"},
)
