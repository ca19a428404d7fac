"""Which of the captain's categories a police file's codes and words mean, until it is edited.

Each rule is tried in order; the first one whose code and words both fit decides. A code is a
pattern for the whole code, words are looked for anywhere, and either may be left empty.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

FALLBACK = "Other offense"
NO_OFFENSE = "Police service, no offense"


@dataclass(frozen=True, slots=True)
class Rule:
    """A code, words, and the name of the category that they mean."""

    code: str
    words: str
    category: str


_SACRAMENTO = (
    # Code 7000 is what the department itself calls no crime.
    Rule("7000", r"MISSING PERSON", "Missing person"),
    Rule("7000", r"5150 WI|POSSIBLE MENTAL", "Overdose or crisis"),
    Rule("7000", r"CHILD WELFARE|PROTECTIVE CUSTODY|ELDER ABUSE", "Wellness concern"),
    Rule("7000", r"SUSP PERS|SUSPICIOUS|PROWLER", "Suspicious behavior, no offense"),
    Rule("7000", r"ABANDONED VEHICLE", "Abandoned car"),
    Rule("7000", r"GRAFFITI", "Graffiti to clean"),
    Rule("7000", r"HAZARDOUS", "Other hazard"),
    Rule("7000", r"", NO_OFFENSE),
    Rule(r"", r"JUSTIFIABLE HOMI", NO_OFFENSE),
    Rule(r"09\d\d|9\d\d", r"", "Death or killing"),
    Rule(r"10\d\d", r"", "Kidnapping or child in danger"),
    Rule(r"12\d\d", r"", "Robbed by force or threat"),
    Rule(r"13\d\d|5007", r"SPOUS|DV COURT", "Domestic trouble"),
    Rule(r"13\d\d", r"", "Fight or assault"),
    Rule(r"16\d\d|5309", r"", "Threat"),
    Rule(r"20\d\d", r"", "Fire set"),
    Rule(r"2206", r"", FALLBACK),  # tools for it, not a break-in
    Rule(r"22\d\d", r"VEHICLE", "Taken from a car"),
    Rule(r"22\d\d", r"RESIDENCE|DWELL", "House break-in"),
    Rule(r"22\d\d", r"", "Break-in of a business or other building"),
    Rule(r"2301|2302", r"", "Snatched or pick-pocketed"),
    Rule(r"23\d\d", r"SHOPLIFT", "Shoplifting"),
    Rule(r"23\d\d", r"AUTO PART|LIC(ENSE)? PLATE", "Car part taken"),
    Rule(r"23\d\d", r"CLOUT", "Taken from a car"),
    Rule(r"23\d\d", r"BICYCLE|BIKE", "Bicycle taken"),
    Rule(r"23\d\d", r"DEFRAUD", "Scam or fraud"),
    Rule(r"23\d\d", r"", "Other theft"),
    Rule(r"24\d\d", r"LOCATE", "Stolen property found"),  # found here, stolen elsewhere
    Rule(r"24\d\d", r"", "Car or motorcycle stolen"),
    Rule(r"2[567]\d\d", r"", "Scam or fraud"),
    Rule(r"28\d\d", r"", "Stolen property found"),
    Rule(r"29\d\d", r"", "Damage or graffiti"),
    Rule(r"35\d\d", r"", "Drug offense"),
    Rule(r"36\d\d", r"FAIL (TO )?REG|DAYS ADD CHANGE", FALLBACK),
    Rule(r"36\d\d|7299", r"", "Sexual offense"),
    Rule(r"38\d\d|53\d\d", r"DISTURB|DISORDERLY|INTOX|DIST PEACE|FIGHT", "Noise or disorder"),
    Rule(r"40\d\d", r"", "Prostitution or gambling"),
    Rule(r"52\d\d", r"COMMIT FEL ON BAIL", FALLBACK),
    Rule(r"52\d\d", r"", "Shots or weapon"),
    Rule(r"54\d\d", r"ACCIDENT", "Traffic accident"),
    Rule(r"5404", r"", "Drunk or drugged driving"),
    Rule(r"54\d\d", r"MARIJ", "Drug offense"),
    Rule(r"57\d\d", r"", "Trespass or door-trying"),
    Rule(r"73\d\d", r"DRINKING|CAMPING|LOITER|URINATE|OPEN CONTAINER", "Noise or disorder"),
    Rule(r"3[68]\d\d|4[189]\d\d|5[03459]\d\d|73\d\d|81\d\d", r"", FALLBACK),
)

_POLICE_UK = (
    Rule("", r"^anti-social", "Noise or disorder"),
    Rule("", r"^bicycle theft", "Bicycle taken"),
    Rule("", r"^burglary", "House break-in"),
    Rule("", r"^criminal damage", "Damage or graffiti"),
    Rule("", r"^drugs", "Drug offense"),
    Rule("", r"^other theft", "Other theft"),
    Rule("", r"^possession of weapons", "Shots or weapon"),
    Rule("", r"^public order", "Noise or disorder"),
    Rule("", r"^robbery", "Robbed by force or threat"),
    Rule("", r"^shoplifting", "Shoplifting"),
    Rule("", r"^theft from the person", "Snatched or pick-pocketed"),
    Rule("", r"^vehicle crime", "Taken from a car"),
    Rule("", r"^violen(t|ce)", "Fight or assault"),
    Rule("", r"^other crime", FALLBACK),
)

PLAIN_WORDS = (
    Rule("", r"prostitut|gambl", "Prostitution or gambling"),
    Rule("", r"mental|suicid|overdose|crisis", "Overdose or crisis"),
    Rule("", r"missing|runaway", "Missing person"),
    Rule("", r"welfare check|wellness", "Wellness concern"),
    Rule("", r"\bno(t| offen[sc]e)\b|non[- ]?criminal|unfounded|cancel+ed", NO_OFFENSE),
    Rule("", r"assist|towed|(lost|found|recovered).*property|initiative|service", NO_OFFENSE),
    Rule("", r"animal|alarm|traffic stop|field interview|stop w|civil", NO_OFFENSE),
    Rule("", r"death investigation|natural death", NO_OFFENSE),
    Rule("", r"hit (and|&) run", FALLBACK),
    Rule("", r"accident|collision", "Traffic accident"),
    Rule("", r"(veh|auto|car).*(part|access)|catalytic", "Car part taken"),
    Rule("", r"motor vehicle theft|(auto|vehicle|car|motorcycle) theft|stolen (vehicle|auto|car)"
         r"|theft of (motor )?vehicle|unauthorized use", "Car or motorcycle stolen"),
    Rule("", r"from (a |the )?(motor )?(vehicle|auto|car)|(burglar|break).*(vehicle|auto|\bcar\b)"
         r"|clout", "Taken from a car"),
    Rule("", r"burglar.*(bus|comm|non.?res)", "Break-in of a business or other building"),
    Rule("", r"burglar|breaking (and|&) entering|b ?& ?e", "House break-in"),
    Rule("", r"robbery|carjack", "Robbed by force or threat"),
    Rule("", r"shoplif", "Shoplifting"),
    Rule("", r"pick.?pocket|pocket.?pick|purse|theft from.*person", "Snatched or pick-pocketed"),
    Rule("", r"bicycle|bike", "Bicycle taken"),
    Rule("", r"package|parcel|porch", "Parcel taken from porch"),
    Rule("", r"fraud|forge|counterfeit|embezz|identity|imperson|bad check|scam", "Scam or fraud"),
    Rule("", r"stolen property", "Stolen property found"),
    Rule("", r"larceny|theft|stealing", "Other theft"),
    Rule("", r"vandal|damage|graffiti|criminal mischief", "Damage or graffiti"),
    Rule("", r"arson", "Fire set"),
    Rule("", r"homicide|murder|manslaughter", "Death or killing"),
    Rule("", r"kidnap|abduct|child (ab|neglect)", "Kidnapping or child in danger"),
    Rule("", r"(?<!non )(?<!non-)domestic|family offen", "Domestic trouble"),
    Rule("", r"sex|rape|sodomy|fondling|indecent|peep|porn", "Sexual offense"),
    Rule("", r"intimidat|threat|stalk|harass", "Threat"),
    Rule("", r"assault|battery|violen", "Fight or assault"),
    Rule("", r"weapon|shots|firearm|gun\b", "Shots or weapon"),
    Rule("", r"drug|narcotic|controlled subst|marijuana|cocaine", "Drug offense"),
    Rule("", r"\bdui\b|\bdwi\b|\bowi\b|under the influence|drunk driv", "Drunk or drugged driving"),
    Rule("", r"trespass|prowl", "Trespass or door-trying"),
    Rule("", r"disorder|drunk|disturb|noise|loiter|liquor|litter|firework", "Noise or disorder"),
    Rule("", r"suspicious", "Suspicious behavior, no offense"),
    Rule("", r"abandoned (vehicle|auto|car)", "Abandoned car"),
    Rule("", r"hazard|open door", "Other hazard"),
)  # fmt: skip

RULES = {"Sacramento Police 2006": _SACRAMENTO, "police.uk street level": _POLICE_UK}


def category_meant(portal: str, code: str, words: str) -> str | None:
    """Return the name of the category that a kind of file means, or None if no rule knows."""
    for code_pattern, words_pattern, category in _compiled(portal):
        code_fits = code_pattern is None or code_pattern.fullmatch(code)
        if code_fits and (words_pattern is None or words_pattern.search(words)):
            return category
    return None


@cache
def _compiled(
    portal: str,
) -> tuple[tuple[re.Pattern[str] | None, re.Pattern[str] | None, str], ...]:
    rules = RULES.get(portal, PLAIN_WORDS)
    return tuple((_pattern(rule.code), _pattern(rule.words), rule.category) for rule in rules)


def _pattern(text: str) -> re.Pattern[str] | None:
    return re.compile(text, re.IGNORECASE) if text else None
