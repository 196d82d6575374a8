"""Dialogs that ask for a file or a folder, dressed alike; whoever asks connects `fileSelected` and opens them.

Their names of fields and buttons come from the table of Qt's own words (`qt_words`); only another act is named here.
"""

from pathlib import PurePath

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def to_open(parent: QWidget, title: str, filters: str, *, at: str = "", act: str = "") -> QFileDialog:
    """Return a dialog for a file that is there; `act` names what is done with it, else it is opened."""
    dialog = _dressed(QFileDialog(parent, title, at, filters), act)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return dialog


def to_save(parent: QWidget, title: str, filters: str, *, name: str) -> QFileDialog:
    """Return a dialog for a file that is about to be made, with the name that is offered; it keeps the name's ending."""
    dialog = _dressed(QFileDialog(parent, title, name, filters), "")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(PurePath(name).suffix.lstrip("."))
    return dialog


def to_choose_folder(parent: QWidget, title: str, *, at: str = "", act: str = "") -> QFileDialog:
    """Return a dialog for a folder."""
    dialog = _dressed(QFileDialog(parent, title, at), act)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    return dialog


def _dressed(dialog: QFileDialog, act: str) -> QFileDialog:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if act:
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, act)
    return dialog
