"""Which acts the captain did lately, by menu, by key or by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtGui import QAction

from ui.habits import habit, keep_habit

_NAME = "acts.recent"
_MOST = 12


class RecentActs:
    """The names of the acts done lately, the latest first."""

    def __init__(self, actions: Mapping[str, QAction], *, without: str) -> None:
        """Follow actions, but not the one `without` which looks for the others."""
        kept = habit(_NAME)
        self._names: list[str] = list(kept) if isinstance(kept, list) else []
        for name, action in actions.items():
            if name != without:
                action.triggered.connect(partial(self._take, name))

    def names(self) -> Sequence[str]:
        """Return the names, the latest first."""
        return tuple(self._names)

    def keep(self) -> None:
        """Keep the names for the next start."""
        keep_habit(_NAME, self._names)

    def _take(self, name: str, *_: object) -> None:
        others = [each for each in self._names if each != name]
        self._names = [name, *others][:_MOST]
