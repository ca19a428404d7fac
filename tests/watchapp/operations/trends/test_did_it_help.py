"""Did it help? From the log to the sentence: spans, zones, and what is refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.watchapp.logs import see
from tests.watchapp.operations.trends.helped import BEGUN, TODAY, begin, happen, street, zone
from watchapp import clock
from watchapp.charts.trend import LeftOut, Trend
from watchapp.errors import WatchError
from watchapp.operations.initiatives import compare_zones, save_initiative
from watchapp.operations.trends import Asked, trend_named
from watchapp.queries.parts import parts_of
from watchapp.records import ComparedZone, Initiative, Mark, Precision, Sighting, ZonePart
from watchapp.store import Store

BESIDE = {ZonePart.COMPARISON: ("Cedar",)}
COUNTS = {"Ash": (40, 12), "Birch": (20, 22), "Cedar": (36, 38), "Dogwood": (20, 20)}


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 6, 20, 9, 0))
    with street(tmp_path / "log.db") as store:
        yield store


def ask(store: Store, name: str = "did_it_help", **choices: str) -> Trend:
    question = trend_named(name)
    assert question is not None
    return question.answer(store, Asked(TODAY, choices=choices))


def beside_each_other(store: Store) -> int:
    return begin(
        store,
        beside={
            **BESIDE,
            ZonePart.NEIGHBOR: ("Birch",),
            ZonePart.NEIGHBOR_COMPARISON: ("Dogwood",),
        },
    )


def test_a_gain_beyond_chance_is_said_with_its_range(log: Store) -> None:
    happen(log, {**COUNTS, "Ash": (44, 12)})
    beside_each_other(log)
    trend = ask(log)
    assert trend.sentences == (
        (
            "32 fewer than the comparison leads one to expect, perhaps only 3, perhaps 61 fewer:"
            " fewer than chance alone would usually give (about 1 in 35)."
        ),
        "44 before and 12 after; in the comparison 36 and 38.",
        (
            "Next door 20 before and 22 after: this could well be chance; nothing shows that it"
            " moved there or spread."
        ),
        (
            "Counted: House break-in; from Jan 14 to Mar 31, 2026, and from Apr 1 to Jun 16, 2026,"
            " 77 days each."
        ),
    )
    assert trend.street


def test_the_tables_the_chart_and_the_figures_agree(log: Store) -> None:
    happen(log, {**COUNTS, "Ash": (44, 12)})
    beside_each_other(log)
    trend = ask(log)
    counted, differences = trend.every_table
    assert counted.table.rows == (
        ("Ash", 44, 12, "32 fewer"),
        ("Comparison: Cedar", 36, 38, "2 more"),
        ("Next door: Birch", 20, 22, "2 more"),
        ("Like next door: Dogwood", 20, 20, "none"),
    )
    assert [row[:2] for row in differences.table.rows] == [
        ("In its zone", "34 fewer"),
        ("Next door", "2 more"),
        ("Both together", "32 fewer"),
        ("z of the whole", "-2.20"),
        ("Displacement quotient", "-0.03"),
    ]
    local, displaced, together = (row[3] for row in differences.table.rows[:3])
    assert (local, displaced, together) == ("0.006", "0.825", "0.028"), "as the sentences judge"
    assert trend.figures["wdd"]["local"]["p"] == pytest.approx(0.0029, abs=5e-5)
    assert trend.figures["response"] == {"before": 44, "after": 12, "weight": 1.0}
    assert trend.figures["wdd"]["local"]["difference"] == -34
    assert trend.figures["verdict"] == "fewer"


def test_only_what_it_is_aimed_at_counts(log: Store) -> None:
    happen(log, COUNTS)
    happen(log, {"Ash": (1, 50)}, what="Noise or disorder")
    begin(log, beside=BESIDE)
    assert ask(log).figures["response"] == {"before": 40, "after": 12, "weight": 1.0}


def test_what_lies_in_no_zone_is_left_out_and_counted(log: Store) -> None:
    happen(log, COUNTS)
    see(log, "2026-03-31 20:00")
    see(log, "2026-04-01 20:00")
    begin(log, beside=BESIDE)
    assert ask(log).left_out == (LeftOut(2, "in these days, but in no zone"),)


def test_several_like_zones_count_as_their_average(log: Store) -> None:
    happen(log, COUNTS)
    begin(log, beside={ZonePart.COMPARISON: ("Cedar", "Dogwood")})
    trend = ask(log)
    assert trend.figures["comparison"] == {"before": 56, "after": 58, "weight": 0.5}
    assert [row[:3] for row in trend.every_table[0].table.rows] == [
        ("Ash", 40, 12),
        ("Comparison: average of 2 zones", 28, 29),
        ("Cedar (Comparison)", 36, 38),
        ("Dogwood (Comparison)", 20, 20),
    ]


def test_what_may_be_entered_twice_takes_the_certainty_away(log: Store) -> None:
    happen(log, {"Ash": (40, 12), "Cedar": (36, 38)})
    begin(log, beside=BESIDE)
    assert ask(log).figures["verdict"] == "fewer"
    doubled = log.records(Sighting, "WHERE zone = ? AND occurred_from < ?", (1, "2026-04-01"))
    with log.change("doubts") as writer:
        for each in doubled[:24]:
            writer.put(replace(each, marks=frozenset({Mark.POSSIBLE_REPEAT})))
    trend = ask(log)
    assert trend.figures["verdict"] == "could be repeats"
    assert "entered twice" in trend.sentences[0]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"where": None, "beside": BESIDE}, "it is done everywhere"),
        ({"beside": {}}, "no zone is chosen to hold it against"),
        ({"beside": BESIDE, "starts": date(2026, 8, 1)}, "It has not begun"),
        ({"beside": BESIDE, "starts": date(2026, 6, 10)}, "four weeks before and four after"),
        ({"beside": BESIDE, "starts": date(2026, 1, 20)}, "four weeks before and four after"),
    ],
)
def test_what_cannot_be_judged_says_why(log: Store, fields: dict[str, Any], words: str) -> None:
    happen(log, COUNTS)
    begin(log, **fields)
    trend = ask(log)
    assert words in trend.refused
    assert not trend.charts


def test_a_comparison_without_any_or_unlike_cannot_be_judged(log: Store) -> None:
    happen(log, {"Ash": (40, 12), "Cedar": (0, 5), "Dogwood": (90, 90)})
    begin(log, beside=BESIDE)
    trend = ask(log)
    assert trend.figures["verdict"] == "cannot be judged: the comparison is empty"
    assert len(trend.charts) == 1
    assert all("z " not in str(row[0]) for row in trend.every_table[1].table.rows)
    compare_zones(log, 1, {ZonePart.COMPARISON: [zone(log, "Dogwood")]})
    assert (
        ask(log).sentences[0].startswith("Cannot be judged: before it began the comparison had 90")
    )


def test_below_ten_events_no_z_is_shown(log: Store) -> None:
    happen(log, {"Ash": (5, 4), "Cedar": (5, 5)})
    begin(log, beside=BESIDE)
    trend = ask(log)
    assert trend.figures["verdict"] == "too few to say"
    assert not any("z of" in str(row[0]) for row in trend.every_table[1].table.rows)
    assert '"z"' not in str(trend.figures)
    assert len(trend.charts) == 1, "no range of so few is drawn"
    assert [row[0] for row in trend.every_table[1].table.rows] == ["Displacement quotient"]
    assert ask(log, "impact").sentences == (
        "The 1 initiative cannot be judged; the table says why.",
    )


def test_a_count_under_three_is_not_for_the_street(log: Store) -> None:
    happen(log, {"Ash": (40, 2), "Cedar": (36, 38)})
    begin(log, beside=BESIDE)
    assert not ask(log).street


def test_the_end_of_an_initiative_ends_what_counts(log: Store) -> None:
    happen(log, COUNTS)
    begin(log, beside=BESIDE, ends=date(2026, 5, 3))
    trend = ask(log)
    assert trend.figures["after"] == [BEGUN.isoformat(), "2026-04-28"]
    assert any("It ended on May 3, 2026" in note for note in trend.notes)
    question = trend_named("did_it_help")
    assert question is not None
    earlier = question.answer(log, Asked(date(2026, 4, 30)))
    assert not any("ended" in note for note in earlier.notes)


def test_a_shorter_time_can_be_chosen(log: Store) -> None:
    happen(log, COUNTS)
    begin(log, beside=BESIDE)
    assert ask(log, length="3").figures["after"][1] == "2026-06-16"
    assert ask(log, length="12").figures["after"][1] == "2026-06-16"


def test_what_is_known_to_the_month_alone_is_counted_by_whole_months(log: Store) -> None:
    happen(log, COUNTS)
    with log.change("months") as writer:
        for each in log.records(Sighting):
            assert each.occurred_from is not None
            first = each.occurred_from.replace(day=1, hour=0, minute=0)
            writer.put(replace(each, occurred_from=first, precision=Precision.MONTH))
    begin(log, beside=BESIDE, starts=date(2026, 3, 10))
    trend = ask(log)
    assert trend.figures["before"] == ["2026-01-01", "2026-02-28"]
    assert trend.figures["after"] == ["2026-04-01", "2026-05-31"]
    assert trend.figures["response"]["after"] == 12


def test_a_change_of_the_log_is_counted_anew(log: Store) -> None:
    happen(log, COUNTS)
    begin(log, beside=BESIDE)
    assert ask(log).figures["response"]["after"] == 12
    happen(log, {"Ash": (0, 3)})
    assert ask(log).figures["response"]["after"] == 15


def test_no_aim_counts_all_crimes(log: Store) -> None:
    happen(log, COUNTS)
    key = begin(log, beside=BESIDE)
    compared = parts_of(log, ComparedZone, log.get(Initiative, key))
    save_initiative(log, log.get(Initiative, key), comparisons=compared)
    assert ask(log).sentences[-1].startswith("Counted: all crimes; from ")


def test_no_initiative_is_no_answer(log: Store) -> None:
    assert "There is no initiative" in ask(log).refused
    assert "There is no initiative" in ask(log, "impact").refused


def test_an_initiative_that_is_not_there_is_told(log: Store) -> None:
    key = begin(log, beside=BESIDE)
    for given in ("99", "porch"):
        with pytest.raises(WatchError, match=f"no initiative “{given}”.* number: {key}"):
            ask(log, initiative=given)


def test_all_initiatives_stand_in_one_table_judged_together(log: Store) -> None:
    happen(log, COUNTS)
    begin(log, name="Everywhere", where=None, beside=BESIDE)
    begin(log, name="Lights on", beside=BESIDE)
    begin(log, name="Walks", where="Dogwood", beside={ZonePart.COMPARISON: ("Birch",)})
    trend = ask(log, "impact")
    assert trend.sentences[0] == (
        "Of 3 initiatives 2 can be judged. 1 stands out from what chance alone gives."
    )
    assert trend.sentences[1] == (
        "Lights on: 30 fewer than the comparison leads one to expect, perhaps only 8, perhaps 52"
        " fewer."
    )
    rows = {row[0]: row for row in trend.every_table[0].table.rows}
    assert str(rows["Everywhere"][3]).startswith("Cannot be judged: it is done everywhere")
    assert rows["Lights on"][3:9] == (
        "Fewer than the comparison leads one to expect",
        "perhaps only 8, perhaps 52 fewer",
        40,
        12,
        36,
        38,
    )
    assert rows["Walks"][3] == "Could well be chance"
    alone = ask(log, initiative="2").figures
    together = trend.figures["initiatives"][1]
    assert together["wdd"] == alone["wdd"]
    assert together["p"] == pytest.approx(2 * alone["p"])
