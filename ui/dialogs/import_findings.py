"""What was found in a police file: the account of its rows, its first rows, what to doubt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.dialogs.number_list import NumberLine, NumberList
from ui.tables.values_model import ValuesModel
from ui.widgets.scroll import Scroll
from ui.widgets.table_view import TableView
from ui.widgets.words import em, words
from watchapp.charts.table import Table
from watchapp.exchange.reports import PoliceReport
from watchapp.moments import show_day, show_moment, spell_month
from watchapp.operations.police_files import Preview
from watchapp.operations.police_reading import Counts


class AccountPanel(QWidget):
    """Every row of the file accounted for, then the sentences worth reading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.numbers = NumberList()
        self._span = words("", "quiet")
        self._doubts = NumberList()
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(em(self, 0.8), em(self, 0.6), em(self, 0.8), em(self, 0.6))
        inner.setSpacing(em(self, 0.7))
        for part in (self._span, self.numbers, self._doubts):
            inner.addWidget(part)
        inner.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Scroll(content))

    def show_preview(self, preview: Preview) -> None:
        """Show what would become of each row."""
        self._span.setText(_span_of(self, preview))
        lines = number_lines(self, preview.counts)
        self.numbers.set_lines(lines if preview.reports else lines[:1])
        doubts: list[NumberLine] = [(None, sentence, "") for sentence in preview.doubts]
        head: list[NumberLine] = [(None, self.tr("Worth knowing"), "heading")] if doubts else []
        self._doubts.set_lines(head + doubts)


class RowsPanel(QWidget):
    """The first rows of the file as they would stand in the log."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ValuesModel()
        self.table = TableView()
        self.table.setModel(self._model)
        self.table.horizontalHeader().setSortIndicatorShown(False)
        self.table.setAccessibleName(self.tr("First rows as they are understood"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, em(self, 0.6), 0, 0)
        column.addWidget(self.table)

    def show_preview(
        self, preview: Preview, *, zones: Mapping[int, str], categories: Mapping[int, str]
    ) -> None:
        """Show the first rows, with the names of zones and categories by number."""
        filed = {(each.code, each.words): each.category for each in preview.words}
        heads = (
            self.tr("When"),
            self.tr("Where"),
            self.tr("Zone"),
            self.tr("Category"),
            self.tr("What the police call it"),
            self.tr("Marks"),
        )
        rows = tuple(
            (
                _when(report),
                report.address,
                zones.get(zone or 0, ""),
                categories.get(filed.get((report.code, report.words)) or 0, ""),
                f"{report.words} {report.code}".strip(),
                ", ".join(self._marks(report)),
            )
            for report, zone in zip(preview.reports, preview.zones, strict=True)
        )
        self._model.show(Table(heads, rows))

    def _marks(self, report: PoliceReport) -> Iterator[str]:
        if report.time_unknown:
            yield self.tr("hour not known")
        if report.repeat:
            yield self.tr("possible repeat")


def number_lines(widget: QWidget, counts: Counts) -> list[NumberLine]:
    """Return the account of the rows of a file, line by line."""
    lines: list[NumberLine] = [
        (counts.rows, widget.tr("rows in the file"), ""),
        (counts.kept, widget.tr("are kept"), ""),
        (
            counts.rejected,
            widget.tr("are left out, each with its reason"),
            _urgent(counts.rejected),
        ),
        (None, widget.tr("Of those kept"), "heading"),
        (counts.repeats, widget.tr("may be repeats, and are marked"), ""),
        (counts.time_unknown, widget.tr("say 0:00 or 0:01: nobody knows the hour"), ""),
        (counts.not_crime, widget.tr("are not crimes"), ""),
    ]
    if counts.filed_not_crime:
        more = widget.tr("more go under categories that do not count as crime")
        lines.append((counts.filed_not_crime, more, ""))
    if counts.disputed:
        strange = widget.tr("of those that are not crimes go under categories that count as crime")
        lines.append((counts.disputed, strange, "warning"))
    lines += [
        (counts.no_zone, widget.tr("lie in none of your zones"), ""),
        (counts.many_zones, widget.tr("lie in more than one zone; the smallest is taken"), ""),
    ]
    return lines


def _urgent(number: int) -> str:
    return "warning" if number else ""


def _span_of(widget: QWidget, preview: Preview) -> str:
    if preview.first is None or preview.last is None:
        return preview.how_read
    said = widget.tr("Reports from %1 to %2.")
    said = said.replace("%1", show_day(preview.first)).replace("%2", show_day(preview.last))
    return f"{said} {preview.how_read}"


def _when(report: PoliceReport) -> str:
    if report.precision == "month":
        return spell_month(report.occurred)
    if report.precision == "day":
        return show_day(report.occurred.date())
    return show_moment(report.occurred)
