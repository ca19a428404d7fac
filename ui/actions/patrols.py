"""What the captain does with patrols, beyond beginning a new one."""

from __future__ import annotations

from ui.act import CURRENT, ActionDef
from ui.marked_words import QT_TR_NOOP

PATROLS: tuple[ActionDef, ...] = (
    ActionDef(
        name="late_sheet",
        text=QT_TR_NOOP("Last &night's sheet…"),
        tip=QT_TR_NOOP("Write down the paper sheet of a patrol, in its own order"),
        shortcut="Ctrl+Shift+N",
        menu="patrol",
        group=1,
        page="patrols",
        slot="add_sheet",
        icon="patrol",
    ),
    ActionDef(
        name="start_patrol",
        text=QT_TR_NOOP("&Start a patrol…"),
        tip=QT_TR_NOOP("Let a patrol go out now, and write its log as it happens"),
        shortcut="Ctrl+Shift+G",
        menu="patrol",
        group=2,
        page="running",
        slot="start",
        icon="patrol",
    ),
    ActionDef(
        name="pause_patrol",
        text=QT_TR_NOOP("&Pause or go on"),
        tip=QT_TR_NOOP("Pause the patrol that is out, or go on with it"),
        shortcut="F9",
        menu="patrol",
        group=2,
        page=CURRENT,
        slot="pause_or_resume",
    ),
    ActionDef(
        name="change_leg",
        text=QT_TR_NOOP("&Change how, where or who…"),
        tip=QT_TR_NOOP("Begin a new leg of the patrol that is out"),
        shortcut="Shift+F9",
        menu="patrol",
        group=2,
        page=CURRENT,
        slot="go_on_otherwise",
    ),
    ActionDef(
        name="end_patrol",
        text=QT_TR_NOOP("&End the patrol…"),
        tip=QT_TR_NOOP("Write down when the patrol that is out came back"),
        shortcut="Ctrl+F9",
        menu="patrol",
        group=2,
        page=CURRENT,
        slot="finish",
    ),
    ActionDef(
        name="attach_track",
        text=QT_TR_NOOP("Attach a &track (GPX)…"),
        tip=QT_TR_NOOP("Keep where the selected patrol went, and measure it"),
        shortcut="Ctrl+Shift+X",
        menu="patrol",
        group=3,
        page=CURRENT,
        slot="attach_track",
    ),
)
