"""The Benchmarks page: rates from elsewhere, beside which the watch's own are shown."""

from __future__ import annotations

from typing import Any, ClassVar

from typing_extensions import override

from ui.forms.benchmark_layout import BENCHMARK
from ui.forms.blanks import blank
from ui.forms.entry import Entry
from ui.forms.layout import Layout
from ui.pages.entering import Asked
from ui.pages.filter_bar import options_filter
from ui.pages.list_def import ListDef
from ui.pages.page_words import PageWords
from ui.pages.records_page import RecordsPage
from ui.tables.benchmark_columns import benchmark_columns
from watchapp.operations.benchmarks import save_benchmark
from watchapp.queries.benchmarks import BenchmarkLine, benchmark_keys, benchmark_lines
from watchapp.records import Benchmark, Category, Per, Record
from watchapp.store import Change, Store


class BenchmarksPage(RecordsPage):
    """Benchmarks by name, each with its year and who says so."""

    kind: ClassVar[type[Record]] = Benchmark
    concerns: ClassVar[tuple[type[Record], ...]] = (Benchmark, Category)
    form_layout: ClassVar[Layout] = BENCHMARK
    icon_name: ClassVar[str] = "trends"
    add_action: ClassVar[str] = "new_benchmark"

    @override
    def page_words(self) -> PageWords:
        return PageWords(
            title=self.tr("Benchmarks"),
            add=self.tr("New benchmark"),
            search=self.tr("Search by name, year, source or category"),
            empty=self.tr("No benchmarks yet"),
            what_next=self.tr(
                "A benchmark is a rate from elsewhere: your city's, the nation's. Enter it with"
                " its year and who published it. A table may say, only as an example: violent 4.0,"
                " property 22.0, burglary 6.5 a year for every 1,000 residents."
            ),
        )

    @override
    def list_def(self) -> ListDef[BenchmarkLine]:
        whom = self.tr("Residents or households")
        return ListDef(
            columns=benchmark_columns(),
            keys=benchmark_keys,
            lines=benchmark_lines,
            order="name",
            filters=(options_filter("per", Per, name=self.tr("Per 1,000"), everything=whom),),
        )

    @override
    def new_form(self) -> Asked:
        return Asked(title=self.tr("New benchmark"), layout=BENCHMARK, record=blank(Benchmark))

    @override
    def form_of(self, record: Any) -> Asked:
        title = self.tr("Benchmark: %1").replace("%1", record.name)
        return Asked(title=title, layout=BENCHMARK, record=record)

    @override
    def save(self, store: Store, entry: Entry[Any]) -> Change:
        return save_benchmark(store, entry.record, was=entry.was)

    @override
    def unsaid(self, record: Any) -> tuple[str, ...]:
        return ("name",)

    @override
    def headline_of(self, record: Any) -> str:
        return f"{record.name}, {record.year}"
