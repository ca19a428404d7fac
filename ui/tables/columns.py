"""The columns of the captain's lists: words and names, never numbers of records."""

from __future__ import annotations

from datetime import datetime

from ui.marked_words import QT_TR_NOOP, translated
from ui.tables.record_model import Column
from watchapp import clock
from watchapp.moments import show_clock, show_day, show_moment, show_month
from watchapp.queries.meetings import MeetingLine
from watchapp.queries.members import MemberLine
from watchapp.queries.patrols import PatrolLine
from watchapp.queries.sightings import SightingLine
from watchapp.queries.zones import ZoneLine
from watchapp.records import Precision, SightingState, Source


def when_known(moment: datetime, precision: Precision) -> str:
    """Return a moment in words that claim no more than is known of it."""
    match precision:
        case Precision.MINUTE:
            return show_moment(moment)
        case Precision.HOUR:
            return f"{show_day(moment)} {translated(_ABOUT)} {show_clock(moment)}"
        case Precision.DAY:
            return show_day(moment)
        case Precision.MONTH:
            return show_month(moment)


_ABOUT = QT_TR_NOOP("about")
_PRIVATE = QT_TR_NOOP("Private note")
_REPEAT = QT_TR_NOOP("possible repeat")
_SOURCES = {
    Source.SEEN: QT_TR_NOOP("Seen"),
    Source.TOLD: QT_TR_NOOP("Told"),
    Source.CAMERA: QT_TR_NOOP("Camera"),
    Source.POLICE: QT_TR_NOOP("Police"),
}
_YES = QT_TR_NOOP("yes")
_DAYS = QT_TR_NOOP("%1 d")
_DRAWN = QT_TR_NOOP("drawn")
_CANCELLED = QT_TR_NOOP("cancelled")
_WRITTEN = QT_TR_NOOP("written")
_APPROVED = QT_TR_NOOP("approved")


def _source(line: SightingLine) -> str:
    if line.state is SightingState.PRIVATE_NOTE:
        return translated(_PRIVATE)
    repeat = f", {translated(_REPEAT)}" if line.possible_repeat else ""
    return translated(_SOURCES[line.source]) + repeat


def _source_icon(line: SightingLine) -> str:
    return "police" if line.source is Source.POLICE else "sighting"


def _what(line: SightingLine) -> str:
    return " ".join(line.what.split())


def _waiting(line: SightingLine) -> str:
    waiting = line.waiting(clock.today())
    if waiting is None or not waiting.is_open:
        return ""
    return translated(_DAYS).replace("%1", f"{waiting.days:,}")


def _span(line: PatrolLine) -> str:
    if line.begins is None:
        return ""
    begins = show_moment(line.begins)
    return begins if line.ends is None else f"{begins} – {show_clock(line.ends)}"


def _count(number: int | None) -> str:
    return f"{number:,}" if number else ""


def sighting_columns() -> tuple[Column[SightingLine], ...]:
    """Return the columns of the list of sightings."""
    return (
        Column(
            translated(QT_TR_NOOP("When")),
            lambda line: when_known(line.occurred_from, line.precision),
            order="when",
        ),
        Column(translated(QT_TR_NOOP("Category")), lambda line: line.category, order="category"),
        Column(translated(QT_TR_NOOP("Source")), _source, order="source", icon=_source_icon),
        Column(translated(QT_TR_NOOP("Waiting")), _waiting, order="waiting"),
        Column(translated(QT_TR_NOOP("Zone")), lambda line: line.zone, order="zone"),
        Column(translated(QT_TR_NOOP("Where")), lambda line: line.address, order="where"),
        Column(translated(QT_TR_NOOP("What")), _what, order="what"),
        Column(
            translated(QT_TR_NOOP("State")),
            lambda line: line.state.label,
            order="state",
            shown=False,
        ),
        Column(
            translated(QT_TR_NOOP("Reported to police")),
            lambda line: translated(_YES) if line.reported else "",
            order="reported",
            shown=False,
        ),
    )


def patrol_columns() -> tuple[Column[PatrolLine], ...]:
    """Return the columns of the list of patrols."""
    return (
        Column(translated(QT_TR_NOOP("When")), _span, order="when"),
        Column(
            translated(QT_TR_NOOP("State")),
            _state,
            order="state",
        ),
        Column(translated(QT_TR_NOOP("Zone")), lambda line: line.zone, order="zone"),
        Column(translated(QT_TR_NOOP("Members")), lambda line: line.crew, order="members"),
        Column(
            translated(QT_TR_NOOP("Sightings")),
            lambda line: _count(line.sightings),
            order="sightings",
            right=True,
        ),
        Column(translated(QT_TR_NOOP("How")), lambda line: line.mode.label, order="mode"),
        Column(
            translated(QT_TR_NOOP("Miles")),
            lambda line: "" if line.miles is None else f"{line.miles:,.1f}",
            order="miles",
            right=True,
            shown=False,
        ),
    )


def _state(line: PatrolLine) -> str:
    """Return how far a patrol has come, and that it was entered late."""
    state = translated(line.state.label)
    late = translated(QT_TR_NOOP("%1, entered late"))
    return late.replace("%1", state) if line.late else state


def meeting_columns() -> tuple[Column[MeetingLine], ...]:
    """Return the columns of the list of meetings."""
    return (
        Column(translated(QT_TR_NOOP("When")), lambda line: show_moment(line.starts), order="when"),
        Column(translated(QT_TR_NOOP("Kind")), _kind, order="kind"),
        Column(translated(QT_TR_NOOP("Where")), lambda line: line.where, order="where"),
        Column(
            translated(QT_TR_NOOP("Came")),
            lambda line: _count(line.came),
            order="came",
            right=True,
        ),
        Column(
            translated(QT_TR_NOOP("Open items")),
            lambda line: _count(line.open_items),
            order="open",
            right=True,
        ),
        Column(
            translated(QT_TR_NOOP("Minutes")),
            _minutes,
            order="minutes",
        ),
    )


def _kind(line: MeetingLine) -> str:
    kind = translated(line.kind.label)
    return f"{kind}, {translated(_CANCELLED)}" if line.cancelled else kind


def _minutes(line: MeetingLine) -> str:
    if line.is_approved:
        return translated(_APPROVED)
    return translated(_WRITTEN) if line.has_minutes else ""


def member_columns() -> tuple[Column[MemberLine], ...]:
    """Return the columns of the list of members."""
    return (
        Column(translated(QT_TR_NOOP("Name")), lambda line: line.name, order="name"),
        Column(translated(QT_TR_NOOP("Role")), _role, order="role"),
        Column(translated(QT_TR_NOOP("Zone")), lambda line: line.zone, order="zone"),
        Column(
            translated(QT_TR_NOOP("Patrols")),
            lambda line: _count(line.patrols),
            order="patrols",
            right=True,
        ),
        Column(translated(QT_TR_NOOP("Phone")), lambda line: line.phone, order="phone"),
        Column(translated(QT_TR_NOOP("Address")), lambda line: line.address, order="address"),
        Column(
            translated(QT_TR_NOOP("E-mail")), lambda line: line.email, order="email", shown=False
        ),
    )


def _role(line: MemberLine) -> str:
    if line.left is None:
        return translated(line.role.label)
    return translated(QT_TR_NOOP("Left %1")).replace("%1", show_day(line.left))


def zone_columns() -> tuple[Column[ZoneLine], ...]:
    """Return the columns of the list of zones."""
    return (
        Column(translated(QT_TR_NOOP("Name")), lambda line: line.name, order="name"),
        Column(
            translated(QT_TR_NOOP("Kind")), lambda line: translated(line.kind.label), order="kind"
        ),
        Column(
            translated(QT_TR_NOOP("Households")),
            lambda line: _count(line.households),
            order="households",
            right=True,
        ),
        Column(
            translated(QT_TR_NOOP("Residents")),
            lambda line: _count(line.residents),
            order="residents",
            right=True,
        ),
        Column(
            translated(QT_TR_NOOP("Members")),
            lambda line: _count(line.members),
            order="members",
            right=True,
        ),
        Column(
            translated(QT_TR_NOOP("Outline")),
            lambda line: translated(_DRAWN) if line.drawn else "",
            order="outline",
        ),
    )
