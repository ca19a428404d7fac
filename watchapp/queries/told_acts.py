"""What somebody did, in one line: the deeds that were ticked, then the captain's words."""

from __future__ import annotations

from watchapp.records import Deed

_ORDER = {deed.value: place for place, deed in enumerate(Deed)}


def acts_told(deeds: str, behavior: str) -> str:
    """Return the acts of a sighting in the language spoken; `deeds` is as its column keeps them."""
    known = sorted((word for word in deeds.split() if word in _ORDER), key=_ORDER.__getitem__)
    labels = [Deed(word).label for word in known]
    listed = ", ".join(label[:1].lower() + label[1:] for label in labels)
    said = " ".join(behavior.split())
    capital = listed[:1].upper() + listed[1:]
    return f"{capital}. {said}" if capital and said else capital or said
