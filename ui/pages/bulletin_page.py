"""The Bulletin page: a month, a message, and the page itself as it will be printed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QSignalBlocker, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.desk import Desk
from ui.folders import Location, folder_of
from ui.jobs import Jobs
from ui.pages.bulletin_doubts import DoubtList, mark_doubts
from ui.pages.bulletin_jobs import made, offered, saved
from ui.pages.page import Page
from ui.pages.trends_in_print import COUNTED, TICKED, TrendsInPrint
from ui.theme import icon
from ui.widgets.field_row import FieldRow
from ui.widgets.notice_bar import Kind
from ui.widgets.pdf_view import PdfView
from ui.widgets.printing import print_pdf
from ui.widgets.scroll import Scroll
from ui.widgets.text_area import TextArea
from ui.widgets.words import em, width_of, words
from watchapp import clock
from watchapp.moments import spell_month
from watchapp.operations.bulletins import Preview
from watchapp.queries.counts import months_with_records
from watchapp.records import Category, Meeting, Member, Patrol, Sighting, Turnout, Watch
from watchapp.schema import Record

PAUSE = 400  # milliseconds without a key before the page is made anew
_WORDS = ("message", "printed", TICKED, COUNTED)
_USUAL = "bulletin:usual"  # what was chosen last for any month
_BETWEEN = "\x1e"  # the doubts in a draft that are printed all the same


class BulletinPage(Page):
    """What is shown is what is printed; the words are kept until the month's next issue."""

    concerns: ClassVar[tuple[type[Record], ...]] = (
        Category,
        Meeting,
        Member,
        Patrol,
        Sighting,
        Turnout,
        Watch,
    )

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(desk, jobs)
        self._month: date | None = None
        self._kept: dict[str, str] = {}
        self.month = QComboBox()
        self.month.activated.connect(lambda *_: self._turn_to(self.month.currentData()))
        self.message = TextArea(lines=9, limit=24)
        self.message.textChanged.connect(self._wait)
        self.trends = TrendsInPrint()
        self.trends.changed.connect(self._choose)
        self.trends.asked.connect(self._offer)
        self.doubts = DoubtList()
        self.doubts.settled.connect(self._keep)
        self.view = PdfView()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._ask)
        self._lay_out()

    @override
    def refresh(self) -> None:
        months = self._months()
        shown = self._month or _usual(months)
        offered = sorted({*months, shown}, reverse=True)
        self.month.clear()
        for month in offered:
            self.month.addItem(spell_month(month), month)
        self.month.setCurrentIndex(offered.index(shown))
        if self._month is None:
            self._turn_to(shown)
        else:
            self._ask()
            self._offer()

    @override
    def may_leave(self) -> bool:
        if self._pause.isActive():
            self._ask()  # nothing may be asked any more once the log is closed
        else:
            self._keep()
        return True

    def save(self) -> None:
        """Save the page as a PDF where the captain says."""
        self._when_sure(self._save)

    def print_page(self) -> None:
        """Print the page on paper."""
        self._when_sure(self._print)

    def _months(self) -> list[date]:
        """Return the months that have anything to tell, and this one and the last."""
        this = clock.today().replace(day=1)
        return [*months_with_records(self.desk.store), this, _before(this)]

    def _turn_to(self, month: date) -> None:
        """Show another month with the words that were written for it."""
        self._keep()
        self._month = month
        found = self.desk.typed_words(self._form())
        self._kept = {name: found.get(name, "") for name in _WORDS}
        with QSignalBlocker(self.message):
            self.message.set_text(self._kept["message"])
        self.doubts.set_printed(filter(None, self._kept["printed"].split(_BETWEEN)))
        self.trends.set_words(found, self.desk.typed_words(_USUAL))
        self._ask()
        self._offer()

    def _form(self) -> str:
        return f"bulletin:{self._month:%Y-%m}"

    def _wait(self) -> None:
        self._pause.start()

    def _keep(self) -> None:
        """Keep the words as they are; they are there again with the next start."""
        if self._month is None:
            return
        printed = _BETWEEN.join(self.doubts.printed())
        words_now = {
            "message": self.message.text(),
            "printed": printed,
            **self.trends.words_chosen(),
        }
        if words_now == self._kept:
            return
        if any(words_now.values()):
            self.desk.keep_draft(self._form(), words_now)
        else:
            self.desk.drop_draft(self._form())
        self._kept = words_now

    def _ask(self, then: Callable[[Preview], None] | None = None) -> None:
        """Keep the words and make the page anew, behind the window."""
        self._pause.stop()
        self._keep()
        if self._month is None:
            return
        question = partial(
            made, month=self._month, message=self.message.text(), wanted=self.trends.wanted
        )
        self.jobs.start(question, then or self._show, replaces="bulletin")

    def _offer(self) -> None:
        """Ask behind the window which questions about trends the month can answer in print."""
        if self._month is None:
            return
        question = partial(offered, month=self._month, police=self.trends.wanted.police)
        self.jobs.start(question, self.trends.show_offers, replaces="trends in print")

    def _choose(self) -> None:
        """Remember what is printed of trends, for this month and those to come."""
        self.desk.keep_draft(_USUAL, self.trends.words_chosen())
        self._ask()

    def _show(self, made: Preview) -> None:
        self.view.set_pdf(made.pdf)
        self.doubts.show_doubts(made.doubts)
        mark_doubts(self.message, (each for each in self.doubts.open() if not each.where))

    def _when_sure(self, act: Callable[[Preview], None]) -> None:
        """Do something with the page as it is now, unless a doubt about it is open."""
        self._ask(partial(self._if_sure, act))

    def _if_sure(self, act: Callable[[Preview], None], made: Preview) -> None:
        self._show(made)
        if not self.doubts.open():
            act(made)
            return
        self.doubts.setFocus()
        self.tell(
            self.tr(
                "Some of these words give pause. Take them out, or say under the message that"
                " they are printed all the same."
            ),
            Kind.PROBLEM,
        )

    def _save(self, made: Preview) -> None:
        usual = folder_of(Location.DocumentsLocation) / f"bulletin-{self._month:%Y-%m}.pdf"
        title, kinds = self.tr("Save the bulletin"), self.tr("PDF (*.pdf)")
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(usual), kinds)
        if not chosen:
            return
        path = Path(chosen) if chosen.lower().endswith(".pdf") else Path(f"{chosen}.pdf")
        job = partial(saved, pdf=made.pdf, path=path)
        self.jobs.start(job, self._tell_saved, must_finish=True)

    def _tell_saved(self, path: Path) -> None:
        said = self.tr("The bulletin is saved as %1.").replace("%1", str(path))
        offers = (
            (self.tr("Open", "to open it"), partial(_open, path)),
            (self.tr("Print…"), self.print_page),
            (self.tr("Show in folder"), partial(_open, path.parent)),
        )
        self.tell(said, Kind.GOOD, offers=offers)

    def _print(self, made: Preview) -> None:
        month = spell_month(self._month) if self._month else ""
        title = self.tr("Bulletin of %1").replace("%1", month)
        if print_pdf(made.pdf, title=title, parent=self):
            self.tell(self.tr("The bulletin went to the printer."), Kind.GOOD)

    def _lay_out(self) -> None:
        sides = QSplitter()
        sides.setChildrenCollapsible(False)
        sides.addWidget(Scroll(self._make_side()))
        sides.addWidget(self.view)
        sides.setStretchFactor(0, 2)
        sides.setStretchFactor(1, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(em(self), em(self), em(self), em(self))
        column.setSpacing(em(self, 0.75))
        column.addLayout(self._make_head())
        column.addWidget(sides, 1)
        self.setFocusProxy(self.message)
        order = (
            self.month,
            self.message,
            self.doubts,
            self.trends.counted,
            self.view,
            *self._buttons,
        )
        for one, after in pairwise(order):
            QWidget.setTabOrder(one, after)

    def _make_head(self) -> QHBoxLayout:
        save = QPushButton(icon("bulletin", ink="on_accent"), self.tr("&Save PDF…"))
        save.setProperty("role", "primary")
        save.clicked.connect(self.save)
        paper = QPushButton(icon("print"), self.tr("&Print…"))
        paper.clicked.connect(self.print_page)
        head = QHBoxLayout()
        self._buttons = (paper, save)
        head.addWidget(words(self.tr("Bulletin"), "title"), 1)
        head.addWidget(paper)
        head.addWidget(save)
        return head

    def _make_side(self) -> QWidget:
        side = QWidget()
        side.setMinimumWidth(width_of(self, 22))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, em(self, 0.5), 0)
        column.setSpacing(em(self, 0.75))
        column.addWidget(FieldRow(self.tr("&Month"), self.month))
        hint = self.tr("An empty line begins a new paragraph. Your words are kept as you type.")
        column.addWidget(FieldRow(self.tr("Your m&essage"), self.message, help_text=hint))
        column.addWidget(self.doubts)
        column.addWidget(self.trends)
        column.addStretch(1)
        return side


def _before(month: date) -> date:
    return (month - timedelta(days=1)).replace(day=1)


def _usual(months: list[date]) -> date:
    """Return the latest month that is over and has anything to tell, else this month."""
    this = clock.today().replace(day=1)
    return max((month for month in months[:-2] if month < this), default=this)


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
