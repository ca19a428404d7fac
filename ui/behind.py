"""What waits until the window stands: reading the rest of the program, looking after the log."""

from __future__ import annotations

from ui.log_place import doubt_about, place_of
from ui.open_log import OpenLog
from ui.pages import PAGES
from ui.widgets.notice_bar import Kind
from watchapp.progress import Progress
from watchapp.store import Store


def look_after(log: OpenLog) -> None:
    """Begin what can wait until a window was painted."""
    log.window.name_undo()
    if doubt := doubt_about(place_of(log.path)):
        log.window.tell_trouble(doubt)
    log.jobs.start(read_the_rest, _nothing)
    log.jobs.start(damage_of, lambda found: _take_damage(log, found))


def read_the_rest(_: Store, progress: Progress) -> None:
    """Import the pages that were not shown yet, so that each opens at once."""
    for done, page in enumerate(PAGES, start=1):
        page.load()
        progress.step(done, len(PAGES))


def damage_of(store: Store, _: Progress) -> tuple[str, ...]:
    """Return what SQLite's quick check finds wrong with the log."""
    return store.damage()


def cleared(store: Store, _: Progress) -> None:
    """Take out of the file what nothing names, and the last traces of what was forgotten."""
    store.sweep_contents()
    if store.traces_left:
        store.clear_traces()


def _nothing(_: None) -> None:
    """Say nothing: the captain need not know."""


def _take_damage(log: OpenLog, found: tuple[str, ...]) -> None:
    """Tell of damage; write nothing into a damaged file, but clean a sound one."""
    if found:
        _tell_damage(log, found)
    else:
        log.jobs.start(cleared, _nothing)


def _tell_damage(log: OpenLog, found: tuple[str, ...]) -> None:
    window = log.window
    said = window.tr(
        "The log is damaged. Write nothing more into it: open your newest backup, and keep this"
        " file for someone who can look at it."
    )
    offers = ((window.tr("Open a backup…"), lambda: window.asked.emit("choose_log")),)
    window.notice.tell(f"{said} ({found[0]})", Kind.PROBLEM, offers=offers)
