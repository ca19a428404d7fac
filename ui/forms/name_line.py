"""A line into which one types the names of a sign-in sheet, one after the other."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit
from typing_extensions import override

from ui.forms.known import Names


class NameLine(QLineEdit):
    """Enter takes the first member whose name begins so, or else a guest of that name.

    The list under the line shows which members are meant; what stands first in it is taken.
    """

    member_named = Signal(int)
    guest_named = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._names: Names = ()
        self.setPlaceholderText(self.tr("Type a name"))

    def offer(self, names: Names | list[tuple[int, str]]) -> None:
        """Know these members by their numbers and names."""
        self._names = tuple(names)
        completer = QCompleter([name for _, name in self._names], self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(self._take)
        self.setCompleter(completer)

    def member_meant(self) -> int | None:
        """Return the member whose name, or a part of it, begins with what is typed."""
        typed = self.text().strip().casefold()
        if not typed:
            return None
        whole = [key for key, name in self._names if name.casefold().startswith(typed)]
        part = [key for key, name in self._names if f" {typed}" in name.casefold()]
        return next(iter((*whole, *part)), None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the name on Enter; the form's own Ctrl+Enter stays what it is."""
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        else:
            super().keyPressEvent(event)

    def _take(self, chosen: str = "") -> None:
        """Tell who is named, and be empty for the next."""
        if chosen:
            self.setText(chosen)
        name, key = self.text().strip(), self.member_meant()
        if not name:
            return
        if (popup := self.completer().popup()) is not None:
            popup.hide()
        self.clear()
        if key is None:
            self.guest_named.emit(name)
        else:
            self.member_named.emit(key)
