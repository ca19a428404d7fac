"""Doubts about free text before the street reads it."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from time import thread_time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.wording import DoubtKind, doubts_about

ROSTER = ("Ana Ruiz", "Walter Bisset", "Bo Li")
NEIGHBORS = (
    "Mary Smith",
    "J.R.",
    "Bob Jones Jr.",
    "José Núñez",
    "Wei Li",
    "Grace Hill",
    "May Chen",
    "Will Park",
)


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


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("1412 5th St", DoubtKind.HOUSE, "1412 5th St"),
        ("1412 oak st", DoubtKind.HOUSE, "1412 oak st"),
        ("1412 OAK ST", DoubtKind.HOUSE, "1412 OAK ST"),
        ("1412 N Oak St", DoubtKind.HOUSE, "1412 N Oak St"),
        ("1412 w oak st", DoubtKind.HOUSE, "1412 w oak st"),
        ("1412 Oak tonight", DoubtKind.HOUSE, "1412 Oak"),
        ("1412 MLK Blvd", DoubtKind.HOUSE, "1412 MLK Blvd"),
        ("37-12 82nd Street", DoubtKind.HOUSE, "37-12 82nd Street"),
        ("Calle 12 #34-56", DoubtKind.HOUSE, "Calle 12 #34-56"),
        ("Av. Juárez 120", DoubtKind.HOUSE, "Av. Juárez 120"),
        ("1412 Oak Loop", DoubtKind.HOUSE, "1412 Oak Loop"),
        ("1412 Broadway", DoubtKind.HOUSE, "1412 Broadway"),
        ("1412 Elm Way", DoubtKind.HOUSE, "1412 Elm Way"),
        ("1412 elm street", DoubtKind.HOUSE, "1412 elm street"),
        ("1412 1/2 Oak St", DoubtKind.HOUSE, "1412 1/2 Oak St"),
        ("12-14 Oak St", DoubtKind.HOUSE, "12-14 Oak St"),
        ("Apt 3B", DoubtKind.HOUSE, "Apt 3B"),
        ("apartment 12", DoubtKind.HOUSE, "apartment 12"),
        ("unit 5 was entered", DoubtKind.HOUSE, "unit 5"),
        ("１４１２ Oak St", DoubtKind.HOUSE, "１４１２ Oak St"),
        ("the house at 1412", DoubtKind.HOUSE, "1412"),
        ("the house at 87", DoubtKind.HOUSE, "87"),
        ("a car at 1412, then", DoubtKind.HOUSE, "1412"),
        ("behind 87 Oak", DoubtKind.HOUSE, "87 Oak"),
        ("house number 12", DoubtKind.HOUSE, "number 12"),
        ("no. 1412 has a light", DoubtKind.HOUSE, "no. 1412"),
        ("#1412 is empty", DoubtKind.HOUSE, "#1412"),
        ("It was Oak Street 12.", DoubtKind.HOUSE, "Oak Street 12"),
        ("1412B Oak", DoubtKind.HOUSE, "1412B Oak"),
        ("7abc123", DoubtKind.PLATE, "7abc123"),
        ("ABC 1234", DoubtKind.PLATE, "ABC 1234"),
        ("abc-1234", DoubtKind.PLATE, "abc-1234"),
        ("ABC1234", DoubtKind.PLATE, "ABC1234"),
        ("AB12 CDE", DoubtKind.PLATE, "AB12 CDE"),
        ("plate 7XYZ 99", DoubtKind.PLATE, "7XYZ 99"),
        ("plate abc 1234", DoubtKind.PLATE, "abc 1234"),
        ("tag: 123abc", DoubtKind.PLATE, "123abc"),
        ("call 555-1234", DoubtKind.PHONE, "555-1234"),
        ("Call 555 1234", DoubtKind.PHONE, "555 1234"),
        ("916.555.1234", DoubtKind.PHONE, "916.555.1234"),
        ("9165551234", DoubtKind.PHONE, "9165551234"),
        ("+44 20 7946 0958", DoubtKind.PHONE, "+44 20 7946 0958"),
        ("illegals", DoubtKind.ACCUSING, "illegals"),
        ("MARY  SMITH", DoubtKind.NAME, "MARY  SMITH"),
        ("Mary\nSmith", DoubtKind.NAME, "Mary\nSmith"),
        ("Mary's house", DoubtKind.NAME, "Mary's"),
        ("Mary’s house", DoubtKind.NAME, "Mary’s"),
        ("Smith's garage", DoubtKind.NAME, "Smith's"),
        ("the Smiths' house", DoubtKind.NAME, "Smiths'"),
        ("Jones' car", DoubtKind.NAME, "Jones"),
        ("the Joneses", DoubtKind.NAME, "Joneses"),
        ("J.R. saw it", DoubtKind.NAME, "J.R."),
        ("saw Núñez", DoubtKind.NAME, "Núñez"),
        ("Nunez saw", DoubtKind.NAME, "Nunez"),
        ("José’s", DoubtKind.NAME, "José’s"),
        ("Ma\xadry", DoubtKind.NAME, "Ma\xadry"),
        ("Meet Grace tonight", DoubtKind.NAME, "Grace"),
        ("we saw May there", DoubtKind.NAME, "May"),
        ("ask Mr. Hill", DoubtKind.NAME, "Hill"),
        ("thanks to Will Park", DoubtKind.NAME, "Will Park"),
    ],
)
def test_odd_ways_of_writing_are_doubted(text: str, kind: DoubtKind, words: str) -> None:
    doubts = doubts_about(text, NEIGHBORS)
    assert [(doubt.kind, doubt.words) for doubt in doubts] == [(kind, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Things taken from an unlocked car overnight. Please lock up.",
        "We meet on February 19, 2026 at 7:00 PM in room B.",
        "21 cars were gone through in January, 12 in December.",
        "The 400 block of Cedar St is dark.",
        "In an emergency call 911; the crisis line is 988.",
        "The analysis of the ruins is done.",
        "1400 block of Oak St",
        "unit block of 5th Ave",
        "On or near B6128",
        "2100 block of 21st St",
        "3700 block of 82nd St",
        "US 50 WB / 10th St",
        "Hwy 160 EB",
        "Truxel Rd / I 80 EB",
        "Highway 50 was closed.",
        "At 9:40 pm a car stopped.",
        "We meet at 7 pm on Tuesday, March 3.",
        "Join us Saturday, June 14, 10 AM to 2 PM at Oak Park.",
        "On March 3 Oak St will be closed.",
        "Since 2019 Maple Hill Watch has grown to 120 households.",
        "In 2026 Oak St will be repaved.",
        "The 2026 Night Out is on August 4.",
        "May 2026 was quiet.",
        "We had 307 reports in January against 290 in December.",
        "12 neighbors walked Elm St on Sunday.",
        "There were 3 break-ins on Oak St and 5 on Elm St.",
        "The speed limit is 25 mph; a 25 mph street.",
        "Over 300 Christmas lights went up.",
        "Bring $20 for the raffle; we raised $1,412.",
        "COVID19 is over; sign up for the Zoom call.",
        "It took 45 minutes and 3 volunteers.",
        "Between 2 and 4 AM someone tried doors.",
        "The city fixed 14 street lights in 2025.",
        "Two blocks of Cedar St are dark.",
        "Room 120 of the library, second floor.",
        "Tip #1: lock your car. Tip #2: take the keys.",
        "Bulletin no. 14",
        "PS 120 Gym, Room 12",
        "Our 10th year!",
        "Will you come? Mark your calendars.",
        "We will park on the hill behind the church.",
        "Maple Hill is a good place to live.",
        "In May and June we walk every evening.",
        "A white car with 4 people at 11 PM.",
        "Patrols were out 12 times, 18.5 hours in all.",
        "There are 60 homes in the zone and 45 have joined.",
        "Call 911 NOW if you see smoke.",
        "About 200 people came to the park; 100 kids got bikes.",
        "At 1900 hours the lights go on.",
        "Sold at 500 homes.",
        "The meeting is at 6:30 at Oak Street, 7 PM at the latest.",
        "5 miles north of Highway 99.",
        "Half of the 2,000 residents voted on 6/3/2026.",
        "911 Emergency Dispatch thanked us.",
        "80% of break-ins happen by day.",
        "Police recorded 15 in April and 31 in March.",
        "The 12th Ave bridge is closed until 2027.",
        "We planted 40 trees along 14th Ave.",
        "A 2014 Honda Civic was taken from Cedar St.",
        "24/7 help is available.",
        "Officers walked from 5 to 6 on 21st St.",
        "Report potholes with the 311 app.",
        "He ran north on 5th St.",
        "The first 25 visitors get a light.",
        "It's on page 12.",
        "Route 66 Cafe",
        "Fourteen neighbors came.",
        "A group of 6 to 8 teenagers, ages 14 to 16.",
        "From 2025 to 2026 break-ins fell by 12 percent.",
        "Lock it or lose it.",
        "Phase 2 begins at 8 am Monday.",
        "Zone 3 had 7 patrols; Zone 4 had 2.",
        "He was 6 ft 2, about 180 lbs.",
        "The 1990s Ford pickup, 2 doors.",
        "Between Jan 12 and Jan 31, 5 bikes were taken.",
        "Thank you to the 15 volunteers who came on May 5.",
        "Yard sale: 8 am-2 pm, June 7.",
        "In 1 hour, 4 cars were checked.",
        "No. 1 rule: look out for each other.",
        "Sacramento, CA 95820",
        "Ward 3 meeting, District 120.",
        "$100 reward.",
        "Class of 1998 reunion",
        "7 PM Oak Park Library",
        "CALL 911 AND WAIT",
        "THE 400 BLOCK IS DARK",
        "5 Neighborhood Watch signs were put up.",
        "Save the date: Tuesday 4 August 2026, 6 pm.",
        "Unit block of Oak",
        "Suite meeting",
    ],
)
def test_what_a_newsletter_says_every_month_is_not_doubted(text: str) -> None:
    assert doubts_about(text, NEIGHBORS) == ()


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKD"])
def test_the_place_of_a_doubt_is_that_in_the_text(form: Any) -> None:
    text = unicodedata.normalize(form, "Año nuevo: see Núñez, then café.")
    (doubt,) = doubts_about(text, NEIGHBORS)
    assert unicodedata.normalize("NFC", doubt.words) == "Núñez"
    assert text[doubt.start : doubt.end] == doubt.words


@pytest.mark.parametrize(
    "text",
    ["1412 Oak " * 900, "a" * 9000, "12-" * 3000, "ABC 12 " * 1200, "1" * 9000, "No. # " * 1500],
)
def test_a_long_text_is_read_at_once(text: str) -> None:
    began = thread_time()
    doubts_about(text, NEIGHBORS)
    assert thread_time() - began < 5


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
