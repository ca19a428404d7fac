"""The languages that the program speaks, each with its catalog of words."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from watchapp.errors import StoreError
from watchapp.paths import resource
from watchapp.speech import ENGLISH, Catalog, Speech, say

LANGUAGES: Mapping[str, str] = MappingProxyType({"en": "English", "es": "Español"})
"""By its code, each language as those who speak it call it."""

_DAY_FIRST = frozenset({"es"})  # of which 3/4 is the third of April, unless the captain says else
_OUR_OWN = "en"  # the templates themselves


def speech_of(language: str, *, day_first: bool | None = None) -> Speech:
    """Return how one speaks a language; where `day_first` is None, 3/4 as its speakers read it.

    Raises StoreError if the words of the language are missing or damaged.
    """
    first = language in _DAY_FIRST if day_first is None else day_first
    if language == _OUR_OWN:
        return Speech(day_first=True) if first else ENGLISH
    return Speech(language, _catalog_of(language), first)


def language_of_computer(name: str = "") -> str:
    """Return the code of the computer's language if the program speaks it, else English.

    `name` is the computer's own name for it, like es_MX, where somebody else has asked already.
    """
    code = (name or _name_on_computer()).replace("-", "_").partition("_")[0].lower()
    return code if code in LANGUAGES else _OUR_OWN


@cache
def _catalog_of(language: str) -> Catalog:
    from gettext import GNUTranslations  # noqa: PLC0415 - English needs no words

    path = resource(f"translations/{language}.mo")
    try:
        with path.open("rb") as file:
            return GNUTranslations(file)
    except (OSError, ValueError) as error:
        raise StoreError(
            say(
                "The words of {language} cannot be read from {path}; install the program again.",
                language=LANGUAGES.get(language, language),
                path=path,
            )
        ) from error


def _name_on_computer() -> str:
    """Return the first language that the environment or the system names."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return value
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only there
        import locale  # noqa: PLC0415

        number = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        return locale.windows_locale.get(number, "")
    return ""
