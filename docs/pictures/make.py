"""Takes the pictures of README and manual: every page of the sample log, some of them dark.

`./go pictures` runs it. Further arguments: a log to show instead, and a folder for the pictures,
which then holds every page in both looks.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtWidgets import QApplication

from ui.open_log import OpenLog
from ui.pages import PAGES
from ui.pages.records_page import RecordsPage
from ui.theme import Look, Theme
from watchapp.operations.sample import make_sample

HERE = Path(__file__).parent
SIZE = (1280, 800)
DARK = ("today", "over_time")
"""The pages that are kept in the dark look as well."""
PATIENCE = 10_000  # milliseconds for a page to have answered
PERCENT = int(os.environ.get("WATCHAPP_TEXT_PERCENT", "100"))


def main() -> None:
    """Show each page in each look and keep what it looks like."""
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("WATCHAPP_HOME", folder)
        log = Path(sys.argv[1]) if len(sys.argv) > 1 else make_sample(Path(folder) / "sample.db")
        target = Path(sys.argv[2]) if len(sys.argv) > 2 else HERE
        target.mkdir(parents=True, exist_ok=True)
        theme = Theme(app, text_percent=PERCENT)
        opened = OpenLog(log, has_own_log=False)
        opened.window.resize(*SIZE)
        opened.window.show()
        for look in (Look.LIGHT, Look.DARK):
            theme.choose(look)
            for page in PAGES:
                if look is Look.DARK and target == HERE and page.name not in DARK:
                    continue
                shown = opened.window.go(page.name)
                _settle(app, opened)
                if isinstance(shown, RecordsPage):
                    shown.table.selectRow(0)
                    _settle(app, opened)
                picture = opened.window.grab().toImage()
                picture.save(str(target / f"{page.name}-{look.value}.png"))
        opened.window.close()
        opened.close()


def _settle(app: QApplication, opened: OpenLog) -> None:
    """Wait until the page has its answers and has been painted."""
    deadline = QDeadlineTimer(PATIENCE)
    quiet = 0
    while quiet < 5 and not deadline.hasExpired():
        app.processEvents()
        quiet = 0 if opened.jobs.busy else quiet + 1
    for _ in range(3):
        app.processEvents()


if __name__ == "__main__":
    main()
