"""The sample log: believable, the same each day, safe to look at, with one change that is real."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from shapely.geometry import Point, shape

from watchapp.analysis.sentences import Comparison, Verdict, judge
from watchapp.operations.keeping import check
from watchapp.operations.sample import make_sample
from watchapp.queries.phone_tree import phone_tree
from watchapp.queries.watch import watch_of
from watchapp.records import (
    ALL,
    ActionItem,
    Aim,
    Batch,
    Category,
    Concern,
    Initiative,
    Mark,
    Meeting,
    Member,
    Motion,
    Partner,
    Patrol,
    PatrolMode,
    PatrolState,
    Person,
    PlacePrecision,
    Sighting,
    SightingState,
    Source,
    Story,
    Training,
    Turnout,
    TurnoutRole,
    Vehicle,
    Zone,
)
from watchapp.schema import fields_of
from watchapp.store import Store
from watchapp.wording import doubts_about

UNTIL = date(2026, 3, 10)
CAR = "Taken from a car"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = make_sample(tmp_path_factory.mktemp("sample") / "sample.db", until=UNTIL)
    with Store.open(path) as store:
        yield store


MONTHS = """
SELECT c.name, substr(s.occurred_from, 1, 7) FROM sighting s JOIN category c ON c.id = s.category
WHERE s.state != 'private_note' AND (s.source = 'police' OR ?)
"""


def months_of(store: Store, *, own_too: bool) -> Counter[tuple[str, str]]:
    """Return how many sightings there are by category and month."""
    return Counter(store.select(MONTHS, (own_too,)))


def test_the_log_is_sound_and_says_that_it_is_a_sample(sample: Store) -> None:
    assert check(sample) == ()
    watch = watch_of(sample)
    assert watch.sample
    assert "sample" in watch.name
    assert (sample.undo_label, sample.redo_label) == ("", "")


def test_it_holds_a_year_of_a_small_watch(sample: Store) -> None:
    counted = {kind: len(sample.records(kind)) for kind in ALL}
    assert counted[Zone] == 4
    assert counted[Member] == 14
    assert 100 <= counted[Patrol] <= 125
    assert counted[Meeting] == 12
    assert counted[Batch] == 12
    police = len(sample.records(Sighting, "WHERE source = 'police'"))
    assert 330 <= police <= 430
    assert 140 <= counted[Sighting] - police <= 180


def test_something_of_everything_is_in_it(sample: Store) -> None:
    patrols = sample.records(Patrol)
    assert {each.mode for each in patrols} == set(PatrolMode)
    assert {each.state for each in patrols} == set(PatrolState)
    assert {each.role for each in sample.records(Turnout)} == set(TurnoutRole)
    sightings = sample.records(Sighting)
    assert {each.source for each in sightings} == set(Source)
    assert {each.state for each in sightings} == set(SightingState)
    assert {mark for each in sightings for mark in each.marks} >= {
        Mark.POSSIBLE_REPEAT,
        Mark.TIME_UNKNOWN,
    }
    assert any(each.patrol for each in sightings)
    assert any(each.police_reference and each.reported_at for each in sightings)
    assert sum(each.state is SightingState.PRIVATE_NOTE for each in sightings) == 1
    assert sample.records(Person)
    assert sample.records(Vehicle)
    assert {each.carried for each in sample.records(Motion)} == {True, False}
    items = sample.records(ActionItem)
    assert any(item.done for item in items)
    assert any(item.done is None and item.due and item.due > UNTIL for item in items)
    assert any(item.done is None and item.due and item.due < UNTIL for item in items)
    assert {bool(each.thanks_consent) for each in sample.records(Member)} == {True, False}


def test_its_neighbors_ask_agree_and_call_each_other(sample: Store) -> None:
    concerns = sample.records(Concern)
    assert {bool(each.answered) for each in concerns} == {True, False}
    assert any(each.meeting for each in concerns)
    assert any(each.put_on is None for each in concerns)
    assert {bool(each.consent) for each in sample.records(Story)} == {True, False}
    assert {each.for_welfare for each in sample.records(Partner)} == {True, False}
    assert {each.printed for each in sample.records(Partner)} == {True, False}
    assert sample.records(Aim)
    tree = phone_tree(sample)
    assert [each.member.name for each in tree.begin] == ["Ruth Calloway"]
    assert [each.name for each in tree.uncalled] == ["Lucille Grant"]
    assert {each.phone_tree_consent is None for each in tree.begin[0].all()} == {True, False}
    valid = [each.until for each in sample.records(Training) if each.until]
    assert min(valid) < UNTIL < max(valid)


def test_nothing_happens_after_its_last_day_but_what_is_planned(sample: Store) -> None:
    end = datetime(UNTIL.year, UNTIL.month, UNTIL.day)
    for kind in (Sighting, Patrol, Batch, Member, ActionItem, Concern, Initiative, Story):
        for record in sample.records(kind):
            for name in fields_of(kind):
                value = getattr(record, name)
                if name not in {"due", "planned_from", "planned_to"} and value is not None:
                    assert not isinstance(value, datetime) or value < end + timedelta(days=1)
                    assert not isinstance(value, date) or _day(value) <= UNTIL
    planned = sample.records(Patrol, "WHERE state = 'planned'")
    assert len(planned) >= 3
    assert all(each.planned_from and each.planned_from > end for each in planned)
    to_come = sample.records(Meeting, "WHERE starts > ?", (UNTIL.isoformat(),))
    assert [bool(each.minutes) for each in to_come] == [False]


def _day(value: date) -> date:
    return value.date() if isinstance(value, datetime) else value


def test_members_patrol_while_they_belong_to_the_watch(sample: Store) -> None:
    members = {each.id: each for each in sample.records(Member)}
    patrols = {each.id: each for each in sample.records(Patrol)}
    for turnout in sample.records(Turnout):
        patrol, member = patrols[turnout.patrol], members[turnout.member]
        start = patrol.actual_from or patrol.planned_from
        assert start is not None
        assert member.joined is not None
        assert member.joined <= start.date()
        assert member.left is None or start.date() < member.left


def test_points_lie_in_the_zones_that_they_name(sample: Store) -> None:
    areas = {zone.id: shape(json.loads(zone.outline)) for zone in sample.records(Zone)}
    assert all(area.is_valid for area in areas.values())
    outside = 0
    for sighting in sample.records(Sighting, "WHERE lat IS NOT NULL"):
        assert sighting.lon is not None
        assert sighting.lat is not None
        point = Point(sighting.lon, sighting.lat)
        holders = [key for key, area in areas.items() if area.contains(point)]
        assert holders == ([] if sighting.zone is None else [sighting.zone])
        outside += sighting.zone is None
        assert (sighting.place is PlacePrecision.BLOCK) == (sighting.source is Source.POLICE)
    assert 0 < outside < 40


def test_imports_account_for_their_rows(sample: Store) -> None:
    crimes = {each.id for each in sample.records(Category) if each.is_crime}
    for batch in sample.records(Batch):
        found = sample.records(Sighting, "WHERE batch = ?", (batch.id,))
        assert batch.rows == batch.kept == len(found)
        assert batch.repeats == sum(Mark.POSSIBLE_REPEAT in each.marks for each in found)
        assert batch.time_unknown == sum(Mark.TIME_UNKNOWN in each.marks for each in found)
        assert batch.no_zone == sum(each.zone is None for each in found)
        assert batch.not_crime == sum(each.category not in crimes for each in found)


def test_its_public_words_give_no_doubt(sample: Store) -> None:
    roster = [each.name for each in sample.records(Member)]
    words = [each.public_words for each in sample.records(Sighting) if each.public_words]
    words += [each.where for each in sample.records(Meeting)]
    words += [each.public_words for each in sample.records(Concern) if each.public_words]
    words += [f"{each.name}: {each.what}" for each in sample.records(Initiative)]
    words += [f"{each.title}: {each.body}" for each in sample.records(Story) if each.consent]
    assert len(words) > 90
    assert [doubts for text in words if (doubts := doubts_about(text, roster))] == []


def test_its_telephones_are_nobodys(sample: Store) -> None:
    phones = [each.phone for each in sample.records(Member) if each.phone]
    assert phones
    assert all(phone.startswith("555-01") for phone in phones)
    mails = [each.email for each in sample.records(Member) if each.email]
    assert all(mail.endswith(".example") for mail in mails)


@pytest.mark.parametrize(
    "until", [date(2026, 1, 1), date(2026, 3, 10), date(2026, 7, 4), date(2026, 11, 30)]
)
def test_one_change_is_real_and_the_others_are_not(tmp_path: Path, until: date) -> None:
    last = (until.replace(day=1) - timedelta(days=1)).replace(day=1)
    before = (last - timedelta(days=1)).replace(day=1)
    with Store.open(make_sample(tmp_path / "sample.db", until=until)) as store:
        for own_too in (False, True):
            found = months_of(store, own_too=own_too)
            names = sorted({name for name, _ in found})
            judged = judge(
                [
                    Comparison(found[name, f"{last:%Y-%m}"], found[name, f"{before:%Y-%m}"], 1, 1)
                    for name in names
                ]
            )
            verdicts = dict(zip(names, (each.verdict for each in judged), strict=True))
            assert verdicts.pop(CAR) is Verdict.RISES
            assert not {Verdict.RISES, Verdict.FALLS} & set(verdicts.values())
