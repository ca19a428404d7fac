"""What looks like the number of a house or flat in a free text, and what only seems so."""

from __future__ import annotations

import re
from collections.abc import Iterator

Span = tuple[int, int]

_MONTHS = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_DAYS = r"(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?s?"
_TYPES = (
    r"st|street|ave?|avenue|rd|road|dr|ln|ct|blvd|boulevard|bl|pl|ter|terrace|cir|pkwy|parkway"
    r"|hwy|highway|aly|alley|expy|expressway|trl|byp"
)
_TITLED = (
    r"drive|lane|court|way|place|circle|loop|trail|path|row|run|walk|square|plaza|park|crescent"
    r"|close|broadway|point|mall|pike|view|crossing"
)
_NUMBER = r"(?<![\w$#.,:/+-])\d{1,5}(?:[a-z](?![a-z]))?(?:-\d{1,5})?(?:\s+\d/\d)?"
_NO_ROAD = (
    r"(?!(?:block|blk|blocks|hundred|am|pm|a\.m|p\.m|mph|mile|miles|foot|feet|ft|minutes?|hours?"
    r"|days?|weeks?|years?|percent|of|on|in|at|to|from|the|and|or|for|along|near|by|was|were|is"
    r"|are|cars?|homes?|houses?|people|neighbors|dead|th|wide)\b)"
)
_SMALL = rf"{_NO_ROAD}(?!(?:more|new|other|old)\b)[a-z0-9][\w'.]*"
_BIG = rf"{_NO_ROAD}(?-i:[A-Z0-9][\w'.]*)"
_ORDINAL = r"\d{0,2}(?:1st|2nd|3rd|\dth)"

_BEFORE_STREET = re.compile(
    rf"{_NUMBER}\s+(?:"
    rf"(?:[nsew]\.?\s+)?(?:{_BIG}\s+){{1,4}}(?:{_TYPES}|(?-i:{_TITLED.title()}|{_TITLED.upper()}))"
    rf"|(?:{_SMALL}\s+){{1,2}}(?:{_TYPES})"
    rf"|(?:[nsew]\.?\s+)?{_ORDINAL}\s+(?:{_TYPES})"
    rf"|(?:[nsew]\.?\s+)?broadway)(?!\w)",
    re.IGNORECASE,
)
_BEFORE_NAME = re.compile(
    r"(?<![\w$#.,:/+-])(?!(?:911|988|311|211|411)\b)(?!\d+00\b)(?!(?:19|20)\d\d\b)"
    r"\d{3,5}(?:[A-Za-z](?![A-Za-z]))?(?:-\d{1,5})?\s+"
    rf"(?!(?i:{_MONTHS}|{_DAYS}|am|pm|christmas|halloween|thanksgiving|emergency|block|neighbors"
    r"|members|police|years|night|meeting|watch)\b)[A-Z][\w'.]*"
)
_NOT_BY = r"(?!\s*(?:%|percent|am\b|pm\b|a\.m|p\.m|:\d|hours?\b|hrs?\b|o'clock|block|blk|hundred"
_NOT_BY += (
    r"|(?:\w+\s+)?(?:cars?|homes?|houses?|people|neighbors|households|members|locations|places"
)
_NOT_BY += r"|streets?|feet|yards|miles?|mph|dollars|minutes|days|weeks|months|years|noon)\b))"
_AT = re.compile(
    rf"\b(?:at|behind|outside|opposite|near|beside)\s+(?!(?:911|988|311)\b)"
    rf"(?P<words>\d{{3,5}}(?:[a-z](?![a-z]))?(?:-\d{{1,5}})?)(?![\w:%/-])(?![.,]\d){_NOT_BY}",
    re.IGNORECASE,
)
_HOUSE = re.compile(
    r"\b(?:house|home|residence|garage|porch|driveway|yard|place|property|neighbors?|door)\s+"
    r"(?:at|of|by|no\.?|number|num\.?|\#)\s*"
    rf"(?P<words>\d{{1,5}}(?:[a-z](?![a-z]))?)(?![\w:%/-])(?![.,]\d){_NOT_BY}",
    re.IGNORECASE,
)
_NEAR_CAPITAL = re.compile(
    r"\b(?i:at|near|behind|outside|opposite|beside)\s+"
    rf"(?P<words>\d{{1,2}}[A-Za-z]?\s+(?!(?i:am|pm|noon|midnight|sharp|{_MONTHS}|{_DAYS})\b)"
    r"[A-Z][\w'.]+)"
)
_FLAT = re.compile(
    r"\b(?:apt|apartment|unit|flat|trailer|penthouse|ph|ste)\b\.?\s*(?:\#|no\.?\s*)?\s*"
    r"(?:\d{1,5}[a-z]?|[a-z]-?\d{1,4}|(?-i:[A-Z]))(?![\w'-])",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?<!\w)(?:\#\s?\d{2,5}[a-z]?|(?:no\.|number|house|(?-i:No))\s+\#?\d{2,5}[a-z]?)"
    rf"(?:-\d{{1,5}})?(?![\w%:-])(?!,\d){_NOT_BY}",
    re.IGNORECASE,
)
_AFTER_STREET = re.compile(
    rf"(?-i:[A-Z])[\w'.]*\s+(?:{_TYPES}|{_TITLED})\.?\s+\#?\d{{1,5}}[a-z]?(?=\s*(?:$|[.,;!?)\n](?!\d)))"
    r"|\b(?:av|avenida|calle|camino|carrera|paseo|rue|via)\b\.?\s+(?:(?:de|del|la|los|las)\s+)*"
    r"(?:(?-i:[A-Z])[\w'.]*\s+){1,3}(?:\#|no\.?\s*)?\d{1,5}[a-z]?(?!\w)"
    r"|\b(?:calle|carrera|av|avenida)\b\.?\s+\d{1,3}\s*\#\s*\d{1,4}(?:-\d{1,4})?",
    re.IGNORECASE | re.MULTILINE,
)
_SEEMS_SO = re.compile(
    rf"(?:\b(?:{_MONTHS})\.?|\b(?:highway|hwy|route|rte|interstate|us|sr|cr|i|bus|exit|section|form"
    r"|bill|code|ordinance|resolution|district|room|lodge|post|school|ps|troop|pack|local|chapter"
    r"|station|engine|ladder|beat|zone|issue|bulletin|case|report|reference|ref|file|agenda|item"
    r"|step|tip|rule|phase|police|patrol|fire|agenda|page|over|about|of|than|nearly|almost|all"
    r"|sold|raised|collected|counted)\s*(?:no\.?|number)?)\s*$",
    re.IGNORECASE,
)
_YEAR_AFTER = re.compile(
    rf"(?:\b(?:in|since|until|by|for|of|during|year|early|late|spring|summer|fall|winter|the"
    rf"|{_MONTHS})\.?|\d,)\s*$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d|-\d)")
_SURE = (_FLAT, _HOUSE)
_UNSURE = (_BEFORE_STREET, _BEFORE_NAME, _AT, _NEAR_CAPITAL, _NUMBERED, _AFTER_STREET)


def house_spans(letters: str) -> Iterator[Span]:
    """Yield from where to before where in folded letters a house or flat seems to be named."""
    for pattern in (*_SURE, *_UNSURE):
        for found in pattern.finditer(letters):
            start, end = found.span("words" if "words" in pattern.groupindex else 0)
            numbered = pattern is _NUMBERED or letters[start].isdigit()
            if pattern in _SURE or not (numbered and _only_seems(letters, start)):
                yield start, end


def _only_seems(letters: str, start: int) -> bool:
    """Return whether the words before a number make it a day, a year or something counted."""
    before = letters[max(0, start - 40) : start]
    if _YEAR.match(letters, start) and _YEAR_AFTER.search(before):
        return True
    return bool(_SEEMS_SO.search(before))
