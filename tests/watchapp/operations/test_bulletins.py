"""Whom and what a bulletin tells one by one, whom it thanks, and how it is saved."""

from __future__ import annotations

import io
import re
import resource
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from tests.watchapp.issues import JANUARY, issue, police
from tests.watchapp.logs import new_log, see
from watchapp.bulletin.contents import Bulletin
from watchapp.errors import WatchError
from watchapp.operations.bulletins import bulletin_bytes, preview, save_bulletin
from watchapp.operations.meetings import save_meeting
from watchapp.operations.members import save_member
from watchapp.operations.patrols import save_patrol
from watchapp.operations.police_files import import_police_file
from watchapp.records import Meeting, Member, Patrol, PatrolMode, PatrolState, Turnout
from watchapp.store import Store


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as store:
        yield store


# What is told one by one


def test_own_sightings_with_words_come_first_then_the_latest_police_crimes(log: Store) -> None:
    see(log, "2026-01-05 21:00", address="87 Elm Ave", public_words="A window was tried.")
    see(log, "2026-01-06 21:00", address="99 Elm Ave")
    see(log, "2026-01-07 21:00", what="Threat", public_words="A threat.")
    police(log, *(f"2026-01-{day:02} 08:00" for day in range(1, 29)))
    police(log, "2026-01-30 08:00", what="Police service, no offense")
    items = issue(log).listed.items
    assert len(items) == 12
    assert [(item.police, item.when) for item in items[:3]] == [
        (False, "Jan 5"),
        (True, "Jan 28"),
        (True, "Jan 27"),
    ]
    assert items[0].sighting.text("address") == "unit block of Elm Ave"
    assert items[1].sighting.text("address") == "1400 block of Oak St"


# Patrols, thanks, meetings


def walk(store: Store, day: int, *members: int, **fields: Any) -> None:
    """Save a finished patrol of an hour and a half on a day of January."""
    patrol = Patrol(
        actual_from=datetime(2026, 1, day, 21, 0),
        actual_to=datetime(2026, 1, day, 22, 30),
        **fields,
    )
    save_patrol(store, patrol, turnouts=[Turnout(patrol=None, member=key) for key in members])


def test_patrol_hours_are_summed_by_mode(log: Store) -> None:
    walk(log, 5)
    walk(log, 6)
    walk(log, 7, mode=PatrolMode.DRIVE)
    walk(log, 8, state=PatrolState.CANCELLED)
    patrols = issue(log).patrols
    assert (patrols.patrols, patrols.minutes) == (3, 270)
    assert [(each.mode, each.minutes) for each in patrols.hours] == [("Walk", 180), ("Drive", 90)]


def test_only_who_agreed_is_thanked_by_name(log: Store) -> None:
    ann = save_member(log, Member(name="Ann Bell", thanks_consent=date(2025, 1, 1)))
    bob = save_member(log, Member(name="Bob Cole"))
    save_member(log, Member(name="Cy Dunn", thanks_consent=date(2025, 1, 1)))
    walk(log, 5, ann.key_of(Member), bob.key_of(Member))
    patrols = issue(log).patrols
    assert [member.text("name") for member in patrols.thanked] == ["Ann Bell"]
    assert patrols.unnamed == 1


def meet(store: Store, when: str, **fields: Any) -> None:
    save_meeting(store, Meeting(starts=datetime.fromisoformat(when), **fields))


def starts(bulletin: Bulletin) -> list[str]:
    return [meeting.text("starts") for meeting in bulletin.meetings]


def test_the_next_meeting_is_announced_and_a_cancelled_one_before_it(log: Store) -> None:
    meet(log, "2026-02-01 19:00")
    meet(log, "2026-02-05 19:00", cancelled=True)
    meet(log, "2026-02-12 19:00")
    meet(log, "2026-03-12 19:00")
    assert starts(issue(log)) == ["Feb 5, 2026 7:00 PM", "Feb 12, 2026 7:00 PM"]


def test_an_old_issue_announces_what_was_next_then(log: Store) -> None:
    meet(log, "2026-02-01 19:00")
    meet(log, "2027-02-01 19:00")
    assert starts(issue(log, today=date(2026, 12, 1))) == ["Feb 1, 2026 7:00 PM"]


# Doubts


def test_doubts_are_raised_about_every_free_word(log: Store) -> None:
    save_member(log, Member(name="Bob Cole"))
    save_member(log, Member(name="Ann Bell", thanks_consent=date(2025, 1, 1)))
    see(log, "2026-01-05 21:00", public_words="A thief, plate 7ABC123.")
    meet(log, "2026-02-12 19:00", where="At 214 Elm Ave")
    made = preview(log, JANUARY, "Thanks to Ann Bell and Bob Cole. 你好")
    assert [(each.where, each.words) for each in made.doubts] == [
        ("", "Bob Cole"),
        ("", "你好"),
        ("House break-in, Jan 5", "thief"),
        ("House break-in, Jan 5", "7ABC123"),
        ("Watch meeting", "214 Elm Ave"),
    ]


# The file


def test_it_is_saved_whole(log: Store, tmp_path: Path) -> None:
    path = save_bulletin(log, JANUARY, tmp_path / "january.pdf", "Hello")
    assert path.read_bytes() == bulletin_bytes(log, JANUARY, "Hello")
    assert [each.name for each in tmp_path.glob("*.part")] == []


def test_a_folder_that_is_not_there_is_said(log: Store, tmp_path: Path) -> None:
    with pytest.raises(WatchError, match="choose another place"):
        save_bulletin(log, JANUARY, tmp_path / "nowhere" / "january.pdf")


def test_a_folder_of_that_name_is_left_alone(log: Store, tmp_path: Path) -> None:
    (tmp_path / "january.pdf").mkdir()
    with pytest.raises(WatchError, match="is a folder; choose another name"):
        save_bulletin(log, JANUARY, tmp_path / "january.pdf")
    assert list(tmp_path.glob("*.part")) == []


def test_a_disk_that_takes_no_more_leaves_the_old_file(log: Store, tmp_path: Path) -> None:
    path = tmp_path / "january.pdf"
    path.write_bytes(b"the issue that was saved before")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, hard))
    try:
        with pytest.raises(WatchError, match="january"):
            save_bulletin(log, JANUARY, path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert path.read_bytes() == b"the issue that was saved before"
    assert list(tmp_path.glob("*.part")) == []


def test_a_log_without_a_watch_is_refused_in_words(tmp_path: Path) -> None:
    with Store.create(tmp_path / "bare.db") as store, pytest.raises(WatchError, match="no watch"):
        bulletin_bytes(store, JANUARY)


# The real file


def test_no_house_number_of_sacramento_is_printed(
    log: Store, shared_data: Callable[[str], Path]
) -> None:
    import_police_file(log, shared_data("SacramentocrimeJanuary2006.csv"))
    pdf = bulletin_bytes(log, date(2006, 1, 1), "Dear neighbors")
    pages = PdfReader(io.BytesIO(pdf)).pages
    said = " ".join(" ".join(page.extract_text() for page in pages).split()).upper()
    addresses = {row[0] for row in log.select("SELECT DISTINCT address FROM sighting")}
    houses = {a.upper() for a in addresses if re.match(r"\d+ ", a) and "/" not in a}
    assert len(houses) > 3000
    assert [house for house in houses if house in said] == []
    assert len(pages) == 1
    assert "38 OF THESE MAY BE ENTERED TWICE" in said
    assert "NO RECORDS FOR DECEMBER 2005 TO COMPARE WITH" in said
    blocks = re.findall(r"(\d+) BLOCK OF", said)
    assert blocks
    assert all(int(number) % 100 == 0 for number in blocks)
