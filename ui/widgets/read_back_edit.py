"""A line that reads back in full what it understood of what was typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.widgets.words import em, repolish, words

Value = TypeVar("Value")


class ReadBackEdit(QWidget, Generic[Value]):
    """A line edit with what it was understood to mean under it.

    `read` turns typed text into a value or raises ValueError with a sentence; `show` is the short
    form that stands in the line, `spell` the long form that is read back. `hint` stands where it
    is read back until there is something to read.
    """

    changed = Signal()

    def __init__(
        self,
        read: Callable[[str], Value],
        *,
        show: Callable[[Value], str],
        spell: Callable[[Value], str],
        example: str = "",
        hint: str = "",
    ) -> None:
        super().__init__()
        self._read = read
        self._show = show
        self._spell = spell
        self._value: Value | None = None
        self._trouble = ""
        self._hint = hint
        self.line = QLineEdit()
        self.line.setPlaceholderText(example)
        self._said = words(hint, "quiet")
        self._said.setMinimumHeight(em(self))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.15))
        column.addWidget(self.line)
        column.addWidget(self._said)
        # A label's mnemonic asks for a policy; set after the proxy it would become the proxy's.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._understand)
        self.line.editingFinished.connect(self._settle)

    def value(self) -> Value | None:
        """Return what was understood, None when the line is blank or not understood."""
        return self._value

    def set_value(self, value: Value | None) -> None:
        """Put a value in the line in its short form, or clear it."""
        self.line.setText("" if value is None else self._show(value))
        self._settle()

    def text(self) -> str:
        """Return what was typed."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Put words in the line as though they were typed."""
        self.line.setText(text)

    def problem(self) -> str:
        """Return the reader's sentence about what was typed; empty when blank or understood."""
        return self._trouble

    def read_back(self) -> str:
        """Return what stands under the line."""
        return self._said.text()

    def _understand(self) -> None:
        """Read the line and say what it means, quietly while it is being typed."""
        self._value, self._trouble = None, ""
        typed = self.line.text().strip()
        if typed:
            try:
                self._value = self._read(typed)
            except ValueError as error:
                self._trouble = str(error)
        self._said.setText(self._hint if self._value is None else self._spell(self._value))
        self._said.show()  # its line is kept free while typing, so that the form does not jump
        if not self._trouble:
            repolish(self.line, "problem", bool(self._trouble))
        self.changed.emit()

    def _settle(self) -> None:
        """Write the value in its short form and mark the line if it was not understood."""
        repolish(self.line, "problem", bool(self._trouble))
        self._said.setVisible(not self._trouble)  # the problem is told in its place
        if self._value is not None and self.line.text() != self._show(self._value):
            self.line.setText(self._show(self._value))
