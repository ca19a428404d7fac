"""What tells the captain how."""

from __future__ import annotations

from PySide6.QtGui import QAction

from ui.act import DIALOG, WINDOW, ActionDef
from ui.marked_words import QT_TR_NOOP

HELP: tuple[ActionDef, ...] = (
    ActionDef(
        name="find_act",
        text=QT_TR_NOOP("&Find an act…"),
        tip=QT_TR_NOOP("Type any part of what you want to do; Enter does it"),
        shortcut="Ctrl+K",
        menu="help",
        group=1,
        page=WINDOW,
        slot="find_act",
        icon="search",
    ),
    ActionDef(
        name="keys",
        text=QT_TR_NOOP("&Keys"),
        tip=QT_TR_NOOP("Show every act with its key"),
        shortcut="F1",
        menu="help",
        group=1,
        page=DIALOG,
        slot="show_keys",
    ),
    ActionDef(
        name="about",
        text=QT_TR_NOOP("&About watchapp"),
        tip=QT_TR_NOOP("Show the version and where the log lies"),
        shortcut="Shift+F1",
        menu="help",
        group=1,
        page=DIALOG,
        slot="show_about",
        role=QAction.MenuRole.AboutRole,
    ),
)
