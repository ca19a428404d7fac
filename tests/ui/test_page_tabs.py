"""The pages of a group as tabs, each remembered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui import page_tabs
from ui.marked_words import QT_TR_NOOP
from ui.page_tabs import PageTabs
from ui.pages import groups
from ui.pages.groups import group_of, page_groups
from ui.pages.page import Page
from ui.pages.page_def import GroupDef, PageDef

INVENTED = (
    PageDef("today", "Today", "Now", "today", lambda: Page, "Ctrl+1"),
    PageDef("patrols", "Patrols", "Who went", "patrol", lambda: Page, "Ctrl+3", "patrols"),
    PageDef("roster", "Roster", "Who goes", "patrol", lambda: Page, "Ctrl+G, R", "patrols"),
    PageDef("checks", "Checks & balances", "What", "check", lambda: Page, "Ctrl+G, C", "patrols"),
    PageDef("stories", "Stories", "What", "member", lambda: Page, "Ctrl+6", "community"),
)


@pytest.fixture
def tabs(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> PageTabs:
    """Return the tabs of some invented pages."""
    monkeypatch.setattr(groups, "PAGES", INVENTED)
    own = (GroupDef("community", QT_TR_NOOP("Community"), "zone"),)
    monkeypatch.setattr(groups, "GROUPS", own)
    monkeypatch.setattr(page_tabs, "page_groups", groups.page_groups)
    tabs = PageTabs()
    qtbot.addWidget(tabs)
    return tabs


def test_pages_of_a_group_stand_under_one_entry(tabs: PageTabs) -> None:
    assert [(each.name, each.title) for each in page_groups()] == [
        ("today", "Today"),
        ("patrols", "Patrols"),
        ("community", "Community"),
    ]
    assert [group_of(page.name) for page in INVENTED] == [
        "today",
        "patrols",
        "patrols",
        "patrols",
        "community",
    ]


def test_a_page_alone_has_no_tab(tabs: PageTabs) -> None:
    tabs.show_page("today")
    assert tabs.isHidden()
    tabs.show_page("roster")
    assert not tabs.isHidden()
    assert [tabs.tabText(place) for place in range(3)] == [
        "Patrols",
        "Roster",
        "Checks && balances",
    ]
    assert tabs.currentIndex() == 1


def test_a_group_remembers_its_tab(tabs: PageTabs) -> None:
    told: list[str] = []
    tabs.chosen.connect(told.append)
    tabs.show_group("patrols")
    tabs.show_page("roster")
    tabs.show_group("today")
    tabs.show_group("patrols")
    assert told == ["patrols", "roster", "today", "roster"]


def test_tabs_go_round(tabs: PageTabs, qtbot: QtBot) -> None:
    told: list[str] = []
    tabs.show_page("checks")
    tabs.chosen.connect(told.append)
    tabs.step(1)
    tabs.step(-1)
    qtbot.keyClick(tabs, Qt.Key.Key_Left)
    assert told == ["patrols", "checks", "roster"]
