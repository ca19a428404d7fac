"""The preferences: a record that lies in a small file of its own, not in any log."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, ClassVar

from typing_extensions import override

from watchapp.errors import Problems, StoreError
from watchapp.fields import Choice, Field, Option, Text, Whole
from watchapp.languages import LANGUAGES, language_of_computer, speech_of
from watchapp.paths import default_log, settings_file
from watchapp.schema import Record, demand, fields_of, to_row
from watchapp.speech import Speech, say


class Brightness(Option):
    """Whether the window is light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"

    @property
    @override
    def words(self) -> str:
        return "As the computer" if self is Brightness.SYSTEM else self.value.capitalize()


class Language(Option):
    """What the window and the terminal speak."""

    SYSTEM = "system"
    ENGLISH = "en"
    SPANISH = "es"

    @property
    @override
    def words(self) -> str:
        return "As the computer" if self is Language.SYSTEM else LANGUAGES[self.value]


class DayOrder(Option):
    """What 3/4 means when it is typed."""

    LANGUAGE = "language"
    MONTH_FIRST = "month_first"
    DAY_FIRST = "day_first"

    @property
    @override
    def words(self) -> str:
        return _ORDER_WORDS[self]


_ORDER_WORDS = {
    DayOrder.LANGUAGE: "As usual in the language",
    DayOrder.MONTH_FIRST: "March 4 (the month first)",
    DayOrder.DAY_FIRST: "April 3 (the day first)",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings(Record):
    """What the captain chose once for all logs on this computer."""

    brightness: Annotated[
        Brightness,
        Choice(
            label="Light or dark", help="The window follows at once", of=Brightness, required=True
        ),
    ] = Brightness.SYSTEM
    text_percent: Annotated[
        int | None,
        Whole(
            label="Size of the text",
            help="100 is the size that other programs use here",
            required=True,
            least=80,
            most=300,
        ),
    ] = 100
    language: Annotated[
        Language,
        Choice(
            label="Language", help="Of the window and what it prints", of=Language, required=True
        ),
    ] = Language.SYSTEM
    day_order: Annotated[
        DayOrder,
        Choice(
            label="3/4 means",
            help="What you type is always read back in full before it counts",
            of=DayOrder,
            required=True,
        ),
    ] = DayOrder.LANGUAGE
    own_log: Annotated[str, Text(label="Log opened at the start", longest=4000)] = ""
    geometry: Annotated[str, Text(label="Place of the window", longest=4000)] = ""

    noun: ClassVar[str] = "setting"


def own_log() -> Path:
    """Return where the captain's own log lies, or would lie: window and terminal agree on it."""
    chosen = read_settings(settings_file()).own_log
    return Path(chosen) if chosen else default_log()


def speech_chosen(settings: Settings, *, computer: str = "") -> Speech:
    """Return how the captain wants to be spoken to.

    `computer` is the computer's own name for its language, where it is known. Raises StoreError
    if the words of the language are missing.
    """
    code = settings.language.value
    if settings.language is Language.SYSTEM:
        code = language_of_computer(computer)
    orders = {DayOrder.MONTH_FIRST: False, DayOrder.DAY_FIRST: True}
    return speech_of(code, day_first=orders.get(settings.day_order))


def read_settings(path: Path) -> Settings:
    """Return the preferences kept in a file; whatever is unknown or unfit in it is left out."""
    settings = Settings()
    for name, stored in _kept(path).items():
        settings = _with(settings, name, stored)
    return settings


def write_settings(path: Path, settings: Settings) -> None:
    """Keep the preferences that differ from the usual ones, in one piece.

    Raises StoreError if the file cannot be written.
    """
    usual = to_row(Settings())
    chosen = {name: value for name, value in to_row(settings).items() if value != usual[name]}
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps(chosen, indent=1, ensure_ascii=False) + "\n", "utf-8")
        part.replace(path)
    except OSError as error:
        raise StoreError(
            say(
                "The settings cannot be kept in {parent}; check that the folder may be written.",
                parent=path.parent,
            )
        ) from error


def _kept(path: Path) -> Mapping[str, Any]:
    """Return what stands in the file, nothing if there is none or it cannot be understood."""
    try:
        found = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        _warn("the settings in %s cannot be read and start anew: %s", path, error)
        return {}
    return found if isinstance(found, dict) else {}


def _with(settings: Settings, name: str, stored: Any) -> Settings:
    """Return the settings with one more of the kept values, if it is known and fit."""
    field: Field[Any] | None = fields_of(Settings).get(name)
    if field is None:
        _warn("there is no setting %s; it is left out", name)
        return settings
    try:
        changed = Settings(**{**_values(settings), name: field.decode(stored)})
        demand(changed)
    except (TypeError, ValueError, OverflowError, Problems) as error:
        _warn("the setting %s = %r is left out: %s", name, stored, error)
        return settings
    return changed


def _values(settings: Settings) -> dict[str, Any]:
    return {name: getattr(settings, name) for name in fields_of(Settings)}


def _warn(sentence: str, *values: object) -> None:
    import logging  # noqa: PLC0415 - not on the way to the window

    logging.getLogger(__name__).warning(sentence, *values)
