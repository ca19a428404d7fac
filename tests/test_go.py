"""The one script: what it says when it is asked nothing, or something it does not know."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

GO = Path(__file__).resolve().parents[1] / "go"


def go(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the script and return what it said."""
    return subprocess.run([GO, *arguments], capture_output=True, text=True, check=False)


def test_it_tells_its_commands() -> None:
    told = go()
    assert told.returncode == 0
    assert told.stdout == go("help").stdout
    commands = set(re.findall(r"^\./go (\w+)", told.stdout, re.MULTILINE))
    assert commands == {"run", "test", "check", "build", "pictures", "words", "help"}


def test_each_command_that_it_tells_is_one_that_it_knows() -> None:
    known = set(re.findall(r"^    (\w+)(?: \|[^)]*)?\) ", GO.read_text("utf-8"), re.MULTILINE))
    assert {"run", "test", "check", "build", "pictures", "words", "help"} <= known


def test_an_unknown_command_is_refused_in_one_sentence() -> None:
    refused = go("dance")
    assert refused.returncode == 1
    assert refused.stdout == ""
    assert refused.stderr == 'go: I do not know "dance"; ./go help tells what there is.\n'
