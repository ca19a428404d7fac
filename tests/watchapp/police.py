"""Small invented police files for tests."""

from __future__ import annotations

import json
from pathlib import Path

SACRAMENTO = ("cdatetime", "address", "district", "beat", "grid", "crimedescr", "ucr_ncic_code",
              "latitude", "longitude")  # fmt: skip
BURGLARY = ("1/13/06 21:40", "12 OAK ST", "1", "1A   ", "7", "459 PC  BURGLARY RESIDENCE", "2204",
            "38.5", "-121.5")  # fmt: skip
TOWED = ("1/14/06 9:05", "ELM ST / 5TH ST", "1", "", "7", "TOWED/STORED VEHICLE", "7000",
         "38.5", "-121.3")  # fmt: skip


def write(
    path: Path, *rows: tuple[str, ...], end: str = "\r", header: tuple[str, ...] = ()
) -> Path:
    """Write a police file; without a header it is one of the Sacramento shape."""
    lines = [",".join(header or SACRAMENTO), *(",".join(row) for row in rows)]
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(end.join(lines).encode())
    return path


def square(west: float, south: float, *, side: float = 0.1) -> dict[str, object]:
    """Return the GeoJSON geometry of a square."""
    east, north = west + side, south + side
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


def write_zones(path: Path, **areas: object) -> Path:
    """Write a GeoJSON file of areas by name."""
    features = [
        {"type": "Feature", "properties": {"fid": 7, "name": name}, "geometry": geometry}
        for name, geometry in areas.items()
    ]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return path
