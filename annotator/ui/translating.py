"""The language of the window: its words, and how it writes numbers and dates."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from annotator.paths import RESOURCES
from annotator.ui.dialogs.picker import Picker

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

FOLDER = RESOURCES / "translations"
SOURCE = "en"


def languages() -> tuple[str, ...]:
    """The codes of the languages that the window speaks, the one it is written in first."""
    return SOURCE, *sorted(path.stem.split("_", 1)[1] for path in FOLDER.glob("annotator_*.qm"))


def install(application: QApplication, language: str = "") -> None:
    """Speak this language, or the desktop's where none is named, and write as is usual in it."""
    if language:
        QLocale.setDefault(QLocale(language))
    locale = QLocale()
    ours = QTranslator(application)
    spoken = ours.load(locale, "annotator", "_", str(FOLDER))
    if not spoken and locale.language() is not QLocale.Language.English:
        return
    application.installTranslator(ours)
    qt = QTranslator(application)
    if qt.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(qt)
    application.setLayoutDirection(locale.textDirection())


def number(value: int) -> str:
    """A count as it is written in the language of the window."""
    return QLocale().toString(value)


def choose_language(window: MainWindow) -> None:
    """Ask for a language; the program speaks it from its next start on."""
    names = [(native_name(code), code) for code in languages()]
    codes = dict(names)
    picker = Picker(_tr("Language"), names, window)
    picker.picked.connect(lambda name: window.attempt(lambda: _keep(window, codes[name])))
    picker.open()


def native_name(code: str) -> str:
    return QLocale(code).nativeLanguageName() or code


def _keep(window: MainWindow, code: str) -> None:
    window.keep(replace(window.settings, language=code))
    window.status.say(
        _tr("The window speaks {language} from the next start on.").format(
            language=native_name(code)
        )
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("translating", text)
