"""The card of the Today page about shifts that want members, and what must be looked at."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import NamedTuple, cast

from ui.pages.near_times import near_day
from ui.pages.page import Page
from ui.pages.roster_words import RosterWords
from ui.pages.today_card import Act, Line, TodayCard
from watchapp.moments import show_clock
from watchapp.progress import Progress
from watchapp.queries.checks import checks_on, has_checks
from watchapp.queries.due import CheckState
from watchapp.queries.roster import coming_gaps, has_shifts
from watchapp.queries.roster_entry import RosterEntry
from watchapp.store import Store


class Ahead(NamedTuple):
    """What lies ahead: the next shifts with gaps, and how much must be looked at by today."""

    gaps: tuple[RosterEntry, ...]
    due: int
    overdue: int


def ahead(store: Store, _: Progress, now: datetime) -> Ahead:
    """Return what lies ahead."""
    states = [each.standing.state for each in checks_on(store, now.date())]
    overdue = states.count(CheckState.MISSED)
    return Ahead(coming_gaps(store, now=now), states.count(CheckState.DUE) + overdue, overdue)


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
        if not has_shifts(store) and not has_checks(store):
            self.fill([])
            return
        show = partial(self._show, now=now)
        self._page.jobs.start(partial(ahead, now=now), show, replaces="what lies ahead")

    def _show(self, found: Ahead, now: datetime) -> None:
        lines = [self._gap(entry, now) for entry in found.gaps]
        if found.due:
            lines.append(self._checks(found))
        self.fill(lines)

    def _gap(self, entry: RosterEntry, now: datetime) -> Line:
        day = near_day(entry.day, now.date())
        title = f"{day[:1].upper()}{day[1:]}, {show_clock(entry.begins)}, {entry.name}"
        state = self._say.state(entry)
        go = Act(self.tr("Show"), partial(self._page.wish, "roster", partial(_show, entry=entry)))
        return Line(title, state.line, (go,), state.role)

    def _checks(self, found: Ahead) -> Line:
        """Return a line that names no house: others may look at the screen as well."""
        one = self.tr("One place to look at by today")
        several = self.tr("%1 places to look at by today").replace("%1", str(found.due))
        late = self.tr("%1 of them overdue").replace("%1", str(found.overdue))
        go = Act(self.tr("Show"), partial(self._page.wish, "checks"))
        title = one if found.due == 1 else several
        return Line(title, late if found.overdue else "", (go,), "warning")


def _show(page: Page, entry: RosterEntry) -> None:
    from ui.pages.roster_page import RosterPage  # noqa: PLC0415 - read when first wanted

    cast("RosterPage", page).show_time(entry)
