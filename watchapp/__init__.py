"""The watch captain's log, analysis, bulletin and sharing; no Qt in here."""
