"""Words that judge instead of describing, in what was seen and how somebody was described.

“People aren't suspicious, behavior is”: <https://vahipatrol.org/safety-information/
recognizing-and-reporting-suspicious-activity/>; a broad net (“youth driving slowly, possibly
casing”) harms those who look for a house number: <https://www.neighborsforracialjustice.org/
tips-for-nextdoor-users>; race may help to know a person again and is never what was done:
ISE-SAR Functional Standard 1.5.5.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from watchapp.speech import say
from watchapp.wording.folded import folded
from watchapp.wording.signs import ACCUSING

_GUESSES = re.compile(
    r"\b(?:shady|shifty|creepy|weirdos?|hoodlums?|gang ?bangers?|delinquents?|trouble ?makers?"
    r"|lowlifes?|scumbags?|prowlers?|tweakers?|druggies?|crackheads?|transients?|bums?|punks?"
    r"|cas(?:ing|ed)(?= (?:the|a|our|my|their|his|her|houses?|homes?|cars?|us|places?)\b|[.,;!]|$)"
    r"|lurking|loitering|prowling|up to something|out of place|no good reason"
    r"|(?:no|any) (?:reason|business) (?:to be|being) (?:here|there|around)"
    r"|(?:not|n'?t) (?:be )?(?:from|belong(?:ing)?)(?: around)? here"
    r"|(?:acting|acted|behaving|looked|looking|seemed|seems)"
    r" (?:strange(?:ly)?|odd(?:ly)?|weird(?:ly)?|funny|like trouble|guilty|nervous(?:ly)?"
    r"|out of place))\b",
    re.IGNORECASE,
)
_PERSONS = (
    r"(?:males?|females?|m[ae]n|wom[ae]n|guys?|kids?|teens?|teenagers?|youths?|boys?|girls?|persons?"
    r"|people|folks|couples?|famil(?:y|ies)|lad(?:y|ies)|adults?|fellows?|dudes?|drivers?|suspects?"
    r"|subjects?|individuals?)"
)
_NOT_A_PERSON = (
    r"(?! (?:restaurants?|markets?|stores?|groceries|grocery|food|bakery|deli|church|temple"
    r"|cent(?:er|re)|street|st|ave|avenue|road|rd|way|drive|dr|lane|blvd|school|museum|flags?|summer)\b)"
)
_ORIGINS = re.compile(
    r"\b(?:"
    rf"(?:black|white|brown|dark[- ]skinned|light[- ]skinned)(?: (?:young|old|older|adult|teenage"
    rf"|juvenile))* {_PERSONS}"
    r"|(?:african[- ]americans?|hispanics?|latin[oax]s?|mexicans?|asians?|arabs?"
    r"|middle[- ]eastern(?:ers?)?|caucasians?|native americans?|gyps(?:y|ies)|roma|muslims?"
    r"|jew(?:s|ish)?|hindus?|sikhs?|somalis?|pakistanis?|puerto ricans?|salvadorans?|hondurans?"
    r"|immigrants?|foreigners?|ethnic|minorit(?:y|ies))"
    rf"{_NOT_A_PERSON}(?: (?:looking|{_PERSONS}))?"
    r")\b",
    re.IGNORECASE,
)


_SPANISH = re.compile(
    r"\b(?:sospechos[oa]s?|maleantes?|rater[oa]s?|pandiller[oa]s?|malvivientes?|vagabund[oa]s?"
    r"|drogadict[oa]s?|mala pinta|no (?:es|son|era|eran) de aqui|merodea(?:ba|ban|ndo|n)?)\b",
    re.IGNORECASE,
)
_MOST = 3  # words that one question names


def doubt_of_act(text: str) -> str:
    """Return the question that an account of acts raises, or the empty text.

    Words that judge are asked about, and where somebody's origin stands in place of an act.
    """
    if judged := doubt_of_description(text):
        return judged
    if found := _found(text, (_ORIGINS,)):
        return say(
            "{words} says who, not what: write what they did; looks go into the description of a"
            " person.",
            words=found,
        )
    return ""


def doubt_of_description(text: str) -> str:
    """Return the question that a description raises where it judges, or the empty text."""
    if found := _found(text, (ACCUSING, _GUESSES, _SPANISH)):
        return say("{words} judges instead of describing: write what was seen.", words=found)
    return ""


def _found(text: str, patterns: Sequence[re.Pattern[str]]) -> str:
    """Return what the patterns find in a text as it stands there, in quotes."""
    searched = folded(text)
    spans = sorted(
        searched.span(*match.span())
        for pattern in patterns
        for match in pattern.finditer(searched.letters)
    )
    words = dict.fromkeys(text[start:end] for start, end in spans)
    return ", ".join(f"“{each}”" for each in list(words)[:_MOST])
