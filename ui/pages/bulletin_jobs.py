"""What the Bulletin page has done behind the window."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from watchapp import clock
from watchapp.operations.bulletins import Preview, preview, save_pdf
from watchapp.operations.printed_trends import Offer, Wanted, every_trend
from watchapp.progress import Progress
from watchapp.store import Store


def made(store: Store, _: Progress, *, month: date, message: str, wanted: Wanted) -> Preview:
    """Return a month's bulletin as it would be saved."""
    return preview(store, month, message, wanted=wanted)


def offered(store: Store, _: Progress, *, month: date, police: bool | None) -> tuple[Offer, ...]:
    """Return which questions about trends it could answer."""
    return every_trend(store, month, police=police, today=clock.today())


def saved(store: Store, _: Progress, *, pdf: bytes, path: Path) -> Path:
    """Save it, and return where it lies."""
    return save_pdf(store, pdf, path)
