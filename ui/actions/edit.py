"""What the captain does with what was done and with what is selected."""

from __future__ import annotations

from ui.act import CURRENT, WINDOW, ActionDef
from ui.marked_words import QT_TR_NOOP

EDIT: tuple[ActionDef, ...] = (
    ActionDef(
        name="undo",
        text=QT_TR_NOOP("&Undo"),
        tip=QT_TR_NOOP("Take back the last change"),
        shortcut="Ctrl+Z",
        menu="edit",
        group=1,
        page=WINDOW,
        slot="undo",
        icon="undo",
    ),
    ActionDef(
        name="redo",
        text=QT_TR_NOOP("&Redo"),
        tip=QT_TR_NOOP("Do again what was taken back"),
        shortcut="Ctrl+Y",
        menu="edit",
        group=1,
        page=WINDOW,
        slot="redo",
        icon="redo",
    ),
    ActionDef(
        name="copy",
        text=QT_TR_NOOP("&Copy"),
        tip=QT_TR_NOOP("Put the selected rows on the clipboard"),
        shortcut="Ctrl+C",
        menu="edit",
        group=2,
        page=CURRENT,
        slot="copy",
        icon="copy",
    ),
    ActionDef(
        name="search",
        text=QT_TR_NOOP("&Search"),
        tip=QT_TR_NOOP("Search on this page"),
        shortcut="Ctrl+F",
        menu="edit",
        group=2,
        page=CURRENT,
        slot="search",
        icon="search",
    ),
)
