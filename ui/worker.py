"""The thread that does slow work: tasks in, answers out, a store of its own between."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Any, NamedTuple, TypeAlias

from watchapp.errors import WatchError
from watchapp.progress import Cancelled, Progress
from watchapp.speech import speak, spoken
from watchapp.store import Store

SECONDS_BETWEEN_STEPS = 0.05  # as often as an eye can follow a bar


class Task(NamedTuple):
    """What to run, and the number under which the window waits for it."""

    number: int
    run: Callable[[Store, Progress], object]
    progress: Progress


class Step(NamedTuple):
    """The work has come so far."""

    done: int
    of: int


class Done(NamedTuple):
    """The work is finished."""

    value: Any


class Trouble(NamedTuple):
    """The work could not be done, and a person can do something about it."""

    sentence: str


class Stopped(NamedTuple):
    """The work was cancelled; nothing of it stays."""


class Failed(NamedTuple):
    """The program has a fault."""

    error: Exception


Answer: TypeAlias = Step | Done | Trouble | Stopped | Failed
Post: TypeAlias = Callable[[int, Answer], None]


class Worker:
    """One thread that does tasks in turn; its store opens at the first and closes at the end."""

    def __init__(self, log: Path, post: Post) -> None:
        self._log = log
        self._post = post
        self._tasks: SimpleQueue[Task | None] = SimpleQueue()
        self._thread = Thread(target=self._work, name="jobs")
        self._store: Store | None = None
        self._speech = spoken()  # the captain's: a thread begins in English

    def put(self, task: Task) -> None:
        """Do a task when those before it are done; its answer is posted on the worker's thread."""
        if not self._thread.is_alive():
            self._thread.start()
        self._tasks.put(task)

    def stop(self) -> None:
        """Wait until all tasks are done and the store is closed."""
        self._tasks.put(None)
        if self._thread.is_alive():
            self._thread.join()

    def _work(self) -> None:
        speak(self._speech)
        try:
            while (task := self._tasks.get()) is not None:
                self._post(task.number, self._answer(task))
        finally:
            if self._store is not None:
                self._store.close()

    def _answer(self, task: Task) -> Answer:
        try:
            task.progress.step(0, 0)
            if self._store is None:
                self._store = Store.open(self._log)
            return Done(task.run(self._store, task.progress))
        except Cancelled:
            return Stopped()
        except WatchError as trouble:
            return Trouble(trouble.sentence)
        except Exception as error:  # noqa: BLE001 - the one hand-over to the window
            return Failed(error)


def steps(number: int, post: Post) -> Callable[[int, int], None]:
    """Return what posts the steps of a task, not more of them than can be seen."""
    shown = float("-inf")

    def step(done: int, of: int) -> None:
        nonlocal shown
        now = time.monotonic()
        if done == of or now - shown >= SECONDS_BETWEEN_STEPS:
            shown = now
            post(number, Step(done, of))

    return step
