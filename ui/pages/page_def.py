"""What the window must know of a page before it is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.pages.page import Page


@dataclass(frozen=True, slots=True)
class PageDef:
    """A page by name, with its title, what it is for, its icon and its keys.

    `load` imports the page and returns its class: a page is read when it is first wanted. Pages
    of the same `group` share an entry at the side and are tabs; without one a page is alone.
    """

    name: str
    title: str
    tip: str
    icon: str
    load: Callable[[], type[Page]]
    keys: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class GroupDef:
    """A group of pages with a title and an icon of its own."""

    name: str
    title: str
    icon: str
