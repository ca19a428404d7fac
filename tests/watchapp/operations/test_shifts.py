"""What the captain does with shifts, each of it undone in one step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from tests.watchapp.logs import new_log
from tests.watchapp.rosters import TUESDAY, member_in, roster_of, shift_in
from watchapp import clock
from watchapp.errors import Problems, WatchError
from watchapp.operations.removals import remove_records
from watchapp.operations.shifts import (
    cannot_come,
    give_up_place,
    hold_day,
    make_patrol,
    save_shift,
    sign_up,
    skip_day,
    start_planned,
    start_shift,
)
from watchapp.operations.watch import save_watch
from watchapp.queries.parts import parts_of
from watchapp.queries.roster_entry import RosterEntry, RosterState
from watchapp.queries.watch import watch_of
from watchapp.records import (
    Patrol,
    PatrolMode,
    PatrolState,
    Shift,
    ShiftException,
    SignUp,
    Turnout,
    TurnoutRole,
)
from watchapp.store import Change, Store

NOW = datetime(2026, 3, 3, 20, 7)
DAY = TUESDAY.date()
NEXT = DAY + timedelta(weeks=1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as store:
        yield store


@pytest.fixture(autouse=True)
def that_evening(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)


def entry_on(store: Store, day: date) -> RosterEntry:
    (entry,) = roster_of(store, day, day, NOW)
    return entry


def names_on(store: Store, day: date) -> list[str]:
    return [each.name for each in entry_on(store, day).crew]


@pytest.mark.parametrize(
    ("rule", "field", "said"),
    [
        ("every other Tuesday", "rule", "is no part of a rule"),
        ("FREQ=HOURLY", "rule", "enter a shift for each hour"),
        ("FREQ=WEEKLY;BYDAY=MO", "rule", "is no day on which it repeats"),
        ("FREQ=DAILY;UNTIL=20260101", "rule", "ends before its first time"),
    ],
)
def test_a_bad_rule_is_refused_when_it_is_saved(
    store: Store, rule: str, field: str, said: str
) -> None:
    with pytest.raises(Problems) as refused:
        save_shift(store, Shift(name="x", starts=TUESDAY, rule=rule))
    (problem,) = refused.value.problems
    assert problem.field == field
    assert said in problem.sentence
    assert not store.records(Shift)


def test_an_unknown_country_is_refused_when_the_watch_is_saved(store: Store) -> None:
    watch = watch_of(store)
    with pytest.raises(Problems, match="No public holidays are known for “XX”"):
        save_watch(store, replace(watch, holidays_of="XX"))
    save_watch(store, replace(watch, holidays_of="US-CA"))
    assert watch_of(store).holidays_of == "US-CA"


def test_a_place_for_every_time_and_one_for_a_day(store: Store) -> None:
    shift, ada = shift_in(store), member_in(store)
    sign_up(store, shift, ada, day=NEXT)
    assert (names_on(store, DAY), names_on(store, NEXT)) == ([], ["Ada Marsh"])
    sign_up(store, shift, ada, role=TurnoutRole.LEAD)
    assert (names_on(store, DAY), names_on(store, NEXT)) == (["Ada Marsh"], ["Ada Marsh"])
    give_up_place(store, shift, ada, NEXT + timedelta(days=1))
    assert (names_on(store, DAY), names_on(store, NEXT)) == ([], ["Ada Marsh"])
    store.undo()
    assert names_on(store, DAY) == ["Ada Marsh"]
    give_up_place(store, shift, ada, NEXT)
    assert names_on(store, NEXT) == [], "nor the place for that day"


def test_who_cannot_come_may_come_after_all(store: Store) -> None:
    shift, ada = shift_in(store), member_in(store)
    sign_up(store, shift, ada)
    cannot_come(store, shift, ada, NEXT)
    cannot_come(store, shift, ada, NEXT)
    assert names_on(store, NEXT) == []
    assert len(store.records(SignUp)) == 2, "the same is not said twice"
    sign_up(store, shift, ada, day=NEXT)
    assert names_on(store, NEXT) == ["Ada Marsh"]
    store.undo()
    assert names_on(store, NEXT) == []


def test_who_has_left_is_not_signed_up(store: Store) -> None:
    shift, gone = shift_in(store), member_in(store, left=DAY)
    with pytest.raises(WatchError, match=r"Ada Marsh has left the watch on Mar 3, 2026"):
        sign_up(store, shift, gone)
    with pytest.raises(WatchError, match="has left"):
        sign_up(store, shift, gone, day=NEXT)


def test_nothing_is_said_of_a_day_without_the_shift(store: Store) -> None:
    shift, ada = shift_in(store), member_in(store)
    wednesday = DAY + timedelta(days=1)
    acts: tuple[Callable[[], Change], ...] = (
        lambda: sign_up(store, shift, ada, day=wednesday),
        lambda: cannot_come(store, shift, ada, wednesday),
        lambda: skip_day(store, shift, wednesday),
        lambda: make_patrol(store, shift, wednesday),
        lambda: start_shift(store, shift, wednesday),
    )
    for act in acts:
        with pytest.raises(WatchError, match=r"does not take place on Mar 4, 2026"):
            act()


def test_a_day_is_left_out_and_held_again(store: Store) -> None:
    shift = shift_in(store)
    skip_day(store, shift, NEXT, reason="Block party")
    entry = entry_on(store, NEXT)
    assert (entry.state, entry.reason, entry.gap) == (RosterState.SKIPPED, "Block party", 0)
    with pytest.raises(WatchError, match="left out on Mar 10, 2026 already"):
        skip_day(store, shift, NEXT)
    with pytest.raises(WatchError, match="let it take place first"):
        make_patrol(store, shift, NEXT)
    hold_day(store, shift, NEXT)
    assert entry_on(store, NEXT).state is RosterState.COMING
    with pytest.raises(WatchError, match="was not left out by hand"):
        hold_day(store, shift, NEXT)


def test_a_shift_becomes_a_patrol_in_one_act(store: Store) -> None:
    shift = shift_in(store, mode=PatrolMode.DRIVE)
    ada, ben = member_in(store), member_in(store, "Ben Ode")
    sign_up(store, shift, ada, role=TurnoutRole.DRIVER)
    sign_up(store, shift, ben, day=DAY)
    patrol = store.get(Patrol, make_patrol(store, shift, DAY).key_of(Patrol))
    assert (patrol.state, patrol.shift, patrol.shift_day) == (PatrolState.PLANNED, shift, DAY)
    assert (patrol.planned_from, patrol.planned_to) == (TUESDAY, TUESDAY + timedelta(hours=2))
    assert (patrol.actual_from, patrol.actual_to) == (None, None)
    assert patrol.mode is PatrolMode.DRIVE
    assert [(each.member, each.role) for each in parts_of(store, Turnout, patrol)] == [
        (ada, TurnoutRole.DRIVER),
        (ben, TurnoutRole.PARTNER),
    ]
    with pytest.raises(WatchError, match="A patrol stands for this shift already"):
        make_patrol(store, shift, DAY)
    store.undo()
    assert not store.records(Patrol)
    assert not store.records(Turnout)


@pytest.mark.parametrize("made_before", [False, True])
def test_planned_and_actual_stay_apart_when_it_starts(store: Store, made_before: bool) -> None:
    shift, ada = shift_in(store), member_in(store)
    sign_up(store, shift, ada)
    if made_before:
        make_patrol(store, shift, DAY)
    key = start_shift(store, shift, DAY).key_of(Patrol)
    patrol = store.get(Patrol, key)
    assert patrol.state is PatrolState.UNDER_WAY
    assert (patrol.planned_from, patrol.actual_from) == (TUESDAY, NOW)
    assert [each.member for each in parts_of(store, Turnout, patrol)] == [ada]
    assert entry_on(store, DAY).state is RosterState.UNDER_WAY
    with pytest.raises(WatchError, match="begun already"):
        start_planned(store, key)


def test_a_shift_that_is_removed_takes_its_sayings_along_and_leaves_its_patrols(
    store: Store,
) -> None:
    shift, ada = shift_in(store), member_in(store)
    sign_up(store, shift, ada)
    make_patrol(store, shift, DAY)
    skip_day(store, shift, NEXT)
    remove_records(store, Shift, [shift])
    assert not store.records(SignUp)
    assert not store.records(ShiftException)
    assert [each.shift for each in store.records(Patrol)] == [None]
    store.undo()
    assert names_on(store, DAY) == ["Ada Marsh"]
    assert entry_on(store, NEXT).state is RosterState.SKIPPED
