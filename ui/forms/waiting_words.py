"""How a wait for an answer reads."""

from __future__ import annotations

from ui.marked_words import QT_TR_NOOP, translated
from watchapp.records.waiting import Waiting

_TODAY = QT_TR_NOOP("Reported today")
_ONE = QT_TR_NOOP("Waiting for 1 day")
_SEVERAL = QT_TR_NOOP("Waiting for %1 days")
_SAME_DAY = QT_TR_NOOP("Settled on the same day")
_AFTER_ONE = QT_TR_NOOP("Settled after 1 day")
_AFTER_SEVERAL = QT_TR_NOOP("Settled after %1 days")


def waiting_words(waiting: Waiting) -> str:
    """Return a wait in words: Waiting for 12 days; Settled after 3 days."""
    words = (_TODAY, _ONE, _SEVERAL) if waiting.is_open else (_SAME_DAY, _AFTER_ONE, _AFTER_SEVERAL)
    return translated(words[min(waiting.days, 2)]).replace("%1", f"{waiting.days:,}")
