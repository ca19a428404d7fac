"""The roster: what stands in it, who comes, who is missing, what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.watchapp.logs import new_log
from tests.watchapp.rosters import TUESDAY, WEEKLY, member_in, roster_of, shift_in
from watchapp import clock
from watchapp.operations.patrols import save_patrol
from watchapp.operations.shifts import cannot_come, sign_up, skip_day
from watchapp.queries.roster import coming_gaps, has_roster, roster_between
from watchapp.queries.roster_entry import RosterState, signed_up
from watchapp.records import Patrol, PatrolState, Shift, SignUp, Turnout, TurnoutRole
from watchapp.records.watch import Watch
from watchapp.recurrence import holidays_between
from watchapp.store import Store

FIRST, LAST = date(2026, 3, 1), date(2026, 3, 31)
BEFORE = datetime(2026, 3, 1, 9, 0)
AFTER = datetime(2026, 4, 1, 9, 0)


@pytest.fixture(autouse=True)
def first_of_march(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: BEFORE)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as store:
        yield store


def test_an_empty_log_has_no_roster(store: Store) -> None:
    assert roster_of(store, FIRST, LAST, BEFORE) == ()
    assert coming_gaps(store, now=BEFORE) == ()
    assert not has_roster(store)


def test_every_time_of_a_shift_stands_in_it(store: Store) -> None:
    shift_in(store)
    found = roster_of(store, FIRST, LAST, BEFORE)
    assert [each.begins for each in found] == [TUESDAY + timedelta(weeks=n) for n in range(5)]
    assert all(each.ends == each.begins + timedelta(minutes=120) for each in found)
    assert {each.begins.hour for each in found} == {20}, "also after the clocks changed on the 8th"
    assert {(each.gap, each.state) for each in found} == {(2, RosterState.COMING)}
    assert has_roster(store)


def test_signed_up_is_who_comes_every_time_and_who_comes_once_without_who_cannot(
    store: Store,
) -> None:
    shift = shift_in(store, needed=3)
    ada, ben = member_in(store), member_in(store, "Ben Ode")
    gone = member_in(store, "Cy Dahl", left=date(2026, 3, 10))
    for member in (ada, gone):
        sign_up(store, shift, member)
    sign_up(store, shift, ben, day=date(2026, 3, 17), role=TurnoutRole.LEAD)
    cannot_come(store, shift, ada, date(2026, 3, 24))
    found = roster_of(store, FIRST, LAST, BEFORE)
    assert [[p.name for p in each.crew] for each in found] == [
        ["Ada Marsh", "Cy Dahl"],
        ["Ada Marsh"],
        ["Ada Marsh", "Ben Ode"],
        [],
        ["Ada Marsh"],
    ]
    assert [each.gap for each in found] == [1, 2, 1, 3, 2]
    assert found[3].cannot == ("Ada Marsh",)
    assert found[2].crew[0].standing
    assert not found[2].crew[1].standing
    assert found[2].crew[1].role is TurnoutRole.LEAD


SAYINGS = st.lists(
    st.tuples(st.integers(1, 3), st.none() | st.integers(0, 2), st.booleans()), max_size=12
)


@given(SAYINGS)
def test_what_is_said_of_a_day_counts_more_and_the_last_word_holds(
    sayings: list[tuple[int, int | None, bool]],
) -> None:
    days = [date(2026, 3, 3) + timedelta(weeks=n) for n in range(3)]
    said = [
        SignUp(id=n, shift=1, member=member, day=day, cannot=cannot and day is not None)
        for n, (member, week, cannot) in enumerate(sayings, start=1)
        for day in [None if week is None else days[week]]
    ]
    other = SignUp(id=99, shift=2, member=1, day=None)
    for day in days:
        expected = {}
        for member in (1, 2, 3):
            own = [each for each in said if each.member == member]
            of_day = [each for each in own if each.day == day]
            always = [each for each in own if each.day is None]
            if of_day:
                expected[member] = of_day[-1].cannot
            elif always:
                expected[member] = False
        found = signed_up([*said, other], Shift(id=1, name="x", starts=None), day)
        assert {key: each.cannot for key, each in found.items()} == expected


def test_what_is_over_is_done_or_missed(store: Store) -> None:
    shift = shift_in(store)
    save_patrol(
        store,
        Patrol(
            shift=shift,
            shift_day=date(2026, 3, 10),
            planned_from=TUESDAY + timedelta(weeks=1),
            actual_from=TUESDAY + timedelta(weeks=1, minutes=10),
            actual_to=TUESDAY + timedelta(weeks=1, minutes=90),
        ),
    )
    found = roster_of(store, FIRST, date(2026, 3, 17), datetime(2026, 3, 17, 22, 0))
    assert [each.state for each in found] == [
        RosterState.MISSED,
        RosterState.DONE,
        RosterState.COMING,  # until its end has passed
    ]
    assert found[1].begins == TUESDAY + timedelta(weeks=1), "as it was planned"
    assert [each.can_become_patrol for each in found] == [True, False, True]
    assert {each.gap for each in found[:2]} == {0}


@pytest.mark.parametrize(
    ("state", "now", "became"),
    [
        (PatrolState.PLANNED, BEFORE, RosterState.COMING),
        (PatrolState.PLANNED, AFTER, RosterState.MISSED),
        (PatrolState.UNDER_WAY, AFTER, RosterState.UNDER_WAY),
        (PatrolState.DONE, AFTER, RosterState.DONE),
        (PatrolState.CANCELLED, BEFORE, RosterState.SKIPPED),
    ],
)
def test_a_patrol_without_a_shift_stands_in_it_too(
    store: Store, state: PatrolState, now: datetime, became: RosterState
) -> None:
    ada = member_in(store)
    actual = {PatrolState.UNDER_WAY, PatrolState.DONE}
    patrol = Patrol(
        state=state,
        planned_from=TUESDAY,
        actual_from=TUESDAY if state in actual else None,
        actual_to=TUESDAY + timedelta(hours=1) if state is PatrolState.DONE else None,
    )
    save_patrol(store, patrol, turnouts=[Turnout(patrol=None, member=ada)])
    (entry,) = roster_of(store, FIRST, LAST, now)
    assert (entry.state, entry.shift, entry.needed) == (became, None, None)
    assert [each.name for each in entry.crew] == ["Ada Marsh"]
    assert entry.gap == 0


def test_a_patrol_of_a_shift_stays_when_the_shift_moves(store: Store) -> None:
    """A night that was patrolled is never lost from the roster by a new rule."""
    shift = shift_in(store)
    save_patrol(
        store,
        Patrol(
            shift=shift,
            shift_day=date(2026, 3, 12),
            actual_from=datetime(2026, 3, 12, 20, 0),
            actual_to=datetime(2026, 3, 12, 21, 0),
        ),
    )
    found = roster_of(store, date(2026, 3, 12), date(2026, 3, 12), AFTER)
    assert [(each.name, each.state) for each in found] == [("Evening round", RosterState.DONE)]


@settings(max_examples=15)
@given(st.sets(st.integers(0, 8)))
def test_exactly_the_days_left_out_are_skipped(weeks: set[int]) -> None:
    with TemporaryDirectory() as folder, new_log(Path(folder) / "log.db") as store:
        shift = shift_in(store)
        for week in weeks:
            skip_day(store, shift, (TUESDAY + timedelta(weeks=week)).date(), reason="Rain")
        found = roster_of(store, FIRST, FIRST + timedelta(weeks=9), BEFORE)
        skipped = {n for n, each in enumerate(found) if each.state is RosterState.SKIPPED}
        assert skipped == weeks
        assert {each.reason for each in found} <= {"", "Rain"}


def test_public_holidays_are_skipped_by_name(store: Store) -> None:
    shift_in(
        store, starts=datetime(2026, 11, 19, 20), rule="FREQ=WEEKLY;BYDAY=TH", skip_holidays=True
    )
    shift_in(store, name="Always", starts=datetime(2026, 11, 26, 20), rule="")
    found = roster_of(store, date(2026, 11, 1), date(2026, 12, 31), BEFORE)
    skipped = [(e.name, e.day, e.reason) for e in found if e.state is RosterState.SKIPPED]
    assert skipped == [
        ("Evening round", date(2026, 11, 26), "Thanksgiving Day"),
    ]
    assert len(found) == 7 + 1


def test_a_country_nobody_knows_leaves_nothing_out_and_says_so(store: Store) -> None:
    """Such a code cannot be saved any more, but an older file may hold it."""
    shift_in(store, skip_holidays=True)
    (watch,) = store.records(Watch)
    raw = "UPDATE watch SET holidays_of = 'XX' WHERE id = ?"
    store._connection.execute(raw, (watch.id,))
    found = roster_between(store, FIRST, LAST, now=BEFORE)
    assert "for “XX”" in found.trouble
    assert len(found.entries) == 5


def test_the_next_gaps_are_those_of_shifts(store: Store) -> None:
    shift = shift_in(store, needed=1)
    sign_up(store, shift, member_in(store), day=date(2026, 3, 10))
    save_patrol(store, Patrol(state=PatrolState.PLANNED, planned_from=datetime(2026, 3, 4, 20)))
    found = coming_gaps(store, now=BEFORE)
    assert [(each.day, each.gap) for each in found] == [(date(2026, 3, 3), 1)]
    assert shift_in(store, name="Second", rule=WEEKLY)
    assert len(coming_gaps(store, now=BEFORE, most=2)) == 2


@settings(max_examples=15)
@given(st.dates(date(2026, 1, 1), date(2027, 6, 30)), st.integers(0, 200))
def test_exactly_the_public_holidays_are_left_out(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    holidays = holidays_between("US", first, last)
    with TemporaryDirectory() as folder, new_log(Path(folder) / "log.db") as store:
        begins = datetime.combine(first, TUESDAY.time())
        shift_in(store, starts=begins, rule="FREQ=DAILY", skip_holidays=True)
        found = roster_of(store, first, last, begins)
    assert [each.day for each in found] == [first + timedelta(days=n) for n in range(length + 1)]
    skipped = {each.day: each.reason for each in found if each.state is RosterState.SKIPPED}
    assert skipped == holidays
