"""Single houses, and the houses that a typed range stands for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.addresses import block_of
from watchapp.addresses.houses import (
    MOST,
    House,
    block_and_street,
    house_of,
    houses_in,
    street_key,
)
from watchapp.errors import WatchError


@pytest.mark.parametrize(
    ("address", "house"),
    [
        ("1432 Oak St", House("Oak St", 1432)),
        ("1432 OAK ST Apt 5", House("Oak St", 1432)),
        ("1432B Oak St", House("Oak St", 1432)),
        ("87 Oak", House("Oak", 87)),
        ("2100 21st St", House("21st St", 2100)),
        ("1400 block of Oak St", None),
        ("1400 BLK OAK ST", None),
        ("unit block of Oak", None),
        ("Oak St / Elm St", None),
        ("Oak Park", None),
        ("", None),
    ],
)
def test_a_house_is_found(address: str, house: House | None) -> None:
    assert house_of(address) == house


@pytest.mark.parametrize(
    ("typed", "houses"),
    [
        ("1402 to 1408 Oak St", ("1402", "1404", "1406", "1408")),
        ("1401-1405 OAK ST", ("1401", "1403", "1405")),
        ("1402 a 1405 Oak St", ("1402", "1403", "1404", "1405")),
        ("1402 – 1402 Oak St", ("1402",)),
    ],
)
def test_a_range_is_one_side_or_both(typed: str, houses: tuple[str, ...]) -> None:
    assert houses_in(typed) == tuple(f"{number} Oak St" for number in houses)


def test_lines_are_taken_one_by_one_and_once() -> None:
    assert houses_in("7 Elm Ave\n1402 to 1404 Oak St; 1404 Oak St") == (
        "7 Elm Ave",
        "1402 Oak St",
        "1404 Oak St",
    )
    assert houses_in("2 to 6 21st St") == ("2 21st St", "4 21st St", "6 21st St")
    assert houses_in("37-12 82nd St") == ("37-12 82nd St",)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Type an address"),
        ("  \n", "Type an address"),
        ("the corner", "names no house"),
        ("1400 block of Oak St", "names no house"),
        ("2 to 4002 Oak St", "at most 200"),
    ],
)
def test_what_is_not_understood_is_said(typed: str, said: str) -> None:
    with pytest.raises(WatchError, match=said):
        houses_in(typed)


@given(st.integers(1, 9000), st.integers(0, MOST - 1))
def test_a_range_holds_its_ends_and_nothing_outside(first: int, more: int) -> None:
    numbers = [int(each.split()[0]) for each in houses_in(f"{first} to {first + more} Oak St")]
    assert numbers[0] == first
    assert numbers[-1] == first + more
    assert numbers == sorted(set(numbers))


@given(st.integers(1, 99_999))
def test_a_house_lies_on_its_block(number: int) -> None:
    house = House("Oak St", number)
    assert house_of(house.address) == house
    assert block_of(house.address) == f"{house.hundred or 'unit'} block of Oak St"


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("1432 Oak St", (1400, "Oak St")),
        ("1400 block of Oak St", (1400, "Oak St")),
        ("87 Oak St", (0, "Oak St")),
        ("Oak St", (None, "Oak St")),
        ("Oak St / Elm St", (None, "")),
        ("", (None, "")),
    ],
)
def test_a_block_and_its_street(address: str, told: tuple[int | None, str]) -> None:
    assert block_and_street(address) == told


def test_a_street_is_the_same_however_it_is_written() -> None:
    assert street_key("Oak Street") == street_key("OAK ST.") == House("oak st", 7).street_key
    assert street_key("Avenue Road") != street_key("Road Avenue")
    assert street_key("Court St") != street_key("Ct St")
    assert street_key("") == ""
