"""The pages as the sidebar shows them: those that belong together under one entry."""

from __future__ import annotations

from dataclasses import dataclass

from ui.pages import GROUPS, PAGES
from ui.pages.page_def import GroupDef, PageDef


@dataclass(frozen=True, slots=True)
class PageGroup:
    """An entry at the side of the window, and the pages under it."""

    name: str
    title: str
    icon: str
    pages: tuple[PageDef, ...]


def group_of(name: str) -> str:
    """Return the name of the group that a page of PAGES belongs to."""
    return next(each.group or each.name for each in PAGES if each.name == name)


def page_groups() -> tuple[PageGroup, ...]:
    """Return the groups that have pages, in the order in which PAGES names them first."""
    names = dict.fromkeys(each.group or each.name for each in PAGES)
    return tuple(_group(name) for name in names)


def _group(name: str) -> PageGroup:
    pages = tuple(each for each in PAGES if (each.group or each.name) == name)
    own = GroupDef(name, pages[0].title, pages[0].icon)
    said = next((each for each in GROUPS if each.name == name), own)
    return PageGroup(name, said.title, said.icon, pages)
