"""What happens when the program itself is at fault: one dialog, and the captain goes on."""

from __future__ import annotations

import sys
from types import TracebackType

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtWidgets import QApplication


def tell_of_crashes() -> None:
    """From now on show errors that nobody expected in a dialog, and on standard error."""
    sys.excepthook = show_crash


def show_crash(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Show an error that nobody expected."""
    sys.__excepthook__(kind, error, trace)
    if not issubclass(kind, Exception):
        QApplication.quit()
        return
    import traceback  # noqa: PLC0415 - nothing of this is wanted at a good start

    from ui.widgets.crash_dialog import CrashDialog  # noqa: PLC0415

    if isinstance(QApplication.activeModalWidget(), CrashDialog):
        return  # one is enough; this error stands on standard error
    details = "".join(traceback.format_exception(kind, error, trace))
    CrashDialog(
        QCoreApplication.translate("crash", "The program made a mistake and could not finish."),
        QCoreApplication.translate(
            "crash",
            "All that you saved is safe in the log. You can go on; if it happens again, close the"
            " program and open it anew. Whoever looks after this computer may want the details.",
        ),
        details=f"{_versions()}\n{details}",
        parent=QApplication.activeWindow(),
    ).exec()


def _versions() -> str:
    import platform  # noqa: PLC0415

    return f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
