"""Photos taken in and sent out: what the camera wrote is the captain's alone."""

from __future__ import annotations

import io
from contextlib import suppress
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ExifTags, Image, PngImagePlugin

from watchapp.errors import ReadError
from watchapp.exchange import pictures
from watchapp.exchange.pictures import read_picture, stripped

CAMERA = "Zqsecretcamera"


def photo(size: tuple[int, int] = (64, 48), *, form: str = "JPEG", turned: int = 1) -> bytes:
    """Return a picture, its left half red and its right half blue, as a camera would write it."""
    image = Image.new("RGB", size, "blue")
    image.paste("red", (0, 0, size[0] // 2, size[1]))
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = CAMERA
    exif[ExifTags.Base.Orientation] = turned
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = "2026:01:31 21:40:12"
    place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    place[ExifTags.GPS.GPSLatitudeRef], place[ExifTags.GPS.GPSLatitude] = "N", (38.0, 30.0, 36.0)
    place[ExifTags.GPS.GPSLongitudeRef], place[ExifTags.GPS.GPSLongitude] = "W", (121.0, 30.0, 0.0)
    target = io.BytesIO()
    image.save(target, form, exif=exif)
    return target.getvalue()


def shown(content: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(content))
    image.load()
    return image


def test_a_photo_is_kept_as_it_is_with_when_and_where() -> None:
    content = photo()
    found = read_picture(content, "a.jpg")
    assert found.content == content
    assert found.taken_at == datetime(2026, 1, 31, 21, 40)
    assert (found.lat, found.lon) == (38.51, -121.5)
    assert not found.smaller


def test_the_thumbnail_is_small_and_tells_nothing() -> None:
    found = read_picture(photo((2000, 1000)), "a.jpg")
    assert max(shown(found.thumbnail).size) == pictures.THUMBNAIL_SIDE
    assert CAMERA.encode() not in found.thumbnail
    assert not shown(found.thumbnail).getexif()


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_what_leaves_shows_the_same_and_tells_nothing(form: str) -> None:
    content = photo(form=form)
    assert CAMERA.encode() in content
    bare = stripped(content, "a")
    assert CAMERA.encode() not in bare
    image = shown(bare)
    assert not image.getexif()
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    red, _, blue = image.resize((2, 1)).tobytes()[:3]
    assert (red > 200, blue < 60) == (True, True)


def test_words_beside_the_points_do_not_leave() -> None:
    words = PngImagePlugin.PngInfo()
    words.add_text("Comment", CAMERA)
    target = io.BytesIO()
    Image.new("RGB", (9, 9)).save(target, "PNG", pnginfo=words)
    assert CAMERA.encode() in target.getvalue()
    assert CAMERA.encode() not in stripped(target.getvalue(), "a.png")


def test_a_photo_held_upright_stays_upright() -> None:
    assert shown(stripped(photo((64, 48), turned=6), "a.jpg")).size == (48, 64)


def test_a_photo_too_large_is_made_smaller(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "LARGEST", 2000)
    found = read_picture(photo((4000, 2000)), "a.jpg")
    assert found.smaller
    assert shown(found.content).size == (3000, 1500)
    assert found.taken_at == datetime(2026, 1, 31, 21, 40)


def test_a_bomb_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MOST_PIXELS", 1000)
    with pytest.raises(ReadError, match="far too large"):
        read_picture(photo((64, 48)), "bomb.png")


def test_no_photo_is_refused_in_words() -> None:
    with pytest.raises(ReadError, match=r"notes\.jpg is no photo"):
        read_picture(b"what is this", "notes.jpg")


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF"])
def test_half_a_photo_is_refused(form: str) -> None:
    content = photo((640, 480), form=form)
    with pytest.raises(ReadError):
        read_picture(content[: len(content) // 2], "half")


@given(st.binary(max_size=200), st.integers(0, 400))
def test_damage_anywhere_is_refused_in_words_or_read(noise: bytes, at: int) -> None:
    content = photo()
    hurt = content[:at] + noise + content[at + len(noise) :]
    with suppress(ReadError):
        assert stripped(hurt, "hurt.jpg")
