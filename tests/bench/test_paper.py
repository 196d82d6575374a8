"""The receipt as PDF against the library drawing the same strings bare."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

import pytest

from desktop.printing.papers import ReceiptPaper
from desktop.printing.receipt import receipt_pdf
from desktop.usecases.desk import Desk
from desktop.usecases.papers import receipt_paper
from desktop.usecases.receive import receive
from tests.bench.bare_paper import bare_pdf, noting
from tests.bench.table import Line, Table, Target
from tests.bench.turns import median_ms
from tests.samples import intake

pytestmark = [pytest.mark.bench, pytest.mark.timeout(0)]


def test_receipt_pdf(table: Table, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    paper = receipt_paper(desk, receive(desk, intake=intake()).dossier)
    with noting(monkeypatch) as canvases:
        receipt_pdf(paper)
    # The receipt measures its head on a canvas of its own; the one with the copies is the paper.
    pages = [drawn for drawn in max(canvases, key=lambda each: len(each.notes.pages)).notes.pages if drawn]
    assert len(pages) == len(paper.sheets)
    one, other = _papers(paper), _papers(paper)
    ours, floor = median_ms(
        lambda: receipt_pdf(next(one)),
        lambda: bare_pdf(pages, code=paper.code, qr=next(other).qr_text),
        times=40,
    )
    table.add(Line(what="receipt PDF, two copies", ours=ours, floor=floor, target=Target(ratio=1.5)))


def _papers(paper: ReceiptPaper) -> Iterator[ReceiptPaper]:
    """Return papers whose QR says something else each time: no two citizens' codes are the same."""
    for number in count():
        yield replace(paper, qr_text=f"{paper.qr_text[:-6]}{number:06d}")
