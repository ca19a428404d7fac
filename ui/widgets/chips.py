"""A row of choices, of which one holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from ui.widgets.flow import FlowLayout
from ui.widgets.words import em


class Chips(QWidget):
    """Exclusive choices side by side; arrows move between them, and they wrap when narrow."""

    picked = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], *, key: str | None = None) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QRadioButton] = {}
        row = FlowLayout(self, gap=em(self, 0.3))
        for choice, text in choices:
            row.addWidget(self._chip(choice, text))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # a label's mnemonic asks for one
        self._group.buttonClicked.connect(self._tell)
        self.set_key(key)

    def key(self) -> str | None:
        """Return the choice that holds, None while none does."""
        return next((key for key, chip in self._buttons.items() if chip.isChecked()), None)

    def set_key(self, key: str | None) -> None:
        """Let `key` hold, or none of them; nothing is emitted."""
        self._group.setExclusive(False)
        for choice, chip in self._buttons.items():
            chip.setChecked(choice == key)
        self._group.setExclusive(True)
        first = next(iter(self._buttons.values()))
        self.setFocusProxy(self._buttons.get(key or "", first))

    def tell_more(self, tips: Mapping[str, str]) -> None:
        """Let choices say more of themselves when they are pointed at or read aloud."""
        for key, tip in tips.items():
            self._buttons[key].setToolTip(tip)
            self._buttons[key].setAccessibleDescription(tip)

    def _chip(self, key: str, text: str) -> QRadioButton:
        """Return the button for one choice."""
        chip = QRadioButton(text)
        chip.setProperty("role", "chip")
        self._group.addButton(chip)
        self._buttons[key] = chip
        return chip

    def _tell(self) -> None:
        """Say which choice was made."""
        key = self.key()
        if key is not None:
            self.setFocusProxy(self._buttons[key])
            self.picked.emit(key)
