"""The names of a roster as they turn up in a text: whole, in parts, in the plural, possessive."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from watchapp.wording.folded import folded

_TITLES = re.compile(
    r"(?:jr|sr|ii|iii|iv|mr|mrs|ms|dr|miss|rev|officer|sgt|and|the|von|van|der|del|los|las|san)",
    re.IGNORECASE,
)
_ORDINARY_WORDS = """
april august autumn baker banks barber bell bill bishop black bob brook brooks brown bush
butler carol carpenter chambers chance chase church clay cliff cook court crystal daisy dale
dawn day deal dean drew earl english eve faith farmer field fields fisher forest frank gene
glen grace grant gray green guy heath hill holly home hope house hunter iris ivy jack jade
jan jasmine jay jean joy june kay king lane lee lily long love major mark marsh mason may
melody miles mills moon north olive page park parks pat patience peace pearl penny porter
post price ray reed rich ring rivers rob robin rock root rose ruby rusty sage sandy senior
shepherd sherry short singer sky smart star stone street summer sunday sunny swan temple
trinity turner victor violet walker ward way weaver wells west white will winter wood woods
young
"""
_ORDINARY = frozenset(_ORDINARY_WORDS.split())
_PLACE_WORDS = """
banks brook brooks brown bush chambers church clay cliff court crystal dale earl field fields forest
glen grant green grove heath hill house king lane marsh mills moon north olive page park parks post
ring rivers rock star stone street temple trinity ward way wells west white wood woods
"""
_OF_PLACES = frozenset(_PLACE_WORDS.split())
_MONTHS = frozenset({"jan", "april", "august", "june", "may", "sunday"})
_DATE_BEFORE = (
    r"(?<!in )(?<!of )(?<!since )(?<!until )(?<!this )(?<!next )(?<!last )(?<!by )(?<!and )"
)
_SMALL_BEFORE = r"(?:(?<![\w'])(?:[a-z][\w'-]*[,;:)]?|(?:Mr|Mrs|Ms|Dr)\.?)\s+)"
_WORD_BEFORE = r"(?:(?<![\w'])(?:[A-Za-z][\w'-]*[,;)]?|(?:Mr|Mrs|Ms|Dr)\.)\s+)"
_END = r"(?:'s|s'|es'|s|es)?(?!\w)"


def name_patterns(names: Iterable[str]) -> Iterator[re.Pattern[str]]:
    """Yield what finds the names in folded letters: each whole, and each of its longer words.

    A word that is also an ordinary one (Mark, May) counts only with a capital within a sentence,
    and one that places are named by (Maple Hill) only after a small word.
    """
    for name in names:
        words = folded(name).letters.split()
        if words:
            yield _whole(words)
        for word in words:
            plain = word.strip(".,;'\"()-")
            if len(plain) > 2 and not _TITLES.fullmatch(plain):
                yield _single(plain)


def _whole(words: list[str]) -> re.Pattern[str]:
    ordinary = all(word.casefold() in _ORDINARY for word in words)
    shapes = [
        f"(?:{word.capitalize()}|{word.upper()})" if ordinary else re.escape(word) for word in words
    ]
    flags = re.NOFLAG if ordinary else re.IGNORECASE
    return re.compile(r"(?<!\w)" + r"\s+".join(shapes) + _END, flags)


def _single(word: str) -> re.Pattern[str]:
    if word.casefold() not in _ORDINARY:
        return re.compile(rf"(?<!\w){re.escape(word)}{_END}", re.IGNORECASE)
    dated = word.casefold() in _MONTHS
    before, after = (_DATE_BEFORE, r"(?!,?\s+\d)") if dated else ("", "")
    small = dated or word.casefold() in _OF_PLACES
    first = _SMALL_BEFORE if small else _WORD_BEFORE
    return re.compile(rf"{first}{before}(?P<words>{word.capitalize()}{_END}){after}")
