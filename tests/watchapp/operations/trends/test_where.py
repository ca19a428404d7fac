"""The map: every event is on it or counted as not, and its sums agree with each other."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from tests.watchapp.logs import new_log, see
from tests.watchapp.operations.trends.places import place, town, zone_named
from watchapp.analysis.surface import SQUARE_MILE, Grid
from watchapp.charts.chart import Chart
from watchapp.charts.ground import Raster, Shapes, Spots, Window
from watchapp.charts.street import is_for_street, street_chart
from watchapp.charts.trend import Trend
from watchapp.charts.where import surface_raster
from watchapp.cli.trends import trend_data
from watchapp.operations.police_files import import_police_file
from watchapp.operations.trends import Asked, trend_named
from watchapp.operations.zone_files import import_zones
from watchapp.queries.facts import facts_of
from watchapp.queries.tallies import Filter
from watchapp.records import PlacePrecision
from watchapp.store import Store

TODAY = date(2026, 3, 31)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with town(tmp_path) as made:
        yield made


def ask(store: Store, name: str = "where", **choices: str) -> Trend:
    question = trend_named(name)
    assert question is not None
    return question.answer(store, Asked(TODAY, choices=choices))


def spots_of(chart: Chart) -> dict[str, int]:
    """Return how many events each kind of marker stands for."""
    return {
        mark.series: sum(spot.events for spot in mark.spots)
        for mark in chart.marks
        if isinstance(mark, Spots)
    }


def fill(store: Store, days: int = 28) -> None:
    """Let something happen each day on one spot, and here and there."""
    for n in range(days):
        place(store, f"2026-02-{n % 28 + 1:02}", 5, 5, address="120 Oak St")
        place(store, f"2026-02-{n % 28 + 1:02}", 3 * n % 37, 2 * n % 19)


def test_points_are_drawn_as_well_as_they_are_known(store: Store) -> None:
    place(store, "2026-02-01", 5, 5)
    place(store, "2026-02-02", 5, 5)
    place(store, "2026-02-03", 8, 8, place=PlacePrecision.BLOCK)
    place(store, "2026-02-04", 9, 9, place=PlacePrecision.SNAPPED)
    trend = ask(store)
    (chart,) = trend.charts
    assert spots_of(chart) == {
        "Point known to the house or corner": 2,
        "Point known to the block only": 1,
        "Moved by the police: approximate": 1,
    }
    markers = {mark.ink.marker for mark in chart.marks if isinstance(mark, Spots)}
    assert len(markers) == 3, "told apart without color"
    assert "1 point was moved" in " ".join(trend.notes)
    assert "too few" in trend.sentences[0]


def test_what_is_off_the_map_is_counted_and_listed(store: Store) -> None:
    fill(store)
    nowhere = see(store, "2026-02-11T12:00", address="300 Elm St")
    zero = see(store, "2026-02-12T12:00", lat=0.0, lon=0.0)
    abroad = see(store, "2026-02-13T12:00", lat=51.5, lon=-0.1)
    trend = ask(store)
    assert [each.n for each in trend.left_out] == [1, 1, 1]
    assert trend.figures["on_the_map"] == trend.figures["events"] - 3
    listed = trend.tables[1].table.rows
    assert [row[0] for row in listed] == [f"#{key}" for key in (nowhere, zero, abroad)]
    assert listed[0][2] == "300 block of Elm St", "no house number where a block will do"


def test_all_sums_agree(store: Store) -> None:
    fill(store)
    for zone, n in (("Oak", 3), ("Elm", 2)):
        for _ in range(n):
            place(store, "2026-02-20", 30, 3, zone=zone_named(store, zone))
    see(store, "2026-02-20T12:00")
    trend = ask(store, show="both")
    total = len(facts_of(store))
    (chart,) = trend.charts
    *zones, everything = trend.tables[0].table.rows
    on_the_map = trend.figures["on_the_map"]
    assert everything == ("All", on_the_map, total)
    assert sum(int(row[1]) for row in zones) == on_the_map
    assert sum(int(row[2]) for row in zones) == total
    assert sum(spots_of(chart).values()) == on_the_map
    assert on_the_map + sum(each.n for each in trend.left_out) == total
    assert trend.figures["surface_total"] == pytest.approx(on_the_map, rel=0.1)


def test_a_spot_that_stays_busy_is_more_than_chance(store: Store) -> None:
    fill(store)
    trend = ask(store)
    assert "120" not in trend.sentences[0]
    assert "100 block of Oak St" in trend.sentences[0]
    assert "places that are busy stay busy" in trend.sentences[1]
    assert trend.figures["staying"]["p"] < 1e-6
    assert "feet" in trend.sentences[2]


def test_an_event_reaches_as_far_as_is_chosen_and_never_less_than_is_known(store: Store) -> None:
    fill(store)
    assert ask(store, bandwidth="mile").figures["bandwidth_m"] == 1610
    assert ask(store, bandwidth="500ft").figures["bandwidth_m"] == 150
    for n in range(40):
        place(store, f"2026-03-{n % 28 + 1:02}", n / 2, 9, place=PlacePrecision.SNAPPED)
    assert ask(store, bandwidth="500ft").figures["bandwidth_m"] == 250


def test_the_surface_is_drawn_where_there_are_many_and_points_where_few(store: Store) -> None:
    place(store, "2026-02-01", 5, 5)
    assert not any(isinstance(mark, Raster) for mark in ask(store).charts[0].marks)
    fill(store)
    both = ask(store).charts[0].marks
    assert any(isinstance(mark, Raster) for mark in both)
    assert any(isinstance(mark, Spots) for mark in both)
    points = ask(store, show="points").charts[0].marks
    assert not any(isinstance(mark, Raster) for mark in points)


def test_zones_stand_on_the_map_with_their_names(store: Store) -> None:
    place(store, "2026-02-01", 5, 5)
    (chart,) = ask(store).charts
    (zones,) = [mark for mark in chart.marks if isinstance(mark, Shapes) and mark.series == "Zones"]
    assert [shape.name for shape in zones.shapes] == ["Elm", "Oak"]
    left, bottom, right, top = zones.shapes[1].window
    assert right - left == pytest.approx(1740, rel=0.01), "0.02° at this latitude, in meters"
    assert top - bottom == pytest.approx(2220, rel=0.01)


def test_a_map_comes_closer(store: Store) -> None:
    fill(store)
    (chart,) = ask(store, show="points").charts
    assert chart.closer is not None
    near = chart.closer(Window(chart.x.low, chart.y.low, chart.x.low + 500, chart.y.low + 500))
    assert sum(spots_of(near).values()) < sum(spots_of(chart).values())
    assert (near.x.low, near.x.high - near.x.low) == (chart.x.low, 500)


def test_nothing_with_a_point_is_refused_in_a_sentence(store: Store) -> None:
    see(store, "2026-02-01T12:00")
    trend = ask(store)
    assert not trend.charts
    assert "None of 1 sighting" in trend.refused
    assert "80/20" in trend.refused


def test_an_empty_log_has_nothing_to_show(store: Store) -> None:
    assert ask(store).is_empty


def test_the_street_sees_no_point_and_no_square_under_three(store: Store) -> None:
    for n in range(5):
        place(store, f"2026-02-{n + 1:02}", 5, 5)
    place(store, "2026-02-10", 15, 15)
    place(store, "2026-02-11", 15, 15)
    trend = ask(store, **{"for": "street"})
    (chart,) = trend.charts
    assert trend.street
    assert "approximate" in trend.sentences[0]
    assert not any(isinstance(mark, Spots) for mark in chart.marks)
    (squares,) = [mark for mark in chart.marks if isinstance(mark, Raster)]
    assert sum(level > 0 for level in squares.levels) == 1
    assert squares.cell >= 150
    assert is_for_street(street_chart(chart))
    near = chart.closer(Window(0, 0, 50, 50)) if chart.closer else chart
    assert not any(isinstance(mark, Spots) for mark in near.marks)


def test_the_street_is_not_told_small_counts_nor_kinds_that_point_to_a_person(
    store: Store,
) -> None:
    for n in range(4):
        place(store, f"2026-02-{n + 1:02}", 5, 5)
        place(store, f"2026-02-{n + 1:02}", 6, 6, what="Overdose or crisis")
    place(store, "2026-02-10", 30, 5, zone=zone_named(store, "Elm"))
    trend = ask(store, **{"for": "street"})
    assert trend.figures["on_the_map"] == 5
    assert trend.left_out[0].n == 4
    rows = {row[0]: row[1] for row in trend.tables[0].table.rows}
    assert rows["Elm"] == "fewer than three"
    assert ask(store, **{"for": "street"}).charts[0].closer is not None


def test_fewer_than_three_are_refused_for_the_street(store: Store) -> None:
    place(store, "2026-02-01", 5, 5)
    trend = ask(store, **{"for": "street"})
    assert "Fewer than three" in trend.refused
    assert not trend.charts


def test_the_terminal_has_the_same_values(store: Store) -> None:
    fill(store)
    data = json.loads(json.dumps(trend_data(ask(store))))
    assert data["figures"]["on_the_map"] == 56
    assert data["tables"][0]["rows"][-1] == ["All", 56, 56]


def test_a_surface_says_what_its_shades_mean() -> None:
    densities = np.array([[0, 100], [250, 522]]) / SQUARE_MILE
    raster = surface_raster(densities, Grid(0, 0, 100, 2, 2))
    words = [label for _, label in raster.steps]
    assert words[0] == "100 to 200"
    assert words[-1] == "500 or more in a square mile"
    assert raster.levels[0] == 0
    assert max(raster.levels) == round(255 * raster.steps[-1][0])


def test_sacramento_is_all_on_the_map(shared_data: Callable[[str], Path], tmp_path: Path) -> None:
    with new_log(tmp_path / "log.db") as store:
        import_zones(store, shared_data("sacramento-neighborhoods.geojson"))
        import_police_file(store, shared_data("SacramentocrimeJanuary2006.csv"))
        trend = ask(store)
        assert trend.figures["on_the_map"] == trend.figures["events"] == 7584
        *zones, everything = trend.tables[0].table.rows
        assert everything == ("All", 7584, 7584)
        assert sum(int(row[2]) for row in zones) == 7584
        property_only = trend_named("where").answer(  # type: ignore[union-attr]
            store, Asked(TODAY, Filter(crimes_only=True))
        )
        assert property_only.figures["events"] < 7584


def test_west_yorkshire_is_approximate_and_months_have_no_halves(
    shared_data: Callable[[str], Path], tmp_path: Path
) -> None:
    with new_log(tmp_path / "log.db") as store:
        import_police_file(store, shared_data("2016-07-west-yorkshire-street.csv"))
        trend = ask(store)
        assert trend.left_out[0] == (1347, "no point on the map is known")
        assert trend.figures["on_the_map"] + sum(each.n for each in trend.left_out) == 27176
        assert trend.figures["known_to"]["snapped"] == trend.figures["on_the_map"]
        assert "approximate" in " ".join(trend.notes)
        assert "too few days" in trend.sentences[1]
        points = ask(store, show="points")
        (raster,) = [mark for mark in points.charts[0].marks if isinstance(mark, Raster)]
        assert "feet" in raster.steps[-1][1], "too many for single points"


def test_a_lone_point_without_zones_has_a_map_around_it(tmp_path: Path) -> None:
    with new_log(tmp_path / "log.db") as store:
        see(store, "2026-02-01T12:00", lat=38.5, lon=-121.5)
        (chart,) = ask(store).charts
        assert sum(spots_of(chart).values()) == 1
        assert chart.x.high - chart.x.low > 300
        assert chart.x.low < 0 < chart.x.high


def test_one_point_far_out_does_not_make_the_map_a_continent_s(store: Store) -> None:
    fill(store)
    place(store, "2026-02-01", 60, 9)
    see(store, "2026-02-02T12:00", lat=34.0, lon=-118.2)
    trend = ask(store)
    (chart,) = trend.charts
    assert [each.n for each in trend.left_out] == [1]
    assert chart.x.high - chart.x.low < 8000
