"""How a change reads: as a line of its own, and inside a sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from watchapp.speech import say
from watchapp.store import ChangeKind


def inside(label: str) -> str:
    """Return the label of a change as it reads inside a sentence: Save sighting, save sighting."""
    said = say(label)
    return said[:1].lower() + said[1:]


def line_of(label: str, kind: ChangeKind) -> str:
    """Return what was done, or taken back, or done again, as a line of its own."""
    if kind is ChangeKind.UNDO:
        said = QCoreApplication.translate("change_words", "Undone: %1")
    elif kind is ChangeKind.REDO:
        said = QCoreApplication.translate("change_words", "Done again: %1")
    else:
        return say(label)
    return said.replace("%1", inside(label))
