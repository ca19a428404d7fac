"""The log's file: the only package that speaks to SQLite."""

from __future__ import annotations

from watchapp.store.change import Change, ChangeKind, RowChange
from watchapp.store.drafts import Draft
from watchapp.store.history import Revision, Step
from watchapp.store.store import Store
from watchapp.store.writer import Writer

__all__ = ["Change", "ChangeKind", "Draft", "Revision", "RowChange", "Step", "Store", "Writer"]
