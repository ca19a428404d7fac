"""The pages about members: their form, the phone tree, participation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.pages.at_a_page import Open, add_zone, fill, read, save
from ui.desk import Desk
from ui.forms.card_list import CardList
from ui.jobs import Jobs
from ui.pages.members_page import MembersPage
from ui.pages.page import Wish
from ui.pages.participation_page import BLOCKS, ParticipationPage
from ui.pages.phone_tree_page import PhoneTreePage
from watchapp.operations.meetings import save_meeting
from watchapp.operations.members import save_member
from watchapp.operations.zones import save_zone
from watchapp.records import Attendance, Meeting, Member, MemberRole, Training, Zone
from watchapp.store import Store

pytestmark = pytest.mark.usefixtures("sunday_morning")
AGREED = date(2026, 1, 1)


@pytest.fixture
def tree(desk: Desk, jobs: Jobs, qtbot: QtBot) -> Iterator[PhoneTreePage]:
    page = PhoneTreePage(desk, jobs)
    qtbot.addWidget(page)
    page.show()
    yield page
    page.hide()


@pytest.fixture
def taking_part(desk: Desk, jobs: Jobs, qtbot: QtBot) -> Iterator[ParticipationPage]:
    page = ParticipationPage(desk, jobs)
    qtbot.addWidget(page)
    page.show()
    yield page
    page.hide()


def join(store: Store, name: str, **said: object) -> int:
    return save_member(store, replace(Member(name=name), **said)).key_of(Member)  # type: ignore[arg-type]


def test_a_member_is_trained_and_agrees(page_of: Open[MembersPage], store: Store) -> None:
    page = page_of(MembersPage)
    page.add()
    fill(page, name="Ada Marsh", phone_tree_consent="1/5/2026", available="weekend_days")
    assert page.entering.dialog is not None
    trainings = page.entering.dialog.form.parts["trainings"]
    assert isinstance(trainings, CardList)
    trainings.add_card()
    for name, text in (("what", "First aid"), ("day", "1/5/2025"), ("until", "1/5/2026")):
        trainings.cards[0].form.editors[name].set_words(text)
    save(page)
    (member,) = store.records(Member)
    (training,) = store.records(Training)
    assert (training.member, training.what) == (member.id, "First aid")
    assert "First aid, Jan 5, 2025, was valid until Jan 5, 2026" in read(page)
    assert "May stand on the phone tree" in read(page)


def test_a_missing_consent_is_said_until_it_is_written_down(
    page_of: Open[MembersPage], store: Store
) -> None:
    ada = join(store, "Ada Marsh")
    page = page_of(MembersPage)
    page.show_record(ada)
    assert "agreed to be kept here" in read(page)
    page.edit()
    fill(page, data_consent="1/5/2026")
    save(page)
    assert "Agreed to be kept here" in read(page)
    assert "agreed to be kept here" not in read(page)


def test_a_training_that_was_found_opens_its_member(
    page_of: Open[MembersPage], store: Store
) -> None:
    join(store, "Bo Finn")
    ada = save_member(
        store,
        Member(name="Ada Marsh"),
        trainings=[Training(member=None, what="First aid", day=AGREED)],
    ).key_of(Member)
    (training,) = store.records(Training)
    assert training.id is not None
    page = page_of(MembersPage)
    page.open_found(Training, training.id)
    assert page.table.selected() == [ada]
    assert page.entering.dialog is not None


def test_a_circle_of_calls_is_told_under_its_field(
    page_of: Open[MembersPage], store: Store
) -> None:
    ada = join(store, "Ada Marsh")
    bo = join(store, "Bo Finn", phone_tree=ada)
    page = page_of(MembersPage)
    page.open_record(ada)
    fill(page, phone_tree=f"#{bo}")
    save(page)
    assert page.entering.dialog is not None
    row = page.entering.dialog.form.fields.rows["phone_tree"]
    assert "Ada Marsh → Bo Finn → Ada Marsh" in row.problem()
    assert store.get(Member, ada).phone_tree is None


def test_the_tree_shows_who_calls_whom_and_leads_to_a_member(
    tree: PhoneTreePage, page_of: Open[MembersPage], store: Store
) -> None:
    ada = join(store, "Ada Marsh", role=MemberRole.CAPTAIN, phone="555-0101")
    bo = join(store, "Bo Finn", phone_tree=ada, phone="555-0102", phone_tree_consent=AGREED)
    join(store, "Cy Ray")
    tree.refresh()
    top = tree.tree.topLevelItem(0)
    assert top is not None
    assert (tree.tree.topLevelItemCount(), top.text(0), top.text(2)) == (
        1,
        "Ada Marsh",
        "not to be printed",
    )
    below = top.child(0)
    assert below is not None
    assert (below.text(0), below.text(2)) == ("Bo Finn", "agreed")
    assert tree.uncalled.text() == "Nobody calls: Cy Ray"
    wished: list[Wish] = []
    tree.wished.connect(wished.append)
    tree.tree.setCurrentItem(below)
    tree.refresh()
    assert "edit" in tree.offers()
    tree.edit()
    assert [each.page for each in wished] == ["members"]
    members = page_of(MembersPage)
    assert wished[0].act is not None
    wished[0].act(members)
    assert members.table.selected() == [bo]
    assert members.entering.dialog is not None


def test_what_is_copied_names_only_those_who_agreed(tree: PhoneTreePage, store: Store) -> None:
    ada = join(store, "Ada Marsh", role=MemberRole.CAPTAIN, phone="555-0101")
    join(store, "Bo Finn", phone_tree=ada, phone="555-0102", phone_tree_consent=AGREED)
    tree.refresh()
    tree.copied.click()
    text = QGuiApplication.clipboard().text()
    assert "Bo Finn  555-0102" in text
    assert "Ada" not in text
    assert "0101" not in text


def test_participation_says_what_each_share_stands_on(
    taking_part: ParticipationPage, store: Store
) -> None:
    elm = save_zone(store, Zone(name="Elm Row", households=10)).key_of(Zone)
    add_zone(store, "Oak Park")
    ada = join(store, "Ada Marsh", address="412 Elm St", zone=elm)
    join(store, "Bo Finn", address="412 Elm St.", zone=elm)
    meeting = Meeting(starts=datetime(2026, 1, 20, 19))
    save_meeting(store, meeting, attendance=[Attendance(meeting=None, member=ada)])
    taking_part.refresh()
    rows = [
        [taking_part.values.index(row, column).data() for column in range(6)]
        for row in range(taking_part.values.rowCount())
    ]
    assert rows == [
        [
            "Elm Row",
            "1 of 10 households, 10 %; one more or less is 10 points",
            "2",
            "1",
            "0",
            "1",
        ],
        ["Oak Park", "0 households; how many live here is not known", "0", "0", "0", "0"],
    ]
    assert "In 1 of 2 zones" in taking_part.whole.text()
    assert "no sample" in taking_part.counted.text()
    taking_part.by.set_key(BLOCKS)
    taking_part.refresh()
    assert taking_part.values.index(0, 0).data() == "400 block of Elm St"
    taking_part.days.box.setCurrentText("The last 30 days")
    taking_part.copy()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Block\tHouseholds with a member")
    assert "How this is counted" in text


def test_without_members_there_is_nothing_to_count(taking_part: ParticipationPage) -> None:
    asked: list[str] = []
    taking_part.asked.connect(asked.append)
    taking_part.refresh()
    QApplication.processEvents()
    assert "copy" not in taking_part.offers()
    assert not taking_part.table.isVisible()
