"""Defects of the program itself: kept as a report, told in one sentence; the window goes on."""

import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from desktop.kernel.clock import Clock
from desktop.runtime.crash import is_wish_to_stop, write_report
from desktop.ui.notices import PROBLEM, Notices


class Mishaps(QObject):
    """Catches what no page expected, on any thread; `happened` carries the report's file home to the UI thread."""

    happened = Signal(str)

    def __init__(self, folder: Path, notices: Notices, *, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._clock = clock
        self._notices = notices
        self.happened.connect(self._tell)
        sys.excepthook = self._caught
        threading.excepthook = self._caught_on_thread

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if is_wish_to_stop(error, trace):
            return
        file = write_report(self._folder, error, at=self._clock.now())
        sys.__excepthook__(kind, error, trace)
        self.happened.emit(str(file) if file else "")

    def _caught_on_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._caught(args.exc_type, args.exc_value, args.exc_traceback)

    def _tell(self, file: str) -> None:
        if file:
            text = self.tr("Phần mềm gặp lỗi, phần đang gõ vẫn còn. Gửi quản trị tệp {file}.").format(file=file)
        else:
            text = self.tr("Phần mềm gặp lỗi, phần đang gõ vẫn còn. Báo quản trị; không ghi được báo cáo lỗi.")
        self._notices.tell(text, tone=PROBLEM)
