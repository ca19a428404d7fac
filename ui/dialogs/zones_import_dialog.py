"""Bringing in the outlines of zones from a map file, and placing sightings in them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.desk import Desk
from ui.dialogs.file_in_dialog import FileInDialog, plain_button
from ui.dialogs.number_list import NumberLine, NumberList
from ui.jobs import Jobs
from ui.widgets.field_row import FieldRow
from ui.widgets.fit_screen import fit_screen
from ui.widgets.scroll import Scroll
from ui.widgets.words import em, width_of
from watchapp.operations.placing import RULE, place_in_zones, unplaced_count
from watchapp.operations.zone_files import ZonesPreview, import_zones, preview_zones_file
from watchapp.progress import Progress
from watchapp.records import ZoneKind
from watchapp.store import Change, Store

_NAMES_SHOWN = 30


class ZonesImportDialog(FileInDialog):
    """Shows which zones a map file would make or redraw, then makes them."""

    def __init__(self, desk: Desk, jobs: Jobs, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, path, parent)
        self.preview: ZonesPreview | None = None
        self._made = False
        self._unplaced = 0
        self.setWindowTitle(self.tr("Import zones"))
        self.names = QComboBox()
        self.names.activated.connect(lambda _: self._look(self.names.currentText()))
        self.kinds = QComboBox()
        for kind in ZoneKind:
            self.kinds.addItem(kind.label, kind.value)
        self.account = NumberList()
        self.button = plain_button(self.tr("&Import"), self._import)
        self.button.setProperty("role", "primary")
        self.place = plain_button(self.tr("&Place them now"), self._place)
        self.leave = plain_button(self.tr("Cancel"), self.reject)
        self._arrange()
        self._look("")

    def _arrange(self) -> None:
        asked = QHBoxLayout()
        asked.setSpacing(em(self))
        self._names_row = FieldRow(self.tr("&Name of each area"), self.names)
        self._kinds_row = FieldRow(self.tr("&Kind of the new zones"), self.kinds)
        asked.addWidget(self._names_row, 1)
        asked.addWidget(self._kinds_row, 1)
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, em(self, 0.4), 0, em(self, 0.4))
        inner.addWidget(self.account)
        inner.addStretch()
        self.lay_out((self.said, asked, Scroll(content)), (self.place, self.leave, self.button))
        fit_screen(self, width_of(self, 76), em(self, 26))

    # What the captain does

    def _look(self, name_property: str) -> None:
        self.enable()
        self._jobs.start(
            partial(_looked_at, path=self._path, name_property=name_property),
            self._show,
            replaces="zones file",
            on_trouble=self._refuse,
        )

    def _import(self) -> None:
        if self.preview is None:
            return
        job = partial(
            _brought_in,
            path=self._path,
            name_property=self.preview.name_property,
            kind=ZoneKind(self.kinds.currentData()),
        )
        self.write(self.tr("Importing…"), job, self._finish, must_finish=True)

    def _place(self) -> None:
        """Put the sightings that have a point into the zones that are drawn now."""
        self.write(self.tr("Placing…"), _placed, self._finish_placing, must_finish=True)

    # What comes back

    def _show(self, preview: ZonesPreview) -> None:
        self.preview = preview
        self.names.clear()
        self.names.addItems(preview.properties)
        self.names.setCurrentText(preview.name_property)
        self.account.set_lines(self._lines(preview))
        self.say("", "problem")
        self.enable()

    def _refuse(self, sentence: str) -> None:
        self.preview = None
        self.account.set_lines([])
        self.say(sentence, "problem")
        self.enable()

    def _finish(self, done: tuple[Change, int]) -> None:
        """Say what was made, and offer to place what lies in it."""
        change, self._unplaced = done
        self._made = True
        self.enable()
        self._desk.announce(change)
        self.say(self.tr("Done: %1 zones drawn.").replace("%1", str(len(change.rows))), "good")
        offer = self.tr("sightings and police records have no zone yet and lie in one of these")
        offered: list[NumberLine] = [(self._unplaced, offer, ""), (None, RULE, "quiet")]
        self.account.set_lines(offered if self._unplaced else ())
        self.leave.setText(self.tr("Close"))

    def _finish_placing(self, done: tuple[Change, int]) -> None:
        change, self._unplaced = done
        self.enable()
        self._desk.announce(change)
        moved = sum(row.table == "sighting" for row in change.rows)
        self.account.set_lines([(moved, self.tr("are in their zones now"), "")])
        self.say(self.tr("Done. Undo takes it back."), "good")

    # How it looks

    def _lines(self, preview: ZonesPreview) -> list[NumberLine]:
        lines: list[NumberLine] = []
        if preview.refused:
            lines.append((len(preview.refused), self.tr("are left out"), "warning"))
        lines += [(None, sentence, "warning") for sentence in preview.refused]
        for names, text in (
            (preview.fresh, self.tr("new zones: %1")),
            (preview.known, self.tr("zones that you have get a new outline: %1")),
            (preview.joined, self.tr("stand in several parts that are joined: %1")),
            (preview.repaired, self.tr("had a line that crossed itself, and are mended: %1")),
        ):
            if names:
                lines.append((len(names), text.replace("%1", self._listed(names)), ""))
        return lines

    def _listed(self, names: Sequence[str]) -> str:
        """Return the first of many names, and how many more there are."""
        in_order = sorted(names, key=str.casefold)
        said = ", ".join(in_order[:_NAMES_SHOWN])
        if len(in_order) <= _NAMES_SHOWN:
            return said
        more = self.tr("%1, and %2 more")
        return more.replace("%1", said).replace("%2", str(len(in_order) - _NAMES_SHOWN))

    @override
    def enable(self) -> None:
        """Let the captain do what can be done now."""
        idle = self.is_idle()
        fit = self.preview is not None and bool(self.preview.fresh or self.preview.known)
        self.button.setEnabled(idle and fit)
        self.button.setVisible(idle and not self._made)
        self.place.setVisible(idle and self._unplaced > 0)
        self.leave.setVisible(idle)
        for row in (self._names_row, self._kinds_row):
            row.setVisible(not self._made)
            row.setEnabled(idle and self.preview is not None)


def _looked_at(store: Store, progress: Progress, *, path: Path, name_property: str) -> ZonesPreview:
    progress.step(0, 0)
    return preview_zones_file(store, path, name_property=name_property)


def _brought_in(
    store: Store, progress: Progress, *, path: Path, name_property: str, kind: ZoneKind
) -> tuple[Change, int]:
    """Import the zones; return the change and how many sightings could be placed in zones."""
    progress.step(0, 0)
    change = import_zones(store, path, name_property=name_property, kind=kind)
    return change, unplaced_count(store)


def _placed(store: Store, progress: Progress) -> tuple[Change, int]:
    change = place_in_zones(store, progress=progress)
    return change, unplaced_count(store)
