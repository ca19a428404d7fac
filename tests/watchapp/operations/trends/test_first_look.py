"""The first look in a month: what is real, what only looks so, and what is not known."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.watchapp.issues import police
from tests.watchapp.logs import category_named, new_log, see
from watchapp.analysis.glance import Reason
from watchapp.analysis.look import Against
from watchapp.analysis.periods import Span
from watchapp.operations.police_files import import_police_file
from watchapp.operations.trends import Asked, trend_named
from watchapp.operations.trends.first_look import FirstLook, first_look
from watchapp.operations.zones import save_zone
from watchapp.queries.facts import facts_of
from watchapp.queries.tallies import By, Filter, counts_by
from watchapp.records import CategoryClass, Precision, Source, Zone
from watchapp.store import Store

TODAY = date(2026, 2, 3)
CAR, BREAK_IN, NOISE = "Taken from a car", "House break-in", "Noise or disorder"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as store:
        yield store


def spread(month: date, n: int) -> list[str]:
    """Return so many moments over the first 28 days of a month."""
    return [f"{month + timedelta(days=k * 28 // n)} {8 + k % 12:02}:15" for k in range(n)]


def fill(store: Store, counts: dict[str, list[int]], **fields: object) -> None:
    """Import so many police records a month, the last of them January 2026."""
    for what, by_month in counts.items():
        moments = []
        for back, n in enumerate(reversed(by_month)):
            place = 2026 * 12 - back
            moments += spread(date(place // 12, place % 12 + 1, 1), n)
        police(store, *sorted(moments), what=what, **fields)


@pytest.fixture
def year(log: Store) -> Store:
    """Return a log of 14 months: car break-ins rise at the end, noise falls to a fifth."""
    steady = [20, 21, 19, 20, 22, 20, 19, 21, 20, 20, 21, 19, 20]
    fill(log, {CAR: [*steady, 60], NOISE: [*steady, 4], BREAK_IN: [*[8] * 13, 13]})
    return log


def look_at(store: Store, picked: Filter | None = None, today: date = TODAY) -> FirstLook:
    return first_look(store, Asked(today, picked or Filter()))


def test_the_rise_and_the_fall_are_found_and_the_rest_is_not(year: Store) -> None:
    found = look_at(year)
    assert (
        found.headline == "In January 2026, 2 things differ from before by more than chance gives."
    )
    assert [card.title for card in found.real] == [CAR, NOISE]
    assert [card.finding.is_rise for card in found.real] == [True, False]
    (alarm,) = found.alarming
    assert (alarm.title, alarm.finding.reason) == (BREAK_IN, Reason.CHANCE)
    assert alarm.counts.startswith("13 in January 2026")
    assert found.notes == ()


def test_what_is_counted_is_what_the_log_counts(year: Store) -> None:
    """The cards, the counts of the log and the chart behind a card are the same numbers."""
    over_time = trend_named("over_time")
    assert over_time is not None
    counts = counts_by(year, (By.MONTH, By.CATEGORY))
    kept = {row.keys: row.count for row in counts.rows}
    found = look_at(year)
    for card in (*found.real, *found.alarming):
        assert card.finding.look.comparison.now == kept["2026-01", card.title]
        behind = over_time.answer(year, Asked(TODAY, card.picked, {"by": "month"}))
        (chart,) = behind.charts
        assert chart.table.rows[-1][-1] == card.finding.look.comparison.now
        assert card.chart.table.rows[-1][-1] == card.finding.look.comparison.now
        assert len(facts_of(year).where(card.picked)) >= card.finding.look.comparison.before


def test_what_a_card_asks_for_is_of_its_kind_alone(year: Store) -> None:
    card = look_at(year).real[0]
    assert card.picked == Filter(
        first=date(2025, 1, 1),
        last=date(2026, 1, 31),
        category=category_named(year, CAR),
        sources=frozenset({Source.POLICE}),
    )


def test_a_month_that_goes_on_is_not_looked_at(year: Store) -> None:
    police(year, *spread(date(2026, 2, 1), 3), what=CAR)
    assert look_at(year, today=date(2026, 2, 28)).months[0][1].first == date(2026, 1, 1)


def test_a_filter_narrows_and_keeps_its_kind(year: Store) -> None:
    found = look_at(year, Filter(kind=CategoryClass.DISORDER))
    assert [card.title for card in found.real] == [NOISE]
    assert look_at(year, Filter(last=date(2025, 12, 31))).months[0][1].first == date(2025, 12, 1)
    nothing = look_at(year, Filter(sources=frozenset({Source.CAMERA})))
    assert nothing.refused.startswith("Nothing in the log matches these choices")
    assert not nothing.is_log_empty


def test_one_month_has_nothing_to_stand_beside(log: Store) -> None:
    police(log, *spread(date(2026, 1, 1), 40))
    found = look_at(log)
    assert found.headline == "There is nothing to compare with yet."
    assert (found.real, found.alarming) == ((), ())
    assert "January 2026 is the only whole month in a row" in found.notes[0]


def test_an_empty_log_says_what_to_do(log: Store) -> None:
    found = look_at(log)
    assert found.is_log_empty
    assert "import a police file" in found.refused


def test_the_watch_and_the_police_are_never_mixed(year: Store) -> None:
    for back in range(90):
        see(year, f"{date(2026, 1, 31) - timedelta(days=back)} 20:00", what=NOISE)
    found = look_at(year)
    names = {card.title.split(": ")[0] for card in (*found.real, *found.alarming)}
    assert names == {"Police records"}
    assert len(found.months) == 2
    assert {card.finding.look.subject.source for card in found.real} == {"Police records"}


def test_each_zone_is_looked_at_and_who_comes_first_is_doubted(log: Store) -> None:
    for name, homes, n in (("North", 80, 6), ("South", 320, 14)):
        zone = save_zone(log, Zone(name=name, households=homes)).key_of(Zone)
        fill(log, {CAR: [n, n, n, n]}, zone=zone)
    found = look_at(log)
    assert found.real == ()
    (first,) = [c for c in found.alarming if c.finding.look.against is Against.OTHER_ZONES]
    assert first.title == "All police records, North"
    assert first.counts == (
        "6 in January 2026 at its 80 households against 14 at the 320 households elsewhere"
        " (+71\u00a0%)."
    )
    assert first.meaning.startswith("Some zone always comes first")
    assert first.picked == Filter(
        first=date(2026, 1, 1), last=date(2026, 1, 31), sources=frozenset({Source.POLICE})
    )
    assert trend_named("zone_rates") is not None


def test_weeks_are_looked_at_where_days_are_known(log: Store) -> None:
    for back in range(140):
        day = date(2026, 2, 1) - timedelta(days=back)
        for hour in range(4 if back < 7 else 1):
            see(log, f"{day} {10 + hour}:00", what=NOISE)
    found = look_at(log)
    assert Against.WEEKS_BEFORE in {card.finding.look.against for card in found.real}
    weekly = next(c for c in found.real if c.finding.look.against is Against.WEEKS_BEFORE)
    assert weekly.picked.last == date(2026, 2, 1)
    assert trend_named("weekly_band") is not None
    assert weekly.counts.startswith("28 in the week of Jan 26, 2026, where about 7 would be usual")
    assert [row[-1] for row in weekly.chart.table.rows] == [*[7] * 8, 28]


def test_what_is_known_only_to_the_month_has_no_week(log: Store) -> None:
    fill(log, {CAR: [30, 30, 30, 30]}, precision=Precision.MONTH)
    looks = look_at(log)
    assert looks.months[0][1] == Span(date(2026, 1, 1), date(2026, 1, 31))
    assert "nine whole weeks" in looks.notes[0]


def test_the_answer_holds_the_same_values(year: Store) -> None:
    question = trend_named("glance")
    assert question is not None
    trend = question.answer(year, Asked(TODAY))
    assert not trend.street
    figures = trend.figures
    assert [each["name"] for each in figures["real"]] == [CAR, NOISE]
    assert trend.sentences[1].startswith(f"{figures['comparisons']} comparisons were made.")
    for each in (*figures["real"], *figures["alarming"]):
        low, high = each["ratio_interval"]
        ratio = each["now"] / each["now_exposure"] / (each["before"] / each["before_exposure"])
        assert low < ratio < high
        assert each["p_holm"] is None or each["p_holm"] >= each["p"]
    assert [len(each.table.rows) for each in trend.tables] == [2, 1]


def test_sacramento_has_one_month_and_says_so(
    log: Store, shared_data: Callable[[str], Path]
) -> None:
    import_police_file(log, shared_data("SacramentocrimeJanuary2006.csv"))
    found = look_at(log)
    assert (found.real, found.alarming, found.found.looked) == ((), (), 0)
    assert "January 2006 is the only whole month" in found.notes[0]
