"""The first start, the sample log, and a start at which something is wrong."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from shiboken6 import isValid

from tests.stories.at_the_start import Start
from tests.watchapp.logs import new_log
from ui.dialogs.trouble_dialog import TroubleDialog
from ui.dialogs.welcome_dialog import WelcomeDialog
from watchapp import clock
from watchapp.operations.members import save_member
from watchapp.operations.sample import make_sample
from watchapp.paths import data_folder, default_log, sample_log
from watchapp.queries.watch import watch_of
from watchapp.records import Category, Member
from watchapp.store import Store, driver


def fill_in(dialog: WelcomeDialog, **words: str) -> None:
    for name, text in words.items():
        dialog.lines[name].setText(text)
    dialog.begin.click()


def begin_elm_row(dialog: WelcomeDialog) -> None:
    fill_in(dialog, name="Elm Row Watch", area="Elm Row", captain="Ada Marsh")


def files() -> set[str]:
    return {path.name for path in data_folder().iterdir()} if data_folder().exists() else set()


def test_three_answers_begin_the_log(program: Start) -> None:
    program.answers(WelcomeDialog, begin_elm_row)
    assert program.starts()
    watch = watch_of(program.open.desk.store)
    assert (watch.name, watch.area, watch.captain) == ("Elm Row Watch", "Elm Row", "Ada Marsh")
    assert program.open.desk.store.records(Category)
    assert program.open.path == default_log()
    assert "First steps" in program.captain.reads()
    program.leaves()
    assert files() == {"watch.log.db"}


def test_the_second_start_asks_nothing(program: Start) -> None:
    new_log(default_log()).close()
    assert program.starts()
    assert "Maple Hill Watch" in program.open.window.windowTitle()


def test_missing_answers_are_told_together_and_nothing_is_written(program: Start) -> None:
    told: list[str] = []

    def answer(dialog: WelcomeDialog) -> None:
        assert not any(row.problem() for row in dialog.rows.values())
        dialog.begin.click()
        told.extend(row.problem() for row in dialog.rows.values())
        dialog.reject()

    program.answers(WelcomeDialog, answer)
    assert not program.starts()
    assert [bool(problem) for problem in told] == [True, False, True]
    assert files() == set()


def test_a_look_around_in_the_sample(program: Start) -> None:
    program.answers(WelcomeDialog, lambda dialog: dialog.sample.click())
    assert program.starts()
    assert program.open.window.windowTitle().startswith("Sample log")
    assert "every person and place in it is invented" in program.captain.reads()
    assert not default_log().exists()
    assert watch_of(program.open.desk.store).sample


def test_from_the_sample_to_a_log_of_ones_own_and_back(program: Start) -> None:
    program.answers(WelcomeDialog, lambda dialog: dialog.sample.click())
    program.starts()
    program.answers(WelcomeDialog, begin_elm_row)
    program.captain.clicks("Begin my own log")
    assert program.open.path == default_log()
    assert not watch_of(program.open.desk.store).sample
    assert program.open.window.band.isHidden()
    program.captain.chooses("File", "Look at the sample log")
    assert program.open.path == sample_log()
    program.captain.clicks("Back to my own log")
    assert program.open.path == default_log()
    program.leaves()
    assert program.starts()
    assert program.open.path == default_log()


def test_a_sample_of_last_month_is_made_anew(
    program: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    long_ago = clock.now() - timedelta(days=30)
    with monkeypatch.context() as earlier:
        earlier.setattr(clock, "now", lambda: long_ago)
        make_sample(sample_log())
    program.answers(WelcomeDialog, lambda dialog: dialog.sample.click())
    program.starts()
    (latest,) = program.open.desk.store.select("SELECT max(occurred_from) FROM sighting")[0]
    assert datetime.fromisoformat(latest) > long_ago


def test_another_log_is_opened_in_place_of_the_first(program: Start, tmp_path: Path) -> None:
    new_log(default_log()).close()
    other = tmp_path / "oak.log.db"
    new_log(other, name="Oak Street Watch").close()
    program.starts()
    first = program.open.window
    program.chooses_file(other)
    program.captain.presses("Ctrl+O")
    assert program.open.window.windowTitle() == "Oak Street Watch (oak.log.db)"
    assert not isValid(first)
    assert files() == {"watch.log.db"}  # nobody holds the first any more


def test_a_file_that_is_no_log_leaves_the_window_as_it_was(program: Start, tmp_path: Path) -> None:
    new_log(default_log()).close()
    letter = tmp_path / "letter.db"
    letter.write_text("Dear neighbors", "utf-8")
    program.starts()
    program.chooses_file(letter)
    program.captain.chooses("File", "Open log")
    assert "no watch log" in program.open.window.notice.message()
    assert program.open.path == default_log()


def test_a_damaged_log_is_left_alone_and_another_begun(program: Start, tmp_path: Path) -> None:
    default_log().parent.mkdir(parents=True)
    default_log().write_bytes(b"SQLite format 3\0" + b"rubbish" * 500)
    before = default_log().read_bytes()
    said: list[str] = []

    def read_and_begin(dialog: TroubleDialog) -> None:
        said.append(dialog.sentence.text())
        program.answers(WelcomeDialog, begin_elm_row)
        dialog.begin.click()

    program.answers(TroubleDialog, read_and_begin)
    program.chooses_file(tmp_path / "elm.log.db")
    assert program.starts()
    assert str(default_log()) in said[0]
    assert default_log().read_bytes() == before
    assert program.open.path == tmp_path / "elm.log.db"
    program.leaves()
    assert program.starts()
    assert program.open.path == tmp_path / "elm.log.db"


def test_a_log_that_is_open_elsewhere_is_refused(program: Start) -> None:
    new_log(default_log()).close()
    program.starts()
    second = program.a_second_time()
    said: list[str] = []

    def read_and_leave(dialog: TroubleDialog) -> None:
        said.append(dialog.sentence.text())
        dialog.leave.click()

    second.answers(TroubleDialog, read_and_leave)
    assert not second.starts()
    assert "is open in another window" in said[0]


def test_a_log_named_on_the_command_line_is_for_this_time_only(
    program: Start, tmp_path: Path
) -> None:
    new_log(default_log()).close()
    other = tmp_path / "oak.log.db"
    new_log(other, name="Oak Street Watch").close()
    assert program.starts(other)
    assert program.open.path == other
    program.leaves()
    program.starts()
    assert program.open.path == default_log()


def test_a_log_that_is_open_stays_open_however_its_path_is_spelled(
    program: Start, tmp_path: Path
) -> None:
    path = tmp_path / "oak.log.db"
    new_log(path).close()
    assert program.starts(path)
    window = program.open.window
    assert program.application is not None
    program.application.open(tmp_path / "folder" / ".." / "oak.log.db")
    assert program.open.window is window


def test_undo_outlives_the_program(program: Start) -> None:
    with new_log(default_log()) as store:
        save_member(store, Member(name="Ada Marsh"))
    program.starts()
    program.captain.waits()
    program.waits_until(lambda: "Undo save member" in program.captain.entries("Edit"))
    program.captain.presses("Ctrl+Z")
    assert not program.open.desk.store.records(Member)
    program.leaves()
    program.starts()
    program.waits_until(lambda: "Redo save member" in program.captain.entries("Edit"))
    program.captain.chooses("Edit", "Redo save member")
    assert program.open.desk.store.records(Member)


def test_damage_is_told_with_what_to_do(program: Start) -> None:
    new_log(default_log()).close()
    connection = driver.connect(default_log())
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute(
        "INSERT INTO turnout (uid, patrol, member, role) VALUES ('x', 77, 88, 'lead')"
    )
    connection.close()
    program.starts()
    notice = program.open.window.notice
    program.waits_until(lambda: "The log is damaged" in notice.message())
    assert "open your newest backup" in notice.message()


def test_a_copy_is_written_behind_the_window(program: Start, tmp_path: Path) -> None:
    new_log(default_log()).close()
    program.starts()
    copy = tmp_path / "stick" / "copy.db"
    copy.parent.mkdir()
    program.chooses_file(copy)
    program.captain.presses("Ctrl+B")
    notice = program.open.window.notice
    program.waits_until(lambda: "whole and checked" in notice.message())
    with Store.open(copy) as store:
        assert watch_of(store).name == "Maple Hill Watch"
        assert not store.damage()


def test_the_window_stands_where_it_stood(program: Start) -> None:
    new_log(default_log()).close()
    program.starts()
    program.open.window.resize(700, 520)
    program.leaves()
    program.starts()
    assert program.open.window.size().toTuple() == (700, 520)


@pytest.mark.parametrize("times", [1, 2])
def test_leaving_leaves_nothing_running(program: Start, times: int) -> None:
    new_log(default_log()).close()
    for _ in range(times):
        program.starts()
        program.captain.waits()
        program.leaves()
    assert not [thread for thread in threading.enumerate() if thread.name == "jobs"]
    assert files() == {"watch.log.db"}
