"""Arithmetic over counts and dates; no store, no window, no page."""
