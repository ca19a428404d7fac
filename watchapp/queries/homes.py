"""How many households live in each zone."""

from __future__ import annotations

from watchapp.store import Store

_HOMES = """
SELECT id, households FROM zone WHERE households > 0 AND kind <> 'block' ORDER BY id
"""


def homes_by_zone(store: Store) -> dict[int, int]:
    """Return the households of each zone where they are known; a block is a part of a zone."""
    return dict(store.select(_HOMES))
