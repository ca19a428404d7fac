"""Words in tables that are read before anyone knows the captain's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def QT_TR_NOOP(words: str) -> str:
    """Mark words for the translator, whose tool looks for this very name."""
    return words


def QT_TRANSLATE_NOOP(context: str, words: str) -> str:  # noqa: ARG001 - the translator reads it
    """Mark words that mean something of their own in a context."""
    return words


def translated(words: str) -> str:
    """Return marked words in the captain's language."""
    return QCoreApplication.translate("", words)
