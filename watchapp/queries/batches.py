"""What the log knows of the police files that were imported."""

from __future__ import annotations

from datetime import datetime
from typing import TypeAlias

from watchapp.records import Batch
from watchapp.store import Store

_REPORTS = """
SELECT occurred_from, address, their_code, their_words FROM sighting
WHERE batch IS NOT NULL AND occurred_from >= ? AND occurred_from <= ?
"""

Signature: TypeAlias = tuple[str, str, str, str]
"""What two police reports must share to be possible repeats: time, address, code and words."""


def batches(store: Store) -> list[Batch]:
    """Return the imports that stand in the log, newest first."""
    return store.records(Batch, "ORDER BY imported_at DESC, id DESC")


def batch_of_file(store: Store, sha256: str) -> Batch | None:
    """Return the import of a file with a fingerprint that stands in the log, or None."""
    found = store.records(Batch, "WHERE file_sha256 = ? ORDER BY id DESC LIMIT 1", (sha256,))
    return found[0] if found else None


def reports_known(store: Store, first: datetime, last: datetime) -> frozenset[Signature]:
    """Return the signatures of the police reports in the log from first to last."""
    span = (first.isoformat(" ", "minutes"), last.isoformat(" ", "minutes"))
    return frozenset(
        signature_of(moment, address, code=code, words=words)
        for moment, address, code, words in store.select(_REPORTS, span)
    )


def signature_of(moment: str, address: str, *, code: str, words: str) -> Signature:
    """Return what a report is known by, whatever its letters; `moment` is text as it is stored.

    SQLite would fold plain letters only, so this is done here.
    """
    return moment, address.casefold(), code, words.casefold()
