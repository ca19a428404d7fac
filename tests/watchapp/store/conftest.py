"""A log for each test, and another look at the same file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.watchapp.logs import new_log
from watchapp.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the test's log lies."""
    return tmp_path / "log.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """Return a log with a watch and the captain's categories in it."""
    with new_log(path) as opened:
        yield opened
