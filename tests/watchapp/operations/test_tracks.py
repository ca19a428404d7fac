"""A track is attached to its patrol, measured, and the patrol takes from it what it wants."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from tests.watchapp.logs import new_log
from watchapp.errors import ReadError
from watchapp.operations.patrols import save_patrol
from watchapp.operations.tracks import (
    attach_track,
    distance_with_tracks,
    take_from_track,
    tracks_of,
)
from watchapp.records import Patrol
from watchapp.sheet.filing import Measured

POINT = '<trkpt lat="{}" lon="-121.0"><time>2026-02-01T05:0{}:30Z</time></trkpt>'
WALK = '<gpx version="1.1" creator="t"><trk><trkseg>{}</trkseg></trk></gpx>'.format(
    "".join(POINT.format(38 + place / 100, place) for place in range(5))
)
PATROL = Patrol(actual_from=datetime(2026, 1, 31, 21), actual_to=datetime(2026, 1, 31, 22))


def test_a_track_gives_distance_and_times(tmp_path: Path) -> None:
    (tmp_path / "walk.gpx").write_text(WALK)
    with new_log(tmp_path / "log.db") as store:
        key = save_patrol(store, PATROL).key_of(Patrol)
        attach_track(store, key, tmp_path / "walk.gpx")
        (tmp_path / "walk.gpx").unlink()
        (kept,) = tracks_of(store, store.get(Patrol, key))
        assert kept.attachment.file_name == "walk.gpx"
        found = distance_with_tracks(store, store.get(Patrol, key))
        assert found is not None
        assert (found.by, round(found.miles, 2)) == (Measured.TRACK, 2.76)
        take_from_track(store, key, kept.measure, times=True)
        patrol = store.get(Patrol, key)
        assert patrol.miles == 2.8
        assert kept.measure.starts is not None
        assert patrol.actual_from == kept.measure.starts.replace(second=0)
        found = distance_with_tracks(store, patrol)
        assert found is not None
        assert found.told == "2.8 miles as written down"
        assert store.undo_label == "Take from track"
        store.undo()
        store.undo()
        assert not tracks_of(store, store.get(Patrol, key))


def test_the_odometer_is_believed_first(tmp_path: Path) -> None:
    with new_log(tmp_path / "log.db") as store:
        driven = Patrol(
            actual_from=PATROL.actual_from,
            actual_to=PATROL.actual_to,
            odometer_from=100,
            odometer_to=112.5,
            miles=3,
        )
        key = save_patrol(store, driven).key_of(Patrol)
        found = distance_with_tracks(store, store.get(Patrol, key))
        assert found is not None
        assert found.told == "12.5 miles by the odometer"


def test_a_bad_track_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "bad.gpx").write_text("<gpx>")
    with new_log(tmp_path / "log.db") as store:
        key = save_patrol(store, PATROL).key_of(Patrol)
        for name in ("bad.gpx", "not-there.gpx"):
            with pytest.raises(ReadError):
                attach_track(store, key, tmp_path / name)
        assert store.undo_label == "Save patrol"
