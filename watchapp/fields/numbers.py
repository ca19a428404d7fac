"""Fields of numbers: whole ones, measures with a unit, degrees, yes or no."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import ClassVar

from typing_extensions import override

from watchapp.errors import ReadError
from watchapp.fields.field import Audience, Field, IntegerField, SqlValue
from watchapp.speech import say

_COMMAS = re.compile(r"(?<=\d)[, ](?=\d{3}(?:\D|$))", re.ASCII)  # of thousands, and no other
_WHOLE = re.compile(r"[+-]?\d{1,100}", re.ASCII)
_MEASURE = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?", re.ASCII | re.IGNORECASE)
BLOCK_DIGITS = 3  # decimals of a degree: about 100 m


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole(IntegerField):
    """A whole number, or none; `least` and `most` are inside. A year is not `grouped`: 2025."""

    least: int = 0
    most: int = 10**9
    grouped: bool = True

    @override
    def show(self, value: int | None) -> str:
        if value is None:
            return ""
        return f"{value:,}" if self.grouped else str(value)

    @override
    def read(self, text: str) -> int | None:
        plain = _COMMAS.sub("", text.strip())
        if not plain:
            return None
        if not _WHOLE.fullmatch(plain):
            raise ReadError(
                say("“{text}” is no whole number; type digits only.", text=text.strip())
            )
        return int(plain)

    @override
    def complain(self, value: int | None) -> str:
        if value is None or self.least <= value <= self.most:
            return ""
        return say(
            "{label} must be from {least} to {most}.",
            label=say(self.label),
            least=self.show(self.least),
            most=self.show(self.most),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Field[float | None]):
    """A number with a unit, or none."""

    unit: str = ""
    least: float = 0.0
    most: float = 1e9
    digits: int = 1

    column: ClassVar[str] = "REAL"

    @override
    def encode(self, value: float | None) -> SqlValue:
        return value

    @override
    def decode(self, stored: SqlValue) -> float | None:
        return None if stored is None else float(stored)

    @override
    def show(self, value: float | None) -> str:
        if value is None:
            return ""
        text = f"{value:,.{self.digits}f}"
        plain = text.rstrip("0").rstrip(".") if "." in text else text
        return plain + (self.unit and f" {say(self.unit)}")

    @override
    def read(self, text: str) -> float | None:
        plain = _COMMAS.sub(
            "", text.strip().removesuffix(say(self.unit)).removesuffix(self.unit).strip()
        )
        if not plain:
            return None
        if not _MEASURE.fullmatch(plain):
            raise ReadError(say("“{text}” is no number; type it like 2.5.", text=text.strip()))
        return float(plain)

    @override
    def complain(self, value: float | None) -> str:
        if value is None or (math.isfinite(value) and self.least <= value <= self.most):
            return ""
        most = f"{self.most:g} {say(self.unit)}".strip() if self.unit else f"{self.most:g}"
        return say(
            "{label} must be from {least} to {most}.",
            label=say(self.label),
            least=f"{self.least:g}",
            most=most,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Degrees(Measure):
    """A latitude or longitude in WGS84 degrees; others than the captain hear about 100 m of it."""

    least: float = -180.0
    most: float = 180.0
    digits: int = 6

    @override
    def tell(self, value: float | None, audience: Audience) -> float | None:
        if value is None or audience < self.audience:
            return None
        return value if audience >= Audience.CAPTAIN else round(value, BLOCK_DIGITS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag(Field[bool]):
    """Yes or no."""

    column: ClassVar[str] = "INTEGER"

    @override
    def encode(self, value: bool) -> SqlValue:
        return int(value)

    @override
    def decode(self, stored: SqlValue) -> bool:
        return bool(stored)

    @override
    def show(self, value: bool) -> str:
        return say("yes") if value else say("no")

    @override
    def read(self, text: str) -> bool:
        plain = text.strip().lower()
        if plain in {"yes", "y", "true", "1", "x", say("yes")}:
            return True
        if plain in {"", "no", "n", "false", "0", say("no")}:
            return False
        raise ReadError(say("“{text}” is neither yes nor no; type one of them.", text=text.strip()))
