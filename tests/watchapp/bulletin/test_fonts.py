"""No letter that a captain types is lost in silence, and none of them acts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.bulletin.fonts import BODY, BOLD, MISSING, markup, plain, runs, unprintable


def test_what_the_body_lacks_comes_from_the_stand_in() -> None:
    assert runs("Door ☐ shut") == [(BODY, "Door "), ("DejaVu", "☐"), (BODY, " shut")]
    assert runs("Door ☐", BOLD)[1] == ("DejaVu-Bold", "☐")


def test_what_no_font_has_is_marked() -> None:
    assert runs("a中b") == [(BODY, "a"), ("DejaVu", MISSING), (BODY, "b")]
    assert unprintable("a中文中b") == ("中", "文")
    assert unprintable("Łódź, Ångström, Žižek, naïve") == ()


def test_letters_that_run_from_right_to_left_are_marked_and_not_turned_around() -> None:
    assert unprintable("שלום") == ("ש", "ל", "ו", "ם")


def test_accents_are_composed_and_unseen_signs_left_out() -> None:
    assert plain("Jose\u0301\u200b\ufe0f") == "José"
    assert plain("a\tb\u2009c\u00a0d") == "a b c\u00a0d"
    assert plain("one\r\ntwo\rthree\u2028four") == "one\ntwo\nthree\nfour"


@pytest.mark.parametrize("text", ['<img src="/etc/passwd"/>', "<b>bold</b>", "a & b", "</para>"])
def test_nothing_in_a_text_acts(text: str) -> None:
    assert "<" not in markup(text).replace("<br/>", "")
    assert "&amp;" in markup("a & b")


@given(st.text())
def test_every_sign_is_set_marked_or_unseen(text: str) -> None:
    assert len("".join(piece for _, piece in runs(text))) == len(plain(text))
    lost = [sign for sign in plain(text) if sign in unprintable(text)]
    marked = "".join(piece for _, piece in runs(text)).count(MISSING)
    assert marked == len(lost) + plain(text).count(MISSING)
