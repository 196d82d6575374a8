"""Qt's own words in Vietnamese, which it ships in no Vietnamese: the menus of fields, the dialog of files."""

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from desktop.runtime.resources import resource_file


def speak_vietnamese(application: QApplication) -> None:
    """Let Qt say its own words in Vietnamese; what the table does not know stays as Qt has it."""
    translator = QTranslator(application)
    if not translator.load(str(resource_file("translations/qt_vi.qm"))):
        message = "the table of Qt's words does not load"
        raise RuntimeError(message)
    application.installTranslator(translator)
