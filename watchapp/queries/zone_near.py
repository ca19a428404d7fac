"""In which zone an address lies, as far as the log's own records tell."""

from __future__ import annotations

import re
from collections import Counter

from watchapp.addresses import block_of
from watchapp.store import Store

_LOOKED_BACK = 4000  # sightings among which an address is looked for
_ZONED = """
SELECT address, zone FROM (
    SELECT address, zone FROM sighting WHERE address <> '' AND zone IS NOT NULL
    ORDER BY occurred_from DESC, id DESC LIMIT ?
)
UNION ALL SELECT address, zone FROM member WHERE address <> '' AND zone IS NOT NULL
"""
_WORD = re.compile(r"[^\W\d_]{2,}")


def zone_of_address(store: Store, address: str) -> int | None:
    """Return the zone in which this address, or else its block, lay most often before.

    None where the log knows neither; a block that lies in two zones equally often tells nothing.
    """
    wanted = _plain(address)
    names = _WORD.findall(wanted)
    if not names:
        return None
    rarest = max(names, key=len)
    told = [
        (plain, zone)
        for text, zone in store.select(_ZONED, (_LOOKED_BACK,))
        if rarest in (plain := _plain(text))
    ]
    same = Counter(zone for text, zone in told if text == wanted)
    if not same and (block := block_of(wanted)):
        same = Counter(zone for text, zone in told if block_of(text) == block)
    first = same.most_common(2)
    if not first or (len(first) > 1 and first[0][1] == first[1][1]):
        return None
    return int(first[0][0])


def _plain(address: str) -> str:
    return " ".join(address.casefold().split())
