"""Rates per 1,000: the worked number, what is refused, benchmarks, and zones side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.watchapp.issues import police
from tests.watchapp.logs import category_named, new_log, see
from watchapp.charts.chart import Dots, Whiskers
from watchapp.charts.trend import Trend
from watchapp.operations.benchmarks import save_benchmark
from watchapp.operations.sample import make_sample
from watchapp.operations.trends import Asked, trend_named
from watchapp.operations.watch import save_watch
from watchapp.operations.zones import save_zone
from watchapp.queries.tallies import Filter
from watchapp.queries.watch import watch_of
from watchapp.records import Benchmark, CategoryClass, Counted, Per, Precision, Source, Zone
from watchapp.store import Store

AUGUST = Asked(date(2026, 8, 31), choices={"per": "households"})


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Store]:
    """Return a log that begins on the first of January, in a watch of 200 households."""
    with new_log(tmp_path / "log.db") as store:
        save_watch(store, replace(watch_of(store), households=200, base_source="Counted, 2025"))
        see(store, "2026-01-01 12:00")
        yield store


def ask(store: Store, name: str = "rates", asked: Asked = AUGUST) -> Trend:
    question = trend_named(name)
    assert question is not None
    return question.answer(store, asked)


def rates_of(trend: Trend) -> dict[str, tuple[int, float]]:
    return {each["name"]: (each["count"], each["rate"]) for each in trend.figures["rates"]}


def bench(store: Store, rate: float, counts: Counted = Counted.PROPERTY, **more: object) -> None:
    whole = {"name": "United States", "per": Per.HOUSEHOLDS, "year": 2023, "source": "FBI"}
    save_benchmark(store, Benchmark(rate=rate, counts=counts, **(whole | more)))  # type: ignore[arg-type]


def test_three_break_ins_in_eight_months_among_two_hundred_households(log: Store) -> None:
    see(log, "2026-03-01 12:00")
    see(log, "2026-08-31 12:00")
    trend = ask(log)
    (crimes, *_) = trend.figures["rates"]
    assert (crimes["count"], trend.figures["days"]) == (3, 243)
    assert crimes["rate"] == pytest.approx(22.5, abs=0.05)
    assert crimes["interval"] == pytest.approx([4.64, 65.75], abs=0.15)
    assert "243 days" in trend.sentences[-1]
    assert any("seasons that were not counted may differ" in note for note in trend.notes)
    assert any("Counted, 2025" in note for note in trend.notes)


def test_what_no_line_counts_is_left_out_and_said(log: Store) -> None:
    see(log, "2026-03-01 12:00", what="Other hazard")
    see(log, "2026-03-02 12:00", what="Other hazard")
    trend = ask(log)
    (crimes, *_) = trend.figures["rates"]
    (left,) = trend.left_out
    assert (left.n, left.why) == (2, "of a kind that no line here counts")
    assert trend.figures["counted"] == crimes["count"] + left.n == 3


def test_a_whole_year_is_told_without_a_word_about_seasons(log: Store) -> None:
    trend = ask(log, asked=replace(AUGUST, today=date(2026, 12, 31)))
    assert trend.figures["years"] == pytest.approx(1)
    assert not any("seasons" in note for note in trend.notes)


def test_there_is_no_rate_without_the_number_who_live_there(log: Store) -> None:
    trend = ask(log, asked=Asked(AUGUST.today))
    assert trend.refused.startswith("How many residents Maple Hill Watch has is not known")
    assert trend.charts == ()


def test_a_benchmark_inside_the_limits_could_be_chance_and_one_far_off_is_not(log: Store) -> None:
    bench(log, 10.0)
    bench(log, 900.0, name="Our city")
    bench(log, 5.0, name="Elsewhere", per=Per.RESIDENTS)
    trend = ask(log)
    assert len(trend.sentences) == 3
    far, near = trend.sentences[:2]
    assert "(Our city, 2023): lower than chance alone would make it" in far
    assert "(United States, 2023): the difference could well be chance" in near
    (chart,) = trend.charts
    assert [type(mark) for mark in chart.marks] == [Whiskers, Dots, Dots]
    assert rates_of(trend).keys() == {"Property crimes"}
    assert any("United States, 2023: FBI" in note for note in trend.notes)


def test_a_benchmark_of_one_category_counts_that_one(log: Store) -> None:
    see(log, "2026-02-01 12:00", what="Noise or disorder")
    key = category_named(log, "House break-in")
    bench(log, 6.5, Counted.CATEGORY, category=key)
    (found,) = rates_of(ask(log)).items()
    assert found[0] == "House break-in"
    assert found[1] == pytest.approx((1, 7.5), abs=0.05)


def test_many_benchmarks_are_judged_together(log: Store) -> None:
    bench(log, 50.0)
    (alone,) = ask(log).figures["rates"][0]["benchmarks"]
    for turn in range(9):
        bench(log, 50.0, name=f"Place {turn}")
    together = ask(log).figures["rates"][0]["benchmarks"]
    assert len(together) == 10
    assert alone["p_among_all"] < 0.05
    raised = [min(1, 10 * alone["p_among_all"])] * 10
    assert [each["p_among_all"] for each in together] == pytest.approx(raised)


def test_police_records_alone_count_unless_the_captain_says_otherwise(log: Store) -> None:
    police(log, "2026-05-01 12:00", "2026-05-31 12:00")
    trend = ask(log)
    assert trend.figures["counted"] == 2
    assert trend.figures["days"] == 31
    assert any("Police records alone" in note for note in trend.notes)
    seen = replace(AUGUST, picked=Filter(sources=frozenset({Source.SEEN})))
    assert ask(log, asked=seen).figures["days"] == 243


def test_where_files_tell_months_only_whole_months_count(log: Store) -> None:
    months = ("2026-04-01 00:00", "2026-05-01 00:00")
    police(log, *months, precision=Precision.MONTH)
    trend = ask(log)
    assert (trend.figures["counted"], trend.figures["days"]) == (2, 61)
    cut = Filter(first=date(2026, 4, 20), sources=frozenset({Source.POLICE}))
    assert ask(log, asked=replace(AUGUST, picked=cut)).figures["days"] == 31


def zones_of(store: Store, *counts: int, households: int = 100) -> None:
    for place, count in enumerate(counts):
        zone = Zone(name=f"Zone {chr(ord('A') + place)}", households=households)
        key = save_zone(store, zone).key_of(Zone)
        for turn in range(count):
            see(store, f"2026-0{2 + turn % 6}-{1 + turn // 6:02} 12:00", zone=key)


def test_zones_that_luck_could_have_ordered_stand_by_their_names(log: Store) -> None:
    zones_of(log, 3, 6, 4)
    trend = ask(log, "zone_rates")
    assert trend.sentences[0].startswith("No zone can be told from the others")
    assert [each["name"] for each in trend.figures["zones"]] == ["Zone A", "Zone B", "Zone C"]
    assert [row[0] for row in trend.charts[0].table.rows] == ["Zone A", "Zone B", "Zone C"]
    assert [each.n for each in trend.left_out] == [1], "the one in no zone"


def test_a_zone_that_differs_comes_first(log: Store) -> None:
    zones_of(log, 3, 4, 20)
    trend = ask(log, "zone_rates")
    assert trend.sentences[0].startswith("More than chance alone would usually give: Zone C (20,")
    zones = trend.figures["zones"]
    assert [each["name"] for each in zones] == ["Zone C", "Zone A", "Zone B"]
    total = sum(each["count"] for each in zones)
    assert f"Counted: {total} sightings" in trend.sentences[-1]
    assert total + sum(each.n for each in trend.left_out) == 28
    (chart,) = trend.charts
    whiskers = next(mark for mark in chart.marks if isinstance(mark, Whiskers))
    drawn = [each.value for each in whiskers.whiskers]
    assert drawn == [each["rate"] for each in zones]
    assert chart.y.ticks[0].label == "Zone C"


def test_zones_without_a_number_are_left_out_and_said(log: Store) -> None:
    zones_of(log, 2, 2)
    save_zone(log, Zone(name="Unknown ground"))
    trend = ask(log, "zone_rates")
    assert any(note.startswith("1 zone has no number") for note in trend.notes)
    assert len(trend.figures["zones"]) == 2
    refused = ask(log, "zone_rates", replace(AUGUST, choices={"per": "residents"})).refused
    assert refused.startswith("Fewer than two zones have a number of residents")


def test_small_counts_of_zones_are_not_for_the_street(log: Store) -> None:
    zones_of(log, 2, 9)
    assert not ask(log, "zone_rates").street


def test_zones_count_crimes_unless_a_class_is_asked_for(log: Store) -> None:
    zones_of(log, 2, 2)
    see(log, "2026-02-01 12:00", what="Noise or disorder", zone=1)
    crimes, disorder = (
        ask(log, "zone_rates", replace(AUGUST, picked=Filter(kind=kind)))
        for kind in (None, CategoryClass.DISORDER)
    )
    assert crimes.title.startswith("Crimes a year per 1,000 households")
    assert disorder.title.startswith("Events")
    assert sum(each["count"] for each in disorder.figures["zones"]) == 1


def test_the_sample_has_benchmarks_near_its_rates_and_one_far_off(tmp_path: Path) -> None:
    until = date(2026, 3, 10)
    path = make_sample(tmp_path / "sample.db", until=until)
    with Store.open(path) as store:
        trend = ask(store, asked=Asked(until))
        beside = [each for row in trend.figures["rates"] for each in row["benchmarks"]]
        assert [each["p_among_all"] < 0.05 for each in beside] == [False, False, True]
        assert ask(store, "night", Asked(until)).refused == ""
