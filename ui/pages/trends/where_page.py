"""The map: where it happened, which few places hold much, and what lies under it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QFileDialog
from typing_extensions import override

from ui.desk import Desk
from ui.dialogs.scan_dialog import ScanDialog
from ui.folders import Location, folder_of
from ui.jobs import Jobs
from ui.pages.trends.map_sheets_bar import MapSheetsBar
from ui.pages.trends.trend_page import TrendPage
from ui.widgets.notice_bar import Kind
from watchapp.analysis.underlay import Pin
from watchapp.charts.trend import Trend
from watchapp.operations.ground import pins_of
from watchapp.operations.map_sheets import (
    ScannedMap,
    lay_scanned_map,
    lay_streets,
    pin_sheet,
    read_scanned_map,
    save_sheet,
    scanned_map,
)
from watchapp.operations.removals import remove_records
from watchapp.progress import Progress
from watchapp.queries.map_sheets import map_sheets
from watchapp.records import MapSheet
from watchapp.schema import Record
from watchapp.store import Change, Store

_MAP = "where"
_UNDER_CHART = 4  # where it stands in an answer: before the tables


class WherePage(TrendPage):
    """Where it happened; streets and scanned maps are laid under and taken away here."""

    page: ClassVar[str] = "where"
    concerns: ClassVar[tuple[type[Record], ...]] = (*TrendPage.concerns, MapSheet)
    opens: ClassVar[tuple[type[Record], ...]] = (MapSheet,)

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        self.sheets = MapSheetsBar()
        super().__init__(desk, jobs)
        self.view.column.insertWidget(_UNDER_CHART, self.sheets)
        self.sheets.streets_wanted.connect(self.import_streets)
        self.sheets.scan_wanted.connect(self.lay_scan)
        self.sheets.shown.connect(self._show_sheet)
        self.sheets.pins_wanted.connect(self._pin)
        self.sheets.removed.connect(self._remove)

    @override
    def show_extra(self, trend: Trend) -> None:
        self.sheets.setVisible(trend.name == _MAP)
        self.sheets.show_sheets(map_sheets(self.desk.store))

    @override
    def open_record(self, key: int) -> None:
        """Go to a sheet under the map."""
        self.sheets.point_at(key)
        self.ask_question(_MAP)

    def import_streets(self) -> None:
        """Let the captain choose a file of streets, and draw them under the map."""
        path = self._chosen(
            self.tr("Choose a file of streets"), self.tr("Map files (*.geojson *.json)")
        )
        if path is not None:
            self.jobs.start(partial(_streets_laid, path=path), self._take, must_finish=True)

    def lay_scan(self) -> None:
        """Let the captain choose the picture of a map, and say where it lies."""
        kinds = self.tr("Pictures (*.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp)")
        path = self._chosen(self.tr("Choose the picture of a map"), kinds)
        if path is not None:
            self.jobs.start(partial(_picture_read, path=path), self._ask_pins)

    def _chosen(self, title: str, kinds: str) -> Path | None:
        folder = str(folder_of(Location.DownloadLocation))
        both = f"{kinds};;{self.tr('All files (*)')}"
        found, _ = QFileDialog.getOpenFileName(self, title, folder, both)
        return Path(found) if found else None

    def _take(self, change: Change) -> None:
        self.desk.announce(change)
        self.tell(self.tr("The streets lie under the map. Undo takes them away."), Kind.GOOD)

    def _ask_pins(self, scan: ScannedMap) -> None:
        def hand(pins: tuple[Pin, Pin], source: str) -> bool:
            act = partial(lay_scanned_map, scan=scan, pins=pins, source=source)
            return self.desk.do(act, on_trouble=dialog.complain) is not None

        dialog = ScanDialog(scan, hand, parent=self)
        dialog.open()

    def _pin(self, sheet: MapSheet) -> None:
        def hand(pins: tuple[Pin, Pin], _: str) -> bool:
            act = partial(pin_sheet, sheet=sheet, pins=pins)
            return self.desk.do(act, on_trouble=dialog.complain) is not None

        scan = scanned_map(self.desk.store.content(sheet.content), sheet.name)
        dialog = ScanDialog(scan, hand, pins=pins_of(sheet), parent=self)
        dialog.open()

    def _show_sheet(self, sheet: MapSheet, on: bool) -> None:  # noqa: FBT001 - a signal's value
        self.desk.do(partial(save_sheet, sheet=replace(sheet, shown=on), was=sheet))

    def _remove(self, sheet: MapSheet) -> None:
        if sheet.id is not None:
            self.desk.do(partial(remove_records, kind=MapSheet, keys=[sheet.id]))


def _streets_laid(store: Store, progress: Progress, *, path: Path) -> Change:
    progress.step(0, 0)
    return lay_streets(store, path)


def _picture_read(_: Store, progress: Progress, *, path: Path) -> ScannedMap:
    progress.step(0, 0)
    return read_scanned_map(path)
