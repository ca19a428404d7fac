"""The language that is spoken at this moment: every sentence is a template, said in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Protocol


class Catalog(Protocol):
    """What knows each template in another language, as the standard `gettext` does."""

    def gettext(self, message: str, /) -> str:
        """Return a template in the other language, or itself where it is not known."""

    def pgettext(self, context: str, message: str, /) -> str:
        """Return what a template means in a context, or itself where it is not known."""

    def ngettext(self, msgid1: str, msgid2: str, n: int, /) -> str:
        """Return the template for a number of things in the other language."""


@dataclass(frozen=True, slots=True)
class Speech:
    """How one speaks to a reader: the language, and whether 3/4 is a day in April."""

    language: str = "en"
    catalog: Catalog | None = None
    day_first: bool = False


ENGLISH = Speech()
# A context and no argument, as with decimal: every sentence would otherwise have to carry it, and
# a bulletin in two languages must be able to speak one inside the other.
_SPOKEN: ContextVar[Speech] = ContextVar("spoken", default=ENGLISH)


def spoken() -> Speech:
    """Return how one speaks at this moment; another thread begins in English."""
    return _SPOKEN.get()


def speak(speech: Speech) -> None:
    """Speak so from now on, in this thread."""
    _SPOKEN.set(speech)


@contextmanager
def speaking(speech: Speech) -> Iterator[None]:
    """Speak so inside the block, and as before after it."""
    token = _SPOKEN.set(speech)
    try:
        yield
    finally:
        _SPOKEN.reset(token)


def marked(words: str) -> str:
    """Return words that are said later, marked for the translator's tool."""
    return words


def say(words: str, /, **values: object) -> str:
    """Return a template in the language spoken, its {names} filled in.

    The template stands there in full, never built up: the translator's tool reads the source.
    """
    catalog = _SPOKEN.get().catalog
    # By the empty text a catalog tells of itself.
    said = catalog.gettext(words) if catalog is not None and words else words
    return said.format(**values) if values else said


def say_count(one: str, many: str, n: int, /, **values: object) -> str:
    """Return the template for a number of things; {n} stands for the number."""
    catalog = _SPOKEN.get().catalog
    said = (one if n == 1 else many) if catalog is None else catalog.ngettext(one, many, n)
    return said.format(n=f"{n:,}", **values)
