"""What the log knows of the police files that were imported."""

from __future__ import annotations

from datetime import datetime

from watchapp.records import Batch
from watchapp.store import Store

_REPORTS = """
SELECT occurred_from, upper(address), their_code, upper(their_words) FROM sighting
WHERE batch IS NOT NULL AND occurred_from >= ? AND occurred_from <= ?
"""
_STORED = "%Y-%m-%d %H:%M"


def batches(store: Store) -> list[Batch]:
    """Return the imports that stand in the log, newest first."""
    return store.records(Batch, "ORDER BY imported_at DESC, id DESC")


def batch_of_file(store: Store, sha256: str) -> Batch | None:
    """Return the import of a file with a fingerprint that stands in the log, or None."""
    found = store.records(Batch, "WHERE file_sha256 = ? ORDER BY id DESC LIMIT 1", (sha256,))
    return found[0] if found else None


def reports_known(
    store: Store, first: datetime, last: datetime
) -> frozenset[tuple[str, str, str, str]]:
    """Return the police reports in the log from first to last: time, address, code, words.

    The time is text like `2006-01-31 21:40`; address and words are in capitals.
    """
    span = (first.strftime(_STORED), last.strftime(_STORED))
    return frozenset(store.select(_REPORTS, span))
