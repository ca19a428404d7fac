"""The Today page: what is planned, what is open, what changed lately, and what comes next."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import ClassVar

from PySide6.QtGui import QKeySequence, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from ui.actions import ACTIONS
from ui.desk import Desk
from ui.jobs import Jobs
from ui.marked_words import translated
from ui.pages.page import Page
from ui.pages.today_ahead import AheadCard
from ui.pages.today_card import Act, Line, TodayCard
from ui.pages.today_lines import KINDS, NOUNS, TodayLines, table_of_form
from ui.theme import icon
from ui.widgets.flow import FlowLayout
from ui.widgets.scroll import Scroll
from ui.widgets.words import em, width_of, words
from watchapp import clock
from watchapp.moments import spell_day
from watchapp.queries import today
from watchapp.queries.concerns import open_concerns
from watchapp.store import Change, Draft

PAGE_OF = {
    "sighting": "sightings",
    "patrol": "patrols",
    "log_line": "patrols",
    "meeting": "meetings",
    "action_item": "action_items",
    "member": "members",
    "zone": "zones",
    "shift": "roster",
    "checkpoint": "checks",
    "house_check": "checks",
    "visit": "checks",
    "concern": "concerns",
    "neighbor_warning": "warnings",
    "door": "warnings",
    "initiative": "initiatives",
    "partner": "partners",
    "story": "stories",
    "benchmark": "benchmarks",
    "map_sheet": "where",
}
"""Where the records of a table are opened."""

BUTTONS = ("new_sighting", "late_sheet", "new_patrol")


class TodayPage(Page):
    """The first thing that the captain sees."""

    always_fresh: ClassVar[bool] = True

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(desk, jobs)
        self._day = words("", "quiet")
        self.drafts = TodayCard(self.tr("Not finished"))
        self.steps = TodayCard(self.tr("First steps"))
        self.planned = TodayCard(
            self.tr("Planned", "a heading"), nothing=self.tr("No patrol and no meeting is planned.")
        )
        self.ahead = AheadCard(self)
        self.promised = TodayCard(self.tr("Promised at meetings"))
        self.waiting = TodayCard(self.tr("Concerns that wait for an answer"))
        self.open = TodayCard(
            self.tr("Open sightings"), nothing=self.tr("No sighting waits for anything.")
        )
        self.lately = TodayCard(self.tr("Changed lately"))
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()

    @override
    def concerned_by(self, change: Change) -> bool:
        return True  # every change stands among the last ones

    @override
    def refresh(self) -> None:
        now, store = clock.now(), self.desk.store
        say = TodayLines(now)
        self._day.setText(spell_day(now.date()))
        self.drafts.fill([self._draft(say, draft) for draft in store.drafts() if _ours(draft)])
        self.steps.fill(self._first_steps())
        planned = [
            self._leading(say.patrol(p), "patrol", p.id) for p in today.planned_patrols(store)
        ]
        meeting = today.planned_meeting(store, now)
        if meeting is not None:
            planned.append(self._leading(say.meeting(meeting), "meeting", meeting.id))
        self.planned.fill(planned)
        self.ahead.ask(now)
        self.promised.fill(
            [self._leading(say.item(i), "action_item", i.id) for i in today.open_items(store)]
        )
        self.waiting.fill(
            [
                self._leading(say.concern(c), "concern", c.id)
                for c in open_concerns(store, most=today.SHOWN)
            ]
        )
        self.open.fill(
            [self._leading(say.sighting(s), "sighting", s.id) for s in today.open_sightings(store)]
        )
        self.lately.fill(
            [self._leading(say.change(c), c.table, c.key) for c in today.late_changes(store)]
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.ahead.ask_once_painted()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= width_of(self, 110)
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.LeftToRight if wide else directions.TopToBottom)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(em(self, 1), em(self, 0.8), em(self, 1), em(self, 1))
        column.setSpacing(em(self, 0.8))
        column.addWidget(words(self.tr("Today"), "title"))
        column.addWidget(self._day)
        column.addLayout(self._buttons())
        self._columns.setSpacing(em(self, 0.8))
        for cards in (
            (self.drafts, self.steps, self.planned, self.ahead, self.promised),
            (self.open, self.waiting, self.lately),
        ):
            side = QVBoxLayout()
            side.setSpacing(em(self, 0.8))
            for card in cards:
                side.addWidget(card)
            side.addStretch()
            self._columns.addLayout(side, 1)
        column.addLayout(self._columns)
        column.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroll(inside))

    def _buttons(self) -> FlowLayout:
        """Return the acts that are wanted most, as large buttons."""
        flow = FlowLayout(gap=em(self, 0.5))
        for name in BUTTONS:
            each = next(action for action in ACTIONS if action.name == name)
            button = self._large(translated(each.text), each.icon, primary=name == BUTTONS[0])
            keys = QKeySequence(each.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{translated(each.tip)} ({keys})")
            button.clicked.connect(lambda *_, name=name: self.ask(name))
            flow.addWidget(button)
        for text, picture, page in (
            (self.tr("&What changed?"), "trends", "glance"),
            (self.tr("Make the &bulletin"), "bulletin", "bulletin"),
        ):
            button = self._large(text, picture)
            button.clicked.connect(lambda *_, page=page: self.wish(page))
            flow.addWidget(button)
        return flow

    def _large(self, text: str, picture: str, *, primary: bool = False) -> QPushButton:
        """Return a large button; the primary one has the keyboard when the page is shown."""
        button = QPushButton(icon(picture, ink="on_accent" if primary else "text"), f" {text}")
        button.setMinimumHeight(em(self, 2.4))
        if primary:
            button.setProperty("role", "primary")
            self.setFocusProxy(button)
        return button

    def _leading(self, line: Line, table: str, key: int | None) -> Line:
        """Return a line with a button that opens its record, where it has one."""
        page = PAGE_OF.get(table)
        if page is None or not key:
            return line
        act = Act(
            self.tr("Open", "to open it"),
            lambda: self.wish(page, lambda shown: shown.open_found(KINDS[table], key)),
        )
        return replace(line, acts=(act,))

    def _draft(self, say: TodayLines, draft: Draft) -> Line:
        go_on = Act(self.tr("Continue"), partial(self._resume, draft))
        return replace(
            say.draft(draft), acts=(go_on, Act(self.tr("Discard"), partial(self._discard, draft)))
        )

    def _resume(self, draft: Draft) -> None:
        """Go where the form of a draft belongs, and open it there."""
        page = PAGE_OF.get(table_of_form(draft))
        if page is None:
            self.ask("edit_watch")
        else:
            self.wish(page, lambda shown: shown.resume(draft))

    def _discard(self, draft: Draft) -> None:
        """Drop a draft, and offer it back once more."""
        self.desk.drop_draft(draft.form)
        self.refresh()
        offers = ((self.tr("Put it back"), partial(self._put_back, draft)),)
        self.tell(self.tr("What you were typing was discarded."), offers=offers)

    def _put_back(self, draft: Draft) -> None:
        self.desk.keep_draft(draft.form, draft.words)
        self.refresh()

    def _first_steps(self) -> list[Line]:
        """Return what is still to do in a new log, each with its buttons."""
        done = today.first_steps(self.desk.store)
        steps = (
            (done.zones, self.tr("Say which areas the watch covers"), "new_zone", "import_zones"),
            (done.members, self.tr("Add the neighbors who belong to it"), "new_member", ""),
            (done.patrols, self.tr("Plan a patrol, or write one down"), "new_patrol", ""),
            (
                done.sightings,
                self.tr("Write down what was seen, or read what the police recorded"),
                "new_sighting",
                "import_police",
            ),
        )
        return [
            Line(said, acts=self._ways(new, read))
            for finished, said, new, read in steps
            if not finished
        ]

    def _ways(self, new: str, read: str) -> tuple[Act, ...]:
        """Return the buttons that make a record by hand, and from a file where that can be."""
        acts = (Act(self.tr("New…"), partial(self.ask, new)),)
        return (*acts, Act(self.tr("Import…"), partial(self.ask, read))) if read else acts


def _ours(draft: Draft) -> bool:
    """Return whether a draft belongs to the form of a record."""
    return table_of_form(draft) in NOUNS
