"""The tab that says what runs: the number, the parts of an installed product and the licence of the chosen one."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop import __version__
from desktop.runtime import resources, shipped
from desktop.ui.settings.about_tab import AboutTab
from desktop.ui.start import Start
from installer.packing import sbom
from installer.packing.targets import LINUX


def test_a_checkout_says_its_number_and_that_it_has_no_list(window: Start, qtbot: QtBot) -> None:
    assert window.session is not None
    tab = AboutTab(window.session)
    qtbot.addWidget(tab)
    qtbot.waitUntil(lambda: bool(tab.note.text()))
    assert __version__ in tab.number.text()
    assert "mã nguồn" in tab.note.text()
    assert tab.list.isHidden()


def test_an_installed_product_shows_each_part_with_its_licence(
    window: Start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    licences = tmp_path / shipped.LICENCES
    (licences / "motcua").mkdir(parents=True)
    (licences / "motcua" / "LICENSE.txt").write_text("Điều khoản của chúng tôi", encoding="utf-8")
    (licences / "pyside6-essentials").mkdir()
    (licences / "pyside6-essentials" / "LGPL-3.txt").write_text("Lesser General", encoding="utf-8")
    (tmp_path / shipped.BILL).write_text(sbom.bill({}, LINUX, "1.2.3", 1_700_000_000), encoding="utf-8")
    monkeypatch.setattr(resources, "_root", lambda: tmp_path)
    assert window.session is not None
    tab = AboutTab(window.session)
    qtbot.addWidget(tab)
    qtbot.waitUntil(lambda: tab.text.toPlainText() == "Điều khoản của chúng tôi")
    names = [tab.list.topLevelItem(row).text(0) for row in range(tab.list.topLevelItemCount())]
    assert names[0] == "motcua"
    tab.list.setCurrentItem(tab.list.topLevelItem(names.index("Qt")))
    qtbot.waitUntil(lambda: tab.text.toPlainText() == "Lesser General")
