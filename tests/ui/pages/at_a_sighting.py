"""What tests of the form of a sighting do to it."""

from __future__ import annotations

from typing import Any

from ui.forms.card_list import Card, CardList
from ui.forms.fields_form import FieldsForm
from ui.forms.record_form import RecordForm
from ui.forms.sighting_advice import NoticeAside
from ui.pages.sightings_page import SightingsPage


def form_of(page: SightingsPage) -> RecordForm[Any]:
    assert page.entering.dialog is not None
    return page.entering.dialog.form


def in_sight(form: FieldsForm) -> set[str]:
    return {name for name, row in form.rows.items() if not row.isHidden()}


def said(page: SightingsPage, aside: str) -> str:
    found = form_of(page).asides[aside]
    assert isinstance(found, NoticeAside)
    return "" if found.isHidden() else found.notice.said()


def card_in(page: SightingsPage, part: str, **words: str) -> Card:
    cards = form_of(page).parts[part]
    assert isinstance(cards, CardList)
    cards.add_card()
    card = cards.cards[-1]
    for name, text in words.items():
        card.form.editors[name].set_words(text)
    return card
