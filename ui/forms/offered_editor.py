"""An editor for words of which the usual ones are offered."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from ui.forms.line_editors import LineEditor
from ui.theme import icon
from ui.widgets.offering_line import OfferingLine
from watchapp.fields import Text


class OfferedEditor(LineEditor[str]):
    """One line with the field's usual words behind it; any other may be typed."""

    def __init__(self, field: Text) -> None:
        offering = OfferingLine([field.show(word) for word in field.offered])
        super().__init__(field, line=offering)
        self.list = offering.addAction(icon("down"), QLineEdit.ActionPosition.TrailingPosition)
        self.list.setToolTip(self.tr("Show all (↓)"))
        self.list.triggered.connect(offering.open_list)
