"""The pages of the window, in the order in which they stand at its side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.marked_words import QT_TR_NOOP
from ui.pages.page_def import GroupDef, PageDef

if TYPE_CHECKING:
    from ui.pages.page import Page


def _today() -> type[Page]:
    from ui.pages.today_page import TodayPage  # noqa: PLC0415

    return TodayPage


def _sightings() -> type[Page]:
    from ui.pages.sightings_page import SightingsPage  # noqa: PLC0415

    return SightingsPage


def _patrols() -> type[Page]:
    from ui.pages.patrols_page import PatrolsPage  # noqa: PLC0415

    return PatrolsPage


def _meetings() -> type[Page]:
    from ui.pages.meetings_page import MeetingsPage  # noqa: PLC0415

    return MeetingsPage


def _members() -> type[Page]:
    from ui.pages.members_page import MembersPage  # noqa: PLC0415

    return MembersPage


def _zones() -> type[Page]:
    from ui.pages.zones_page import ZonesPage  # noqa: PLC0415

    return ZonesPage


def _trends() -> type[Page]:
    from ui.pages.trends_page import TrendsPage  # noqa: PLC0415

    return TrendsPage


def _bulletin() -> type[Page]:
    from ui.pages.bulletin_page import BulletinPage  # noqa: PLC0415

    return BulletinPage


PAGES: tuple[PageDef, ...] = (
    PageDef(
        "today",
        QT_TR_NOOP("Today"),
        QT_TR_NOOP("What is planned and open"),
        "today",
        _today,
        "Ctrl+1",
    ),
    PageDef(
        "sightings",
        QT_TR_NOOP("Sightings"),
        QT_TR_NOOP("What was seen, and what the police recorded"),
        "sighting",
        _sightings,
        "Ctrl+2",
    ),
    PageDef(
        "patrols",
        QT_TR_NOOP("Patrols"),
        QT_TR_NOOP("Who went out, when and how"),
        "patrol",
        _patrols,
        "Ctrl+3",
    ),
    PageDef(
        "meetings",
        QT_TR_NOOP("Meetings"),
        QT_TR_NOOP("Agenda, who came, what was decided"),
        "meeting",
        _meetings,
        "Ctrl+4",
    ),
    PageDef(
        "members",
        QT_TR_NOOP("Members"),
        QT_TR_NOOP("The people of the watch"),
        "member",
        _members,
        "Ctrl+5",
    ),
    PageDef(
        "zones",
        QT_TR_NOOP("Zones"),
        QT_TR_NOOP("The ground that the watch covers"),
        "zone",
        _zones,
        "Ctrl+7",
    ),
    PageDef(
        "trends",
        QT_TR_NOOP("Trends"),
        QT_TR_NOOP("How many, of which kind, when"),
        "trends",
        _trends,
        "Ctrl+8",
    ),
    PageDef(
        "bulletin",
        QT_TR_NOOP("Bulletin"),
        QT_TR_NOOP("The month on one page for the street"),
        "bulletin",
        _bulletin,
        "Ctrl+9",
    ),
)
"""Pages of one group stand together here, and as tabs above the page in the window.

A page that is no tab, or the first one, has Ctrl and a digit (6 is kept for the community); every
further tab has Ctrl+G and a letter of its name, as "Ctrl+G, R" for the roster.
"""

GROUPS: tuple[GroupDef, ...] = (GroupDef("community", QT_TR_NOOP("Community"), "member"),)
"""The groups whose title is not that of their first page."""
