"""The companion: step n of m, one instruction in large type, the value to put in, one key for every reason it failed."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.filing import flow
from desktop.filing.definitions import StepKind
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime import vietnamese
from desktop.ui import commands, words
from desktop.ui.filing.failures import Failures
from desktop.ui.filing.fields import Fields
from desktop.ui.filing.needs import Needs
from desktop.ui.filing.papers_step import PapersStep
from desktop.ui.filing.running import COMPANION_WIDTH, Running
from desktop.ui.parts.field import Field, label_of
from desktop.usecases.portal import Attached, Filled, Opened

_LOW = 560
_ENTER = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter))


class Companion(QFrame):
    """Shows the step of the running session. `guide_wanted` and `consent_wanted` ask for papers, `left` to leave."""

    guide_wanted = Signal()
    consent_wanted = Signal()
    left = Signal()

    def __init__(self, running: Running, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.running = running
        self.setObjectName("surface")
        self.setFixedWidth(COMPANION_WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Hướng dẫn từng bước"))
        self.place = label_of("", "muted")
        self.title = label_of("", "title", wrap=True)
        self.say = label_of("", "say", wrap=True)
        self.who = label_of("", "muted", wrap=True)
        self.needs = Needs()
        self.fields = Fields()
        self.papers = PapersStep(running)
        self.code = QLineEdit()
        self.code_field = Field(self.tr("Mã hồ sơ của Cổng"), self.code)
        self.term = QLineEdit()
        self.term_field = Field(self.tr("Thời hạn (ví dụ 2 nlv)"), self.term)
        self.trouble = label_of("", "problem", wrap=True)
        self.next = QPushButton()
        self.next.setProperty("role", "primary")
        self.failures = Failures()
        self._compose()
        self._connect()
        self.show_session()

    def _compose(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        for each in (self.place, self.title, self.say, self.who, self.needs, self.fields, self.papers, self.code_field):
            # Fields and papers take what height there is: the more of them are seen, the better.
            column.addWidget(each, 20 if each in {self.fields, self.papers} else 0)
        for each in (self.term_field, self.trouble):
            column.addWidget(each)
        column.addStretch(1)
        column.addWidget(self.next)
        column.addWidget(self.failures)

    def _connect(self) -> None:
        running = self.running
        running.moved.connect(self.show_session)
        running.refused.connect(self._refused)
        running.opened.connect(self._opened)
        running.filled.connect(self._filled)
        running.attached.connect(self._attached)
        running.papers.connect(self._papers_came)
        running.code_read.connect(self._code_read)
        running.waiting.connect(self._wait)
        self.needs.answered.connect(self._answer)
        self.next.clicked.connect(self.go_on)
        self.code.returnPressed.connect(self.go_on)
        self.term.returnPressed.connect(self.go_on)
        self.fields.copied.connect(self.copy_next)
        self.failures.chosen.connect(self._settle)
        self.failures.asked.connect(self._ask)
        keys = (
            (commands.COPY_NEXT.keys, self.copy_next),
            (commands.STEP_BACK.keys, running.back),
            (commands.SCAN.keys, self._scan),
            (commands.SCAN_ALL.keys, self._scan_all),
            (commands.FROM_FOLDER.keys, self._from_folder),
            (commands.FROM_FILES.keys, self._from_files),
            (commands.HAS_CODE.keys, running.to_the_code),
            (commands.GUIDE_FILING.keys, self.guide_wanted.emit),
            (commands.PRINT_CONSENT.keys, self.consent_wanted.emit),
            (commands.TAKE_AT_DESK.keys, self._take_at_desk),
            ("Ctrl+Enter", self._take_at_desk),
            (commands.LEAVE_FILING.keys, self._leave),
        )
        for key, act in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    @Slot()
    def show_session(self) -> None:
        """Show the step that the session stands at."""
        session, step = self.running.session, self.running.step
        self.trouble.setText("")
        self.failures.put_back()
        portal = self.running.portal
        if session is None or step is None or portal is None:
            self._clear()
            return
        steps = flow.steps_of(portal, session)
        self.failures.show_failures(self.running.definitions.failures())
        self.place.setText(
            self.tr("Bước {at} trên {all} · {portal}").format(
                at=steps.index(step) + 1, all=len(steps), portal=words.known(portal.short)
            )
        )
        self.title.setText(words.known(step.title))
        self.say.setText(self.running.definitions.consent if step.kind is StepKind.CONSENT else words.known(step.say))
        self.who.setText(self._who(step.who, step.kind))
        self.who.setVisible(bool(self.who.text()))
        self._show_parts(step.kind)
        self.next.setText(self._act_words(step.kind))
        self.next.setEnabled(not self.running.busy)
        self.failures.setVisible(True)
        if step.kind is StepKind.CODE:
            self.code.setFocus(Qt.FocusReason.OtherFocusReason)
            if self.running.side.driven and not self.code.text():
                self.running.read_code()
        elif step.kind is StepKind.PAPERS:
            self.papers.lines.setFocus(Qt.FocusReason.OtherFocusReason)
            self.running.look_at_papers()
        elif self.code.hasFocus() or self.term.hasFocus() or not self._has_focus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        """Empty what was typed, for the next citizen."""
        self.code.clear()
        self.term.clear()

    def _show_parts(self, kind: StepKind) -> None:
        session = self.running.session
        if session is None:
            return
        needs = flow.wanted_needs(session, self.running.definitions.needs())
        self.needs.show_needs(needs, dict(session.ready))
        self.needs.setVisible(kind is StepKind.READINESS)
        self.fields.show_values(self.running.values, session.passed)
        self.fields.setVisible(kind is StepKind.FIELDS)
        self.papers.setVisible(kind is StepKind.PAPERS)
        self.code_field.setVisible(kind is StepKind.CODE)
        self.term_field.setVisible(bool(self.term.text()))
        self.next.setVisible(True)

    def _who(self, who: str, kind: StepKind) -> str:
        session = self.running.session
        if session is None:
            return ""
        if kind is StepKind.PAPERS:
            missing = ", ".join(self.running.missing)
            return self.tr("Còn thiếu: {papers}.").format(papers=missing) if missing else ""
        if kind is StepKind.CONSENT:
            return self.tr("Cần chữ ký thì Ctrl+P in phiếu nhờ hỗ trợ.")
        if kind is StepKind.FEE:
            return self.tr("Phí {fee}.").format(fee=vietnamese.money(session.fee))
        if kind is StepKind.READINESS:
            return self.tr("Bấm số: một lần là có, hai lần là thiếu.")
        return self.tr("Việc của công dân. Cán bộ chỉ hướng dẫn.") if who == "citizen" else ""

    def _act_words(self, kind: StepKind) -> str:
        act = {
            StepKind.READINESS: self.tr("Đủ cả, đi tiếp"),
            StepKind.CONSENT: self.tr("Công dân đồng ý"),
            StepKind.OPEN: self.tr("Mở Cổng"),
            StepKind.LOG_IN: self.tr("Đã đăng nhập"),
            StepKind.FIELDS: self.tr("Điền giúp") if self._fills() else self.tr("Đã điền xong"),
            StepKind.PAPERS: self.tr("Đưa giấy tờ vào trang") if self._attaches() else self.tr("Đã tải đủ"),
            StepKind.FEE: self.tr("Đã trả phí"),
            StepKind.SEND: self.tr("Đã bấm Nộp"),
            StepKind.CODE: self.tr("Ghi mã, hoàn tất"),
        }[kind]
        return f"{act}   Enter"

    def _fills(self) -> bool:
        return self.running.side.driven and not self.fields.tried

    def _attaches(self) -> bool:
        return self.running.side.driven and self.papers.waits

    @Slot()
    def go_on(self) -> None:
        """Do the step's one act."""
        step, session = self.running.step, self.running.session
        if step is None or session is None or self.running.busy:
            return
        self.trouble.setText("")
        match step.kind:
            case StepKind.READINESS:
                left = flow.unasked(session, self.running.definitions.needs())
                self.running.all_ready(tuple(each.code for each in left))
            case StepKind.CONSENT:
                self.running.agree()
            case StepKind.OPEN:
                self.running.open()
            case StepKind.FIELDS if self._fills():
                self.running.fill()
            case StepKind.PAPERS if self._attaches():
                self.running.attach()
            case StepKind.CODE:
                self.running.finish(self.code.text(), term=self.term.text())
            case _:
                self.running.forward()

    @Slot(str, bool)
    def _answer(self, need: str, ready: bool) -> None:  # noqa: FBT001  # the signal's shape
        self.running.answer(need, ready=ready)

    @Slot()
    def copy_next(self) -> None:
        """Put the next value into the clipboard and go past its field."""
        if self.papers.isVisibleTo(self):
            self.papers.copy_next()
            return
        text = self.fields.current
        if text and self.fields.isVisibleTo(self):
            QGuiApplication.clipboard().setText(text)
            self.running.pass_field()

    @Slot()
    def _scan(self) -> None:
        if self.papers.isVisibleTo(self):
            self.papers.scan()

    @Slot()
    def _scan_all(self) -> None:
        if self.papers.isVisibleTo(self):
            self.papers.scan_all()

    @Slot()
    def _from_folder(self) -> None:
        if self.papers.isVisibleTo(self):
            self.papers.take_from_folder()

    @Slot()
    def _from_files(self) -> None:
        if self.papers.isVisibleTo(self):
            self.papers.choose_files()

    @Slot(object)
    def _opened(self, opened: Opened) -> None:
        self.fields.forget_tries()
        self.papers.forget_tries()
        if opened.why is not None:
            self.trouble.setText(words.refusal(opened.why))

    @Slot(object)
    def _filled(self, results: tuple[Filled, ...]) -> None:
        self.fields.show_results(results)
        step = self.running.step
        if step is not None:
            self.next.setText(self._act_words(step.kind))
        self.trouble.setText(self.fields.trouble)

    @Slot(object)
    def _attached(self, results: tuple[Attached, ...]) -> None:
        self.papers.show_results(results)
        self._papers_came()
        self.trouble.setText(self.papers.trouble)

    @Slot()
    def _papers_came(self) -> None:
        """Offer to put in what is ready, or to go on."""
        if self.running.step is not None and self.papers.isVisibleTo(self):
            self.next.setText(self._act_words(self.running.step.kind))

    @Slot(str)
    def _code_read(self, code: str) -> None:
        if not self.code.text():
            self.code.setText(code)
            self.code.selectAll()

    @Slot(object)
    def _refused(self, error: Rejection | Fault) -> None:
        self.trouble.setText(words.refusal(error))
        if isinstance(error, Rejection) and any(each.field == "term" for each in error.problems):
            self.term_field.setVisible(True)
            self.term.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(bool)
    def _wait(self, busy: bool) -> None:  # noqa: FBT001  # the signal's shape
        self.next.setEnabled(not busy)

    @Slot(str, bool)
    def _settle(self, failure: str, take: bool) -> None:  # noqa: FBT001  # the signal's shape
        self.running.fail(failure, take=take, term=self.term.text())

    @Slot()
    def _take_at_desk(self) -> None:
        if self.failures.failure is not None:
            self._settle(self.failures.failure.code, take=True)

    @Slot()
    def _leave(self) -> None:
        if self.failures.failure is not None:
            self.failures.put_back()
        else:
            self.left.emit()

    @Slot(bool)
    def _ask(self, asking: bool) -> None:  # noqa: FBT001  # the signal's shape
        """While it is decided what becomes of the dossier, that alone is asked; Enter is the companion's own then."""
        if asking:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            for each in (
                self.say,
                self.who,
                self.needs,
                self.fields,
                self.papers,
                self.code_field,
                self.trouble,
                self.next,
            ):
                each.setVisible(False)
        elif self.running.step is not None:
            self.say.setVisible(True)
            self.trouble.setVisible(True)
            self.who.setVisible(bool(self.who.text()))
            self._show_parts(self.running.step.kind)
            self._focus_step(self.running.step.kind)

    def _focus_step(self, kind: StepKind) -> None:
        place = {StepKind.CODE: self.code, StepKind.PAPERS: self.papers.lines}.get(kind, self)
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for the step itself where the window is low."""
        super().resizeEvent(event)
        self.failures.set_low(low=self.height() < _LOW)

    def _has_focus(self) -> bool:
        at = QApplication.focusWidget()
        return at is not None and (at is self or self.isAncestorOf(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does the step, a digit answers a question, a letter names the reason why it cannot be filed."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            super().keyPressEvent(event)
        elif key in _ENTER:
            self._enter()
        elif (self.needs.isVisibleTo(self) and self.needs.press(event.text())) or (
            self.running.session is not None and self.failures.press(event.text().upper())
        ):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        at = QApplication.focusWidget()
        if isinstance(at, QPushButton) and at is not self.next:
            at.click()
        elif self.failures.failure is not None:
            self._settle(self.failures.failure.code, take=False)
        else:
            self.go_on()
