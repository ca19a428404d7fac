"""What the captain does with meetings, beyond planning one."""

from __future__ import annotations

from ui.act import CURRENT, ActionDef
from ui.marked_words import QT_TR_NOOP

MEETINGS: tuple[ActionDef, ...] = (
    ActionDef(
        name="begin_minutes",
        text=QT_TR_NOOP("Begin m&inutes…"),
        tip=QT_TR_NOOP("Begin the minutes of the selected meeting from its agenda"),
        shortcut="F8",
        menu="record",
        group=5,
        page=CURRENT,
        slot="begin_minutes",
    ),
    ActionDef(
        name="approve_minutes",
        text=QT_TR_NOOP("Appr&ove minutes…"),
        tip=QT_TR_NOOP("Write down when the minutes were approved, as read or as corrected"),
        shortcut="Ctrl+Shift+O",
        menu="record",
        group=5,
        page=CURRENT,
        slot="approve_minutes",
    ),
    ActionDef(
        name="make_member",
        text=QT_TR_NOOP("Make a &guest a member…"),
        tip=QT_TR_NOOP("Take somebody from the sign-in sheet into the list of members"),
        shortcut="Ctrl+Shift+J",
        menu="record",
        group=5,
        page=CURRENT,
        slot="make_member",
        icon="member",
    ),
    ActionDef(
        name="new_action_item",
        text=QT_TR_NOOP("New action i&tem…"),
        tip=QT_TR_NOOP("Write down what somebody promised to do"),
        shortcut="Ctrl+Shift+D",
        menu="record",
        group=5,
        page="action_items",
        slot="add",
        icon="check",
    ),
    ActionDef(
        name="mark_done",
        text=QT_TR_NOOP("&Done"),
        tip=QT_TR_NOOP("Note that the selected action items were done today"),
        shortcut="Ctrl+D",
        menu="record",
        group=5,
        page=CURRENT,
        slot="mark_done",
        icon="check",
    ),
)
