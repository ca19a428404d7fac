"""Streets from a file: lines of every kind, and one sentence for what cannot be drawn."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.errors import ReadError
from watchapp.exchange.streets import read_streets

OAK = [[-121.50, 38.50], [-121.49, 38.50]]
ELM = [[-121.50, 38.51], [-121.49, 38.51], [-121.48, 38.52]]


def line(points: list[list[float]], **properties: str) -> dict[str, Any]:
    geometry = {"type": "LineString", "coordinates": points}
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def collection(*features: dict[str, Any]) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def test_lines_with_their_names() -> None:
    found = read_streets(collection(line(OAK, name="Oak  St"), line(ELM)), "streets.geojson")
    assert [(way.name, len(way.points)) for way in found.ways] == [("Oak St", 2), ("", 3)]
    assert found.ways[0].points == ((-121.50, 38.50), (-121.49, 38.50))


def test_lines_in_every_geometry_and_trees_passed_over() -> None:
    many = {"type": "MultiLineString", "coordinates": [OAK, ELM]}
    area = {"type": "Polygon", "coordinates": [[*ELM, ELM[0]]]}
    tree = {"type": "Point", "coordinates": OAK[0]}
    both = {"type": "GeometryCollection", "geometries": [many, area]}
    features = [{"type": "Feature", "geometry": each, "properties": None} for each in (both, tree)]
    nothing: dict[str, Any] = {"type": "Feature", "geometry": None, "properties": {}}
    found = read_streets(collection(*features, nothing), "x")
    assert [len(way.points) for way in found.ways] == [2, 3, 4]
    assert found.passed_over == 1


def test_a_bare_geometry_with_a_byte_order_mark_is_read() -> None:
    content = json.dumps({"type": "LineString", "coordinates": OAK}).encode("utf-8-sig")
    assert len(read_streets(content, "x").ways) == 1


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "no GeoJSON"),
        (b"\xff\xfe\x00", "no GeoJSON"),
        (b"[1, 2]", "no GeoJSON"),
        (b'{"type": "FeatureCollection"}', "no GeoJSON"),
        (b'{"type": "FeatureCollection", "features": [{"type": "Feature"}]}', "no GeoJSON"),
        (b'{"type": "LineString", "coordinates": [["a", 1], [2, 3]]}', "no GeoJSON"),
        (b'{"type": "FeatureCollection", "features": []}', "holds no streets"),
        (b'{"type": "Point", "coordinates": [1, 2]}', "holds no streets"),
        (b'{"type": "LineString", "coordinates": [[0, 0], [500000, 4200000]]}', "WGS84"),
        (b'{"type": "LineString", "coordinates": [[0, 0], [NaN, 1]]}', "WGS84"),
    ],
)
def test_what_is_no_map_gets_one_sentence(content: bytes, words: str) -> None:
    with pytest.raises(ReadError, match=words) as caught:
        read_streets(content, "map.json")
    assert caught.value.sentence.count("map.json") == 1


WORDS = ("type", "features", "geometry", "coordinates", "properties", "LineString", "Feature")
anything = st.recursive(
    st.none() | st.integers() | st.sampled_from(WORDS),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(WORDS), inner),
)


@given(anything)
def test_any_json_is_read_or_refused_in_words(whole: Any) -> None:
    try:
        found = read_streets(json.dumps(whole).encode(), "x")
    except ReadError:
        return
    assert found.ways
