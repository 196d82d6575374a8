"""The papers of the online checklist: scanned, taken from the folder or files, put into the page, or F8 copies where."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.kernel.errors import Problem
from desktop.ui import commands, words
from desktop.ui.filing.running import Running
from desktop.ui.parts import files
from desktop.ui.parts.field import label_of
from desktop.ui.theme import theme
from desktop.usecases import filing_papers
from desktop.usecases.filing_papers import PaperFile, Wanted
from desktop.usecases.portal import Attached, FillState

_LEAST = 84


_MOVES = frozenset((Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End))


class _Lines(QListWidget):
    """A list that moves by the arrow keys alone: letters are the companion's reasons, not a search."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the arrows, pass on everything else."""
        if Qt.Key(event.key()) in _MOVES:
            super().keyPressEvent(event)
        else:
            event.ignore()


class PapersStep(QFrame):
    """Up and Down choose the paper, one key brings it in, Delete takes the last one of it out again."""

    def __init__(self, running: Running, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.running = running
        self._wanted: tuple[Wanted, ...] = ()
        self._files: tuple[PaperFile, ...] = ()
        self._states: dict[Path, FillState] = {}
        self._copied = 0
        self.lines = _Lines()
        self.lines.setObjectName("plain")
        self.lines.setAccessibleName(self.tr("Giấy tờ tải lên Cổng"))
        self.lines.setMinimumHeight(_LEAST)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines.setWordWrap(True)
        self.lines.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.keys = label_of(
            self.tr(
                "{scan} quét · {all} quét cả khay · {folder} từ thư mục quét · {files} chọn tệp · Delete bỏ · F8 chép đường dẫn"
            ).format(
                scan=commands.SCAN.keys,
                all=commands.SCAN_ALL.keys,
                folder=commands.FROM_FOLDER.keys,
                files=commands.FROM_FILES.keys,
            ),
            "muted",
            wrap=True,
        )
        self.where = label_of("", "muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.lines, 1)
        column.addWidget(self.keys)
        column.addWidget(self.where)
        running.papers.connect(self.show_papers)

    @Slot(object, object)
    def show_papers(self, wanted: tuple[Wanted, ...], files: tuple[PaperFile, ...]) -> None:
        """Show what is wanted and here, and that it lies ready for the portal's page."""
        if files != self._files:
            self._states = {}
        self._wanted, self._files, self._copied = wanted, files, 0
        self._show()

    @property
    def waits(self) -> bool:
        """True while papers lie ready that were not put into the page yet."""
        return bool(self._files) and not self._states

    @property
    def trouble(self) -> str:
        """The first paper that the page did not take, in a sentence; empty when it shows all."""
        lost = [each for each in self._files if self._states.get(each.file) not in {None, FillState.FILLED}]
        if not lost:
            return ""
        gone = self._states[lost[0].file] is FillState.LOST
        return words.said(Problem.of("filing.no_paper_field" if gone else "filing.paper_refused", label=lost[0].label))

    def forget_tries(self) -> None:
        """Forget what was put in: the page is a new one."""
        self._states = {}
        self._show()

    def show_results(self, results: tuple[Attached, ...]) -> None:
        """Show what became of each paper on the page."""
        self._states = {each.paper.file: each.state for each in results}
        self._show()

    def _show(self) -> None:
        place = max(0, self.lines.currentRow())
        self.lines.clear()
        for each in self._wanted:
            icon, ink, said = self._standing(each)
            item = QListWidgetItem(theme().icon(icon, ink), f"{said} · {each.item.text}")
            item.setToolTip(each.item.text)
            self.lines.addItem(item)
        self.lines.setCurrentRow(min(place, self.lines.count() - 1))
        self.where.setText(self._said())

    def _standing(self, wanted: Wanted) -> tuple[str, str, str]:
        """Return icon, colour and words of one paper: its pages against its originals, and whether the page has it."""
        if not wanted.here:
            return "info", "muted", self.tr("chưa quét")
        pages = self.tr("{count} trang").format(count=wanted.pages)
        if wanted.short:
            text = self.tr("{pages}, thiếu: {count} bản chính").format(pages=pages, count=wanted.item.originals)
            return "triangle-alert", "due", text
        states = {self._states.get(each.file) for each in self._files if each.item == wanted.item.key}
        if states == {FillState.FILLED}:
            return "circle-check", "proven", self.tr("{pages}, đã vào trang").format(pages=pages)
        if states & {FillState.LOST, FillState.DIFFERS}:
            return "circle-alert", "overdue", self.tr("{pages}, tự chọn tệp").format(pages=pages)
        return "circle-check", "accent", pages

    def _said(self) -> str:
        if not self._files:
            return ""
        if self._states:
            count = sum(each is FillState.FILLED for each in self._states.values())
            return self.tr("Trang đang có {count} trên {all} tệp. Công dân xem lại.").format(
                count=count, all=len(self._files)
            )
        return self.tr("{count} tệp sẵn sàng để tải lên.").format(count=len(self._files))

    @property
    def current(self) -> Wanted | None:
        """The paper that is chosen."""
        row = self.lines.currentRow()
        return self._wanted[row] if 0 <= row < len(self._wanted) else None

    @Slot()
    def scan(self) -> None:
        """Scan what lies on the scanner."""
        self._add(filing_papers.from_scanner)

    @Slot()
    def scan_all(self) -> None:
        """Scan all that lies in the feeder."""
        self._add(filing_papers.from_scanner, feeder=True)

    @Slot()
    def take_from_folder(self) -> None:
        """Take what came into the watched folder."""
        self._add(filing_papers.from_folder)

    def _add(self, act: object, **facts: object) -> None:
        found = self.current
        if callable(act):
            self.running.add_paper(act, found.item.key if found else "", **facts)

    @Slot()
    def choose_files(self) -> None:
        """Let the officer choose pictures or one PDF."""
        dialog = files.to_open(self, self.tr("Giấy tờ"), self.tr("Giấy tờ (*.pdf *.png *.jpg *.jpeg)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(partial(_take_files, self))
        dialog.open()

    def take_files(self, names: list[str]) -> None:
        """Take files as one paper."""
        self._add(filing_papers.from_files, files=tuple(Path(each) for each in names))

    def copy_next(self) -> None:
        """Put the path of the next paper into the clipboard, for the portal's own dialog."""
        if self._files:
            QGuiApplication.clipboard().setText(str(self._files[self._copied % len(self._files)].file))
            self._copied += 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take out the last of the chosen paper with Delete."""
        found = self.current
        if event.key() == Qt.Key.Key_Delete and found is not None and found.here:
            self.running.remove_paper(found.here[-1].number)
        else:
            super().keyPressEvent(event)


def _take_files(step: PapersStep, names: list[str]) -> None:
    step.take_files(names)
