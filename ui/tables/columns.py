"""The columns of the captain's lists: words and names, never numbers of records."""

from __future__ import annotations

from datetime import datetime

from ui.marked_words import QT_TR_NOOP, translated
from ui.tables.record_model import Column
from watchapp.moments import show_clock, show_day, show_moment
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
            return f"{moment:%b} {moment.year}"


_ABOUT = QT_TR_NOOP("about")
_PRIVATE = QT_TR_NOOP("Private note")
_REPEAT = QT_TR_NOOP("possible repeat")
_SOURCES = {
    Source.SEEN: QT_TR_NOOP("Seen"),
    Source.TOLD: QT_TR_NOOP("Told"),
    Source.CAMERA: QT_TR_NOOP("Camera"),
    Source.POLICE: QT_TR_NOOP("Police"),
}
_DRAWN = QT_TR_NOOP("drawn")
_CANCELLED = QT_TR_NOOP("cancelled")
_WRITTEN = QT_TR_NOOP("written")


def _source(line: SightingLine) -> str:
    if line.state is SightingState.PRIVATE_NOTE:
        return translated(_PRIVATE)
    repeat = f", {translated(_REPEAT)}" if line.possible_repeat else ""
    return translated(_SOURCES[line.source]) + repeat


def _source_icon(line: SightingLine) -> str:
    return "police" if line.source is Source.POLICE else "sighting"


def _what(line: SightingLine) -> str:
    return " ".join(line.what.split())


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
        Column(translated(QT_TR_NOOP("Zone")), lambda line: line.zone, order="zone"),
        Column(translated(QT_TR_NOOP("Where")), lambda line: line.address),
        Column(translated(QT_TR_NOOP("What")), _what),
    )


def patrol_columns() -> tuple[Column[PatrolLine], ...]:
    """Return the columns of the list of patrols."""
    return (
        Column(translated(QT_TR_NOOP("When")), _span, order="when"),
        Column(
            translated(QT_TR_NOOP("State")),
            lambda line: translated(line.state.label),
            order="state",
        ),
        Column(translated(QT_TR_NOOP("Zone")), lambda line: line.zone, order="zone"),
        Column(translated(QT_TR_NOOP("Members")), lambda line: line.crew),
        Column(
            translated(QT_TR_NOOP("Sightings")), lambda line: _count(line.sightings), right=True
        ),
        Column(translated(QT_TR_NOOP("How")), lambda line: translated(line.mode.label)),
    )


def meeting_columns() -> tuple[Column[MeetingLine], ...]:
    """Return the columns of the list of meetings."""
    return (
        Column(translated(QT_TR_NOOP("When")), lambda line: show_moment(line.starts), order="when"),
        Column(translated(QT_TR_NOOP("Kind")), _kind, order="kind"),
        Column(translated(QT_TR_NOOP("Where")), lambda line: line.where, order="where"),
        Column(translated(QT_TR_NOOP("Came")), lambda line: _count(line.came), right=True),
        Column(
            translated(QT_TR_NOOP("Open items")), lambda line: _count(line.open_items), right=True
        ),
        Column(
            translated(QT_TR_NOOP("Minutes")),
            lambda line: translated(_WRITTEN) if line.has_minutes else "",
        ),
    )


def _kind(line: MeetingLine) -> str:
    kind = translated(line.kind.label)
    return f"{kind}, {translated(_CANCELLED)}" if line.cancelled else kind


def member_columns() -> tuple[Column[MemberLine], ...]:
    """Return the columns of the list of members."""
    return (
        Column(translated(QT_TR_NOOP("Name")), lambda line: line.name, order="name"),
        Column(translated(QT_TR_NOOP("Role")), _role, order="role"),
        Column(translated(QT_TR_NOOP("Zone")), lambda line: line.zone, order="zone"),
        Column(translated(QT_TR_NOOP("Patrols")), lambda line: _count(line.patrols), right=True),
        Column(translated(QT_TR_NOOP("Phone")), lambda line: line.phone),
        Column(translated(QT_TR_NOOP("Address")), lambda line: line.address),
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
            translated(QT_TR_NOOP("Households")), lambda line: _count(line.households), right=True
        ),
        Column(
            translated(QT_TR_NOOP("Residents")), lambda line: _count(line.residents), right=True
        ),
        Column(translated(QT_TR_NOOP("Members")), lambda line: _count(line.members), right=True),
        Column(
            translated(QT_TR_NOOP("Outline")),
            lambda line: translated(_DRAWN) if line.drawn else "",
        ),
    )
