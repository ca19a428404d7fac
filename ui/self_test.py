"""The program trying itself out: what a built copy must be able to do on a bare computer."""

from __future__ import annotations

import sys
import tempfile
import time
import traceback
from datetime import timedelta
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from ui.open_log import OpenLog
from ui.pages import PAGES
from ui.theme import Theme
from watchapp import clock
from watchapp.operations.bulletins import save_bulletin
from watchapp.operations.sample import make_sample
from watchapp.store import Store

LONGEST = 120.0  # seconds that a slow computer may take for all questions of all pages


def try_whole_program(app: QApplication) -> int:
    """Make the sample log and its bulletin in a passing folder and visit every page.

    Prints one line; returns the exit code, 0 if nothing went wrong.
    """
    Theme(app)
    wrong: list[str] = []
    sys.excepthook = lambda *error: wrong.append(_words_of(*error))
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        log = make_sample(Path(folder) / "sample.log.db")
        size = _size_of_bulletin(log)
        wrong += _visit_pages(log)
    said = f"self-test: bulletin of {size} bytes, {len(PAGES)} pages visited"
    stream = sys.stderr if wrong else sys.stdout
    stream.write("\n".join([*wrong, f"{said}, {'FAILED' if wrong else 'all is well'}"]) + "\n")
    return 1 if wrong else 0


def _size_of_bulletin(log: Path) -> int:
    """Make the bulletin of the last whole month and return its size in bytes."""
    month = clock.today().replace(day=1) - timedelta(days=1)
    with Store.open(log) as store:
        return save_bulletin(store, month, log.with_suffix(".pdf")).stat().st_size


def _visit_pages(log: Path) -> list[str]:
    """Show every page until it has its answers; return the troubles that the window told."""
    opened = OpenLog(log)
    troubles: list[str] = []
    opened.desk.troubled.connect(troubles.append)
    opened.jobs.troubled.connect(troubles.append)
    opened.window.resize(1200, 800)
    opened.window.show()
    for page in PAGES:
        opened.window.go(page.name)
        _wait_for_answers(opened)
    opened.window.close()
    opened.close()
    return troubles


def _wait_for_answers(opened: OpenLog) -> None:
    until = time.monotonic() + LONGEST
    QApplication.processEvents()
    while opened.jobs.busy and time.monotonic() < until:
        QApplication.processEvents()
        time.sleep(0.005)


def _words_of(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    return "".join(traceback.format_exception(kind, error, trace))
