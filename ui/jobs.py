"""Slow work, done behind the window by one worker that has a store of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from queue import SimpleQueue
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from ui.worker import Answer, Done, Failed, Step, Stopped, Task, Trouble, Worker, steps
from watchapp.progress import Progress
from watchapp.store import Store

T = TypeVar("T")


@dataclass(eq=False, slots=True, kw_only=True)
class Job:
    """A piece of slow work as the window knows it: whom to tell, and how to stop it."""

    on_done: Callable[[Any], None]
    on_trouble: Callable[[str], None]
    on_progress: Callable[[int, int], None] | None
    on_cancelled: Callable[[], None] | None
    progress: Progress
    must_finish: bool

    def cancel(self) -> None:
        """Ask the work to stop at its next step.

        Where it was finished already `on_done` is still called, since what it wrote stands.
        """
        self.progress.cancel()

    def tell(self, answer: Answer) -> None:
        """Tell whoever waits for it what came of the work; raise the error of a bug."""
        match answer:
            case Step(done, of) if self.on_progress is not None:
                self.on_progress(done, of)
            case Done(value):
                self.on_done(value)
            case Trouble(sentence):
                self.on_trouble(sentence)
            case Stopped() if self.on_cancelled is not None:
                self.on_cancelled()
            case Failed(error):
                raise error
            case _:
                pass  # nobody waits for it


class Jobs(QObject):
    """Runs jobs one after the other on one thread; all that they call is called at the window.

    `troubled` carries one sentence for the captain.
    """

    troubled = Signal(str)
    _answered = Signal()

    def __init__(self, log: Path) -> None:
        super().__init__()
        self._worker = Worker(log, self._post)
        self._answers: SimpleQueue[tuple[int, Answer]] = SimpleQueue()
        # Callbacks stay on this side: the worker must never be the last to let go of a widget.
        self._jobs: dict[int, Job] = {}
        self._latest: dict[str, int] = {}
        self._numbers = count(1)
        self._answered.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Return whether any job is waiting or running."""
        return bool(self._jobs)

    def start(
        self,
        job: Callable[[Store, Progress], T],
        on_done: Callable[[T], None],
        *,
        replaces: str = "",
        on_trouble: Callable[[str], None] | None = None,
        on_progress: Callable[[int, int], None] | None = None,
        on_cancelled: Callable[[], None] | None = None,
        must_finish: bool = False,
    ) -> Job:
        """Run `job(store, progress)` behind the window and hand its answer to `on_done`.

        `job` must hold no widget. A name in `replaces` drops the answer of the job that was
        started under it before: for questions, never for what writes. What writes `must_finish`:
        only the captain's own Cancel stops it, the end of the window does not. The sentence of a
        WatchError goes to `on_trouble`, else to `troubled`; any other error is raised on the
        window's thread.
        """
        number = next(self._numbers)
        asked = Job(
            on_done=on_done,
            on_trouble=on_trouble or self.troubled.emit,
            on_progress=on_progress,
            on_cancelled=on_cancelled,
            progress=Progress(steps(number, self._post)),
            must_finish=must_finish,
        )
        self._jobs[number] = asked
        if replaces:
            self._drop(self._latest.get(replaces, 0))
            self._latest[replaces] = number
        self._worker.put(Task(number, job, asked.progress))
        return asked

    def stop(self) -> None:
        """Cancel what need not finish, wait until the worker closed its store, tell no more."""
        for number, job in tuple(self._jobs.items()):
            if not job.must_finish:
                self._drop(number)
        self._worker.stop()
        self._jobs.clear()

    def _drop(self, number: int) -> None:
        """Stop a job and never tell its answer."""
        if job := self._jobs.pop(number, None):
            job.cancel()

    def _post(self, number: int, answer: Answer) -> None:
        """Hand an answer to the window's thread; called on the worker's."""
        self._answers.put((number, answer))
        self._answered.emit()

    @Slot()
    def _tell(self) -> None:
        """Tell the next answer, unless nobody waits for it any more."""
        number, answer = self._answers.get()
        last = not isinstance(answer, Step)
        job = self._jobs.pop(number, None) if last else self._jobs.get(number)
        if job is not None:
            job.tell(answer)
