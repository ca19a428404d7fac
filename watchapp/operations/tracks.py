"""What the captain does with the track of a patrol."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from watchapp.analysis.tracks import Measure, Track, measure
from watchapp.errors import ReadError
from watchapp.exchange.tracks import MOST_BYTES, read_track
from watchapp.operations.running import legs_of
from watchapp.queries.parts import parts_of
from watchapp.records import Attachment, AttachmentKind, Patrol
from watchapp.sheet.filing import Distance, distance_of
from watchapp.speech import marked, say
from watchapp.store import Change, Store


@dataclass(frozen=True, slots=True)
class KeptTrack:
    """A track that is attached to a patrol, and what it measures."""

    attachment: Attachment
    track: Track
    measure: Measure


def attach_track(store: Store, key: int, path: Path) -> Change:
    """Attach the GPX file at a path to a patrol.

    Raises ReadError if it cannot be read or holds no track, StoreError.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ReadError(say("{file} is too large for the track of one patrol.", file=path.name))
        content = path.read_bytes()
    except OSError as error:
        raise ReadError(
            say("{file} cannot be read; check that it is still there.", file=path.name)
        ) from error
    starts = measure(read_track(content, path.name)).starts
    with store.change(marked("Attach track")) as writer:
        writer.put(
            Attachment(
                patrol=key,
                kind=AttachmentKind.TRACK,
                file_name=path.name,
                size=len(content),
                content=writer.keep_content(content),
                taken_at=_to_the_minute(starts),
            )
        )
    return writer.change


def tracks_of(store: Store, patrol: Patrol) -> list[KeptTrack]:
    """Return the tracks of a patrol; raises ReadError or StoreError if their bytes are damaged."""
    found = []
    for each in parts_of(store, Attachment, patrol):
        if each.kind is AttachmentKind.TRACK:
            track = read_track(store.content(each.content), each.file_name)
            found.append(KeptTrack(each, track, measure(track)))
    return found


def take_from_track(store: Store, key: int, measured: Measure, *, times: bool) -> Change:
    """Write a track's distance into its patrol, and if asked when it began and ended."""
    patrol = store.get(Patrol, key)
    taken = replace(patrol, miles=round(measured.miles, 1))
    if times and measured.starts is not None and measured.ends is not None:
        taken = replace(
            taken,
            actual_from=_to_the_minute(measured.starts),
            actual_to=_to_the_minute(measured.ends),
        )
    with store.change(marked("Take from track")) as writer:
        writer.put(taken, was=patrol)
    return writer.change


def distance_with_tracks(store: Store, patrol: Patrol) -> Distance | None:
    """Return how far a patrol went and how that is known, its tracks being asked last."""
    tracks = tracks_of(store, patrol)
    miles = sum(each.measure.miles for each in tracks) if tracks else None
    return distance_of(patrol, legs_of(store, patrol), track_miles=miles)


def _to_the_minute(moment: datetime | None) -> datetime | None:
    return None if moment is None else moment.replace(second=0, microsecond=0)
