"""Where things lie: the captain's log, the preferences and the program's own resources."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import platformdirs

LOG_NAME = "watch.log.db"


def _folder(kind: str) -> Path:
    """Return one of the user's folders; WATCHAPP_HOME moves them all to one place."""
    home = os.environ.get("WATCHAPP_HOME")
    if home:
        return Path(home) / kind
    if kind == "data":
        return Path(platformdirs.user_data_dir("watchapp", appauthor=False))
    return Path(platformdirs.user_config_dir("watchapp", appauthor=False))


def data_folder() -> Path:
    """Return the folder that holds the captain's log; it may not exist yet."""
    return _folder("data")


def settings_file() -> Path:
    """Return the file that holds the preferences; it may not exist yet."""
    return _folder("settings") / "settings.json"


def default_log() -> Path:
    """Return where the log lies when the captain has not said otherwise."""
    return data_folder() / LOG_NAME


def sample_log() -> Path:
    """Return where the sample log lies: beside the real one, never in its place."""
    return data_folder() / "sample.log.db"


def resource(name: str) -> Path:
    """Return the path of a file shipped with the program, such as `fonts/DejaVuSans.ttf`."""
    return _resources() / name


def _resources() -> Path:
    """Return the resources of the built folder, the installed package or the source tree."""
    frozen = getattr(sys, "_MEIPASS", None)
    here = Path(__file__).parent
    places = [Path(frozen) / "resources"] if frozen else []
    places += [here / "resources", here.parent / "resources"]
    return next((place for place in places if place.is_dir()), places[-1])
