"""The form of a member, laid out by hand."""

from __future__ import annotations

from ui.forms.layout import Layout, Section
from ui.marked_words import QT_TR_NOOP
from watchapp.records import Member

MEMBER = Layout(
    kind=Member,
    sections=(
        Section(rows=(("name",), ("role",))),
        Section(
            title=QT_TR_NOOP("Where to find them"),
            rows=(("address", "zone"), ("phone", "email")),
        ),
        Section(
            title=QT_TR_NOOP("In the watch"),
            rows=(("joined", "left", "thanks_consent"), ("notes",)),
        ),
    ),
)
