"""The words of every language: all there, with the same gaps to fill in, compiled as they stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Catalog, Message

from docs.translating.catalogs import (
    collected,
    ids_of,
    key_of,
    missing,
    mo_of,
    mo_text,
    read,
    strings_of,
)
from docs.translating.collect import Found, all_said, built_in_source
from watchapp.languages import LANGUAGES

OTHERS = [language for language in LANGUAGES if language != "en"]
GAP = re.compile(r"\{[^{}]*\}|%n|%\d")
MNEMONIC = re.compile(r"&(?=\w)")


@pytest.fixture(scope="module")
def found() -> tuple[Found, ...]:
    return tuple(all_said())


@pytest.fixture(scope="module", params=OTHERS)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def catalog(language: str) -> Catalog:
    return read(language)


def test_no_template_is_built_while_the_program_runs() -> None:
    assert not list(built_in_source())


def test_everything_that_is_said_is_translated(language: str, found: tuple[Found, ...]) -> None:
    left = [ids_of(message)[0] for message in missing(collected(language, found))]
    assert not left, "run ./go words and fill in what is missing"


def test_the_catalog_holds_what_is_said_and_nothing_else(
    catalog: Catalog, found: tuple[Found, ...]
) -> None:
    said = {(each.said.context, each.said.words) for each in found}
    assert {key_of(message) for message in catalog if message.id} == said, "run ./go words"


def test_the_program_reads_what_the_translator_wrote(language: str) -> None:
    assert mo_of(language).read_bytes() == mo_text(language), "run ./go words"


def test_nothing_is_guessed(catalog: Catalog) -> None:
    assert not [message.id for message in catalog if message.id and message.fuzzy]


def translated(catalog: Catalog) -> Iterator[Message]:
    """Yield the messages that stand in the other language."""
    return (message for message in catalog if message.id and all(strings_of(message)))


def gaps_in(template: str) -> Counter[str]:
    """Return what is filled in, each so often; a number of things may go unsaid."""
    return Counter(gap for gap in GAP.findall(template) if gap not in {"{n}", "{n:,}"})


def wrong(message: Message) -> bool:
    """Return whether a translation lacks a gap, has one too many or another letter to press."""
    ids, strings = ids_of(message), strings_of(message)
    for one, other in zip(ids, strings, strict=True):
        if gaps_in(one) != gaps_in(other):
            return True
        if len(MNEMONIC.findall(one)) != len(MNEMONIC.findall(other)):
            return True
    return False


def test_the_gaps_and_the_letters_to_press_agree(catalog: Catalog) -> None:
    assert not [ids_of(message)[0] for message in translated(catalog) if wrong(message)]


def test_what_ends_a_sentence_ends_it_in_the_other_language(catalog: Catalog) -> None:
    """A colon, a blank or three dots at an end mean something to whoever puts texts together."""
    for message in translated(catalog):
        for one, other in zip(ids_of(message), strings_of(message), strict=True):
            for sign in (" ", ":", "…"):
                assert one.endswith(sign) == other.endswith(sign), one
            assert one.startswith(" ") == other.startswith(" "), one
