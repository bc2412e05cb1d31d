"""The language of the windows: which one, and the translators that speak it."""

from collections.abc import Sequence
from importlib.resources import files

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from warmline.core.languages import best, matching

SOURCE = "en"
WINDOW_LANGUAGES = (SOURCE, "zh-Hans", "zh-Hant", "hu")
_QTS_OWN = {"zh-Hans": "zh_CN", "zh-Hant": "zh_TW", "hu": "hu"}
_LOCALES = {"en": "en", "zh-Hans": "zh_CN", "zh-Hant": "zh_TW", "hu": "hu_HU"}


def window_language(wanted: str, system: Sequence[str]) -> str:
    """The language for `wanted`: one of `WINDOW_LANGUAGES`, or `system` for the best of the system's, in its order."""
    return matching(wanted, WINDOW_LANGUAGES) or best(system, WINDOW_LANGUAGES, SOURCE)


class Translation:
    """Makes Qt speak a language. GUI thread only; make it before any window.

    Every window that is open hears of a change as `QEvent.LanguageChange`.
    """

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._installed: list[QTranslator] = []
        self.language = SOURCE

    def speak(self, wanted: str = "system") -> str:
        """Change to `wanted`, one of `WINDOW_LANGUAGES` or `system`; what it came to."""
        system = QLocale.system()
        self.language = window_language(wanted, system.uiLanguages())
        same = matching(system.name(), WINDOW_LANGUAGES) == self.language
        QLocale.setDefault(system if same else QLocale(_LOCALES[self.language]))
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed = [] if self.language == SOURCE else [self._qts_own(), self._ours()]
        for translator in self._installed:
            self._application.installTranslator(translator)
        return self.language

    def _ours(self) -> QTranslator:
        translator = QTranslator(self._application)
        name = f"warmline_{self.language.replace('-', '_')}.qm"
        translator.load(str(files("warmline.ui") / "translations" / name))
        return translator

    def _qts_own(self) -> QTranslator:
        translator = QTranslator(self._application)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        translator.load(f"qtbase_{_QTS_OWN[self.language]}.qm", folder)
        return translator
