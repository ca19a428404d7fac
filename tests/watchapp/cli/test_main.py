"""The terminal as such: help, exit codes, streams."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.patience import SECONDS_FOR_A_PROGRAM
from tests.watchapp.cli.conftest import Ask
from tests.watchapp.police import BURGLARY, write
from tests.watchapp.terminal import ROOT, run
from watchapp import cli, paths
from watchapp.cli import COMMANDS
from watchapp.cli.command import Command
from watchapp.records import Sighting
from watchapp.store import Store

START = "import sys; from watchapp.cli import main; sys.exit(main())"


def test_the_help_lists_every_command(ask: Ask) -> None:
    answer = ask("--help")
    assert answer.code == 0
    assert all(f"    {command.name}" in answer.out for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_each_command_has_its_help_and_an_example(ask: Ask, command: Command) -> None:
    answer = ask(command.name, "--help")
    assert answer.code == 0
    assert command.example in answer.out
    assert "--log FILE" in answer.out
    assert (command.do is None) != (command.begin is None)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_each_example_is_understood(command: Command) -> None:
    program, *words = shlex.split(command.example)
    assert program == "watchapp"
    arguments = cli._parser().parse_args(words)
    assert arguments.command is command


def test_the_version_is_told(ask: Ask) -> None:
    assert ask("--version").out.startswith("watchapp ")


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["fly"],
        ["counts", "--by", "color"],
        ["counts", "--by", "month,month"],
        ["counts", "--from", "someday"],
        ["sightings", "--limit", "-1"],
        ["sightings", "--source", "hearsay"],
        ["bulletin", "--month", "January", "--out", "x.pdf"],
        ["bulletin", "--month", "2006-13", "--out", "x.pdf"],
        ["edit", "member", "one", "name=x"],
        ["edit", "member", "9" * 30, "name=x"],
        ["init", "--name", "A"],
    ],
)
def test_what_is_not_understood_is_2(tell: Ask, words: list[str]) -> None:
    answer = tell(*words)
    assert (answer.code, answer.out) == (2, "")
    assert "Traceback" not in answer.err
    assert "usage: watchapp" in answer.err


def test_options_may_stand_before_or_after_the_command(ask: Ask, log: Path) -> None:
    first = ask("--log", log, "--json", "zones")
    last = ask("zones", "--json", "--log", log)
    assert first.data == last.data


def test_without_a_log_it_is_the_captains_own(ask: Ask) -> None:
    answer = ask("zones")
    assert answer.code == 1
    assert str(paths.default_log()) in answer.err
    assert ask("init", "--name", "Oak Park Watch", "--captain", "Ana Ruiz").code == 0
    assert ask("zones").out == "None yet.\n"
    assert ask("zones", "--json").data == []
    again = ask("init", "--name", "Other", "--captain", "Bo")
    assert again.code == 1
    assert "There is a file at" in again.err


def test_an_unfit_watch_begins_no_log(ask: Ask) -> None:
    answer = ask("init", "--name", " ", "--captain", "")
    assert answer.code == 1
    assert answer.err.count("missing") == 2
    assert not paths.default_log().exists()


def test_the_sample_has_a_place_of_its_own(ask: Ask) -> None:
    answer = ask("sample", "--json")
    assert answer.data == {"log": str(paths.sample_log())}
    assert not paths.default_log().exists()
    assert ask("info", "--json", "--log", paths.sample_log()).data["sample"] is True


def test_nobody_reading_on_is_no_trouble(log: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-c", START, "--log", str(log), "sightings", "--limit", "0"],
        cwd=ROOT,
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "cp1252"])
def test_every_letter_is_told_in_some_way(log: Path, encoding: str) -> None:
    name = "Łukasz “Łuk” Ñandú 北"
    with Store.open(log) as store:
        key = store.select("SELECT id FROM zone")[0][0]
    commands = [["edit", "zone", str(key), f"name={name}"], ["zones"], ["zones", "--json"]]
    for words in commands:
        done = subprocess.run(
            [sys.executable, "-c", START, *words, "--log", log],
            cwd=ROOT,
            env={**os.environ, "PYTHONIOENCODING": encoding},
            capture_output=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout.decode(encoding)
        assert name in done.stdout.decode(encoding) or encoding != "utf-8"


def test_json_is_json_in_any_encoding(log: Path) -> None:
    done = run("--log", log, "meetings", "--json", PYTHONIOENCODING="ascii")
    assert "Caf\\u00e9" in done.stdout
    assert done.stdout.isascii()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows interrupts in another way")
def test_an_interrupt_is_130_and_leaves_nothing(log: Path, tmp_path: Path) -> None:
    rows = [(f"1/{n % 28 + 1}/06 9:00", f"{n} OAK ST", *BURGLARY[2:]) for n in range(30_000)]
    file = write(tmp_path / "crimes.csv", *rows)
    running = subprocess.Popen(
        [sys.executable, "-c", START, "--log", str(log), "import", str(file)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    while not log.with_name("log.db-wal").exists():  # the log is open, the work has begun
        time.sleep(0.01)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=SECONDS_FOR_A_PROGRAM)
    assert (running.returncode, out) == (130, "")
    assert err == "Stopped; nothing of it was kept.\n"
    with Store.open(log) as store:
        assert not store.records(Sighting, "WHERE occurred_from < '2007'")
        assert store.damage() == ()


def test_the_help_is_quick_to_load() -> None:
    """What only some commands need is loaded by these."""
    start = (
        "import sys, watchapp.cli\n"
        "slow = {'numpy', 'shapely', 'reportlab', 'sqlite_utils', 'PySide6'}\n"
        "print(sorted(slow & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", start], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"
