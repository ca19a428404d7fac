"""The chosen day of the roster: its shifts and patrols as cards, each with what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QVBoxLayout, QWidget

from ui.marked_words import translated
from ui.pages.roster_acts import EntryAct, acts_on
from ui.pages.roster_words import RosterWords
from ui.widgets.flow import FlowLayout
from ui.widgets.words import em, repolish, words
from watchapp.moments import spell_day
from watchapp.queries.roster_entry import RosterEntry


class EntryCard(QFrame):
    """One time in the roster."""

    asked = Signal(str)  # the slot of an act

    def __init__(self, entry: RosterEntry, say: RosterWords, acts: Sequence[EntryAct]) -> None:
        super().__init__()
        self.entry = entry
        self.setProperty("role", "card")
        self.setAccessibleName(f"{entry.name}, {say.when(entry)}")
        column = QVBoxLayout(self)
        column.setContentsMargins(em(self, 0.7), em(self, 0.5), em(self, 0.7), em(self, 0.6))
        column.setSpacing(em(self, 0.25))
        column.addWidget(words(entry.name, "heading"))
        column.addWidget(words(say.what(entry), "quiet"))
        state = say.state(entry)
        column.addWidget(words(state.line, state.role))
        for place in entry.crew:
            column.addWidget(words(say.place(place, entry)))
        for name in entry.cannot:
            column.addWidget(words(self.tr("%1 cannot come").replace("%1", name), "quiet"))
        self.buttons: dict[str, QPushButton] = {}
        flow = FlowLayout(gap=em(self, 0.3))
        for act in acts:
            self.buttons[act.slot] = self._button(act)
            flow.addWidget(self.buttons[act.slot])
        column.addLayout(flow)

    def show_chosen(self, *, chosen: bool) -> None:
        """Show whether the acts by key are about this one."""
        repolish(self, "chosen", chosen)

    def _button(self, act: EntryAct) -> QPushButton:
        button = QPushButton(translated(act.text))
        button.setAccessibleName(f"{translated(act.text)}: {self.entry.name}")
        button.clicked.connect(lambda *_: self.asked.emit(act.slot))
        return button


class RosterDay(QWidget):
    """The cards of a day; the one that had the keyboard last is the one that acts are about."""

    asked = Signal(str)
    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._say = RosterWords()
        self._heading = words("", "heading")
        self._cards = QVBoxLayout()
        self._cards.setSpacing(em(self, 0.5))
        self.cards: list[EntryCard] = []
        self._chosen: EntryCard | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(em(self, 0.3), 0, em(self, 0.3), 0)
        column.setSpacing(em(self, 0.5))
        column.addWidget(self._heading)
        column.addLayout(self._cards)
        column.addStretch()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def show_day(self, day: date, entries: Sequence[RosterEntry]) -> None:
        """Show what stands on a day; what was chosen stays so where it is still there."""
        before = self.entry()
        self._heading.setText(spell_day(day))
        self._clear()
        for entry in entries:
            card = EntryCard(entry, self._say, acts_on(entry))
            card.asked.connect(lambda slot, card=card: self._ask(card, slot))
            self._cards.addWidget(card)
            self.cards.append(card)
        if not entries:
            self._cards.addWidget(words(self.tr("Nothing is planned on this day."), "quiet"))
        same = (card for card in self.cards if before and _same(card.entry, before))
        self._choose(next(same, self.cards[0] if self.cards else None))

    def entry(self) -> RosterEntry | None:
        """Return the time that acts are about."""
        return None if self._chosen is None else self._chosen.entry

    def choose(self, entry: RosterEntry) -> None:
        """Let acts be about a time of this day."""
        self._choose(next((card for card in self.cards if _same(card.entry, entry)), self._chosen))

    def take_keyboard(self) -> None:
        """Put the keyboard on the first thing that can be done."""
        card = self._chosen
        if card is not None and card.buttons:
            next(iter(card.buttons.values())).setFocus()

    def slots(self) -> frozenset[str]:
        """Return what can be done about the chosen time."""
        return frozenset(self._chosen.buttons) if self._chosen else frozenset()

    def _ask(self, card: EntryCard, slot: str) -> None:
        self._choose(card)
        self.asked.emit(slot)

    def _choose(self, card: EntryCard | None) -> None:
        self._chosen = card
        for each in self.cards:
            each.show_chosen(chosen=each is card and len(self.cards) > 1)
        self.chosen.emit()

    def _follow_focus(self, _: QWidget | None, entered: QWidget | None) -> None:
        for card in self.cards:
            if entered is not None and card.isAncestorOf(entered) and card is not self._chosen:
                self._choose(card)

    def _clear(self) -> None:
        self._chosen = None
        self.cards.clear()
        while (item := self._cards.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()


def _same(one: RosterEntry, other: RosterEntry) -> bool:
    return (one.day, one.shift, one.patrol) == (other.day, other.shift, other.patrol)
