"""Gather all words of the program for its translators, and make of theirs what it reads.

python -m docs.translating.words             gather, compile, say how many are missing
python -m docs.translating.words --missing   print what is missing, as JSON to fill in
python -m docs.translating.words --fill FILE take translations from such a JSON file
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from docs.translating.catalogs import (
    collected,
    ids_of,
    missing,
    mo_of,
    mo_text,
    po_of,
    po_text,
)
from docs.translating.collect import all_said, built_in_source
from watchapp.languages import LANGUAGES

Filled = Mapping[str, str | list[str]]


def main(argv: Sequence[str] | None = None) -> int:
    """Bring the catalogs up to date; return 1 while words are missing."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--missing", action="store_true", help="print what is missing")
    parser.add_argument("--fill", type=Path, help="a JSON file of translations to take in")
    asked = parser.parse_args(argv)
    found = tuple(all_said())
    for line in built_in_source():
        print(f"{line}: the template is built, so it cannot be translated", file=sys.stderr)
    lacking = 0
    for language in LANGUAGES:
        if language == "en":
            continue
        catalog = collected(language, found)
        if asked.fill:
            fill(catalog, json.loads(asked.fill.read_text("utf-8")))
        po_of(language).write_bytes(po_text(catalog))
        mo_of(language).write_bytes(mo_text(language))
        left = list(missing(catalog))
        lacking += len(left)
        if asked.missing:
            print(json.dumps({key(m): "" for m in left}, indent=0, ensure_ascii=False))
        print(
            f"{LANGUAGES[language]}: {len(catalog):,} said, {len(left):,} missing", file=sys.stderr
        )
    return 1 if lacking else 0


def key(message: Message) -> str:
    """Return the line by which JSON knows a message; its plural stands behind its singular."""
    words = " || ".join(ids_of(message))
    return f"{message.context} » {words}" if message.context else words


def fill(catalog: Catalog, filled: Filled) -> None:
    """Put translations into a catalog; what it does not say is told and left out."""
    known = {key(message): message for message in catalog if message.id}
    for words, said in filled.items():
        message = known.get(words)
        if message is None:
            print(f"nobody says: {words}", file=sys.stderr)
        elif said:
            several = said if isinstance(said, list) else said.split(" || ")
            message.string = several[0] if len(ids_of(message)) == 1 else tuple(several)


if __name__ == "__main__":
    sys.exit(main())
