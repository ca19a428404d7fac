"""Concerns, initiatives, partners and stories: kept, listed, and what the street may hear."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.watchapp.logs import category_named, new_log
from watchapp.errors import Problems, WatchError
from watchapp.fields import Audience
from watchapp.languages import speech_of
from watchapp.operations.concerns import answer_concerns, save_concern
from watchapp.operations.initiatives import save_initiative
from watchapp.operations.meetings import save_meeting
from watchapp.operations.partners import save_partner
from watchapp.operations.removals import remove_records
from watchapp.operations.stories import save_story
from watchapp.operations.zones import save_zone
from watchapp.queries.concerns import (
    concern_keys,
    concern_lines,
    concerns_raised_at,
    open_concerns,
)
from watchapp.queries.initiatives import initiative_keys, initiative_lines
from watchapp.queries.partners import (
    next_place,
    partner_keys,
    partner_lines,
    partners_for_welfare,
)
from watchapp.queries.parts import parts_of
from watchapp.queries.printable import answered_concerns, partners_to_print, stories_to_tell
from watchapp.queries.stories import story_keys, story_lines
from watchapp.records import (
    Aim,
    Category,
    Concern,
    Initiative,
    Meeting,
    Partner,
    PartnerKind,
    Story,
    Zone,
)
from watchapp.sharing import shared
from watchapp.speech import speaking
from watchapp.store import Store

JUNE = date(2026, 6, 1)


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as store:
        yield store


def day(number: int) -> date:
    return JUNE.replace(day=number)


def raise_concern(log: Store, what: str, raised: int, **said: object) -> int:
    concern = replace(Concern(what=what, raised=day(raised)), **said)  # type: ignore[arg-type]
    return save_concern(log, concern).key_of(Concern)


def test_open_concerns_come_first_the_longest_waiting_at_the_top(log: Store) -> None:
    answered = raise_concern(log, "Speeding on Elm", 1, answered=day(3))
    later = raise_concern(log, "Dark corner", 9)
    put_late = raise_concern(log, "No crosswalk", 2, put_to="City", put_on=day(10))
    assert concern_keys(log) == [later, put_late, answered]
    assert concern_keys(log, answered=False) == [later, put_late]
    assert concern_keys(log, "crosswalk city") == [put_late]
    assert concern_keys(log, first=day(2), last=day(2)) == [put_late]
    assert [each.id for each in open_concerns(log)] == [later, put_late]
    assert [each.id for each in open_concerns(log, most=1)] == [later]


def test_days_wait_from_when_a_concern_was_put_to_somebody(log: Store) -> None:
    raised = raise_concern(log, "Dark corner", 2)
    put = raise_concern(log, "No crosswalk", 2, put_on=day(10))
    answered = raise_concern(log, "Speeding", 2, put_on=day(5), answered=day(9))
    lines = concern_lines(log, [raised, put, answered])
    assert [lines[key].days_waiting(day(20)) for key in (raised, put, answered)] == [18, 10, 4]
    assert lines[put].days_waiting(day(1)) == 0


def test_the_usual_addressees_are_told_in_the_language_spoken(log: Store) -> None:
    usual = raise_concern(log, "Dark corner", 2, put_to="City")
    other = raise_concern(log, "Graffiti", 3, put_to="Elm Hardware")
    with speaking(speech_of("es")):
        lines = concern_lines(log, [usual, other])
    assert [lines[key].put_to for key in (usual, other)] == ["Ciudad", "Elm Hardware"]


def test_several_concerns_are_answered_by_one_act_and_one_undo(log: Store) -> None:
    before = raise_concern(log, "Speeding", 1, answered=day(3))
    open_ones = [raise_concern(log, "Dark corner", 2), raise_concern(log, "Graffiti", 3)]
    answer_concerns(log, [before, *open_ones], on=day(8))
    assert [log.get(Concern, key).answered for key in (before, *open_ones)] == [
        day(3),
        day(8),
        day(8),
    ]
    with pytest.raises(WatchError, match="answered already"):
        answer_concerns(log, open_ones, on=day(9))
    log.undo()
    assert [each.id for each in open_concerns(log)] == open_ones


def test_an_answer_before_the_question_is_refused_whole(log: Store) -> None:
    keys = [raise_concern(log, "Dark corner", 2), raise_concern(log, "Graffiti", 20)]
    with pytest.raises(Problems, match="Answered is before Raised"):
        answer_concerns(log, keys, on=day(8))
    assert len(open_concerns(log)) == 2


def test_a_meeting_knows_the_concerns_raised_at_it(log: Store) -> None:
    meeting = save_meeting(log, Meeting(starts=datetime(2026, 6, 2, 19))).key_of(Meeting)
    raise_concern(log, "Dark corner", 1)
    key = raise_concern(log, "No crosswalk", 2, meeting=meeting)
    assert [each.id for each in concerns_raised_at(log, meeting)] == [key]
    remove_records(log, Meeting, [meeting])
    assert log.get(Concern, key).meeting is None


def test_an_initiative_keeps_what_it_is_aimed_at(log: Store) -> None:
    cars, doors = (category_named(log, n) for n in ("Taken from a car", "House break-in"))
    zone = save_zone(log, Zone(name="Elm Row")).key_of(Zone)
    lights = Initiative(name="Porch lights", starts=day(1), ends=day(20), zone=zone)
    aims = [Aim(initiative=None, category=each) for each in (cars, doors)]
    key = save_initiative(log, lights, aims=aims).key_of(Initiative)
    walks = save_initiative(log, Initiative(name="Dog walkers", starts=day(10))).key_of(Initiative)
    line = initiative_lines(log, [key])[key]
    assert (line.name, line.zone, set(line.aims.split(", "))) == (
        "Porch lights",
        "Elm Row",
        {"Taken from a car", "House break-in"},
    )
    assert [line.goes_on(each) for each in (day(1), day(20), day(21))] == [True, True, False]
    assert initiative_keys(log) == [walks, key]
    assert initiative_keys(log, on=day(21)) == [walks]
    assert initiative_keys(log, "taken porch") == [key]
    assert initiative_keys(log, zone=zone) == [key]
    kept = log.get(Initiative, key)
    standing = parts_of(log, Aim, kept)
    save_initiative(log, kept, was=kept, parts_were=standing, aims=standing[:1])
    assert [each.category for each in parts_of(log, Aim, kept)] == [cars]
    with pytest.raises(WatchError):
        remove_records(log, Category, [cars])
    remove_records(log, Initiative, [key])
    assert log.records(Aim) == []


def test_partners_stand_in_the_order_of_the_captains_list(log: Store) -> None:
    crisis = Partner(name="Crisis line", kind=PartnerKind.CRISIS, for_welfare=True, place_in_list=2)
    keys = [
        save_partner(log, each).key_of(Partner)
        for each in (
            Partner(name="Zion Church", kind=PartnerKind.FAITH, printed=False),
            crisis,
            Partner(name="Police desk", kind=PartnerKind.POLICE, phone="555-0110", place_in_list=1),
        )
    ]
    zion, line, police = keys
    assert partner_keys(log) == [police, line, zion]
    assert partner_keys(log, kind=PartnerKind.POLICE) == [police]
    assert partner_keys(log, for_welfare=True) == [line]
    assert partner_keys(log, "faith") == [zion]
    assert [each.id for each in partners_for_welfare(log)] == [line]
    assert [each.id for each in partners_to_print(log)] == [police, line]
    assert partner_lines(log, keys)[police].phone == "555-0110"
    assert next_place(log) == 3


def test_stories_are_listed_by_day_and_consent(log: Store) -> None:
    told = Story(title="Bike found", body="It came back.", happened=day(4), consent=day(5))
    kept = Story(title="A long night", body="They talked.", happened=day(9))
    keys = [save_story(log, each).key_of(Story) for each in (told, kept)]
    assert story_keys(log) == [keys[1], keys[0]]
    assert story_keys(log, agreed=True) == [keys[0]]
    assert story_keys(log, "night") == [keys[1]]
    assert story_keys(log, first=day(9), last=day(9)) == [keys[1]]
    assert story_lines(log, keys)[keys[0]].consent == day(5)


# What the street hears


def test_the_street_hears_the_words_for_it_and_nothing_else_of_a_concern(log: Store) -> None:
    concern = Concern(
        what="Mrs. Bell of 12 Elm hears shouts",
        raised_by="Mrs. Bell",
        raised=day(1),
        put_to="City",
        answered=day(5),
        answer="Bell's neighbor was visited",
        public_words="You asked for a light; it is up.",
        notes="Bell again",
        reference="R-77",
    )
    save_concern(log, concern)
    raise_concern(log, "Answered without words", 1, answered=day(5))
    raise_concern(log, "Not answered", 1, public_words="Soon.")
    raise_concern(log, "Answered later", 1, answered=day(9), public_words="Later.")
    (found,) = answered_concerns(log, day(1), day(5))
    told = " ".join(shared(found, Audience.STREET).texts.values())
    assert "You asked for a light; it is up." in told
    assert "Bell" not in told
    assert "R-77" not in told


def test_a_story_without_consent_is_neither_found_nor_told(log: Store) -> None:
    quiet = Story(title="A long night", body="They talked.", happened=day(3), about="Cy Bell")
    agreed = replace(quiet, title="Bike found", consent=day(4))
    old = replace(agreed, title="Old", happened=date(2025, 1, 1))
    undated = replace(agreed, title="Whenever", happened=None)
    later = replace(undated, title="Later", consent=date(2026, 7, 1))
    for each in (quiet, agreed, old, undated, later):
        save_story(log, each)
    found = stories_to_tell(log, day(1), day(30))
    assert [each.title for each in found] == ["Whenever", "Bike found"]
    assert "Cy Bell" not in " ".join(shared(found[1], Audience.STREET).texts.values())
    assert "long night" not in " ".join(shared(quiet, Audience.STREET).texts.values())
    assert "talked" not in " ".join(shared(quiet, Audience.LIAISON).texts.values())


def test_the_contact_person_of_a_partner_stays_private(log: Store) -> None:
    save_partner(log, Partner(name="Police desk", phone="555-0110", contact="Sgt. Ortiz 555-0999"))
    (found,) = partners_to_print(log)
    told = " ".join(shared(found, Audience.STREET).texts.values())
    assert "555-0110" in told
    assert "Ortiz" not in told
