"""Where a log lies, and what may go wrong there."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStorageInfo

LEAST_ROOM = 200_000_000  # bytes: a full disk refuses even to remove something
FAR_AWAY = ("nfs", "cifs", "smb", "afp", "webdav", "davfs", "9p", "fuse.sshfs", "fuse.rclone")
SYNCED = ("onedrive", "dropbox", "google drive", "googledrive", "icloud", "nextcloud", "owncloud")


@dataclass(frozen=True, slots=True)
class Place:
    """A log's path, the kind of its file system, and the bytes that are free there."""

    log: Path
    kind: str
    room: int


def place_of(log: Path) -> Place:
    """Return what the system says of the place of a log."""
    storage = QStorageInfo(str(log.parent))
    kind = bytes(storage.fileSystemType().data()).decode("ascii", "replace").lower()
    return Place(
        log.absolute(), kind, storage.bytesAvailable() if storage.isValid() else LEAST_ROOM
    )


def doubt_about(place: Place) -> str:
    """Return the sentence about what is unsafe in a place, empty if nothing is known."""
    if place.kind.startswith(FAR_AWAY):
        return QCoreApplication.translate(
            "log_place",
            "This log lies on a network drive, where saved words can be lost. Move it to a folder"
            " on this computer, and keep copies elsewhere with Back up.",
        )
    if any(part.lower().startswith(SYNCED) for part in place.log.parts):
        return QCoreApplication.translate(
            "log_place",
            "This log lies in a folder that is kept the same on several computers, which can"
            " damage it. Move it to a folder of its own, and put copies there with Back up.",
        )
    if place.room < LEAST_ROOM:
        return QCoreApplication.translate(
            "log_place",
            "The disk is almost full. Free some room soon, or nothing more can be saved.",
        )
    return ""
