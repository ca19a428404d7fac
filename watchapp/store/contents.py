"""The bytes of photos, documents and tracks, kept once each under their SHA-256."""

from __future__ import annotations

from datetime import timedelta

from watchapp import clock
from watchapp.store.driver import Connection

WAITS = timedelta(days=1)
"""How long bytes wait for a record that names them: a form may be open, or its draft kept."""

_STILL_NAMED = """
SELECT 1 FROM attachment WHERE content = :name OR thumbnail = :name
UNION ALL SELECT 1 FROM map_sheet WHERE content = :name
UNION ALL SELECT 1 FROM revision
WHERE "table" IN ('attachment', 'map_sheet') AND NOT forgotten
    AND (instr(before, :name) OR instr(after, :name))
UNION ALL SELECT 1 FROM draft WHERE instr(words, :name) LIMIT 1
"""


def keep(connection: Connection, content: bytes) -> str:
    """Keep bytes unless they are kept already, and return their SHA-256."""
    import hashlib  # noqa: PLC0415 - brings OpenSSL, which a start does not need

    name = hashlib.sha256(content).hexdigest()
    row = (name, clock.now().isoformat(" ", "minutes"), content)
    connection.execute("INSERT OR IGNORE INTO content VALUES (?, ?, ?)", row)
    return name


def read(connection: Connection, name: str) -> bytes | None:
    """Return the bytes with a SHA-256, None if they are not kept."""
    found = connection.execute("SELECT bytes FROM content WHERE sha256 = ?", (name,)).fetchone()
    return None if found is None else bytes(found[0])


def sweep(connection: Connection, *, waits: timedelta = WAITS) -> None:
    """Drop the bytes that nothing names, now or in the history, after they have waited.

    What the history names stays: undo may want it.
    """
    before = (clock.now() - waits).isoformat(" ", "minutes")
    sql = "SELECT sha256 FROM content WHERE kept_at <= ?"
    for (name,) in connection.execute(sql, (before,)).fetchall():
        if not connection.execute(_STILL_NAMED, {"name": name}).fetchone():
            connection.execute("DELETE FROM content WHERE sha256 = ?", (name,))
