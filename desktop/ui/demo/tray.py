"""The demo's printer is a folder: every receipt goes through the real print queue and comes out as a PDF file."""

from functools import partial

from desktop.kernel.changes import Changes
from desktop.ui.demo.folder import Folder
from desktop.ui.demo.hand import Hand
from desktop.ui.demo.screens import png_of
from desktop.ui.printing.preview import image_of
from desktop.usecases import papers, print_queue

_DPI = 120


class Tray:
    """Catches papers; no printer of the machine is ever asked."""

    def __init__(self, hand: Hand, folder: Folder) -> None:
        self._hand = hand
        self._folder = folder

    def receipt(self, code: str, *, name: str = "") -> None:
        """Print a receipt; a second one of the same dossier comes out marked as a reprint."""
        desk = self._hand.session.desk
        job, changes = self._hand.ask(partial(print_queue.enqueue, desk, code=code))
        taken = self._hand.ask(partial(print_queue.take, desk, job=job.id))
        self._folder.write(f"papers/{name or code}.pdf", taken.pdf)
        self._announce(changes | self._hand.ask(partial(print_queue.settle, desk, job=job.id, sent=True)))

    def jammed(self, code: str) -> None:
        """Print a receipt that the printer does not take: the board shows it, and the officer saves it as a file."""
        desk = self._hand.session.desk
        job, changes = self._hand.ask(partial(print_queue.enqueue, desk, code=code))
        self._hand.ask(partial(print_queue.take, desk, job=job.id))
        settled = partial(print_queue.settle, desk, job=job.id, sent=False, error="print.refused")
        self._announce(changes | self._hand.ask(settled))
        self.saved(code)

    def saved(self, code: str) -> None:
        """Save a receipt as a file, without printing it."""
        pdf = self._hand.ask(partial(papers.receipt, self._hand.session.desk, code=code))
        self._folder.write(f"papers/{code}.pdf", pdf)

    def picture(self, name: str) -> None:
        """Draw the first page of a paper that lies here."""
        pdf = (self._folder.root / f"papers/{name}.pdf").read_bytes()
        page = papers.images_of(pdf, dpi=_DPI)[0]
        picture = image_of(page.width, page.height, page.stride, page.pixels)
        self._folder.write(f"papers/{name}.png", png_of(picture))

    def _announce(self, changes: Changes) -> None:
        self._hand.session.announce(changes)
