"""What is being typed outlives the death of the machine."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.watchapp.logs import new_log
from watchapp.store import Store

ROOT = Path(__file__).resolve().parents[3]
TYPING = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui.desk import Desk
from ui.jobs import Jobs
from ui.pages.sightings_page import SightingsPage
from watchapp.store import Store

app = QApplication([])
path = Path(sys.argv[1])
page = SightingsPage(Desk(Store.open(path)), Jobs(path))
page.show()
page.refresh()
page.add()
form = page.entering.dialog.form
form.parts["persons"].add.click()
form.parts["persons"].cards[0].form.editors["clothing"].set_words("red ja")
form.go_to_first_field()
behavior = form.fields.editors["behavior"].focusProxy()
for letter in "Tried the doors of parked cars " * 100:
    QTest.keyClicks(behavior, letter)
    QTest.qWait(5)
"""
PATIENCE = 120  # seconds for a slow machine to begin


def test_a_form_that_dies_in_the_middle_leaves_its_words(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    new_log(path).close()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    typist = subprocess.Popen([sys.executable, "-c", TYPING, str(path)], cwd=ROOT, env=environment)
    try:
        wait_for_words(path, typist)
    finally:
        typist.send_signal(signal.SIGKILL)
        typist.wait()
    with Store.open(path) as store:
        (draft,) = store.drafts()
        assert store.damage() == ()
    assert draft.form == "sighting:new"
    assert draft.words["behavior"].startswith("Tried the doors")
    assert draft.words["persons.0.clothing"] == "red ja"


def wait_for_words(path: Path, typist: subprocess.Popen[bytes]) -> None:
    """Wait until some words stand in the log; only then is there something to lose."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        assert typist.poll() is None, "the form ended by itself"
        with Store.open(path) as store:
            if any(len(draft.words["behavior"]) > 20 for draft in store.drafts()):
                return
        time.sleep(0.1)
    raise AssertionError("no words were kept")
