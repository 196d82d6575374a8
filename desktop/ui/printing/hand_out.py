"""A paper of no dossier on its way out: printed where there is a printer, saved as a PDF where there is none."""

from PySide6.QtWidgets import QWidget

from desktop.runtime.settings import PRINTER
from desktop.ui.printing.save import save_pdf
from desktop.ui.printing.spooler import print_pdf, printer_names
from desktop.ui.session import Session


def print_or_save(parent: QWidget, pdf: bytes, *, name: str, session: Session) -> None:
    """Print the bytes, or ask where to save them."""
    names = printer_names()
    if names:
        print_pdf(session, pdf, printer=session.desk.settings.get(PRINTER) or names[0], title=name)
    else:
        save_pdf(parent, pdf, name=name, session=session)
