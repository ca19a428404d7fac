"""The folders of the desktop that file dialogs begin in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

Location = QStandardPaths.StandardLocation


def folder_of(location: Location) -> Path:
    """Return a folder of the captain's, or the home folder where there is no such folder."""
    found = Path(QStandardPaths.writableLocation(location))
    return found if found.is_dir() else Path.home()
