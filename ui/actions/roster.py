"""What the captain does with the roster, and with what is looked after."""

from __future__ import annotations

from ui.act import CURRENT, ActionDef
from ui.marked_words import QT_TR_NOOP

ROSTER: tuple[ActionDef, ...] = (
    ActionDef(
        name="new_shift",
        text=QT_TR_NOOP("New shi&ft…"),
        tip=QT_TR_NOOP("Say when somebody should be out, once or again and again"),
        shortcut="Ctrl+T",
        menu="roster",
        group=1,
        page="roster",
        slot="add",
        icon="add",
    ),
    ActionDef(
        name="start_shift",
        text=QT_TR_NOOP("&Start this shift now"),
        tip=QT_TR_NOOP("Make the patrol of the chosen shift and start it now"),
        shortcut="F6",
        menu="roster",
        group=2,
        page=CURRENT,
        slot="start_now",
        icon="patrol",
    ),
    ActionDef(
        name="make_patrol",
        text=QT_TR_NOOP("&Make a patrol of this shift"),
        tip=QT_TR_NOOP("Plan the patrol of the chosen shift with those who signed up"),
        shortcut="Shift+F6",
        menu="roster",
        group=2,
        page=CURRENT,
        slot="make_patrol",
    ),
    ActionDef(
        name="sign_up",
        text=QT_TR_NOOP("Sign &up a member…"),
        tip=QT_TR_NOOP("Say who comes to the chosen shift, this once or every time"),
        shortcut="Ctrl+U",
        menu="roster",
        group=2,
        page=CURRENT,
        slot="sign_up",
        icon="member",
    ),
    ActionDef(
        name="cannot_come",
        text=QT_TR_NOOP("A member &cannot come…"),
        tip=QT_TR_NOOP("Say who cannot come to the chosen shift on this day"),
        shortcut="Ctrl+Shift+U",
        menu="roster",
        group=2,
        page=CURRENT,
        slot="cannot_come",
    ),
    ActionDef(
        name="leave_out",
        text=QT_TR_NOOP("&Leave out this day…"),
        tip=QT_TR_NOOP("Let the chosen shift not take place on this day"),
        shortcut="Ctrl+E",
        menu="roster",
        group=2,
        page=CURRENT,
        slot="leave_out",
    ),
)
