"""Closing a log: what was typed or begun is kept first, or the window stays."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from tests.ui.full_disk import fill_disk, free_disk
from ui import waiting_drafts
from ui.back_up import begin_copy
from ui.open_log import OpenLog
from ui.pages.bulletin_page import BulletinPage
from watchapp.operations.bulletins import Preview
from watchapp.progress import Progress
from watchapp.records import Member
from watchapp.store import Store

MESSAGE = "Lock your doors. " * 1000


@pytest.fixture(autouse=True)
def _brief(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting_drafts, "LAST_PATIENCE", 200)


@contextmanager
def another_writes(log: Path) -> Iterator[None]:
    """Let another program write in the log as long as the block lasts."""
    with Store.open(log) as other, other.change("Save member") as writer:
        writer.put(Member(name="Ada Marsh"))
        yield


def write_message(opened: OpenLog) -> None:
    page = opened.window.go("bulletin")
    assert isinstance(page, BulletinPage)
    page.message.set_text(MESSAGE)


def messages(log: Path) -> list[str]:
    with Store.open(log) as store:
        return [draft.words["message"] for draft in store.drafts()]


def offer(opened: OpenLog, text: str) -> QPushButton:
    return next(b for b in opened.window.notice.findChildren(QPushButton) if b.text() == text)


def test_a_window_whose_words_wait_for_another_program_stays(opened: OpenLog, log: Path) -> None:
    with another_writes(log):
        write_message(opened)
        assert not opened.window.close()
        assert opened.window.isVisible()
        assert opened.window.notice.message() == (
            "Another program is writing in the log; your words are not kept yet. Wait a moment"
            " and close again."
        )
    assert opened.window.close()
    opened.close()
    assert messages(log) == [MESSAGE]


def test_a_window_whose_words_find_no_room_stays(opened: OpenLog, log: Path) -> None:
    write_message(opened)
    fill_disk(opened.desk.store)
    assert not opened.window.close()
    assert opened.window.notice.message().startswith(
        "Your words are not kept yet; close again once this is mended: The disk is full,"
    )
    free_disk(opened.desk.store)
    assert opened.window.close()
    opened.close()
    assert messages(log) == [MESSAGE]


def test_the_captain_may_leave_words_that_can_never_be_kept(
    opened: OpenLog, log: Path, qtbot: QtBot
) -> None:
    write_message(opened)
    fill_disk(opened.desk.store)
    assert not opened.window.close()
    with capture_exceptions() as caught:
        offer(opened, "Close without them").click()
        assert not opened.window.isVisible()
        opened.close()
        qtbot.wait(waiting_drafts.AGAIN + 200)
    assert not caught
    assert messages(log) == []


def keep_worker(opened: OpenLog) -> None:
    """Let the worker do something long, so that what is begun next waits behind it."""
    gate = threading.Event()

    def look(_: Store, __: Progress) -> None:
        gate.wait(5)

    opened.jobs.start(look, lambda _: None)
    threading.Timer(0.1, gate.set).start()


def test_a_copy_that_waits_is_written_before_the_log_closes(
    opened: OpenLog, tmp_path: Path
) -> None:
    keep_worker(opened)
    copy = tmp_path / "copy.db"
    begin_copy(opened.jobs, copy, tell=opened.window.tell)
    opened.window.close()
    opened.close()
    with Store.open(copy) as store:
        assert not store.damage()


def test_a_bulletin_that_waits_is_saved_before_the_log_closes(
    opened: OpenLog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    page = opened.window.go("bulletin")
    assert isinstance(page, BulletinPage)
    path = tmp_path / "bulletin.pdf"
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: (str(path), ""))
    page.message.set_text("Hello")

    def save_and_leave(made: Preview) -> None:
        keep_worker(opened)
        page._save(made)
        opened.window.close()

    page._ask(save_and_leave)
    qtbot.waitUntil(lambda: not opened.window.isVisible())
    opened.close()
    assert path.read_bytes().startswith(b"%PDF")
