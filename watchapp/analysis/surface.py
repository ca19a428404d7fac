"""How thickly events lie on the ground: a smooth surface of them, in events per unit of area."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Numbers = NDArray[np.float64]

SQUARE_KILOMETER = 1e6
SQUARE_MILE = 1609.344**2
"""Square meters in each."""

_FINE = 16  # samples a side from the middle of a kernel, so that one of few cells keeps its shape
_SPREAD_OF_A_CIRCLE = math.sqrt(1 / math.log(2))  # standard distance over median distance


@dataclass(frozen=True, slots=True)
class Grid:
    """Square cells over flat ground, in meters, in rows from the south, columns from the west."""

    left: float
    bottom: float
    cell: float
    columns: int
    rows: int

    @classmethod
    def over(
        cls, left: float, bottom: float, right: float, top: float, *, cell: float, most: int = 512
    ) -> Grid:
        """Return a grid over this ground, of cells of this size or so large that `most` suffice."""
        wide, high = max(right - left, cell), max(top - bottom, cell)
        cell = max(cell, wide / most, high / most)
        columns, rows = math.ceil(wide / cell), math.ceil(high / cell)
        return cls(left, bottom, cell, columns, rows)

    @property
    def right(self) -> float:
        """Return its eastern edge."""
        return self.left + self.cell * self.columns

    @property
    def top(self) -> float:
        """Return its northern edge."""
        return self.bottom + self.cell * self.rows

    @property
    def area(self) -> float:
        """Return the square meters that it covers."""
        return self.cell**2 * self.columns * self.rows

    def counted(self, x: Numbers, y: Numbers) -> NDArray[np.int64]:
        """Return how many points lie in each cell, as rows × columns; those beside it are not in.

        Each cell has its western and southern edge, the last ones also the other.
        """
        column, row = (x - self.left) / self.cell, (y - self.bottom) / self.cell
        inside = (column >= 0) & (column <= self.columns) & (row >= 0) & (row <= self.rows)
        if not inside.all():
            x, y = x[inside], y[inside]
        return self.shaped(self.cells(x, y))

    def cells(self, x: Numbers, y: Numbers) -> NDArray[np.int32]:
        """Return the number of the cell of each point, all of which lie on the grid."""
        row = np.minimum(((y - self.bottom) * (1 / self.cell)).astype(np.int32), self.rows - 1)
        column = np.minimum(((x - self.left) * (1 / self.cell)).astype(np.int32), self.columns - 1)
        row *= self.columns
        row += column
        return row

    def shaped(self, cells: NDArray[np.int32]) -> NDArray[np.int64]:
        """Return how many of these numbers each cell has, as rows × columns."""
        flat = np.bincount(cells, minlength=self.rows * self.columns)
        return flat.reshape(self.rows, self.columns)


def quartic(distance: ArrayLike, bandwidth: float) -> Numbers:
    """Return the share of an event per unit of area at this distance from it.

    K(d) = 3 / (πh²) · (1 - d²/h²)² for d < h and else 0; over the circle it sums to 1. The quartic
    kernel of Silverman (1986), Density Estimation, eq. 4.5; usual for crime: CrimeStat, ch. 8.
    """
    inside = np.maximum(0.0, 1 - (np.asarray(distance, float) / bandwidth) ** 2)
    return np.asarray(3 / (math.pi * bandwidth**2) * inside**2)


def surface(counts: NDArray[np.int64], *, cell: float, bandwidth: float) -> Numbers:
    """Return events per square meter in each cell, rows × columns as `counts` has them.

    Each event is spread over the circle of `bandwidth` meters around the middle of its cell; what
    reaches beyond the grid is cut off, not folded back. By FFT: the time does not depend on how
    many events were counted.
    """
    kernel = _kernel(cell, bandwidth)
    reach = len(kernel) // 2
    shape = tuple(_quick(side + 2 * reach) for side in counts.shape)
    spread = np.fft.irfft2(np.fft.rfft2(counts, shape) * np.fft.rfft2(kernel, shape), shape)
    rows, columns = counts.shape
    found = spread[reach : reach + rows, reach : reach + columns]
    return np.maximum(found, 0.0)  # rounding leaves some a little below


def bandwidth_for(grid: Grid, counts: NDArray[np.int64], *, least: float) -> float:
    """Return a bandwidth in meters that suits what was counted in the cells, never under `least`.

    0.9 · min(SD, √(1 / ln 2) · median distance) · n^-0.2 around the mean of the points: Silverman's
    rule in two dimensions as ArcGIS has it (Kernel Density, search radius); points far out hardly
    matter. `least` is how well the points are known: a finer surface would show what nobody knows.
    """
    row, column = np.nonzero(counts)
    weights = counts[row, column]
    total = int(weights.sum())
    if total < 2:
        return least
    x, y = column * grid.cell, row * grid.cell
    distance = np.hypot(x - np.average(x, weights=weights), y - np.average(y, weights=weights))
    spread = math.sqrt(float(np.average(distance**2, weights=weights)))
    middle = _SPREAD_OF_A_CIRCLE * _median(distance, weights)
    rule = 0.9 * min(spread, middle or spread) * math.pow(total, -0.2)
    return max(least, rule)


def _median(values: Numbers, weights: NDArray[np.int64]) -> float:
    """Return the value below which half of the weight lies."""
    order = np.argsort(values)
    half = np.searchsorted(np.cumsum(weights[order]), weights.sum() / 2)
    return float(values[order][half])


def finer(heights: NDArray[Any], times: int) -> NDArray[Any]:
    """Return a surface in cells so many times smaller, straight between the middles of the old."""
    for axis in (0, 1):
        length = heights.shape[axis]
        at = np.clip((np.arange(length * times) + 0.5) / times - 0.5, 0, length - 1)
        low = at.astype(np.int64)
        high = np.minimum(low + 1, length - 1)
        share = (at - low).astype(heights.dtype)
        below, above = np.take(heights, low, axis), np.take(heights, high, axis)
        above -= below
        above *= share.reshape((-1, 1) if axis == 0 else (1, -1))
        heights = below + above
    return heights


def _kernel(cell: float, bandwidth: float) -> Numbers:
    """Return the kernel in cells, each the mean over its ground; its sum times a cell is 1."""
    reach = max(1, math.ceil(bandwidth / cell + 0.5))
    fine = max(1, _FINE // reach)
    side = (2 * reach + 1) * fine
    at = (np.arange(side) - (side - 1) / 2) * (cell / fine)
    heights = quartic(np.hypot(at[:, None], at[None, :]), bandwidth)
    whole = 2 * reach + 1
    coarse: Numbers = heights.reshape(whole, fine, whole, fine).mean(axis=(1, 3))
    total = float(coarse.sum())
    if total == 0:  # a bandwidth far below a cell falls between the samples
        coarse[reach, reach] = total = 1.0
    return np.asarray(coarse / (total * cell**2))


def _quick(length: int) -> int:
    """Return the next length that the transform is quick with: 2, 3 and 5 its only factors."""
    while True:
        left = length
        for factor in (2, 3, 5):
            while left % factor == 0:
                left //= factor
        if left == 1:
            return length
        length += 1
