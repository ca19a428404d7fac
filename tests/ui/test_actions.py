"""The table of acts: each can be read, reached by a key of its own, and done."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from ui.act import APPLICATION, CURRENT, WINDOW, ActionDef
from ui.actions import ACTIONS, MENUS
from ui.application import Application
from ui.main_window import MainWindow
from ui.pages import PAGES
from ui.pages.page import Page
from watchapp.paths import resource

MENUS_BY_NAME = dict(MENUS)
PAGES_BY_NAME = {page.name: page for page in PAGES}


def owner_of(action: ActionDef) -> type:
    """Return the class whose method an act calls."""
    owners: dict[str, type] = {WINDOW: MainWindow, APPLICATION: Application, CURRENT: Page}
    return owners.get(action.page) or PAGES_BY_NAME[action.page].load()


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.name)
def test_an_act_can_be_read_reached_and_done(action: ActionDef) -> None:
    assert action.text
    assert action.tip
    assert not action.tip.endswith(".")
    assert not QKeySequence(action.shortcut).isEmpty()
    assert action.menu in MENUS_BY_NAME
    assert callable(getattr(owner_of(action), action.slot))
    if action.icon:
        assert resource(f"icons/{action.icon}.svg").is_file()


def test_no_key_does_two_things() -> None:
    keys = [QKeySequence(action.shortcut).toString() for action in ACTIONS]
    keys += [f"Ctrl+{number}" for number, _ in enumerate(PAGES, start=1)]
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
    assert resource(f"icons/{each.icon}.svg").is_file()
    assert issubclass(each.load(), Page)


def test_the_pages_fit_the_digits() -> None:
    assert len(PAGES) <= 9
    assert PAGES[0].name == "today"


def test_the_manual_lists_every_page_and_act_with_its_key() -> None:
    manual = (Path(__file__).parents[2] / "docs/manual.md").read_text("utf-8")
    table = manual.partition("## Keys")[2].splitlines()
    written = [
        tuple(cell.strip() for cell in line.split("|")[1:-1]) for line in table if "|" in line
    ]
    pages = [(page.title, f"Ctrl+{number}", page.tip) for number, page in enumerate(PAGES, start=1)]
    acts = [(each.text.replace("&", "").rstrip("…"), each.shortcut, each.tip) for each in ACTIONS]
    assert written[2:] == [*pages, *acts]
