"""A moment and how well it is known, kept in step: nothing pretends to an hour it does not have."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.forms.editor import Editor
from ui.forms.time_editors import MomentEditor
from watchapp.fields import Option
from watchapp.records import Precision

_WITHOUT_TIME = (Precision.DAY, Precision.MONTH)


class Exactness(QObject):
    """A day typed alone is known to the day; what is known to the day loses its time."""

    def __init__(self, moment: MomentEditor, precision: Editor[Option]) -> None:
        super().__init__(moment)
        self._moment = moment
        self._precision = precision
        self._with_time = Precision.MINUTE
        moment.takes_days = True
        moment.changed.connect(self._follow_moment)
        precision.changed.connect(self._follow_precision)

    def set(self, precision: Precision) -> None:
        """Show the moment of a record no better than it is known."""
        if precision in _WITHOUT_TIME:
            self._moment.forget_time()
        self._precision.set_value(precision)

    def problem(self) -> str:
        """Return what is missing where a time of day is promised and not given."""
        if self._moment.is_day and self._precision.value() not in _WITHOUT_TIME:
            return self.tr("Add the time of day, or choose Day if nobody knows it.")
        return ""

    def _follow_moment(self) -> None:
        known = self._precision.value()
        if self._moment.value() is None or self._moment.is_day is (known in _WITHOUT_TIME):
            return
        self._precision.set_value(Precision.DAY if self._moment.is_day else self._with_time)

    def _follow_precision(self) -> None:
        known = self._precision.value()
        if known in _WITHOUT_TIME:
            self._moment.forget_time()
        else:
            self._with_time = Precision(known)
