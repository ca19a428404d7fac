"""What the form of a sighting advises: whom to call first, what is no sighting, which zone."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from ui.forms.aside import Aside
from ui.forms.known import Known
from ui.forms.notice import Notice
from ui.forms.waiting_words import waiting_words
from ui.widgets.words import words
from watchapp import clock
from watchapp.operations.placing import zones_at
from watchapp.queries.partners import partners_for_welfare
from watchapp.queries.watch import watch_kept
from watchapp.queries.zone_near import zone_of_address
from watchapp.queries.zones import zones
from watchapp.records import Category, Partner, Sighting, SightingState
from watchapp.records.urgency import FirstCall, first_call
from watchapp.records.waiting import waiting_of
from watchapp.store import Store

PAUSE = 250  # milliseconds of typing after which an address is looked up


class NoticeAside(Aside):
    """An aside that is one notice."""

    def __init__(self, known: Known, button: str = "") -> None:
        super().__init__()
        self._known = known
        self.notice = Notice(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.notice)

    @override
    def attend(self, form: Any) -> None:
        self._form = form
        form.changed.connect(self.look)
        self.look()

    def look(self) -> None:
        """Say what there is to say of the record as it stands."""
        raise NotImplementedError

    def _sighting(self) -> Sighting:
        record = self._form.fields.record()
        assert isinstance(record, Sighting)  # noqa: S101 - its layout asks for no other
        return record

    def _tell(self, heading: str, *lines: str, grave: bool = False) -> None:
        self.notice.tell(heading, lines, grave=grave)
        self.setVisible(bool(heading))


class FirstCallAside(NoticeAside):
    """Says whom to call before anything is written down."""

    @override
    def look(self) -> None:
        sighting = self._sighting()
        log, category = self._known.log, None
        if log is not None and sighting.category is not None:
            category = log.find(Category, sighting.category)
        match first_call(sighting, category, clock.now()):
            case FirstCall.EMERGENCY:
                self._tell(
                    self.tr("Is it going on now, or is anybody hurt? Call 911 first."),
                    self.tr("The log can wait. Then write down here when and how it was reported."),
                    grave=True,
                )
            case FirstCall.POLICE:
                self._tell(
                    self.tr("Tell the police first: this log is no report."),
                    self.tr("Then write down under Reported when, how, and their reference."),
                )
            case FirstCall.WELFARE:
                self._tell(self.tr("Whom to call"), *self._whom_to_call(log))
            case FirstCall.NOBODY:
                self._tell("")

    def _whom_to_call(self, log: Store | None) -> list[str]:
        if log is None:
            return []
        watch = watch_kept(log)
        lines = watch.whom_to_call.splitlines() if watch else []
        lines += [_line_of(each) for each in partners_for_welfare(log)]
        if not any(line.strip() for line in lines):
            return [self.tr("Emergency: 911. Write your own list in the details of the watch.")]
        return [line for line in lines if line.strip()]


def _line_of(partner: Partner) -> str:
    """Return a partner's name and telephone with when to call."""
    name = f"{partner.name}: {partner.phone}" if partner.phone else partner.name
    return ", ".join(filter(None, (name, partner.hours, partner.helps_with)))


class PrivateNoteAside(NoticeAside):
    """Explains that looks without an act are no sighting, and offers to keep them privately."""

    def __init__(self, known: Known) -> None:
        super().__init__(known, self.tr("Save as a private &note"))
        self.notice.button.clicked.connect(self._keep)

    @override
    def look(self) -> None:
        sighting = self._sighting()
        is_note = sighting.state is SightingState.PRIVATE_NOTE
        described = any(self._form.parts[name].parts() for name in ("persons", "vehicles"))
        self.notice.button.setVisible(not is_note)
        if is_note:
            self._tell(self.tr("A private note: never counted, never printed, never shared."))
        elif described and sighting.is_silent:
            self._tell(
                self.tr("How somebody looks is no sighting: say above what they did."),
                self.tr(
                    "Without an act it can be kept as a private note, which is never counted,"
                    " printed or shared."
                ),
            )
        else:
            self._tell("")

    def _keep(self) -> None:
        """Make a private note of it, and save that."""
        self._form.fields.editors["state"].set_words(SightingState.PRIVATE_NOTE.value)
        self._form.save_asked.emit()


class WaitingAside(Aside):
    """Says how long an answer, or a repair, is waited for."""

    def __init__(self, known: Known) -> None:  # noqa: ARG002 - as every aside is made
        super().__init__()
        self._said = words("", "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._said)

    @override
    def attend(self, form: Any) -> None:
        self._form = form
        form.changed.connect(self._look)
        self._look()

    def _look(self) -> None:
        waiting = waiting_of(self._form.fields.record(), clock.today())
        self._said.setText("" if waiting is None else waiting_words(waiting))
        self.setVisible(waiting is not None)


class ZoneAside(Aside):
    """Chooses the zone of an address that the log knows, and says so."""

    def __init__(self, known: Known) -> None:
        super().__init__()
        self._known = known
        self._chosen: int | None = None
        self._said = words("", "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._said)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._choose)
        self.hide()

    @override
    def attend(self, form: Any) -> None:
        self._zone = form.fields.editors["zone"]
        self._form = form
        self._address = form.fields.record().address
        form.fields.changed.connect(self._look)

    def _look(self) -> None:
        """Wait until the typing of an address pauses."""
        address = self._form.fields.record().address
        if address != self._address:
            self._address = address
            self._timer.start()

    def _choose(self) -> None:
        """Fill in the zone, unless the captain chose one."""
        sighting = self._form.fields.record()
        if self._known.log is None or sighting.zone not in {None, self._chosen}:
            return
        found = _zone_of(self._known.log, sighting)
        if found is not None and found != sighting.zone:
            self._chosen = found
            self._zone.set_value(found)
        shown = found is not None and self._zone.value() == found
        name = self._known.name_of("zone", found)
        self._said.setText(self.tr("The zone follows from the address: %1").replace("%1", name))
        self.setVisible(shown)


def _zone_of(log: Store, sighting: Sighting) -> int | None:
    if sighting.lat is not None and sighting.lon is not None:
        (placed,) = zones_at([(sighting.lat, sighting.lon)], zones(log))
        if placed.zone is not None:
            return placed.zone
    return zone_of_address(log, sighting.address)
