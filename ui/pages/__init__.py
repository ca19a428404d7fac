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


def _running() -> type[Page]:
    from ui.pages.running_page import RunningPage  # noqa: PLC0415

    return RunningPage


def _roster() -> type[Page]:
    from ui.pages.roster_page import RosterPage  # noqa: PLC0415

    return RosterPage


def _hours() -> type[Page]:
    from ui.pages.hours_page import HoursPage  # noqa: PLC0415

    return HoursPage


def _meetings() -> type[Page]:
    from ui.pages.meetings_page import MeetingsPage  # noqa: PLC0415

    return MeetingsPage


def _action_items() -> type[Page]:
    from ui.pages.action_items_page import ActionItemsPage  # noqa: PLC0415

    return ActionItemsPage


def _members() -> type[Page]:
    from ui.pages.members_page import MembersPage  # noqa: PLC0415

    return MembersPage


def _participation() -> type[Page]:
    from ui.pages.participation_page import ParticipationPage  # noqa: PLC0415

    return ParticipationPage


def _phone_tree() -> type[Page]:
    from ui.pages.phone_tree_page import PhoneTreePage  # noqa: PLC0415

    return PhoneTreePage


def _concerns() -> type[Page]:
    from ui.pages.concerns_page import ConcernsPage  # noqa: PLC0415

    return ConcernsPage


def _initiatives() -> type[Page]:
    from ui.pages.initiatives_page import InitiativesPage  # noqa: PLC0415

    return InitiativesPage


def _partners() -> type[Page]:
    from ui.pages.partners_page import PartnersPage  # noqa: PLC0415

    return PartnersPage


def _stories() -> type[Page]:
    from ui.pages.stories_page import StoriesPage  # noqa: PLC0415

    return StoriesPage


def _zones() -> type[Page]:
    from ui.pages.zones_page import ZonesPage  # noqa: PLC0415

    return ZonesPage


def _trends() -> type[Page]:
    from ui.pages.trends_page import TrendsPage  # noqa: PLC0415

    return TrendsPage


def _bulletin() -> type[Page]:
    from ui.pages.bulletin_page import BulletinPage  # noqa: PLC0415

    return BulletinPage


def _settings() -> type[Page]:
    from ui.pages.settings_page import SettingsPage  # noqa: PLC0415

    return SettingsPage


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
        "patrols",
    ),
    PageDef(
        "running",
        QT_TR_NOOP("Under way"),
        QT_TR_NOOP("The patrol that is out, its log as it happens"),
        "patrol",
        _running,
        "Ctrl+G, U",
        "patrols",
    ),
    PageDef(
        "roster",
        QT_TR_NOOP("Roster"),
        QT_TR_NOOP("Who should be out when, who is missing, what was missed"),
        "today",
        _roster,
        "Ctrl+G, R",
        "patrols",
    ),
    PageDef(
        "hours",
        QT_TR_NOOP("Hours"),
        QT_TR_NOOP("A month's patrol hours, as the police want them"),
        "hours",
        _hours,
        "Ctrl+G, H",
        "patrols",
    ),
    PageDef(
        "meetings",
        QT_TR_NOOP("Meetings"),
        QT_TR_NOOP("Agenda, who came, what was decided"),
        "meeting",
        _meetings,
        "Ctrl+4",
        "meetings",
    ),
    PageDef(
        "action_items",
        QT_TR_NOOP("Action items"),
        QT_TR_NOOP("What was promised, by whom and by when"),
        "check",
        _action_items,
        "Ctrl+G, A",
        "meetings",
    ),
    PageDef(
        "members",
        QT_TR_NOOP("Members"),
        QT_TR_NOOP("The people of the watch"),
        "member",
        _members,
        "Ctrl+5",
        "members",
    ),
    PageDef(
        "participation",
        QT_TR_NOOP("Participation"),
        QT_TR_NOOP("How much of each zone and block takes part"),
        "participation",
        _participation,
        "Ctrl+G, P",
        "members",
    ),
    PageDef(
        "phone_tree",
        QT_TR_NOOP("Phone tree"),
        QT_TR_NOOP("Who calls whom when word must go round"),
        "phone_tree",
        _phone_tree,
        "Ctrl+G, T",
        "members",
    ),
    PageDef(
        "concerns",
        QT_TR_NOOP("Concerns"),
        QT_TR_NOOP("What neighbors asked, of whom, and who still waits"),
        "concern",
        _concerns,
        "Ctrl+6",
        "community",
    ),
    PageDef(
        "initiatives",
        QT_TR_NOOP("Initiatives"),
        QT_TR_NOOP("What is done so that something may change"),
        "initiative",
        _initiatives,
        "Ctrl+G, I",
        "community",
    ),
    PageDef(
        "partners",
        QT_TR_NOOP("Whom to call"),
        QT_TR_NOOP("Partners of the watch, and when to call them"),
        "partner",
        _partners,
        "Ctrl+G, W",
        "community",
    ),
    PageDef(
        "stories",
        QT_TR_NOOP("Stories"),
        QT_TR_NOOP("What went well, told only with consent"),
        "story",
        _stories,
        "Ctrl+G, S",
        "community",
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
    PageDef(
        "settings",
        QT_TR_NOOP("Settings"),
        QT_TR_NOOP("How the program looks, speaks and reads dates"),
        "settings",
        _settings,
        "Ctrl+0",
    ),
)
"""Pages of one group stand together here, and as tabs above the page in the window.

A page that is no tab, or the first one, has Ctrl and a digit; every
further tab has Ctrl+G and a letter of its name, as "Ctrl+G, R" for the roster.
"""

GROUPS: tuple[GroupDef, ...] = (GroupDef("community", QT_TR_NOOP("Community"), "community"),)
"""The groups whose title is not that of their first page."""
