"""Files that the captain brings in: chosen here, looked at and imported in their dialogs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.desk import Desk
from ui.dialogs.import_dialog import ImportDialog
from ui.dialogs.zones_import_dialog import ZonesImportDialog
from ui.folders import Location, folder_of
from ui.jobs import Jobs


def import_police_file(desk: Desk, jobs: Jobs, parent: QWidget) -> None:
    """Let the captain choose a file of police reports, and show what is in it."""
    title = QCoreApplication.translate("files_in", "Choose a file of police reports")
    kinds = QCoreApplication.translate("files_in", "Tables (*.csv *.tsv *.txt);;All files (*)")
    path = _chosen(title, kinds, parent)
    if path is not None:
        ImportDialog(desk, jobs, path, parent).open()


def import_zones_file(desk: Desk, jobs: Jobs, parent: QWidget) -> None:
    """Let the captain choose a map file of neighborhoods, and show what is in it."""
    title = QCoreApplication.translate("files_in", "Choose a map file of neighborhoods")
    kinds = QCoreApplication.translate("files_in", "Map files (*.geojson *.json);;All files (*)")
    path = _chosen(title, kinds, parent)
    if path is not None:
        ZonesImportDialog(desk, jobs, path, parent).open()


def _chosen(title: str, kinds: str, parent: QWidget) -> Path | None:
    folder = str(folder_of(Location.DownloadLocation))
    found, _ = QFileDialog.getOpenFileName(parent, title, folder, kinds)
    return Path(found) if found else None
