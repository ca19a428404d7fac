"""The Today page: what it says of the log, and where its buttons lead."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.watchapp.logs import see
from ui.desk import Desk
from ui.jobs import Jobs
from ui.pages.page import Notice, Wish
from ui.pages.today_card import TodayCard
from ui.pages.today_page import TodayPage
from watchapp import clock
from watchapp.operations.concerns import save_concern
from watchapp.operations.meetings import save_meeting
from watchapp.operations.patrols import save_patrol
from watchapp.records import (
    ActionItem,
    Concern,
    Meeting,
    Patrol,
    PatrolState,
    Record,
    Sighting,
)
from watchapp.store import Store

NOW = datetime(2026, 2, 1, 9, 0)


@pytest.fixture(autouse=True)
def sunday_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)


@pytest.fixture
def page(desk: Desk, jobs: Jobs, qtbot: QtBot) -> TodayPage:
    page = TodayPage(desk, jobs)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.refresh()
    page.show()
    return page


def said(card: TodayCard) -> list[str]:
    """Return the words on a card without its heading."""
    QApplication.processEvents()  # what was just laid out is shown then
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible()][1:]


def button(card: TodayCard, about: str) -> QPushButton:
    QApplication.processEvents()
    (found,) = [
        b for b in card.findChildren(QPushButton) if b.isVisible() and about in b.accessibleName()
    ]
    return found


def wishes(page: TodayPage) -> list[Wish]:
    heard: list[Wish] = []
    page.wished.connect(heard.append)
    return heard


def test_a_new_log_shows_the_first_steps(page: TodayPage) -> None:
    assert len(said(page.steps)) == 4
    assert said(page.planned) == ["No patrol and no meeting is planned."]
    assert said(page.open) == ["No sighting waits for anything."]
    assert page.drafts.isHidden()
    assert page.promised.isHidden()
    assert said(page.lately) == ["Begin the log", "Today, 9:00 AM"]


def test_a_step_that_was_done_is_gone(page: TodayPage, store: Store) -> None:
    see(store, "2026-01-31T21:40")
    page.refresh()
    assert len(said(page.steps)) == 3


@pytest.mark.parametrize(
    ("about", "action"),
    [
        ("New…: Say which areas", "new_zone"),
        ("Import…: Say which areas", "import_zones"),
        ("New…: Add the neighbors", "new_member"),
        ("New…: Plan a patrol", "new_patrol"),
        ("Import…: Write down", "import_police"),
    ],
)
def test_each_step_has_its_way(page: TodayPage, about: str, action: str) -> None:
    asked: list[str] = []
    page.asked.connect(asked.append)
    button(page.steps, about).click()
    assert asked == [action]


def test_what_is_planned_is_said_as_one_speaks(page: TodayPage, store: Store) -> None:
    for days in (0, 1, 3):
        begins = datetime(2026, 2, 1, 20, 0) + timedelta(days=days)
        save_patrol(store, Patrol(state=PatrolState.PLANNED, planned_from=begins))
    save_meeting(store, Meeting(starts=datetime(2026, 2, 12, 19, 0), where="Library"))
    page.refresh()
    assert said(page.planned)[::2] == [
        "Today, 8:00 PM, walk",
        "Tomorrow, 8:00 PM, walk",
        "Wed, Feb 4, 8:00 PM, walk",
        "Thu, Feb 12, 7:00 PM, Watch meeting",
    ]
    assert said(page.planned)[-1] == "Library, no agenda yet"


LATE = timedelta(hours=13)


@pytest.mark.parametrize(
    ("patrol", "words"),
    [
        (
            Patrol(state=PatrolState.UNDER_WAY, actual_from=NOW),
            "Out now: Nobody is named for it yet.",
        ),
        (
            Patrol(state=PatrolState.UNDER_WAY, actual_from=NOW - LATE),
            "Still out? Write down when it came back.",
        ),
        (
            Patrol(state=PatrolState.PLANNED, planned_from=NOW - LATE),
            "Its time has come; how did it go?",
        ),
    ],
)
def test_a_patrol_that_wants_attention_says_so(
    page: TodayPage, store: Store, patrol: Patrol, words: str
) -> None:
    save_patrol(store, patrol)
    page.refresh()
    assert said(page.planned)[1] == words


def test_open_sightings_say_who_has_them(page: TodayPage, store: Store) -> None:
    see(store, "2026-01-12T21:00", address="560 Birch St")
    for days in (0, 1, 12):
        see(
            store,
            "2026-01-15T21:00",
            reported_at=NOW - timedelta(days=days),
            police_reference="26-7",
        )
    page.refresh()
    assert sorted(said(page.open)[1::2]) == [
        "Seen Mon, Jan 12, 9:00 PM; not reported to the police",
        "With the police for 12 days, 26-7",
        "With the police since today, 26-7",
        "With the police since yesterday, 26-7",
    ]


def test_what_is_overdue_says_so(page: TodayPage, store: Store) -> None:
    items = (
        ActionItem(what="Call the city", due=NOW.date() - timedelta(days=3)),
        ActionItem(what="Print cards", due=NOW.date() + timedelta(days=1)),
        ActionItem(what="Some day"),
    )
    save_meeting(store, Meeting(starts=NOW), action_items=items)
    page.refresh()
    assert said(page.promised)[1::2] == [
        "nobody named, was due Thu, Jan 29",
        "nobody named, due tomorrow",
        "nobody named",
    ]


def test_a_line_opens_its_record(page: TodayPage, store: Store) -> None:
    key = see(store, "2026-01-12T21:00", address="560 Birch St")
    page.refresh()
    heard = wishes(page)
    button(page.open, "560 Birch St").click()
    (wish,) = heard
    assert wish.page == "sightings"
    opened: list[tuple[type[Record], int]] = []

    class Elsewhere:
        open_found = staticmethod(lambda kind, key: opened.append((kind, key)))

    assert wish.act is not None
    wish.act(Elsewhere())  # type: ignore[arg-type]
    assert opened == [(Sighting, key)]


def test_what_was_being_typed_is_offered_again(page: TodayPage, desk: Desk) -> None:
    desk.keep_draft("sighting:new", {"source": "seen", "behavior": "tried car doors on Elm"})
    page.refresh()
    assert said(page.drafts) == [
        "You were typing a sighting (today, 9:00 AM)",
        "“tried car doors on Elm”",
    ]
    heard = wishes(page)
    button(page.drafts, "Continue").click()
    (wish,) = heard
    assert wish.page == "sightings"


def test_what_is_discarded_can_be_put_back(page: TodayPage, desk: Desk) -> None:
    desk.keep_draft("patrol:4", {"notes": "quiet night"})
    page.refresh()
    notices: list[Notice] = []
    page.told.connect(notices.append)
    button(page.drafts, "Discard").click()
    assert not desk.store.drafts()
    assert page.drafts.isHidden()
    ((_, put_back),) = notices[0].offers
    put_back()
    (draft,) = desk.store.drafts()
    assert draft.words == {"notes": "quiet night"}
    assert page.drafts.isVisible()


def test_words_kept_for_a_bulletin_are_no_unfinished_form(page: TodayPage, desk: Desk) -> None:
    desk.keep_draft("bulletin:2026-01", {"message": "Dear neighbors"})
    page.refresh()
    assert page.drafts.isHidden()


def test_a_draft_of_the_watch_leads_to_its_form(page: TodayPage, desk: Desk) -> None:
    desk.keep_draft("watch:1", {"name": "Elm Row Watch"})
    page.refresh()
    asked: list[str] = []
    page.asked.connect(asked.append)
    button(page.drafts, "Continue").click()
    assert asked == ["edit_watch"]


def test_one_column_where_two_do_not_fit(page: TodayPage, qtbot: QtBot) -> None:
    page.resize(1400, 700)
    assert page.open.mapTo(page, page.open.rect().topLeft()).x() > 300
    page.resize(500, 700)
    qtbot.waitUntil(lambda: page.open.mapTo(page, page.open.rect().topLeft()).x() < 100)
    assert all(each.width() < 500 for each in page.findChildren(QPushButton))


def test_every_button_has_the_keyboard(page: TodayPage) -> None:
    assert page.focusProxy() is not None
    for each in page.findChildren(QPushButton):
        assert each.focusPolicy().value
        assert each.accessibleName() or each.text()


def test_a_concern_without_answer_waits_on_the_page(page: TodayPage, store: Store) -> None:
    save_concern(
        store,
        Concern(
            what="No crosswalk", raised=date(2026, 1, 20), put_to="City", put_on=date(2026, 1, 25)
        ),
    )
    save_concern(store, Concern(what="Dark corner", raised=date(2026, 1, 31)))
    save_concern(store, Concern(what="Done", raised=date(2026, 1, 1), answered=date(2026, 1, 5)))
    page.refresh()
    assert said(page.waiting) == [
        "No crosswalk",
        "Put to City, waiting 7 days",
        "Dark corner",
        "Not put to anybody yet, waiting 1 day",
    ]
    heard = wishes(page)
    button(page.waiting, "No crosswalk").click()
    assert [wish.page for wish in heard] == ["concerns"]


@pytest.mark.parametrize(("text", "leads_to"), [("changed", "glance"), ("bulletin", "bulletin")])
def test_the_large_buttons_lead_to_their_pages(
    page: TodayPage, qtbot: QtBot, text: str, leads_to: str
) -> None:
    (large,) = [b for b in page.findChildren(QPushButton) if text in b.text().replace("&", "")]
    with qtbot.waitSignal(page.wished) as wished:
        large.click()
    assert wished.args == [Wish(leads_to)]
