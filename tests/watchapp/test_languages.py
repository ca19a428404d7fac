"""The languages: each has its words, English reads none, and the computer's own is known."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.patience import SECONDS_FOR_A_PROGRAM
from watchapp.errors import StoreError
from watchapp.languages import LANGUAGES, language_of_computer, speech_of
from watchapp.operations.crosswalk import file_words
from watchapp.operations.sample import make_sample
from watchapp.operations.watch import begin_log
from watchapp.records import Category, Watch
from watchapp.settings import DayOrder, Language, Settings, speech_chosen
from watchapp.speech import ENGLISH, say, say_count, speaking
from watchapp.store import Store


def test_english_reads_no_words() -> None:
    lines = (
        "import sys, watchapp.languages as l; l.speech_of('en'); print('gettext' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", lines],
        capture_output=True,
        text=True,
        check=True,
        timeout=SECONDS_FOR_A_PROGRAM,
    )
    assert done.stdout.strip() == "False"
    assert speech_of("en") is ENGLISH


def test_every_language_has_its_words() -> None:
    for language in LANGUAGES:
        with speaking(speech_of(language)):
            assert say("English") == "English"  # what is not known stays as it is
            assert say_count("{n} of nobody’s words", "{n} of them", 1) == "1 of nobody’s words"


def test_words_that_are_missing_are_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("watchapp.languages.resource", lambda name: tmp_path / name)
    with pytest.raises(StoreError, match="install the program again"):
        speech_of("fr")


@pytest.mark.parametrize(
    ("name", "code"),
    [("es_MX.UTF-8", "es"), ("es-419", "es"), ("ES", "es"), ("C.UTF-8", "en"), ("de_DE", "en")],
)
def test_the_language_of_the_computer(
    name: str, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert language_of_computer(name) == code
    monkeypatch.setenv("LC_ALL", name)
    assert language_of_computer() == code


def test_the_captain_has_the_last_word() -> None:
    spanish = speech_chosen(Settings(language=Language.SPANISH), computer="en_US")
    assert (spanish.language, spanish.day_first) == ("es", True)
    month = Settings(language=Language.SPANISH, day_order=DayOrder.MONTH_FIRST)
    assert not speech_chosen(month).day_first
    assert speech_chosen(Settings(language=Language.ENGLISH), computer="es_MX") is ENGLISH
    assert speech_chosen(Settings(day_order=DayOrder.DAY_FIRST), computer="en_US").day_first
    assert speech_chosen(Settings(), computer="es_MX").language == "es"


def test_a_log_is_begun_and_the_sample_made_in_every_language(tmp_path: Path) -> None:
    for language in LANGUAGES:
        with speaking(speech_of(language)):
            begin_log(tmp_path / f"{language}.db", Watch(name="Maple Hill", captain="Ruth"))
            make_sample(tmp_path / f"sample-{language}.db", until=date(2026, 2, 1))
            with Store.open(tmp_path / f"{language}.db") as store:
                names = {category.name for category in store.records(Category)}
                filed = file_words(
                    store, "", found=[("", "BURGLARY")], among=store.records(Category), chosen={}
                )
            assert say("House break-in") in names
            assert filed[0].understood


def test_a_log_begun_in_one_language_is_read_in_another(tmp_path: Path) -> None:
    with speaking(speech_of("es")):
        begin_log(tmp_path / "es.db", Watch(name="Maple Hill", captain="Ruth"))
    with Store.open(tmp_path / "es.db") as store:
        among = store.records(Category)
        filed = file_words(store, "", found=[("", "BURGLARY")], among=among, chosen={})
        meant = next(each.name for each in among if each.id == filed[0].category)
    assert "casa" in meant


def test_nothing_is_said_for_nothing() -> None:
    for language in LANGUAGES:
        with speaking(speech_of(language)):
            assert say("") == ""
