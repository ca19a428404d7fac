"""Starting the window: the command line, the application, the end."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ui.application import Application
from ui.crashes import tell_of_crashes
from ui.theme import START


def run(argv: Sequence[str] | None = None) -> int:
    """Open the window and return the exit code when the captain leaves."""
    asked = _arguments(argv)
    if asked.self_test:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # nobody looks: no screen is needed
    app = QApplication([*sys.argv[:1], *START])
    app.setApplicationName("watchapp")
    app.setApplicationDisplayName("watchapp")
    app.setDesktopFileName("watchapp")
    if asked.self_test:
        from ui.self_test import try_whole_program  # noqa: PLC0415 - seldom wanted

        return try_whole_program(app)
    tell_of_crashes()
    application = Application(app, started_with_style=True)
    application.painted.connect(gc.freeze)  # of what was read until then nothing is garbage
    if os.environ.get("WATCHAPP_FIRST_PAINT"):
        application.painted.connect(_report_and_leave)
    if not application.start(asked.log):
        return 0
    code = app.exec()
    application.end()
    return code


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="watchapp-ui", description="The neighborhood watch captain's log, in a window."
    )
    parser.add_argument("--log", type=Path, help="the log to open, in place of your own")
    parser.add_argument(
        "--self-test",
        action="store_true",
        help="make the sample log and its bulletin in a passing folder, visit every page, leave",
    )
    return parser.parse_args(argv)


def _report_and_leave() -> None:
    """Say to whoever measures that the window was painted."""
    sys.stderr.write("first paint\n")
    sys.stderr.flush()
    QApplication.quit()
