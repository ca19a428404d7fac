"""What every test gets: its own data folder, the real data if present, a clean street after."""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.left_behind import clear_garbage, sweep, threads_beyond, visible_windows
from tests.patience import PatientBot
from watchapp.speech import ENGLISH, speak

ROOT = Path(__file__).resolve().parents[1]
SHARED_DATA = ROOT.parent / "shared" / "data"

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
gc.disable()  # as the window's program does; see ui/garbage.py
os.environ["LC_ALL"] = "C.UTF-8"  # whatever the computer speaks, the program speaks English

# A deadline measures how busy the machine is; the folders that fixtures give need no reset.
settings.register_profile(
    "street",
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
settings.register_profile("thorough", settings.get_profile("street"), max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "street"))


def pytest_collection_finish() -> None:
    """Look no more through what was read with the tests: nothing of it becomes garbage."""
    gc.freeze()


@pytest.fixture(scope="session")
def shared_data() -> Callable[[str], Path]:
    """Return a function that finds a file of real data, or skips the test without it."""

    def find(name: str) -> Path:
        path = SHARED_DATA / name
        if not path.exists():
            pytest.skip(f"the real data file {name} is not beside this checkout")
        return path

    return find


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """Return what drives widgets, and waits for them as long as a busy computer needs."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the test off the captain's data folder; return the folder that stands for it."""
    home = tmp_path / "home"
    monkeypatch.setenv("WATCHAPP_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Speak English again after a test that spoke another language."""
    yield
    speak(ENGLISH)


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a thread running or a window open; delete what it has closed."""
    before = set(threading.enumerate())
    yield
    running = threads_beyond(before)
    assert not running, f"{request.node.name} left these threads running: {running}"
    opened = visible_windows()
    sweep()
    clear_garbage()
    assert not opened, f"{request.node.name} left these windows open: {opened}"
