"""A defect in a slot is kept as a report and told; the window goes on."""

import sys
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.mishaps import Mishaps
from desktop.ui.start import Start


@pytest.fixture
def hooks() -> Iterator[None]:
    kept = sys.excepthook, threading.excepthook
    yield
    sys.excepthook, threading.excepthook = kept


@pytest.mark.usefixtures("hooks")
def test_a_defect_is_kept_and_told_from_any_thread(
    qtbot: QtBot, window: Start, capsys: pytest.CaptureFixture[str]
) -> None:
    Mishaps(window.profile.crashes, window.shell.notices, clock=window.clock, parent=window)
    sys.excepthook(KeyError, KeyError("Nguyễn Văn Đức"), None)
    qtbot.waitUntil(lambda: "phần đang gõ vẫn còn" in window.shell.notices.text)
    (report,) = window.profile.crashes.glob("crash-*.txt")
    assert "Đức" not in report.read_text(encoding="utf-8")
    thread = threading.Thread(target=lambda: {}["x"])
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(list(window.profile.crashes.glob("crash-*.txt"))) >= 1)
    assert window.shell.isVisible()
    assert "KeyError" in capsys.readouterr().err
