"""Taking an import out of the log again, whatever was entered since."""

from __future__ import annotations

from watchapp.store import Change, Store


def remove_import(store: Store, batch: int) -> Change:
    """Remove the records of one import, with what was added to them; undo brings all back.

    Raises WatchError if there is no such import.
    """
    with store.change("Remove import") as writer:
        writer.withdraw(batch)
    return writer.change
