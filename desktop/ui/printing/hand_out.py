"""A paper of no dossier on its way out: printed where there is a printer, saved as a PDF where there is none."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.ui.lanes import Lane
from desktop.ui.printing.printer import printer_names
from desktop.ui.printing.save import save_pdf
from desktop.ui.printing.spooler import print_pdf
from desktop.ui.session import Session


def print_or_save(parent: QWidget, pdf: bytes, *, name: str, session: Session) -> None:
    """Print the bytes, or ask where to save them; the system is asked for its printers off the UI thread."""
    save = partial(save_pdf, parent, pdf, name=name, session=session)
    to_printer = partial(print_pdf, session, pdf, title=name, save=save)
    session.read(printer_names, owner=parent, done=partial(_hand_out, to_printer, save), lane=Lane.PAPER)


def _hand_out(to_printer: Callable[[], object], save: Callable[[], object], printers: tuple[str, ...]) -> None:
    (to_printer if printers else save)()
