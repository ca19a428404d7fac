"""The lists that the pages show: which records, in which order, in which words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.watchapp.logs import category_named, new_log, see
from watchapp.errors import WatchError
from watchapp.operations.meetings import save_meeting
from watchapp.operations.members import save_member
from watchapp.operations.patrols import save_patrol
from watchapp.operations.sightings import save_sighting
from watchapp.operations.zones import save_zone
from watchapp.queries.categories import categories, category_names
from watchapp.queries.meetings import meeting_keys, meeting_lines, meetings
from watchapp.queries.members import member_keys, member_lines, member_names, members
from watchapp.queries.patrols import patrol_keys, patrol_lines, patrol_names, patrols_between
from watchapp.queries.sightings import (
    Sought,
    addresses_used,
    sighting_keys,
    sighting_lines,
    sightings_on,
)
from watchapp.queries.watch import watch_kept, watch_of
from watchapp.queries.zones import zone_keys, zone_lines, zone_names, zones
from watchapp.records import (
    ActionItem,
    Attendance,
    Meeting,
    Member,
    Patrol,
    PatrolState,
    Person,
    Sighting,
    SightingState,
    Source,
    Turnout,
    Vehicle,
    Zone,
)
from watchapp.store import Store

NIGHT = datetime(2026, 1, 31, 21, 40)


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as store:
        yield store


def add_zone(store: Store, name: str, **fields: object) -> int:
    return save_zone(store, Zone(name=name, **fields)).key_of(Zone)  # type: ignore[arg-type]


def add_member(store: Store, name: str, **fields: object) -> int:
    return save_member(store, Member(name=name, **fields)).key_of(Member)  # type: ignore[arg-type]


def test_zones_stand_by_name_whatever_their_letters(log: Store) -> None:
    north, east = add_zone(log, "north", notes="creek"), add_zone(log, "East")
    add_member(log, "Ada", zone=north)
    add_member(log, "Gone", zone=north, left=date(2025, 1, 1))
    assert zone_names(log) == ((east, "East"), (north, "north"))
    assert [zone.name for zone in zones(log)] == ["East", "north"]
    assert zone_keys(log, "CREEK") == [north]
    assert zone_keys(log, backward=True) == [north, east]
    line = zone_lines(log, [north, 99])[north]
    assert (line.name, line.drawn, line.members) == ("north", False, 1)


def test_members_who_left_stand_last_where_members_are_picked(log: Store) -> None:
    gone = add_member(log, "Abe", left=date(2025, 1, 1))
    bea = add_member(log, "bea", zone=add_zone(log, "Hill"), phone="555 0100")
    assert member_names(log) == ((bea, "bea"), (gone, "Abe"))
    assert [member.name for member in members(log)] == ["Abe", "bea"]
    assert member_keys(log, "hill 0100") == [bea]
    assert member_keys(log, order="zone") == [bea, gone]
    lines = member_lines(log, [bea, gone])
    assert (lines[bea].zone, lines[gone].left) == ("Hill", date(2025, 1, 1))


def test_a_patrol_is_listed_by_the_time_it_went_or_was_to_go(log: Store) -> None:
    ada, bea = add_member(log, "Ada"), add_member(log, "Bea")
    zone = add_zone(log, "Hill")
    done = save_patrol(
        log,
        Patrol(
            planned_from=datetime(2026, 1, 31, 21),
            actual_from=NIGHT,
            actual_to=datetime(2026, 1, 31, 23),
            zone=zone,
        ),
        turnouts=[Turnout(patrol=None, member=bea), Turnout(patrol=None, member=ada)],
    ).key_of(Patrol)
    planned = save_patrol(
        log, Patrol(state=PatrolState.PLANNED, planned_from=datetime(2026, 2, 7, 21))
    ).key_of(Patrol)
    see(log, "2026-01-31T22:00", patrol=done)
    assert patrol_keys(log) == [planned, done]
    assert patrol_keys(log, "bea hill") == [done]
    assert patrol_keys(log, order="zone", backward=False) == [done, planned]
    line = patrol_lines(log, [done])[done]
    assert (line.begins, line.crew, line.zone, line.sightings) == (NIGHT, "Bea, Ada", "Hill", 1)
    assert patrol_names(log)[1] == (done, f"Jan 31, 2026 9:40 PM, Hill, no. {done}")
    assert [p.id for p in patrols_between(log, date(2026, 1, 31), date(2026, 1, 31))] == [done]
    assert [s.patrol for s in sightings_on(log, done)] == [done]


def test_meetings_tell_who_came_and_what_is_open(log: Store) -> None:
    ada = add_member(log, "Ada")
    first = save_meeting(
        log,
        Meeting(starts=datetime(2026, 1, 10, 19), where="Library", minutes="Dues stay."),
        attendance=[Attendance(meeting=None, member=ada), Attendance(meeting=None, guest="Cy")],
        action_items=[
            ActionItem(what="Signs", due=date(2026, 2, 1)),
            ActionItem(what="Lamp"),
            ActionItem(what="Done", done=date(2026, 1, 11)),
        ],
    ).key_of(Meeting)
    off = save_meeting(
        log, Meeting(starts=datetime(2026, 2, 10, 19), where="Hall", cancelled=True)
    ).key_of(Meeting)
    later = save_meeting(log, Meeting(starts=datetime(2026, 3, 10, 19))).key_of(Meeting)
    assert meeting_keys(log) == [later, off, first]
    assert [meeting.id for meeting in meetings(log)] == [later, off, first]
    assert meeting_keys(log, "dues LIBRARY watch meeting") == [first]
    line = meeting_lines(log, [first])[first]
    assert (line.came, line.open_items, line.has_minutes) == (2, 2, True)


@pytest.fixture
def three(log: Store) -> tuple[int, int, int]:
    """Return the numbers of three sightings, the oldest first."""
    return (
        see(log, "2026-01-01T08:00", zone=add_zone(log, "Hill"), behavior="Cut 100% of_the lock"),
        see(log, "2026-01-02T08:00", what="Street light out", address="12 Oak St"),
        see(log, "2026-01-03T08:00", source=Source.POLICE, behavior="", their_words="459 PC"),
    )


def test_sightings_are_narrowed_by_each_term(log: Store, three: tuple[int, int, int]) -> None:
    first, light, police = three
    seen: list[tuple[Sought, list[int]]] = [
        (Sought(), [police, light, first]),
        (Sought(category=category_named(log, "Street light out")), [light]),
        (Sought(zone=zone_names(log)[0][0]), [first]),
        (Sought(source=Source.POLICE), [police]),
        (Sought(first=date(2026, 1, 2)), [police, light]),
        (Sought(last=date(2026, 1, 2)), [light, first]),
        (Sought(words="oak LIGHT"), [light]),
        (Sought(words="100%"), [first]),
        (Sought(words="f_t"), [first]),
        (Sought(words="459"), [police]),
        (Sought(words="nowhere"), []),
    ]
    for sought, keys in seen:
        assert list(sighting_keys(log, sought)) == keys, sought


def test_a_sighting_is_found_by_what_was_described(log: Store) -> None:
    sighting = Sighting(
        occurred_from=NIGHT, category=category_named(log, "House break-in"), behavior="Ran off."
    )
    found = save_sighting(
        log,
        sighting,
        persons=[Person(sighting=None, clothing="green parka"), Person(sighting=None, hair="gray")],
        vehicles=[Vehicle(sighting=None, plate="7ABC-123", make="Škoda", direction="north")],
    ).key_of(Sighting)
    see(log, "2026-01-01T08:00", behavior="Green lights.")
    for asked in ("7abc-123", "7ABC123", "parka gray", "ran parka", "škoda RAN", "ŠKODA north"):
        assert list(sighting_keys(log, Sought(words=asked))) == [found], asked
    for asked in ("parka lights", "škodá", "8abc"):
        assert list(sighting_keys(log, Sought(words=asked))) == [], asked


def test_capitals_of_any_letters_are_alike(log: Store) -> None:
    first = see(log, "2026-01-01T08:00", address="Av. Juárez 120", their_code="459Ñ")
    second = see(log, "2026-01-02T08:00", address="AV. JUÁREZ", zone=add_zone(log, "Łódź"))
    assert list(sighting_keys(log, Sought(words="juÁrez"))) == [second, first]
    assert list(sighting_keys(log, Sought(words="juárez"), backward=False)) == [first, second]
    assert list(sighting_keys(log, Sought(words="ŁÓDŹ juárez"))) == [second]
    assert list(sighting_keys(log, Sought(words="459ñ"))) == [first]
    assert list(sighting_keys(log, Sought(words="juèrez"))) == []
    assert list(sighting_keys(log, Sought(words="juárez", last=date(2026, 1, 1)))) == [first]


@pytest.mark.parametrize(
    ("order", "expected"),
    [("when", [0, 1, 2]), ("category", [0, 2, 1]), ("zone", [1, 2, 0]), ("source", [2, 0, 1])],
)
def test_sightings_stand_in_each_order(
    log: Store, three: tuple[int, int, int], order: str, expected: list[int]
) -> None:
    keys = list(sighting_keys(log, Sought(), order=order, backward=False))
    assert keys == [three[place] for place in expected]
    assert list(sighting_keys(log, Sought(), order=order, backward=True)) == keys[::-1]


def test_lines_of_sightings_hold_words_not_numbers(log: Store, three: tuple[int, int, int]) -> None:
    lines = sighting_lines(log, [*three, 99])
    assert set(lines) == set(three)
    first, _, police = (lines[key] for key in three)
    assert (first.zone, first.category, first.state) == (
        "Hill",
        "House break-in",
        SightingState.OPEN,
    )
    assert (police.what, police.source, police.reported) == ("459 PC", Source.POLICE, False)


def test_addresses_come_from_sightings_and_members(log: Store, three: tuple[int, int, int]) -> None:
    add_member(log, "Ada", address="3 Elm St")
    assert addresses_used(log) == ("12 Oak St", "3 Elm St")


def test_categories_keep_the_captains_order(log: Store) -> None:
    names = [name for _, name in category_names(log)]
    assert names[:2] == ["House break-in", "Break-in of a business or other building"]
    assert names == [category.name for category in categories(log)]


def test_a_log_without_a_watch_says_so(tmp_path: Path, log: Store) -> None:
    assert watch_of(log).captain == "Ada Marsh"
    with Store.create(tmp_path / "empty.db") as empty:
        assert watch_kept(empty) is None
        with pytest.raises(WatchError, match="no watch yet"):
            watch_of(empty)
