"""Our own slip: the citizen asks the desk for help with filing online, in their own words and with their own hand."""

from desktop.printing.flow import Block, broken
from desktop.printing.fonts import REGULAR
from desktop.printing.layout import signature_block
from desktop.printing.papers import ConsentPaper, Signer
from desktop.printing.paragraphs import labelled, paragraph
from desktop.printing.slip import Slip, slip_pdf

_SIZES = (13.0,)


def consent_pdf(paper: ConsentPaper) -> bytes:
    """Return the slip as PDF bytes; equal papers give equal bytes (Luật 91/2025/QH15: consent is explicit)."""
    slip = Slip(header=paper.header, title=paper.title, sizes=_SIZES)
    return slip_pdf(slip, lambda room, size: _blocks(paper, room, size))


def _blocks(paper: ConsentPaper, room: float, size: float) -> list[Block]:
    signers = (Signer("NGƯỜI NỘP HỒ SƠ", paper.citizen), Signer("NGƯỜI HỖ TRỢ", paper.officer_name))
    return [
        paragraph(labelled("Người nộp hồ sơ", paper.citizen, strong=True), room, size),
        paragraph(labelled("Số định danh cá nhân", paper.citizen_id), room, size),
        paragraph(labelled("Thủ tục", paper.procedure, strong=True), room, size),
        paragraph(labelled("Nộp tại", paper.portal), room, size),
        Block(lines=broken([(REGULAR, paper.text)], room, size), space=size * 0.8),
        signature_block(signers, room, space=14, keep=2),
    ]
