"""The form of a zone, laid out by hand."""

from __future__ import annotations

from ui.forms.layout import Layout, Section
from watchapp.records import Zone

ZONE = Layout(
    kind=Zone,
    sections=(
        Section(
            rows=(
                ("name", "kind"),
                ("households", "residents"),
                ("base_source",),
                ("outline",),
                ("notes",),
            )
        ),
    ),
)
