"""Two connections to one log, as the window and its worker have."""

from __future__ import annotations

import threading
from pathlib import Path

from tests.watchapp.logs import new_log
from watchapp.operations.zones import save_zone
from watchapp.records import Zone
from watchapp.store import Store


def test_undo_waits_for_a_change_under_way_and_takes_that_one_back(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    with new_log(path) as store:
        save_zone(store, Zone(name="North"))
        writing, go_on = threading.Event(), threading.Event()

        def work() -> None:
            with Store.open(path) as other, other.change("Save zone") as writer:
                writer.put(Zone(name="South"))
                writing.set()
                go_on.wait(5)

        worker = threading.Thread(target=work)
        worker.start()
        assert writing.wait(5)
        threading.Timer(0.2, go_on.set).start()
        undone = store.undo()
        worker.join()
        assert [row.before["name"] for row in undone.rows if row.before] == ["South"]
        assert [zone.name for zone in store.records(Zone)] == ["North"]
