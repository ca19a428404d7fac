"""Photos: taken in whole or made smaller, with a thumbnail, and stripped of what they tell."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PIL import ExifTags, Image, ImageOps, UnidentifiedImageError

from watchapp.errors import ReadError
from watchapp.speech import say

LARGEST = 10_000_000  # bytes kept as they are; a larger photo is made smaller
LONGEST_SIDE = 3000  # pixels of a photo that was made smaller: a plate can still be read
MOST_PIXELS = 150_000_000  # of any picture that is opened at all
THUMBNAIL_SIDE = 320
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP")
_QUALITY = 88


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo as the log keeps it; when and where it was taken as its camera wrote it.

    `lat` and `lon` are WGS84 degrees. `smaller` says that it was too large to be kept whole.
    """

    content: bytes
    thumbnail: bytes
    taken_at: datetime | None = None
    lat: float | None = None
    lon: float | None = None
    smaller: bool = False


def read_picture(content: bytes, name: str) -> Picture:
    """Return a photo ready to be kept; raise ReadError if it is no sound picture."""
    with _opened(content, name) as image:
        exif = image.getexif()
        upright = ImageOps.exif_transpose(image)
        kept = content if len(content) <= LARGEST else _fitted(upright, LONGEST_SIDE)
        lat, lon = _point(exif)
        return Picture(
            content=kept,
            thumbnail=_fitted(upright, THUMBNAIL_SIDE),
            taken_at=_taken(exif),
            lat=lat,
            lon=lon,
            smaller=kept is not content,
        )


def stripped(content: bytes, name: str, *, longest: int | None = None) -> bytes:
    """Return a photo that shows the same and tells nothing else: no place, time, camera or comment.

    Its points are copied into a new picture: saving it again would keep what stands beside them.
    A side of more pixels than `longest` is made so long.
    """
    with _opened(content, name) as image:
        upright = ImageOps.exif_transpose(image)
        if longest is not None:
            upright.thumbnail((longest, longest))
        bare = Image.new("RGB", upright.size, "white")
        solid = upright.convert("RGBA")
        bare.paste(solid, mask=solid.getchannel("A"))
        return _saved(bare)


@contextmanager
def _opened(content: bytes, name: str) -> Iterator[Image.Image]:
    """Open a picture and read all of it; raise ReadError in words."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of notes that no camera would write, but a fault
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
                _refuse_giant(image, name)
                image.load()
                yield image
    except ReadError:
        raise
    except UnidentifiedImageError as error:
        raise ReadError(
            say("{file} is no photo that can be read; save it as JPEG or PNG first.", file=name)
        ) from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _giant(name) from error
    except (OSError, ValueError, SyntaxError, TypeError, KeyError, IndexError) as error:
        raise ReadError(
            say("The photo {file} is damaged; copy it from the camera again.", file=name)
        ) from error


def _refuse_giant(image: Image.Image, name: str) -> None:
    if image.width * image.height > MOST_PIXELS:
        raise _giant(name)


def _giant(name: str) -> ReadError:
    return ReadError(say("The picture {file} is far too large; make it smaller first.", file=name))


def _fitted(image: Image.Image, side: int) -> bytes:
    """Return a picture no longer than a side, its points alone."""
    small = image.convert("RGB")
    small.thumbnail((side, side))
    return _saved(small)


def _saved(image: Image.Image) -> bytes:
    target = io.BytesIO()
    image.save(target, "JPEG", quality=_QUALITY)
    return target.getvalue()


def _taken(exif: Image.Exif) -> datetime | None:
    """Return when the camera says that the photo was taken, to the minute."""
    inner = exif.get_ifd(ExifTags.IFD.Exif)
    said = inner.get(ExifTags.Base.DateTimeOriginal) or exif.get(ExifTags.Base.DateTime)
    try:
        return datetime.strptime(str(said)[:16], "%Y:%m:%d %H:%M")
    except ValueError:
        return None


def _point(exif: Image.Exif) -> tuple[float | None, float | None]:
    """Return where the camera says that the photo was taken, in degrees; both or none."""
    place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    gps = ExifTags.GPS
    lat = _degrees(place.get(gps.GPSLatitude), place.get(gps.GPSLatitudeRef), "S")
    lon = _degrees(place.get(gps.GPSLongitude), place.get(gps.GPSLongitudeRef), "W")
    if lat is None or lon is None or abs(lat) > 90 or abs(lon) > 180 or (lat, lon) == (0.0, 0.0):
        return None, None
    return lat, lon


def _degrees(parts: Any, side: Any, negative: str) -> float | None:
    """Return degrees, minutes and seconds as one number."""
    try:
        degrees, minutes, seconds = (float(part) for part in parts)
        found = degrees + minutes / 60 + seconds / 3600
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    return round(-found if side == negative else found, 6)
