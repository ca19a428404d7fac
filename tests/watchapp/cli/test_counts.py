"""Counts in the terminal: what is in them, and whether a difference could be chance."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from tests.watchapp.cli.conftest import UNTIL, Ask
from watchapp import clock
from watchapp.analysis.counts import c_test, e_test
from watchapp.queries.tallies import By

CAR = "Taken from a car"


@pytest.fixture(autouse=True)
def morning(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let it be the day on which the sample log ends."""
    monkeypatch.setattr(clock, "now", lambda: datetime(UNTIL.year, UNTIL.month, UNTIL.day, 9))


def test_the_month_against_the_one_before(tell: Ask) -> None:
    data = tell("counts", "--by", "month,category", "--source", "police", "--json").data
    told = data["compared"]
    assert (told["from"], told["to"]) == ("2026-02-01", "2026-02-28")
    assert (told["before_from"], told["before_to"]) == ("2026-01-01", "2026-01-31")
    found = {each["category"]: each for each in told["differences"]}
    car = found.pop(CAR)
    assert (car["now"], car["before"], car["verdict"]) == (29, 7, "rises")
    assert car["method"] == "C-test"
    assert 0 < car["p"] < 0.05
    assert "more, day for day, than chance alone would usually give" in car["sentence"]
    assert {each["verdict"] for each in found.values()} <= {"could be chance", "too few to say"}
    rows = {(row["month"], row["category"]): row["count"] for row in data["rows"]}
    assert (rows["2026-02", CAR], rows["2026-01", CAR]) == (29, 7)


def test_only_what_stands_out_is_spelled_out_to_a_reader(tell: Ask) -> None:
    lines = tell("counts", "--by", "month,category", "--source", "police").out.splitlines()
    assert lines[0].split()[:3] == ["month", "category", "count"]
    (car,) = [line for line in lines if line.startswith(f"{CAR}: ")]
    assert "29 from Feb 1 to Feb 28, 2026 against 7 from Jan 1 to Jan 31, 2026" in car
    assert lines[-1].endswith("differences could be chance or are too few to say anything.")


@pytest.mark.parametrize("by", list(By))
def test_every_grouping_adds_up_to_the_same(tell: Ask, by: By) -> None:
    data = tell("counts", "--by", by.value, "--json").data
    info = tell("info", "--json").data
    assert sum(row["count"] for row in data["rows"]) == data["total"]
    assert data["total"] == data["own"] + data["police"]
    assert (data["own"], data["police"]) == (info["sightings"], info["police_records"])
    assert data["possible_repeats"] == sum(row["possible_repeats"] for row in data["rows"]) == 3
    assert data["hour_unknown"] == sum(row["hour_unknown"] for row in data["rows"]) > 0
    assert all(
        set(row) == {by.value, "count", "possible_repeats", "hour_unknown"} for row in data["rows"]
    )
    assert "Private notes are not counted." in data["notes"]


def test_without_a_period_the_days_are_held_against_those_before(tell: Ask) -> None:
    words = ("counts", "--by", "class", "--from", "2026-02", "--to", "2026-02", "--json")
    told = tell(*words).data["compared"]
    assert (told["before_from"], told["before_to"]) == ("2026-01-01", "2026-01-31")
    words = ("counts", "--by", "class", "--from", "2026-02-01", "--to", "2026-02-10", "--json")
    told = tell(*words).data["compared"]
    assert (told["before_from"], told["before_to"]) == ("2026-01-22", "2026-01-31")
    assert all(each["method"] == "E-test" for each in told["differences"])
    one = next(each for each in told["differences"] if each["now"] + each["before"])
    assert e_test(one["now"], one["before"]) <= one["p"] or one["p"] is None


def test_a_single_comparison_has_the_p_of_its_test(tell: Ask) -> None:
    words = ("counts", "--by", "month", "--category", CAR, "--source", "police", "--json")
    (one,) = tell(*words).data["compared"]["differences"]
    assert one["p"] == pytest.approx(c_test(29, 7, now_exposure=28, before_exposure=31))
    lines = tell(*words[:-1]).out.splitlines()
    assert lines[-1].startswith("29 from Feb 1 to Feb 28, 2026 against 7")


def test_where_there_is_no_before_it_is_said(tell: Ask) -> None:
    answer = tell("counts", "--by", "month", "--from", "2026-02", "--to", "2026-02")
    assert "There is nothing to compare with" in answer.out
    data = tell("counts", "--by", "year", "--json").data
    assert data["compared"] is None
    assert data["notes"][0] == "Private notes are not counted."
    assert data["notes"][-1].startswith("There is nothing to compare with")


def test_days_that_a_source_does_not_cover_are_said_and_not_compared(tell: Ask) -> None:
    """The police file of February is the last; the watch has seen things until March 10."""
    gap = "The police files do not cover Mar 1 to Mar 10, 2026; those days are not compared."
    assert gap in tell("counts", "--by", "week").out.splitlines()
    assert gap in tell("counts", "--by", "week", "--json").data["notes"]
    march = ("counts", "--by", "class", "--from", "2026-03-01", "--to", "2026-03-07", "--json")
    assert tell(*march).data["compared"] is None
    assert tell(*march, "--source", "own").data["compared"] is not None


def test_weeks_and_days_are_compared_by_whole_weeks(tell: Ask) -> None:
    week = tell("counts", "--by", "week", "--json").data["compared"]
    assert (week["from"], week["to"]) == ("2026-02-16", "2026-02-22")
    own = ("--source", "own", "--json")
    week = tell("counts", "--by", "week", *own).data["compared"]
    assert (week["from"], week["to"]) == ("2026-03-02", "2026-03-08")
    day = tell("counts", "--by", "day", "--to", "2026-03-07", *own).data["compared"]
    assert (day["from"], day["to"]) == ("2026-03-01", "2026-03-07")
    assert (day["before_from"], day["before_to"]) == ("2026-02-22", "2026-02-28")


def test_crimes_only(tell: Ask) -> None:
    every = {row["class"] for row in tell("counts", "--by", "class", "--json").data["rows"]}
    crimes = {
        row["class"] for row in tell("counts", "--by", "class", "--crimes", "--json").data["rows"]
    }
    assert {"welfare", "hazard"} <= every - crimes


def test_an_empty_log_counts_nothing(ask: Ask, tmp_path: Path) -> None:
    log = tmp_path / "new.db"
    ask("--log", log, "init", "--name", "A", "--captain", "B")
    answer = ask("--log", log, "counts", "--by", "month,category")
    assert answer.code == 0
    assert answer.out.startswith("0 in all")
    assert ask("--log", log, "counts", "--json").data["rows"] == []


def test_the_real_file(ask: Ask, tmp_path: Path, shared_data: Callable[[str], Path]) -> None:
    """January 2006 in Sacramento, from the file to its counts, all in the terminal."""
    log = tmp_path / "sacramento.db"
    crimes = shared_data("SacramentocrimeJanuary2006.csv")
    assert ask("--log", log, "init", "--name", "Oak Park", "--captain", "Ana Ruiz").code == 0
    zones = ask("--log", log, "import-zones", shared_data("sacramento-neighborhoods.geojson"))
    assert zones.code == 0
    counted = ask("--log", log, "preview", crimes, "--json").data["counts"]
    expected = {
        "rows": 7584,
        "kept": 7584,
        "rejected": 0,
        "repeats": 38,
        "time_unknown": 379,
        "not_crime": 2470,
        "no_zone": 395,
        "many_zones": 2,
    }
    assert {name: counted[name] for name in expected} == expected
    assert ask("--log", log, "sightings", "--json").data == []
    assert ask("--log", log, "import", crimes, "--dry-run").code == 0
    assert ask("--log", log, "sightings", "--json").data == []
    batch = ask("--log", log, "import", crimes, "--json").data["batch"]
    assert {name: batch[name] for name in expected} == expected
    data = ask("--log", log, "counts", "--by", "month,category", "--json").data
    assert (data["total"], data["police"], data["own"]) == (7584, 7584, 0)
    assert (data["possible_repeats"], data["hour_unknown"]) == (38, 379)
    assert {row["month"] for row in data["rows"]} == {"2006-01"}
    by_zone = ask("--log", log, "counts", "--by", "zone", "--json").data
    assert {row["zone"]: row["count"] for row in by_zone["rows"]}[""] == 395
    again = ask("--log", log, "import", crimes)
    assert again.code == 1
    assert "stands in the log" in again.err
    assert ask("--log", log, "undo").out == "Undone: Import police file.\n"
    assert ask("--log", log, "counts", "--json").data["total"] == 0
