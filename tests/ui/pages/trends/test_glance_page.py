"""The first look in the window: cards, what is behind them, and what an empty log says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.watchapp.issues import police
from tests.watchapp.logs import new_log, see
from ui.charts.small_bars import SmallBars
from ui.desk import Desk
from ui.jobs import Jobs
from ui.pages.page import Wish
from ui.pages.trends.doing_page import DoingPage
from ui.pages.trends.glance_page import _BEHIND, _BY_MONTH, Behind, GlancePage
from ui.pages.trends.pages import OverTimePage
from ui.widgets.empty_state import EmptyState
from watchapp import clock
from watchapp.operations.trends import trend_named
from watchapp.store import Store

CAR, NOISE = "Taken from a car", "Noise or disorder"


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 2, 3, 9, 0))
    with new_log(tmp_path / "log.db") as store:
        yield store


@pytest.fixture
def page(log: Store, qtbot: QtBot) -> Iterator[GlancePage]:
    jobs = Jobs(log.path)
    made = GlancePage(Desk(log), jobs)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    yield made
    made.close()
    jobs.stop()


def fill(store: Store) -> None:
    """Import five months: in the last one the cars treble, and of noise there are some more."""
    days = [date(2025, 9, 1) + timedelta(days=day) for day in range(122)]
    for what, last in ((CAR, 60), (NOISE, 33)):
        moments = [f"{day} 08:15" for day in days if day.day % 3]
        moments += [f"2026-01-{1 + n % 31:02} {8 + n % 12:02}:45" for n in range(last)]
        police(store, *moments, what=what)


def look(page: GlancePage, qtbot: QtBot) -> None:
    page.refresh()
    qtbot.waitUntil(lambda: not page.jobs.busy, timeout=10_000)
    cards = (*page.real.cards, *page.alarming.cards)
    qtbot.waitUntil(lambda: all(each.button.isVisible() for each in cards))


def said(page: GlancePage) -> str:
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def test_an_empty_log_says_what_to_do(page: GlancePage, qtbot: QtBot) -> None:
    look(page, qtbot)
    (empty,) = page.findChildren(EmptyState)
    assert empty.isVisible()
    assert not any(box.isVisible() for box in page.findChildren(QComboBox))
    with qtbot.waitSignal(page.wished) as wished:
        empty.button.click()
    assert wished.args == [Wish("sightings")]
    assert page.offers() == frozenset()


def test_it_tells_what_changed_and_what_only_looks_so(
    page: GlancePage, log: Store, qtbot: QtBot
) -> None:
    fill(log)
    look(page, qtbot)
    assert [each.card.title for each in page.real.cards] == [CAR]
    assert "In January 2026, 1 thing differs from before" in said(page)
    (card,) = page.real.cards
    assert card.card.counts in said(page)
    assert card.card.meaning in said(page)
    (bars,) = card.findChildren(SmallBars)
    assert "Jan 2026: 60" in bars.accessibleDescription()
    assert not bars.grab().isNull()


def test_a_click_and_enter_go_to_what_is_behind(page: GlancePage, log: Store, qtbot: QtBot) -> None:
    fill(log)
    look(page, qtbot)
    (card,) = page.real.cards
    behind = OverTimePage(page.desk, page.jobs)
    qtbot.addWidget(behind)
    for by_key in (False, True):
        with qtbot.waitSignal(page.wished) as wished:
            if by_key:
                qtbot.keyClick(card.button, Qt.Key.Key_Return)
            else:
                qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
        wish = wished.args[0]
        assert wish.page == "over_time"
        wish.act(behind)
        qtbot.waitUntil(lambda: not page.jobs.busy, timeout=10_000)
        assert behind.question.name == "over_time"
        trend = behind.view.trend
        assert trend is not None
        assert trend.charts[0].table.rows[-1][-1] == card.card.finding.look.comparison.now


def test_a_part_of_the_log_is_looked_at_alone(page: GlancePage, log: Store, qtbot: QtBot) -> None:
    fill(log)
    look(page, qtbot)
    (kind,) = (box for box in page.findChildren(QComboBox) if box.accessibleName() == "Kind")
    kind.setCurrentIndex(kind.findText(NOISE))
    qtbot.waitUntil(lambda: not page.jobs.busy, timeout=10_000)
    assert page.real.cards == ()
    assert "Nothing changed by more than chance gives." in said(page)
    kind.setCurrentIndex(kind.findText("House break-in"))
    qtbot.waitUntil(lambda: not page.jobs.busy, timeout=10_000)
    assert "Nothing in the log matches these choices" in said(page)
    assert kind.isVisible()


def test_one_month_says_that_nothing_stands_before_it(
    page: GlancePage, log: Store, qtbot: QtBot
) -> None:
    police(log, *(f"2026-01-{1 + n % 31:02} 08:45" for n in range(60)))
    look(page, qtbot)
    assert "There is nothing to compare with yet." in said(page)
    assert "January 2026 is the only whole month in a row" in said(page)
    assert not page.real.isVisible()


def test_the_cards_can_be_copied_as_numbers(page: GlancePage, log: Store, qtbot: QtBot) -> None:
    fill(log)
    look(page, qtbot)
    assert page.offers() == {"copy"}
    page.copy()
    text = QGuiApplication.clipboard().text()
    assert CAR in text
    assert text.startswith('"Changed, and probably for real"')


def test_a_narrow_window_has_one_column(page: GlancePage, log: Store, qtbot: QtBot) -> None:
    fill(log)
    look(page, qtbot)
    page.resize(500, 700)
    qtbot.waitUntil(lambda: page.alarming.y() >= page.real.y() + page.real.height())


def test_how_the_watch_does_answers_every_question(log: Store, qtbot: QtBot) -> None:
    see(log, "2026-01-05 21:00", reported_at=datetime(2026, 1, 5, 22, 0))
    jobs = Jobs(log.path)
    page = DoingPage(Desk(log), jobs)
    qtbot.addWidget(page)
    page.show()
    for name in ("hours", "shifts", "participation", "waiting", "open_days"):
        page.ask_question(name)
        qtbot.waitUntil(lambda: not jobs.busy, timeout=10_000)
        assert page.view.trend is not None
        assert page.view.trend.name == name
        assert page.view.sentences
    page.close()
    jobs.stop()


@pytest.mark.parametrize("behind", [_BY_MONTH, *_BEHIND.values()])
def test_what_is_behind_a_card_stands_on_its_page(behind: Behind) -> None:
    question = trend_named(behind.question)
    assert question is not None
    assert question.page == behind.page
    known = {option.name: option for option in question.options}
    for name, value in behind.choices.items():
        assert value in {choice.value for choice in known[name].choices}


def test_tab_comes_to_the_cards_first(page: GlancePage, log: Store, qtbot: QtBot) -> None:
    fill(log)
    look(page, qtbot)
    page.activateWindow()
    page.setFocus()
    cards = [*page.real.cards, *page.alarming.cards]
    for card in cards:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert page.focusWidget() is card.button
    qtbot.keyClick(cards[-1].button, Qt.Key.Key_Tab)
    after = page.focusWidget()
    assert isinstance(after, QPushButton)
    assert "How this is" in after.text()
