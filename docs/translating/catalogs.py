"""The catalogs of words in the program's languages: the translator's .po, the program's .mo."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from typing_extensions import override

from docs.translating.collect import ROOT, Found

FOLDER = ROOT / "resources" / "translations"


HEAD = "# The words of watchapp. How to translate them: docs/translating.md"


class Dateless(Catalog):
    """A catalog without dates, so that the same words make the same file."""

    @property
    @override
    def mime_headers(self) -> list[tuple[str, str]]:
        return [
            ("Project-Id-Version", "watchapp"),
            ("Language", str(self.locale_identifier)),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
            ("Plural-Forms", self.plural_forms),
        ]


def po_of(language: str) -> Path:
    """Return where a translator writes the words of a language."""
    return FOLDER / f"{language}.po"


def mo_of(language: str) -> Path:
    """Return where the program reads the words of a language."""
    return FOLDER / f"{language}.mo"


def read(language: str) -> Catalog:
    """Return the words of a language as they stand in its file, none where there is no file."""
    path = po_of(language)
    text = path.read_bytes() if path.exists() else b""
    return read_po(BytesIO(text), locale=language)


def collected(language: str, found: Iterable[Found]) -> Catalog:
    """Return the catalog of all that is said, with the words that are translated already.

    Words that are not said any more stay behind it, as they may be said again.
    """
    before = read(language)
    catalog = Dateless(locale=language, header_comment=HEAD, fuzzy=False)
    for said, place in sorted(set(found)):
        id_ = (said.words, said.many) if said.many else said.words
        catalog.add(id_, "", [(place, 0)], context=said.context or None)
    was = {key_of(m): m for m in (*before, *before.obsolete.values()) if m.id}
    for message in catalog:
        if message.id and (old := was.pop(key_of(message), None)) is not None:
            message.string = old.string
    for key, message in was.items():
        if any(strings_of(message)):
            message.locations = []
            catalog.obsolete[key[1]] = message
    return catalog


def key_of(message: Message) -> tuple[str, str]:
    """Return by what a message is known: its context and its words in the singular."""
    return message.context or "", ids_of(message)[0]


def ids_of(message: Message) -> tuple[str, ...]:
    """Return the templates in English: one, or singular and plural."""
    id_ = message.id
    return (id_,) if isinstance(id_, str) else tuple(id_)


def strings_of(message: Message) -> tuple[str, ...]:
    """Return the templates in the other language."""
    string = message.string
    return (string,) if isinstance(string, str) else tuple(string or ("",))


def missing(catalog: Catalog) -> Iterator[Message]:
    """Yield the messages that are not translated, or not in every number."""
    return (message for message in catalog if message.id and not all(strings_of(message)))


def po_text(catalog: Catalog) -> bytes:
    """Return a catalog as a translator edits it."""
    file = BytesIO()
    write_po(file, catalog, sort_output=True, include_lineno=False, width=100)
    return file.getvalue()


def mo_text(language: str) -> bytes:
    """Return what the program reads of the words that stand in a language's file."""
    catalog = Dateless(locale=language, header_comment=HEAD, fuzzy=False)
    for message in read(language):
        if message.id:
            catalog.add(message.id, message.string, context=message.context)
    file = BytesIO()
    write_mo(file, catalog)
    return file.getvalue()
