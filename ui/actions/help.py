"""What tells the captain how."""

from __future__ import annotations

from PySide6.QtGui import QAction

from ui.act import DIALOG, ActionDef
from ui.marked_words import QT_TR_NOOP

HELP: tuple[ActionDef, ...] = (
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
