"""The card of the Today page about shifts that want members, and what must be looked at."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer

from ui.pages.near_times import near_day
from ui.pages.page import Page
from ui.pages.today_card import Act, Line, TodayCard
from ui.pages.warning_offer import RECENT, begin_warning
from watchapp.moments import show_clock
from watchapp.progress import Progress
from watchapp.store import Store

if TYPE_CHECKING:
    from ui.pages.ahead import Ahead
    from watchapp.queries.roster_entry import RosterEntry
    from watchapp.queries.warnings import WarningLine


class AheadCard(TodayCard):
    """Asks behind the window, since counting out rules is not for before the first paint."""

    def __init__(self, page: Page) -> None:
        super().__init__(self.tr("Wanted"))
        self._page = page
        self._asked: datetime | None = None
        self.hide()

    def ask(self, now: datetime) -> None:
        """Show what lies ahead as of a moment, once it is known; a page out of sight waits."""
        self._asked = now
        if self._page.isVisible():
            self._begin()

    def ask_once_painted(self) -> None:
        """Ask what waits until the page was painted."""
        if self._asked is not None:
            QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        now, self._asked = self._asked, None
        if now is not None:
            show = partial(self._show, now=now)
            self._page.jobs.start(partial(_ahead, now=now), show, replaces="what lies ahead")

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
        from ui.pages.roster_words import RosterWords  # noqa: PLC0415 - read when first wanted

        state = RosterWords().state(entry)
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


def _ahead(store: Store, _: Progress, now: datetime) -> Ahead:
    from ui.pages.ahead import ahead  # noqa: PLC0415 - read behind the window

    return ahead(store, now, recent=RECENT)


def _show_warning(page: Page, key: int) -> None:
    from ui.pages.warnings_page import WarningsPage  # noqa: PLC0415 - read when first wanted

    cast("WarningsPage", page).show_warning(key)


def _show(page: Page, entry: RosterEntry) -> None:
    from ui.pages.roster_page import RosterPage  # noqa: PLC0415 - read when first wanted

    cast("RosterPage", page).show_time(entry)
