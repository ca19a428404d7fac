"""Words as the search compares them: no capitals, no accents, cut wherever no letter stands."""

from __future__ import annotations

import re
import unicodedata

FACET = "\ue000"
"""What a word begins with that names a record or a choice; nobody can type it."""

_WORD = re.compile(r"[^\W_]+")
_NO_WORD = re.compile(r"[\W_]+")


def folded(text: str) -> str:
    """Return a text whose words are those that the search keeps, between blanks.

    Plain text is left as it is: the index itself folds and cuts that.
    """
    return text if text.isascii() else _NO_WORD.sub(" ", _without_accents(text))


def _without_accents(text: str) -> str:
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def words_in(text: str) -> list[str]:
    """Return the words of a text, folded, in order."""
    return _WORD.findall(_without_accents(text))


def begins_with(text: str, word: str) -> bool:
    """Return whether a word of a text begins with a folded word."""
    return any(each.startswith(word) for each in words_in(text))
