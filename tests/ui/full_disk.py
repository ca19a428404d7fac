"""A disk without room, as SQLite sees it: the file of the log may not grow by a page."""

from __future__ import annotations

from watchapp.store import Store

PLENTY = 1_000_000  # pages


def fill_disk(store: Store) -> None:
    """Leave no room for what takes another page."""
    store.select("PRAGMA max_page_count=1")  # SQLite takes the size that the file has


def free_disk(store: Store) -> None:
    """Make room again."""
    store.select(f"PRAGMA max_page_count={PLENTY}")
