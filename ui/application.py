"""The application: which log is open, how it looks, and what happens at the start and the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from ui.behind import look_after
from ui.first_paint import FirstPaint
from ui.garbage import Garbage
from ui.open_log import OpenLog
from ui.theme import Look, Theme
from ui.tongue import Tongue
from ui.ways import Way, ask_and_begin, choose, sample, ways_on, welcomed
from ui.widgets.fit_screen import fit_screen
from watchapp.errors import WatchError
from watchapp.paths import default_log, resource, sample_log, settings_file
from watchapp.settings import Settings, read_settings, write_settings

SIZE = (1200, 800)


class Application(QObject):
    """Holds what outlives a window, and has one log open at a time."""

    painted = Signal()  # a window was painted for the first time

    def __init__(self, app: QApplication, *, started_with_style: bool = False) -> None:
        super().__init__()
        self.garbage = Garbage(self)
        self.settings = read_settings(settings_file())
        self.theme = Theme(
            app,
            _look(self.settings),
            text_percent=_percent(self.settings),
            started_with_style=started_with_style,
        )
        self.tongue = Tongue(app, self.settings)
        self.log: OpenLog | None = None
        app.setWindowIcon(QIcon(str(resource("icons/watchapp.svg"))))

    @property
    def own_log(self) -> Path:
        """Return where the captain's own log lies, or would lie."""
        return Path(self.settings.own_log) if self.settings.own_log else default_log()

    def start(self, log: Path | None = None) -> bool:
        """Open a log, or the captain's own; return False when the captain would rather leave.

        Without a log the captain is welcomed; where one cannot be opened, asked for another.
        """
        first = log is None and not self.settings.own_log and not default_log().exists()
        ask: Callable[[], Way | None] = welcomed
        way = welcomed() if first else partial(Path, log or self.own_log)
        while way is not None:
            try:
                path = way()
                if path is not None:
                    self.open(path, remember=log is None or path.resolve() != log.resolve())
                    return True
            except WatchError as trouble:
                ask = partial(ways_on, trouble.sentence)
            way = ask()
        return False

    def open(self, path: Path, *, remember: bool = True) -> None:
        """Open a log in a window, in place of the one before.

        With `remember` it is the log of the next start, unless it is the sample. Raises
        WatchError where it cannot be opened; the one before stays then.
        """
        path = path.resolve()  # one log has one lock, however its path is spelled
        before = self.log
        if before is not None and (before.path == path or not before.window.may_close()):
            return
        log = OpenLog(path, has_own_log=self.own_log.exists())
        if before is not None:
            before.window.closed.disconnect(self.end)
            self.end()
        if remember and path != sample_log().resolve():
            self._keep(replace(self.settings, own_log=str(path)))
        self._show(log)
        if before is not None:
            before.window.close()

    def end(self) -> None:
        """Close the log that is open and remember where its window was."""
        if self.log is None:
            return
        log, self.log = self.log, None
        place = bytes(log.window.saveGeometry().toBase64().data()).decode("ascii")
        self._keep(replace(self.settings, geometry=place))
        log.close()
        log.window.deleteLater()  # with all its pages, which are dressed as long as they exist

    # What goes beyond one window

    def choose_log(self) -> None:
        """Open another log that lies on this computer."""
        self._go(choose)

    def begin_log(self) -> None:
        """Begin an empty log for a watch."""
        self._go(ask_and_begin)

    def open_sample(self) -> None:
        """Open the sample log."""
        self._go(sample)

    def open_own(self) -> None:
        """Open the captain's own log."""
        self._go(lambda: self.own_log)

    def follow_settings(self) -> None:
        """Look, speak and read as the captain has just chosen."""
        before = self.tongue.speech.language
        self.settings = read_settings(settings_file())
        self.theme.choose(_look(self.settings))
        self.theme.resize_text(_percent(self.settings))
        if self.tongue.choose(self.settings) and self.tongue.speech.language != before:
            QTimer.singleShot(0, self._open_anew)  # the page that chose it must have let go

    def _open_anew(self) -> None:
        """Open the log that is open in another window, which speaks as the captain chose."""
        before = self.log
        if before is None:
            return
        if not before.window.may_close():
            self._tell(self.tr("The language changes when the program is started again."))
            return
        shown = before.window.stack.page()
        page = shown.objectName() if shown is not None else ""
        before.window.closed.disconnect(self.end)
        self.end()
        if self.start(before.path) and self.log is not None and page:
            self.log.window.go(page)
        before.window.close()

    def _go(self, way: Way) -> None:
        """Go where a way leads, or say in the window why not."""
        try:
            path = way()
            if path is not None:
                self.open(path)
        except WatchError as trouble:
            self._tell(trouble.sentence)

    def _show(self, log: OpenLog) -> None:
        """Show the window of a log where the last one was."""
        self.log = log
        window = log.window
        fit_screen(window, *SIZE)
        window.restoreGeometry(QByteArray.fromBase64(self.settings.geometry.encode("ascii")))
        window.asked.connect(self._answer)
        window.closed.connect(self.end)
        FirstPaint(window).painted.connect(self._look_after)
        window.show()

    def _look_after(self) -> None:
        """Do what could wait until the window was painted."""
        self.painted.emit()
        if self.log is not None:
            look_after(self.log)
            if self.tongue.trouble:
                self._tell(self.tongue.trouble)

    def _answer(self, slot: str) -> None:
        getattr(self, slot)()

    def _keep(self, settings: Settings) -> None:
        """Keep the preferences, or say why they cannot be kept."""
        self.settings = settings
        try:
            write_settings(settings_file(), settings)
        except WatchError as trouble:
            self._tell(trouble.sentence)

    def _tell(self, sentence: str) -> None:
        if self.log is not None:
            self.log.window.tell_trouble(sentence)


def _look(settings: Settings) -> Look:
    return Look(settings.brightness.value)


def _percent(settings: Settings) -> int:
    return settings.text_percent or 100
