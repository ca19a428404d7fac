"""What may be told of an address: a block, a corner or a street, never a house."""

from __future__ import annotations

import re

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
