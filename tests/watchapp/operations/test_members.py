"""Members: their training, the phone tree without circles, and what of it may be handed out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.watchapp.logs import new_log
from watchapp.errors import Problems, WatchError
from watchapp.operations.meetings import save_meeting
from watchapp.operations.members import save_member
from watchapp.operations.phone_tree import phone_tree_text
from watchapp.operations.removals import remove_records
from watchapp.queries.parts import parts_of
from watchapp.queries.phone_tree import Caller, callers_of, phone_tree
from watchapp.records import Attendance, Meeting, Member, MemberRole, Training
from watchapp.store import Store

DAY = date(2026, 6, 1)


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as store:
        yield store


@pytest.fixture
def crowd(log: Store) -> Store:
    for number in range(1, 7):
        join(log, f"Member {number}")
    return log


def join(log: Store, name: str, called_by: int | None = None, **said: object) -> int:
    member = replace(Member(name=name, phone_tree=called_by), **said)  # type: ignore[arg-type]
    return save_member(log, member).key_of(Member)


def call(log: Store, key: int, by: int | None) -> None:
    was = log.get(Member, key)
    save_member(log, replace(was, phone_tree=by), was=was)


def shape(caller: Caller) -> object:
    below = [shape(each) for each in caller.calls]
    return {caller.member.name: below} if below else caller.member.name


def test_training_is_kept_with_the_member_and_goes_with_it(log: Store) -> None:
    key = save_member(
        log, Member(name="Ada"), trainings=[Training(member=None, what="First aid", day=DAY)]
    ).key_of(Member)
    ada = log.get(Member, key)
    (aid,) = parts_of(log, Training, ada)
    save_member(log, replace(ada, phone="555-0101"), was=ada)
    assert parts_of(log, Training, ada) == [aid]
    save_member(log, ada, was=ada, parts_were=[aid], trainings=[])
    assert parts_of(log, Training, ada) == []
    log.undo()
    assert parts_of(log, Training, ada) == [aid]
    remove_records(log, Member, [key])
    assert log.records(Training) == []


def test_a_circle_of_calls_is_refused_in_words_and_nothing_is_written(log: Store) -> None:
    ada = join(log, "Ada")
    bo = join(log, "Bo", ada)
    cy = join(log, "Cy", bo)
    with pytest.raises(Problems) as found:
        call(log, ada, by=cy)
    (problem,) = found.value.problems
    assert problem.field == "phone_tree"
    assert "Ada → Bo → Cy → Ada" in problem.sentence
    with pytest.raises(Problems, match="Nobody calls themselves"):
        call(log, bo, by=bo)
    assert [log.get(Member, key).phone_tree for key in (ada, bo, cy)] == [None, ada, bo]
    call(log, cy, by=ada)


def test_the_tree_begins_with_the_captain_and_names_whom_nobody_calls(log: Store) -> None:
    ada = join(log, "Ada", role=MemberRole.CAPTAIN)
    bo = join(log, "Bo", ada)
    join(log, "Cy", bo)
    join(log, "Di", bo)
    eve = join(log, "Eve")
    join(log, "Flo", eve)
    gone = join(log, "Gus", ada, left=DAY)
    join(log, "Hal", gone)
    tree = phone_tree(log)
    assert [shape(each) for each in tree.begin] == [
        {"Ada": [{"Bo": ["Cy", "Di"]}]},
        {"Eve": ["Flo"]},
    ]
    assert [each.name for each in tree.uncalled] == ["Eve", "Hal"]


def test_a_circle_made_elsewhere_is_opened_and_shown(log: Store) -> None:
    ada = join(log, "Ada", role=MemberRole.CAPTAIN)
    bo, cy = join(log, "Bo"), join(log, "Cy")
    with log.change("From another laptop") as writer:
        writer.put(replace(log.get(Member, bo), phone_tree=cy))
        writer.put(replace(log.get(Member, cy), phone_tree=bo))
    tree = phone_tree(log)
    assert [shape(each) for each in tree.begin] == ["Ada", {"Bo": ["Cy"]}]
    assert [each.name for each in tree.uncalled] == ["Bo"]
    call(log, bo, by=ada)
    assert [shape(each) for each in phone_tree(log).begin] == [{"Ada": [{"Bo": ["Cy"]}]}]


def test_only_those_who_agreed_are_named_on_what_is_handed_out(log: Store) -> None:
    ada = join(log, "Ada", role=MemberRole.CAPTAIN, phone="555-0101", phone_tree_consent=DAY)
    bo = join(log, "Bo Secret", ada, phone="555-0199")
    join(log, "Cy", bo, phone="555-0103", phone_tree_consent=DAY)
    text = phone_tree_text(log)
    first, second, third = text.splitlines()
    assert first == "Ada  555-0101"
    assert second.startswith("    (a member")
    assert third == "        Cy  555-0103"
    assert "Secret" not in text
    assert "555-0199" not in text


def test_who_was_at_a_meeting_leaves_instead_of_being_removed(log: Store) -> None:
    ada, bo = join(log, "Ada"), join(log, "Bo")
    meeting = Meeting(starts=datetime(2026, 6, 2, 19))
    save_meeting(log, meeting, attendance=[Attendance(meeting=None, member=ada)])
    with pytest.raises(WatchError, match="Ada was on patrols or at meetings"):
        remove_records(log, Member, [bo, ada])
    assert len(log.records(Member)) == 2
    remove_records(log, Member, [bo])
    assert [each.id for each in log.records(Member)] == [ada]


@given(callers=st.lists(st.integers(0, 6), min_size=6, max_size=6))
def test_everybody_stands_on_the_tree_once_whoever_calls_whom(
    crowd: Store, callers: list[int]
) -> None:
    members = crowd.records(Member, "ORDER BY id")
    with crowd.change("Others wrote who calls whom") as writer:
        for member, caller in zip(members, callers, strict=True):
            writer.put(replace(member, phone_tree=caller or None))
    tree = phone_tree(crowd)
    standing = [each.id for caller in tree.begin for each in caller.all()]
    alone = {each.id for each in tree.uncalled}
    assert len(standing) == len(set(standing))
    assert set(standing) | alone == {each.id for each in members}
    for member, caller in zip(members, callers, strict=True):
        assert caller or member.id in alone
        above = [each.id for each in callers_of(crowd, caller or None)]
        assert len(above) == len(set(above))
