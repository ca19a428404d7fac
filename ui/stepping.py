"""Undo and redo: at once, or behind the window where a whole import moves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from ui.desk import Desk
from ui.jobs import Jobs
from watchapp.errors import WatchError
from watchapp.progress import Progress
from watchapp.store import Change, Step, Store


@dataclass(frozen=True, slots=True)
class Listener:
    """Whom to tell: that a step takes its time, that it is done, why it could not be done."""

    on_slow: Callable[[Step], None]
    on_done: Callable[[Change], None]
    on_trouble: Callable[[str], None]


def undo(desk: Desk, jobs: Jobs, listener: Listener) -> None:
    """Take back the last act."""
    step = desk.next_undo
    if step is not None and step.moves_import:
        _start(desk, jobs, listener, job=_undone, step=step)
    elif change := desk.undo():
        listener.on_done(change)


def redo(desk: Desk, jobs: Jobs, listener: Listener) -> None:
    """Do again what was taken back last."""
    step = desk.next_redo
    if step is not None and step.moves_import:
        _start(desk, jobs, listener, job=_redone, step=step)
    elif change := desk.redo():
        listener.on_done(change)


def _start(
    desk: Desk, jobs: Jobs, listener: Listener, *, job: Callable[..., Change], step: Step
) -> None:
    def finish(change: Change) -> None:
        desk.announce(change)
        listener.on_done(change)

    listener.on_slow(step)
    moved = partial(job, step=step)
    jobs.start(moved, finish, on_trouble=listener.on_trouble, must_finish=True)


def _undone(store: Store, _: Progress, *, step: Step) -> Change:
    _demand_same(step, store.next_undo)
    return store.undo()


def _redone(store: Store, _: Progress, *, step: Step) -> Change:
    _demand_same(step, store.next_redo)
    return store.redo()


def _demand_same(asked: Step, found: Step | None) -> None:
    """Refuse to move another step than the one that was named when the captain asked."""
    if found != asked:
        raise WatchError(
            "Something else was done meanwhile, so nothing was undone or done again; look at the"
            " Edit menu and choose again."
        )
