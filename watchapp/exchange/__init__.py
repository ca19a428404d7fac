"""Files in and out, as neutral values that know nothing of the log."""
