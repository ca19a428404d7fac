"""The card of the Today page about shifts that want members, and what must be looked at."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import NamedTuple, cast

from ui.pages.near_times import near_day
from ui.pages.page import Page
from ui.pages.roster_words import RosterWords
from ui.pages.today_card import Act, Line, TodayCard
from ui.pages.warning_offer import RECENT, begin_warning
from watchapp.moments import show_clock
from watchapp.progress import Progress
from watchapp.queries.checks import checks_on, has_checks
from watchapp.queries.due import CheckState
from watchapp.queries.roster import coming_gaps, has_shifts
from watchapp.queries.roster_entry import RosterEntry
from watchapp.queries.warnings import (
    WarningLine,
    burglaries_unwarned,
    has_warnings,
    open_warnings,
)
from watchapp.store import Store


class Ahead(NamedTuple):
    """What lies ahead: shifts with gaps, how much must be looked at by today, whom to warn.

    `unwarned` are the burglaries of these days of which no neighbor was warned.
    """

    gaps: tuple[RosterEntry, ...]
    due: int
    overdue: int
    warnings: tuple[WarningLine, ...] = ()
    unwarned: tuple[int, ...] = ()


def ahead(store: Store, _: Progress, now: datetime) -> Ahead:
    """Return what lies ahead."""
    states = [each.standing.state for each in checks_on(store, now.date())]
    overdue = states.count(CheckState.MISSED)
    today = now.date()
    return Ahead(
        coming_gaps(store, now=now),
        states.count(CheckState.DUE) + overdue,
        overdue,
        open_warnings(store, today),
        burglaries_unwarned(store, today - RECENT),
    )


class AheadCard(TodayCard):
    """Asks behind the window, since counting out rules is not for before the first paint."""

    def __init__(self, page: Page) -> None:
        super().__init__(self.tr("Wanted"))
        self._page = page
        self._say = RosterWords()
        self.hide()

    def ask(self, now: datetime) -> None:
        """Show what lies ahead as of a moment, once it is known."""
        store = self._page.desk.store
        since = now.date() - RECENT
        if not (has_shifts(store) or has_checks(store) or has_warnings(store, since)):
            self.fill([])
            return
        show = partial(self._show, now=now)
        self._page.jobs.start(partial(ahead, now=now), show, replaces="what lies ahead")

    def _show(self, found: Ahead, now: datetime) -> None:
        lines = [self._warning(warning, now) for warning in found.warnings]
        lines += [self._unwarned(key) for key in found.unwarned]
        lines += [self._gap(entry, now) for entry in found.gaps]
        if found.due:
            lines.append(self._checks(found))
        self.fill(lines)

    def _gap(self, entry: RosterEntry, now: datetime) -> Line:
        day = near_day(entry.day, now.date())
        title = f"{day[:1].upper()}{day[1:]}, {show_clock(entry.begins)}, {entry.name}"
        state = self._say.state(entry)
        go = Act(self.tr("Show"), partial(self._page.wish, "roster", partial(_show, entry=entry)))
        return Line(title, state.line, (go,), state.role)

    def _warning(self, warning: WarningLine, now: datetime) -> Line:
        """Return a line on the doors that are still to be reached; it names no house."""
        one = self.tr("One more household to warn")
        several = self.tr("%1 more households to warn").replace("%1", str(warning.waiting))
        until = self.tr("%1, until %2").replace("%1", warning.category)
        said = until.replace("%2", near_day(warning.ends, now.date()))
        go = partial(self._page.wish, "warnings", partial(_show_warning, key=warning.id))
        act = Act(self.tr("Show"), go)
        return Line(one if warning.waiting == 1 else several, said, (act,), "warning")

    def _unwarned(self, sighting: int) -> Line:
        """Return a line on a burglary of which nobody was warned."""
        go = partial(self._page.wish, "warnings", partial(begin_warning, sighting=sighting))
        act = Act(self.tr("Warn…"), go)
        said = self.tr("The homes nearby are at risk for some days.")
        return Line(self.tr("A burglary, and no neighbor was warned yet"), said, (act,), "warning")

    def _checks(self, found: Ahead) -> Line:
        """Return a line that names no house: others may look at the screen as well."""
        one = self.tr("One place to look at by today")
        several = self.tr("%1 places to look at by today").replace("%1", str(found.due))
        late = self.tr("%1 of them overdue").replace("%1", str(found.overdue))
        go = Act(self.tr("Show"), partial(self._page.wish, "checks"))
        title = one if found.due == 1 else several
        return Line(title, late if found.overdue else "", (go,), "warning")


def _show_warning(page: Page, key: int) -> None:
    from ui.pages.warnings_page import WarningsPage  # noqa: PLC0415 - read when first wanted

    cast("WarningsPage", page).show_warning(key)


def _show(page: Page, entry: RosterEntry) -> None:
    from ui.pages.roster_page import RosterPage  # noqa: PLC0415 - read when first wanted

    cast("RosterPage", page).show_time(entry)
