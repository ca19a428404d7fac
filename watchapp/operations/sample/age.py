"""Whether a sample log has grown old: its last days are then no longer today's."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from watchapp import clock
from watchapp.store import Store

KEEPS = 7  # days

_MADE = "SELECT max(at) FROM change WHERE kind = 'floor'"


def is_outdated(path: Path) -> bool:
    """Return whether a sample log is older than a week and nothing was ever entered in it.

    It was entered in where its history can undo or redo an act (its making is a floor, which
    cannot be undone), or where words wait in a form. Raises StoreError if it cannot be opened.
    """
    with Store.open(path) as store:
        made = datetime.fromisoformat(store.select(_MADE)[0][0])
        touched = store.next_undo or store.next_redo or store.drafts()
    return not touched and (clock.now() - made).days > KEEPS
