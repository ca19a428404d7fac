"""A quiet bar that says what has just happened, and offers what may be wanted next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QWidget

from ui.widgets.sign import Shape, Sign
from ui.widgets.words import em, repolish, words

Offers = Sequence[tuple[str, Callable[[], object]]]
STAYS = 20_000  # milliseconds: time to read it and to reach for Undo without haste


class Kind(StrEnum):
    """What a notice is about."""

    NEWS = "news"
    GOOD = "good"
    PROBLEM = "problem"


SIGNS = {
    Kind.NEWS: (Shape.INFORMATION, "quiet"),
    Kind.GOOD: (Shape.TICK, "good"),
    Kind.PROBLEM: (Shape.TRIANGLE, "problem"),
}


class NoticeBar(QFrame):
    """One message with buttons; news leaves by itself, a problem stays until it is dismissed."""

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self._said = words("", selectable=True)
        self._signs = {kind: Sign(*look) for kind, look in SIGNS.items()}
        self._offers = QHBoxLayout()
        self._close = QPushButton(self.tr("Dismiss"))
        self._close.setProperty("role", "link")
        self._close.clicked.connect(self.dismiss)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(em(self, 0.6), em(self, 0.2), em(self, 0.4), em(self, 0.2))
        row.setSpacing(em(self, 0.5))
        for sign in self._signs.values():
            row.addWidget(sign)
        row.addWidget(self._said, 1)
        row.addLayout(self._offers)
        row.addWidget(self._close)
        self.hide()

    def tell(self, message: str, kind: Kind = Kind.NEWS, *, offers: Offers = ()) -> None:
        """Show a message with its buttons in place of the one before, and speak it."""
        self._clear_offers()
        for text, act in offers:
            self._offers.addWidget(self._offer(text, act))
        self._said.setText(message)
        for its_kind, sign in self._signs.items():
            sign.setVisible(its_kind is kind)
        repolish(self, "kind", kind.value)
        self.show()
        if kind is Kind.PROBLEM:
            self._timer.stop()
        else:
            self._timer.start(STAYS)
        self._speak(message, urgent=kind is Kind.PROBLEM)

    def message(self) -> str:
        """Return the message that is shown, empty when there is none."""
        return "" if self.isHidden() else self._said.text()

    def dismiss(self) -> None:
        """Take the message away."""
        self._timer.stop()
        self.hide()
        self.dismissed.emit()

    def _offer(self, text: str, act: Callable[[], object]) -> QPushButton:
        """Return a button that does what it says and takes the message away."""
        button = QPushButton(text)
        button.clicked.connect(self.dismiss)
        button.clicked.connect(lambda *_: act())  # the act wants no word of the button's state
        return button

    def _clear_offers(self) -> None:
        """Take the buttons of the message before away."""
        while (item := self._offers.takeAt(0)) is not None:
            if (button := item.widget()) is not None:
                button.hide()
                button.deleteLater()

    def _leave(self) -> None:
        """Go, unless somebody is reading or about to press."""
        focused = QApplication.focusWidget()
        if self.underMouse() or (focused is not None and self.isAncestorOf(focused)):
            self._timer.start(STAYS)
        else:
            self.dismiss()

    def _speak(self, message: str, *, urgent: bool) -> None:
        """Let a screen reader say the message, at once where it is urgent."""
        event = QAccessibleAnnouncementEvent(self, message)
        polite = QAccessible.AnnouncementPoliteness
        event.setPoliteness(polite.Assertive if urgent else polite.Polite)
        QAccessible.updateAccessibility(event)
