"""The preferences: only what differs is kept, and nothing unfit is believed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from watchapp.errors import StoreError
from watchapp.settings import Brightness, Settings, read_settings, write_settings

KINDS = some.builds(
    Settings,
    brightness=some.sampled_from(Brightness),
    text_percent=some.integers(80, 300),
    own_log=some.text(some.characters(codec="utf-8", exclude_characters="\x00"), max_size=60),
    geometry=some.text("abcDEF+/=", max_size=40),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings" / "settings.json"


def test_without_a_file_all_is_as_usual(path: Path) -> None:
    assert read_settings(path) == Settings()


@given(settings=KINDS)
def test_what_is_written_is_read(tmp_path: Path, settings: Settings) -> None:
    path = tmp_path / "settings.json"
    write_settings(path, settings)
    assert read_settings(path) == settings


def test_only_differences_are_written(path: Path) -> None:
    write_settings(path, Settings(text_percent=150))
    assert json.loads(path.read_text("utf-8")) == {"text_percent": 150}
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_what_is_unfit_is_left_out_with_a_line_in_the_log(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path.parent.mkdir()
    kept = {"text_percent": 5000, "brightness": "pink", "color": "red", "own_log": "/street.db"}
    path.write_text(json.dumps(kept), "utf-8")
    assert read_settings(path) == Settings(own_log="/street.db")
    said = " ".join(record.getMessage() for record in caplog.records)
    assert all(name in said for name in ("text_percent", "brightness", "color"))


@pytest.mark.parametrize("text", ["", "{", "[1, 2]", '"words"', "null"])
def test_a_file_that_makes_no_sense_is_no_obstacle(path: Path, text: str) -> None:
    path.parent.mkdir()
    path.write_text(text, "utf-8")
    assert read_settings(path) == Settings()


@pytest.mark.parametrize("stored", [None, [], {}, "much", 1e400])
def test_a_value_of_another_kind_is_no_obstacle(path: Path, stored: object) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"text_percent": stored}), "utf-8")
    assert read_settings(path) == Settings()


def test_a_file_that_cannot_be_written_is_said_in_words(tmp_path: Path) -> None:
    in_the_way = tmp_path / "settings"
    in_the_way.write_text("a file where the folder should be", "utf-8")
    with pytest.raises(StoreError, match="check that the folder may be written"):
        write_settings(in_the_way / "settings.json", Settings(text_percent=150))
