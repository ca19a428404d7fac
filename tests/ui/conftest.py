"""A log with a window, for tests of the window's parts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.watchapp.logs import new_log
from ui.desk import Desk
from ui.jobs import Jobs
from ui.open_log import OpenLog
from watchapp.store import Store


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """Return a log that was just begun, closed."""
    path = tmp_path / "watch.log.db"
    new_log(path).close()
    return path


@pytest.fixture
def store(log: Path) -> Iterator[Store]:
    """Return the log, open."""
    with Store.open(log) as store:
        yield store


@pytest.fixture
def desk(store: Store, qtbot: QtBot) -> Desk:
    return Desk(store)


@pytest.fixture
def jobs(log: Path, qtbot: QtBot) -> Iterator[Jobs]:
    """Return the worker of the log; it has stopped when the test is over."""
    jobs = Jobs(log)
    yield jobs
    jobs.stop()


@pytest.fixture
def opened(log: Path, qtbot: QtBot) -> Iterator[OpenLog]:
    """Return the log in a window that is shown."""
    opened = OpenLog(log)
    opened.window.resize(1200, 800)
    with qtbot.waitExposed(opened.window):
        opened.window.show()
    yield opened
    opened.window.close()
    opened.close()
