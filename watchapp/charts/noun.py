"""The word for what is counted, for one and for many."""

from __future__ import annotations

from typing import NamedTuple

from watchapp.speech import marked, say


class Noun(NamedTuple):
    """One sighting, two sightings: in English, marked for the translator."""

    one: str
    many: str

    def counted(self, count: int) -> str:
        """Return the count with its word: 7,584 sightings."""
        return say("{n:,} {noun}", n=count, noun=say(self.one if count == 1 else self.many))

    @property
    def several(self) -> str:
        """Return the word for many in the language spoken."""
        return say(self.many)

    @property
    def heading(self) -> str:
        """Return the word for many as a heading has it: Police records."""
        return self.several[:1].upper() + self.several[1:]


SIGHTINGS = Noun(marked("sighting"), marked("sightings"))
