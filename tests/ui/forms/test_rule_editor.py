"""The editor of how a shift repeats: every way chosen by hand is a rule, and is said in words."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from ui.forms.rule_editor import RuleEditor
from watchapp.fields import Rule
from watchapp.records import Shift
from watchapp.recurrence import Repeat
from watchapp.schema import fields_of

TUESDAY = datetime(2026, 3, 10, 20, 0)  # the second of its month


@pytest.fixture
def editor(qtbot: QtBot) -> RuleEditor:
    field = fields_of(Shift)["rule"]
    assert isinstance(field, Rule)
    editor = RuleEditor(field)
    editor.anchor = lambda: TUESDAY
    qtbot.addWidget(editor)
    editor.show()
    return editor


def choose(editor: RuleEditor, repeat: Repeat) -> None:
    """Press the chip of a way."""
    editor.ways._buttons[repeat.value].click()


@pytest.mark.parametrize(
    ("repeat", "rule", "words"),
    [
        (Repeat.ONCE, "", "Once"),
        (Repeat.DAILY, "FREQ=DAILY", "Every day"),
        (Repeat.WEEKLY, "FREQ=WEEKLY;BYDAY=TU", "Every week on Tuesday"),
        (Repeat.NTH_WEEKDAY, "FREQ=MONTHLY;BYDAY=2TU", "Every month on the second Tuesday"),
        (Repeat.DAY_OF_MONTH, "FREQ=MONTHLY;BYMONTHDAY=10", "Every month on day 10"),
    ],
)
def test_a_way_begins_with_the_day_of_the_first_time(
    editor: RuleEditor, repeat: Repeat, rule: str, words: str
) -> None:
    choose(editor, repeat)
    assert editor.value() == rule
    assert editor.said.text() == words
    assert editor.problem() == ""


def test_several_days_every_two_weeks_until_a_day(editor: RuleEditor) -> None:
    choose(editor, Repeat.WEEKLY)
    editor.days.weekdays[4].click()
    editor.every.number.setText("2")
    editor.end.ways._buttons["until"].click()
    assert "Say until which day" in editor.problem()
    editor.end.until.set_value(date(2026, 12, 31))
    assert editor.value() == "FREQ=WEEKLY;BYDAY=TU,FR;INTERVAL=2;UNTIL=20261231"
    assert editor.said.text() == "Every 2 weeks on Tuesday and Friday, until Dec 31, 2026"
    editor.end.ways._buttons["times"].click()
    editor.end.times.setText("6")
    assert editor.value() == "FREQ=WEEKLY;BYDAY=TU,FR;INTERVAL=2;COUNT=6"


@pytest.mark.parametrize("typed", ["", "0", "x", "²"])
def test_what_is_no_number_is_said(editor: RuleEditor, typed: str) -> None:
    choose(editor, Repeat.DAILY)
    editor.every.number.setText(typed)
    assert "number from 1 to 999" in editor.problem()
    choose(editor, Repeat.DAY_OF_MONTH)
    editor.every.number.setText("1")
    editor.days.day.setText(typed)
    assert "number from 1 to 31" in editor.problem()


def test_the_rule_itself_can_be_typed(editor: RuleEditor) -> None:
    choose(editor, Repeat.OTHER)
    editor.days.rule.setText("FREQ=YEARLY;BYMONTH=8;BYDAY=1TU")
    assert editor.value() == "FREQ=YEARLY;BYMONTH=8;BYDAY=1TU"
    assert editor.problem() == ""
    editor.days.rule.setText("FREQ=HOURLY")
    assert "enter a shift for each hour" in editor.problem()


RULES = st.sampled_from(
    [
        "",
        "FREQ=DAILY;INTERVAL=3;COUNT=9",
        "FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20270101",
        "FREQ=MONTHLY;BYDAY=-1FR;INTERVAL=2",
        "FREQ=MONTHLY;BYMONTHDAY=31",
        "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1",
        "nonsense",
    ]
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rules=st.lists(RULES, min_size=1, max_size=4))
def test_what_is_shown_is_kept_whatever_was_shown_before(
    editor: RuleEditor, rules: list[str]
) -> None:
    for rule in rules:
        editor.set_value(rule)
        assert editor.value() == rule
        editor.set_words(editor.words())
        assert editor.value() == rule
