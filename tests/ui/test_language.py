"""The language of the window: Vietnamese unless another was chosen, whole in English, papers Vietnamese in both."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QTabBar,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.app import _home_of, _language, _wants_window, run
from desktop.kernel.clock import SetClock
from desktop.runtime.paths import Profile
from desktop.runtime.resources import resource_file
from desktop.runtime.settings import LANGUAGE, LANGUAGES, Settings
from desktop.ui import commands
from desktop.ui.language import NAMES, speak
from desktop.ui.settings.page import SettingsPage
from desktop.ui.start import Start
from desktop.ui.theme import apply_theme
from desktop.usecases import papers
from desktop.usecases.receive import receive
from installer.wording.__main__ import TABLE
from tests.samples import intake
from tests.ui.conftest import opened, words_cut

PAGES = [each.name for each in commands.PAGES]


def tables(qapp: QApplication) -> list[QTranslator]:
    return qapp.findChildren(QTranslator)


def silence(qapp: QApplication) -> None:
    for each in tables(qapp):
        qapp.removeTranslator(each)
        each.setParent(None)  # type: ignore[call-overload]  # Qt takes none


def left_in_vietnamese() -> set[str]:
    """Return the Vietnamese texts that the window says otherwise in English, without the marks of their letters."""
    said = set()
    for message in ET.parse(TABLE).getroot().iter("message"):  # noqa: S314  # our own file
        text, english = message.findtext("source") or "", message.findtext("translation") or ""
        if text != english:
            said.add(text.replace("&", ""))
    return said


def words_of(page: QWidget) -> Iterator[str]:
    """Return everything that a page says, shown or told to a screen reader."""
    for widget in (page, *page.findChildren(QWidget)):
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
        match widget:
            case QLabel() | QAbstractButton():
                yield widget.text()
            case QLineEdit():
                yield widget.placeholderText()
            case QComboBox() if not widget.isEditable():
                yield from (widget.itemText(place) for place in range(widget.count()))
            case QTabBar():
                yield from (widget.tabText(place) for place in range(widget.count()))
            case QListWidget():
                yield from (widget.item(place).text() for place in range(widget.count()))


@pytest.fixture
def english(qtbot: QtBot, qapp: QApplication, profile: Profile, clock: SetClock) -> Iterator[Start]:
    """Return the running window of a desk in English, 1366 by 768."""
    silence(qapp)
    speak(qapp, "en")
    apply_theme(qapp, "light")
    with opened(qtbot, profile, clock) as start:
        yield start
    silence(qapp)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_in_english_says_nothing_of_the_window_in_vietnamese(qtbot: QtBot, english: Start, name: str) -> None:
    assert english.session is not None
    english.session.announce(receive(english.session.desk, intake=intake()).changes)
    page = english.shell.show_page(name)
    assert page is not None
    qtbot.waitUntil(lambda: english.lanes.idle, timeout=20_000)
    vietnamese = left_in_vietnamese()
    said = {text.replace("&", "") for text in (*words_of(page), *words_of(english.shell)) if text}
    assert sorted(said & vietnamese) == []
    assert len(said) > 15


@pytest.mark.parametrize("size", [(1366, 768), (960, 540)])
@pytest.mark.parametrize("name", PAGES)
def test_no_button_cuts_its_english_words(qtbot: QtBot, english: Start, name: str, size: tuple[int, int]) -> None:
    """The second size is what 1920 by 1080 leaves at 200 %."""
    english.shell.resize(*size)
    page = english.shell.show_page(name)
    assert page is not None
    qtbot.waitUntil(lambda: english.lanes.idle, timeout=20_000)
    assert words_cut(page) == []


@pytest.mark.parametrize("name", PAGES)
def test_no_two_things_answer_to_the_same_letter(qtbot: QtBot, english: Start, name: str) -> None:
    page = english.shell.show_page(name)
    assert page is not None
    qtbot.waitUntil(lambda: english.lanes.idle, timeout=20_000)
    tabs = page.findChildren(QTabWidget)
    for place in range(tabs[0].count() if tabs else 1):
        if tabs:
            tabs[0].setCurrentIndex(place)
        letters = [letter.lower() for text in lettered(page) for letter in re.findall(r"&(\w)", text)]
        assert sorted(letters) == sorted(set(letters)), (name, place)


def lettered(page: QWidget) -> Iterator[str]:
    """Return the texts of a page that Alt and a letter reach now."""
    for widget in page.findChildren(QWidget):
        if isinstance(widget, QAbstractButton) and widget.isVisible():
            yield widget.text()
        if isinstance(widget, QTabBar) and widget.isVisible():
            yield from (widget.tabText(place) for place in range(widget.count()))


def test_papers_are_vietnamese_in_an_english_window(english: Start) -> None:
    assert english.session is not None
    desk = english.session.desk
    made = receive(desk, intake=intake()).dossier
    english_paper = papers.paper(desk, kind="receipt", code=made.id)
    silence(QApplication.instance())  # type: ignore[arg-type]  # the application of the suite
    assert papers.paper(desk, kind="receipt", code=made.id) == english_paper


def test_the_language_is_chosen_in_the_settings_and_holds_from_the_next_start(
    qtbot: QtBot, window: Start, profile: Profile
) -> None:
    page = window.shell.show_page("settings")
    assert isinstance(page, SettingsPage)
    tab = page.desk
    assert [tab.language.itemText(place) for place in range(tab.language.count())] == ["Tiếng Việt", "English"]
    assert tab.language.currentData() == "vi"
    tab.language.setCurrentIndex(1)
    tab.save.click()
    qtbot.waitUntil(lambda: Settings.load(profile.settings).get(LANGUAGE) == "en")
    qtbot.waitUntil(lambda: "lần mở cửa sổ sau" in window.shell.notices.text)


def test_the_system_s_language_is_not_asked(qapp: QApplication, profile: Profile) -> None:
    silence(qapp)
    former = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    try:
        speak(qapp, Settings.load(profile.settings).get(LANGUAGE))
        names = [each.filePath() for each in tables(qapp)]
        assert [name.rsplit("/", 1)[-1] for name in names] == ["qt_vi.qm"]
        assert commands.TODAY.label() == "Hôm nay"
    finally:
        QLocale.setDefault(former)
        silence(qapp)


def test_every_language_has_a_name_and_its_table() -> None:
    assert tuple(NAMES) == LANGUAGES
    assert resource_file("translations/motcua_en.qm").is_file()
    assert LANGUAGE.default == LANGUAGES[0] == "vi"


def test_one_start_may_speak_another_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert _wants_window(["--lang", "en"])
    assert _wants_window(["--home", "chỗ khác", "--lang", "en"])
    assert (_home_of(["--lang", "en", "--home", "nhà"]), _language(["--lang", "en", "--home", "nhà"])) == ("nhà", "en")
    assert _language(["--home", "nhà"]) == _language([]) == ""
    assert not _wants_window(["--lang", "fr"])
    with pytest.raises(SystemExit):
        run(["--lang", "fr"])
    assert "--lang" in capsys.readouterr().err
