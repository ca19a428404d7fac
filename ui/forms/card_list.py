"""Parts of a record as cards, added and taken away one by one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from ui.forms.blanks import blank
from ui.forms.fields_form import FieldsForm
from ui.forms.kept_words import filed, filed_under
from ui.forms.known import Known
from ui.forms.layout import Cards
from ui.forms.parts_editor import PartsEditor
from ui.marked_words import translated
from ui.theme import icon
from ui.widgets.tab_order import lead_tab
from ui.widgets.words import em, words
from watchapp.fields import Key
from watchapp.records import Record

_NUMBER = Key()


class Card(QFrame):
    """One part: a small form with a button that takes it away."""

    removed = Signal()

    def __init__(self, cards: Cards, known: Known, part: Record) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.key = part.id
        self.form = FieldsForm(cards.layout, known, part)
        self._noun = translated(cards.noun or part.noun)
        self._title = words("", "heading")
        self.remove = QPushButton(icon("remove"), self.tr("Remove"))
        self.remove.setAutoDefault(False)
        self.remove.setAccessibleName(self.tr("Remove this %1").replace("%1", self._noun))
        self.remove.clicked.connect(self._go)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.remove)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(em(self, 0.7), em(self, 0.4), em(self, 0.7), em(self, 0.7))
        self._column.addLayout(head)
        self._column.addWidget(self.form)

    def add_below(self, widget: QWidget) -> None:
        """Put a widget under the fields."""
        self._column.addWidget(widget)

    def _go(self) -> None:
        """Ask to be taken away."""
        self.removed.emit()

    def number(self, place: int, *, of: int) -> None:
        """Say which of several cards this is."""
        noun = self._noun.capitalize()
        self._title.setText(f"{noun} {place}" if of > 1 else noun)


class CardList(PartsEditor):
    """Cards under each other and a button for one more."""

    def __init__(self, cards: Cards, known: Known) -> None:
        super().__init__()
        self._cards_of = cards
        self._known = known
        self._unfit: frozenset[str] = frozenset()
        self.cards: list[Card] = []
        self.add = QPushButton(icon("add"), translated(cards.first))
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self.add_card)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(em(self, 0.5))
        self._column.addLayout(row)

    def add_card(self) -> None:
        """Add an empty card and put the keyboard into it."""
        card = self.add_part(blank(self._cards_of.layout.kind))
        next(iter(card.form.editors.values())).setFocus()

    def add_part(self, part: Record) -> Card:
        """Add a card with a part in it, and return it."""
        card = self._show(part)
        self.changed.emit()
        return card

    @override
    def follow(self, record: Record) -> None:
        self._unfit = self._cards_of.unfit(record)
        for card in self.cards:
            card.form.leave_out(self._unfit)

    @override
    def parts(self) -> tuple[Any, ...]:
        return tuple(replace(card.form.record(), id=card.key) for card in self.cards)

    @override
    def set_parts(self, parts: Sequence[Any]) -> None:
        self._clear()
        for part in parts:
            self._show(part)

    @override
    def words(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for place, card in enumerate(self.cards):
            found[f"{place}.id"] = _NUMBER.show(card.key)
            found |= filed(str(place), card.form.words())
        return found

    @override
    def set_words(self, kept: Mapping[str, str]) -> None:
        before = {card.key: card.form.record() for card in self.cards}
        self._clear()
        place = 0
        while (number := kept.get(f"{place}.id")) is not None:
            key = _NUMBER.read(number)
            part = None if key is None else before.get(key)
            card = self._show(part or blank(self._cards_of.layout.kind))
            card.form.set_words(filed_under(str(place), kept))
            place += 1

    @override
    def problems(self) -> tuple[str, ...]:
        return tuple(sentence for card in self.cards for sentence in card.form.problems().values())

    @override
    def doubts(self) -> tuple[str, ...]:
        return tuple(said for card in self.cards for said in card.form.doubts().values())

    @override
    def tell_problems(self) -> None:
        for card in self.cards:
            card.form.tell_problems()

    @override
    def first_problem(self) -> QWidget | None:
        found = (card.form.first_problem() for card in self.cards)
        return next((widget for widget in found if widget is not None), None)

    def _show(self, part: Record) -> Card:
        card = Card(self._cards_of, self._known, part)
        card.form.leave_out(self._unfit)
        card.form.changed.connect(self.changed)
        card.removed.connect(lambda: self._remove(card))
        self._column.insertWidget(len(self.cards), card)
        lead_tab(lead_tab(self.add, card), self.add)
        self.cards.append(card)
        self._number()
        return card

    def _remove(self, card: Card) -> None:
        """Take a card away and leave the keyboard near to where it was."""
        self.cards.remove(card)
        self.add.setFocus()
        card.hide()
        card.deleteLater()
        self._number()
        self.changed.emit()

    def _clear(self) -> None:
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards.clear()
        self._number()

    def _number(self) -> None:
        """Give numbers to several cards, and say what the button does."""
        self.add.setText(translated(self._cards_of.add if self.cards else self._cards_of.first))
        for place, card in enumerate(self.cards, start=1):
            card.number(place, of=len(self.cards))
