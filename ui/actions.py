"""All that the captain can do by menu and key, as one table."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QAction

from ui.marked_words import QT_TR_NOOP

APPLICATION = "application"
WINDOW = "window"
CURRENT = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionDef:
    """One act: how it reads, which keys do it, and which method of which page it calls.

    `page` is a name in PAGES, CURRENT for the page that is shown, WINDOW, or APPLICATION for
    what goes beyond one window. The menu draws a line between groups. An act on the current page
    can be done while that page offers its slot.
    """

    name: str
    text: str
    tip: str
    shortcut: str
    menu: str
    group: int
    page: str
    slot: str
    icon: str = ""
    role: QAction.MenuRole = QAction.MenuRole.NoRole


MENUS: tuple[tuple[str, str], ...] = (
    ("file", QT_TR_NOOP("&File")),
    ("edit", QT_TR_NOOP("&Edit")),
    ("go", QT_TR_NOOP("&Go")),
    ("record", QT_TR_NOOP("&Record")),
    ("help", QT_TR_NOOP("&Help")),
)
"""The menus by name; Go lists the pages."""

ACTIONS: tuple[ActionDef, ...] = (
    ActionDef(
        name="new_log",
        text=QT_TR_NOOP("&New log…"),
        tip=QT_TR_NOOP("Begin an empty log for a watch"),
        shortcut="Ctrl+Shift+L",
        menu="file",
        group=1,
        page=APPLICATION,
        slot="begin_log",
    ),
    ActionDef(
        name="open_log",
        text=QT_TR_NOOP("&Open log…"),
        tip=QT_TR_NOOP("Open another log that lies on this computer"),
        shortcut="Ctrl+O",
        menu="file",
        group=1,
        page=APPLICATION,
        slot="choose_log",
        icon="folder",
    ),
    ActionDef(
        name="open_sample",
        text=QT_TR_NOOP("Look at the &sample log"),
        tip=QT_TR_NOOP("Look around in the invented log of a small watch"),
        shortcut="Ctrl+Shift+S",
        menu="file",
        group=1,
        page=APPLICATION,
        slot="open_sample",
    ),
    ActionDef(
        name="open_own",
        text=QT_TR_NOOP("Back to my own &log"),
        tip=QT_TR_NOOP("Leave the sample log and open your own"),
        shortcut="Ctrl+Shift+H",
        menu="file",
        group=1,
        page=APPLICATION,
        slot="open_own",
    ),
    ActionDef(
        name="import_police",
        text=QT_TR_NOOP("&Import police file…"),
        tip=QT_TR_NOOP("Read reports from a file of your police department"),
        shortcut="Ctrl+I",
        menu="file",
        group=2,
        page=WINDOW,
        slot="import_police",
        icon="import",
    ),
    ActionDef(
        name="import_zones",
        text=QT_TR_NOOP("Import &zones…"),
        tip=QT_TR_NOOP("Read the outlines of neighborhoods from a map file"),
        shortcut="Ctrl+Shift+I",
        menu="file",
        group=2,
        page=WINDOW,
        slot="import_zones",
        icon="zone",
    ),
    ActionDef(
        name="back_up",
        text=QT_TR_NOOP("&Back up…"),
        tip=QT_TR_NOOP("Write a checked copy of the whole log, as to a stick"),
        shortcut="Ctrl+B",
        menu="file",
        group=3,
        page=WINDOW,
        slot="back_up",
    ),
    ActionDef(
        name="settings",
        text=QT_TR_NOOP("Se&ttings…"),
        tip=QT_TR_NOOP("Look, size of the text, and where the log lies"),
        shortcut="Ctrl+,",
        menu="file",
        group=4,
        page=APPLICATION,
        slot="open_settings",
        icon="settings",
        role=QAction.MenuRole.PreferencesRole,
    ),
    ActionDef(
        name="quit",
        text=QT_TR_NOOP("&Quit"),
        tip=QT_TR_NOOP("Close the window; everything is saved already"),
        shortcut="Ctrl+Q",
        menu="file",
        group=5,
        page=WINDOW,
        slot="close",
        role=QAction.MenuRole.QuitRole,
    ),
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
    ActionDef(
        name="new_sighting",
        text=QT_TR_NOOP("New &sighting…"),
        tip=QT_TR_NOOP("Write down something that was seen"),
        shortcut="Ctrl+N",
        menu="record",
        group=1,
        page="sightings",
        slot="add",
        icon="sighting",
    ),
    ActionDef(
        name="new_patrol",
        text=QT_TR_NOOP("New &patrol…"),
        tip=QT_TR_NOOP("Plan a patrol, or write down one that was walked"),
        shortcut="Ctrl+Shift+P",
        menu="record",
        group=1,
        page="patrols",
        slot="add",
        icon="patrol",
    ),
    ActionDef(
        name="new_meeting",
        text=QT_TR_NOOP("New &meeting…"),
        tip=QT_TR_NOOP("Plan a meeting, or write its minutes"),
        shortcut="Ctrl+Shift+M",
        menu="record",
        group=1,
        page="meetings",
        slot="add",
        icon="meeting",
    ),
    ActionDef(
        name="new_member",
        text=QT_TR_NOOP("New mem&ber…"),
        tip=QT_TR_NOOP("Add a neighbor to the watch"),
        shortcut="Ctrl+Shift+B",
        menu="record",
        group=1,
        page="members",
        slot="add",
        icon="member",
    ),
    ActionDef(
        name="new_zone",
        text=QT_TR_NOOP("New &zone…"),
        tip=QT_TR_NOOP("Add an area that the watch covers"),
        shortcut="Ctrl+Shift+A",
        menu="record",
        group=1,
        page="zones",
        slot="add",
        icon="zone",
    ),
    ActionDef(
        name="edit_record",
        text=QT_TR_NOOP("&Edit…"),
        tip=QT_TR_NOOP("Open the selected record; Enter does it too"),
        shortcut="F2",
        menu="record",
        group=2,
        page=CURRENT,
        slot="edit",
        icon="edit",
    ),
    ActionDef(
        name="remove_record",
        text=QT_TR_NOOP("&Remove"),
        tip=QT_TR_NOOP("Remove the selected records; Undo brings them back"),
        shortcut="Del",
        menu="record",
        group=2,
        page=CURRENT,
        slot="remove",
        icon="remove",
    ),
    ActionDef(
        name="edit_watch",
        text=QT_TR_NOOP("The &watch…"),
        tip=QT_TR_NOOP("Change its name, whom to call, and what the bulletin prints of it"),
        shortcut="Ctrl+Shift+W",
        menu="record",
        group=3,
        page=WINDOW,
        slot="edit_watch",
    ),
    ActionDef(
        name="keys",
        text=QT_TR_NOOP("&Keys"),
        tip=QT_TR_NOOP("Show every act with its key"),
        shortcut="F1",
        menu="help",
        group=1,
        page=WINDOW,
        slot="show_keys",
    ),
    ActionDef(
        name="about",
        text=QT_TR_NOOP("&About watchapp"),
        tip=QT_TR_NOOP("Show the version and where the log lies"),
        shortcut="Shift+F1",
        menu="help",
        group=1,
        page=WINDOW,
        slot="show_about",
        role=QAction.MenuRole.AboutRole,
    ),
)
