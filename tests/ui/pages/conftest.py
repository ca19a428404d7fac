"""Pages of records, opened the way the window opens them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.pages.at_a_page import MORNING, P
from ui.desk import Desk
from ui.jobs import Jobs
from ui.pages.records_page import RecordsPage
from watchapp import clock
from watchapp.store import Change


@pytest.fixture
def sunday_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let it be the morning after a night of patrols."""
    monkeypatch.setattr(clock, "now", lambda: MORNING)


@pytest.fixture
def page_of(qtbot: QtBot, desk: Desk, jobs: Jobs) -> Iterator[Callable[[type[P]], P]]:
    """Return a function that opens a page and refreshes it after what concerns it."""
    pages: list[RecordsPage] = []

    def open_page(kind: type[P]) -> P:
        page = kind(desk, jobs)
        qtbot.addWidget(page)
        pages.append(page)

        def take_in(change: Change) -> None:
            if page.concerned_by(change):
                page.refresh()

        desk.changed.connect(take_in)
        page.resize(1000, 700)
        page.show()
        page.refresh()
        return page

    yield open_page
    for page in pages:
        if page.entering.dialog is not None:
            page.entering.dialog._let_go()
