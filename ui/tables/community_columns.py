"""The columns of the lists of concerns, initiatives, partners and stories."""

from __future__ import annotations

from datetime import date

from ui.marked_words import QT_TR_NOOP, translated
from ui.tables.record_model import Column
from watchapp import clock
from watchapp.moments import show_day
from watchapp.queries.concerns import ConcernLine
from watchapp.queries.initiatives import InitiativeLine
from watchapp.queries.partners import PartnerLine
from watchapp.queries.stories import StoryLine

_TODAY = QT_TR_NOOP("since today")
_ONE_DAY = QT_TR_NOOP("1 day")
_DAYS = QT_TR_NOOP("%1 days")
_ANSWERED = QT_TR_NOOP("answered after %1")
_SAME_DAY = QT_TR_NOOP("answered the same day")
_STAYS = QT_TR_NOOP("no consent: stays in the log")
_GOES_ON = QT_TR_NOOP("goes on")
_EVERYWHERE = QT_TR_NOOP("everywhere")
_YES = QT_TR_NOOP("yes")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _day(day: date | None) -> str:
    return show_day(day) if day else ""


def _end(line: InitiativeLine) -> str:
    if line.ends is not None:
        return show_day(line.ends)
    return translated(_GOES_ON) if line.goes_on(clock.today()) else ""


def waiting_words(line: ConcernLine) -> str:
    """Return how long a concern waits, or how long it had to wait for its answer."""
    days = line.days_waiting(clock.today())
    spoken = translated(_ONE_DAY) if days == 1 else translated(_DAYS).replace("%1", f"{days:,}")
    if line.answered is None:
        return spoken if days else translated(_TODAY)
    return translated(_ANSWERED).replace("%1", spoken) if days else translated(_SAME_DAY)


def concern_columns() -> tuple[Column[ConcernLine], ...]:
    """Return the columns of the list of concerns."""
    return (
        Column(translated(QT_TR_NOOP("Waiting")), waiting_words, order="waiting"),
        Column(translated(QT_TR_NOOP("Concern")), lambda line: _one_line(line.what), order="what"),
        Column(translated(QT_TR_NOOP("Put to")), lambda line: line.put_to, order="put_to"),
        Column(translated(QT_TR_NOOP("Raised")), lambda line: _day(line.raised), order="raised"),
        Column(translated(QT_TR_NOOP("Zone")), lambda line: line.zone, order="zone"),
        Column(
            translated(QT_TR_NOOP("Answered")),
            lambda line: _day(line.answered),
            order="answered",
            shown=False,
        ),
        Column(
            translated(QT_TR_NOOP("Words for the bulletin")),
            lambda line: translated(_YES) if line.has_words else "",
            order="words",
            shown=False,
        ),
    )


def initiative_columns() -> tuple[Column[InitiativeLine], ...]:
    """Return the columns of the list of initiatives."""
    return (
        Column(translated(QT_TR_NOOP("From")), lambda line: _day(line.starts), order="starts"),
        Column(translated(QT_TR_NOOP("To")), _end, order="ends"),
        Column(translated(QT_TR_NOOP("Initiative")), lambda line: line.name, order="name"),
        Column(
            translated(QT_TR_NOOP("Zone")),
            lambda line: line.zone or translated(_EVERYWHERE),
            order="zone",
        ),
        Column(translated(QT_TR_NOOP("Aimed at")), lambda line: line.aims, order="aims"),
    )


def partner_columns() -> tuple[Column[PartnerLine], ...]:
    """Return the columns of the list of partners."""
    return (
        Column(
            translated(QT_TR_NOOP("Place")),
            lambda line: "" if line.place is None else str(line.place),
            order="place",
        ),
        Column(translated(QT_TR_NOOP("Partner")), lambda line: line.name, order="name"),
        Column(translated(QT_TR_NOOP("Phone")), lambda line: line.phone, order="phone"),
        Column(
            translated(QT_TR_NOOP("In a crisis")),
            lambda line: translated(_YES) if line.for_welfare else "",
            order="for_welfare",
        ),
        Column(
            translated(QT_TR_NOOP("Printed")),
            lambda line: translated(_YES) if line.printed else "",
            order="printed",
        ),
        Column(
            translated(QT_TR_NOOP("When to call")),
            lambda line: _one_line(line.helps_with),
            order="helps_with",
        ),
        Column(
            translated(QT_TR_NOOP("Kind")), lambda line: line.kind.label, order="kind", shown=False
        ),
    )


def story_columns() -> tuple[Column[StoryLine], ...]:
    """Return the columns of the list of stories."""
    return (
        Column(translated(QT_TR_NOOP("When")), lambda line: _day(line.happened), order="happened"),
        Column(translated(QT_TR_NOOP("Story")), lambda line: line.title, order="title"),
        Column(
            translated(QT_TR_NOOP("They agreed on")),
            lambda line: _day(line.consent) or translated(_STAYS),
            order="consent",
        ),
        Column(translated(QT_TR_NOOP("Zone")), lambda line: line.zone, order="zone"),
    )
