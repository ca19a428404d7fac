"""The gentle offer after a burglary was saved: to warn the households nearby."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

from ui.desk import Desk
from ui.widgets.notice_bar import Offers
from watchapp import clock
from watchapp.queries.warnings import calls_for_warning
from watchapp.records import NeighborWarning, Sighting
from watchapp.store import Change, ChangeKind

if TYPE_CHECKING:
    from ui.pages.page import Page

RECENT = timedelta(days=7)
"""How long after it happened a warning is offered by itself."""


def offer_after(change: Change, desk: Desk, go: Callable[[str], Page]) -> Offers:
    """Return the offer to warn the neighbors, where a burglary of these days was saved just now."""
    if change.kind is not ChangeKind.ACT or change.batch is not None:
        return ()
    if change.touches(NeighborWarning) or not change.touches(Sighting):
        return ()
    kept = [row for row in change.rows if row.table == "sighting" and row.after is not None]
    since = clock.today() - RECENT
    if len(kept) != 1 or not calls_for_warning(desk.store, kept[0].key, since):
        return ()
    text = QCoreApplication.translate("warning_offer", "Warn the households nearby…")
    sighting = kept[0].key
    return ((text, lambda: begin_warning(go("warnings"), sighting)),)


def begin_warning(page: Page, sighting: int) -> None:
    """Begin a warning about a sighting on the page of households to warn."""
    from ui.pages.warnings_page import WarningsPage  # noqa: PLC0415 - read when first wanted

    cast("WarningsPage", page).warn_about(sighting)
