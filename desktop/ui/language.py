"""The language of the window: Vietnamese as it is written, or English by its table; chosen, never taken from the system."""

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from desktop.runtime.resources import resource_file
from desktop.ui.qt_words import speak_vietnamese

ENGLISH = "en"
# Each by its own name, whatever the window speaks.
NAMES = {"vi": "Tiếng Việt", ENGLISH: "English"}


def speak(application: QApplication, language: str) -> None:
    """Let the window speak a language of `NAMES`; for any other it speaks Vietnamese."""
    if language != ENGLISH:
        speak_vietnamese(application)
        return
    # Qt's own words are English where no table is installed.
    translator = QTranslator(application)
    if not translator.load(str(resource_file("translations/motcua_en.qm"))):
        message = "the table of English words does not load"
        raise RuntimeError(message)
    application.installTranslator(translator)
