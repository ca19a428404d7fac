"""Patrol hours against what happens, and suggested slots, from a log of an invented spring."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.watchapp.logs import category_named
from tests.watchapp.operations.trends.helped import TODAY, street, zone
from watchapp import clock
from watchapp.analysis.slots import LOOKED_AT
from watchapp.charts.chart import Cells, Line, Whiskers
from watchapp.charts.trend import LeftOut, Trend
from watchapp.operations.patrols import save_patrol
from watchapp.operations.trends import Asked, trend_named
from watchapp.operations.trends.beat_words import NO_BREAK
from watchapp.queries.patrol_hours import patrol_hours
from watchapp.queries.patrol_time import patrol_time
from watchapp.queries.tallies import Filter
from watchapp.records import Leg, Mark, Patrol, PatrolState, Precision, Sighting
from watchapp.store import Store

FRIDAY = date(2026, 4, 3)
WEEK = timedelta(days=7)


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 6, 20, 9, 0))
    with street(tmp_path / "log.db") as store:
        yield store


def ask(store: Store, name: str, choices: dict[str, str] | None = None, **picked: Any) -> Trend:
    question = trend_named(name)
    assert question is not None
    return question.answer(store, Asked(TODAY, Filter(**picked), choices or {}))


def happen(
    store: Store,
    when: list[datetime],
    *,
    where: str = "Ash",
    what: str = "House break-in",
    **fields: Any,
) -> None:
    with store.change("sightings") as writer:
        for each in when:
            writer.put(
                Sighting(
                    occurred_from=each,
                    category=category_named(store, what),
                    zone=zone(store, where),
                    behavior="Tried the back door and left.",
                    **fields,
                )
            )


def strewn(many: int) -> list[datetime]:
    """Return moments that come at every hour of the week in turn."""
    return [datetime(2026, 2, 2, 0, 30) + timedelta(hours=5 * place) for place in range(many)]


def fridays(hour: int, many: int) -> list[datetime]:
    return [
        datetime(2026, 4, 3, hour, 10) + timedelta(days=7 * (place % 10), minutes=place)
        for place in range(many)
    ]


def out(
    store: Store, starts: datetime, minutes: int, *, where: str = "Ash", legs: tuple[Leg, ...] = ()
) -> None:
    patrol = Patrol(
        state=PatrolState.DONE,
        actual_from=starts,
        actual_to=starts + timedelta(minutes=minutes),
        zone=zone(store, where),
    )
    save_patrol(store, patrol, legs=legs)


def test_patrol_time_is_that_of_the_hours_page(log: Store) -> None:
    nine = datetime(2026, 4, 3, 21, 0)
    legs = (
        Leg(patrol=None, starts=nine, zone=zone(log, "Ash")),
        Leg(
            patrol=None,
            starts=nine + timedelta(minutes=50),
            ends=nine + timedelta(minutes=80),
            zone=zone(log, "Birch"),
        ),
        Leg(patrol=None, starts=nine + timedelta(minutes=100)),
    )
    out(log, nine, 130, legs=legs)
    out(log, datetime(2026, 4, 10, 23, 30), 60, where="Cedar")
    out(log, datetime(2026, 7, 1, 20), 60)
    found = patrol_time(log, date(2026, 4, 1), date(2026, 6, 30))
    pages = patrol_hours(log, date(2026, 4, 1), date(2026, 6, 30))
    assert found.hours * 60 == sum(each.minutes for each in pages) == 50 + 30 + 30 + 60
    assert found.hours_by_zone() == {
        0: 0.5,
        zone(log, "Ash"): 50 / 60,
        zone(log, "Birch"): 0.5,
        zone(log, "Cedar"): 1.0,
    }
    assert found.within(zone(log, "Cedar")).hours == 1
    assert patrol_time(log, date(2020, 1, 1), date(2020, 2, 1)).hours == 0


def test_a_zone_and_a_time_that_patrols_miss_are_named(log: Store) -> None:
    happen(log, fridays(22, 60), where="Cedar")
    happen(log, strewn(40))
    for week in range(10):
        out(log, datetime(2026, 4, 1, 14) + week * WEEK, 120)
    trend = ask(log, "patrol_risk")
    time, place = (each.replace(NO_BREAK, " ") for each in trend.sentences[:2])
    assert time.startswith("6 PM to midnight: 68 % of what happened and 0 % of the patrol hours")
    assert place.startswith("Cedar: 60 % of what happened and 0 % of the patrol hours")
    assert trend.sentences[-1] == (
        "Counted: 101 sightings and police records from Jan 1 to Jun 20, 2026, and 20 patrol hours."
    )
    assert not trend.street


def test_totals_of_maps_tables_and_figures_agree(log: Store) -> None:
    happen(log, fridays(22, 30), where="Cedar")
    happen(log, strewn(40))
    out(log, datetime(2026, 4, 1, 22), 150)
    trend = ask(log, "patrol_risk")
    zones, happened, patrols = trend.charts
    assert isinstance(zones.marks[0], Whiskers)
    assert isinstance(happened.marks[0], Cells)
    events = np.array(trend.figures["events_by_weekday_and_hour"])
    hours = np.array(trend.figures["hours_by_weekday_and_hour"])
    by_part = trend.figures["by_part_of_day"]
    assert events.sum() == pytest.approx(trend.figures["with_hour"])
    assert sum(each["events"] for each in by_part) == pytest.approx(trend.figures["with_hour"])
    assert hours.sum() == pytest.approx(trend.figures["patrol_hours"]) == pytest.approx(2.5)
    assert sum(each["hours"] for each in trend.figures["by_zone"]) == pytest.approx(2.5)
    assert sum(each["events"] for each in trend.figures["by_zone"]) == 70
    assert sum(float(row[-1]) for row in patrols.table.rows) == pytest.approx(2.5)
    assert sum(float(row[-1]) for row in happened.table.rows) == pytest.approx(events.sum())
    for each in (*trend.figures["by_zone"], *by_part):
        assert each["low"] <= each["share"] <= each["high"]
        assert 0 < each["p"] <= 1


def test_without_patrols_there_is_nothing_to_hold_against(log: Store) -> None:
    happen(log, strewn(20))
    assert ask(log, "patrol_risk").refused.startswith("No finished patrol with its times")


def test_events_in_no_zone_do_not_pass_for_a_zone(log: Store) -> None:
    happen(log, strewn(20))
    out(log, datetime(2026, 4, 1, 22), 60)
    trend = ask(log, "patrol_risk")
    assert (
        "Zone by zone, 1 in no zone and 0 patrol hours without a zone are left out." in trend.notes
    )
    assert [each["name"] for each in trend.figures["by_zone"]] == ["Ash"]


def test_a_slot_is_suggested_where_patrols_are_not(log: Store) -> None:
    happen(log, fridays(22, 20))
    happen(log, strewn(60))
    out(log, datetime(2026, 4, 1, 14), 120)
    trend = ask(log, "slots", {"hours": "2"})
    (slot,) = trend.figures["slots"]
    assert (slot["weekday"], slot["hours"], slot["any_day"]) == (4, 2, False)
    assert slot["shift"] == slot["name"]
    assert slot["name"].startswith("Fridays, ")
    assert slot["p"] < 0.05
    assert trend.figures["slots_looked_at"] == LOOKED_AT
    assert "Of 2 patrol hours none were then." in trend.sentences[1]
    frames = [mark for mark in trend.charts[0].marks if isinstance(mark, Line)]
    assert len(frames) == 1
    assert not trend.street


def test_without_patrols_slots_say_so_once(log: Store) -> None:
    happen(log, fridays(22, 20))
    happen(log, strewn(60))
    trend = ask(log, "slots")
    assert trend.sentences[0] == "1 slot stands out; no patrol hours are noted in these days."
    assert "patrol" not in trend.sentences[1]


def test_the_same_hours_well_patrolled_are_left_alone(log: Store) -> None:
    happen(log, fridays(22, 20))
    happen(log, strewn(60))
    for week in range(10):
        out(log, datetime(2026, 4, 3, 20) + week * WEEK, 240)
    trend = ask(log, "slots")
    assert trend.figures["found"] == "covered"
    assert "already get their share" in trend.sentences[0]


def test_hazards_repeats_and_unknown_hours_do_not_count(log: Store) -> None:
    happen(log, strewn(12))
    happen(log, strewn(5), what="Street light out")
    happen(log, fridays(22, 4), marks=frozenset({Mark.POSSIBLE_REPEAT}))
    happen(log, fridays(22, 3), precision=Precision.DAY)
    trend = ask(log, "slots")
    assert trend.figures["events"] == 13
    assert {(each.n, each.why.partition(",")[0]) for each in trend.left_out} == {
        (3, "known only to the day"),
        (5, "of a kind that no patrol prevents"),
        (4, "may have been entered twice"),
    }
    assert not any("entered twice" in note for note in trend.notes)
    hazards = ask(log, "slots", category=category_named(log, "Street light out"))
    assert hazards.figures["events"] == 5
    assert hazards.sentences[0].startswith("Too few to suggest a slot")


def test_what_is_known_to_the_month_alone_has_no_hours(log: Store) -> None:
    happen(log, [datetime(2026, 5, 1)] * 30, precision=Precision.MONTH)
    trend = ask(log, "slots", first=date(2026, 5, 1))
    assert "only to the month" in trend.refused
    assert trend.left_out == (
        LeftOut(30, "known only to the month, which has no weekday and no hour"),
    )


def test_other_days_of_patrols_are_said(log: Store) -> None:
    happen(log, strewn(30))
    out(log, datetime(2026, 6, 10, 20), 60)
    notes = ask(log, "patrol_risk").notes
    assert any("these are hardly the same days" in note for note in notes)
