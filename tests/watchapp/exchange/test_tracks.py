"""GPX files: good ones are read, bad ones refused with one sentence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import gpxpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.analysis.tracks import measure
from watchapp.errors import ReadError
from watchapp.exchange.tracks import read_track

POINT = '<trkpt lat="{}" lon="-121.0"><time>2026-02-01T05:0{}:00Z</time></trkpt>'
GPX = '<gpx version="1.1" creator="t"><trk><trkseg>{}</trkseg></trk></gpx>'
WALK = GPX.format("".join(POINT.format(38 + place / 1000, place) for place in range(5)))


def test_a_walk_is_read() -> None:
    track = read_track(WALK.encode(), "walk.gpx")
    assert len(track.stretches[0]) == 5
    assert measure(track).miles == pytest.approx(0.276, abs=0.001)


def test_a_walk_of_a_real_device_is_as_long_as_others_say(
    shared_data: Callable[[str], Path],
) -> None:
    content = shared_data("gpx/lake-walk-2h.gpx").read_bytes()
    found = measure(read_track(content, "lake-walk-2h.gpx"))
    others = gpxpy.parse(content.decode()).length_2d() / 1609.344
    assert found.miles == pytest.approx(others, rel=0.01)
    assert found.starts is not None
    assert found.ends is not None
    assert 119 <= (found.ends - found.starts).total_seconds() / 60 <= 121


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is no GPX file"),
        (b"not xml", "is no GPX file"),
        (WALK[:200].encode(), "is no GPX file"),
        (b"\xff\xfe\x00", "is no GPX file"),
        (b"<!DOCTYPE gpx [<!ENTITY a 'b'>]><gpx/>", "is not a plain GPX file"),
        (b"<!doctype gpx><gpx/>", "is not a plain GPX file"),
        (b'<gpx version="1.1"><wpt lat="1" lon="1"/></gpx>', "holds no track"),
        (GPX.format('<trkpt lat="1" lon="1"/>').encode(), "holds no track"),
        (GPX.format('<trkpt lat="x" lon="1"/><trkpt lat="1" lon="1"/>').encode(), "no GPX"),
        (GPX.format('<trkpt lat="nan" lon="1"/><trkpt lat="999" lon="1"/>').encode(), "no track"),
    ],
)
def test_a_bad_file_is_refused_in_one_sentence(content: bytes, words: str) -> None:
    with pytest.raises(ReadError) as refused:
        read_track(content, "walk.gpx")
    assert words in refused.value.sentence
    assert refused.value.sentence.startswith("walk.gpx")


@given(st.binary(max_size=80), st.integers(0, len(WALK)))
def test_any_bytes_are_read_or_refused(broken: bytes, at: int) -> None:
    content = WALK.encode()[:at] + broken + WALK.encode()[at:]
    try:
        track = read_track(content, "walk.gpx")
    except ReadError:
        return
    assert measure(track).miles >= 0
