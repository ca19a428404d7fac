"""The pages' classes, each read when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.pages.page import Page


def today() -> type[Page]:
    """Return the page of today."""
    from ui.pages.today_page import TodayPage  # noqa: PLC0415

    return TodayPage


def sightings() -> type[Page]:
    """Return the page of sightings."""
    from ui.pages.sightings_page import SightingsPage  # noqa: PLC0415

    return SightingsPage


def warnings() -> type[Page]:
    """Return the page of households to warn."""
    from ui.pages.warnings_page import WarningsPage  # noqa: PLC0415

    return WarningsPage


def patrols() -> type[Page]:
    """Return the page of patrols."""
    from ui.pages.patrols_page import PatrolsPage  # noqa: PLC0415

    return PatrolsPage


def running() -> type[Page]:
    """Return the page of running."""
    from ui.pages.running_page import RunningPage  # noqa: PLC0415

    return RunningPage


def roster() -> type[Page]:
    """Return the page of roster."""
    from ui.pages.roster_page import RosterPage  # noqa: PLC0415

    return RosterPage


def checks() -> type[Page]:
    """Return the page of checks."""
    from ui.pages.checks_page import ChecksPage  # noqa: PLC0415

    return ChecksPage


def hours() -> type[Page]:
    """Return the page of hours."""
    from ui.pages.hours_page import HoursPage  # noqa: PLC0415

    return HoursPage


def meetings() -> type[Page]:
    """Return the page of meetings."""
    from ui.pages.meetings_page import MeetingsPage  # noqa: PLC0415

    return MeetingsPage


def action_items() -> type[Page]:
    """Return the page of action items."""
    from ui.pages.action_items_page import ActionItemsPage  # noqa: PLC0415

    return ActionItemsPage


def members() -> type[Page]:
    """Return the page of members."""
    from ui.pages.members_page import MembersPage  # noqa: PLC0415

    return MembersPage


def participation() -> type[Page]:
    """Return the page of participation."""
    from ui.pages.participation_page import ParticipationPage  # noqa: PLC0415

    return ParticipationPage


def phone_tree() -> type[Page]:
    """Return the page of phone tree."""
    from ui.pages.phone_tree_page import PhoneTreePage  # noqa: PLC0415

    return PhoneTreePage


def concerns() -> type[Page]:
    """Return the page of concerns."""
    from ui.pages.concerns_page import ConcernsPage  # noqa: PLC0415

    return ConcernsPage


def initiatives() -> type[Page]:
    """Return the page of initiatives."""
    from ui.pages.initiatives_page import InitiativesPage  # noqa: PLC0415

    return InitiativesPage


def partners() -> type[Page]:
    """Return the page of partners."""
    from ui.pages.partners_page import PartnersPage  # noqa: PLC0415

    return PartnersPage


def stories() -> type[Page]:
    """Return the page of stories."""
    from ui.pages.stories_page import StoriesPage  # noqa: PLC0415

    return StoriesPage


def zones() -> type[Page]:
    """Return the page of zones."""
    from ui.pages.zones_page import ZonesPage  # noqa: PLC0415

    return ZonesPage


def glance() -> type[Page]:
    """Return the page of the first look."""
    from ui.pages.trends.glance_page import GlancePage  # noqa: PLC0415

    return GlancePage


def over_time() -> type[Page]:
    """Return the page of how many there were when."""
    from ui.pages.trends.pages import OverTimePage  # noqa: PLC0415

    return OverTimePage


def compare() -> type[Page]:
    """Return the page of months and years beside each other."""
    from ui.pages.trends.pages import ComparePage  # noqa: PLC0415

    return ComparePage


def rates() -> type[Page]:
    """Return the page of how many there are per 1,000."""
    from ui.pages.trends.rates_page import RatesPage  # noqa: PLC0415

    return RatesPage


def when() -> type[Page]:
    """Return the page of weekdays and hours."""
    from ui.pages.trends.when_page import WhenPage  # noqa: PLC0415

    return WhenPage


def benchmarks() -> type[Page]:
    """Return the page of rates from elsewhere."""
    from ui.pages.benchmarks_page import BenchmarksPage  # noqa: PLC0415

    return BenchmarksPage


def where() -> type[Page]:
    """Return the page of the map."""
    from ui.pages.trends.where_page import WherePage  # noqa: PLC0415

    return WherePage


def what_next() -> type[Page]:
    """Return the page of what may follow."""
    from ui.pages.trends.next_page import NextPage  # noqa: PLC0415

    return NextPage


def helped() -> type[Page]:
    """Return the page of what the initiatives came to."""
    from ui.pages.trends.helped_page import HelpedPage  # noqa: PLC0415

    return HelpedPage


def doing() -> type[Page]:
    """Return the page of how the watch itself does."""
    from ui.pages.trends.doing_page import DoingPage  # noqa: PLC0415

    return DoingPage


def bulletin() -> type[Page]:
    """Return the page of bulletin."""
    from ui.pages.bulletin_page import BulletinPage  # noqa: PLC0415

    return BulletinPage


def settings() -> type[Page]:
    """Return the page of settings."""
    from ui.pages.settings_page import SettingsPage  # noqa: PLC0415

    return SettingsPage
