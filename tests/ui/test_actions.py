"""The table of acts: each can be read, reached by a key of its own, and done."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from ui.act import APPLICATION, DIALOG, WINDOW, ActionDef
from ui.actions import ACTIONS, MENUS
from ui.application import Application
from ui.main_window import MainWindow
from ui.pages import PAGES
from ui.pages.groups import page_groups
from ui.pages.page import Page
from ui.window_dialogs import WindowDialogs
from watchapp.paths import resource

MENUS_BY_NAME = dict(MENUS)
PAGES_BY_NAME = {page.name: page for page in PAGES}


def owners_of(action: ActionDef) -> list[type]:
    """Return the classes of which one must have the method that an act calls."""
    kinds: dict[str, type] = {WINDOW: MainWindow, DIALOG: WindowDialogs, APPLICATION: Application}
    if action.page in kinds:
        return [kinds[action.page]]
    return [each.load() for each in PAGES if action.page in {"", each.name}]


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.name)
def test_an_act_can_be_read_reached_and_done(action: ActionDef) -> None:
    assert action.text
    assert action.tip
    assert not action.tip.endswith(".")
    assert not QKeySequence(action.shortcut).isEmpty()
    assert action.menu in MENUS_BY_NAME
    assert any(callable(getattr(owner, action.slot, None)) for owner in owners_of(action))
    if action.icon:
        assert resource(f"icons/{action.icon}.svg").is_file()


def test_no_key_does_two_things() -> None:
    keys = [key for action in ACTIONS for key in (action.shortcut, action.also) if key]
    keys += [page.keys for page in PAGES]
    keys = [QKeySequence(key).toString() for key in keys]
    assert not [key for key, times in Counter(keys).items() if times > 1]


def test_no_name_stands_for_two_things() -> None:
    names = [action.name for action in ACTIONS]
    assert len(names) == len(set(names))


def test_no_underlined_letter_stands_twice_in_a_menu() -> None:
    for menu in MENUS_BY_NAME:
        letters = [a.text[a.text.index("&") + 1].lower() for a in ACTIONS if a.menu == menu]
        assert len(letters) == len(set(letters)), menu


def test_groups_of_a_menu_stand_together_and_in_order() -> None:
    for menu in MENUS_BY_NAME:
        groups = [action.group for action in ACTIONS if action.menu == menu]
        assert groups == sorted(groups), menu


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_has_a_title_a_tip_an_icon_and_a_class(page: object) -> None:
    each = next(known for known in PAGES if known is page)
    assert each.title
    assert each.tip
    assert not QKeySequence(each.keys).isEmpty()
    assert resource(f"icons/{each.icon}.svg").is_file()
    assert issubclass(each.load(), Page)


def test_the_window_opens_with_today() -> None:
    assert PAGES[0].name == "today"


def test_pages_of_a_group_stand_together_and_the_first_has_a_digit() -> None:
    assert tuple(page for group in page_groups() for page in group.pages) == PAGES
    for group in page_groups():
        first, *tabs = group.pages
        assert first.keys.startswith("Ctrl+")
        assert first.keys[5:].isdigit()
        assert all(page.keys.startswith("Ctrl+G, ") for page in tabs)


def key_rows_written() -> list[tuple[str, ...]]:
    """Return the rows of the manual's table of keys."""
    manual = (Path(__file__).parents[2] / "docs/manual.md").read_text("utf-8")
    table = manual.partition("## Keys")[2].splitlines()
    rows = [tuple(cell.strip() for cell in line.split("|")[1:-1]) for line in table if "|" in line]
    return rows[2:]


def test_the_manual_lists_every_page_and_act_with_its_key() -> None:
    pages = [(page.title, page.keys, page.tip) for page in PAGES]
    acts = [(each.text.replace("&", "").rstrip("…"), each.shortcut, each.tip) for each in ACTIONS]
    assert sorted(key_rows_written()) == sorted([*pages, *acts])
