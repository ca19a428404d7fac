"""The Bulletin page over a real log: what is typed is shown, kept, doubted and saved."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from tests.watchapp.logs import new_log, see
from ui.desk import Desk
from ui.jobs import Jobs
from ui.pages.bulletin_page import BulletinPage
from ui.pages.page import Notice
from ui.widgets.notice_bar import Kind
from watchapp.operations.bulletins import bulletin_bytes
from watchapp.store import Store

JANUARY = date(2026, 1, 1)


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Store]:
    """Return a log with sightings in December and in January."""
    with new_log(tmp_path / "log.db") as store:
        see(store, "2025-12-05 21:00")
        see(store, "2026-01-05 21:00", public_words="A back door was tried.")
        yield store


@pytest.fixture
def page(log: Store, qtbot: QtBot) -> Iterator[BulletinPage]:
    made = open_page(log, qtbot)
    yield made
    close_page(made)


def open_page(log: Store, qtbot: QtBot) -> BulletinPage:
    """Return the page as the captain finds it."""
    page = BulletinPage(Desk(log), Jobs(log.path))
    qtbot.addWidget(page)
    page.resize(1100, 760)
    page.show()
    page.refresh()
    settle(page)
    return page


def close_page(page: BulletinPage) -> None:
    page.may_leave()
    page.close()
    page.jobs.stop()


def settle(page: BulletinPage) -> None:
    """Let the window live until nothing is typed, asked or answered any more."""
    loop = QEventLoop()
    look, end = QTimer(), QTimer()
    look.timeout.connect(lambda: None if waits(page) else loop.quit())
    end.timeout.connect(loop.quit)
    look.start(10)
    end.start(20_000)
    loop.exec()
    look.stop()
    end.stop()
    assert not waits(page)


def waits(page: BulletinPage) -> bool:
    return page.jobs.busy or page._pause.isActive()


def type_message(page: BulletinPage, text: str, qtbot: QtBot) -> None:
    page.message.setFocus()
    page.message.selectAll()
    qtbot.keyClicks(page.message, text)
    settle(page)


def told_by(page: BulletinPage) -> list[Notice]:
    notices: list[Notice] = []
    page.told.connect(notices.append)
    return notices


def button(page: BulletinPage, text: str) -> QPushButton:
    found = (b for b in page.findChildren(QPushButton) if b.text() == text and b.isVisible())
    return next(found)


def shown_words(page: BulletinPage) -> str:
    assert page.view._pages is not None
    return " ".join(page.view._pages.text(0).split())


def choose(page: BulletinPage, month: str) -> None:
    place = page.month.findText(month)
    page.month.setCurrentIndex(place)
    page.month.activated.emit(place)
    settle(page)


def save_at(path: Path | str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def test_it_shows_the_last_month_that_has_records(page: BulletinPage) -> None:
    assert page.month.currentText() == "January 2026"
    assert page.view.page_count() == 1
    assert "A back door was tried." in shown_words(page)


def test_what_is_typed_is_what_is_shown(page: BulletinPage, qtbot: QtBot) -> None:
    type_message(page, "Dear neighbors, lock your doors.", qtbot)
    assert "Dear neighbors, lock your doors." in shown_words(page)


def test_another_month_has_words_of_its_own(page: BulletinPage, qtbot: QtBot) -> None:
    type_message(page, "News of January", qtbot)
    choose(page, "December 2025")
    assert page.message.text() == ""
    assert "December 2025" in shown_words(page)
    choose(page, "January 2026")
    assert page.message.text() == "News of January"


def test_the_words_are_there_the_next_time(log: Store, qtbot: QtBot) -> None:
    first = open_page(log, qtbot)
    type_message(first, "Never lost", qtbot)
    close_page(first)
    second = open_page(log, qtbot)
    assert second.message.text() == "Never lost"
    close_page(second)
    (draft,) = log.drafts()
    assert draft.form == "bulletin:2026-01"


def test_words_that_are_taken_back_leave_no_draft(
    page: BulletinPage, log: Store, qtbot: QtBot
) -> None:
    type_message(page, "x", qtbot)
    qtbot.keyClick(page.message, Qt.Key.Key_Backspace)
    settle(page)
    assert log.drafts() == ()


def test_a_new_sighting_is_shown_after_a_refresh(page: BulletinPage, log: Store) -> None:
    see(log, "2026-01-09 21:00", public_words="A shed was opened.")
    page.refresh()
    settle(page)
    assert "A shed was opened." in shown_words(page)
    assert page.month.currentText() == "January 2026"


def test_a_sure_page_is_saved_as_shown(
    page: BulletinPage, log: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.message.set_text("Hello")
    save_at(tmp_path / "january", monkeypatch)
    notices = told_by(page)
    button(page, "&Save PDF…").click()
    settle(page)
    path = tmp_path / "january.pdf"
    assert path.read_bytes() == bulletin_bytes(log, JANUARY, "Hello")
    assert "Hello" in PdfReader(path).pages[0].extract_text()
    (notice,) = notices
    assert notice.kind is Kind.GOOD
    assert [text for text, _ in notice.offers] == ["Open", "Print…", "Show in folder"]


def test_what_was_typed_a_moment_ago_is_saved_too(
    page: BulletinPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_at(tmp_path / "january.pdf", monkeypatch)
    qtbot.keyClicks(page.message, "The last word")
    page.save()
    settle(page)
    assert "The last word" in PdfReader(tmp_path / "january.pdf").pages[0].extract_text()


def test_a_doubt_must_be_settled_before_saving(
    page: BulletinPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "january.pdf"
    save_at(path, monkeypatch)
    type_message(page, "A thief was at 214 Elm Ave", qtbot)
    assert [each.words for each in page.doubts.open()] == ["thief", "214 Elm Ave"]
    assert len(page.message.extraSelections()) == 2
    notices = told_by(page)
    page.save()
    settle(page)
    assert not path.exists()
    assert notices[0].kind is Kind.PROBLEM
    for _ in range(2):
        button(page, "Print it all the same").click()
        settle(page)
    page.save()
    settle(page)
    assert path.exists()


def test_a_settled_doubt_stays_settled_and_another_does_not(
    log: Store, page: BulletinPage, qtbot: QtBot
) -> None:
    type_message(page, "A thief came", qtbot)
    button(page, "Print it all the same").click()
    assert page.doubts.open() == ()
    close_page(page)
    again = open_page(log, qtbot)
    assert again.doubts.open() == ()
    type_message(again, "A thief came, the crook", qtbot)
    assert [each.words for each in again.doubts.open()] == ["crook"]
    close_page(again)


def test_a_doubt_about_words_after_a_wide_letter_is_marked_in_place(
    page: BulletinPage, qtbot: QtBot
) -> None:
    page.message.set_text("😀 A thief came")
    settle(page)
    (mark,) = page.message.extraSelections()
    assert mark.cursor.selectedText() == "thief"


def test_a_place_that_cannot_be_written_is_said(
    page: BulletinPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_at(tmp_path / "nowhere" / "january.pdf", monkeypatch)
    told: list[str] = []
    page.jobs.troubled.connect(told.append)
    page.save()
    settle(page)
    assert len(told) == 1
    assert "choose another place" in told[0]
