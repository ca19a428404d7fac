"""The word for what is counted, for one and for many."""

from __future__ import annotations

from typing import NamedTuple


class Noun(NamedTuple):
    """One sighting, two sightings."""

    one: str
    many: str

    def counted(self, count: int) -> str:
        """Return the count with its word: 7,584 sightings."""
        return f"{count:,} {self.one if count == 1 else self.many}"

    @property
    def heading(self) -> str:
        """Return the word for many as a heading has it: Police records."""
        return self.many[:1].upper() + self.many[1:]


SIGHTINGS = Noun("sighting", "sightings")
