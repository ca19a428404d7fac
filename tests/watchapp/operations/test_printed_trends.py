"""How questions about trends are asked for the street, and what of the answers is printed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.watchapp.issues import JANUARY, TODAY, police
from tests.watchapp.logs import new_log, see
from watchapp.bulletin.contents import PrintedTrend
from watchapp.charts.chart import Axis, Bar, Bars, Chart
from watchapp.charts.inks import ink_of
from watchapp.charts.table import Table
from watchapp.charts.trend import LeftOut, Titled, Trend
from watchapp.errors import WatchError
from watchapp.operations.printed_trends import (
    NOT_FOR_STREET,
    Offer,
    Wanted,
    every_trend,
    printed_trend,
    trends_for,
)
from watchapp.operations.trends import TRENDS
from watchapp.store import Store


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Store]:
    """Return a log of the watch since October with three sightings on each evening."""
    with new_log(tmp_path / "log.db") as store:
        for month in ("2025-10", "2025-11", "2025-12", "2026-01"):
            for day in range(1, 29):
                for hour in (20, 21, 22):
                    see(store, f"{month}-{day:02} {hour}:00")
        yield store


def ask(store: Store, *names: str, police: bool | None = None) -> tuple[Offer, ...]:
    return trends_for(store, JANUARY, Wanted(names, police), today=TODAY)


def answer(store: Store, name: str, *, police: bool | None = None) -> PrintedTrend:
    (offer,) = ask(store, name, police=police)
    assert offer.answer is not None, offer.why
    return offer.answer


def test_answers_come_in_the_order_in_which_they_are_asked_each_once(log: Store) -> None:
    offers = ask(log, "weekdays", "over_time", "weekdays")
    assert [offer.name for offer in offers] == ["weekdays", "over_time"]


def test_every_question_that_needs_no_patience_is_asked(log: Store) -> None:
    offers = every_trend(log, JANUARY, today=TODAY)
    assert [offer.name for offer in offers] == [each.name for each in TRENDS if not each.slow]
    assert all(bool(offer.answer) != bool(offer.why) for offer in offers)


def test_an_answer_is_about_the_year_up_to_the_end_of_the_month(log: Store) -> None:
    see(log, "2025-01-20 21:00")
    see(log, "2026-02-01 21:00")
    said = " ".join(answer(log, "weekdays").sentences)
    assert "336 sightings from Feb 1, 2025 to Jan 31, 2026" in said


def test_months_that_nobody_can_speak_of_are_not_shown(log: Store) -> None:
    said = " ".join(answer(log, "over_time").sentences)
    assert "from Oct 1, 2025 to Jan 31, 2026" in said


def test_few_days_are_counted_by_day(tmp_path: Path) -> None:
    with new_log(tmp_path / "log.db") as store:
        police(store, *[f"2026-01-{day:02} {h:02}:00" for day in range(1, 32) for h in range(5)])
        assert answer(store, "over_time").title == "Police records by day"


def test_this_month_ends_today(log: Store) -> None:
    offers = trends_for(log, JANUARY, Wanted(("weekdays",)), today=date(2026, 1, 15))
    assert offers[0].answer is not None
    assert "to Jan 15, 2026" in " ".join(offers[0].answer.sentences)


def test_the_police_are_asked_first_and_the_watch_if_one_wants(log: Store) -> None:
    police(log, *[f"2026-01-{day:02} {h:02}:00" for day in range(1, 32) for h in range(5)])
    assert answer(log, "weekdays").title == "Police records by weekday"
    assert answer(log, "weekdays", police=False).title == "Sightings by weekday"


def test_who_cannot_speak_of_the_month_says_nothing(log: Store) -> None:
    (offer,) = ask(log, "weekdays", police=True)
    assert offer.answer is None
    assert offer.why == "Nothing is on record for January 2026."


def test_a_question_that_does_not_exist_is_refused(log: Store) -> None:
    with pytest.raises(WatchError, match="There is no trend “weather”; choose one of"):
        ask(log, "weather")


def test_what_needs_patience_or_names_members_is_not_for_the_street(log: Store) -> None:
    offers = ask(log, "near_repeat", "glance")
    assert [(offer.answer, offer.why) for offer in offers] == [(None, NOT_FOR_STREET)] * 2


def test_small_counts_keep_an_answer_from_print(tmp_path: Path) -> None:
    with new_log(tmp_path / "log.db") as store:
        for day in range(1, 20):
            see(store, f"2026-01-{day:02} 21:00")
        (offer,) = ask(store, "over_time")
        assert offer.why == NOT_FOR_STREET


def test_rates_are_whole_or_not_printed(log: Store) -> None:
    see(log, "2026-01-10 21:00", what="Threat")
    (offer,) = ask(log, "rates")
    assert "It counts all kinds" in offer.why


def chart_of(*counts: int) -> Chart:
    bars = tuple(Bar(n, n + 1, 0, count) for n, count in enumerate(counts))
    axis = Axis("", 0, 9, ())
    table = Table(("Month", "Number"), (("May", 2),))
    return Chart("Chart", axis, axis, (Bars("Kind", ink_of(0), bars),), (), "", table)


def test_notes_with_numbers_of_records_are_the_captains() -> None:
    notes = ("Check this: 1 end before they begin (#12, #13).", "Squares are approximate.")
    printed = printed_trend(Trend("name", "Title", notes=notes), frozenset())
    assert printed.notes == ("Squares are approximate.",)


def test_how_many_are_left_out_is_told_from_three_on() -> None:
    left_out = (LeftOut(2, "no hour"), LeftOut(0, "no day"), LeftOut(1200, "no point"))
    printed = printed_trend(Trend("name", "Title", left_out=left_out), frozenset())
    assert printed.notes == (
        "Left out: fewer than three: no hour.",
        "Left out: 1,200: no point.",
    )


def test_a_chart_comes_without_what_is_small_and_says_so() -> None:
    trend = Trend("name", "Title", charts=(chart_of(4, 2, 5), chart_of(1)))
    printed = printed_trend(trend, frozenset())
    assert len(printed.charts) == 1
    assert "Counts under three are not drawn." in printed.notes


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([("North", 5), ("South", 0)], True),
        ([("North", 5), ("South", 2)], False),
        ([("North", 5), ("South", "fewer than three")], False),
        ([("Threat", 5), ("Noise", 9)], False),
        ([(f"Zone {n}", 9) for n in range(40)], False),
        ([], False),
    ],
)
def test_a_table_is_printed_whole_or_not_at_all(
    rows: list[tuple[str, int | str]], *, told: bool
) -> None:
    titled = Titled("By zone", Table(("Zone", "Number"), tuple(rows)))
    printed = printed_trend(Trend("name", "Title", tables=(titled,)), frozenset({"Threat"}))
    assert printed.tables == ((titled,) if told else ())


def test_numbers_that_are_drawn_are_not_printed_again() -> None:
    titled = Titled("Chart", Table(("Month", "Number"), (("May", 4), ("June", 5))))
    trend = Trend("name", "Title", charts=(chart_of(4, 5),), tables=(titled,))
    assert printed_trend(trend, frozenset()).tables == ()
