"""Proposes where the watch lies, from the zones that are drawn and from this computer's clock."""

from __future__ import annotations

from PySide6.QtCore import QTimeZone
from typing_extensions import override

from ui.forms.known import Known
from ui.forms.sighting_advice import NoticeAside
from watchapp.operations.sun_place import complaint_about_time_zone, middle_of_watch


class SunPlaceAside(NoticeAside):
    """Offers what is still empty: the middle of the zones, and the time zone of the computer."""

    def __init__(self, known: Known) -> None:
        super().__init__(known, self.tr("&Fill in"))
        self._proposed = _proposed(known)
        self.notice.button.clicked.connect(self._fill_in)

    @override
    def look(self) -> None:
        missing = self._missing()
        if not missing:
            self._tell("")
            return
        said = self.tr("Proposed from the middle of the zones and this computer's clock: %1")
        self._tell(said.replace("%1", ", ".join(missing.values())))

    def _missing(self) -> dict[str, str]:
        """Return what is proposed for fields that are empty."""
        words = self._form.fields.words()
        return {name: text for name, text in self._proposed.items() if not words[name].strip()}

    def _fill_in(self) -> None:
        for name, text in self._missing().items():
            self._form.fields.editors[name].set_words(text)


def _proposed(known: Known) -> dict[str, str]:
    found: dict[str, str] = {}
    middle = None if known.log is None else middle_of_watch(known.log)
    if middle is not None:
        found |= {"lat": f"{middle[0]:g}", "lon": f"{middle[1]:g}"}
    zone = QTimeZone.systemTimeZoneId().toStdString()
    is_place = "/" in zone and not zone.startswith("Etc/")
    if is_place and not complaint_about_time_zone(zone):
        found["time_zone"] = zone
    return found
