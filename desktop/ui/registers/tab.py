"""Old registers in, everything out: choose a file, see how it is read, see each row's fate, take it in, undo it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.imports import Import
from desktop.kernel.changes import Changes, Kind
from desktop.kernel.errors import Rejection
from desktop.runtime import vietnamese
from desktop.runtime.sheets import open_book
from desktop.ui import commands
from desktop.ui.lanes import Lane
from desktop.ui.notices import DOUBT
from desktop.ui.parts import files
from desktop.ui.printing.save import save_file
from desktop.ui.registers.fates_view import FatesView
from desktop.ui.registers.look_view import LookView
from desktop.ui.registers.start_view import StartView
from desktop.ui.registers.work_view import WorkView
from desktop.ui.session import Session
from desktop.usecases import register_look, register_taking
from desktop.usecases.desk import Desk
from desktop.usecases.export_all import Exported, export_all
from desktop.usecases.fates_file import fates_csv
from desktop.usecases.long_work import LongWork
from desktop.usecases.register_import import Judged, Plan, RowFate, judge
from desktop.usecases.register_look import Look
from desktop.usecases.register_taking import Imported

_EVERY_MS = 120


class RegistersTab(QWidget):
    """One view at a time; a long work runs on its own lane, shows how far it is and can be stopped."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.start = StartView()
        self.look = LookView()
        self.fates = FatesView()
        self.working = WorkView()
        self.views = QStackedWidget()
        for view in (self.start, self.look, self.fates, self.working):
            self.views.addWidget(view)
        self._seen: Look | None = None
        self._plan: Plan | None = None
        self._told: Sequence[RowFate] = ()
        self._work = LongWork()
        self._ticking = QTimer(self)
        self._ticking.setInterval(_EVERY_MS)
        self._ticking.timeout.connect(self._tick)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.views)
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        self.start.file_wanted.connect(self.choose)
        self.start.undo_wanted.connect(self._undo)
        self.start.export_wanted.connect(self._choose_folder)
        self.look.changed.connect(self._read_as)
        self.look.sheet_chosen.connect(self._sheet)
        self.look.agreed.connect(self._judge)
        self.look.left.connect(self._leave)
        self.fates.agreed.connect(self._take)
        self.fates.again.connect(self._judge_with)
        self.fates.save_wanted.connect(self._save)
        self.fates.left.connect(self._back_to_columns)
        self.working.stopped.connect(self._stop)
        self.session.lanes.closing.connect(self._stop)
        self.session.changed.connect(self._changed)
        for command, act in (
            (commands.CHOOSE_REGISTER, self.choose),
            (commands.TAKE_REGISTER, self._on),
            (commands.SAVE_FATES, self._save),
            (commands.LEAVE_REGISTER, self._escape),
        ):
            for keys in (command.keys, command.keys.replace("Return", "Enter")):
                shortcut = QShortcut(QKeySequence(keys), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(act)
                if "Return" not in command.keys:
                    break

    def refresh(self) -> None:
        """Look which registers were taken in."""
        self.session.read(partial(register_taking.imports, self.session.desk), owner=self, done=self.start.show_imports)

    @Slot()
    def choose(self) -> None:
        """Ask for a register."""
        if self.views.currentWidget() is self.working:
            return
        kinds = self.tr("Bảng tính (*.xlsx *.xlsm *.xls *.ods *.csv)")
        dialog = files.to_open(self, self.tr("Chọn tệp sổ cũ"), kinds)
        dialog.fileSelected.connect(self.open)
        dialog.open()

    @Slot(str)
    def open(self, name: str) -> None:
        """Look into a register."""
        self._work = LongWork()
        self._run(
            self.tr("Đang đọc {file}").format(file=Path(name).name),
            partial(_opened, self.session.desk, Path(name)),
            done=self._show_look,
        )

    @Slot(object)
    def _read_as(self, fields: Sequence[str]) -> None:
        if self._seen is not None:
            self._look_again(partial(register_look.look_again, self.session.desk, self._seen, fields=fields))

    @Slot(str)
    def _sheet(self, name: str) -> None:
        if self._seen is not None:
            self._look_again(partial(register_look.look, self.session.desk, self._seen.plan.book, sheet=name))

    def _look_again(self, work: Callable[[], Look]) -> None:
        self.session.read(work, owner=self, done=self._show_look, lane=Lane.REGISTER)

    def _show_look(self, seen: Look) -> None:
        fresh = self._seen is None or self.views.currentWidget() is not self.look
        self._seen = seen
        self.look.show_look(seen)
        self.views.setCurrentWidget(self.look)
        if fresh:
            self.look.first().setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _judge(self) -> None:
        self._judge_with({})

    @Slot(object)
    def _judge_with(self, names: Mapping[str, str]) -> None:
        if self._seen is None or self._seen.missing:
            return
        self._work = LongWork()
        self._run(
            self.tr("Đang xem từng dòng"),
            partial(_judged, self.session.desk, self._seen, names, self._work, leave_open=self.look.leaves_open()),
            done=self._show_judged,
        )

    def _show_judged(self, found: tuple[Plan, Judged]) -> None:
        self._plan, judged = found
        self._told = judged.fates
        catalogue = self.session.desk.catalogue
        choices = {each.code: f"{each.short_name} · {each.code}" for each in catalogue.find("", limit=1000)}
        self.fates.show_judged(judged, self._plan.columns, procedures=choices)
        self.views.setCurrentWidget(self.fates)
        self.fates.filter.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _take(self) -> None:
        hindrance = self.fates.hindrance()
        if self._plan is None or hindrance:
            self.session.tell(hindrance, tone=DOUBT)
            return
        self._work = LongWork()
        plan = replace(self._plan, revise_sent=self.fates.revise.isChecked())
        self._run(
            self.tr("Đang nhập"),
            partial(register_taking.take_in, self.session.desk, plan=plan, work=self._work),
            done=self._taken,
        )

    def _taken(self, done: Imported) -> None:
        self._told = done.fates
        self._home()
        self.start.show_result(done.made, saves=bool(done.made.duplicates or done.made.refused))
        self.session.tell(
            self.tr("Đã nhập {count} hồ sơ từ {file}.").format(
                count=vietnamese.number(done.made.taken), file=done.made.file
            ),
            offer=self.tr("Bỏ lần nhập này"),
            then=partial(self._undo, done.made),
        )
        self.session.announce(done.changes, self)

    @Slot(object)
    def _undo(self, made: Import) -> None:
        if self.views.currentWidget() is self.working:
            return
        self._work = LongWork()
        self._run(
            self.tr("Đang bỏ lần nhập {number}").format(number=made.number),
            partial(register_taking.undo, self.session.desk, number=made.number),
            done=partial(self._undone, made),
            stops=False,
        )

    def _undone(self, made: Import, changes: Changes) -> None:
        self._home()
        self.session.tell(self.tr("Đã bỏ lần nhập {number}, quầy như trước khi nhập.").format(number=made.number))
        self.session.announce(changes, self)

    @Slot()
    def _save(self) -> None:
        if self._plan is None or not self._told or self.views.currentWidget() is self.working:
            return
        name = f"{Path(self._plan.book.name).stem}-tung-dong.csv"
        content = fates_csv(self._told, columns=self._plan.columns)
        save_file(self, content, name=name, filters=self.tr("Tệp CSV (*.csv)"), session=self.session)

    @Slot()
    def _choose_folder(self) -> None:
        title = self.tr("Chọn nơi ghi toàn bộ dữ liệu")
        dialog = files.to_choose_folder(self, title, act=self.tr("Ghi vào đây"))
        dialog.fileSelected.connect(self.export)
        dialog.open()

    @Slot(str)
    def export(self, folder: str) -> None:
        """Write everything into a new folder of the day inside the one that was chosen."""
        self._work = LongWork()
        target = Path(folder) / f"motcua-{self.session.desk.now():%Y%m%d-%H%M%S}"
        self._run(
            self.tr("Đang ghi toàn bộ dữ liệu"),
            partial(export_all, self.session.desk, folder=target, work=self._work),
            done=self._exported,
        )

    def _exported(self, done: Exported) -> None:
        self._home()
        self.session.tell(
            self.tr("Đã ghi {count} hồ sơ và mọi dữ liệu khác vào {folder}.").format(
                count=vietnamese.number(done.rows["dossier"]), folder=done.folder
            )
        )

    def _run(self, title: str, work: Callable[[], object], *, done: Callable[..., None], stops: bool = True) -> None:
        """Run a long work on its lane; what fails brings back the view it was asked from."""
        came_from = self.views.currentWidget()
        self.working.begin(title, stops=stops)
        self.views.setCurrentWidget(self.working)
        self._ticking.start()
        self.session.read(
            work,
            owner=self,
            done=partial(self._ended, done),
            failed=partial(self._failed, came_from),
            lane=Lane.REGISTER,
        )

    def _ended(self, done: Callable[..., None], found: object) -> None:
        self._ticking.stop()
        done(found)

    def _failed(self, came_from: QWidget, error: BaseException) -> None:
        self._ticking.stop()
        self.views.setCurrentWidget(self.start if came_from is self.working else came_from)
        if isinstance(error, Rejection) and error.code == "work.stopped":
            self.session.tell(self.tr("Đã dừng. Không có gì thay đổi."), tone=DOUBT)
        else:
            self.session.refused(error)

    @Slot()
    def _tick(self) -> None:
        self.working.show_work(self._work)

    @Slot()
    def _stop(self) -> None:
        self._work.stop()

    @Slot()
    def _on(self) -> None:
        """Do the next act of the view in front."""
        if self.views.currentWidget() is self.look:
            self._judge()
        elif self.views.currentWidget() is self.fates:
            self._take()

    @Slot()
    def _escape(self) -> None:
        view = self.views.currentWidget()
        if view is self.working:
            self._stop()
        elif view is self.fates:
            self._back_to_columns()
        elif view is self.look:
            self._leave()

    @Slot()
    def _back_to_columns(self) -> None:
        self.views.setCurrentWidget(self.look)
        self.look.first().setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _leave(self) -> None:
        self._seen = None
        self._home()

    def _home(self) -> None:
        self._seen = None
        self.views.setCurrentWidget(self.start)
        self.start.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()

    @Slot(object, object)
    def _changed(self, changes: Changes, initiator: object) -> None:
        if initiator is not self and changes.concerns(Kind.REGISTER):
            self.refresh()


def _opened(desk: Desk, file: Path) -> Look:
    return register_look.look(desk, open_book(file))


def _judged(
    desk: Desk, seen: Look, names: Mapping[str, str], work: LongWork, *, leave_open: bool
) -> tuple[Plan, Judged]:
    plan = replace(register_look.planned(desk, seen, names=names), leave_open=leave_open)
    return plan, judge(desk, plan=plan, work=work)
