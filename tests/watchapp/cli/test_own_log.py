"""Terminal and window agree on which log is the captain's own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.watchapp.logs import new_log
from watchapp.cli import main
from watchapp.paths import settings_file
from watchapp.settings import read_settings, write_settings


def test_the_terminal_opens_the_log_that_the_window_opens(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "elsewhere" / "oak.db"
    new_log(path, name="Oak Park Watch").close()
    kept = replace(read_settings(settings_file()), own_log=str(path))
    write_settings(settings_file(), kept)
    assert main(["info"]) == 0
    assert "Oak Park Watch" in capsys.readouterr().out
