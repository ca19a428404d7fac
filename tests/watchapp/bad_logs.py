"""Files that are no sound log, each made in the way in which it happens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from tests.watchapp.logs import category_named, new_log
from watchapp.records import Sighting
from watchapp.store import driver

SIGHTINGS = 1500  # enough for the middle of the file to hold them
_PAGE = 4096


def sound(path: Path) -> None:
    """Make a log with many sightings in it."""
    with new_log(path) as store, store.change("Enter many") as writer:
        sighting = Sighting(
            occurred_from=datetime(2026, 1, 31, 12, 0),
            category=category_named(store, "Open garage"),
            behavior="Open. " * 20,
        )
        for number in range(SIGHTINGS):
            writer.put(replace(sighting, notes=str(number)))


def nothing_there(_: Path) -> None:
    """Make no file at all."""


def a_folder(path: Path) -> None:
    """Make a folder of that name."""
    path.mkdir()


def empty(path: Path) -> None:
    """Make a file without contents, as a copy that never began."""
    path.touch()


def a_letter(path: Path) -> None:
    """Make a text."""
    path.write_text("Dear neighbors,\n" * 500, encoding="utf-8")


def of_another_program(path: Path) -> None:
    """Make an SQLite file that is not ours."""
    connection = driver.connect(path, create=True)
    connection.execute("CREATE TABLE recipe (id INTEGER PRIMARY KEY, words TEXT)")
    connection.close()


def locked_with_a_passphrase(path: Path) -> None:
    """Make an SQLite file that only a passphrase opens."""
    connection = driver.connect(path, create=True)
    connection.execute("PRAGMA key = 'maple'")
    connection.execute("CREATE TABLE watch (id INTEGER PRIMARY KEY)")
    connection.close()


def newer(path: Path) -> None:
    """Make a log that has gone through a step which this program does not know."""
    sound(path)
    connection = driver.connect(path)
    connection.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
        " VALUES ('watchapp', 'm999_later', '2030-01-01')"
    )
    connection.close()


def without_its_beginning(path: Path) -> None:
    """Make a log whose first bytes are gone."""
    sound(path)
    with path.open("r+b") as file:
        file.write(b"\0" * 200)


def cut_short(path: Path) -> None:
    """Make a log of which only the first half was copied."""
    sound(path)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2 // _PAGE * _PAGE])


def with_bad_pages(path: Path) -> None:
    """Make a log in whose middle some pages hold something else."""
    sound(path)
    middle = path.stat().st_size // 2 // _PAGE * _PAGE
    with path.open("r+b") as file:
        file.seek(middle)
        file.write(bytes(range(256)) * (20 * _PAGE // 256))


def without_its_steps(path: Path) -> None:
    """Make a log that has lost the list of its migrations."""
    sound(path)
    connection = driver.connect(path)
    connection.execute("DROP TABLE _sqlite_migrations")
    connection.close()


REFUSED: dict[str, tuple[Callable[[Path], None], str]] = {
    "missing": (nothing_there, "There is no log at"),
    "a folder": (a_folder, "There is no log at"),
    "empty": (empty, "is not a watch log"),
    "a letter": (a_letter, "is no watch log, or it is damaged"),
    "another program's": (of_another_program, "is not a watch log"),
    "with a passphrase": (locked_with_a_passphrase, "locked with a passphrase"),
    "newer": (newer, "written by a newer version"),
    "beginning gone": (without_its_beginning, "is no watch log, or it is damaged"),
    "steps gone": (without_its_steps, "is damaged and was left as it is"),
}
"""What is refused when it is opened, and a part of the sentence."""

DAMAGED: dict[str, Callable[[Path], None]] = {"cut short": cut_short, "bad pages": with_bad_pages}
"""What may open and must be noticed at the latest when it is read."""


def prints_of(folder: Path) -> dict[str, str]:
    """Return the fingerprint of every file in a folder."""
    return {
        path.name: sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.is_file()
    }
