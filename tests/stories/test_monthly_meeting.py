"""A monthly meeting from its agenda to approved minutes."""

from __future__ import annotations

from datetime import date, datetime

from tests.stories.after_february import SetClock, captain, it_is, signs_in
from tests.stories.captain import Captain
from watchapp.records import (
    ActionItem,
    Approval,
    Attendance,
    Meeting,
    Motion,
)

__all__ = ("captain", "it_is")


def test_a_monthly_meeting_from_agenda_to_approved_minutes(
    captain: Captain, it_is: SetClock
) -> None:
    plans_it(captain)
    it_is(datetime(2026, 3, 19, 21, 0))
    writes_down_what_was_done(captain)
    approves_the_minutes_of_february(captain)
    does_what_was_promised(captain)
    it_is(datetime(2026, 4, 16, 21, 0))
    approves_march_as_corrected(captain)
    asks_before_approved_minutes_change(captain)


def plans_it(captain: Captain) -> None:
    captain.presses("Ctrl+Shift+M")
    captain.fills_in("Begins", "3/19 7 pm")
    captain.fills_in("Ends", "8:30 pm")
    captain.fills_in("Where", "Library")
    captain.presses("Ctrl+Return")
    march = met_on(captain, 3)
    assert march.agenda.splitlines()[:6] == [
        "1. Call to order, who is here, quorum",
        "2. Approval of the minutes of Feb 19, 2026",
        "3. Action items that are still open",
        "   - Order the signs (Ada Marsh, due Mar 1, 2026)",
        "4. Concerns that wait for an answer",
        "   - The path is dark (City, waiting 46 days)",
    ]


def writes_down_what_was_done(captain: Captain) -> None:
    captain.selects("Mar 19")
    captain.presses("F2")
    captain.fills_in("Secretary", "Bea Nolan")
    signs_in(captain, "ada", "bea")
    assert "No quorum yet. Members present: 2; needed: 3; missing: 1." in captain.reads()
    signs_in(captain, "ortiz", "P. Ray")
    captain.types("400 block of Elm")
    assert "A quorum. Members present: 3; needed: 3. Guests: 1." in captain.reads()
    captain.clicks("Add a motion")
    captain.types("Buy ten signs.")
    captain.fills_in("Moved by", "Ada Marsh")
    captain.fills_in("Voted at", "7:45 pm")
    captain.fills_in("Yes", "2")
    captain.fills_in("No", "1")
    assert "2 yes, 1 no: carried by a majority, which needs 2 of 3." in captain.reads()
    captain.clicks("Add an action item")
    captain.types("Buy the signs")
    captain.fills_in("Who", "Bea Nolan")
    captain.fills_in("Due", "4/2")
    captain.presses("F8")
    captain.presses("Ctrl+Return")
    march = met_on(captain, 3)
    for line in (
        "- Chair: Ada Marsh, present",
        "- 3 members: Ada Marsh, Bea Nolan, Cy Ortiz",
        "- 1 guest: P. Ray",
        "- A quorum: 3 members came, 3 are needed",
        "1. Buy ten signs. Moved by Ada Marsh. **Carried, 2 yes, 1 no.**",
        "- [ ] Buy the signs (Bea Nolan, due Apr 2, 2026)",
        "Adjourned at 8:30 PM.",
    ):
        assert line in march.minutes.splitlines()
    (guest,) = captain.store.records(Attendance, "WHERE guest != ''")
    assert (guest.guest, guest.block) == ("P. Ray", "400 block of Elm")
    (motion,) = captain.store.records(Motion)
    assert (motion.carried, motion.at) == (True, datetime(2026, 3, 19, 19, 45))


def approves_the_minutes_of_february(captain: Captain) -> None:
    captain.selects("Feb 19")
    captain.presses("Ctrl+Shift+O")
    assert "Approved at" in captain.reads()
    captain.presses("Ctrl+Return")
    february = met_on(captain, 2)
    assert february.approval is Approval.APPROVED
    assert (february.approved_on, february.approved_by) == (date(2026, 3, 19), "AM")
    assert february.approved_at == met_on(captain, 3).id


def does_what_was_promised(captain: Captain) -> None:
    captain.presses("Ctrl+G, A")
    assert len(captain.rows()) == 2
    captain.selects("Order the signs")
    captain.presses("Ctrl+D")
    (done,) = captain.store.records(ActionItem, "WHERE done IS NOT NULL")
    assert (done.what, done.done) == ("Order the signs", date(2026, 3, 19))
    assert "done Mar 19, 2026" in " ".join(captain.rows())


def approves_march_as_corrected(captain: Captain) -> None:
    captain.goes_to("Meetings")
    captain.selects("Mar 19")
    captain.presses("Ctrl+Shift+O")
    captain.picks("State of the minutes", "Approved as corrected")
    captain.fills_in("Corrections", "Two signs, not ten.")
    captain.clicks("Save")
    assert "The correction is not in the minutes yet; write it into them." in captain.reads()
    captain.fills_in("Minutes", "Two signs were bought.")
    captain.clicks("Save")
    march = met_on(captain, 3)
    assert march.approval is Approval.CORRECTED
    assert (march.minutes, march.corrections) == ("Two signs were bought.", "Two signs, not ten.")
    assert "Mar 19, 2026 7:00 PM | Watch meeting | Library | 4 | 1 | approved" in captain.rows()[0]


def asks_before_approved_minutes_change(captain: Captain) -> None:
    captain.presses("F2")
    assert "Approved as corrected on Apr 16, 2026; locked." in captain.reads()
    captain.fills_in("Minutes", "Three signs.")
    captain.clicks("Change approved minutes")
    captain.fills_in("Minutes", "Three signs were bought.")
    captain.clicks("Save")
    asked = "These minutes were approved on Apr 16, 2026. Shall they be changed after that?"
    assert asked in captain.reads()
    captain.clicks("Save")
    assert met_on(captain, 3).minutes == "Three signs were bought."
    assert "Change approved minutes" in captain.reads()


def test_minutes_that_were_typed_are_not_overwritten_unasked(captain: Captain) -> None:
    captain.goes_to("Meetings")
    captain.selects("Feb 19")
    captain.presses("F8")
    assert "The minutes are written already." in captain.reads()
    captain.clicks("Write below")
    captain.presses("Ctrl+Return")
    minutes = met_on(captain, 2).minutes
    assert minutes.startswith("Eight signs were bought.\n\n# Watch meeting")


def test_a_quorum_is_lost_and_no_motion_comes_after_it(captain: Captain) -> None:
    captain.goes_to("Meetings")
    captain.selects("Feb 19")
    captain.presses("F2")
    signs_in(captain, "ada", "bea", "cy")
    captain.clicks("A member left early")
    captain.types("Cy Ortiz")
    captain.fills_in("Left at", "8:10 pm")
    assert "No quorum since 8:10 PM: no motions after it." in captain.reads()
    captain.fills_in("Quorum lost at", "8:10 pm")
    captain.clicks("Add a motion")
    captain.types("Ban cars.")
    captain.fills_in("Voted at", "8:20 pm")
    captain.clicks("Save")
    assert "“Ban cars.” was voted on at 8:20 PM, after the quorum was lost" in captain.reads()
    captain.fills_in("Voted at", "8:00 pm")
    captain.clicks("Save")
    (motion,) = captain.store.records(Motion)
    assert motion.at == datetime(2026, 2, 19, 20, 0)
    (gone,) = captain.store.records(Attendance, 'WHERE "left" IS NOT NULL')
    assert gone.left == datetime(2026, 2, 19, 20, 10)


def met_on(captain: Captain, month: int) -> Meeting:
    """Return the meeting of a month."""
    (found,) = captain.store.records(Meeting, "WHERE starts LIKE ?", (f"2026-{month:02}%",))
    return found
