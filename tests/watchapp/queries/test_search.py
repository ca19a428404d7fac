"""What is found by its words, in which order, and how the words stand in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.watchapp.logs import new_log, see
from watchapp.operations.meetings import save_meeting
from watchapp.operations.sightings import save_sighting
from watchapp.operations.zones import save_zone
from watchapp.queries.search import Hit, found
from watchapp.queries.search_rows import asked_words, keys_found
from watchapp.records import (
    Category,
    Meeting,
    MeetingKind,
    Member,
    Motion,
    Patrol,
    PatrolState,
    Person,
    Sighting,
    SightingState,
    Source,
    Turnout,
    Vehicle,
    Watch,
    Zone,
)
from watchapp.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as opened:
        yield opened


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Return a log that only reads are done on."""
    with new_log(tmp_path_factory.mktemp("full") / "log.db") as opened:
        see(opened, "2026-01-03T12:00", behavior="Tried \"all\" doors at O'Neil's (a-b) NEAR Elm *")
        yield opened


def hit_of(store: Store, words: str) -> Hit:
    (hit,) = found(store, words).hits
    return hit


def marks_in(hit: Hit) -> list[str]:
    """Return the words that are marked in what is told of a hit."""
    return [
        each.text[begin : begin + length]
        for each in (hit.title, hit.excerpt)
        for begin, length in each.marks
    ]


def test_every_kind_is_found_and_leads_to_its_record(store: Store) -> None:
    zone = save_zone(store, Zone(name="Larkspur Row")).key_of(Zone)
    sighting = see(store, "2026-01-03T12:00", notes="The larkspur was trampled.")
    minutes = Motion(meeting=None, wording="To plant larkspur by the gate")
    meeting = save_meeting(
        store, Meeting(starts=datetime(2026, 1, 2, 19, 0)), motions=[minutes]
    ).key_of(Meeting)
    with store.change("Save") as writer:
        member = writer.put(Member(name="Larkspur Jones")).id
    kinds = {(hit.kind, hit.key) for hit in found(store, "larksp").hits}
    assert kinds == {(Zone, zone), (Sighting, sighting), (Meeting, meeting), (Member, member)}


def test_every_word_must_begin_one_in_the_record_or_its_parts(store: Store) -> None:
    sighting = Sighting(
        occurred_from=datetime(2026, 1, 3, 12, 0),
        category=1,
        address="412 Elm St",
        behavior="Tried the doors.",
    )
    car = Vehicle(sighting=None, make="Honda Civic", color="blue", plate="7ABC 123")
    key = save_sighting(store, sighting, vehicles=[car]).key_of(Sighting)
    for words in ("elm blue honda", "HOND 412", "7abc123", "7abc-1", "tri doo", "door. blue,"):
        assert hit_of(store, words).key == key, words
    assert not found(store, "elm red").hits
    assert not found(store, "lm").hits


def test_accents_and_capitals_make_no_difference(store: Store) -> None:
    see(store, "2026-01-03T12:00", behavior="Käthe Nuñez ran toward Ávila, near the café.")
    for words in ("kathe", "NUNEZ", "nuñez", "avila", "Cafe\u0301", "KÄTHE CAFÉ"):
        assert len(found(store, words).hits) == 1, words
    assert marks_in(hit_of(store, "nunez caf")) == ["Nuñez", "caf"]


def test_the_names_of_zone_category_and_members_are_words_of_the_record(store: Store) -> None:
    zone = save_zone(store, Zone(name="Orchard Row")).key_of(Zone)
    key = see(store, "2026-01-03T12:00", zone=zone)
    with store.change("Save") as writer:
        ana = writer.put(Member(name="Ana Ruiz")).id
        patrol = writer.put(Patrol(planned_from=datetime(2026, 1, 4), state=PatrolState.PLANNED)).id
        writer.put(Turnout(patrol=patrol, member=ana))
    assert {(h.kind, h.key) for h in found(store, "orch").hits} == {(Zone, zone), (Sighting, key)}
    assert (Patrol, patrol) in {(hit.kind, hit.key) for hit in found(store, "ruiz an").hits}
    assert [hit.key for hit in found(store, "orchard break-in").hits] == [key]
    save_zone(store, Zone(id=zone, uid=store.get(Zone, zone).uid, name="Mill Pond"))
    assert not found(store, "orchard").hits
    assert len(found(store, "mill pond").hits) == 2


def test_the_fixed_words_of_a_meeting_are_searched(store: Store) -> None:
    starts = datetime(2026, 1, 3, 12, 0)
    save_meeting(store, Meeting(starts=starts, kind=MeetingKind.COFFEE_WITH_A_COP))
    assert hit_of(store, "coffee cop").title.text == "Coffee with a cop"


def test_what_has_no_time_comes_first_then_the_latest(store: Store) -> None:
    zone = save_zone(store, Zone(name="Larkspur Row")).key_of(Zone)
    days = ("2025-01-02", "2026-01-02", "2024-01-02")
    keys = [see(store, f"{day}T09:00", behavior="Larkspur") for day in days]
    hits = found(store, "larkspur").hits
    assert [hit.key for hit in hits] == [zone, keys[1], keys[0], keys[2]]
    assert [hit.when for hit in hits][:2] == [None, datetime(2026, 1, 2, 9, 0)]
    few = found(store, "larkspur", most=2)
    assert [hit.key for hit in few.hits] == [zone, keys[1]]
    assert few.more
    assert not found(store, "larkspur", most=4).more


def test_a_name_comes_before_notes(store: Store) -> None:
    with store.change("Save") as writer:
        named = writer.put(Member(name="Ana Larkspur")).id
        noted = writer.put(Member(name="Bea Nolan", notes="Grows larkspur")).id
    assert [hit.key for hit in found(store, "larkspur").hits] == [named, noted]


def test_a_police_record_and_a_private_note_are_told_apart(store: Store) -> None:
    see(store, "2026-01-02T09:00", source=Source.POLICE, their_words="Larkspur")
    see(store, "2026-01-03T09:00", notes="Larkspur", state=SightingState.PRIVATE_NOTE)
    see(store, "2026-01-01T09:00", behavior="Larkspur")
    sorts = [hit.what for hit in found(store, "larkspur").hits]
    assert sorts == ["Private note", "Police record", "Sighting"]


def test_a_long_text_is_cut_around_what_was_found(store: Store) -> None:
    text = f"{'Before that nothing. ' * 40}A larkspur on the step. {'Nothing after it. ' * 40}"
    see(store, "2026-01-03T12:00", behavior=text)
    told = hit_of(store, "larkspur").excerpt
    assert len(told.text) < 200
    assert marks_in(hit_of(store, "larkspur")) == ["larkspur"]
    assert told.text.startswith("… ")
    assert told.text.endswith(" …")


def test_the_part_in_which_a_word_stands_is_told(store: Store) -> None:
    person = Person(sighting=None, clothing="Green parka", hair="auburn")
    sighting = Sighting(occurred_from=datetime(2026, 1, 3), category=1, behavior="Tried doors.")
    save_sighting(store, sighting, persons=[person])
    assert hit_of(store, "parka").excerpt.text == "auburn, Green parka"


def test_only_keys_of_a_kind(store: Store) -> None:
    key = see(store, "2026-01-03T12:00", behavior="Larkspur")
    save_zone(store, Zone(name="Larkspur"))
    assert keys_found(store, Sighting, "larks") == {key}
    assert keys_found(store, Watch, "larks") == set()


def test_nothing_typed_finds_nothing(store: Store) -> None:
    for words in ("", "   ", "—", "\0", '"*"', "\ue000category1"):
        hits = found(store, words).hits
        assert all(isinstance(hit.when, date | None) for hit in hits)
    assert asked_words(" — \0") == ()
    assert not found(store, "").hits


def test_more_names_than_a_word_can_tell_apart(store: Store) -> None:
    with store.change("Save") as writer:
        for number in range(80):
            writer.put(Zone(name=f"Larkspur {number}"))
    days = range(1, 16)
    for day in days:
        see(store, f"2026-01-{day:02}T09:00", behavior="Larkspur")
    assert len(found(store, "larkspur").hits) == 95
    result = found(store, "larkspur", most=70)
    kinds = [hit.kind for hit in result.hits]
    assert (kinds.count(Zone), kinds.count(Sighting), result.more) == (60, 10, True)


PIECES = [*"'\"*()^:+{}-", "O'Neil", "a-b", "NEAR", "AND", "OR", "NOT", "words:"]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=8).map(" ".join))
@example('"')
@example("words : a NEAR(b, 2)")
@example("\ud800 half of a letter")
@example("x " * 500)
def test_whatever_is_typed_is_only_words(full: Store, typed: str) -> None:
    assert isinstance(found(full, typed).hits, tuple)
    assert keys_found(full, Category, typed) <= {each.id for each in full.records(Category)}


@given(st.text(min_size=1, max_size=30).filter(lambda text: bool(asked_words(text))))
def test_a_text_is_found_by_itself(full: Store, text: str) -> None:
    text = text.replace("\0", "")
    if not asked_words(text) or any("\ud800" <= letter <= "\udfff" for letter in text):
        return
    with full.change("Save") as writer:
        key = writer.put(Member(name=text)).id
    assert key in keys_found(full, Member, text)
    with full.change("Remove") as writer:
        writer.remove(Member, key or 0)
