"""Meetings and action items on their pages: approvals, guests, what was promised."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtWidgets import QPushButton

from tests.ui.pages.at_a_page import Open
from ui.forms.meeting_layout import APPROVAL, MEETING
from ui.pages.action_items_page import ActionItemsPage
from ui.pages.meetings_page import MeetingsPage
from watchapp.operations.meetings import save_meeting
from watchapp.records import ActionItem, Approval, Attendance, Meeting, Motion
from watchapp.store import Store

pytestmark = pytest.mark.usefixtures("sunday_morning")

JANUARY = datetime(2026, 1, 15, 19, 0)


def acts_in_sight(page: MeetingsPage) -> set[str]:
    return {name for name, button in page.acts.buttons.items() if button.isVisible()}


def test_the_acts_in_sight_are_those_that_are_next(
    page_of: Open[MeetingsPage], store: Store
) -> None:
    begun = save_meeting(store, Meeting(starts=JANUARY)).key_of(Meeting)
    guest = Attendance(meeting=None, guest="P. Ray")
    written = save_meeting(
        store, Meeting(starts=JANUARY, minutes="Read."), attendance=[guest]
    ).key_of(Meeting)
    page = page_of(MeetingsPage)
    assert acts_in_sight(page) == set()
    page.show_record(begun)
    assert acts_in_sight(page) == {"begin_minutes", "raise_concern"}
    page.show_record(written)
    assert acts_in_sight(page) == {"approve_minutes", "make_member", "raise_concern"}
    assert page.offers() >= {"begin_minutes", "approve_minutes", "make_member"}
    page.approve_minutes()
    assert page.entering.dialog is not None
    page.entering.dialog.hand_over()
    assert acts_in_sight(page) == {"make_member", "raise_concern"}
    assert store.get(Meeting, written).approval is Approval.APPROVED


def test_a_draft_of_an_approval_opens_as_one(page_of: Open[MeetingsPage], store: Store) -> None:
    key = save_meeting(store, Meeting(starts=JANUARY, minutes="Read.")).key_of(Meeting)
    page = page_of(MeetingsPage)
    for words, layout in (({"approved_by": "XY"}, APPROVAL), ({"where": "Library"}, MEETING)):
        store.keep_draft(f"meeting:{key}", words)
        (draft,) = store.drafts()
        page.resume(draft)
        dialog = page.entering.dialog
        assert dialog is not None
        assert tuple(dialog.form.fields.editors) == layout.fields
        assert dialog.form.words().items() >= words.items()
        dialog._let_go()


@pytest.mark.parametrize("kind", [Motion, Attendance])
def test_what_is_found_elsewhere_opens_its_meeting(
    page_of: Open[MeetingsPage], store: Store, kind: type[Motion | Attendance]
) -> None:
    save_meeting(store, Meeting(starts=JANUARY))
    save_meeting(
        store,
        Meeting(starts=JANUARY, where="Library"),
        attendance=[Attendance(meeting=None, guest="P. Ray")],
        motions=[Motion(meeting=None, wording="Buy")],
    )
    (part,) = store.records(kind)
    page = page_of(MeetingsPage)
    page.open_found(kind, part.id or 0)
    assert page.entering.dialog is not None
    assert page.entering.dialog.form.fields.editors["where"].words() == "Library"


def test_items_are_done_and_not_done_with_one_key(
    page_of: Open[ActionItemsPage], store: Store
) -> None:
    items = [
        ActionItem(what="Signs", due=date(2026, 1, 20)),
        ActionItem(what="Vests", due=date(2026, 3, 1)),
    ]
    save_meeting(store, Meeting(starts=JANUARY), action_items=items)
    page = page_of(ActionItemsPage)
    model = page.model
    rows = [
        [model.index(row, column).data() for column in range(4)] for row in range(model.rowCount())
    ]
    assert rows == [
        ["Signs", "", "Jan 20, 2026", "overdue"],
        ["Vests", "", "Mar 1, 2026", ""],
    ]
    page.mark_done()
    assert store.records(ActionItem, "WHERE done IS NOT NULL") == []
    page.table.selectRow(0)
    assert "mark_done" in page.offers()
    page.mark_done()
    (done,) = store.records(ActionItem, "WHERE done IS NOT NULL")
    assert (done.what, done.done) == ("Signs", date(2026, 2, 1))
    page.show_record(done.id or 0)
    page.mark_done()
    assert store.records(ActionItem, "WHERE done IS NOT NULL") == []


def test_an_item_of_no_meeting(page_of: Open[ActionItemsPage], store: Store) -> None:
    page = page_of(ActionItemsPage)
    assert page.findChild(QPushButton) is not None
    page.add()
    dialog = page.entering.dialog
    assert dialog is not None
    dialog.form.fields.editors["what"].set_words("Bake a cake")
    dialog.hand_over()
    (cake,) = store.records(ActionItem)
    assert (cake.what, cake.meeting) == ("Bake a cake", None)
