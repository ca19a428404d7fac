"""What looks like a plate, a telephone number or an e-mail address in a free text."""

from __future__ import annotations

import re

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(
    r"(?<![\d$#-])(?:"
    r"(?:\+?\d{1,3}[ .-]?)?(?:\(\d{3}\)|\d{3})[ .-]?\d{3}[ .-]?\d{4}"
    r"|\+\d[\d .()-]{7,16}\d"
    r"|\d{3}[.-]\d{4}(?!-? ?(?:block|blk))"
    r"|(?:(?<=[Cc]all )|(?<=[Tt]ext )|(?<=[Dd]ial )|(?<=[Pp]hone )|(?<=[Tt]el )|(?<=[Tt]el\. )"
    r"|(?<=: ))\d{3} ?\d{4}"
    r")(?![\d-])"
)
_ROAD = r"(?!(?:US|SR|CR|CA|HWY|RTE|I|PS|M|(?<=near )[AB])[- ]?\d{1,4}\b)"
_ORDINARY = (
    r"(?!(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mid|pre|non|the|for|and|all|top|zip|age"
    r"|hwy|rte|bus|act|day|out|one|two|ten|est|not|per|our|was|has|had|are|you|now|see|try|via|ave"
    r"|box|gen)(?:\b|[-\d]))"
)
_NO_UNIT = r"(?!\d+-?(?i:mph|lbs|yds|ths|hrs|min|sec|day|kms|car|man|yrs|ers|ish|nds|rds|sts)\b)"
PLATE = re.compile(
    rf"\b{_ROAD}(?:"
    r"(?=[A-Z0-9-]{5,8}\b)(?=[A-Z0-9-]*[A-Z])(?=[A-Z0-9-]*\d)"
    r"(?:[A-Z]{1,3}-?\d{2,4}|\d{1,3}-?[A-Z]{2,3}-?\d{0,4}|[A-Z]{2}\d{2}[A-Z]{3}|\d[A-Z]{3}\d{3})"
    rf"|{_ORDINARY}{_NO_UNIT}(?:"
    r"(?i:\d[a-z]{3}-?\d{2,3}|[a-z]{3}-?\d{3,4}|[a-z]{2}\d{2}[a-z]{3}|\d{3}-?[a-z]{3})"
    r"|[A-Z]{3} \d{3,4}|\d[A-Z]{3} \d{2,3}|[A-Z]{2}\d{2} [A-Z]{3})"
    r")\b(?! ?(?:block|blk|BLOCK|BLK))"
)
NAMED_PLATE = re.compile(
    r"\b(?:plate|licen[sc]e|lic|tag)\b\.?(?:\s+(?:plate|number|no\.?|is|was|reads?|starts|with))*"
    r"[\s:#]*(?P<words>(?!\d+\s+[a-z]{2,}\b)(?!(?:in|on|of|by|for|and|the|at|to|was)\b)"
    r"(?=[a-z0-9]*\d|[a-z]{2,3}[ -]\d{3})[a-z0-9]{2,8}(?:[ -]\d{1,4}[a-z]?)?)\b",
    re.IGNORECASE,
)
ACCUSING = re.compile(
    r"\b(?:suspicious|sketchy|thugs?|up to no good|does(?:n.?t| not) belong|criminals?|crooks?"
    r"|perpetrators?|perps?|thie(?:f|ves)|burglars?|robbers?|gangs?|junkies?|vagrants?|illegals)\b",
    re.IGNORECASE,
)
