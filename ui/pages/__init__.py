"""The pages of the window, in the order in which they stand at its side."""

from __future__ import annotations

from ui.marked_words import QT_TR_NOOP
from ui.pages import loading
from ui.pages.page_def import GroupDef, PageDef

PAGES: tuple[PageDef, ...] = (
    PageDef(
        "today",
        QT_TR_NOOP("Today"),
        QT_TR_NOOP("What is planned and open"),
        "today",
        loading.today,
        "Ctrl+1",
    ),
    PageDef(
        "sightings",
        QT_TR_NOOP("Sightings"),
        QT_TR_NOOP("What was seen, and what the police recorded"),
        "sighting",
        loading.sightings,
        "Ctrl+2",
    ),
    PageDef(
        "patrols",
        QT_TR_NOOP("Patrols"),
        QT_TR_NOOP("Who went out, when and how"),
        "patrol",
        loading.patrols,
        "Ctrl+3",
        "patrols",
    ),
    PageDef(
        "running",
        QT_TR_NOOP("Under way"),
        QT_TR_NOOP("The patrol that is out, its log as it happens"),
        "patrol",
        loading.running,
        "Ctrl+G, U",
        "patrols",
    ),
    PageDef(
        "roster",
        QT_TR_NOOP("Roster"),
        QT_TR_NOOP("Who should be out when, who is missing, what was missed"),
        "today",
        loading.roster,
        "Ctrl+G, R",
        "patrols",
    ),
    PageDef(
        "hours",
        QT_TR_NOOP("Hours"),
        QT_TR_NOOP("A month's patrol hours, as the police want them"),
        "hours",
        loading.hours,
        "Ctrl+G, H",
        "patrols",
    ),
    PageDef(
        "checks",
        QT_TR_NOOP("Checks"),
        QT_TR_NOOP("Checkpoints, and houses whose people are away"),
        "check",
        loading.checks,
        "Ctrl+G, C",
        "patrols",
    ),
    PageDef(
        "meetings",
        QT_TR_NOOP("Meetings"),
        QT_TR_NOOP("Agenda, who came, what was decided"),
        "meeting",
        loading.meetings,
        "Ctrl+4",
        "meetings",
    ),
    PageDef(
        "action_items",
        QT_TR_NOOP("Action items"),
        QT_TR_NOOP("What was promised, by whom and by when"),
        "check",
        loading.action_items,
        "Ctrl+G, A",
        "meetings",
    ),
    PageDef(
        "members",
        QT_TR_NOOP("Members"),
        QT_TR_NOOP("The people of the watch"),
        "member",
        loading.members,
        "Ctrl+5",
        "members",
    ),
    PageDef(
        "participation",
        QT_TR_NOOP("Participation"),
        QT_TR_NOOP("How much of each zone and block takes part"),
        "participation",
        loading.participation,
        "Ctrl+G, P",
        "members",
    ),
    PageDef(
        "phone_tree",
        QT_TR_NOOP("Phone tree"),
        QT_TR_NOOP("Who calls whom when word must go round"),
        "phone_tree",
        loading.phone_tree,
        "Ctrl+G, T",
        "members",
    ),
    PageDef(
        "concerns",
        QT_TR_NOOP("Concerns"),
        QT_TR_NOOP("What neighbors asked, of whom, and who still waits"),
        "concern",
        loading.concerns,
        "Ctrl+6",
        "community",
    ),
    PageDef(
        "initiatives",
        QT_TR_NOOP("Initiatives"),
        QT_TR_NOOP("What is done so that something may change"),
        "initiative",
        loading.initiatives,
        "Ctrl+G, I",
        "community",
    ),
    PageDef(
        "partners",
        QT_TR_NOOP("Whom to call"),
        QT_TR_NOOP("Partners of the watch, and when to call them"),
        "partner",
        loading.partners,
        "Ctrl+G, W",
        "community",
    ),
    PageDef(
        "stories",
        QT_TR_NOOP("Stories"),
        QT_TR_NOOP("What went well, told only with consent"),
        "story",
        loading.stories,
        "Ctrl+G, S",
        "community",
    ),
    PageDef(
        "zones",
        QT_TR_NOOP("Zones"),
        QT_TR_NOOP("The ground that the watch covers"),
        "zone",
        loading.zones,
        "Ctrl+7",
    ),
    PageDef(
        "over_time",
        QT_TR_NOOP("Over time"),
        QT_TR_NOOP("How many, of which kind, when"),
        "trends",
        loading.over_time,
        "Ctrl+8",
        "trends",
    ),
    PageDef(
        "bulletin",
        QT_TR_NOOP("Bulletin"),
        QT_TR_NOOP("The month on one page for the street"),
        "bulletin",
        loading.bulletin,
        "Ctrl+9",
    ),
    PageDef(
        "settings",
        QT_TR_NOOP("Settings"),
        QT_TR_NOOP("How the program looks, speaks and reads dates"),
        "settings",
        loading.settings,
        "Ctrl+0",
    ),
)
"""Pages of one group stand together here, and as tabs above the page in the window.

A page that is no tab, or the first one, has Ctrl and a digit; every
further tab has Ctrl+G and a letter of its name, as "Ctrl+G, R" for the roster.
"""

GROUPS: tuple[GroupDef, ...] = (
    GroupDef("community", QT_TR_NOOP("Community"), "community"),
    GroupDef("trends", QT_TR_NOOP("Trends"), "trends"),
)
"""The groups whose title is not that of their first page."""
