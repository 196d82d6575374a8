"""Work off the UI thread: results come home, owners that are gone get none, no worker ever tears a widget down."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from desktop.ui.lanes import Lane, Lanes
from desktop.ui.sweeper import Sweeper


class Listener(QObject):
    """Keeps what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[object] = []


@pytest.fixture
def lanes(qtbot: QtBot) -> Iterator[Lanes]:  # noqa: ARG001  # the application must be there
    made = Lanes()
    yield made
    made.close()


def test_results_and_failures_come_home_on_the_ui_thread(qtbot: QtBot, lanes: Lanes) -> None:
    listener = Listener()
    threads: list[object] = []

    def done(value: object) -> None:
        threads.append(threading.current_thread())
        listener.told.append(value)

    lanes.run(lambda: 42, owner=listener, done=done, failed=listener.told.append)
    lanes.run(lambda: 1 // 0, owner=listener, done=done, failed=listener.told.append, lane=Lane.PAPER)
    assert not lanes.idle
    qtbot.waitUntil(lambda: lanes.idle)
    assert 42 in listener.told
    assert any(isinstance(each, ZeroDivisionError) for each in listener.told)
    assert threads == [threading.main_thread()]


def test_an_owner_that_is_gone_is_told_nothing(qtbot: QtBot, lanes: Lanes) -> None:
    listener = Listener()
    told = listener.told
    gate = threading.Event()
    lanes.run(gate.wait, owner=listener, done=told.append, failed=told.append)
    delete(listener)
    gate.set()
    qtbot.waitUntil(lambda: lanes.idle)
    assert told == []


def test_no_worker_collects_a_widget_caught_in_a_cycle(qtbot: QtBot, lanes: Lanes) -> None:
    sweeper = Sweeper()
    died_in: list[threading.Thread] = []
    widget = QWidget()
    widget.loop = widget  # type: ignore[attr-defined]  # a cycle, as signals and closures make them
    weakref.finalize(widget, lambda: died_in.append(threading.current_thread()))
    del widget
    listener = Listener()
    lanes.run(
        lambda: len([[] for _ in range(200_000)]),
        owner=listener,
        done=listener.told.append,
        failed=listener.told.append,
    )
    qtbot.waitUntil(lambda: lanes.idle)
    assert died_in == []
    sweeper.sweep()
    sweeper.stop()
    assert died_in == [threading.main_thread()]
    assert gc.isenabled()


@pytest.mark.usefixtures("qapp")
def test_what_a_start_has_made_is_looked_over_again_only_when_the_window_closes() -> None:
    sweeper = Sweeper()
    died: list[str] = []
    early, late = QWidget(), QWidget()
    for widget, name in ((early, "early"), (late, "late")):
        widget.loop = widget  # type: ignore[attr-defined]  # a cycle, as signals and closures make them
        weakref.finalize(widget, died.append, name)
    del widget, early
    sweeper.spare()
    del late
    assert gc.get_freeze_count() > 0
    kept = QWidget()
    kept.loop = kept  # type: ignore[attr-defined]  # the same
    weakref.finalize(kept, died.append, "made later")
    del kept
    gc.collect()
    assert died == ["made later"]
    sweeper.stop()
    assert sorted(died) == ["early", "late", "made later"]
    assert gc.get_freeze_count() == 0
