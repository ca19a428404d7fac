"""The language of the window: Qt asks the program's own catalog, and for its dialogs Qt's."""

from __future__ import annotations

import re
from typing import TypeAlias, cast

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator
from typing_extensions import override

from ui.marked_words import QT_TRANSLATE_NOOP
from watchapp.errors import StoreError
from watchapp.settings import Settings, speech_chosen
from watchapp.speech import ENGLISH, Catalog, Speech, speak

_Latin1: TypeAlias = bytes | bytearray | memoryview | str  # as Qt's own types have it

_KEYS = "QShortcut"
KEY_NAMES = (
    QT_TRANSLATE_NOOP("QShortcut", "Ctrl"),
    QT_TRANSLATE_NOOP("QShortcut", "Shift"),
    QT_TRANSLATE_NOOP("QShortcut", "Del"),
    QT_TRANSLATE_NOOP("QShortcut", "Ins"),
    QT_TRANSLATE_NOOP("QShortcut", "Home"),
    QT_TRANSLATE_NOOP("QShortcut", "End"),
    QT_TRANSLATE_NOOP("QShortcut", "PgUp"),
    QT_TRANSLATE_NOOP("QShortcut", "PgDown"),
    QT_TRANSLATE_NOOP("QShortcut", "Return"),
    QT_TRANSLATE_NOOP("QShortcut", "Space"),
)
"""What stands on the keys; Qt's own words for them are too long for a menu."""

_QTS_OWN = re.compile(r"Q[A-Z]|MAC_")  # contexts of Qt, whose words have other meanings
# The empty text would be a translation; only None lets Qt ask the next catalog.
_NOT_KNOWN = cast("str", None)
_COUNTRY = QLocale.Country.UnitedStates  # 1,234.5 in every language that is spoken there


class Words(QTranslator):
    """Answers Qt from the catalog by which the rest of the program speaks."""

    def __init__(self, catalog: Catalog, parent: QObject) -> None:
        super().__init__(parent)
        self._catalog = catalog

    @override
    def isEmpty(self) -> bool:
        return False

    @override
    def translate(
        self,
        context: _Latin1,
        sourceText: _Latin1,
        disambiguation: _Latin1 | None = None,
        n: int = -1,
    ) -> str:
        words = str(sourceText)
        if not words:
            return _NOT_KNOWN  # by nothing a catalog tells of itself
        meant = _KEYS if context == _KEYS else str(disambiguation or "")
        said = self._catalog.pgettext(meant, words) if meant else words
        if said != words or (words in KEY_NAMES and meant == _KEYS):
            return said
        if _QTS_OWN.match(str(context)):
            return _NOT_KNOWN
        said = self._catalog.gettext(words)
        return said if said != words else _NOT_KNOWN


class Tongue(QObject):
    """Lets window and core speak one language at a time."""

    def __init__(self, app: QCoreApplication, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self._translators: list[QTranslator] = []
        self.speech = ENGLISH
        self.trouble = ""  # a sentence, where the words of the language cannot be read
        self.choose(settings)

    def choose(self, settings: Settings) -> bool:
        """Speak as the captain chose, in this thread; return whether that is something new.

        A window that is open keeps the words that it has.
        """
        before = self.speech
        try:
            self.speech, self.trouble = (
                speech_chosen(settings, computer=QLocale.system().name()),
                "",
            )
        except StoreError as trouble:
            self.speech, self.trouble = ENGLISH, trouble.sentence
        speak(self.speech)
        self._translate(self.speech)
        return self.speech != before

    def _translate(self, speech: Speech) -> None:
        """Give Qt the words of a language in place of those before."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self._translators.clear()
        if speech.catalog is None:
            QLocale.setDefault(QLocale.system())
            return
        QLocale.setDefault(QLocale(QLocale(speech.language).language(), _COUNTRY))
        of_qt = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if of_qt.load(f"qtbase_{speech.language}", folder):
            self._add(of_qt)
        self._add(Words(speech.catalog, self))

    def _add(self, translator: QTranslator) -> None:
        self._app.installTranslator(translator)  # the last one is asked first
        self._translators.append(translator)
