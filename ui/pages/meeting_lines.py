"""Who came, motions and action items as one reads them beside the list of meetings."""

from __future__ import annotations

from collections.abc import Sequence

from ui.forms.known import Known
from ui.marked_words import QT_TR_NOOP, translated
from watchapp.minutes.text import tell_motion
from watchapp.moments import show_clock, show_day
from watchapp.records import ActionItem, Attendance, Motion

_LEFT = QT_TR_NOOP("%1 (left at %2)")
_MOVED = QT_TR_NOOP("Moved by %1.")
_DUE = QT_TR_NOOP("due %1")
_DONE = QT_TR_NOOP("done %1")


def came_lines(attendance: Sequence[Attendance], known: Known) -> list[str]:
    """Return who came in one line, and no line where nobody did."""
    names = []
    for each in attendance:
        name = each.guest or known.name_of("member", each.member)
        if each.left is not None:
            left = translated(_LEFT).replace("%2", show_clock(each.left))
            name = left.replace("%1", name)
        names.append(name)
    return [", ".join(names)] if names else []


def motion_line(motion: Motion) -> str:
    """Return a motion in its wording, with who moved it and what became of it."""
    moved = translated(_MOVED).replace("%1", motion.mover) if motion.mover else ""
    said = (motion.wording, moved, f"{tell_motion(motion)}.")
    return " ".join(part for part in said if part)


def item_line(item: ActionItem, known: Known) -> str:
    """Return what is to be done, with who does it and by when."""
    due = translated(_DUE).replace("%1", show_day(item.due)) if item.due else ""
    done = translated(_DONE).replace("%1", show_day(item.done)) if item.done else ""
    said = (known.name_of("member", item.owner), done or due)
    notes = ", ".join(part for part in said if part)
    return f"{item.what} ({notes})" if notes else item.what
