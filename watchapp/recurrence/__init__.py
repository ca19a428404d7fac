"""What repeats: RFC 5545 rules on the street's wall clock, their words, and public holidays."""

from __future__ import annotations

from watchapp.recurrence.holidays import complaint_about_country, holidays_between
from watchapp.recurrence.pattern import Pattern, Repeat, pattern_of, rule_of
from watchapp.recurrence.rules import complaint_about_rule, complaint_about_start, occurrences
from watchapp.recurrence.words import spell_pattern, spell_rule

__all__ = [
    "Pattern",
    "Repeat",
    "complaint_about_country",
    "complaint_about_rule",
    "complaint_about_start",
    "holidays_between",
    "occurrences",
    "pattern_of",
    "rule_of",
    "spell_pattern",
    "spell_rule",
]
