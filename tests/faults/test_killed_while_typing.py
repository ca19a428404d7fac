"""A machine that dies in the middle of a form takes no more than the last second of typing."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.stories.captain import at_the_window
from tests.watchapp.logs import new_log
from ui.actions import ACTIONS
from watchapp.operations.members import save_member
from watchapp.operations.zones import save_zone
from watchapp.records import Member, Zone
from watchapp.store import Store

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no signal that kills at once"
)
ROOT = Path(__file__).resolve().parents[2]
FORMS = [each.name for each in ACTIONS if each.name.startswith("new_") and each.slot == "add"]
TYPING = """
import json, sys, time
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit
from ui.desk import Desk
from ui.forms.form_draft import SOON
from ui.jobs import Jobs
from ui.main_window import MainWindow
from watchapp.store import Store

application = QApplication([])
path, name = Path(sys.argv[1]), sys.argv[2]
window = MainWindow(Desk(Store.open(path)), Jobs(path))
window.show()
window.act_named(name)
QTest.qWait(50)
(dialog,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
lines = [w for w in dialog.findChildren(QLineEdit) if w.isVisible() and not w.isReadOnly()]
areas = [w for w in dialog.findChildren(QPlainTextEdit) if w.isVisible()]
for place, editor in enumerate((*lines, *areas)):
    editor.setFocus()
    QTest.keyClicks(editor, f"zq{place}zq")
QTest.qWait(SOON + 700)
typed = [w.text() for w in lines] + [w.toPlainText() for w in areas]
print(json.dumps([text for text in typed if "zq" in text]), flush=True)
time.sleep(60)
"""


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "log.db"
    with new_log(path) as store:
        save_zone(store, Zone(name="Elm Row"))
        save_member(store, Member(name="Ada Marsh"))
    return path


@pytest.mark.parametrize("form", FORMS)
def test_words_in_any_form_are_offered_again(qtbot: QtBot, log: Path, form: str) -> None:
    running = subprocess.Popen(
        [sys.executable, "-c", TYPING, str(log), form],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert running.stdout is not None
    typed = json.loads(running.stdout.readline())
    running.send_signal(signal.SIGKILL)
    running.wait()
    running.stdout.close()
    assert typed, "nothing could be typed into the form"
    with Store.open(log) as store:
        (draft,) = store.drafts()
    kept = "\n".join(draft.words.values())
    assert [text for text in typed if text not in kept] == []
    with at_the_window(qtbot, log) as captain:
        captain.window.act_named(form)
        captain.waits()
        shown = [line.text() for line in captain.in_front.findChildren(QLineEdit)]
        shown += [area.toPlainText() for area in captain.in_front.findChildren(QPlainTextEdit)]
        assert [text for text in typed if text not in shown] == []
        assert "were typed on" in captain.reads()
        captain.clicks("Begin anew")
        captain.presses("Escape")
