"""Files in and out of the terminal: police files, zones, the bulletin, copies."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.watchapp.cli.conftest import Ask
from tests.watchapp.police import BURGLARY, write
from watchapp.store import Store

ODD = "Day,Place,What\n2/1/2026,12 OAK ST,LOST GOAT\n3/1/2026,14 OAK ST,LOST GOAT\n"


@pytest.fixture
def police(tmp_path: Path) -> Path:
    return write(tmp_path / "crimes.csv", BURGLARY, BURGLARY)


def test_a_preview_writes_nothing(tell: Ask, log: Path, police: Path) -> None:
    before = tell("info", "--json").data
    data = tell("preview", police, "--json").data
    assert data["counts"]["rows"] == 2
    assert data["counts"]["repeats"] == 1
    assert data["trouble"] == ""
    assert data["imported_before"] is None
    assert {each["meaning"] for each in data["columns"]} >= {"when", "address", "words"}
    lines = tell("preview", police).out
    assert "2 rows: 2 kept and 0 left out." in lines
    assert tell("import", police, "--dry-run").out == lines
    assert tell("info", "--json").data == before


def test_an_import_is_told_and_undone(tell: Ask, police: Path) -> None:
    before = tell("counts", "--json").data
    data = tell("import", police, "--json").data
    assert data["batch"]["kept"] == 2
    assert tell("counts", "--json").data["total"] == before["total"] + 2
    assert tell("preview", police, "--json").data["imported_before"] == data["batch"]["id"]
    for words in (["import", police], ["import", police, "--dry-run"]):
        refused = tell(*words)
        assert refused.code == 1
        assert "in the log" in refused.err
    assert tell("import", police, "--again").code == 0
    tell("undo")
    tell("undo")
    assert tell("counts", "--json").data["total"] == before["total"]


def test_a_file_that_is_not_known_is_settled_by_options(tell: Ask, tmp_path: Path) -> None:
    file = tmp_path / "odd.csv"
    file.write_text(ODD, encoding="utf-8")
    refused = tell("import", file)
    assert refused.code == 1
    assert refused.err.count("\n") == 1
    words = ["--column", "Day=when", "--column", "Place=address", "--column", "What=words"]
    words += ["--dates", "M/D/YYYY", "--file-under", "LOST GOAT=Other hazard"]
    answer = tell("import", file, *words, "--json")
    assert answer.code == 0, answer.err
    assert answer.data["batch"]["kept"] == 2
    found = tell("sightings", "--words", "LOST GOAT", "--json").data
    assert [each["occurred_from"][:10] for each in found] == ["2026-03-01", "2026-02-01"]
    assert {each["category_name"] for each in found} == {"Other hazard"}


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--column", "Night=when"], "There is no column “Night”; the file has:"),
        (["--column", "cdatetime=noon"], "“noon” is no meaning of a column"),
        (["--file-under", "GOATS=Other hazard"], "The file has no code and no wording “GOATS”"),
        (["--file-under", "GOATS=Nothing"], "“Nothing” names no single category"),
    ],
)
def test_an_option_that_fits_nothing_is_said(
    tell: Ask, police: Path, words: list[str], sentence: str
) -> None:
    answer = tell("import", police, *words)
    assert (answer.code, answer.out) == (1, "")
    assert sentence in answer.err


def test_a_file_that_is_not_there_is_said(tell: Ask, tmp_path: Path) -> None:
    for command in ("preview", "import", "import-zones"):
        answer = tell(command, tmp_path / "nothing.csv")
        assert (answer.code, answer.out) == (1, "")
        assert "nothing.csv" in answer.err


def test_zones_are_imported(tell: Ask, tmp_path: Path) -> None:
    square = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]]}
    features = [
        {"type": "Feature", "properties": {"name": name}, "geometry": square}
        for name in ("North", "South")
    ]
    file = tmp_path / "zones.geojson"
    file.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    assert tell("import-zones", file).out == "Imported 2 zones: North, South.\n"
    assert tell("import-zones", file).out == "Every zone stands in the log already.\n"
    assert len(tell("zones", "--json").data) == 6


def test_a_bulletin_is_printed(tell: Ask, tmp_path: Path) -> None:
    out = tmp_path / "bulletin.pdf"
    words = ["bulletin", "--month", "2026-02", "--out", out, "--message"]
    answer = tell(*words, "Lock your cars. Call 916-555-0142.", "--json")
    assert answer.code == 0, answer.err
    assert answer.data["month"] == "2026-02"
    assert any("916-555-0142" in doubt for doubt in answer.data["doubts"])
    first = out.read_bytes()
    assert first.startswith(b"%PDF")
    tell(*words, "Lock your cars. Call 916-555-0142.")
    assert out.read_bytes() == first
    tell(*words, "Lock your cars. Call 916-555-0142.", "--paper", "a4")
    assert out.read_bytes() != first


def test_a_bulletin_answers_the_trends_that_are_asked_for(tell: Ask, tmp_path: Path) -> None:
    out = tmp_path / "bulletin.pdf"
    words = ["bulletin", "--month", "2026-02", "--out", out]
    answer = tell(*words, "--trend", "weekdays", "--trend", "near_repeat", "--json")
    assert answer.code == 0, answer.err
    assert set(answer.data["trends_not_printed"]) >= {"near_repeat"}
    said = tell(*words, "--trend", "near_repeat", "--counted-from", "watch").out
    assert "Not printed: Near repeats." in said
    answer = tell(*words, "--trend", "nothing")
    assert answer.code == 1
    assert "There is no trend “nothing”; choose one of" in answer.err


def test_a_bulletin_that_cannot_be_saved_is_said(tell: Ask, tmp_path: Path) -> None:
    answer = tell("bulletin", "--out", tmp_path / "nowhere" / "bulletin.pdf")
    assert (answer.code, answer.out) == (1, "")
    assert "is not there; choose another place" in answer.err


def test_a_copy_is_made_and_nothing_written_over(tell: Ask, log: Path, tmp_path: Path) -> None:
    out = tmp_path / "copy.db"
    data = tell("backup", "--out", out, "--json").data
    assert data["bytes"] == out.stat().st_size
    assert len(data["sha256"]) == 64
    Store.open(out).close()
    for target in (out, log):
        answer = tell("backup", "--out", target)
        assert (answer.code, answer.out) == (1, "")


def test_a_sound_log_is_called_sound(tell: Ask) -> None:
    assert tell("check").out == "The log is sound.\n"
    assert tell("check", "--json").data == {"sound": True}


def test_an_unfit_record_is_told_by_the_check(tell: Ask, log: Path) -> None:
    with Store.open(log) as store:
        store._connection.execute("UPDATE member SET name = '' WHERE id = 3")
    answer = tell("check")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err == "Member 3: Name is missing; please fill it in.\n"
