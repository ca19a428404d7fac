"""A line into which one types the names of a sign-in sheet, one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class NameLine(QLineEdit):
    """Enter takes the first member of whose name a part begins so, or else a guest so named."""

    member_named = Signal(int)
    guest_named = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._names: Sequence[tuple[int, str]] = ()
        self.setPlaceholderText(self.tr("Type a name"))

    def offer(self, names: Sequence[tuple[int, str]]) -> None:
        """Know these members by their numbers and names."""
        self._names = names

    def member_meant(self) -> tuple[int, str] | None:
        """Return the member who is meant by what is typed, the beginning of a name first."""
        typed = self.text().strip().casefold()
        if not typed:
            return None
        whole = [each for each in self._names if each[1].casefold().startswith(typed)]
        part = [each for each in self._names if f" {typed}" in each[1].casefold()]
        return next(iter((*whole, *part)), None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the name on Enter; the form's own Ctrl+Enter stays what it is."""
        if event.modifiers() in _PLAIN and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        """Tell who is named, and be empty for the next."""
        name, meant = self.text().strip(), self.member_meant()
        if not name:
            return
        self.clear()
        if meant is None:
            self.guest_named.emit(name)
        else:
            self.member_named.emit(meant[0])
