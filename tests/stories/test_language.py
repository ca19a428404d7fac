"""The captain changes the language, and goes on where the window was."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLabel, QRadioButton
from shiboken6 import isValid

from tests.stories.at_the_start import Start
from tests.watchapp.logs import new_log
from watchapp.paths import default_log, settings_file
from watchapp.progress import Progress
from watchapp.settings import Language, read_settings, write_settings
from watchapp.speech import say
from watchapp.store import Store


def menus(program: Start) -> list[str]:
    return [each.text() for each in program.open.window.menuBar().actions()]


def said_behind(program: Start) -> str:
    """Return what a word is to the thread behind the window."""
    answers: list[str] = []

    def ask(_: Store, __: Progress) -> str:
        return say("Today")

    program.open.jobs.start(ask, answers.append)
    program.waits_until(lambda: bool(answers))
    return answers[0]


def test_the_program_speaks_spanish_from_the_start(program: Start) -> None:
    new_log(default_log()).close()
    write_settings(
        settings_file(), replace(read_settings(settings_file()), language=Language.SPANISH)
    )
    program.starts()
    assert "&Archivo" in menus(program)
    titles = [each.text() for each in program.open.window.stack.findChildren(QLabel)]
    assert "Hoy" in titles
    assert said_behind(program) == "Hoy"
    program.leaves()


def test_the_language_changes_while_the_program_runs(program: Start) -> None:
    new_log(default_log()).close()
    program.starts()
    before = program.open.window
    program.captain.presses("Ctrl+,")
    chips = before.stack.findChildren(QRadioButton)
    next(each for each in chips if each.text() == "Español").click()
    program.waits_until(lambda: program.open.window is not before)
    assert "&Archivo" in menus(program)
    assert program.open.window.sidebar.current() == "settings"
    assert said_behind(program) == "Hoy"
    assert not isValid(before)
    program.leaves()
