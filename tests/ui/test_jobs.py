"""The worker: slow work beside the window, its answers at the window, none of them stale."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from ui.jobs import Jobs
from watchapp.errors import WatchError
from watchapp.operations.members import save_member
from watchapp.progress import Progress
from watchapp.records import Member
from watchapp.store import Change, Store

Told = list[object]


@pytest.fixture
def told() -> Told:
    return []


def until(qtbot: QtBot, condition: Callable[[], bool]) -> None:
    qtbot.waitUntil(condition)


def count_members(store: Store, _: Progress) -> int:
    return len(store.records(Member))


def add_member(store: Store, _: Progress) -> Change:
    return save_member(store, Member(name="Ben Ode"))


def name_thread(_: Store, __: Progress) -> int:
    return threading.get_ident()


def refuse(_: Store, __: Progress) -> None:
    raise WatchError("The file is not there; choose another.")


def fail(_: Store, __: Progress) -> None:
    raise ZeroDivisionError("a bug")


def wait_for(_: Store, __: Progress, *, gate: threading.Event, answer: str) -> str:
    gate.wait(5)
    return answer


def walk(_: Store, progress: Progress, *, gate: threading.Event, steps: int = 1000) -> str:
    """Go on until stopped, or to the end."""
    for done in range(steps):
        progress.step(done, steps)
        gate.wait(0.001)
    return "walked"


def test_work_is_done_elsewhere_and_told_here(jobs: Jobs, told: Told, qtbot: QtBot) -> None:
    here: Told = []
    jobs.start(name_thread, lambda there: told.extend((there, threading.get_ident())))
    here.append(threading.get_ident())
    until(qtbot, lambda: bool(told))
    assert told[1] == here[0]
    assert told[0] != here[0]


def test_work_is_done_in_turn_with_one_store(jobs: Jobs, told: Told, qtbot: QtBot) -> None:
    jobs.start(add_member, lambda change: told.append(change.label))
    jobs.start(count_members, told.append)
    assert jobs.busy
    until(qtbot, lambda: len(told) == 2)
    assert told == ["Save member", 1]
    assert not jobs.busy


def test_a_stale_answer_is_dropped(jobs: Jobs, told: Told, qtbot: QtBot) -> None:
    gate = threading.Event()
    old = partial(wait_for, gate=gate, answer="old")
    jobs.start(old, told.append, replaces="trends")
    jobs.start(partial(wait_for, gate=gate, answer="new"), told.append, replaces="trends")
    jobs.start(partial(wait_for, gate=gate, answer="other"), told.append, replaces="bulletin")
    gate.set()
    until(qtbot, lambda: len(told) == 2)
    qtbot.wait(20)
    assert told == ["new", "other"]


def test_a_question_that_was_answered_may_be_asked_again(
    jobs: Jobs, told: Told, qtbot: QtBot
) -> None:
    jobs.start(count_members, told.append, replaces="count")
    until(qtbot, lambda: len(told) == 1)
    jobs.start(count_members, told.append, replaces="count")
    until(qtbot, lambda: len(told) == 2)


def test_trouble_is_told_to_whoever_asked(jobs: Jobs, told: Told, qtbot: QtBot) -> None:
    jobs.start(refuse, told.append, on_trouble=lambda said: told.append(f"trouble: {said}"))
    until(qtbot, lambda: bool(told))
    assert told == ["trouble: The file is not there; choose another."]


def test_trouble_is_told_by_the_window_otherwise(jobs: Jobs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(jobs.troubled) as told:
        jobs.start(refuse, lambda _: None)
    assert told.args == ["The file is not there; choose another."]


def test_a_log_that_cannot_be_opened_is_trouble(tmp_path: Path, qtbot: QtBot) -> None:
    jobs = Jobs(tmp_path / "nowhere.db")
    with qtbot.waitSignal(jobs.troubled) as told:
        jobs.start(count_members, lambda _: None)
    jobs.stop()
    assert "There is no log at" in str(told.args)


def test_a_bug_reaches_the_window_and_the_worker_goes_on(
    jobs: Jobs, told: Told, qtbot: QtBot
) -> None:
    with capture_exceptions() as caught:
        jobs.start(fail, told.append)
        until(qtbot, lambda: not jobs.busy)
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    jobs.start(count_members, told.append)
    until(qtbot, lambda: told == [0])


def test_progress_is_shown_as_often_as_an_eye_can_follow(
    jobs: Jobs, told: Told, qtbot: QtBot
) -> None:
    steps: list[tuple[int, int]] = []
    gate = threading.Event()
    gate.set()
    jobs.start(
        partial(walk, gate=gate, steps=20_000),
        told.append,
        on_progress=lambda done, of: steps.append((done, of)),
    )
    until(qtbot, lambda: told == ["walked"])
    assert steps[0] == (0, 0)
    assert steps == sorted(steps, key=lambda step: step[0])
    assert len(steps) < 200


def test_cancelled_work_stops_and_says_so(jobs: Jobs, told: Told, qtbot: QtBot) -> None:
    gate = threading.Event()
    job = jobs.start(
        partial(walk, gate=gate), told.append, on_cancelled=lambda: told.append("stopped")
    )
    job.cancel()
    until(qtbot, lambda: bool(told))
    assert told == ["stopped"]


def test_what_was_finished_before_it_could_be_cancelled_is_told(
    jobs: Jobs, told: Told, qtbot: QtBot
) -> None:
    """A change that stands in the log must reach the window."""
    gate = threading.Event()
    job = jobs.start(partial(wait_for, gate=gate, answer="written"), told.append)
    qtbot.wait(50)  # the worker has begun, and takes no step any more
    job.cancel()
    gate.set()
    until(qtbot, lambda: bool(told))
    assert told == ["written"]


def test_stopping_waits_and_tells_nothing_more(log: Path, told: Told, qtbot: QtBot) -> None:
    jobs = Jobs(log)
    gate = threading.Event()
    jobs.start(partial(walk, gate=gate), told.append, on_cancelled=lambda: told.append("stopped"))
    jobs.start(count_members, told.append)
    jobs.stop()
    assert not [thread for thread in threading.enumerate() if thread.name == "jobs"]
    qtbot.wait(20)
    assert not told
    assert not jobs.busy


def test_what_writes_is_finished_before_the_worker_stops(
    log: Path, told: Told, qtbot: QtBot
) -> None:
    jobs = Jobs(log)
    gate = threading.Event()
    gate.set()
    jobs.start(partial(walk, gate=gate), told.append)
    jobs.start(add_member, told.append, must_finish=True)
    jobs.stop()
    with Store.open(log) as store:
        assert len(store.records(Member)) == 1
    qtbot.wait(20)
    assert not told
    assert not jobs.busy


def test_the_captain_may_cancel_what_writes(log: Path, told: Told, qtbot: QtBot) -> None:
    jobs = Jobs(log)
    gate = threading.Event()
    job = jobs.start(partial(wait_for, gate=gate, answer="first"), told.append)
    job = jobs.start(add_member, told.append, must_finish=True)
    job.cancel()
    gate.set()
    jobs.stop()
    with Store.open(log) as store:
        assert not store.records(Member)


def test_a_worker_that_was_never_asked_needs_no_thread(log: Path, qtbot: QtBot) -> None:
    jobs = Jobs(log)
    assert not [thread for thread in threading.enumerate() if thread.name == "jobs"]
    jobs.stop()
