"""Checkpoints and house-checks: due, done, missed; and visits on a patrol."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.watchapp.logs import new_log
from watchapp import clock
from watchapp.errors import Problems
from watchapp.operations.checks import look_at, save_checkpoint, save_house_check, save_visit
from watchapp.operations.patrols import save_patrol
from watchapp.queries.checks import checks_on, patrol_out_at, visits_to
from watchapp.queries.due import CheckState, standing_on
from watchapp.records import Checkpoint, Finding, HouseCheck, Patrol, PatrolState, Visit
from watchapp.store import Store

TODAY = date(2026, 3, 10)
NOW = datetime(2026, 3, 10, 21, 5)


def day(number: int) -> date:
    """Return a day of that March."""
    return date(2026, 3, number)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as store:
        yield store


@pytest.fixture(autouse=True)
def that_evening(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)


@pytest.mark.parametrize(
    ("looked", "every", "state", "due", "missed"),
    [
        ([], 7, CheckState.DUE, 10, 0),
        ([10], 7, CheckState.DONE, 17, 0),
        ([4], 7, CheckState.DONE, 11, 0),
        ([3], 7, CheckState.DUE, 10, 0),
        ([2], 7, CheckState.MISSED, 9, 1),
        ([1, 2], 1, CheckState.MISSED, 3, 7),
        ([9], 1, CheckState.DUE, 10, 0),
    ],
)
def test_a_checkpoint_is_due_so_many_days_after_it_was_looked_at(  # noqa: PLR0917 - a table
    looked: list[int], every: int, state: CheckState, due: int, missed: int
) -> None:
    found = standing_on(TODAY, [day(n) for n in looked], every, first=None, last=None)
    assert (found.state, found.due, found.missed) == (state, day(due), missed)


@pytest.mark.parametrize(
    ("first", "last", "looked", "every", "state", "due", "missed"),
    [
        (12, 20, [], 1, CheckState.AHEAD, 12, 0),  # they are still at home
        (10, 20, [], 1, CheckState.DUE, 10, 0),
        (8, 20, [], 1, CheckState.MISSED, 8, 2),
        (8, 20, [], 3, CheckState.DUE, 10, 0),
        (8, 20, [7], 1, CheckState.MISSED, 8, 2),  # a look before they left is none
        (1, 20, [1, 2, 5, 9], 1, CheckState.DUE, 10, 5),
        (1, 12, [9], 7, CheckState.DONE, None, 1),  # they are back before the next
        (9, 11, [], 7, CheckState.AHEAD, 11, 0),  # however short, one look belongs to it
        (1, 9, [1, 3, 5, 7, 9], 2, CheckState.OVER, None, 0),
        (1, 9, [2], 2, CheckState.OVER, None, 3),
        (8, 9, [], 7, CheckState.OVER, None, 1),
        (1, 10, [10], 1, CheckState.DONE, None, 9),  # the day they come back is the last
    ],
)
def test_a_house_is_looked_at_while_they_are_away(  # noqa: PLR0917 - a table
    first: int,
    last: int,
    looked: list[int],
    every: int,
    state: CheckState,
    due: int | None,
    missed: int,
) -> None:
    days = [day(n) for n in looked]
    found = standing_on(TODAY, days, every, first=day(first), last=day(last))
    assert (found.state, found.missed) == (state, missed)
    assert found.due == (None if due is None else day(due))


@given(st.sets(st.integers(0, 30)), st.integers(1, 9), st.integers(0, 40))
def test_who_looks_when_it_is_due_misses_nothing(extra: set[int], every: int, length: int) -> None:
    """Whatever else is looked at: a look each so many days leaves nothing missed or overdue."""
    first = day(1)
    kept = {first + timedelta(days=n) for n in range(every - 1, length + 1, every)}
    looked = sorted(kept | {first + timedelta(days=n) for n in extra if n <= length})
    today = first + timedelta(days=length)
    found = standing_on(today, looked, every, first=first, last=None)
    assert found.missed == 0
    assert found.state in {CheckState.DONE, CheckState.AHEAD, CheckState.DUE}


def checkpoint_in(store: Store, name: str = "North gate", **fields: int | date) -> int:
    return save_checkpoint(store, Checkpoint(name=name, **fields)).key_of(Checkpoint)  # type: ignore[arg-type]


def house_in(store: Store, address: str = "412 Elm St") -> int:
    house = HouseCheck(address=address, first=day(8), last=day(20))
    return save_house_check(store, house).key_of(HouseCheck)


def test_what_is_most_urgent_comes_first(store: Store) -> None:
    gate = checkpoint_in(store)
    checkpoint_in(store, "Old pump", retired=day(1))
    house_in(store)
    pond = checkpoint_in(store, "Pond", every_days=2)
    save_visit(store, Visit(checkpoint=pond, at=datetime(2026, 3, 9, 20, 0)))
    found = [(each.name, each.standing.state) for each in checks_on(store, TODAY)]
    assert found == [
        ("412 Elm St", CheckState.MISSED),
        ("North gate", CheckState.DUE),
        ("Pond", CheckState.DONE),
        ("Old pump", CheckState.OVER),
    ]
    look_at(store, Checkpoint, gate)
    assert [each.name for each in checks_on(store, TODAY)][1:3] == ["Pond", "North gate"]


def test_all_well_is_one_act_and_undone_by_one(store: Store) -> None:
    house = house_in(store)
    look_at(store, HouseCheck, house)
    (visit,) = visits_to(store, HouseCheck, house)
    assert (visit.at, visit.finding, visit.checkpoint) == (NOW, Finding.ALL_WELL, None)
    (check,) = checks_on(store, TODAY)
    assert check.last == visit
    assert check.standing.state is CheckState.DONE
    store.undo()
    assert visits_to(store, HouseCheck, house) == []


def test_who_could_not_look_has_not_looked(store: Store) -> None:
    gate = checkpoint_in(store)
    look_at(store, Checkpoint, gate, finding=Finding.COULD_NOT)
    assert checks_on(store, TODAY)[0].standing.state is CheckState.DUE


def test_what_needs_attention_is_said(store: Store) -> None:
    gate = checkpoint_in(store)
    with pytest.raises(Problems, match="Say what needs attention"):
        look_at(store, Checkpoint, gate, finding=Finding.NEEDS_ATTENTION)
    look_at(store, Checkpoint, gate, finding=Finding.NEEDS_ATTENTION, notes="Lock is broken")
    assert visits_to(store, Checkpoint, gate)[0].notes == "Lock is broken"


def test_a_visit_belongs_to_the_patrol_that_was_out(store: Store) -> None:
    gate = checkpoint_in(store)
    assert patrol_out_at(store, NOW) is None
    out = Patrol(state=PatrolState.UNDER_WAY, actual_from=NOW - timedelta(minutes=40))
    patrol = save_patrol(store, out).key_of(Patrol)
    look_at(store, Checkpoint, gate)
    assert visits_to(store, Checkpoint, gate)[0].patrol == patrol
    assert patrol_out_at(store, NOW - timedelta(hours=1)) is None
    save_patrol(store, out)
    assert patrol_out_at(store, NOW) is None, "of two nobody knows which"


def test_a_patrol_that_came_back_had_its_visits(store: Store) -> None:
    done = Patrol(actual_from=NOW - timedelta(hours=2), actual_to=NOW - timedelta(hours=1))
    patrol = save_patrol(store, done).key_of(Patrol)
    assert patrol_out_at(store, NOW - timedelta(minutes=90)) == patrol
    assert patrol_out_at(store, NOW) is None
