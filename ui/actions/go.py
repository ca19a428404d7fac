"""Where the captain goes besides the pages, which the menu lists by itself."""

from __future__ import annotations

from ui.act import WINDOW, ActionDef
from ui.marked_words import QT_TR_NOOP

GO: tuple[ActionDef, ...] = (
    ActionDef(
        name="next_tab",
        text=QT_TR_NOOP("&Next tab"),
        tip=QT_TR_NOOP("Go to the next page under the same entry at the side"),
        shortcut="Ctrl+PgDown",
        also="Ctrl+Tab",
        menu="go",
        group=1,
        page=WINDOW,
        slot="show_next_tab",
    ),
    ActionDef(
        name="previous_tab",
        text=QT_TR_NOOP("P&revious tab"),
        tip=QT_TR_NOOP("Go to the page before under the same entry at the side"),
        shortcut="Ctrl+PgUp",
        also="Ctrl+Shift+Tab",
        menu="go",
        group=1,
        page=WINDOW,
        slot="show_previous_tab",
    ),
)
