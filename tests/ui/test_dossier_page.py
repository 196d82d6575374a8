"""The page of one dossier: every form named and whole, the story it tells, the lists that lead to it."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.dossier import Dossier
from desktop.domain.facts import State
from desktop.domain.rows import PrintState
from desktop.domain.steps import LegTerm, Step, Verb
from desktop.kernel.clock import SetClock, at_local
from desktop.kernel.errors import Rejection
from desktop.ui import commands
from desktop.ui.dossier import reading
from desktop.ui.dossier.page import DossierPage
from desktop.ui.dossier.story import story
from desktop.ui.dossiers import standing
from desktop.ui.dossiers.page import DossiersPage
from desktop.ui.start import Start
from desktop.ui.theme import apply_theme
from desktop.ui.today.page import TodayPage
from desktop.usecases import browse, correct, print_queue
from desktop.usecases.acts import act
from desktop.usecases.desk import Desk
from desktop.usecases.receive import receive
from tests.conftest import DAY
from tests.samples import COPY, intake

LONG = "1.004884"
FORMS = [each for each in Verb if each is not Verb.CORRECT]
# The state in which each act may be tried.
BEFORE: dict[Verb, tuple[Verb, ...]] = {
    Verb.TAKE_BACK: (Verb.FORWARD,),
    Verb.SUPPLEMENTED: (Verb.SUPPLEMENT,),
    Verb.RETURN: (Verb.RESOLVE,),
}


def do(desk: Desk, dossier: Dossier, verb: Verb, **facts: object) -> Dossier:
    given: dict[str, object] = {
        Verb.FORWARD: {"to": "Trần Văn Tư"},
        Verb.SUPPLEMENT: {"papers": ("Giấy chứng sinh",)},
        Verb.REFUSE: {"reason": "Không thuộc thẩm quyền"},
        Verb.RETURN: {"taker": "Nguyễn Văn Đức"},
    }.get(verb, {})
    step = Step(verb=verb, at=desk.now(), officer=desk.officer.name, **{**given, **facts})
    return act(desk, code=dossier.id, step=step).dossier


def desk_of(start: Start) -> Desk:
    assert start.session is not None
    return start.session.desk


def opened(bot: QtBot, start: Start, dossier: Dossier, verb: str = "") -> DossierPage:
    assert start.session is not None
    start.shell.activateWindow()
    start.session.act_wanted.emit(dossier.id, verb)
    bot.waitUntil(lambda: isinstance(start.shell.pages.currentWidget(), DossierPage), timeout=20_000)
    bot.waitUntil(lambda: start.lanes.idle, timeout=20_000)
    page = start.shell.pages.currentWidget()
    assert isinstance(page, DossierPage)
    return page


@pytest.mark.parametrize("verb", FORMS)
def test_every_form_is_named_and_whole_on_a_small_screen(qtbot: QtBot, window: Start, verb: Verb) -> None:
    desk = desk_of(window)
    made = receive(desk, intake=intake(procedure=LONG, fee=8000)).dossier
    for each in BEFORE.get(verb, ()):
        made = do(desk, made, each)
    window.shell.resize(1092, 560)
    page = opened(qtbot, window, made, verb.value)
    assert page.panel.form is not None
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(page):
            seen = QAccessible.queryAccessibleInterface(widget)
            named = seen is not None and seen.text(QAccessible.Text.Name)
            assert named or type(widget) is QLineEdit, widget
    for widget in (*page.panel.form.fields.values(), page.panel.do, page.panel.leave):
        corner = widget.mapTo(window.shell, QPoint(widget.width(), widget.height()))
        assert corner.x() <= window.shell.width()
        assert corner.y() <= window.shell.height()
    qtbot.waitUntil(lambda: whole(page))
    page.close_form()
    qtbot.waitUntil(lambda: whole(page))


def test_the_law_is_asked_for_only_when_the_window_is_past(qtbot: QtBot, window: Start, clock: SetClock) -> None:
    made = receive(desk_of(window), intake=intake(procedure=LONG)).dossier
    page = opened(qtbot, window, made, Verb.SUPPLEMENT.value)
    assert page.panel.form is not None
    assert "law" not in page.panel.form.fields
    clock.at = at_local(DAY.replace(day=30), 9)
    page = opened(qtbot, window, receive(desk_of(window), intake=intake()).dossier)
    page = opened(qtbot, window, made, Verb.SUPPLEMENT.value)
    assert page.panel.form is not None
    assert "law" in page.panel.form.fields
    qtbot.waitUntil(lambda: "Chỉ được yêu cầu bổ sung trong 3 ngày" in page.panel.said.text(), timeout=20_000)
    law = page.panel.form.fields["law"].editor
    assert isinstance(law, QLineEdit)
    law.setText("Luật Đất đai 2024")
    law.textEdited.emit(law.text())
    qtbot.waitUntil(lambda: "Hồ sơ sẽ là: Chờ bổ sung" in page.panel.said.text(), timeout=20_000)


def whole(page: DossierPage) -> bool:
    """Tell whether every button shows all its words, and lies inside the page."""
    buttons = [each for each in page.findChildren(QAbstractButton) if each.isVisible() and each.text()]
    inside = all(
        page.rect().contains(each.mapTo(page, QPoint(each.width() - 1, each.height() - 1))) for each in buttons
    )
    return inside and all(each.width() >= each.fontMetrics().horizontalAdvance(each.text()) for each in buttons)


def test_every_verb_has_its_key_on_its_button(qtbot: QtBot, window: Start) -> None:
    page = opened(qtbot, window, receive(desk_of(window), intake=intake()).dossier)
    assert {each.name for each in commands.ACTS} == {each.value for each in Verb}
    for command in commands.ACTS:
        assert page.bar.buttons[command.name].text().startswith(f"{command.keys}  ")
        dim = page.bar.buttons[command.name].property("role") == "dim"
        assert bool(page.bar.buttons[command.name].accessibleDescription()) is dim


def test_no_label_takes_markup(qtbot: QtBot, window: Start) -> None:
    desk = desk_of(window)
    made = receive(desk, intake=intake(procedure=LONG)).dossier
    page = opened(qtbot, window, do(desk, made, Verb.FORWARD, to="<b>đậm</b>"))
    assert all(each.textFormat() is Qt.TextFormat.PlainText for each in page.findChildren(QLabel) if each.text())
    assert "đang ở <b>đậm</b>" in page.head.code.words


def test_the_story_shows_pauses_moved_dates_and_void_papers(desk: Desk, clock: SetClock) -> None:
    made = receive(desk, intake=intake(procedure=LONG)).dossier
    print_queue.enqueue(desk, code=made.id)
    clock.at = at_local(DAY, 10)
    do(desk, made, Verb.FORWARD)
    do(desk, made, Verb.SUPPLEMENT)
    clock.at = at_local(DAY.replace(day=25), 9)
    waiting = story(browse.show(desk, code=made.id), now=desk.now())
    assert waiting[-1].paused
    assert waiting[-1].gap == "Thời hạn đang dừng, chờ công dân: 2 ngày"
    do(desk, made, Verb.SUPPLEMENTED)
    whole_intake = correct.intake_from(browse.show(desk, code=made.id).dossier)
    changed = intake(**{**{f: getattr(whole_intake, f) for f in whole_intake.__dataclass_fields__}, "sets": 2})
    correct.correct(desk, code=made.id, intake=changed, reason="Thiếu một bộ")
    told = story(browse.show(desk, code=made.id), now=desk.now())
    assert [each.title for each in told] == [
        "Tiếp nhận",
        "In giấy tiếp nhận",
        "Chuyển xử lý",
        "Yêu cầu bổ sung",
        "Đã bổ sung",
        "Sửa hồ sơ",
    ]
    assert told[1].void
    assert told[2].lines == ("Giao Bộ phận Một cửa → Nhận Trần Văn Tư",)
    assert [each.paused for each in told] == [False, False, False, True, False, False]
    assert (told[0].new_due, told[4].old_due) == (made.due_at, made.due_at)
    assert told[4].new_due is not None
    assert told[4].new_due > made.due_at


def test_ended_dossiers_say_their_end_and_are_never_overdue(desk: Desk, clock: SetClock) -> None:
    made = {name: receive(desk, intake=intake()).dossier for name in ("run", "ok", "late", "no", "wait")}
    do(desk, do(desk, made["ok"], Verb.RESOLVE), Verb.RETURN)
    do(desk, made["no"], Verb.REFUSE)
    do(desk, made["wait"], Verb.SUPPLEMENT)
    clock.at = at_local(DAY.replace(day=26), 9)
    do(desk, made["late"], Verb.RESOLVE)
    rows = {each.id: each for each in browse.find(desk, words="duc")}
    said = {name: standing.of_row(rows[each.id], desk.today()) for name, each in made.items()}
    assert said["run"].word.endswith("Quá hạn")
    assert (said["ok"].word, said["ok"].ink) == ("Đã trả kết quả · Đúng hạn", "proven")
    assert (said["late"].word, said["late"].ink) == ("Có kết quả · Quá hạn", "muted")
    assert (said["no"].word, said["no"].icon) == ("Đã từ chối", "circle-x")
    assert said["wait"].word == "Chờ bổ sung"
    assert [name for name, each in said.items() if each.ink == "overdue"] == ["run"]


def test_the_list_narrows_to_states(qtbot: QtBot, window: Start) -> None:
    desk = desk_of(window)
    made = [receive(desk, intake=intake(procedure=LONG)).dossier for _ in range(5)]
    do(desk, made[0], Verb.FORWARD)
    do(desk, made[1], Verb.SUPPLEMENT)
    do(desk, do(desk, made[2], Verb.RESOLVE), Verb.RETURN)
    do(desk, made[3], Verb.RESOLVE)
    do(desk, made[4], Verb.WITHDRAW)
    window.shell.show_page("dossiers")
    page = window.shell.page("dossiers")
    assert isinstance(page, DossiersPage)
    for name, state in (
        ("running", State.PROCESSING),
        ("waiting", State.WAITING),
        ("returned", State.RETURNED),
        ("resolved", State.RESOLVED),
        ("ended", State.WITHDRAWN),
    ):
        for words in ("", "duc"):
            page.words.setText(words)
            page.filter.setCurrentIndex(page.filter.findData(name))
            page.refresh()
            qtbot.waitUntil(lambda: window.lanes.idle, timeout=20_000)
            rows = [page.model.row(line) for line in range(page.model.rowCount())]
            assert [each.state for each in rows if each] == [state]


def test_today_narrows_to_what_is_mine(qtbot: QtBot, window: Start) -> None:
    desk = desk_of(window)
    mine = receive(desk, intake=intake(procedure=COPY, reason_not_online="")).dossier
    other = desk.as_officer(type(desk.officer)(**{**_fields(desk.officer), "name": "Lê Văn Quý"}))
    theirs = receive(other, intake=intake()).dossier
    handed = receive(other, intake=intake(procedure=LONG)).dossier
    do(desk, do(desk, mine, Verb.FORWARD), Verb.RESOLVE)
    do(desk, theirs, Verb.SUPPLEMENT)
    do(desk, handed, Verb.FORWARD, to=desk.officer.name)
    window.shell.activateWindow()
    page = window.shell.show_page("today")
    assert isinstance(page, TodayPage)
    page.refresh()
    qtbot.waitUntil(lambda: page.results.lines.count() == 1, timeout=20_000)
    assert (page.waiting.lines.count(), page.printing.lines.count()) == (1, 3)
    qtbot.keyClick(page.results.lines, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert (page.results.lines.count(), page.waiting.lines.count(), page.printing.lines.count()) == (1, 0, 2)
    assert page.waiting.nothing.isVisible()
    qtbot.keyClick(page.results.lines, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert page.waiting.lines.count() == 1


def _fields(thing: object) -> dict[str, object]:
    return {name: getattr(thing, name) for name in getattr(thing, "__dataclass_fields__", {})}


def test_a_paper_of_an_act_is_asked_for_by_key(qtbot: QtBot, window: Start) -> None:
    desk = desk_of(window)
    page = opened(qtbot, window, do(desk, receive(desk, intake=intake()).dossier, Verb.SUPPLEMENT))
    assert window.session is not None
    with qtbot.waitSignal(window.session.paper_wanted) as asked:
        qtbot.keyClick(page, Qt.Key.Key_P)
    assert page.view is not None
    assert asked.args == ["supplement", page.view.dossier.id]
    # No machine that runs the suite has a default printer, so the paper is offered as a file.
    offer = window.shell.notices.findChild(QPushButton, "offer")
    assert isinstance(offer, QPushButton)
    qtbot.waitUntil(lambda: offer.text() == "Lưu PDF", timeout=20_000)
    assert [each.state for each in browse.show(desk, code=page.view.dossier.id).jobs] == [PrintState.FAILED]
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.shell.findChild(QFileDialog) is not None, timeout=20_000)
    dialog = window.shell.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert page.view.dossier.code in dialog.findChild(QLineEdit, "fileNameEdit").text()
    dialog.close()


def test_another_theme_and_another_dossier_show_at_once(qtbot: QtBot, window: Start, qapp: object) -> None:
    desk = desk_of(window)
    first = receive(desk, intake=intake()).dossier
    second = receive(desk, intake=intake(procedure=LONG)).dossier
    page = opened(qtbot, window, first, "refuse")
    apply_theme(qapp, "dark")  # type: ignore[arg-type]  # the fixture is the application
    assert opened(qtbot, window, second) is page
    assert second.code in page.head.code.words
    assert page.panel.form is None
    apply_theme(qapp, "light")  # type: ignore[arg-type]  # the fixture is the application


def test_what_is_typed_is_read_as_an_officer_writes_it(desk: Desk) -> None:
    now = desk.now()
    assert reading.read_moment("", now=now) == now
    assert reading.read_moment("07:30", now=now) == at_local(DAY, 7, 30)
    assert reading.read_moment("16:05 20/11/2026", now=now) == at_local(DAY.replace(day=20), 16, 5)
    due = at_local(DAY, 17)
    assert reading.read_new_date("", due=due, calendar=desk.calendar) is None
    assert reading.read_new_date("30/11/2026", due=due, calendar=desk.calendar) == at_local(DAY.replace(day=30), 12)
    # The 24th is a day off.
    assert reading.read_new_date("+2", due=due, calendar=desk.calendar) == at_local(DAY.replace(day=26), 12)
    assert (reading.read_amount(""), reading.read_amount("8.000 đ")) == (0, 8000)
    assert reading.read_lines("- Tờ khai\n\n  • Sổ đỏ ") == ("Tờ khai", "Sổ đỏ")
    assert reading.read_legs("UBND xã = 3 nlv\n\nChi nhánh = 5 nlv") == (
        LegTerm("UBND xã", "3 nlv"),
        LegTerm("Chi nhánh", "5 nlv"),
    )


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("bao giờ", "at"),
        ("9h", "at"),
        ("09:12 hôm qua", "at"),
        ("+nhiều", "due_at"),
        ("x", "amount"),
        ("UBND xã", "legs"),
    ],
)
def test_what_cannot_be_read_is_refused_at_its_field(desk: Desk, text: str, at: str) -> None:
    read: dict[str, Callable[[str], object]] = {
        "at": partial(reading.read_moment, now=desk.now()),
        "due_at": partial(reading.read_new_date, due=at_local(DAY, 17), calendar=desk.calendar),
        "amount": reading.read_amount,
        "legs": reading.read_legs,
    }
    with pytest.raises(Rejection) as refused:
        read[at](text)
    assert refused.value.problems[0].field == at
