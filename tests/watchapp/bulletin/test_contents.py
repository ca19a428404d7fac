"""A bulletin refuses what was made for other ears than the street's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, cast

import pytest

from tests.watchapp.logs import new_log
from watchapp.bulletin.contents import Bulletin, Item, Listed, NotForTheStreetError
from watchapp.fields import CAPTAIN, LIAISON, STREET, Audience
from watchapp.operations.bulletins import gather
from watchapp.records import Category, CategoryClass, Sighting, Watch
from watchapp.sharing import shared

SIGHTING = Sighting(
    occurred_from=datetime(2026, 1, 5, 21, 0), address="1432 Oak St", behavior="Ran off", category=1
)
CATEGORY = Category(name="House break-in", kind=CategoryClass.PROPERTY)


@pytest.fixture
def bulletin(tmp_path: Path) -> Bulletin:
    with new_log(tmp_path / "log.db") as store:
        return gather(store, date(2026, 1, 1))


@pytest.mark.parametrize("audience", [LIAISON, CAPTAIN])
def test_it_refuses_a_watch_shared_with_others(bulletin: Bulletin, audience: Audience) -> None:
    watch = Watch(name="Maple Hill Watch", captain="Ada Marsh")
    with pytest.raises(NotForTheStreetError, match=audience.name):
        replace(bulletin, watch=shared(watch, audience))


def test_it_refuses_what_lies_deep_inside(bulletin: Bulletin) -> None:
    item = Item(shared(SIGHTING, LIAISON), shared(CATEGORY, STREET), "Jan 5", police=False)
    with pytest.raises(NotForTheStreetError, match="sighting"):
        replace(bulletin, listed=Listed((item,), "All."))


def test_it_refuses_a_whole_record(bulletin: Bulletin) -> None:
    with pytest.raises(NotForTheStreetError, match="whole sighting"):
        replace(bulletin, notes=cast("Any", (SIGHTING,)))


def test_it_takes_what_the_street_may_know(bulletin: Bulletin) -> None:
    item = Item(shared(SIGHTING, STREET), shared(CATEGORY, STREET), "Jan 5", police=False)
    told = replace(bulletin, listed=Listed((item,), "All.")).listed.items[0].sighting
    assert told.text("address") == "1400 block of Oak St"
    assert told.text("behavior") == ""


def test_it_knows_its_names(bulletin: Bulletin) -> None:
    assert bulletin.title == "Maple Hill Watch, January 2026"
    assert bulletin.month_before == date(2025, 12, 1)
    assert bulletin.whom_to_call == ("Emergency: 911", "Suicide and crisis line: 988")
