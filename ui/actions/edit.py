"""What the captain does with what was done and with what is selected."""

from __future__ import annotations

from ui.act import CURRENT, DIALOG, WINDOW, ActionDef
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
        name="search_everything",
        text=QT_TR_NOOP("&Search everything…"),
        tip=QT_TR_NOOP("Find any record by any of its words; Enter opens it"),
        shortcut="Ctrl+F",
        menu="edit",
        group=2,
        page=DIALOG,
        slot="search_everything",
        icon="search",
    ),
    ActionDef(
        name="search",
        text=QT_TR_NOOP("Search this &list"),
        tip=QT_TR_NOOP("Narrow the list on this page to what holds your words"),
        shortcut="Ctrl+Shift+F",
        menu="edit",
        group=2,
        page=CURRENT,
        slot="search",
        icon="search",
    ),
    ActionDef(
        name="columns",
        text=QT_TR_NOOP("Colum&ns…"),
        tip=QT_TR_NOOP("Choose which columns the list on this page shows"),
        shortcut="Ctrl+L",
        menu="edit",
        group=3,
        page=CURRENT,
        slot="choose_columns",
    ),
)
