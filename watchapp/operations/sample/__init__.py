"""The sample log: a year of an invented watch's life, for looking around."""

from __future__ import annotations

from watchapp.operations.sample.age import is_outdated
from watchapp.operations.sample.make import make_sample

__all__ = ["is_outdated", "make_sample"]
