"""Lines in which a person types when something was."""

from __future__ import annotations

from datetime import date, datetime

from ui.widgets.read_back_edit import ReadBackEdit


class MomentEdit(ReadBackEdit[datetime]):
    """A date and a time of day."""


class DayEdit(ReadBackEdit[date]):
    """A date."""
