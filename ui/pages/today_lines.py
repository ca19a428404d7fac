"""What the Today page says of each thing that is planned, open, or changed lately."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QObject

from ui.change_words import line_of
from ui.pages.near_times import near_day, near_moment
from ui.pages.today_card import Line
from watchapp.queries.concerns import ConcernLine
from watchapp.queries.today import (
    LateChange,
    OpenItem,
    OpenSighting,
    PlannedMeeting,
    PlannedPatrol,
)
from watchapp.records import ALL, CategoryClass, Sighting
from watchapp.schema import fields_of, table_of
from watchapp.speech import say
from watchapp.store import Draft

KINDS = {table_of(kind): kind for kind in ALL}
NOUNS = {table: kind.noun for table, kind in KINDS.items()}
_POLICE = "Police"  # as it is offered
LONGEST_PATROL = timedelta(hours=12)  # after that somebody has forgotten to write down its end
LONGEST = 90  # characters of a longer text that are shown to know it by


class TodayLines(QObject):
    """Puts things into words as of one moment."""

    def __init__(self, now: datetime) -> None:
        super().__init__()
        self._now = now
        self._today = now.date()

    def patrol(self, patrol: PlannedPatrol) -> Line:
        """Return the words for a patrol that is planned or out."""
        when = _capital(near_moment(patrol.begins, self._today))
        title = _joined((when, patrol.mode.label.lower(), patrol.zone))
        crew = patrol.crew or self.tr("Nobody is named for it yet.")
        if patrol.under_way and self._now - patrol.begins > LONGEST_PATROL:
            return Line(title, self.tr("Still out? Write down when it came back."), role="warning")
        if patrol.under_way:
            return Line(title, self.tr("Out now: %1").replace("%1", crew), role="good")
        if patrol.begins < self._now:
            return Line(title, self.tr("Its time has come; how did it go?"), role="warning")
        return Line(title, crew)

    def meeting(self, meeting: PlannedMeeting) -> Line:
        """Return the words for the next meeting."""
        when = _capital(near_moment(meeting.starts, self._today))
        agenda = "" if meeting.has_agenda else self.tr("no agenda yet")
        return Line(_joined((when, meeting.kind.label)), _joined((meeting.where, agenda)))

    def sighting(self, sighting: OpenSighting) -> Line:
        """Return the words for an open sighting: since when, and who has it."""
        title = _joined((sighting.category, sighting.address or _short(sighting.behavior)))
        if sighting.reported_at is None:
            seen = near_moment(sighting.occurred_from, self._today)
            return Line(title, self._not_reported(sighting.kind).replace("%1", seen))
        if sighting.answered_at is not None:
            answered = near_moment(sighting.answered_at, self._today)
            return Line(title, self.tr("Answered %1; what remains?").replace("%1", answered))
        reference = sighting.police_reference or self.tr("no reference yet")
        waiting = self._waiting(sighting.days_waiting(self._today), self._whom(sighting))
        return Line(title, _joined((waiting, reference)))

    def _not_reported(self, kind: CategoryClass) -> str:
        match kind:
            case CategoryClass.HAZARD:
                return self.tr("Seen %1; not reported yet")
            case CategoryClass.WELFARE:
                return self.tr("Seen %1")
            case _:
                return self.tr("Seen %1; not reported to the police")

    def _whom(self, sighting: OpenSighting) -> str:
        if sighting.reported_to not in {"", _POLICE}:
            return fields_of(Sighting)["reported_to"].show(sighting.reported_to)
        if not sighting.reported_to and sighting.kind is CategoryClass.HAZARD:
            return self.tr("the city")
        return self.tr("the police")

    def _waiting(self, days: int, whom: str) -> str:
        if days == 0:
            said = self.tr("With %1 since today")
        elif days == 1:
            said = self.tr("With %1 since yesterday")
        else:
            said = self.tr("With %1 for %2 days")
        return said.replace("%1", whom).replace("%2", str(days))

    def item(self, item: OpenItem) -> Line:
        """Return the words for something that was promised."""
        owner = item.owner or self.tr("nobody named")
        if item.due is None:
            return Line(item.what, owner)
        due = near_day(item.due, self._today)
        if item.due < self._today:
            return Line(
                item.what,
                self.tr("%1, was due %2").replace("%1", owner).replace("%2", due),
                role="warning",
            )
        return Line(item.what, self.tr("%1, due %2").replace("%1", owner).replace("%2", due))

    def concern(self, concern: ConcernLine) -> Line:
        """Return the words for a concern that nobody has answered."""
        days = concern.days_waiting(self._today)
        said = self.tr("waiting 1 day") if days == 1 else self.tr("waiting %1 days")
        waiting = said.replace("%1", f"{days:,}") if days else self.tr("raised today")
        if not concern.put_on:
            return Line(
                _short(concern.what), self.tr("Not put to anybody yet, %1").replace("%1", waiting)
            )
        put = self.tr("Put to %1, %2").replace("%2", waiting)
        return Line(_short(concern.what), put.replace("%1", concern.put_to or self.tr("somebody")))

    def change(self, change: LateChange) -> Line:
        """Return the words for one of the last changes."""
        label = line_of(change.label, change.kind)
        return Line(label, _capital(near_moment(change.at, self._today)))

    def draft(self, draft: Draft) -> Line:
        """Return the words for what was being typed."""
        noun = say(NOUNS[table_of_form(draft)])
        when = near_moment(draft.saved_at, self._today)
        said = self.tr("You were typing a %1 (%2)").replace("%1", noun).replace("%2", when)
        longest = max(draft.words.values(), key=len, default="")
        return Line(said, f"“{_short(longest)}”" if longest else "")


def table_of_form(draft: Draft) -> str:
    """Return the table of the record that a draft is about."""
    return draft.form.partition(":")[0]


def _joined(parts: tuple[str, ...]) -> str:
    return ", ".join(part for part in parts if part)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _short(text: str) -> str:
    """Return the beginning of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[:LONGEST].rsplit(" ", 1)[0] + "…"
