"""What the README tells a newcomer to type does what it says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.watchapp.police import BURGLARY, TOWED, square, write, write_zones
from watchapp.cli import main

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def test_the_commands_of_the_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    write_zones(tmp_path / "neighborhoods.geojson", **{"Elm Park": square(-121.55, 38.45)})
    write(tmp_path / "police-january.csv", BURGLARY, TOWED)
    commands = re.findall(r"^watchapp (.+)$", README, re.MULTILINE)
    assert len(commands) >= 5
    for command in commands:
        assert main(shlex.split(command)) == 0, capsys.readouterr().err
    assert Path("january.pdf").read_bytes().startswith(b"%PDF")


def test_every_picture_and_page_that_is_named_is_there() -> None:
    named = re.findall(r"\]\(([^):]+)\)", README)
    assert len(named) > 5
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_the_scripts_words_are_those_of_the_script() -> None:
    script = (ROOT / "go").read_text("utf-8")
    for word in re.findall(r"\./go (\w+)", README):
        assert re.search(rf"^    {word}\b.*\)", script, re.MULTILINE), word
