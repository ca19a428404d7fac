"""What the sample watch saw tells of every kind of sighting, and nothing in it breaks a rule."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from watchapp.operations.sample import make_sample
from watchapp.queries.linked import linked_to
from watchapp.queries.sightings import Sought, Standing, sighting_keys
from watchapp.records import (
    Category,
    Person,
    Sighting,
    SightingLink,
    SightingState,
    Source,
    Vehicle,
)
from watchapp.records.waiting import waiting_of
from watchapp.schema import check, doubts
from watchapp.store import Store

UNTIL = date(2026, 3, 10)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = make_sample(tmp_path_factory.mktemp("sample") / "sample.db", until=UNTIL)
    with Store.open(path) as store:
        yield store


def own(sample: Store) -> list[Sighting]:
    return sample.records(Sighting, "WHERE source <> 'police'")


def test_deeds_reports_answers_and_repairs_are_in_it(sample: Store) -> None:
    sightings = own(sample)
    assert len({deed for each in sightings for deed in each.deeds}) >= 15
    assert {each.reported_to for each in sightings} >= {"Police", "911", "City, 311", "Utility"}
    assert any(each.answer and each.answered_at for each in sightings)
    fixed = [each for each in sightings if each.fixed_on]
    assert fixed
    assert {each.state for each in fixed} == {SightingState.CLOSED}
    assert max(each.fixed_on for each in fixed if each.fixed_on) < UNTIL
    assert len(sighting_keys(sample, Sought(standing=Standing.SMALL_WIN))) > 1
    waits = [waiting_of(each, UNTIL) for each in sightings]
    assert {wait.is_open for wait in waits if wait} == {True, False}
    assert all(each.source is not Source.POLICE for each in sightings)


def test_the_same_plate_links_two_sightings(sample: Store) -> None:
    (link,) = sample.records(SightingLink)
    assert link.sighting is not None
    assert linked_to(sample, link.sighting)[0].other == link.other


def test_nothing_in_it_judges_or_breaks_a_rule(sample: Store) -> None:
    kinds = (Sighting, Person, Vehicle, SightingLink, Category)
    records = [each for kind in kinds for each in sample.records(kind)]
    assert [(each, check(each)) for each in records if check(each)] == []
    judged = [(each.noun, doubts(each)) for each in records if doubts(each)]
    assert judged == []
