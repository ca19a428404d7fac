"""Tracks as phones and watches write them: GPX files."""

from __future__ import annotations

import math

import gpxpy
from gpxpy.gpx import GPX, GPXException, GPXTrackPoint

from watchapp.analysis.tracks import Spot, Track
from watchapp.errors import ReadError
from watchapp.speech import say

MOST_BYTES = 30_000_000


def read_track(content: bytes, name: str) -> Track:
    """Return the track in a GPX file; its times are those of this computer's wall clock.

    Raises ReadError with one sentence if the file is damaged, too large, or holds no track.
    """
    if len(content) > MOST_BYTES:
        raise ReadError(say("{file} is too large for the track of one patrol.", file=name))
    gpx = _parsed(content, name)
    stretches = tuple(
        found
        for track in gpx.tracks
        for segment in track.segments
        if len(found := tuple(filter(None, map(_spot, segment.points)))) > 1
    )
    if not stretches:
        raise ReadError(
            say("{file} holds no track; export the track of the walk, not its marks.", file=name)
        )
    return Track(stretches)


def _parsed(content: bytes, name: str) -> GPX:
    # A document type can define entities that swell to gigabytes or read other files.
    if b"<!DOCTYPE" in content.upper() or b"<!ENTITY" in content.upper():
        raise ReadError(
            say("{file} is not a plain GPX file; export it again from the phone.", file=name)
        )
    damaged = say("{file} is no GPX file, or it is damaged; export it again.", file=name)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReadError(damaged) from error
    try:
        return gpxpy.parse(text)
    except (GPXException, ValueError, OverflowError) as error:
        raise ReadError(damaged) from error


def _spot(point: GPXTrackPoint) -> Spot | None:
    """Return a point of the track, None if it lies nowhere on earth."""
    lat, lon = point.latitude, point.longitude
    if not (math.isfinite(lat) and math.isfinite(lon) and abs(lat) <= 90 and abs(lon) <= 180):
        return None
    at = point.time
    if at is None:
        return Spot(lat, lon)
    try:
        local = at.astimezone() if at.tzinfo is not None else at
    except (OverflowError, OSError, ValueError):
        return Spot(lat, lon)
    return Spot(lat, lon, local.replace(tzinfo=None))
