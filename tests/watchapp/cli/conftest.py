"""A sample log for the terminal, and what is answered there."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from watchapp.cli import main
from watchapp.operations.sample import make_sample

UNTIL = date(2026, 3, 10)


@dataclass(frozen=True)
class Answer:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """Return the answer as the JSON that it is."""
        return json.loads(self.out)


Ask = Callable[..., Answer]


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a sample log that nobody writes to."""
    return make_sample(tmp_path_factory.mktemp("once") / "sample.db", until=UNTIL)


@pytest.fixture
def log(made_once: Path, tmp_path: Path) -> Path:
    """Return a sample log of the test's own."""
    return Path(shutil.copy(made_once, tmp_path / "log.db"))


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str]) -> Ask:
    """Return a function that gives words to the program and returns its answer."""

    def asked(*words: str | Path) -> Answer:
        capsys.readouterr()
        try:
            code = main([str(word) for word in words])
        except SystemExit as leaving:
            code = int(leaving.code or 0)
        captured = capsys.readouterr()
        return Answer(code, captured.out, captured.err)

    return asked


@pytest.fixture
def tell(ask: Ask, log: Path) -> Ask:
    """Return a function that asks about the test's own sample log."""
    return lambda *words: ask("--log", log, *words)
