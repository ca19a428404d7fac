"""What a column of a police file may tell, and guesses by its name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from typing_extensions import override

from watchapp.fields import Option


class Meaning(Option):
    """What a column tells; all but the notes and what is left out stand once at most."""

    WHEN = "when"
    CLOCK = "clock"
    ADDRESS = "address"
    HOUSE_NUMBER = "house_number"
    STREET = "street"
    LATITUDE = "latitude"
    LONGITUDE = "longitude"
    WORDS = "words"
    CODE = "code"
    REFERENCE = "reference"
    NOTE = "note"
    LEFT_OUT = "left_out"

    @property
    @override
    def words(self) -> str:
        return _LABELS[self]

    @property
    def many(self) -> bool:
        """Return whether several columns may have this meaning."""
        return self in {Meaning.NOTE, Meaning.LEFT_OUT}


_LABELS = {
    Meaning.WHEN: "When (day, or day and time)",
    Meaning.CLOCK: "Time of day, local",
    Meaning.ADDRESS: "Address or corner",
    Meaning.HOUSE_NUMBER: "House or block number",
    Meaning.STREET: "Street",
    Meaning.LATITUDE: "Latitude",
    Meaning.LONGITUDE: "Longitude",
    Meaning.WORDS: "What the police call it",
    Meaning.CODE: "Police code of it",
    Meaning.REFERENCE: "Police reference",
    Meaning.NOTE: "Keep in the private notes",
    Meaning.LEFT_OUT: "Leave out",
}

_GUESSES: tuple[tuple[Meaning, str], ...] = (
    (Meaning.LATITUDE, r"lat(itude)?|y|point_?y|y_?coord(inate)?"),
    (Meaning.LONGITUDE, r"lon(g|gitude)?|lng|x|point_?x|x_?coord(inate)?"),
    (Meaning.CLOCK, r"(time|hour|clock).*|.*[ _](time|hour)( ?of ?day)?|(hourre|timere)ported"),
    (Meaning.WHEN, r"(?=.*(occur|incident|offen[sc]e|crime|from))(?=.*(date|day)).*|month"),
    (Meaning.WHEN, r".*date.*|day|when|occurred.*|reported"),
    (Meaning.REFERENCE, r".*(case|incident|report|complaint|crime).*(id|no|num|nr|number|#)\.?"),
    (Meaning.REFERENCE, r"reference.*|ccn|dr_?no|event ?(id|no|number)|gonumber"),
    (Meaning.CODE, r".*(ucr|ncic|nibrs|offen[sc]e|crime|charge)[ _]?.*code.*|code|nibrs|iucr"),
    (Meaning.WORDS, r".*(offen[sc]e|crime|crm|charge|incident)[ _]?(desc|type|category|name).*"),
    (Meaning.WORDS, r".*(offen[sc]e|crime|charge)s?|(primary |call )?type|desc.*|category|what"),
    (Meaning.HOUSE_NUMBER, r"(house|block|street)[ _]?(no|num|nr|number)\.?|number"),
    (Meaning.ADDRESS, r".*address.*|location|block|hundred[ _]?block|100[ _]?block|where|place"),
    (Meaning.STREET, r"street([ _]?name)?|road"),
)


def guessed_meanings(header: Sequence[str]) -> tuple[Meaning, ...]:
    """Return what the columns of an unknown file may mean, going by their names."""
    meanings = [Meaning.LEFT_OUT] * len(header)
    given: set[Meaning] = set()
    for meaning, names in _GUESSES:
        for place, title in enumerate(header):
            free = meanings[place] is Meaning.LEFT_OUT and meaning not in given
            if free and re.fullmatch(names, plain(title)):
                meanings[place] = meaning
                given.add(meaning)
    return tuple(meanings)


def plain(title: str) -> str:
    """Return a column's name as it is compared: single blanks, no capitals."""
    return " ".join(title.split()).casefold()
