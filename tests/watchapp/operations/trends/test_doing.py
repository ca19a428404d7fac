"""How the watch itself does: hours, shifts, taking part, answers and what stands open."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.watchapp.logs import new_log, see
from tests.watchapp.rosters import member_in, shift_in
from watchapp import clock
from watchapp.analysis.binomial import clopper_pearson
from watchapp.charts.chart import Bars
from watchapp.charts.trend import Trend
from watchapp.operations.concerns import save_concern
from watchapp.operations.hours import hours_of_month
from watchapp.operations.members import save_member
from watchapp.operations.patrols import save_patrol
from watchapp.operations.shifts import skip_day
from watchapp.operations.trends import TRENDS, Asked, trend_named
from watchapp.operations.zones import save_zone
from watchapp.queries.patrol_hours import patrol_hours
from watchapp.queries.tallies import Filter
from watchapp.records import (
    Concern,
    Member,
    Patrol,
    PatrolMode,
    PatrolState,
    ReportedHow,
    SightingState,
    Turnout,
    Zone,
)
from watchapp.store import Store

TODAY = date(2026, 6, 20)
TUESDAY = date(2026, 3, 3)


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 6, 20, 9, 0))
    with new_log(tmp_path / "log.db") as store:
        yield store


def ask(store: Store, name: str, **picked: Any) -> Trend:
    question = trend_named(name)
    assert question is not None
    return question.answer(store, Asked(TODAY, Filter(**picked)))


def out(store: Store, day: date, minutes: int = 90, **fields: Any) -> None:
    """Save a finished patrol of one member from eight in the evening."""
    starts = datetime(day.year, day.month, day.day, 20, 0)
    member = fields.pop("member", None)
    turnouts = (Turnout(patrol=None, member=member),) if member else ()
    patrol = Patrol(
        state=PatrolState.DONE,
        actual_from=starts,
        actual_to=starts + timedelta(minutes=minutes),
        **fields,
    )
    save_patrol(store, patrol, turnouts=turnouts)


@pytest.mark.parametrize("name", [each.name for each in TRENDS if each.page == "doing"])
def test_an_empty_log_is_told_what_to_write_down(log: Store, name: str) -> None:
    trend = ask(log, name)
    assert trend.refused.endswith((".", "kept."))
    assert not trend.charts
    assert not trend.figures


def test_hours_by_month_and_mode_are_those_of_the_hours_page(log: Store) -> None:
    ada, ben = member_in(log), member_in(log, "Ben Ito")
    out(log, date(2026, 4, 10), member=ada)
    out(log, date(2026, 5, 5), 60, member=ben)
    out(log, date(2026, 5, 6), 45, member=ada, mode=PatrolMode.DRIVE)
    trend = ask(log, "hours")
    assert trend.sentences[0] == ("3 patrols in 3 months: 3:15 hours out, 3:15 hours of 2 members.")
    by_month = {each["month"]: each for each in trend.figures["months"]}
    assert by_month["2026-05-01"]["by_mode"] == {"walk": 60, "drive": 45}
    assert [each["whole"] for each in trend.figures["months"]] == [False, True, False]
    out_in_may = patrol_hours(log, date(2026, 5, 1), date(2026, 5, 31))
    assert {each.mode: each.minutes for each in out_in_may} == by_month["2026-05-01"]["by_mode"]
    hours = hours_of_month(log, date(2026, 5, 1))
    assert hours.by_member.rows[-1][-2] == "1:45"
    assert trend.tables[0].table.rows[1][-2] == "1:45"
    assert trend.tables[1].table.rows[0][:2] == ("Ada Marsh", "2:15")
    tops = [
        bar.top for mark in trend.charts[0].marks if isinstance(mark, Bars) for bar in mark.bars
    ]
    assert max(tops) == 1.75


def test_hours_of_chosen_days_alone(log: Store) -> None:
    out(log, date(2026, 4, 10))
    out(log, date(2026, 5, 5))
    trend = ask(log, "hours", first=date(2026, 5, 1), last=date(2026, 5, 31))
    assert trend.sentences[0].startswith("1 patrol in 1 month: 1:30 hours out")


def test_a_month_in_which_fewer_shifts_were_kept_is_not_told_as_more(log: Store) -> None:
    shift = shift_in(log)
    for n in range(8):
        day = TUESDAY + timedelta(days=7 * n)
        out(log, day, shift=shift, shift_day=day)
    sentence = ask(log, "shifts").sentences[1]
    assert sentence.startswith("In May 2026 0 of 4 were kept")
    assert "chance alone hardly makes so large a difference (about 1 in " in sentence


def test_shifts_kept_with_what_that_may_really_mean(log: Store) -> None:
    shift = shift_in(log)
    missed = {TUESDAY + timedelta(days=7 * n) for n in (2, 5, 9)}
    for n in range(15):
        day = TUESDAY + timedelta(days=7 * n)
        if n == 12:
            skip_day(log, shift, day)
        elif day not in missed:
            out(log, day, shift=shift, shift_day=day)
    out(log, date(2026, 3, 5))
    trend = ask(log, "shifts")
    kept, planned = trend.figures["kept"], trend.figures["planned"]
    assert [kept, planned] == [11, 15]
    assert trend.figures["interval"] == pytest.approx(list(clopper_pearson(11, 15)))
    assert trend.sentences[0] == (
        "11 of 15 shifts were kept, 73 %; with so few the watch may really keep anything from 45 %"
        " to 92 % of its shifts."
    ).replace(" %", "\u00a0%")
    assert trend.notes == (
        "Drawn lighter because not all of it is over or meant: March 2026, June 2026.",
    )
    assert trend.sentences[1].startswith("In May 2026 ")
    assert trend.sentences[1].endswith("this could well be chance.")
    rows = trend.tables[0].table.rows
    assert sum(int(row[1]) for row in rows) == planned
    assert sum(int(row[2]) for row in rows) == kept
    assert {(each.n, each.why) for each in trend.left_out} == {
        (1, "left out or called off, and so neither kept nor missed"),
        (1, "patrols without a shift in the roster"),
    }
    assert trend.tables[-1].title == "Shifts that still want members"


def test_one_shift_says_nothing_of_the_others(log: Store) -> None:
    shift_in(log, starts=datetime(2026, 6, 16, 20, 0))
    assert ask(log, "shifts").sentences[0] == (
        "0 of 1 shift was kept: too few to say how many the watch keeps."
    )


def test_taking_part_is_a_full_count(log: Store) -> None:
    north = save_zone(log, Zone(name="North", households=40)).key_of(Zone)
    save_zone(log, Zone(name="South"))
    ada = save_member(log, Member(name="Ada", zone=north, address="1 Oak St")).key_of(Member)
    save_member(log, Member(name="Ben", address="2 Elm St"))
    out(log, date(2026, 5, 5), member=ada)
    trend = ask(log, "participation")
    assert trend.figures["full_count"] is True
    assert trend.sentences[1].startswith("In 1 of 2 zones at least one member came")
    assert "no sample" in trend.sentences[2]
    assert trend.charts[0].y.low == 0
    assert {(each.n, each.why) for each in trend.left_out} == {
        (1, "members without a zone"),
        (1, "zones of which it is not known how many households live there"),
    }


def reported(store: Store, hours: float | None, **fields: Any) -> None:
    at = datetime(2026, 5, 1, 12, 0)
    answered = None if hours is None else at + timedelta(hours=hours)
    see(store, "2026-05-01 11:00", reported_at=at, answered_at=answered, **fields)


def test_answers_and_those_who_still_wait(log: Store) -> None:
    for hours in (1, 2, 3, 4, 5, 6, 7):
        reported(log, hours, reported_how=ReportedHow.CALL_911)
    for _ in range(2):
        reported(log, None, reported_how=ReportedHow.ONLINE)
    reported(log, None, state=SightingState.CLOSED)
    see(log, "2026-05-01 11:00")
    trend = ask(log, "waiting")
    together = trend.figures["All reports"]
    assert [together["ended"], together["waiting"]] == [7, 2]
    assert together["median"] == 5 * 60
    assert together["longest_waiting"] == pytest.approx(
        (TODAY - date(2026, 5, 1)).days * 1440, abs=1440
    )
    assert trend.sentences[0].startswith(
        "9 reports: 7 answered, 2 still waiting. Half take 5 hours or less; with so few"
    )
    assert trend.figures["Called 911"]["median"] == 4 * 60
    assert trend.figures["Form or app"]["median"] is None
    assert [(each.n, each.why) for each in trend.left_out] == [
        (1, "closed, and nobody wrote an answer down")
    ]
    assert trend.charts[0].y.low == 0
    assert trend.charts[0].y.high == 100


def test_what_is_fixed_waits_no_more(log: Store) -> None:
    reported(log, None, fixed_on=date(2026, 5, 2))
    figures = ask(log, "waiting").figures["All reports"]
    assert [figures["ended"], figures["waiting"]] == [1, 0]


def test_few_answers_have_no_usual_wait_and_no_line(log: Store) -> None:
    reported(log, 3)
    trend = ask(log, "waiting")
    assert trend.charts == ()
    assert "Too few have ended" in trend.sentences[0]


def test_days_open_of_small_wins_and_concerns(log: Store) -> None:
    for n in range(8):
        see(log, "2026-05-01 11:00", what="Street light out", fixed_on=date(2026, 5, 2 + n))
    see(log, "2026-05-01 11:00", what="Street light out")
    see(log, "2026-05-01 11:00", what="Street light out", state=SightingState.CLOSED)
    save_concern(log, Concern(what="Speeding", raised=date(2026, 6, 10)))
    trend = ask(log, "open_days")
    wins, concerns = trend.figures["small_wins"], trend.figures["concerns"]
    assert [wins["ended"], wins["waiting"], wins["median"]] == [8, 1, 5]
    assert [concerns["ended"], concerns["waiting"], concerns["longest_waiting"]] == [0, 1, 10]
    assert trend.sentences[0].startswith("9 small wins: 8 fixed, 1 open.")
    assert trend.sentences[1].startswith("1 concern: 0 answered, 1 open.")
    assert [each.n for each in trend.left_out] == [1]


def test_a_zone_has_its_own_days_open(log: Store) -> None:
    north = save_zone(log, Zone(name="North")).key_of(Zone)
    see(log, "2026-05-01 11:00", what="Street light out", zone=north)
    see(log, "2026-05-01 11:00", what="Street light out")
    save_concern(log, Concern(what="Speeding", raised=date(2026, 6, 10), zone=north))
    trend = ask(log, "open_days", zone=north)
    assert trend.figures["small_wins"]["waiting"] == 1
    assert trend.figures["concerns"]["waiting"] == 1


def test_none_of_it_is_for_the_street(log: Store) -> None:
    ada = member_in(log)
    out(log, date(2026, 5, 5), member=ada)
    assert not ask(log, "hours").street
