"""A patrol that is out, in words: since when, on which leg, with whom."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from ui.forms.known import Known
from watchapp.moments import show_clock
from watchapp.records import Leg, Patrol, Turnout

CONTEXT = "running_words"


def lasting(span: timedelta) -> str:
    """Return how long something has lasted: 1 h 12 min."""
    hours, minutes = divmod(max(0, int(span.total_seconds())) // 60, 60)
    if not hours:
        return QCoreApplication.translate(CONTEXT, "%1 min").replace("%1", str(minutes))
    both = QCoreApplication.translate(CONTEXT, "%1 h %2 min")
    return both.replace("%1", str(hours)).replace("%2", str(minutes))


def out_since(patrol: Patrol, now: datetime) -> str:
    """Return since when a patrol is out and how long that is."""
    if patrol.actual_from is None:
        return ""
    since = QCoreApplication.translate(CONTEXT, "Out since %1 · %2")
    return since.replace("%1", show_clock(patrol.actual_from)).replace(
        "%2", lasting(now - patrol.actual_from)
    )


def present_leg(legs: Sequence[Leg], known: Known, now: datetime) -> str:
    """Return the leg that a patrol is on, or since when it is paused."""
    last = legs[-1] if legs else None
    if last is None or last.starts is None:
        return ""
    if last.ends is not None:
        paused = QCoreApplication.translate(CONTEXT, "Paused since %1 · %2")
        return paused.replace("%1", show_clock(last.ends)).replace("%2", lasting(now - last.ends))
    zone = known.name_of("zone", last.zone)
    what = ", ".join(part for part in (last.mode.label, zone) if part)
    since = QCoreApplication.translate(CONTEXT, "%1 since %2 · %3")
    return (
        since.replace("%2", show_clock(last.starts))
        .replace("%3", lasting(now - last.starts))
        .replace("%1", what)
    )


def team(turnouts: Sequence[Turnout], known: Known) -> str:
    """Return who is on a patrol now."""
    names = [known.name_of("member", each.member) for each in turnouts if each.left is None]
    return ", ".join(names) or QCoreApplication.translate(CONTEXT, "Nobody named yet")
