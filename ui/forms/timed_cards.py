"""Cards whose times of day belong to the evening of the whole."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from typing_extensions import override

from ui.forms.card_list import Card, CardList
from ui.forms.time_editors import MomentEditor
from watchapp.records import Record


def _no_moment() -> datetime | None:
    return None


class TimedCards(CardList):
    """Cards in which `8:10 pm` alone is of the evening that `begins` tells."""

    begins: Callable[[], datetime | None] = staticmethod(_no_moment)

    @override
    def _show(self, part: Record) -> Card:
        card = super()._show(part)
        for editor in card.form.editors.values():
            if isinstance(editor, MomentEditor):
                editor.anchor = self._begins_now
        return card

    def _begins_now(self) -> datetime | None:
        """Return when the whole begins as the form says at this moment."""
        return self.begins()
