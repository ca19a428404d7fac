"""Participation: households, and who came to patrols and meetings, by zone and block."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.watchapp.logs import new_log
from watchapp.operations.meetings import save_meeting
from watchapp.operations.members import save_member
from watchapp.operations.patrols import save_patrol
from watchapp.operations.zones import save_zone
from watchapp.queries.households import households_of
from watchapp.queries.participation import Part, Participation, participation
from watchapp.records import (
    Attendance,
    Meeting,
    Member,
    Patrol,
    PatrolState,
    Turnout,
    Zone,
    ZoneKind,
)
from watchapp.store import Store

FIRST, LAST = date(2026, 6, 1), date(2026, 6, 30)


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as store:
        yield store


def join(log: Store, name: str, **said: object) -> int:
    return save_member(log, replace(Member(name=name), **said)).key_of(Member)  # type: ignore[arg-type]


def walk(log: Store, when: datetime, *members: int) -> None:
    crew = [Turnout(patrol=None, member=each) for each in members]
    until = when + timedelta(hours=2)
    save_patrol(log, Patrol(actual_from=when, actual_to=until), turnouts=crew)


def plan(log: Store, when: datetime, member: int) -> None:
    crew = [Turnout(patrol=None, member=member)]
    save_patrol(log, Patrol(state=PatrolState.PLANNED, planned_from=when), turnouts=crew)


def meet(log: Store, when: datetime, *members: int, cancelled: bool = False) -> None:
    came = [Attendance(meeting=None, member=each) for each in members]
    guest = Attendance(meeting=None, guest="A guest")
    save_meeting(log, Meeting(starts=when, cancelled=cancelled), attendance=[*came, guest])


def counted(log: Store) -> Participation:
    return participation(log, FIRST, LAST)


def part(of: int | None, households: int) -> Part:
    return Part(
        name="Elm", households=households, of=of, members=9, active=0, patrols=0, meetings=0
    )


def test_one_address_is_one_household_however_it_is_written() -> None:
    found = households_of(
        [
            Member(id=1, name="A", address="12 Elm St"),
            Member(id=2, name="B", address=" 12, elm st. "),
            Member(id=3, name="C", address="14 Elm St"),
            Member(id=4, name="D"),
            Member(id=5, name="E"),
        ]
    )
    assert found[1] == found[2]
    assert len(set(found.values())) == 4


def test_a_named_household_tells_flats_apart_and_joins_addresses() -> None:
    found = households_of(
        [
            Member(id=1, name="A", address="12 Elm St", household="Marsh"),
            Member(id=2, name="B", address="9 Oak St", household="marsh"),
            Member(id=3, name="C", address="12 Elm St", household="Finn"),
            Member(id=4, name="D", address="12 ELM ST"),
        ]
    )
    assert found[1] == found[2] == found[4]
    assert found[3] != found[1]


@given(
    lived=st.lists(
        st.tuples(st.sampled_from(["", "Marsh", "Finn"]), st.sampled_from(["", "1 Elm", "2 Elm"])),
        max_size=8,
    ),
    luck=st.randoms(),
)
def test_the_order_of_members_makes_no_household_more(
    lived: list[tuple[str, str]], luck: Random
) -> None:
    members = [
        Member(id=key, name="A", household=household, address=address)
        for key, (household, address) in enumerate(lived, start=1)
    ]
    found = households_of(members)
    assert set(found) == {each.id for each in members}
    luck.shuffle(members)
    assert len(set(households_of(members).values())) == len(set(found.values()))


def test_zones_count_households_patrols_and_meetings_of_those_who_belonged(log: Store) -> None:
    elm = save_zone(log, Zone(name="Elm Row", households=40)).key_of(Zone)
    oak = save_zone(log, Zone(name="Oak Park")).key_of(Zone)
    ada = join(log, "Ada", address="12 Elm St", zone=elm)
    bo = join(log, "Bo", address="12 elm st", zone=elm)
    cy = join(log, "Cy", address="20 Elm St", zone=elm, left=date(2026, 6, 30))
    di = join(log, "Di", address="140 Oak Ave", zone=oak, left=date(2026, 7, 1))
    join(log, "Eve", address="150 Oak Ave", zone=oak, joined=date(2026, 7, 1))
    join(log, "Flo")
    night = datetime(2026, 6, 30, 23)
    walk(log, night, ada, bo, di)
    walk(log, night, bo, cy)
    plan(log, night, ada)
    walk(log, datetime(2026, 7, 1), ada)
    meet(log, datetime(2026, 6, 1), bo)
    meet(log, night, di, cancelled=True)
    found = counted(log)
    said = {
        each.name: (
            each.households,
            each.of,
            each.members,
            each.active,
            each.patrols,
            each.meetings,
        )
        for each in (found.whole, *found.zones)
    }
    assert said == {
        "": (3, None, 4, 3, 2, 1),
        "Elm Row": (1, 40, 2, 2, 2, 1),
        "Oak Park": (1, None, 1, 1, 1, 0),
    }
    assert (found.elsewhere, found.unplaced, found.zones_active) == (1, 1, 2)


def test_blocks_come_from_addresses_and_their_households_from_a_zone_of_the_name(
    log: Store,
) -> None:
    save_zone(log, Zone(name="100 block of Oak Ave", kind=ZoneKind.BLOCK, households=12))
    for number in (1420, 140, 150, 20):
        join(log, f"Member {number}", address=f"{number} Oak Ave")
    assert [(each.name, each.households, each.of) for each in counted(log).blocks] == [
        ("unit block of Oak Ave", 1, None),
        ("100 block of Oak Ave", 2, 12),
        ("1400 block of Oak Ave", 1, None),
    ]


@pytest.mark.parametrize(
    ("of", "households", "share", "words"),
    [
        (40, 10, 0.25, "10 of 40 households, 25 %"),
        (8, 2, 0.25, "2 of 8 households, 25 %; one more or less is 13 points"),
        (None, 1, None, "1 household; how many live here is not known"),
        (None, 3, None, "3 households; how many live here is not known"),
        (4, 5, None, "5 households, but only 4 are noted: correct that number"),
        (30, 0, 0.0, "0 of 30 households, 0 %"),
        (40, 1, 0.025, "1 of 40 households, 3 %"),
        (400, 1, 0.0025, "1 of 400 households, <1 %"),
        (400, 399, 0.9975, "399 of 400 households, >99 %"),
    ],
)
def test_a_share_says_what_it_stands_on(
    of: int | None, households: int, share: float | None, words: str
) -> None:
    found = part(of, households)
    assert found.share == share
    assert found.said == words


def test_an_empty_log_takes_part_in_nothing(log: Store) -> None:
    found = counted(log)
    assert (found.whole.households, found.zones, found.blocks) == (0, (), ())
