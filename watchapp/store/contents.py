"""The bytes of photos, documents and tracks, kept once each under their SHA-256."""

from __future__ import annotations

import hashlib

from watchapp.store.driver import Connection

_STILL_NAMED = """
SELECT 1 FROM attachment WHERE content = :name OR thumbnail = :name
UNION ALL SELECT 1 FROM revision
WHERE "table" = 'attachment' AND NOT forgotten
AND (instr(before, :name) OR instr(after, :name)) LIMIT 1
"""


def keep(connection: Connection, content: bytes) -> str:
    """Keep bytes unless they are kept already, and return their SHA-256."""
    name = hashlib.sha256(content).hexdigest()
    connection.execute("INSERT OR IGNORE INTO content VALUES (?, ?)", (name, content))
    return name


def read(connection: Connection, name: str) -> bytes | None:
    """Return the bytes with a SHA-256, None if they are not kept."""
    found = connection.execute("SELECT bytes FROM content WHERE sha256 = ?", (name,)).fetchone()
    return None if found is None else bytes(found[0])


def sweep(connection: Connection) -> None:
    """Drop the bytes that no attachment names, now or in the history: undo may want the others."""
    for (name,) in connection.execute("SELECT sha256 FROM content").fetchall():
        if not connection.execute(_STILL_NAMED, {"name": name}).fetchone():
            connection.execute("DELETE FROM content WHERE sha256 = ?", (name,))
