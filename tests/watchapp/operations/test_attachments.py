"""Photos and documents: kept with the record, undone with it, forgotten with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.watchapp.exchange.test_pictures import CAMERA, photo
from tests.watchapp.logs import new_log, see
from watchapp import clock
from watchapp.errors import ReadError, StoreError, WatchError
from watchapp.operations.attachments import save_copy, take_in
from watchapp.operations.meetings import save_meeting
from watchapp.operations.stories import save_story
from watchapp.queries.parts import parts_of
from watchapp.records import Attachment, AttachmentKind, Meeting, Sighting, Story
from watchapp.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as log:
        yield log


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "IMG_1.JPG"
    path.write_bytes(photo())
    return path


def attach(store: Store, path: Path) -> tuple[int, int]:
    """Attach a file to a new sighting and return both numbers."""
    sighting = see(store, "2026-01-31 21:40")
    taken = take_in(store, path)
    with store.change("Attach") as writer:
        writer.put(replace(taken, sighting=sighting))
    return sighting, writer.change.key_of(Attachment)


def contents(store: Store) -> int:
    return int(store.select("SELECT count(*) FROM content")[0][0])


def test_a_photo_lies_in_the_log_with_its_thumbnail(store: Store, picture: Path) -> None:
    taken = take_in(store, picture)
    picture.unlink()
    assert taken.kind is AttachmentKind.PHOTO
    assert store.content(taken.content) == photo()
    assert store.content(taken.thumbnail).startswith(b"\xff\xd8")
    assert taken.taken_at == datetime(2026, 1, 31, 21, 40)


def test_the_same_photo_twice_is_kept_once(store: Store, picture: Path) -> None:
    assert take_in(store, picture) == take_in(store, picture)
    assert contents(store) == 2


def test_a_document_is_kept(store: Store, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear captain")
    taken = take_in(store, tmp_path / "letter.txt")
    assert (taken.kind, taken.size) == (AttachmentKind.DOCUMENT, 12)
    assert store.content(taken.content) == b"Dear captain"


def test_a_damaged_photo_is_refused_and_nothing_kept(store: Store, picture: Path) -> None:
    picture.write_bytes(photo()[:300])
    with pytest.raises(ReadError, match=r"IMG_1\.JPG"):
        take_in(store, picture)
    assert contents(store) == 0


def test_a_missing_file_is_told(store: Store, tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="cannot be read"):
        take_in(store, tmp_path / "gone.jpg")


def test_a_copy_for_others_is_stripped(store: Store, picture: Path, tmp_path: Path) -> None:
    target = save_copy(store, take_in(store, picture), tmp_path / "copy.jpg")
    assert CAMERA.encode() in picture.read_bytes()
    assert CAMERA.encode() not in target.read_bytes()


def test_a_copy_never_takes_the_place_of_the_log(store: Store, picture: Path) -> None:
    taken = take_in(store, picture)
    with pytest.raises(StoreError):
        save_copy(store, taken, store.path)


def test_an_attachment_goes_and_comes_with_its_sighting(store: Store, picture: Path) -> None:
    sighting, key = attach(store, picture)
    with store.change("Remove sighting") as writer:
        writer.remove(Sighting, sighting)
    assert store.find(Attachment, key) is None
    store.sweep_contents()
    store.undo()
    assert store.content(store.get(Attachment, key).content) == photo()


def test_what_is_forgotten_leaves_no_byte_of_the_photo(store: Store, picture: Path) -> None:
    sighting, key = attach(store, picture)
    content = store.get(Attachment, key).content
    store.forget(Sighting, sighting)
    with pytest.raises(WatchError, match="not in the log any more"):
        store.content(content)
    store.close()
    left = store.path.read_bytes()
    assert CAMERA.encode() not in left


def test_bytes_that_nothing_names_go_after_a_day(
    store: Store, picture: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = clock.now()
    take_in(store, picture)
    store.sweep_contents()
    assert contents(store) == 2
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(days=2))
    store.sweep_contents()
    assert contents(store) == 0


def test_bytes_that_a_draft_names_stay(
    store: Store, picture: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = clock.now()
    taken = take_in(store, picture)
    store.keep_draft("sighting:new", {"attachments.0.content": taken.content})
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(days=2))
    store.sweep_contents()
    assert store.content(taken.content) == photo()


def test_files_stay_with_stories_and_meetings_until_they_are_taken_away(
    store: Store, picture: Path
) -> None:
    taken = take_in(store, picture)
    story = Story(title="A bicycle that came back", body="It stood at the gate.")
    kept = store.get(Story, save_story(store, story, attachments=[taken]).key_of(Story))
    meeting = Meeting(starts=datetime(2026, 1, 15, 19, 0))
    held = store.get(Meeting, save_meeting(store, meeting, attachments=[taken]).key_of(Meeting))
    save_story(store, replace(kept, title="A bicycle came back"), was=kept)
    save_meeting(store, replace(held, where="Library"), was=held)
    (of_story,) = parts_of(store, Attachment, kept)
    assert len(parts_of(store, Attachment, held)) == 1
    save_story(store, kept, was=kept, parts_were=[of_story], attachments=[])
    assert parts_of(store, Attachment, kept) == []
    store.undo()
    assert parts_of(store, Attachment, kept) == [of_story]
