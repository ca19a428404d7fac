"""Where a record of each kind is opened."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ui.pages import PAGES
from watchapp.records import Batch, Watch
from watchapp.schema import Record

if TYPE_CHECKING:
    from ui.pages.page import Page

_DIALOGS: dict[type[Record], str] = {Batch: "imports", Watch: "edit_watch"}
"""What is opened by an act and stands on no page of its own."""


def page_of(kind: type[Record]) -> str:
    """Return the name of the page on which records of a kind are opened; empty if on none."""
    for page in PAGES:
        shown = page.load()
        if kind is getattr(shown, "kind", None) or kind in shown.opens:
            return page.name
    return ""


def open_record(
    kind: type[Record], key: int, *, go: Callable[[str], Page], act: Callable[[str], object]
) -> bool:
    """Open a record where it belongs; return whether there is such a place."""
    if kind in _DIALOGS:
        act(_DIALOGS[kind])
        return True
    name = page_of(kind)
    if name:
        go(name).open_found(kind, key)
    return bool(name)
