"""What a form asks of the editors of a record's parts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from watchapp.records import Record


class PartsEditor(QWidget):
    """Parts of a record on the screen; `changed` says that a person altered them."""

    changed = Signal()
    taken = Signal()  # something that may not be at hand to be taken in again

    def parts(self) -> tuple[Any, ...]:
        """Return the parts as records."""
        raise NotImplementedError

    def set_parts(self, parts: Sequence[Any]) -> None:
        """Show parts that the log holds."""
        raise NotImplementedError

    def follow(self, record: Record) -> None:
        """Take note of the record as it stands in the form; most parts need not know."""

    def words(self) -> dict[str, str]:
        """Return what stands in the editor, understood or not."""
        raise NotImplementedError

    def set_words(self, kept: Mapping[str, str]) -> None:
        """Put back what `words` returned."""
        raise NotImplementedError

    def problems(self) -> tuple[str, ...]:
        """Return the sentences that say what is wrong."""
        raise NotImplementedError

    def doubts(self) -> tuple[str, ...]:
        """Return the questions to ask before the parts are saved."""
        return ()

    def tell_problems(self) -> None:
        """Show every problem from now on."""
        raise NotImplementedError

    def first_problem(self) -> QWidget | None:
        """Return the first widget at which a problem stands."""
        raise NotImplementedError
