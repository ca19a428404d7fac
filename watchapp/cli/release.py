"""Which release of the program this is."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version


def release() -> str:
    """Return the version that was installed; where nothing was, say so."""
    try:
        return version("watchapp")
    except PackageNotFoundError:
        return "not installed"
