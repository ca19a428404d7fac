"""The choices beside a list: what they ask of its query, and that all comes back."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from pytestqt.qtbot import QtBot

from ui.forms.known import Known
from ui.pages.filter_bar import DAYS, FilterBar, FilterDef, options_filter, zone_filter
from watchapp import clock
from watchapp.records import Source

GONE = FilterDef("gone", "Belonging", "All", ((False, "Still here"), (True, "Left")))
KNOWN = Known({"zone": ((4, "Elm Row"), (7, "Oak Park"))})


@pytest.fixture
def bar(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> FilterBar:
    """Return choices of every sort, on the last day of January."""
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 1, 31, 9))
    source = options_filter("source", Source, name="Source", everything="All sources")
    bar = FilterBar((DAYS, zone_filter(), source, GONE))
    bar.renew(KNOWN)
    qtbot.addWidget(bar)
    return bar


def test_nothing_chosen_asks_for_nothing(bar: FilterBar) -> None:
    assert bar.chosen() == {}
    assert not bar.is_narrowing()


def test_what_is_chosen_is_an_argument_of_the_query(bar: FilterBar, qtbot: QtBot) -> None:
    with qtbot.waitSignals([bar.changed] * 3):
        bar.boxes["zone"].setCurrentText("Oak Park")
        bar.boxes["source"].setCurrentText(Source.CAMERA.label)
        bar.boxes["gone"].setCurrentText("Still here")
    assert bar.chosen() == {"zone": 7, "source": Source.CAMERA, "gone": False}
    assert isinstance(bar.chosen()["source"], Source)
    assert bar.is_narrowing()


def test_days_are_counted_back_from_today_or_typed(bar: FilterBar) -> None:
    days = bar.days
    assert days is not None
    days.box.setCurrentText("The last 30 days")
    assert bar.chosen() == {"first": date(2026, 1, 2), "last": date(2026, 1, 31)}
    days.box.setCurrentText("From … to …")
    assert bar.chosen() == {}
    days.last.set_text("1/20")
    assert bar.chosen() == {"last": date(2026, 1, 20)}


def test_all_comes_back_in_one_go(bar: FilterBar, qtbot: QtBot) -> None:
    bar.boxes["zone"].setCurrentIndex(1)
    bar.boxes["gone"].setCurrentIndex(2)
    with qtbot.assertNotEmitted(bar.changed):
        bar.show_all()
    assert bar.chosen() == {}


def test_a_choice_stays_while_the_log_changes_and_goes_with_its_record(bar: FilterBar) -> None:
    zone = bar.boxes["zone"]
    zone.setCurrentText("Oak Park")
    bar.renew(Known({"zone": ((2, "Ash Court"), (7, "Oak Park North"))}))
    assert zone.currentText() == "Oak Park North"
    bar.renew(Known({"zone": ((2, "Ash Court"),)}))
    assert bar.chosen() == {}


def test_every_choice_has_a_name_for_who_cannot_see_it(bar: FilterBar) -> None:
    assert bar.days is not None
    boxes = (bar.days.box, *bar.boxes.values())
    assert [each.accessibleName() for each in boxes] == ["Days", "Zone", "Source", "Belonging"]
    assert bar.days.first.line.accessibleName() == "From"
