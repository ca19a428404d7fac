"""A form is open while another hand, as in the terminal, works on the same record."""

from __future__ import annotations

from dataclasses import replace

from tests.ui.pages.at_a_page import Open, add_zone, fill, save
from tests.watchapp.logs import see
from ui.pages.sightings_page import SightingsPage
from ui.pages.zones_page import ZonesPage
from watchapp.operations.sightings import save_sighting
from watchapp.operations.zones import save_zone
from watchapp.records import Sighting, Zone
from watchapp.store import Store


def test_a_form_keeps_what_another_hand_wrote_meanwhile(
    page_of: Open[ZonesPage], store: Store
) -> None:
    key = add_zone(store)
    page = page_of(ZonesPage)
    page.open_record(key)
    with Store.open(store.path) as other:
        save_zone(other, replace(other.get(Zone, key), residents=120))
    fill(page, notes="Quiet at night.")
    save(page)
    zone = store.get(Zone, key)
    assert (zone.residents, zone.notes) == (120, "Quiet at night.")


def test_a_form_that_altered_nothing_takes_nothing_back(
    page_of: Open[SightingsPage], store: Store
) -> None:
    key = see(store, "2026-01-31 21:40", lat=38.5012345, lon=-121.5)
    page = page_of(SightingsPage)
    page.open_record(key)
    with Store.open(store.path) as other:
        save_sighting(other, replace(other.get(Sighting, key), notes="He limped."))
    save(page)
    assert store.get(Sighting, key).notes == "He limped."
    assert store.undo_label == "Save sighting"
