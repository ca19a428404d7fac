"""The colors of the window, named by what they are for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Colors:
    """One look's colors as `#rrggbb`, each named by its role."""

    name: str
    surface: str
    raised: str
    tint: str
    line: str
    edge: str
    text: str
    quiet: str
    accent: str
    on_accent: str
    danger: str
    warning: str
    good: str


LIGHT = Colors(
    name="light",
    surface="#f4f5f3",
    raised="#ffffff",
    tint="#dbe8f4",
    line="#d8dbd9",
    edge="#838b92",
    text="#1b2024",
    quiet="#545d65",
    accent="#1c5a92",
    on_accent="#ffffff",
    danger="#a8261c",
    warning="#7d4e00",
    good="#1b6637",
)
DARK = Colors(
    name="dark",
    surface="#1b1e22",
    raised="#25292e",
    tint="#2b425a",
    line="#3a4047",
    edge="#858f99",
    text="#e8ebee",
    quiet="#b3bbc3",
    accent="#8dbdf0",
    on_accent="#0d1b29",
    danger="#ffa79e",
    warning="#f0c46a",
    good="#86d3a0",
)

# (ink, ground): every pair in which the style sheet and the widgets set words.
TEXT_PAIRS = (
    *((ink, ground) for ink in ("text", "quiet") for ground in ("surface", "raised", "tint")),
    *(
        (ink, ground)
        for ink in ("accent", "danger", "warning", "good")
        for ground in ("surface", "raised")
    ),
    ("on_accent", "accent"),
)
# Borders of things that can be worked, and the ring that shows where the keyboard is.
OUTLINE_PAIRS = (
    *((ink, ground) for ink in ("edge", "accent") for ground in ("surface", "raised")),
    ("accent", "tint"),
)


def contrast(one: str, other: str) -> float:
    """Return how far two `#rrggbb` colors stand apart, 1 to 21 (WCAG 2.2, contrast ratio)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    """Return the relative luminance of a `#rrggbb` color, 0 to 1 (WCAG 2.2)."""
    red, green, blue = (_linear(int(color[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    """Return an sRGB channel as linear light, 0 to 1."""
    if channel <= 0.04045:
        return channel / 12.92
    return float(((channel + 0.055) / 1.055) ** 2.4)
