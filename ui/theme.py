"""How the window looks: light or dark, as large as the captain likes to read."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from PySide6.QtCore import QByteArray, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from ui.colors import DARK, LIGHT, Colors
from ui.stylesheet import style_sheet
from watchapp.paths import resource

START = ("-style", "Fusion")
"""Arguments of a QApplication that dress it from the start, ten milliseconds cheaper than later."""

SMALLEST_TEXT = 10.0  # points; some desktops set their windows in 9, which tires older eyes


class Look(StrEnum):
    """Which of the two looks the captain wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


# What the system is asked to draw around the window.
FRAMES = {
    Look.SYSTEM: Qt.ColorScheme.Unknown,
    Look.LIGHT: Qt.ColorScheme.Light,
    Look.DARK: Qt.ColorScheme.Dark,
}


class Theme(QObject):
    """Dresses the application, and again whenever the system or the captain changes the look."""

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        look: Look = Look.SYSTEM,
        *,
        text_percent: int = 100,
        started_with_style: bool = False,
    ) -> None:
        """Dress the application; `started_with_style` if it was made with START."""
        super().__init__(app)
        self._app = app
        self._look = look
        self._percent = text_percent
        self._points = max(SMALLEST_TEXT, app.font().pointSizeF())
        if not started_with_style:
            app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._dress()

    @property
    def look(self) -> Look:
        """Return the look that was chosen."""
        return self._look

    @property
    def colors(self) -> Colors:
        """Return the colors in use."""
        return colors_in_use()

    def choose(self, look: Look) -> None:
        """Wear another look from now on."""
        self._look = look
        self._dress()

    def resize_text(self, percent: int) -> None:
        """Set all words at `percent` of the system's size."""
        self._percent = percent
        self._dress()

    def _follow_system(self) -> None:
        """Change with the system where the captain has not chosen otherwise."""
        if self._look is Look.SYSTEM:
            self._dress()

    def _dress(self) -> None:
        """Put the palette, the font and the style sheet on the application."""
        self._app.styleHints().setColorScheme(FRAMES[self._look])
        colors = DARK if self._is_dark() else LIGHT
        points = self._points * self._percent / 100
        font = self._app.font()
        font.setPointSizeF(points)
        self._app.setFont(font)
        self._app.setPalette(palette_of(colors))
        sheet = style_sheet(colors, points=points, marks=resource("marks"))
        self._app.setStyleSheet(sheet)
        self.changed.emit()

    def _is_dark(self) -> bool:
        """Return whether the dark look is due."""
        if self._look is Look.SYSTEM:
            return self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._look is Look.DARK


def colors_in_use() -> Colors:
    """Return the colors that the application wears now."""
    window = QApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightness() < 128 else LIGHT


def palette_of(colors: Colors) -> QPalette:
    """Return the palette that gives Fusion these colors."""
    roles = QPalette.ColorRole
    inks = {
        roles.Window: colors.surface,
        roles.WindowText: colors.text,
        roles.Base: colors.raised,
        roles.AlternateBase: colors.surface,
        roles.Text: colors.text,
        roles.PlaceholderText: colors.quiet,
        roles.Button: colors.raised,
        roles.ButtonText: colors.text,
        roles.BrightText: colors.danger,
        roles.ToolTipBase: colors.raised,
        roles.ToolTipText: colors.text,
        roles.Highlight: colors.accent,
        roles.HighlightedText: colors.on_accent,
        roles.Accent: colors.accent,
        roles.Link: colors.accent,
        roles.LinkVisited: colors.accent,
        roles.Light: colors.raised,
        roles.Midlight: colors.line,
        roles.Mid: colors.line,
        roles.Dark: colors.edge,
    }
    palette = QPalette()
    for role, ink in inks.items():
        palette.setColor(role, QColor(ink))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colors.quiet))
    return palette


def icon(name: str, *, ink: str = "text") -> QIcon:
    """Return `resources/icons/NAME.svg` as an icon in the color of a role.

    The color is looked up at each paint, so that icons follow a change of look by themselves.
    """
    return QIcon(Outline(name, ink))


class Outline(QIconEngine):
    """Draws one outline in the ink of the present look."""

    # Python would delete a clone that Qt still holds.
    _clones: ClassVar[list[Outline]] = []

    def __init__(self, name: str, ink: str) -> None:
        super().__init__()
        self._name = name
        self._ink = ink
        self._drawn: dict[tuple[int, int, str], QPixmap] = {}

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatioF()
        pixmap = self.pixmap(rect.size() * ratio, mode, state)
        painter.drawPixmap(rect, pixmap)

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        colors = colors_in_use()
        faint = mode is QIcon.Mode.Disabled
        color = colors.edge if faint else str(getattr(colors, self._ink))
        key = (size.width(), size.height(), color)
        if key not in self._drawn:
            self._drawn[key] = _drawn(self._name, size, color)
        return self._drawn[key]

    @override
    def clone(self) -> QIconEngine:
        copy = Outline(self._name, self._ink)
        self._clones.append(copy)
        return copy


def _drawn(name: str, size: QSize, color: str) -> QPixmap:
    """Return the outline `name` in one color; empty where there is no such file."""
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - not on the way to the window

    pixmap = QPixmap(size)
    pixmap.fill(Qt.GlobalColor.transparent)
    path = resource(f"icons/{name}.svg")
    if not path.is_file():
        return pixmap
    drawing = path.read_bytes().replace(b"#000", color.encode("ascii"))  # the ink of all outlines
    painter = QPainter(pixmap)
    renderer = QSvgRenderer(QByteArray(drawing))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    return pixmap
