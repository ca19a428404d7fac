"""A log to which somebody else writes at the worst moment."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from typing_extensions import override

from watchapp.store import Store, Writer


class Crowded(Store):
    """A log that somebody else changes just before the next change of ours begins."""

    meanwhile: Callable[[Store], object] | None = None

    @override
    @contextmanager
    def change(self, label: str, *, floor: bool = False) -> Iterator[Writer]:
        act, self.meanwhile = self.meanwhile, None
        if act is not None:
            with Store.open(self.path) as other:
                act(other)
        with super().change(label, floor=floor) as writer:
            yield writer
