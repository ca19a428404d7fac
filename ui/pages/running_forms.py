"""The forms of a patrol that goes out, goes on otherwise, and comes back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.forms.blanks import blank
from ui.forms.entry import Entry
from ui.forms.patrol_layout import CHANGE, END, START
from ui.pages.entering import Asked
from watchapp import clock
from watchapp.operations.running import change_leg, end_patrol, legs_of, start_patrol
from watchapp.queries.parts import parts_of
from watchapp.records import Patrol, PatrolState, Turnout
from watchapp.store import Change, Draft, Store

CONTEXT = "running_forms"
DRAFTS = "patrol:"


def form_of_draft(store: Store, draft: Draft) -> Asked | None:
    """Return the form in which the words of a draft were typed, None if it is none of these."""
    number, _, what = draft.form.removeprefix(DRAFTS).partition("/")
    patrol = store.find(Patrol, int(number)) if number.isdecimal() else None
    if what == "start":
        return start_form(store, patrol)
    if patrol is None or not what:
        return None
    return change_form(store, patrol) if what == "change" else end_form(patrol)


def start_form(store: Store, planned: Patrol | None = None) -> Asked:
    """Return the form for a patrol that goes out now, planned before or not."""
    patrol = planned or blank(Patrol, state=PatrolState.UNDER_WAY)
    going = replace(patrol, actual_from=clock.now())
    return Asked(
        title=QCoreApplication.translate(CONTEXT, "Start a patrol"),
        layout=START,
        record=going,
        parts={"turnouts": parts_of(store, Turnout, patrol)},
        draft=f"{DRAFTS}{patrol.id or 'new'}/start",
    )


def change_form(store: Store, patrol: Patrol) -> Asked:
    """Return the form for another mode, zone or team from now on."""
    legs = legs_of(store, patrol)
    present = replace(patrol, mode=legs[-1].mode, zone=legs[-1].zone) if legs else patrol
    team = [each for each in parts_of(store, Turnout, patrol) if each.left is None]
    return Asked(
        title=QCoreApplication.translate(CONTEXT, "Change how, where or who"),
        layout=CHANGE,
        record=present,
        parts={"turnouts": team},
        draft=f"{DRAFTS}{patrol.id}/change",
    )


def end_form(patrol: Patrol) -> Asked:
    """Return the form for a patrol that comes back now."""
    return Asked(
        title=QCoreApplication.translate(CONTEXT, "End the patrol"),
        layout=END,
        record=replace(patrol, actual_to=clock.now(), state=PatrolState.DONE),
        draft=f"{DRAFTS}{patrol.id}/end",
    )


def save_running(store: Store, entry: Entry[Any], layout: object) -> Change:
    """Save what one of the forms handed over, by the layout it was asked with."""
    patrol, turnouts = entry.record, entry.parts.get("turnouts", ())
    if layout is END:
        return end_patrol(store, patrol, was=_kept(store, patrol))
    if layout is CHANGE:
        return change_leg(
            store, patrol.id or 0, mode=patrol.mode, zone=patrol.zone, turnouts=turnouts
        )
    return start_patrol(
        store,
        patrol,
        was=_kept(store, patrol),
        parts_were=entry.parts.get("parts_were"),
        turnouts=turnouts,
    )


def _kept(store: Store, patrol: Patrol) -> Patrol | None:
    """Return a patrol as the log holds it: the form began with other times than those."""
    return None if patrol.id is None else store.get(Patrol, patrol.id)
