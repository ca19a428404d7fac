"""The sample log: a year of an invented watch's life, for looking around."""

from __future__ import annotations

from watchapp.operations.sample.make import make_sample

__all__ = ["make_sample"]
