"""The style sheet holds wherever the product is installed: a rule that cannot be read takes all that follow it away."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from desktop.runtime.resources import resource_file
from desktop.ui.theme import apply_theme, theme


@pytest.mark.parametrize("folder", ["Program Files (x86)/Một Cửa", "Chương trình của xã/Một Cửa", "d'Or & Cộng sự"])
def test_the_sheet_is_read_to_its_end_from_any_folder(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, folder: str
) -> None:
    icons = tmp_path / folder / "icons"
    shutil.copytree(resource_file("icons"), icons)
    apply_theme(qapp, "light")
    rows = []
    for place in (resource_file("icons"), icons):
        qapp.setStyleSheet(theme().sheet().replace(resource_file("icons").as_posix(), place.as_posix()))
        plain = QListWidget()
        plain.addItem("Ngô Ngọc Lệ")
        qtbot.addWidget(plain)
        plain.ensurePolished()
        rows.append(plain.sizeHintForRow(0))
    apply_theme(qapp, "light")
    assert rows[0] == rows[1]
