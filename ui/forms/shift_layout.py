"""The forms of the roster and of what is looked after."""

from __future__ import annotations

from ui.forms.layout import Layout, Section
from ui.forms.typed_times import Alone
from ui.marked_words import QT_TR_NOOP
from watchapp.records import Checkpoint, HouseCheck, Shift, Visit

SHIFT = Layout(
    kind=Shift,
    sections=(
        Section(rows=(("name",), ("starts", "minutes"))),
        Section(title=QT_TR_NOOP("How often"), rows=(("rule",), ("skip_holidays",))),
        Section(
            title=QT_TR_NOOP("Who and where"),
            rows=(("needed", "zone"), ("mode",), ("notes",)),
        ),
    ),
    anchors={"starts": Alone.COMING, "rule": "starts"},
)

CHECKPOINT = Layout(
    kind=Checkpoint,
    sections=(
        Section(rows=(("name", "every_days"), ("address", "zone"), ("notes",), ("retired",))),
    ),
)

HOUSE_CHECK = Layout(
    kind=HouseCheck,
    sections=(
        Section(
            title=QT_TR_NOOP("Which house, and for how long"),
            rows=(("address",), ("first", "last", "every_days")),
        ),
        Section(
            title=QT_TR_NOOP("Who asked for it"),
            rows=(("who", "phone"), ("keyholder", "agreed")),
        ),
        Section(title=QT_TR_NOOP("What to look at"), rows=(("expected",), ("notes",))),
    ),
)


def _what_was_not_looked_at(visit: Visit) -> frozenset[str]:
    """Return the kind of thing that was not looked at, once the other is known."""
    if visit.checkpoint is not None:
        return frozenset({"house_check"})
    return frozenset({"checkpoint"} if visit.house_check is not None else ())


VISIT = Layout(
    kind=Visit,
    sections=(
        Section(rows=(("notes",), ("finding",), ("at", "patrol"), ("checkpoint", "house_check"))),
    ),
    anchors={"at": Alone.LATEST},
    hidden=_what_was_not_looked_at,
)
