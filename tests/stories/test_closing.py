"""Leaving a log whose last words another program keeps from being written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stories.at_the_start import Start
from tests.watchapp.logs import new_log
from ui import waiting_drafts
from watchapp.paths import default_log
from watchapp.records import Member
from watchapp.store import Store


def test_no_other_log_is_opened_over_words_that_wait(
    program: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting_drafts, "LAST_PATIENCE", 200)
    new_log(default_log()).close()
    elm_row = tmp_path / "elm row.db"
    new_log(elm_row).close()
    program.starts()
    program.chooses_file(elm_row)
    with Store.open(default_log()) as other, other.change("Save member") as writer:
        writer.put(Member(name="Ada Marsh"))
        program.open.desk.keep_draft("bulletin:2026-01", {"message": "Lock your doors."})
        program.captain.presses("Ctrl+O")
        assert program.open.path == default_log()
        assert "your words are not kept yet" in program.open.window.notice.message()
    program.captain.presses("Ctrl+O")
    assert program.open.path == elm_row
    with Store.open(default_log()) as store:
        (draft,) = store.drafts()
    assert draft.words == {"message": "Lock your doors."}
