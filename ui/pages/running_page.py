"""The page of the patrol that is out: its leg, its clock, and one line to type what happens."""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from ui.desk import Desk
from ui.forms.entry import Entry
from ui.forms.known import Known, known_to
from ui.forms.layout import Layout
from ui.forms.patrol_layout import START
from ui.jobs import Jobs
from ui.pages.entering import Asked, Entering
from ui.pages.line_sightings import LineSightings
from ui.pages.near_times import near_moment
from ui.pages.page import Page
from ui.pages.running_forms import (
    change_form,
    end_form,
    form_of_draft,
    save_running,
    start_form,
)
from ui.pages.running_log import RunningLog
from ui.pages.running_words import out_since, present_leg, team
from ui.theme import icon
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import FlowLayout
from ui.widgets.notice_bar import Kind
from ui.widgets.scroll import Scroll
from ui.widgets.words import em, words
from watchapp import clock
from watchapp.operations.running import (
    add_log_line,
    is_paused,
    legs_of,
    night_of,
    pause_patrol,
    resume_patrol,
)
from watchapp.queries.parts import parts_of
from watchapp.queries.patrol_log import log_of, patrols_out, patrols_to_start
from watchapp.records import Leg, LogLine, Member, Patrol, Record, Turnout, Zone
from watchapp.sheet.times import Night
from watchapp.store import Change, Draft, Store

TICK = 20_000  # milliseconds: the clocks show minutes


class RunningPage(Page):
    """One patrol that is out; every line and every change of it is in the log at once."""

    concerns: ClassVar[tuple[type[Record], ...]] = (Patrol, Turnout, Leg, LogLine, Member, Zone)
    always_fresh: ClassVar[bool] = True

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(desk, jobs)
        self._patrol: Patrol | None = None
        self._layout_asked: Layout = START
        self._known = Known()
        self.entering = Entering(self, desk, self._save)
        self.sightings = LineSightings(self, desk, lambda: self._known)
        self.log = RunningLog(self._night)
        self._out, self._leg, self._team = words("", "heading"), words(""), words("", "quiet")
        self.pause = QPushButton(self.tr("Pause"))
        self.change = QPushButton(icon("edit"), self.tr("Change how, where or who"))
        self.end = QPushButton(icon("check"), self.tr("End the patrol"))
        self.other = QPushButton(self.tr("Show the other patrol"))
        self._planned = QVBoxLayout()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    # What the window asks

    @override
    def refresh(self) -> None:
        store = self.desk.store
        self._known = known_to(store)
        out = patrols_out(store)
        chosen = self._patrol.id if self._patrol is not None else None
        self._patrol = next((each for each in out if each.id == chosen), out[0] if out else None)
        self.other.setVisible(len(out) > 1)
        self._stack.setCurrentIndex(0 if self._patrol is None else 1)
        if self._patrol is None:
            self._offer_planned()
        else:
            self._show(self._patrol)
        self.offers_changed.emit()

    @override
    def offers(self) -> frozenset[str]:
        always = {"start"}
        return frozenset(
            always
            if self._patrol is None
            else always | {"pause_or_resume", "go_on_otherwise", "finish"}
        )

    def start(self) -> None:
        """Ask who goes out now, where and how."""
        self._ask(start_form(self.desk.store))

    def pause_or_resume(self) -> None:
        """Pause the patrol that is out, or go on with it."""
        if self._patrol is not None and self._patrol.id is not None:
            paused = is_paused(legs_of(self.desk.store, self._patrol))
            self.desk.do(partial(resume_patrol if paused else pause_patrol, key=self._patrol.id))

    def go_on_otherwise(self) -> None:
        """Ask how, where or with whom the patrol goes on."""
        if self._patrol is not None:
            self._ask(change_form(self.desk.store, self._patrol))

    def finish(self) -> None:
        """Ask what there is to say at the end of the patrol."""
        if self._patrol is not None:
            self._ask(end_form(self._patrol))

    @override
    def resume(self, draft: Draft) -> None:
        if (asked := form_of_draft(self.desk.store, draft)) is not None:
            self._ask(asked, draft)

    # What happens

    def _ask(self, asked: Asked, draft: Draft | None = None) -> None:
        self._layout_asked = asked.layout
        self.entering.open(asked, self._known, draft)

    def _save(self, store: Store, entry: Entry[Any]) -> Change:
        return save_running(store, entry, self._layout_asked)

    def _start_planned(self, patrol: Patrol) -> None:
        self._ask(start_form(self.desk.store, patrol))

    def _write_line(self, text: str) -> None:
        """Put a typed line into the log; where that fails it stays typed."""
        if self._patrol is None or self._patrol.id is None:
            return
        key = self._patrol.id
        self.log.list.setCurrentRow(-1)
        change = self.desk.do(
            partial(add_log_line, key=key, text=text),
            on_trouble=lambda sentence: self.tell(sentence, Kind.PROBLEM),
        )
        if change is not None:
            self.desk.drop_draft(_draft_of(key))
            self.log.set_text("")

    def _keep(self, text: str) -> None:
        if self._patrol is not None and self._patrol.id is not None:
            self.desk.keep_draft(_draft_of(self._patrol.id), {"line": text})

    def _show_other(self) -> None:
        """Go to the next of several patrols that are out."""
        out = patrols_out(self.desk.store)
        places = [place for place, each in enumerate(out) if each == self._patrol]
        self._patrol = out[((places or [-1])[0] + 1) % len(out)]
        self.log.set_text("")
        self.refresh()

    def _night(self) -> Night:
        return night_of(self._patrol or Patrol())

    # What is shown

    def _show(self, patrol: Patrol) -> None:
        store, now = self.desk.store, clock.now()
        legs = legs_of(store, patrol)
        self._out.setText(out_since(patrol, now))
        self._leg.setText(present_leg(legs or [_whole(patrol)], self._known, now))
        self._team.setText(team(parts_of(store, Turnout, patrol), self._known))
        self.pause.setText(self.tr("Resume") if is_paused(legs) else self.tr("Pause"))
        self.log.show_lines(log_of(store, patrol.id or 0))
        if not self.log.line.text() and patrol.id is not None:
            self.log.set_text(self.desk.typed_words(_draft_of(patrol.id)).get("line", ""))

    def _tick(self) -> None:
        """Let the clocks go on."""
        if (patrol := self._patrol) is not None and self.isVisible():
            now, legs = clock.now(), legs_of(self.desk.store, patrol)
            self._out.setText(out_since(patrol, now))
            self._leg.setText(present_leg(legs or [_whole(patrol)], self._known, now))

    def _offer_planned(self) -> None:
        while (item := self._planned.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for patrol in patrols_to_start(self.desk.store, clock.today()):
            if patrol.planned_from is None:
                continue
            zone = self._known.name_of("zone", patrol.zone)
            when = near_moment(patrol.planned_from, clock.today())
            text = self.tr("Start the one planned for %1")
            button = QPushButton(
                icon("patrol"), text.replace("%1", ", ".join(filter(None, (when, zone))))
            )
            button.clicked.connect(partial(self._start_planned, patrol))
            self._planned.addWidget(button)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(em(self), em(self), em(self), em(self))
        column.setSpacing(em(self, 0.6))
        column.addWidget(words(self.tr("Under way"), "title"))
        column.addWidget(self._stack, 1)
        self._stack.addWidget(self._nobody_out())
        self._stack.addWidget(self._somebody_out())

    def _nobody_out(self) -> QWidget:
        empty = EmptyState(
            self.tr("No patrol is out"),
            self.tr(
                "Start one when it goes out: its legs and its log are then written as they happen."
            ),
            button=self.tr("Start a patrol"),
            icon=icon("patrol"),
        )
        empty.asked.connect(partial(self.ask, "start_patrol"))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.addWidget(empty, 1)
        column.addLayout(self._planned)
        return Scroll(inside)

    def _somebody_out(self) -> QWidget:
        card = QFrame()
        card.setProperty("role", "card")
        about = QVBoxLayout(card)
        for label in (self._out, self._leg, self._team):
            about.addWidget(label)
        buttons = FlowLayout(gap=em(self, 0.4))
        for button in (self.pause, self.change, self.end, self.other):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        about.addLayout(buttons)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.6))
        column.addWidget(card)
        column.addWidget(self.log, 1)
        return inside

    def _connect(self) -> None:
        self.pause.clicked.connect(self.pause_or_resume)
        self.change.clicked.connect(self.go_on_otherwise)
        self.end.clicked.connect(self.finish)
        self.other.clicked.connect(self._show_other)
        self.log.typed.connect(self._write_line)
        self.log.altered.connect(self._keep)
        self.log.sighting_asked.connect(self.sightings.make)
        self.entering.saved.connect(self.log.line.setFocus)
        self.sightings.done.connect(self.log.line.setFocus)
        ticker = QTimer(self)
        ticker.setInterval(TICK)
        ticker.timeout.connect(self._tick)
        ticker.start()


def _draft_of(patrol: int) -> str:
    return f"running:{patrol}"


def _whole(patrol: Patrol) -> Leg:
    """Return a patrol without legs as one."""
    return Leg(patrol=patrol.id, starts=patrol.actual_from, mode=patrol.mode, zone=patrol.zone)
