"""Words that judge are asked about; acts, things and places are not."""

from __future__ import annotations

import pytest

from watchapp.wording.judging import doubt_of_act, doubt_of_description

JUDGING = [
    "Suspicious man at the corner",
    "He doesn't belong here",
    "Someone up to no good",
    "A sketchy guy in a hoodie",
    "Two thugs by the park",
    "Driving slowly, possibly casing",
    "casing the houses on Elm",
    "acting strange near the school",
    "no reason to be here at night",
    "He is not from here",
    "loitering by the mailbox",
    "Hombre sospechoso en la esquina",
    "gente que no es de aquí",
]
INSTEAD_OF_AN_ACT = [
    "African American youth driving slowly",
    "Two Hispanic males on Oak St",
    "black male walking",
    "White guy in a van",
    "Middle Eastern looking man",
    "Muslim women with a stroller",
]
FINE = [
    "",
    "Tried the doors of four parked cars, then ran toward Elm.",
    "Black sedan circled the block three times",
    "White van, brown dog, black cat",
    "Knocked at the door of the Mexican restaurant",
    "Painted over the sign of the Asian Market on 5th",
    "Looked into windows with a flashlight",
    "Took a parcel and left in a white pickup driven by a man in a red cap",
    "Took the case from the porch; it cost $40",
    "The thigh-high gate stood open",
    "Punched the mailbox",
    "Took a bumper sticker off",
    "Jewelry was taken",
    "Romaine lettuce thrown at the wall",
]


@pytest.mark.parametrize("text", JUDGING)
def test_a_word_that_judges_is_asked_about(text: str) -> None:
    assert "judges instead of describing" in doubt_of_act(text)
    assert doubt_of_act(text) == doubt_of_description(text)


@pytest.mark.parametrize("text", INSTEAD_OF_AN_ACT)
def test_an_origin_in_place_of_an_act_is_asked_about(text: str) -> None:
    assert "says who, not what" in doubt_of_act(text)
    assert not doubt_of_description(text)


@pytest.mark.parametrize("text", FINE)
def test_an_act_and_a_thing_are_not_asked_about(text: str) -> None:
    assert doubt_of_act(text) == ""


def test_the_words_are_named_as_they_were_typed_each_once() -> None:
    asked = doubt_of_act("THUGS, sketchy, Sketchy and shady thugs")
    assert asked.startswith("“THUGS”, “sketchy”, “Sketchy” judges")
