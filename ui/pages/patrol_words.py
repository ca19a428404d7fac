"""A patrol's parts in words: its members, legs, distance and log."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ui.forms.known import Known
from watchapp.moments import show_clock
from watchapp.records import Leg, LogLine, Patrol, Turnout
from watchapp.sheet.filing import distance_of
from watchapp.sheet.late import late_words
from watchapp.sheet.leg_lines import leg_in_words
from watchapp.sheet.log_lines import understood

CONTEXT = "patrol_words"


def member_in_words(turnout: Turnout, known: Known) -> str:
    """Return who was on a patrol, as what, and from when to when if not all of it."""
    words = f"{known.name_of('member', turnout.member)}, {turnout.role.label.lower()}"
    if turnout.joined is not None:
        joined = QCoreApplication.translate(CONTEXT, "from %1")
        words += f", {joined.replace('%1', show_clock(turnout.joined))}"
    if turnout.left is not None:
        left = QCoreApplication.translate(CONTEXT, "until %1")
        words += f", {left.replace('%1', show_clock(turnout.left))}"
    return words


def line_in_words(line: LogLine) -> str:
    """Return a line of the log to be read: when, what, and what became of it."""
    said = understood(line)
    when, _, rest = said.partition(" · ")
    number = QCoreApplication.translate(CONTEXT, "sighting no. %1")
    waits = QCoreApplication.translate(CONTEXT, "waits to become a sighting")
    became = number.replace("%1", str(line.sighting)) if line.sighting else ""
    became = waits if line.follow_up and not line.sighting else became
    after = " · ".join(part for part in (rest, became, late_words(line)) if part)
    return f"{when}: {line.what}" + (f" ({after})" if after else "")


def legs_in_words(legs: Sequence[Leg], known: Known) -> list[str]:
    """Return the legs of a patrol, one a line."""
    zones = dict(known.names_in("zone"))
    return [leg_in_words(leg, zones) for leg in legs]


def distance_in_words(
    patrol: Patrol, legs: Sequence[Leg], track_miles: float | None = None
) -> list[str]:
    """Return how far a patrol went and how that is known."""
    found = distance_of(patrol, legs, track_miles=track_miles)
    return [] if found is None else [found.told]
