"""The quorum of a meeting in words, for the light beside the sign-in sheet."""

from __future__ import annotations

from ui.marked_words import QT_TR_NOOP, translated
from ui.widgets.light import Standing
from watchapp.minutes.session import Session
from watchapp.moments import show_clock

_BEFORE = QT_TR_NOOP("A quorum is %2 members. Tick who came.")
_HAS = QT_TR_NOOP("A quorum. Members present: %1; needed: %2.")
_LACKS = QT_TR_NOOP("No quorum yet. Members present: %1; needed: %2; missing: %3.")
_LOST = QT_TR_NOOP(
    "No quorum since %4: no motions after it. Members still present: %1; needed: %2; missing: %3."
)
_DECLARED_LOST = QT_TR_NOOP("No quorum since %4: no motions after it. Members needed: %2.")
_NO_VOTES = QT_TR_NOOP("Members who came: %1. A quorum of %2 is needed only for a vote.")
_GUESTS = QT_TR_NOOP("Guests: %1.")


def standing_of(session: Session) -> tuple[Standing, str]:
    """Return how the quorum stands and the sentence that says so, with the guests beside it."""
    standing, template = _standing(session)
    lost = session.quorum_lost
    said = (
        translated(template)
        .replace("%1", str(session.here))
        .replace("%2", str(session.needed))
        .replace("%3", str(max(0, session.needed - session.here)))
        .replace("%4", show_clock(lost) if lost else "")
    )
    guests = len(session.attendance) - session.came
    if guests:
        said += " " + translated(_GUESTS).replace("%1", str(guests))
    return standing, said


def _standing(session: Session) -> tuple[Standing, str]:
    if not session.votes:
        return Standing.PLAIN, _NO_VOTES
    if not session.came:
        return Standing.PLAIN, _BEFORE
    if session.meeting.quorum_lost is not None:
        return Standing.DOUBTFUL, _DECLARED_LOST
    if session.here >= session.needed:
        return Standing.GOOD, _HAS
    return Standing.DOUBTFUL, _LOST if session.quorum_lost else _LACKS
