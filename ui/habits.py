"""What the window remembers of how it was used: names of columns and acts, nothing of the log."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

from watchapp.paths import settings_file

_NAME = "habits.json"


def habit(name: str) -> Any:
    """Return what was kept under a name, None if there is nothing that can be read."""
    return _kept().get(name)


def keep_habit(name: str, value: Any) -> None:
    """Keep a value that JSON knows under a name, or drop what was kept where it is None.

    A habit that cannot be kept is not worth a word to the captain: it is logged.
    """
    kept = {**_kept(), name: value}
    if kept[name] is None:
        del kept[name]
    _write(kept)


def drop_habits(beginning: str) -> None:
    """Forget all that was kept under names with a beginning."""
    _write({name: value for name, value in _kept().items() if not name.startswith(beginning)})


def _file() -> Path:
    return settings_file().with_name(_NAME)


def _kept() -> dict[str, Any]:
    try:
        found = json.loads(_file().read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        logging.getLogger(__name__).warning("habits start anew: %s", error)
        return {}
    return found if isinstance(found, dict) else {}


def _write(kept: dict[str, Any]) -> None:
    part = _file().with_name(_NAME + ".part")
    try:
        part.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps(kept, indent=1) + "\n", "utf-8")
        part.replace(_file())
    except OSError as error:
        logging.getLogger(__name__).warning("habits cannot be kept: %s", error)
