"""Doubts about free text before the street reads it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.wording import DoubtKind, doubts_about

ROSTER = ("Ana Ruiz", "Walter Bisset", "Bo Li")


def found_in(text: str) -> list[tuple[DoubtKind, str]]:
    return [(doubt.kind, doubt.words) for doubt in doubts_about(text, ROSTER)]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Thanks to Ana Ruiz for walking.", DoubtKind.NAME, "Ana Ruiz"),
        ("Mr. Bisset helped.", DoubtKind.NAME, "Bisset"),
        ("thanks, ana ruiz!", DoubtKind.NAME, "ana ruiz"),
        ("A blue car, plate 7ABC123, drove off.", DoubtKind.PLATE, "7ABC123"),
        ("Plate AB-1234 was seen.", DoubtKind.PLATE, "AB-1234"),
        ("Call (916) 555-0142 at night.", DoubtKind.PHONE, "(916) 555-0142"),
        ("Call 916-555-0142.", DoubtKind.PHONE, "916-555-0142"),
        ("Write to ana.ruiz@maple.example.", DoubtKind.EMAIL, "ana.ruiz@maple.example"),
        ("It was at 1432 Oak St.", DoubtKind.HOUSE, "1432 Oak St"),
        ("It was at 9 N. Old Mill Road, again.", DoubtKind.HOUSE, "9 N. Old Mill Road"),
        ("A suspicious man walked by.", DoubtKind.ACCUSING, "suspicious"),
        ("He doesn’t belong here.", DoubtKind.ACCUSING, "doesn’t belong"),
        ("Thieves took it.", DoubtKind.ACCUSING, "Thieves"),
    ],
)
def test_it_is_doubted(text: str, kind: DoubtKind, words: str) -> None:
    assert found_in(text) == [(kind, words)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Things taken from an unlocked car overnight. Please lock up.",
        "We meet on February 19, 2026 at 7:00 PM in room B.",
        "21 cars were gone through in January, 12 in December.",
        "The 400 block of Cedar St is dark.",
        "In an emergency call 911; the crisis line is 988.",
        "The analysis of the ruins is done.",
    ],
)
def test_plain_words_are_not_doubted(text: str) -> None:
    assert found_in(text) == []


def test_every_doubt_says_where_and_why() -> None:
    text = "Ana Ruiz saw 7ABC123 at 1432 Oak St; call 916-555-0142."
    doubts = doubts_about(text, ROSTER)
    assert [doubt.kind for doubt in doubts] == [
        DoubtKind.NAME,
        DoubtKind.PLATE,
        DoubtKind.HOUSE,
        DoubtKind.PHONE,
    ]
    for doubt in doubts:
        assert text[doubt.start : doubt.end] == doubt.words
        assert f"“{doubt.words}”" in doubt.sentence
        assert doubt.sentence.endswith((".", "?"))


def test_short_last_names_do_not_doubt_every_word() -> None:
    assert found_in("Li is short.") == []
    assert found_in("Bo Li walked.") == [(DoubtKind.NAME, "Bo Li")]


@given(text=st.text(max_size=200), names=st.lists(st.text(max_size=20), max_size=4))
def test_doubts_stand_in_order_and_never_in_one_another(text: str, names: list[str]) -> None:
    doubts = doubts_about(text, names)
    for before, after in pairwise(doubts):
        assert before.end <= after.start
    assert all(text[doubt.start : doubt.end] == doubt.words for doubt in doubts)
