"""What can be done about a time in the roster."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from ui.marked_words import QT_TR_NOOP
from watchapp import clock
from watchapp.queries.roster_entry import RosterEntry, RosterState

_SOON = timedelta(hours=12)  # before it begins; who starts earlier has chosen the wrong day


@dataclass(frozen=True, slots=True)
class EntryAct:
    """An act: the slot of the page that does it, its words, and which times it fits."""

    slot: str
    text: str
    fits: Callable[[RosterEntry], bool]


def _is_open(entry: RosterEntry) -> bool:
    return entry.state is RosterState.COMING


def _can_start(entry: RosterEntry) -> bool:
    """Return whether it begins so soon that it may be begun now."""
    return _is_open(entry) and entry.begins - clock.now() <= _SOON


def _is_free(entry: RosterEntry) -> bool:
    """Return whether no patrol was made of a shift."""
    return entry.shift is not None and entry.patrol is None


def _is_held(entry: RosterEntry) -> bool:
    return _is_free(entry) and entry.state is not RosterState.SKIPPED


ENTRY_ACTS = (
    EntryAct("start_now", QT_TR_NOOP("Start now"), _can_start),
    EntryAct("sign_up", QT_TR_NOOP("Sign up"), lambda e: _is_open(e) and _is_free(e)),
    EntryAct(
        "cannot_come",
        QT_TR_NOOP("Cannot come"),
        lambda e: _is_open(e) and _is_free(e) and bool(e.crew),
    ),
    EntryAct("make_patrol", QT_TR_NOOP("Make a patrol"), lambda e: e.can_become_patrol),
    EntryAct("write_down", QT_TR_NOOP("Write it down"), lambda e: e.state is RosterState.MISSED),
    EntryAct("leave_out", QT_TR_NOOP("Leave out"), _is_held),
    EntryAct(
        "let_take_place",
        QT_TR_NOOP("Let it take place"),
        lambda e: _is_free(e) and not _is_held(e),
    ),
    EntryAct("open_patrol", QT_TR_NOOP("Open the patrol"), lambda e: e.patrol is not None),
    EntryAct("edit", QT_TR_NOOP("Edit the shift"), lambda e: e.shift is not None),
)
"""What is wanted most first; the slots are those of the roster's page."""


def acts_on(entry: RosterEntry) -> tuple[EntryAct, ...]:
    """Return what can be done about a time."""
    return tuple(act for act in ENTRY_ACTS if act.fits(entry))
