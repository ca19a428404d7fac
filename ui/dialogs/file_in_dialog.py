"""What the dialogs that bring a file in share: look first, write behind the window, say it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from ui.desk import Desk
from ui.jobs import Job, Jobs
from ui.widgets.busy import Busy
from ui.widgets.dialog import Dialog
from ui.widgets.words import em, repolish, words
from watchapp.progress import Progress
from watchapp.store import Store

Done = TypeVar("Done")


class FileInDialog(Dialog):
    """Names the file, says in one line how it stands, and writes one thing at a time."""

    def __init__(self, desk: Desk, jobs: Jobs, path: Path, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._path = desk, jobs, path
        self._writing: Job | None = None
        self.said = words("", "problem", selectable=True)
        self.said.hide()
        self.busy = Busy()
        self.busy.cancelled.connect(self._stop)

    def enable(self) -> None:
        """Let the captain do what can be done now."""
        raise NotImplementedError

    def stopped_sentence(self) -> str:
        """Return what to say when the captain stopped the writing."""
        return self.tr("Stopped; nothing was changed.")

    def is_idle(self) -> bool:
        """Return whether nothing is being written."""
        return self._writing is None

    def write(
        self,
        said: str,
        job: Callable[[Store, Progress], Done],
        on_done: Callable[[Done], None],
        *,
        must_finish: bool = False,
    ) -> None:
        """Do a job that writes, behind the window; `on_done` is called when it is over."""

        def finish(done: Done) -> None:
            self._end_writing()
            on_done(done)

        self.busy.start(said)
        self._writing = self._jobs.start(
            job,
            finish,
            on_trouble=self.fail,
            on_progress=self.busy.step,
            on_cancelled=self._was_stopped,
            must_finish=must_finish,
        )
        self.enable()

    def say(self, sentence: str, role: str) -> None:
        """Say how it stands, in the color of a role; nothing with an empty sentence."""
        repolish(self.said, "role", role)
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    def fail(self, sentence: str) -> None:
        """Say why it could not be done."""
        self._end_writing()
        self.say(sentence, "problem")

    @override
    def reject(self) -> None:
        """Leave; while something is being written, stop that first."""
        if self._writing is not None:
            self._stop()
        else:
            super().reject()

    def lay_out(self, content: Iterable[QWidget | QLayout], buttons: Iterable[QPushButton]) -> None:
        """Put the content under the file's name; the last of it takes the room that is left."""
        foot = QHBoxLayout()
        foot.addWidget(self.busy, 1)
        foot.addStretch()
        for button in buttons:
            foot.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(em(self), em(self, 0.8), em(self), em(self, 0.8))
        column.setSpacing(em(self, 0.6))
        column.addWidget(words(self._path.name, "title"))
        for part in content:
            if isinstance(part, QLayout):
                column.addLayout(part)
            else:
                column.addWidget(part)
        column.setStretch(column.count() - 1, 1)
        column.addLayout(foot)

    def _stop(self) -> None:
        if self._writing is not None:
            self._writing.cancel()

    def _was_stopped(self) -> None:
        self._end_writing()
        self.say(self.stopped_sentence(), "warning")

    def _end_writing(self) -> None:
        self._writing = None
        self.busy.finish()
        self.enable()


def plain_button(text: str, act: Callable[[], None]) -> QPushButton:
    """Return a button that Enter in a list never presses."""
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.clicked.connect(lambda *_: act())
    return button
