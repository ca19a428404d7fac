"""A vehicle that was seen before is found by any part of its plate, or by color and make."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import product
from pathlib import Path

import pytest

from tests.watchapp.logs import category_named, new_log
from watchapp.operations.sightings import save_sighting
from watchapp.queries.seen_before import Looks, SeenBefore, _may_be_one, plain_plate, seen_before
from watchapp.records import Deed, Person, Sighting, SightingState, Vehicle
from watchapp.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as store:
        yield store


def see(store: Store, day: int, vehicle: Vehicle, **fields: object) -> int:
    sighting = Sighting(
        occurred_from=datetime(2026, 1, day, 21, 40),
        category=category_named(store, "Trespass or door-trying"),
        **{"behavior": "Circled the block.", **fields},  # type: ignore[arg-type]
    )
    person = Person(sighting=None, hat="red cap")
    change = save_sighting(store, sighting, persons=(person,), vehicles=(vehicle,))
    return change.key_of(Sighting)


def found(store: Store, **looks: str) -> list[int]:
    return [each.sighting for each in seen_before(store, Looks(**looks))]


@pytest.mark.parametrize(
    "typed", ["7BKC482", "7bkc 482", "7?K 4*", "7b", "7-BKC-4", "*482", "???C48", "7*2", "7BKC48?"]
)
def test_a_plate_is_found_by_what_was_read_of_it(store: Store, typed: str) -> None:
    known = see(store, 3, Vehicle(sighting=None, plate="7BKC-482"))
    see(store, 4, Vehicle(sighting=None, plate="6XYZ100"))
    see(store, 5, Vehicle(sighting=None, make="Honda"))
    expected = [known] if typed != "7?K 4*" else []  # the third sign was not read as K
    assert found(store, plate=typed) == expected


def test_a_letter_not_read_is_any_one_and_a_star_any_number(store: Store) -> None:
    known = see(store, 3, Vehicle(sighting=None, plate="7BK 482"))
    assert found(store, plate="7?K 4*") == [known]
    assert found(store, plate="7??K") == []


@pytest.mark.parametrize("typed", ["", "7", "?", "***", "7?*", " - "])
def test_too_little_of_a_plate_finds_nothing(store: Store, typed: str) -> None:
    see(store, 3, Vehicle(sighting=None, plate="7BKC482"))
    assert found(store, plate=typed) == []


@pytest.mark.parametrize("kept", ["7?K 4*", "7BK*", "*482", "7bk-4??"])
def test_a_plate_that_the_log_knows_a_part_of_is_found_by_the_whole(
    store: Store, kept: str
) -> None:
    known = see(store, 3, Vehicle(sighting=None, plate=kept))
    see(store, 4, Vehicle(sighting=None, plate="6?Z*"))
    assert found(store, plate="7BK 482") == [known]


def test_two_plates_of_which_parts_were_read_meet_as_their_readings_do() -> None:
    """Against all plates of three signs, spelled out."""
    signs = "AB"
    plates = ["".join(each) for n in range(1, 4) for each in product(signs, repeat=n)]
    patterns = ["".join(each) for n in range(1, 4) for each in product("AB?*", repeat=n)]

    def reads(pattern: str, plate: str) -> bool:
        if not pattern:
            return not plate
        if pattern[0] == "*":
            return any(reads(pattern[1:], plate[n:]) for n in range(len(plate) + 1))
        return bool(plate) and pattern[0] in ("?", plate[0]) and reads(pattern[1:], plate[1:])

    for one, other in product(patterns, repeat=2):
        shared = any(reads(one, plate) and reads(other, plate) for plate in plates)
        if one.strip("*") or other.strip("*"):
            assert _may_be_one(one, other) is shared or (
                _may_be_one(one, other) and len(one.replace("*", "") + other) > 3
            ), (one, other)


def test_color_and_make_count_together_only(store: Store) -> None:
    known = see(store, 3, Vehicle(sighting=None, color="White", make="Toyota Camry"))
    see(store, 4, Vehicle(sighting=None, color="Red", make="Toyota Camry"))
    assert found(store, color="white", make="camry toy") == [known]
    assert found(store, color="white") == []
    assert found(store, make="toyota") == []
    assert found(store, color="white", make="100%") == []


def test_the_latest_is_first_with_its_day_and_acts_and_nothing_of_persons(store: Store) -> None:
    see(store, 3, Vehicle(sighting=None, plate="7BKC482"))
    deeds = frozenset({Deed.LOOKED_INTO_CARS, Deed.TRIED_CAR_DOORS})
    late = see(store, 9, Vehicle(sighting=None, color="Blue", plate="7BKC482"), deeds=deeds)
    first, _ = seen_before(store, Looks(plate="7BK"))
    assert first.sighting == late
    assert first.acts == "Tried car doors, looked into cars. Circled the block."
    assert first.vehicle == "Blue 7BKC482"
    assert "red cap" not in repr(first)
    assert set(SeenBefore.__slots__) == {
        *("sighting", "occurred_from", "precision", "acts", "vehicle", "by_plate")
    }


def test_neither_the_sighting_itself_nor_a_private_note_was_seen_before(store: Store) -> None:
    known = see(store, 3, Vehicle(sighting=None, plate="7BKC482"))
    note = SightingState.PRIVATE_NOTE
    see(store, 4, Vehicle(sighting=None, plate="7BKC482"), behavior="", state=note)
    assert seen_before(store, Looks(plate="7BKC482"), besides=known) == ()
    assert found(store, plate="7BKC482") == [known]


def test_a_plate_is_compared_without_blanks_dashes_and_case() -> None:
    assert plain_plate(" 7bk-c4 8.2 ") == "7BKC482"
