"""Votes of each kind, and guests who become members, at the window."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.stories.after_february import captain, it_is, signs_in
from tests.stories.captain import Captain
from watchapp.records import Attendance, Member, Motion, VoteRule

__all__ = ("captain", "it_is")


@pytest.mark.parametrize(
    ("yes", "no", "rule", "told", "carried"),
    [
        (10, 9, "Majority", "carried by a majority; two thirds would need 13 of 19.", True),
        (10, 9, "Two thirds", "lost; a majority, but two thirds need 13 of 19.", False),
        (10, 10, "Majority", "a tie, so it fails; a majority needs 11 of 20.", False),
        (13, 13, "Majority", "a tie, so it fails; a majority needs 14 of 26.", False),
        (13, 6, "Two thirds", "carried by two thirds, which need 13 of 19.", True),
        (13, 7, "Two thirds", "lost; a majority, but two thirds need 14 of 20.", False),
        (14, 7, "Two thirds", "carried by two thirds, which need 14 of 21.", True),
        (500, 500, "Majority", "a tie, so it fails; a majority needs 501 of 1000.", False),
        (501, 499, "Majority", "carried by a majority; two thirds would need 667 of 1000.", True),
    ],
)
def test_a_vote_of_each_kind(
    captain: Captain, *, yes: int, no: int, rule: str, told: str, carried: bool
) -> None:
    captain.goes_to("Meetings")
    captain.selects("Feb 19")
    captain.presses("F2")
    signs_in(captain, "ada", "bea", "cy")
    captain.clicks("Add a motion")
    captain.types("Buy ten signs.")
    captain.picks("Needs", rule)
    captain.fills_in("Yes", str(yes))
    captain.fills_in("No", str(no))
    assert f"{yes} yes, {no} no: {told}" in captain.reads()
    captain.clicks("Save")
    assert f"has {yes + no} votes, but 3 members were there. Did guests vote?" in captain.reads()
    captain.clicks("Save")
    (motion,) = captain.store.records(Motion)
    assert motion.carried is carried
    assert (motion.rule is VoteRule.TWO_THIRDS) == (rule == "Two thirds")


def test_a_voice_vote_is_as_the_chair_declared_it(captain: Captain) -> None:
    captain.goes_to("Meetings")
    captain.selects("Feb 19")
    captain.presses("F2")
    signs_in(captain, "ada", "bea", "cy")
    captain.clicks("Add a motion")
    captain.types("Thank the library.")
    assert "Not counted: tick Carried if the chair declared it so." in captain.reads()
    captain.clicks("Carried")
    captain.clicks("Save")
    (motion,) = captain.store.records(Motion)
    assert (motion.carried, motion.ayes, motion.noes) == (True, None, None)


def test_a_guest_becomes_a_member(captain: Captain) -> None:
    captain.goes_to("Meetings")
    captain.selects("Feb 19")
    captain.presses("F2")
    signs_in(captain, "P. Ray")
    captain.types("400 block of Elm")
    captain.fills_in("Phone or e-mail", "555 0100")
    captain.clicks("May be contacted")
    captain.presses("Ctrl+Return")
    captain.clicks("Make a guest a member")
    captain.fills_in("Name", "Pat Ray")
    captain.presses("Ctrl+Return")
    (ray,) = captain.store.records(Member, "WHERE name = 'Pat Ray'")
    assert (ray.address, ray.phone, ray.joined) == (
        "400 block of Elm",
        "555 0100",
        date(2026, 2, 19),
    )
    (came,) = captain.store.records(Attendance)
    assert (came.member, came.guest) == (ray.id, "")


def test_one_of_several_guests_becomes_a_member(captain: Captain) -> None:
    captain.goes_to("Meetings")
    captain.selects("Feb 19")
    captain.presses("F2")
    signs_in(captain, "P. Ray")
    signs_in(captain, "L. Moss")
    captain.presses("Ctrl+Return")
    captain.presses("Ctrl+Shift+J")
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    captain.waits()
    captain.presses("Ctrl+Return")
    assert captain.store.records(Member, "WHERE name = 'L. Moss'")
    assert [each.guest for each in captain.store.records(Attendance)] == ["P. Ray", ""]
