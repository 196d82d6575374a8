"""A paper of no dossier on its way out: printed where there is a printer, saved as a PDF where there is none."""

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.ui.printing.save import save_pdf
from desktop.ui.printing.spooler import print_pdf, printer_names
from desktop.ui.session import Session


def print_or_save(parent: QWidget, pdf: bytes, *, name: str, session: Session) -> None:
    """Print the bytes, or ask where to save them."""
    save = partial(save_pdf, parent, pdf, name=name, session=session)
    if printer_names():
        print_pdf(session, pdf, title=name, save=save)
    else:
        save()
