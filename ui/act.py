"""What an act by menu and key is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QAction

APPLICATION = "application"
WINDOW = "window"
DIALOG = "dialog"
CURRENT = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionDef:
    """One act: how it reads, which keys do it, and which method of which page it calls.

    `page` is a name in PAGES, CURRENT for the page that is shown, WINDOW, DIALOG for what opens
    over the window (ui.window_dialogs), or APPLICATION for what goes beyond one window. The menu
    draws a line between groups. An act on the current page can be done while that page offers its
    slot; it need not be one that every page has. `also` are keys that do the same where the
    habits of programs differ.
    """

    name: str
    text: str
    tip: str
    shortcut: str
    menu: str
    group: int
    page: str
    slot: str
    also: str = ""
    icon: str = ""
    role: QAction.MenuRole = QAction.MenuRole.NoRole
