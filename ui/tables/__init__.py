"""Tables of records and numbers, fetched as they are looked at."""
