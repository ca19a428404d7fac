"""Outlines of areas: named, in degrees, repaired or refused by name."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest
import shapely

from tests.watchapp.police import square, write_zones
from watchapp.errors import ReadError
from watchapp.exchange.outlines import read_outlines

BOW_TIE = {"type": "Polygon", "coordinates": [[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]]}
LINE = {"type": "LineString", "coordinates": [[0, 0], [1, 1]]}
OPEN_RING = {"type": "Polygon", "coordinates": [[[0, 0], [1, 1]]]}
SPIKE = {"type": "Polygon", "coordinates": [[[0, 0], [1, 1], [0, 0], [0, 0]]]}


def test_areas_keep_their_names_and_outlines(tmp_path: Path) -> None:
    read = read_outlines(write_zones(tmp_path / "z.geojson", Oak=square(0, 0), Elm=square(1, 1)))
    assert (read.name_property, [area.name for area in read.areas]) == ("name", ["Oak", "Elm"])
    assert shapely.from_geojson(read.areas[1].geometry).bounds == (1.0, 1.0, 1.1, 1.1)
    assert not read.refused


def test_an_outline_that_crosses_itself_is_repaired(tmp_path: Path) -> None:
    (area,) = read_outlines(write_zones(tmp_path / "z.geojson", Tie=BOW_TIE)).areas
    assert area.repaired
    mended = shapely.from_geojson(area.geometry)
    assert mended.is_valid
    assert mended.area == pytest.approx(0.5)


def test_what_is_no_area_is_refused_by_name(tmp_path: Path) -> None:
    path = write_zones(
        tmp_path / "z.geojson", Oak=square(0, 0), Rail=LINE, Torn=OPEN_RING, Thin=SPIKE, Void=None
    )
    read = read_outlines(path)
    assert [area.name for area in read.areas] == ["Oak"]
    assert read.refused == (
        "“Rail” is no area.",
        "“Torn” has an outline that cannot be read.",
        "“Thin” encloses no ground.",
        "“Void” has an outline that cannot be read.",
    )


def test_areas_of_one_name_are_joined(tmp_path: Path) -> None:
    path = write_zones(tmp_path / "z.geojson", Oak=square(0, 0), oak=square(2, 2))
    (area,) = read_outlines(path).areas
    assert (area.name, area.parts) == ("Oak", 2)
    assert shapely.from_geojson(area.geometry).bounds == (0.0, 0.0, 2.1, 2.1)


def test_the_units_of_some_map_are_refused(tmp_path: Path) -> None:
    path = write_zones(tmp_path / "z.geojson", Oak=square(6_700_000, 1_970_000, side=500))
    with pytest.raises(ReadError, match="not in degrees"):
        read_outlines(path)


def test_the_name_is_found_or_chosen(tmp_path: Path) -> None:
    def feature(**named: object) -> dict[str, object]:
        return {"type": "Feature", "properties": named, "geometry": square(0, 0)}

    path = tmp_path / "z.geojson"
    areas = [feature(id=1, city="C", NBHD_NAME="Oak"), feature(id=2, city="C", NBHD_NAME="Elm")]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": areas}))
    read = read_outlines(path)
    assert (read.name_property, read.properties) == ("NBHD_NAME", ("NBHD_NAME", "city"))
    assert [area.name for area in read_outlines(path, name_property="city").areas] == ["C"]
    with pytest.raises(ReadError, match="No property names"):
        read_outlines(path, name_property="id")


def features(*named: object) -> str:
    """Return a file of squares side by side, each with what stands for its properties."""
    found = [
        {"type": "Feature", "properties": each, "geometry": square(place, 0)}
        for place, each in enumerate(named)
    ]
    return json.dumps({"type": "FeatureCollection", "features": found})


def test_an_area_without_a_name_is_refused_alone(tmp_path: Path) -> None:
    path = tmp_path / "z.geojson"
    blank = {"name": " ", "kind": "beat"}
    path.write_text(features(None, {"name": "Oak"}, blank, {"name": 7}, *[{"name": "Elm"}] * 3))
    read = read_outlines(path)
    assert [area.name for area in read.areas] == ["Oak", "Elm"]
    assert read.refused == tuple(f"Area {n} of the file has no name." for n in (1, 3, 4))


def test_what_names_few_areas_is_no_name(tmp_path: Path) -> None:
    path = tmp_path / "z.geojson"
    path.write_text(features({"nbhd": "Oak", "name": "Oak Park"}, {"nbhd": "Elm"}, {"nbhd": "Ash"}))
    assert read_outlines(path).properties == ("nbhd",)
    path.write_text(features({"name": "Oak"}, {"id": 2}, None))
    with pytest.raises(ReadError, match="No property names"):
        read_outlines(path)


def test_an_outline_too_deep_is_refused_alone(tmp_path: Path) -> None:
    path = tmp_path / "z.geojson"
    for depth in range(900, 1000):
        deep = "[" * depth + "]" * depth
        path.write_text(features({"name": "Oak"}).replace("[[[0, 0]", f"[{deep}, [[0, 0]"))
        with suppress(ReadError):
            assert not read_outlines(path).areas


@pytest.mark.parametrize(
    "content",
    ["{}", "[1]", "no json", '{"type": "FeatureCollection", "features": []}',
     '{"type": "FeatureCollection", "features": 3}',
     '{"type": "FeatureCollection", "features": [null]}', "[" * 100_000],
)  # fmt: skip
def test_what_is_no_geojson_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "z.geojson"
    path.write_text(content)
    with pytest.raises(ReadError, match=r"choose .*neighborhoods"):
        read_outlines(path)
