"""The words of a form as one flat table, the parts' under the names of their places."""

from __future__ import annotations

from collections.abc import Mapping


def filed(name: str, words: Mapping[str, str]) -> dict[str, str]:
    """Return words under a name: `clothing` of `persons` is `persons.clothing`."""
    return {f"{name}.{each}": text for each, text in words.items()}


def filed_under(name: str, words: Mapping[str, str]) -> dict[str, str]:
    """Return what `filed` put under a name."""
    begins = f"{name}."
    return {each[len(begins) :]: text for each, text in words.items() if each.startswith(begins)}
