"""The field of a recurrence rule."""

from __future__ import annotations

from dataclasses import dataclass

from typing_extensions import override

from watchapp.fields.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Text):
    """An RFC 5545 recurrence rule by days, such as FREQ=WEEKLY;BYDAY=TU,FR; empty means once."""

    @override
    def complain(self, value: str) -> str:
        from watchapp.recurrence import complaint_about_rule  # noqa: PLC0415 - read when asked

        # Named, since `super()` of a dataclass with slots is that of the class it was made from.
        return Text.complain(self, value) or complaint_about_rule(value)
