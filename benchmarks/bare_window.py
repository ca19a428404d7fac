"""The least that a Qt program can do: one empty main window, gone after its first paint."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow
from typing_extensions import override


class BareWindow(QMainWindow):
    """Nothing, painted."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, report_and_leave)


def report_and_leave() -> None:
    """Say to whoever measures that the window was painted, as the application does."""
    print("first paint", file=sys.stderr, flush=True)
    QApplication.quit()


def main() -> None:
    """Show the window at the size of the application's own."""
    application = QApplication(sys.argv)
    window = BareWindow()
    window.resize(1200, 800)
    window.show()
    application.exec()


if __name__ == "__main__":
    main()
