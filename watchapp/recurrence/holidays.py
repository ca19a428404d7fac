"""Public holidays of the watch's country and state, on which shifts may be left out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from watchapp.errors import WatchError
from watchapp.speech import say, spoken

if TYPE_CHECKING:
    from holidays import HolidayBase

_CODE = re.compile(r"([A-Z]{2})(?:-([A-Z0-9]{1,4}))?")
_NOBODY_DOUBTS = {"", "US"}  # what a new watch has costs no reading of the library


def complaint_about_country(code: str) -> str:
    """Return the sentence that says that no holidays are known for a code, or the empty text."""
    if code.strip().upper() in _NOBODY_DOUBTS:
        return ""
    try:
        holidays_between(code, date(2026, 1, 1), date(2026, 1, 1))
    except WatchError as unknown:
        return unknown.sentence
    return ""


def holidays_between(code: str, first: date, last: date) -> Mapping[date, str]:
    """Return the names of the public holidays from first to last, by day; none for an empty code.

    `code` is a country or a country and its state: US, US-CA, MX, GB-ENG. Raises WatchError if no
    holidays are known for it.
    """
    if not code.strip():
        return {}
    found = _year_by_year(code.strip().upper(), spoken().language, first.year, last.year)
    return {day: name for day, name in found.items() if first <= day <= last}


@lru_cache(maxsize=16)
def _year_by_year(code: str, language: str, first: int, last: int) -> Mapping[date, str]:
    known = _CODE.fullmatch(code)
    if known is None:
        raise _unknown(code)
    from holidays import country_holidays  # noqa: PLC0415 - 45 ms that no first page needs

    country, state = known.groups()
    years = range(first, last + 1)
    try:
        own = country_holidays(country, subdiv=state)
        return dict(
            country_holidays(country, subdiv=state, years=years, language=_best(own, language))
        )
    except NotImplementedError as error:
        raise _unknown(code) from error


def _best(holidays: HolidayBase, language: str) -> str | None:
    """Return the language of the names: the one spoken, or else English, or else the country's."""
    known = getattr(holidays, "supported_languages", ())
    return next((each for each in (language, "en_US") if each in known), None)


def _unknown(code: str) -> WatchError:
    return WatchError(
        say(
            "No public holidays are known for “{code}”; write a country and its state like US-CA,"
            " MX or GB-ENG, or leave it empty.",
            code=code,
        )
    )
