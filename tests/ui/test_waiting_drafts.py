"""Words that wait: behind another who writes, and on a disk that is full."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from tests.ui.full_disk import fill_disk, free_disk
from ui import waiting_drafts
from ui.waiting_drafts import WaitingDrafts
from watchapp.records import Member
from watchapp.store import Store

LONG = {"message": "Lock your doors. " * 1000}


@pytest.fixture
def drafts(store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[WaitingDrafts]:
    monkeypatch.setattr(waiting_drafts, "AGAIN", 20)
    monkeypatch.setattr(waiting_drafts, "LAST_PATIENCE", 100)
    drafts = WaitingDrafts(store)
    yield drafts
    drafts.stop()


def test_words_typed_on_a_full_disk_are_kept_once_there_is_room(
    drafts: WaitingDrafts, store: Store, qtbot: QtBot
) -> None:
    troubles: list[str] = []
    drafts.troubled.connect(troubles.append)
    fill_disk(store)
    drafts.keep("bulletin:2026-01", LONG)
    drafts.keep("bulletin:2026-01", LONG)
    assert not drafts.settle()
    assert drafts.words_of("bulletin:2026-01") == LONG
    qtbot.wait(100)
    assert len(troubles) == 1
    assert troubles[0].startswith("The disk is full, so nothing was saved; free some room")
    assert drafts.trouble == troubles[0]
    free_disk(store)
    qtbot.waitUntil(lambda: bool(store.drafts()))
    assert store.drafts()[0].words == LONG
    assert drafts.settle()
    assert drafts.trouble == ""


def test_a_disk_that_is_full_again_is_told_again(drafts: WaitingDrafts, store: Store) -> None:
    troubles: list[str] = []
    drafts.troubled.connect(troubles.append)
    for number in range(2):
        fill_disk(store)
        drafts.keep(f"bulletin:2026-0{number + 1}", LONG)
        free_disk(store)
        assert drafts.settle()
    assert len(troubles) == 2


def test_it_says_whether_words_still_wait_for_another(drafts: WaitingDrafts, store: Store) -> None:
    assert drafts.settle()
    with Store.open(store.path) as other, other.change("Save member") as writer:
        writer.put(Member(name="Ada Marsh"))
        drafts.keep("bulletin:2026-01", LONG)
        assert not drafts.settle()
        assert drafts.trouble == ""
    assert drafts.settle()


def test_a_closed_log_is_not_tried_again(
    log: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting_drafts, "AGAIN", 20)
    monkeypatch.setattr(waiting_drafts, "LAST_PATIENCE", 100)
    mine, other = Store.open(log), Store.open(log)
    drafts = WaitingDrafts(mine)
    with other, other.change("Save member") as writer, capture_exceptions() as caught:
        writer.put(Member(name="Ada Marsh"))
        drafts.keep("bulletin:2026-01", LONG)
        drafts.stop()
        mine.close()
        qtbot.wait(100)
        assert drafts.settle()
    assert not caught
