"""The guidance sheet before it is handed out: Enter prints it, or saves it where there is no printer."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui import commands
from desktop.ui.lanes import Lane
from desktop.ui.parts.field import label_of
from desktop.ui.printing.preview import PaperView, image_of
from desktop.ui.printing.printer import printer_names
from desktop.ui.printing.save import save_pdf
from desktop.ui.printing.spooler import print_pdf
from desktop.ui.retold import retold
from desktop.ui.session import Session
from desktop.usecases import guidance
from desktop.usecases.guidance import About, Guided, SheetChoice
from desktop.usecases.papers import PageImage, images_of

_DPI = 96


class GuidanceSheet(QDialog):
    """Shows the very sheet; it counts as given only once it is printed or saved."""

    def __init__(self, session: Session, about: About, parent: QWidget) -> None:
        super().__init__(parent)
        self.session = session
        self._about = about
        self._asked = 0
        self._page = parent
        self.setWindowTitle(self.tr("Phiếu hướng dẫn"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.paper = PaperView()
        self.large = QCheckBox(self.tr("Chữ to (Alt+T)"))
        self.a4 = QCheckBox(self.tr("Khổ A4 (Alt+K)"))
        self.english = QCheckBox(self.tr("Thêm đề mục tiếng Anh (Alt+A)"))
        self.sample = QCheckBox(self.tr("Tờ khai mẫu (Alt+M)"))
        # None until the system has said which it has; an Enter that came earlier is kept for then.
        self.printers: tuple[str, ...] | None = None
        self._eager = False
        self.give = QPushButton(self.tr("In phiếu   Enter"))
        self.save = QPushButton(self.tr("Lưu PDF  {keys}").format(keys=commands.SAVE_SHEET.keys))
        self._compose()
        self._connect()
        self.resize(680, 640)
        self.draw()
        session.read(printer_names, owner=self, done=self._know_printers, lane=Lane.PAPER)

    def _know_printers(self, printers: tuple[str, ...]) -> None:
        self.printers = printers
        self.save.setVisible(bool(printers))
        if not printers:
            self.give.setText(self.tr("Lưu PDF   Enter"))
        if self._eager:
            self._give()

    def _compose(self) -> None:
        self.give.setProperty("role", "primary")
        self.give.setDefault(True)
        self.save.setVisible(False)
        self.save.setAutoDefault(False)
        choices = QHBoxLayout()
        for each in (self.large, self.a4, self.english, self.sample):
            choices.addWidget(each)
        choices.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(label_of(self.tr("Esc thôi"), "muted"))
        foot.addStretch(1)
        foot.addWidget(self.save)
        foot.addWidget(self.give)
        column = QVBoxLayout(self)
        column.addWidget(self.paper, 1)
        column.addLayout(choices)
        column.addLayout(foot)
        self.give.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        for box, keys in ((self.large, "Alt+T"), (self.a4, "Alt+K"), (self.english, "Alt+A"), (self.sample, "Alt+M")):
            box.toggled.connect(self.draw)
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(box.toggle)
        self.give.clicked.connect(self._give)
        self.save.clicked.connect(self._save)
        saving = QShortcut(QKeySequence(commands.SAVE_SHEET.keys), self)
        saving.activated.connect(self._save)

    def choice(self) -> SheetChoice:
        """Return how the sheet is wanted."""
        second = "en" if self.english.isChecked() else ""
        return SheetChoice(large=self.large.isChecked(), a4=self.a4.isChecked(), second=second)

    @Slot()
    def draw(self) -> None:
        """Draw the sheet as it would be printed."""
        self._asked += 1
        self.session.read(
            partial(_pages, self.session, self._about, None if self.sample.isChecked() else self.choice()),
            owner=self,
            done=partial(self._drawn, self._asked),
            failed=self._refused,
            lane=Lane.PAPER,
        )

    def _drawn(self, request: int, pages: tuple[PageImage, ...]) -> None:
        if request == self._asked:
            self.paper.show_pages(tuple(image_of(each.width, each.height, each.stride, each.pixels) for each in pages))

    def _refused(self, error: BaseException) -> None:
        self.reject()
        self.session.refused(error)

    @Slot()
    def _give(self) -> None:
        if self.printers is None:
            self._eager = True
            return
        self._hand_out(to_printer=bool(self.printers))

    @Slot()
    def _save(self) -> None:
        self._hand_out(to_printer=False)

    def _hand_out(self, *, to_printer: bool) -> None:
        give = partial(guidance.give, self.session.desk, about=self._about, choice=self.choice())
        sample = partial(guidance.give_sample, self.session.desk, about=self._about)
        self.session.read(
            sample if self.sample.isChecked() else give,
            owner=self,
            done=partial(self._given, to_printer),
            failed=self._refused,
        )

    def _given(self, to_printer: bool, made: Guided) -> None:  # noqa: FBT001  # bound by partial, in this order
        self.session.announce(made.changes, self)
        if to_printer:
            save = partial(save_pdf, self._page, made.pdf, name=made.name, session=self.session)
            print_pdf(self.session, made.pdf, title=made.name, save=save)
            self.session.tell(self.tr("Đang in: {answer}.").format(answer=retold(made.answer)))
        else:
            save_pdf(self._page, made.pdf, name=made.name, session=self.session)
        self.accept()


def _pages(session: Session, about: About, choice: SheetChoice | None) -> tuple[PageImage, ...]:
    """Return the pages of a sheet, without a choice those of the filled example."""
    if choice is None:
        return images_of(guidance.sample(session.desk, procedure=about.intake.procedure), dpi=_DPI)
    return images_of(guidance.sheet(session.desk, about=about, choice=choice), dpi=_DPI)
