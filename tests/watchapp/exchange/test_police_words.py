"""Police words under the captain's categories."""

from __future__ import annotations

import pytest

from watchapp.exchange import police_words
from watchapp.exchange.police_words import category_meant
from watchapp.operations.categories import DEFAULTS

SACRAMENTO = "Sacramento Police 2006"


@pytest.mark.parametrize(
    ("code", "words", "category"),
    [
        ("2204", "459 PC BURGLARY RESIDENCE", "House break-in"),
        ("2203", "459 PC BURGLARY BUSINESS", "Break-in of a business or other building"),
        ("2299", "459 PC BURGLARY VEHICLE", "Taken from a car"),
        ("2404", "10851 VC AUTO THEFT LOCATE", "Stolen property found"),
        ("2404", "10851(A)VC TAKE VEH W/O OWNER", "Car or motorcycle stolen"),
        ("1313", "242 PC BATTERY CIVILIAN", "Fight or assault"),
        ("1315", "243(E)1 BATTERY NONCOHAB SPOUS", "Domestic trouble"),
        ("7000", "BATTERY - I RPT", "Police service, no offense"),
        ("7000", "MISSING PERSON", "Missing person"),
        ("7000", "5150 WI DANGER SELF/OTHERS", "Overdose or crisis"),
        ("5400", "TRAFFIC-ACCIDENT INJURY", "Traffic accident"),
        ("999", "197 JUSTIFIABLE HOMI-CIVILIAN", "Police service, no offense"),
    ],
)
def test_codes_of_sacramento(code: str, words: str, category: str) -> None:
    assert category_meant(SACRAMENTO, code, words) == category


@pytest.mark.parametrize(
    ("words", "category"),
    [
        ("Larceny - From Motor Vehicle", "Taken from a car"),
        ("Larceny - Of Veh Parts/Access", "Car part taken"),
        ("Motor Vehicle Theft", "Car or motorcycle stolen"),
        ("Assist Citizen - Mental/TDO/ECO", "Overdose or crisis"),
        ("Disturbance - Non Domestic", "Noise or disorder"),
        ("Towed Vehicle", "Police service, no offense"),
        ("BURGLARY - COMMERCIAL", "Break-in of a business or other building"),
        ("Computer Crime", None),
        ("", None),
    ],
)
def test_plain_words_of_any_department(words: str, category: str | None) -> None:
    assert category_meant("Police file", "", words) == category


def test_a_code_that_no_rule_knows_is_not_guessed() -> None:
    assert category_meant(SACRAMENTO, "6100", "SOMETHING NEW") is None


def test_what_is_no_crime_by_its_code_goes_under_no_crime() -> None:
    innocent = {category.name for category in DEFAULTS if not category.is_crime}
    rules = [rule for rule in police_words.RULES[SACRAMENTO] if rule.code == "7000"]
    assert rules
    assert {rule.category for rule in rules} <= innocent


def test_every_rule_names_a_category_of_the_list() -> None:
    names = {category.name for category in DEFAULTS}
    rules = [rule for rules in police_words.RULES.values() for rule in rules]
    assert {rule.category for rule in (*rules, *police_words.PLAIN_WORDS)} <= names
