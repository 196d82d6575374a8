"""Qt's own words: no English one where an officer looks, and the table is what its source says."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QSpinBox,
    QTextEdit,
    QTreeView,
)
from pytestqt.qtbot import QtBot

from desktop.runtime.resources import resource_file
from desktop.ui.qt_words import speak_vietnamese

ROOT = Path(__file__).parents[2]


def of_menu(menu: QMenu | None) -> list[str]:
    assert menu is not None
    return [each.text().split("\t")[0] for each in menu.actions() if each.text()]


def menus(qtbot: QtBot) -> list[str]:
    """Return what the menus of a line, a text and a number say."""
    line, text, number = QLineEdit("chữ"), QTextEdit("chữ"), QSpinBox()
    for each in (line, text, number):
        qtbot.addWidget(each)
    inner = number.findChild(QLineEdit)
    return [
        *of_menu(line.createStandardContextMenu()),
        *of_menu(text.createStandardContextMenu()),
        *of_menu(inner.createStandardContextMenu() if inner else None),
    ]


def dialog_of_files(qtbot: QtBot, folder: Path) -> list[str]:
    """Return what Qt's own dialog of files says: labels, buttons with their hints, the heads of its columns."""
    dialog = QFileDialog(None, "", str(folder))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setViewMode(QFileDialog.ViewMode.Detail)
    qtbot.addWidget(dialog)
    dialog.show()
    said = [each.text() for each in dialog.findChildren(QLabel)]
    for button in dialog.findChildren(QAbstractButton):
        said += [button.text(), button.toolTip()]
    for box in dialog.findChildren(QDialogButtonBox):
        said += [each.text() for each in box.buttons()]
    heads = dialog.findChildren(QTreeView)[0].findChild(QHeaderView)
    model = heads.model() if heads else None
    said += [str(model.headerData(at, heads.orientation())) for at in range(model.columnCount())] if model else []
    return [each for each in said if each.strip() and each != str(folder)]


def take_away(qapp: QApplication) -> None:
    for each in qapp.findChildren(QTranslator):
        qapp.removeTranslator(each)
        each.deleteLater()


def test_no_english_word_is_left_in_fields_and_the_dialog_of_files(
    qtbot: QtBot, tmp_path: Path, qapp: QApplication
) -> None:
    take_away(qapp)
    english = [*menus(qtbot), *dialog_of_files(qtbot, tmp_path)]
    assert {"&Undo", "Select All", "Look in:"} <= set(english)
    speak_vietnamese(qapp)
    said = [*menus(qtbot), *dialog_of_files(qtbot, tmp_path)]
    take_away(qapp)
    assert len(said) == len(english)
    assert [before for before, after in zip(english, said, strict=True) if before == after] == []


def test_the_compiled_table_is_that_of_its_source(tmp_path: Path) -> None:
    made = tmp_path / "qt_vi.qm"
    release = Path(sys.executable).with_name("pyside6-lrelease")
    source = ROOT / "resources" / "translations" / "qt_vi.ts"
    subprocess.run([release, source, "-qm", made], check=True, capture_output=True)
    assert made.read_bytes() == resource_file("translations/qt_vi.qm").read_bytes()
