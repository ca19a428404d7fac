"""What happens to the records that name a record which is removed, and to one that is forgotten."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from tests.watchapp.logs import category_named, see
from watchapp.errors import WatchError
from watchapp.fields import OnRemove
from watchapp.operations.meetings import save_meeting
from watchapp.operations.members import save_member
from watchapp.operations.patrols import save_patrol
from watchapp.operations.removals import remove_records
from watchapp.operations.sightings import save_sighting
from watchapp.records import (
    ALL,
    ActionItem,
    Category,
    Meeting,
    Member,
    Patrol,
    Person,
    Sighting,
    Turnout,
    Vehicle,
)
from watchapp.schema import refs_of, table_of
from watchapp.store import Store

NOON = datetime(2026, 1, 31, 12, 0)
MARKED = "Zanzibarquartz"


def test_links_are_cleared(store: Store) -> None:
    patrol = save_patrol(store, Patrol(actual_from=NOON, actual_to=NOON.replace(hour=13)))
    sighting = see(store, "2026-01-31 12:10", patrol=patrol.key_of(Patrol))
    remove_records(store, Patrol, [patrol.key_of(Patrol)])
    assert store.get(Sighting, sighting).patrol is None


def test_parts_go_with_the_whole(store: Store) -> None:
    sighting = Sighting(
        occurred_from=NOON, category=category_named(store, "Open garage"), behavior="Open."
    )
    key = save_sighting(
        store,
        sighting,
        persons=[Person(sighting=None, hair="red")],
        vehicles=[Vehicle(sighting=None, plate="MPL-1")],
    ).key_of(Sighting)
    remove_records(store, Sighting, [key])
    assert store.records(Person) == []
    assert store.records(Vehicle) == []


def test_the_past_is_not_changed_by_removing(store: Store) -> None:
    member = save_member(store, Member(name="Ana Ruiz")).key_of(Member)
    save_patrol(
        store,
        Patrol(actual_from=NOON, actual_to=NOON.replace(hour=13)),
        turnouts=[Turnout(patrol=None, member=member)],
    )
    with pytest.raises(WatchError, match="write the day under Left"):
        remove_records(store, Member, [member])
    see(store, "2026-01-31 12:10", what="Open garage")
    with pytest.raises(WatchError, match=r"need this category \(1 × sighting\)"):
        remove_records(store, Category, [category_named(store, "Open garage")])
    assert store.find(Member, member) is not None
    assert len(store.records(Category)) > 1


def test_a_refusal_leaves_other_links_alone(store: Store) -> None:
    """What refuses is asked first, so that nothing is cleared in vain."""
    member = save_member(store, Member(name="Ana Ruiz")).key_of(Member)
    save_meeting(
        store,
        Meeting(starts=NOON),
        action_items=[ActionItem(what="Call", owner=member, due=date(2026, 2, 1))],
    )
    save_patrol(
        store,
        Patrol(actual_from=NOON, actual_to=NOON.replace(hour=13)),
        turnouts=[Turnout(patrol=None, member=member)],
    )
    with pytest.raises(WatchError):
        remove_records(store, Member, [member])
    assert [item.owner for item in store.records(ActionItem)] == [member]


def test_every_link_says_what_it_does() -> None:
    """A required link cannot be cleared, so it must refuse or follow."""
    tables = {table_of(kind) for kind in ALL}
    for kind in ALL:
        for name, ref in refs_of(kind).items():
            assert ref.to in tables, (kind, name)
            assert not (ref.required and ref.on_remove is OnRemove.CLEAR), (kind, name)


def _bytes_beside(path: Path) -> bytes:
    return b"".join(each.read_bytes() for each in sorted(path.parent.glob(path.name + "*")))


def test_what_is_forgotten_leaves_no_byte(store: Store, path: Path) -> None:
    member = save_member(store, Member(name=MARKED, notes=MARKED * 280)).key_of(Member)
    store.keep_draft(f"member:{member}", {"name": MARKED})
    assert MARKED.encode() in _bytes_beside(path)
    change = store.forget(Member, member)
    assert MARKED.encode() not in _bytes_beside(path)
    assert MARKED not in repr(change)
    assert store.undo_label == ""
    (before, after) = store.history(Member, member)
    assert before.forgotten
    assert after.forgotten
    assert before.after is None
    store.close()
    assert MARKED.encode() not in _bytes_beside(path)


def test_forgetting_takes_the_parts_and_what_they_said(store: Store, path: Path) -> None:
    sighting = Sighting(
        occurred_from=NOON, category=category_named(store, "Open garage"), behavior="Open."
    )
    key = save_sighting(store, sighting, persons=[Person(sighting=None, features=MARKED)]).key_of(
        Sighting
    )
    store.forget(Sighting, key)
    assert store.records(Person) == []
    assert MARKED.encode() not in _bytes_beside(path)


def test_forgetting_among_many_leaves_no_byte(store: Store, path: Path) -> None:
    """Rows move between pages while others are written; no copy of them may stay behind."""
    keys = []
    for number in range(400):
        member = Member(name=f"{MARKED}{number:04d}.", notes="x" * (number * 37 % 700))
        keys.append(save_member(store, member).key_of(Member))
    for number in range(0, 400, 3):
        member = store.get(Member, keys[number])
        save_member(store, Member(id=member.id, uid=member.uid, name=member.name, notes="y" * 900))
    gone = [number for number in range(400) if number % 7 == 0]
    for number in gone:
        store.forget(Member, keys[number])
    store.close()
    left = _bytes_beside(path)
    assert [n for n in gone if f"{MARKED}{n:04d}.".encode() in left] == []
    assert f"{MARKED}0001.".encode() in left
