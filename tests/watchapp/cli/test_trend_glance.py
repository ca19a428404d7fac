"""The first look and the doings of the watch in the terminal."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.watchapp.cli.conftest import UNTIL, Ask
from watchapp import clock
from watchapp.operations.trends import TRENDS

CAR = "Police records: Taken from a car"


@pytest.fixture(autouse=True)
def morning(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let it be the day on which the sample log ends."""
    monkeypatch.setattr(clock, "now", lambda: datetime(UNTIL.year, UNTIL.month, UNTIL.day, 9))


def test_what_changed_is_told_with_its_chances(tell: Ask) -> None:
    data = tell("trend", "glance", "--json").data
    figures = data["figures"]
    car = next(each for each in figures["real"] if each["name"] == CAR)
    assert car["now"] == 29
    assert car["reason"] == "beyond_chance"
    assert 0 < car["p"] <= car["p_holm"] < 0.05
    names = [each["name"] for key in ("real", "alarming") for each in figures[key]]
    assert len(names) == len(set(names)) <= 6
    assert data["fit_for_the_street"] is False
    assert figures["comparisons"] > len(names)


def test_it_is_readable(tell: Ask) -> None:
    lines = tell("trend", "glance").out.splitlines()
    assert lines[0] == "At a glance"
    assert lines[1].startswith("In February 2026, ")
    assert "Changed, and probably for real" in lines


@pytest.mark.parametrize("name", [each.name for each in TRENDS if each.page == "doing"])
def test_every_doing_answers(tell: Ask, name: str) -> None:
    data = tell("trend", name, "--json").data
    assert data["name"] == name
    assert data["refused"] is None
    assert data["sentences"]
    assert data["figures"]
