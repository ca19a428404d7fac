"""The window of one log: pages at the side, a notice above, everything by menu and key."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from ui import stepping
from ui.act import APPLICATION, CURRENT, DIALOG, WINDOW, ActionDef
from ui.actions import ACTIONS
from ui.change_words import inside
from ui.closing import Closing
from ui.desk import Desk
from ui.jobs import Jobs
from ui.marked_words import translated
from ui.menus import acts_of, fill_menu_bar
from ui.page_stack import PageStack
from ui.page_tabs import PageTabs
from ui.pages import PAGES
from ui.pages.groups import group_of, page_groups
from ui.pages.page import Notice, Page, Wish
from ui.pages.warning_offer import offer_after
from ui.recent_acts import RecentActs
from ui.sample_band import SampleBand
from ui.theme import icon
from ui.widgets.notice_bar import Kind, NoticeBar
from ui.widgets.sidebar import Sidebar
from ui.widgets.words import em, words
from ui.window_dialogs import WindowDialogs
from watchapp.queries.watch import watch_of
from watchapp.records import Watch
from watchapp.store import Change, ChangeKind, Step

FOLLOW_SETTINGS = "follow_settings"  # of the application
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class MainWindow(QMainWindow):
    """Shows one log. What goes beyond it, such as another log, is asked of the application."""

    asked = Signal(str)  # the slot of an act whose page is APPLICATION
    closed = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, *, has_own_log: bool = True) -> None:
        super().__init__()
        self._desk = desk
        self._jobs = jobs
        self._dialogs = WindowDialogs(
            self, desk, jobs, tell=self.tell, go=self.go, act=self.act_named
        )
        self.sidebar = Sidebar()
        self.tabs = PageTabs()
        self.stack = PageStack(desk, jobs)
        self.notice = NoticeBar()
        self.band = SampleBand(has_own_log=has_own_log)
        self._closing = Closing(self, desk, stack=self.stack, notice=self.notice)
        self.actions_by_name = fill_menu_bar(self, act=self.act, go=self.go)
        self._recent = RecentActs(self.actions_by_name, without="find_act")
        for group in page_groups():
            self.sidebar.add_page(group.name, translated(group.title), icon(group.icon))
        self._lay_out()
        self._connect()
        self._name_log()
        self.go(PAGES[0].name)

    # What the captain asks

    def act(self, action: ActionDef) -> None:
        """Do one of ACTIONS."""
        if action.page == APPLICATION:
            self.asked.emit(action.slot)
        elif action.page == WINDOW:
            getattr(self, action.slot)()
        elif action.page == DIALOG:
            getattr(self._dialogs, action.slot)()
        else:
            page = self.go(action.page) if action.page != CURRENT else self.stack.page()
            getattr(page, action.slot)()

    def act_named(self, name: str) -> None:
        """Do the act with a name."""
        self.act(next(each for each in ACTIONS if each.name == name))

    def go(self, name: str) -> Page:
        """Show a page, put the keyboard there, and return it."""
        with QSignalBlocker(self.sidebar):
            self.sidebar.set_current(group_of(name))
        self.tabs.show_page(name)
        page = self.stack.widget_of(name)
        page.setFocus()
        return page

    def undo(self) -> None:
        """Take back the last act."""
        stepping.undo(self._desk, self._jobs, self._stepping(self.tr("Undoing: %1…")))

    def redo(self) -> None:
        """Do again what was taken back last."""
        stepping.redo(self._desk, self._jobs, self._stepping(self.tr("Doing again: %1…")))

    def _stepping(self, said: str) -> stepping.Listener:
        """Return what says that a step takes its time, and lets nobody ask for it twice."""

        def wait(step: Step) -> None:
            self.tell(Notice(said.replace("%1", inside(step.label))))
            for name in ("undo", "redo"):
                self.actions_by_name[name].setEnabled(False)

        return stepping.Listener(wait, lambda _: None, self._end_waiting)

    def _end_waiting(self, sentence: str) -> None:
        self.tell_trouble(sentence)
        self.name_undo()

    def find_act(self) -> None:
        """Let the captain type what to do."""
        from ui.dialogs.acts_dialog import ActsDialog  # noqa: PLC0415 - seldom wanted

        acts = acts_of(self.actions_by_name)
        dialog = ActsDialog(acts, recent=self._recent.names(), parent=self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(self._do_found, Qt.ConnectionType.QueuedConnection)
        dialog.open()

    def _do_found(self, name: str) -> None:
        """Do what was found."""
        self.actions_by_name[name].trigger()
        self._recent.keep()

    def show_next_tab(self) -> None:
        """Show the next page of the group."""
        self._step_tabs(1)

    def show_previous_tab(self) -> None:
        """Show the page of the group before this one."""
        self._step_tabs(-1)

    def _step_tabs(self, by: int) -> None:
        on_tabs = self.tabs.hasFocus()
        self.tabs.step(by)
        if not on_tabs and (page := self.stack.page()) is not None:
            page.setFocus()

    # What happens

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press a button, as it does in dialogs: Qt knows only the space bar here."""
        button = self.focusWidget()
        if event.key() in _ENTER and isinstance(button, QPushButton):
            if not event.isAutoRepeat():
                button.click()
        else:
            super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        super().closeEvent(event)
        self.closed.emit()

    def may_close(self) -> bool:
        """Close the dialogs first; return whether they and all pages let the window go."""
        return self._closing.may_close()

    def tell(self, notice: Notice) -> None:
        """Show a notice above the page."""
        self.notice.tell(notice.message, notice.kind, offers=notice.offers)

    def tell_trouble(self, sentence: str) -> None:
        """Show what could not be done, until it is dismissed."""
        self.notice.tell(sentence, Kind.PROBLEM)

    def name_undo(self) -> None:
        """Let the Edit menu say what it would undo and redo."""
        for name, text, step in (
            ("undo", self.tr("&Undo"), self._desk.next_undo),
            ("redo", self.tr("&Redo"), self._desk.next_redo),
        ):
            action = self.actions_by_name[name]
            action.setText(f"{text} {inside(step.label)}" if step else text)
            action.setEnabled(step is not None)

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        above = QVBoxLayout()
        above.setContentsMargins(em(self, 0.4), em(self, 0.4), em(self, 0.4), 0)
        above.addWidget(self.notice)
        above.addWidget(self.tabs)
        side.addLayout(above)
        side.addWidget(self.stack, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.sidebar)
        middle.addLayout(side, 1)
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.band)
        column.addLayout(middle, 1)
        self.setCentralWidget(central)
        path = self._desk.store.path
        place = words(self.tr("All is saved in %1").replace("%1", path.name), "quiet")
        place.setWordWrap(False)
        place.setToolTip(str(path))
        place.setContentsMargins(0, 0, em(self, 0.6), 0)
        self.statusBar().addPermanentWidget(place)
        self.statusBar().setSizeGripEnabled(False)

    def _connect(self) -> None:
        self.sidebar.chosen.connect(self.tabs.show_group)
        self.tabs.chosen.connect(self.stack.show_page)
        self.band.asked.connect(self.asked)
        self.stack.told.connect(self.tell)
        self.stack.wished.connect(self._grant)
        self.stack.asked.connect(self.act_named)
        self.stack.offers_changed.connect(self._enable)
        self.stack.settings_changed.connect(lambda: self.asked.emit(FOLLOW_SETTINGS))
        self._desk.changed.connect(self._take_in)
        self._desk.troubled.connect(self.tell_trouble)
        self._jobs.troubled.connect(self.tell_trouble)

    def _grant(self, wish: Wish) -> None:
        """Go where a page would like to be, and do there what it would like to do."""
        page = self.go(wish.page)
        if wish.act is not None:
            wish.act(page)

    def _enable(self) -> None:
        """Let the acts on the current page be done where it offers them."""
        page = self.stack.page()
        offered = page.offers() if page is not None else frozenset()
        for action in ACTIONS:
            if action.page == CURRENT:
                self.actions_by_name[action.name].setEnabled(action.slot in offered)
        for name in ("next_tab", "previous_tab"):
            self.actions_by_name[name].setEnabled(self.tabs.count() > 1)

    def _take_in(self, change: Change) -> None:
        """Say what was done, and how to take it back."""
        self.name_undo()
        if change.touches(Watch):
            self._name_log()
        undo, redo = (self.tr("Undo"), self.undo), (self.tr("Redo"), self.redo)
        kinds = ChangeKind
        said = {
            kinds.UNDO: self.tr("Undone: %1."),
            kinds.REDO: self.tr("Done again: %1."),
        }.get(change.kind, self.tr("Done: %1."))
        more = offer_after(change, self._desk, self.go)
        offers = {kinds.UNDO: (redo,), kinds.FLOOR: ()}.get(change.kind, (*more, undo))
        self.notice.tell(said.replace("%1", inside(change.label)), Kind.GOOD, offers=offers)

    def _name_log(self) -> None:
        """Say in the title whose log it is, and in a band whether it is invented."""
        watch = watch_of(self._desk.store)
        self.band.setVisible(watch.sample)
        self.actions_by_name["open_sample"].setEnabled(not watch.sample)
        self.actions_by_name["open_own"].setEnabled(watch.sample)
        name = self.tr("Sample log: %1").replace("%1", watch.name) if watch.sample else watch.name
        self.setWindowTitle(f"{name} ({self._desk.store.path.name})")
