"""Saving a paper or a report as a file where the officer says; a PDF always works, with or without a printer."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.ui.lanes import Lane
from desktop.ui.session import Session

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

_tr = QCoreApplication.translate


def save_pdf(parent: QWidget, pdf: bytes, *, name: str, session: Session) -> "QFileDialog":
    """Ask for a file name and write the bytes there, off the UI thread."""
    return save_file(parent, pdf, name=name, filters=_tr("Saving", "Tệp PDF (*.pdf)"), session=session)


def save_file(parent: QWidget, content: bytes, *, name: str, filters: str, session: Session) -> "QFileDialog":
    """Ask for a file name of the kind that `filters` tells, and write the bytes there, off the UI thread."""
    # The pages of a start can save, and save nothing yet.
    from desktop.ui.parts import files  # noqa: PLC0415

    dialog = files.to_save(parent, _tr("Saving", "Lưu tệp"), filters, name=name)
    dialog.fileSelected.connect(partial(_write, session, content))
    dialog.open()
    return dialog


def _write(session: Session, pdf: bytes, name: str) -> None:
    from desktop.runtime.files import write_file  # noqa: PLC0415  # see above

    session.read(
        partial(write_file, Path(name), pdf),
        owner=session,
        done=partial(_said, session),
        lane=Lane.PAPER,
    )


def _said(session: Session, file: Path) -> None:
    session.tell(_tr("Saving", "Đã lưu {file}.").format(file=file))
