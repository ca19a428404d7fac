"""All that the captain can do by menu and key: one tuple a menu, and all of them in ACTIONS."""

from __future__ import annotations

from ui.act import ActionDef
from ui.actions.community import COMMUNITY
from ui.actions.edit import EDIT
from ui.actions.file import FILE
from ui.actions.go import GO
from ui.actions.help import HELP
from ui.actions.meetings import MEETINGS
from ui.actions.patrols import PATROLS
from ui.actions.record import RECORD
from ui.actions.roster import ROSTER
from ui.actions.warnings import WARNINGS
from ui.marked_words import QT_TR_NOOP

MENUS: tuple[tuple[str, str], ...] = (
    ("file", QT_TR_NOOP("&File")),
    ("edit", QT_TR_NOOP("&Edit")),
    ("go", QT_TR_NOOP("&Go")),
    ("record", QT_TR_NOOP("&Record")),
    ("patrol", QT_TR_NOOP("&Patrol")),
    ("roster", QT_TR_NOOP("R&oster")),
    ("community", QT_TR_NOOP("&Community")),
    ("help", QT_TR_NOOP("&Help")),
)
"""The menus by name; Go lists the pages before its own acts."""

ACTIONS: tuple[ActionDef, ...] = (
    *FILE,
    *EDIT,
    *GO,
    *RECORD,
    *WARNINGS,
    *MEETINGS,
    *PATROLS,
    *ROSTER,
    *COMMUNITY,
    *HELP,
)
