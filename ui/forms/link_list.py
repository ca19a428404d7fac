"""Links to other sightings, each named so that one knows it again."""

from __future__ import annotations

from dataclasses import replace

from typing_extensions import override

from ui.forms.card_list import Card, CardList
from watchapp.queries.linked import sighting_names
from watchapp.records import Record, SightingLink


class LinkList(CardList):
    """Cards of links; the names of sightings are looked up once there is one to name."""

    @override
    def _show(self, part: Record) -> Card:
        if self._known.log is not None and isinstance(part, SightingLink):
            others = [key for key in (part.other,) if key]
            names = dict(self._known.names_in("sighting"))
            if not names or any(key not in names for key in others):
                found = sighting_names(self._known.log, others)
                self._known = replace(
                    self._known, names={**self._known.names, "sighting": tuple(found)}
                )
        return super()._show(part)
