"""The pages of the window, in the order in which they stand at its side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.marked_words import QT_TR_NOOP

if TYPE_CHECKING:
    from ui.pages.page import Page


@dataclass(frozen=True, slots=True)
class PageDef:
    """A page by name, with its title, what it is for, and its icon.

    `load` imports the page and returns its class: a page is read when it is first wanted.
    """

    name: str
    title: str
    tip: str
    icon: str
    load: Callable[[], type[Page]]


def _today() -> type[Page]:
    from ui.pages.today_page import TodayPage  # noqa: PLC0415

    return TodayPage


def _trends() -> type[Page]:
    from ui.pages.trends_page import TrendsPage  # noqa: PLC0415

    return TrendsPage


PAGES: tuple[PageDef, ...] = (
    PageDef("today", QT_TR_NOOP("Today"), QT_TR_NOOP("What is planned and open"), "today", _today),
    PageDef(
        "trends",
        QT_TR_NOOP("Trends"),
        QT_TR_NOOP("How many, of which kind, when"),
        "trends",
        _trends,
    ),
)
