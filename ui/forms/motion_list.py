"""Motions as cards, each with what its votes make of it."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject
from typing_extensions import override

from ui.forms.card_list import Card
from ui.forms.timed_cards import TimedCards
from ui.widgets.light import Light, Standing
from watchapp.records import Disposition, Motion, Record


class MotionList(TimedCards):
    """Cards of motions; where votes are counted, they decide whether it carried."""

    def complain_of(self, place: int, sentence: str) -> None:
        """Say at a motion what does not agree with the rest of the meeting."""
        self.cards[place].form.rows["at"].set_problem(sentence)

    @override
    def _show(self, part: Record) -> Card:
        card = super()._show(part)
        outcome = Outcome(card)
        card.form.changed.connect(outcome.follow)
        return card


class Outcome(QObject):
    """What became of a motion, in words under its card, following what is typed there."""

    def __init__(self, card: Card) -> None:
        super().__init__(card)  # which keeps it as long as there is something to follow
        self._form = card.form
        self._light = Light()
        card.add_below(self._light)
        self._decided = self._what_decides(self._motion())
        self._tell(self._motion())

    def follow(self) -> None:
        """Let counted votes decide, as soon as they are altered, and say what they decide."""
        motion = self._motion()
        if (decided := self._what_decides(motion)) != self._decided:
            self._decided = decided
            if motion.ballot is not None or motion.disposition is not Disposition.VOTED:
                self._form.editors["carried"].set_value(motion.outcome)
                motion = self._motion()
        self._tell(motion)

    def _motion(self) -> Motion:
        return cast("Motion", self._form.record())

    def _what_decides(self, motion: Motion) -> object:
        return motion.ballot, motion.rule, motion.disposition

    def _tell(self, motion: Motion) -> None:
        if motion.disposition is not Disposition.VOTED:
            standing, said = Standing.PLAIN, motion.disposition.label
        elif motion.ballot is None:
            said = self.tr("Not counted: tick Carried if the chair declared it so.")
            standing = Standing.GOOD if motion.carried else Standing.PLAIN
        else:
            said = motion.told_outcome
            standing = Standing.GOOD if motion.outcome else Standing.PLAIN
        self._light.show_standing(standing, said)
