"""What the captain does to warn the households near a burglary."""

from __future__ import annotations

from ui.act import CURRENT, ActionDef
from ui.marked_words import QT_TR_NOOP

WARNINGS: tuple[ActionDef, ...] = (
    ActionDef(
        name="warn_neighbors",
        text=QT_TR_NOOP("War&n the households nearby…"),
        tip=QT_TR_NOOP("Make the list of doors near the selected sighting, or go to it"),
        shortcut="F3",
        menu="record",
        group=5,
        page=CURRENT,
        slot="warn_neighbors",
        icon="warning",
    ),
    ActionDef(
        name="add_doors",
        text=QT_TR_NOOP("&Add addresses to warn…"),
        tip=QT_TR_NOOP("Put addresses on the list of doors, or a range of house numbers"),
        shortcut="Shift+F3",
        menu="record",
        group=5,
        page=CURRENT,
        slot="add_doors",
    ),
    ActionDef(
        name="print_notice",
        text=QT_TR_NOOP("Noti&ce for the street…"),
        tip=QT_TR_NOOP("Print what happened and what helps, without house or name"),
        shortcut="F12",
        menu="record",
        group=5,
        page=CURRENT,
        slot="print_notice",
        icon="print",
    ),
    ActionDef(
        name="print_doors",
        text=QT_TR_NOOP("&List of doors…"),
        tip=QT_TR_NOOP("Print the doors for those who walk; the list is private"),
        shortcut="Shift+F12",
        menu="record",
        group=5,
        page=CURRENT,
        slot="print_doors",
    ),
)
