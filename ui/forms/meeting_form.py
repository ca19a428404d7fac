"""The form of a meeting, whose parts know of each other: quorum, motions, agenda, minutes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from typing_extensions import override

from ui.forms.known import Known
from ui.forms.layout import Layout
from ui.forms.line_editors import AreaEditor
from ui.forms.markdown_editor import MarkdownEditor
from ui.forms.motion_list import MotionList
from ui.forms.papers import Papers, ask_to_replace
from ui.forms.quorum_words import standing_of
from ui.forms.record_form import RecordForm
from ui.forms.sign_in import SignIn
from ui.forms.time_editors import MomentEditor
from ui.widgets.words import width_of
from watchapp.minutes.session import Roll, Session, questions, refusals
from watchapp.moments import show_day
from watchapp.operations.meeting_papers import begin_minutes, open_agenda, roll_at
from watchapp.records import Approval, Meeting

BEGIN_MINUTES = "F8"
WIDE = 120  # digits: two columns of words


class MeetingForm(RecordForm[Meeting]):
    """A meeting: the light follows who came, the agenda its kind, the minutes all of it."""

    def __init__(
        self,
        layout: Layout,
        known: Known,
        record: Meeting,
        *,
        parts: Mapping[str, Sequence[Any]] | None = None,
    ) -> None:
        super().__init__(layout, known, record, parts=parts)
        self._log = known.log
        self._roll = Roll() if known.log is None else roll_at(known.log, record)
        self._usual_agenda = record.agenda if record.id is None else ""
        self._ask_for = (record.kind, record.starts)
        self.sign_in = cast("SignIn", self.parts["attendance"])
        self.motions = cast("MotionList", self.parts["motions"])
        self.agenda = cast("AreaEditor", self.fields.editors["agenda"])
        self.minutes = cast("MarkdownEditor", self.fields.editors["minutes"])
        begins = cast("MomentEditor", self.fields.editors["starts"]).value
        for cards in (self.motions, self.sign_in.guests, self.sign_in.leavers):
            cards.begins = begins
        self._make_papers(record)
        self.changed.connect(self._follow)
        self._follow()

    def session(self) -> Session:
        """Return the meeting with its parts as they stand in the form."""
        entry = self.entry()
        return Session(
            meeting=entry.record,
            attendance=entry.parts["attendance"],
            motions=entry.parts["motions"],
            action_items=entry.parts["action_items"],
            roll=self._roll,
        )

    def begin_minutes(self) -> None:
        """Write how the minutes begin; what stands there is replaced only if that is meant."""
        if self._log is None or self.minutes.area.isReadOnly():
            return
        begun = begin_minutes(self._log, self.session())
        standing = self.minutes.value()
        if not standing or standing == begun:
            self._write_minutes(begun)
            return
        ask_to_replace(
            self,
            self.tr("The minutes are written already."),
            replaced=lambda: self._write_minutes(begun),
            added=lambda: self._write_minutes(f"{standing}\n\n{begun}"),
        )

    def write_usual_agenda(self) -> None:
        """Write the agenda that is usual for this kind, with what was left open before."""
        if self._log is None:
            return
        kind, starts = self._kind_and_start()
        usual = open_agenda(self._log, kind, starts)
        standing = self.agenda.value()
        if standing in ("", self._usual_agenda, usual):
            self._write_agenda(usual)
            return
        ask_to_replace(
            self,
            self.tr("An agenda is written already."),
            replaced=lambda: self._write_agenda(usual),
            added=lambda: self._write_agenda(f"{standing}\n\n{usual}"),
        )

    @override
    def sizeHint(self) -> QSize:
        """Be wide enough for the minutes and their view side by side, where the screen is."""
        return super().sizeHint().expandedTo(QSize(width_of(self, WIDE), 0))

    @override
    def problems(self) -> tuple[str, ...]:
        refused = [sentence for _, sentence in refusals(self.session())]
        return (*super().problems(), *refused)

    @override
    def doubts(self) -> tuple[str, ...]:
        changed = self._doubt_about_approved()
        return (*super().doubts(), *questions(self.session()), *changed)

    @override
    def tell_problems(self) -> None:
        super().tell_problems()
        for place, sentence in refusals(self.session()):
            self.motions.complain_of(place, sentence)

    def _doubt_about_approved(self) -> tuple[str, ...]:
        before = self._record
        if before.approval is Approval.NOT_YET or before.approved_on is None:
            return ()
        if self.minutes.value() == before.minutes:
            return ()
        said = self.tr("These minutes were approved on %1. Shall they be changed after that?")
        return (said.replace("%1", show_day(before.approved_on)),)

    def _follow(self) -> None:
        """Let the light and an agenda that nobody touched follow what is typed."""
        self.sign_in.light.show_standing(*standing_of(self.session()))
        asked = self._kind_and_start()
        untouched = self._usual_agenda and self.agenda.value() == self._usual_agenda
        if asked != self._ask_for and untouched and self._log is not None:
            self._ask_for = asked
            self._write_agenda(open_agenda(self._log, *asked))

    def _kind_and_start(self) -> tuple[Any, Any]:
        editors = self.fields.editors
        return editors["kind"].value(), editors["starts"].value()

    def _write_agenda(self, text: str) -> None:
        self._usual_agenda = text
        self.agenda.set_value(text)

    def _write_minutes(self, text: str) -> None:
        self.minutes.put_in(text)
        self.minutes.area.setFocus()

    def _make_papers(self, record: Meeting) -> None:
        """Put the buttons over the agenda and the minutes, and lock what was approved."""
        usual = Papers(self.tr("&Usual agenda"))
        usual.button.setToolTip(self.tr("The usual order, with what was left open before"))
        usual.button.clicked.connect(self.write_usual_agenda)
        self.fields.rows["agenda"].add_above(usual)
        begin = Papers(self.tr("Begin &minutes"))
        begin.button.setToolTip(BEGIN_MINUTES)
        begin.button.clicked.connect(self.begin_minutes)
        QShortcut(QKeySequence(BEGIN_MINUTES), self, self.begin_minutes)
        self.fields.rows["minutes"].add_above(begin)
        if record.approval is not Approval.NOT_YET:
            self._lock(begin, record)

    def _lock(self, papers: Papers, record: Meeting) -> None:
        self.minutes.lock(locked=True)
        papers.button.hide()
        day = show_day(record.approved_on) if record.approved_on else ""
        said = self.tr("%1 on %2; locked.").replace("%1", record.approval.label)
        papers.say_locked(said.replace("%2", day), self.tr("&Change approved minutes"))
        papers.unlock.clicked.connect(lambda: self._unlock(papers))

    def _unlock(self, papers: Papers) -> None:
        self.minutes.lock(locked=False)
        papers.say_locked("", "")
        papers.button.show()
        self.minutes.area.setFocus(Qt.FocusReason.OtherFocusReason)
