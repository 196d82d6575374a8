"""The day's closing sheet on paper: the same figures and words as on the screen, signed by officer and head."""

from dataclasses import replace
from datetime import date

from desktop.domain.closing import ClosingSheet
from desktop.kernel.clock import at_local
from desktop.printing.closing import closing_pdf
from desktop.printing.papers import ClosingPaper, FeeLine, Signer, SpoiledNumber
from desktop.usecases.closing_words import closing_paper_facts
from desktop.usecases.day_close import sheet_of
from desktop.usecases.desk import Desk
from desktop.usecases.heading import form_of, head_signer, header_of


def closing_sheet(desk: Desk, *, day: date) -> bytes:
    """Return the closing sheet of a day, closed or not yet, as PDF bytes."""
    return closing_pdf(closing_paper(desk, sheet_of(desk, day=day)))


def closing_paper(desk: Desk, sheet: ClosingSheet) -> ClosingPaper:
    """Return the sheet's content; what a reason settled is named with its reason, so that nothing is hidden by it."""
    facts = closing_paper_facts(desk, sheet)
    form = form_of(desk, "receipt", sheet.day)
    differences = facts.differences + tuple(f"{told} Lý do: {reason}" for told, reason in facts.settled)
    return ClosingPaper(
        header=replace(header_of(desk, form, day=at_local(sheet.day, 12), number=""), number=""),
        title="PHIẾU CHỐT NGÀY",
        unit=f"Ủy ban nhân dân {desk.identity.unit_name}",
        desk=f"Quầy {desk.identity.desk}",
        day_text=facts.day_text,
        officer_name=desk.officer.name,
        receipts=sheet.receipts,
        dossiers=sheet.dossiers,
        numbers_used=sheet.used,
        numbers_issued=sheet.issued,
        number_range=facts.number_range,
        spoiled=tuple(SpoiledNumber(number=code, reason=reason) for code, reason in facts.spoiled),
        print_queue=facts.print_queue,
        to_file=facts.to_file,
        fees=tuple(FeeLine(way=way, count=count, amount=amount) for way, count, amount in facts.fees),
        differences=differences,
        journal_head=facts.journal_head,
        qr_text=facts.journal_head.upper(),
        qr_caption="Mã đầu nhật ký của ngày, để đối chiếu khi số liệu lên tỉnh",
        signers=(Signer("NGƯỜI CHỐT NGÀY", desk.officer.name), head_signer(desk)),
        figures=sheet.figures,
    )
