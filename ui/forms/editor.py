"""What a form asks of every editor."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

V = TypeVar("V")


class Editor(QWidget, Generic[V]):
    """One field's value on the screen; `changed` says that a person altered it.

    `words` is what stands in it, understood or not, as a draft keeps it.
    """

    changed = Signal()

    def value(self) -> V:
        """Return the value; the empty one where what stands there is not understood."""
        raise NotImplementedError

    def set_value(self, value: V) -> None:
        """Show a value."""
        raise NotImplementedError

    def words(self) -> str:
        """Return what stands in the editor as text."""
        raise NotImplementedError

    def set_words(self, words: str) -> None:
        """Put back what `words` returned."""
        raise NotImplementedError

    def problem(self) -> str:
        """Return the sentence that says why this cannot stay; empty when all is well."""
        raise NotImplementedError

    def _hold(self, widget: QWidget) -> None:
        """Fill the editor with the widget that does the work and takes the keyboard."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(widget)
        # A label's mnemonic asks for a policy; set after the proxy it would become the proxy's.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(widget.focusProxy() or widget)
