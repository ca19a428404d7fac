"""What may be told of an address: a block, a corner or a street, never a house."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.addresses import block_of

STREETS = st.sampled_from(
    ["Oak St", "N Main St", "Old Mill Rd", "O'Neil Ave", "Florin Rd", "Martin L King Jr Blvd"]
)


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("1432 Oak St", "1400 block of Oak St"),
        ("87 Oak", "unit block of Oak"),
        ("100 Oak St", "100 block of Oak St"),
        ("1432 OAK ST", "1400 block of Oak St"),
        ("1432 OAK ST NW", "1400 block of Oak St NW"),
        ("FLORIN RD / FRANKLIN BLVD", "Florin Rd / Franklin Blvd"),
        ("Oak St & 5th Ave", "Oak St / 5th Ave"),
        ("1400 block of Oak St", "1400 block of Oak St"),
        ("1400 BLOCK OF OAK ST", "1400 block of Oak St"),
        ("the 1400 blk Oak St", "1400 block of Oak St"),
        ("unit block of Oak", "unit block of Oak"),
        ("1432 Oak St Apt 5", "1400 block of Oak St"),
        ("1432 Oak St, Apt. 5B, Sacramento CA 95820", "1400 block of Oak St"),
        ("1432 Oak St #7", "1400 block of Oak St"),
        ("1432A Oak St", "1400 block of Oak St"),
        ("1432 1/2 Oak St", "1400 block of Oak St"),
        ("1432-1436 Oak St", "1400 block of Oak St"),
        ("2100 21st St", "2100 block of 21st St"),
        ("21st St", "21st St"),
        ("5 Highway 50", "unit block of Highway 50"),
        ("Oak Park", "Oak Park"),
        ("  1432   Oak   St ", "1400 block of Oak St"),
        ("1432", ""),
        ("", ""),
    ],
)
def test_it_is_told_like_this(address: str, told: str) -> None:
    assert block_of(address) == told


@pytest.mark.parametrize(
    ("address", "told"),
    [
        # a number after a road is a house, but where the road's name is nothing else
        ("Oak Road 12", "Oak Road"),
        ("Elm Road 141", "Elm Road"),
        ("Mill Road 7", "Mill Road"),
        ("Farm Road 120", "Farm Road"),
        ("Old County Road 88", "Old County Road"),
        ("Pine Gate 12", "Pine Gate"),
        ("Long Pier 12", "Long Pier"),
        ("1412 Oak St gate 99", "1400 block of Oak St"),
        ("1412 Oak St Exit 99", "1400 block of Oak St"),
        ("state 141", ""),
        ("Gate 12", ""),
        ("Rd. 5", ""),
        ("12 Road 7", ""),
        ("I 141", ""),
        ("Highway 50", "Highway 50"),
        ("US 50", "US 50"),
        ("US 50 WB / 10TH ST", "US 50 WB / 10th St"),
        ("I-80", "I-80"),
        ("TRUXEL RD / I 80 EB", "Truxel Rd / I 80 EB"),
        ("MARCONI AVE / BUS 80 WB", "Marconi Ave / Bus 80 WB"),
        ("State Route 99", "State Route 99"),
        ("1412 County Road 88", "1400 block of County Road 88"),
        ("Exit 12", "Exit 12"),
        ("Highway 1412", ""),
        ("Oak St No 12", "Oak St"),
        ("Av. Juárez 120", "Av. Juárez"),
        ("Calle 12 #34-56", "Calle 12"),
        ("120 Avenue K", "100 block of Avenue K"),
        # what looks like a numbered street
        ("1412th St", ""),
        ("1412st Oak", ""),
        ("141th Oak", ""),
        ("141st Oak", ""),
        ("Oak 141st", ""),
        ("Oak 14th 1412th", ""),
        ("5th St 12th", "5th St"),
        ("111st St", ""),
        ("112th St", "112th St"),
        ("1412 E 14th St", "1400 block of E 14th St"),
        ("65TH STREET EXPY", "65th Street Expy"),
        ("Short 18th St", ""),
        ("1400 SHORT 18TH ST", ""),
        ("5th & Main", "5th / Main"),
        # numerals of every kind, and numbers in letters
        ("Oak St Ⅻ", "Oak St"),
        ("Oak Ⅻ", ""),
        ("Ⅻ Oak St", "Oak St"),
        ("Oak St ½", "Oak St"),
        ("1432½ Oak St", "1400 block of Oak St"),
        ("１４３２ Oak St", "1400 block of Oak St"),
        ("一四一二 Oak", ""),
        ("一四一二 Oak St", "Oak St"),
        ("⑫ Oak St", "unit block of Oak St"),
        ("Oak² St", ""),
        ("14\u200b32 Oak St", "1400 block of Oak St"),
        ("14O Oak St", "Oak St"),
        ("XII Oak St", ""),
        ("Fourteen Twelve Oak St", "Oak St"),
        ("One Hundred Twenty Oak St", "Oak St"),
        ("One Hundred and Twenty Oak St", "Oak St"),
        ("Twenty-One Oak St", "Oak St"),
        ("14 Twelve Oak St", "Oak St"),
        ("Seventy Four Elm", ""),
        ("1412 Seven Hills Dr", "1400 block of Seven Hills Dr"),
        # flats
        ("PH B", ""),
        ("Penthouse B", ""),
        ("Penthouse B, 1412 Oak St", "1400 block of Oak St"),
        ("1412 A Oak St", "1400 block of Oak St"),
        ("1412 Apt B Oak St", "1400 block of Oak St"),
        ("1412 #B Oak St", "1400 block of Oak St"),
        ("Apt 5 Oak St", "Oak St"),
        ("Apt 5, 1412 Oak St", "1400 block of Oak St"),
        ("Unit 5 1412 Oak St", "1400 block of Oak St"),
        ("1412 Oak Lot B", "1400 block of Oak"),
        ("1412 Flat Rock Rd", "1400 block of Flat Rock Rd"),
        ("1412 Lot Rd", "1400 block of Lot Rd"),
        ("1412 Floor St", "1400 block of Floor St"),
        # people
        ("Mary Smith", ""),
        ("Smith residence", ""),
        ("Mary & Bob Smith", ""),
        ("12, Mary Smith", ""),
        ("Mary Smith, 1412 Oak St", "1400 block of Oak St"),
        ("Mary Smith 1412 Oak St", "1400 block of Oak St"),
        ("Mary Smith - 1412 Oak St", "1400 block of Oak St"),
        ("Mary Smith: Oak St", "Oak St"),
        ("Smith residence, 1412 Oak St", "1400 block of Oak St"),
        ("Smith residence 1412 Oak St", "1400 block of Oak St"),
        ("Smith residence Oak St", "Oak St"),
        ("Mary's house on Oak St", "Oak St"),
        ("1412 Oak St (Smith)", "1400 block of Oak St"),
        ("1412 Oak St [Smith", "1400 block of Oak St"),
        ("1412 Oak St Mary Smith", "1400 block of Oak St"),
        ("1412 Oak St behind Smith's", "1400 block of Oak St"),
        ("1412 Oak\nMary Smith", "1400 block of Oak"),
        ("Mary & 1412 Oak St", "1400 block of Oak St"),
        ("2 doors down from Smith", ""),
        ("2 doors down from 1412 Oak St", "1400 block of Oak St"),
        # more than one number
        ("12/14 Oak St", "unit block of Oak St"),
        ("1412-1/2 Oak St", "1400 block of Oak St"),
        ("1412 & 1414 Oak St", "1400 block of Oak St"),
        ("1412 and 1414 Oak St", "1400 block of Oak St"),
        ("1412, 1414 & 1416 Oak St", "1400 block of Oak St"),
        ("12, Oak St", "unit block of Oak St"),
        ("1,412 Oak St", "1400 block of Oak St"),
        ("37-12 82nd St", "3700 block of 82nd St"),
        ("37-12 Oak St", "Oak St"),
        ("555-1234 Oak St", "Oak St"),
        ("1412-B Oak St", "1400 block of Oak St"),
        ("N6W23001 Bluemound Rd", "Bluemound Rd"),
        ("1412 Oak St, Sacramento CA 95820", "1400 block of Oak St"),
        ("PO Box 12, Oak St", "Oak St"),
        # corners, and places near a street
        ("Oak & Main St", "Oak / Main St"),
        ("corner of Oak and Main St", "Oak / Main St"),
        ("MARTIN LUTHER KING JR BLVD / FRUITRIDGE", "Martin Luther King Jr Blvd / Fruitridge"),
        ("5TH STREET/I STREET", "5th Street / I Street"),
        ("17TH ST / R ST S ST ALY", "17th St / R St"),
        ("EMMET ST N @ ANGUS RD", "Emmet St N / Angus Rd"),
        ("Oak St near 5th Ave", "Oak St"),
        ("behind Oak Park", "Oak Park"),
        ("On or near Park Street", "On or near Park Street"),
        ("On or near Shopping Area", "On or near Shopping Area"),
        ("On or near A6120", "On or near A6120"),
        ("On or near 12 Park Street", "unit block of Park Street"),
        # as the police write
        ("1112 I STREET", "1100 block of I Street"),
        ("4800N KOKOMO DR", "4800 block of Kokomo Dr"),
        ("2583 RIVER PLAZA DR.", "2500 block of River Plaza Dr"),
        ("7901 LA RIVIERA DR", "7900 block of La Riviera Dr"),
        ("12TH ST / N B ST", "12th St / N B St"),
        ("1515 BROADWAY", "1500 block of Broadway"),
        ("1432 O'NEIL AVE", "1400 block of O'Neil Ave"),
        ("14 hundred block of Oak St", "1400 block of Oak St"),
    ],
)
def test_neither_house_nor_name_comes_through(address: str, told: str) -> None:
    assert block_of(address) == told
    assert block_of(told) == told


def test_the_places_of_a_city_come_through(shared_data: Callable[[str], Path]) -> None:
    """All corners and streets of a real police file, and every hundred, are told as written."""
    with shared_data("SacramentocrimeJanuary2006.csv").open(encoding="utf-8-sig") as file:
        addresses = {row["address"] for row in csv.DictReader(file)}
    assert len(addresses) == 5492
    for address in addresses:
        told = block_of(address)
        assert told
        assert block_of(told) == told
        house = re.match(r"(\d+)[A-Z]? ", address)
        hundred = f"{int(house[1]) // 100 * 100 or 'unit'} block of " if house else ""
        assert told.startswith(hundred)
        street = told.removeprefix(hundred).casefold()
        assert set(street.split()) <= set(re.split(r"[ /]+", address.casefold().strip("."))) | {"/"}


@given(
    number=st.integers(1, 99_999),
    street=STREETS,
    unit=st.sampled_from(["", " Apt 17", " #17", ", Unit 17B", " Suite 170"]),
    shout=st.booleans(),
)
def test_no_house_number_comes_through(number: int, street: str, unit: str, shout: bool) -> None:
    address = f"{number} {street}{unit}"
    told = block_of(address.upper() if shout else address)
    assert told.casefold().endswith(f"block of {street}".casefold())
    numbers = re.findall(r"\d+", told)
    assert numbers == ([str(number // 100 * 100)] if number >= 100 else [])


TYPED = (
    "1432 Oak St #1432 Apt 1432B / & , block of 21st N unit Lot - 1/2 the hundred Bldg rear"
    " 1432-1436 No. PO Box at (1432) ;1432 1432½ １４３２"
)
PIECES = st.sampled_from(TYPED.split())


@given(pieces=st.lists(PIECES, max_size=8))
def test_however_it_is_typed_the_house_is_not_told(pieces: list[str]) -> None:
    told = block_of(" ".join(pieces))
    assert not re.search(r"1432|1436|１４３２|1/2", told)
    assert set(re.findall(r"\d+", told)) <= {"1400", "21"}


@given(number=st.integers(1, 9999), street=STREETS)
def test_a_block_told_again_stays_itself(number: int, street: str) -> None:
    told = block_of(f"{number} {street}")
    assert block_of(told) == told
