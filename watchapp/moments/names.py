"""The names of days and months that people type, in English and in Spanish, without accents.

All are understood whatever is spoken: two neighbors at one laptop may type in two languages.
"""

from __future__ import annotations

import re
import unicodedata

_MONTHS = (
    ("january", "enero"),
    ("february", "febrero"),
    ("march", "marzo"),
    ("april", "abril"),
    ("may", "mayo"),
    ("june", "junio"),
    ("july", "julio"),
    ("august", "agosto"),
    ("september", "septiembre", "setiembre"),
    ("october", "octubre"),
    ("november", "noviembre"),
    ("december", "diciembre"),
)
_WEEKDAYS = (
    ("monday", "lunes"),
    ("tuesday", "martes"),
    ("wednesday", "miercoles"),
    ("thursday", "jueves"),
    ("friday", "viernes"),
    ("saturday", "sabado"),
    ("sunday", "domingo"),
)
_SHORTEST = 3  # letters that tell the months apart, and the days
_AFTER_NOON = re.compile(r"\b([ap])\. ?m\b\.?")


def plain(text: str) -> str:
    """Return a text as it is compared: small letters, no accents, single blanks."""
    letters = unicodedata.normalize("NFD", text.casefold())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return _AFTER_NOON.sub(r"\1m", " ".join(bare.split()))


def month_of(word: str) -> int | None:
    """Return the number of the month that a plain word begins to name."""
    found = _place(word, _MONTHS)
    return None if found is None else found + 1


def weekday_of(word: str) -> int | None:
    """Return the day of the week that a plain word begins to name, 0 for Monday."""
    return _place(word, _WEEKDAYS)


def _place(word: str, table: tuple[tuple[str, ...], ...]) -> int | None:
    if len(word) < _SHORTEST:
        return None
    for place, names in enumerate(table):
        if any(name.startswith(word) for name in names):
            return place
    return None
