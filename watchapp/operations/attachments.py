"""What the captain does with photos and documents."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from watchapp.errors import ReadError
from watchapp.exchange.documents import check_document
from watchapp.exchange.pictures import read_picture, stripped
from watchapp.operations.parts import put_parts
from watchapp.operations.targets import write_whole
from watchapp.records import Attachment, AttachmentKind
from watchapp.schema import Record
from watchapp.speech import say
from watchapp.store import Store, Writer

PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif", ".tif", ".tiff", ".bmp", ".heic"})
_MOST_READ = 200_000_000  # bytes of a file that is looked into at all


def take_in(store: Store, path: Path) -> Attachment:
    """Read a file, keep its bytes in the log, and return an attachment that names them.

    The attachment belongs to nothing yet and is not saved: bytes that no record names in the end
    are dropped after a day. Raises ReadError if the file is damaged, too large, or of a kind that
    cannot be kept, StoreError if the log has no room.
    """
    content = _bytes_of(path)
    if path.suffix.lower() in PICTURES:
        return _picture(store, content, path.name)
    check_document(content, path.name)
    return Attachment(
        kind=AttachmentKind.DOCUMENT,
        file_name=path.name,
        size=len(content),
        content=store.keep_content(content),
    )


def _picture(store: Store, content: bytes, name: str) -> Attachment:
    picture = read_picture(content, name)
    return Attachment(
        kind=AttachmentKind.PHOTO,
        file_name=name,
        size=len(picture.content),
        content=store.keep_content(picture.content),
        thumbnail=store.keep_content(picture.thumbnail),
        taken_at=picture.taken_at,
        lat=picture.lat,
        lon=picture.lon,
    )


def put_attachments(
    writer: Writer,
    whole: Record,
    *,
    now: Sequence[Attachment] | None,
    standing: Sequence[int] = (),
    were: Collection[Record] | None = None,
) -> None:
    """Save the files of a record as `put_parts` does; None leaves those that stand as they are."""
    if now is not None:
        put_parts(writer, whole, Attachment, now=now, standing=standing, were=were)


def save_copy(store: Store, attachment: Attachment, target: Path) -> Path:
    """Write a copy of an attachment for others: a photo tells nothing but what it shows.

    Raises StoreError if the copy cannot be written, WatchError if its bytes are gone.
    """
    content = store.content(attachment.content)
    if attachment.kind is AttachmentKind.PHOTO:
        content = stripped(content, attachment.file_name)
    return write_whole(store, target, content)


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MOST_READ:
            raise ReadError(say("{file} is far too large to be kept here.", file=path.name))
        return path.read_bytes()
    except OSError as error:
        raise ReadError(
            say("{file} cannot be read; check that it is still there.", file=path.name)
        ) from error
