"""The form of one act: exactly its fields, what they say as a step, where each refusal stands."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from desktop.domain.dossier import Dossier
from desktop.domain.facts import PaymentWay, ReturnChannel
from desktop.domain.life import TEXT_LIMIT
from desktop.domain.steps import Step, Verb
from desktop.domain.work_calendar import WorkCalendar
from desktop.kernel.errors import Problem, Rejection
from desktop.runtime import vietnamese
from desktop.runtime.rules import shipped_rules
from desktop.ui import words
from desktop.ui.dossier import reading
from desktop.ui.parts.field import Field

_FIELDS: dict[Verb, tuple[str, ...]] = {
    Verb.FORWARD: ("to", "at"),
    Verb.TAKE_BACK: ("at",),
    Verb.SUPPLEMENT: ("papers", "reason", "law", "at"),
    Verb.SUPPLEMENTED: ("at",),
    Verb.REFUSE: ("reason", "at"),
    Verb.RESOLVE: ("at", "digital"),
    Verb.RETURN: ("taker", "channel", "document", "at"),
    Verb.WITHDRAW: ("reason", "at"),
    Verb.STOP: ("reason", "at"),
    Verb.EXTEND: ("due_at", "reason", "at"),
    Verb.PAY: ("amount", "way", "at"),
    Verb.LINK: ("legs", "at"),
}
_TALL = frozenset(("papers", "legs"))
_WIDE = frozenset(("to", "reason", "taker", "document"))
_ROWS = 2
_MOST_LETTERS = TEXT_LIMIT + 100
Editor = QLineEdit | QPlainTextEdit | QComboBox


@dataclass(frozen=True, slots=True, kw_only=True)
class Prefill:
    """What a form begins with: whom dossiers went to, the papers still missing, whether the window to ask is past."""

    holders: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    window_past: bool = False


class ActForm(QWidget):
    """The fields of one verb for one dossier; what is typed stays until the act is done or another dossier comes."""

    edited = Signal()

    def __init__(self, verb: Verb, dossier: Dossier, *, prefill: Prefill, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verb = verb
        self._dossier = dossier
        self._prefill = prefill
        self.fields: dict[str, Field] = {}
        for name in _FIELDS[verb]:
            if name != "law" or prefill.window_past:
                self.fields[name] = Field(self._label(name), self._editor(name))
        self._compose()

    def _label(self, name: str) -> str:
        asked_once = self.verb is Verb.SUPPLEMENT and not self._dossier.requests
        optional = asked_once or self.verb in {Verb.WITHDRAW, Verb.STOP}
        return {
            "to": self.tr("Chuyển cho ai"),
            "papers": self.tr("Giấy tờ cần bổ sung, mỗi dòng một loại"),
            "reason": self.tr("Lý do, nếu có") if optional else self.tr("Lý do"),
            "law": self.tr("Văn bản cho phép yêu cầu muộn"),
            "due_at": self.tr("Hẹn mới: ngày, hoặc +5 là thêm 5 ngày làm việc"),
            "taker": self.tr("Người nhận kết quả"),
            "channel": self.tr("Trả bằng cách nào"),
            "document": self.tr("Giấy ủy quyền, nếu nhận thay"),
            "amount": self.tr("Số tiền (đ)"),
            "way": self.tr("Thu bằng cách nào"),
            "legs": self.tr("Mỗi dòng: cơ quan = thời hạn, theo thứ tự"),
            "digital": self.tr("Kết quả có bản điện tử"),
            "at": self.tr("Lúc"),
        }[name]

    def _editor(self, name: str) -> Editor:
        make: dict[str, Callable[[], Editor]] = {
            "to": self._holders,
            "papers": self._papers,
            "legs": self._legs,
            "channel": self._channels,
            "way": self._ways,
            "digital": self._digital,
        }
        return make[name]() if name in make else self._line(name)

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setMaxLength(_MOST_LETTERS)
        handed_in = self._dossier.submitter or self._dossier.applicant
        line.setText(
            {
                "taker": handed_in.name,
                "amount": vietnamese.number(self._dossier.owed) if self._dossier.owed else "",
            }.get(name, "")
        )
        line.setPlaceholderText({"at": self.tr("bây giờ"), "due_at": self.tr("30/11/2026 hoặc +5")}.get(name, ""))
        line.setToolTip({"at": self.tr("Để trống là bây giờ; lúc khác thì gõ như 09:12 23/11/2026")}.get(name, ""))
        line.setCursorPosition(0)
        line.textEdited.connect(self.edited)
        return line

    def _holders(self) -> QComboBox:
        box = QComboBox()
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.addItems(list(self._prefill.holders))
        box.setCurrentIndex(-1)
        box.setEditText("")
        line = box.lineEdit()
        if line is not None:
            line.setMaxLength(_MOST_LETTERS)
            line.setPlaceholderText(self.tr("tên công chức hoặc cơ quan"))
        box.editTextChanged.connect(self.edited)
        return box

    def _papers(self) -> QPlainTextEdit:
        return self._text("\n".join(self._prefill.missing))

    def _legs(self) -> QPlainTextEdit:
        text = self._text("\n".join(f"{leg.agency} = {leg.term}" for leg in self._dossier.legs))
        text.setPlaceholderText(self.tr("UBND xã = 3 nlv\nChi nhánh đăng ký đất đai = 5 nlv"))
        return text

    def _text(self, content: str) -> QPlainTextEdit:
        text = QPlainTextEdit(content)
        text.setTabChangesFocus(True)
        text.moveCursor(QTextCursor.MoveOperation.End)
        text.textChanged.connect(self.edited)
        return text

    def _channels(self) -> QComboBox:
        box = QComboBox()
        for choice in shipped_rules().return_channels():
            box.addItem(words.known(choice.text), choice.code)
        box.setCurrentIndex(box.findData(self._dossier.return_channel.value))
        box.activated.connect(self.edited)
        return box

    def _digital(self) -> QComboBox:
        box = QComboBox()
        box.addItem(self.tr("Không"), "")
        box.addItem(self.tr("Có"), "yes")
        box.setCurrentIndex(int(self._dossier.return_channel is ReturnChannel.ONLINE))
        box.activated.connect(self.edited)
        return box

    def _ways(self) -> QComboBox:
        box = QComboBox()
        for way in (PaymentWay.CASH, PaymentWay.TRANSFER, PaymentWay.ONLINE):
            box.addItem(words.way(way), way.value)
        box.activated.connect(self.edited)
        return box

    def _compose(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        column = row = 0
        for name, field in self.fields.items():
            tall = name in _TALL
            if tall:
                grid.addWidget(field, row, column, _ROWS, 1)
            else:
                grid.addWidget(field, row, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, max(grid.columnStretch(column), 3 if tall else 2 if name in _WIDE else 1))
            row = 0 if tall or row else 1
            column += row == 0
        for place in range(_ROWS):
            grid.setRowStretch(place, 1)

    @property
    def has_lines(self) -> bool:
        """True where a field takes several lines, so that Enter alone cannot mean "do it"."""
        return bool(_TALL & self.fields.keys())

    @property
    def first(self) -> QWidget | None:
        """The editor to begin at; None where Enter alone is all that is needed."""
        name, field = next(iter(self.fields.items()))
        return None if name == "at" else field.editor

    def step(self, *, now: datetime, officer: str, calendar: WorkCalendar) -> Step:
        """Return the act that the form says; Rejection with everything that cannot be read, each at its field."""
        values: dict[str, Any] = {}
        problems: list[Problem] = []
        for name, field in self.fields.items():
            try:
                values[name] = self._value(name, field.editor, now=now, calendar=calendar)
            except Rejection as refusal:
                problems.extend(refusal.problems)
        if problems:
            raise Rejection.of(tuple(problems))
        return Step(verb=self.verb, officer=officer, **values)

    def _value(self, name: str, editor: QWidget, *, now: datetime, calendar: WorkCalendar) -> object:
        read: dict[str, Callable[[str], object]] = {
            "at": partial(reading.read_moment, now=now),
            "due_at": partial(reading.read_new_date, due=self._dossier.due_at, calendar=calendar),
            "amount": reading.read_amount,
            "papers": reading.read_lines,
            "legs": reading.read_legs,
            "channel": ReturnChannel,
            "way": PaymentWay,
            "digital": bool,
        }
        return read.get(name, str.strip)(_text_of(editor))

    def complain(self, problems: Iterable[Problem]) -> QWidget | None:
        """Show each sentence at its field and return the first bad field's editor."""
        for field in self.fields.values():
            field.complain("")
        first: QWidget | None = None
        for problem in problems:
            if problem.field in self.fields:
                self.fields[problem.field].complain(words.said(problem))
                first = first or self.fields[problem.field].editor
        return first


def _text_of(editor: QWidget) -> str:
    match editor:
        case QPlainTextEdit():
            return editor.toPlainText()
        case QComboBox():
            return editor.currentText() if editor.isEditable() else str(editor.currentData())
        case QLineEdit():
            return editor.text()
        case _:
            return ""
