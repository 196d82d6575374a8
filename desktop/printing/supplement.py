"""Mẫu 02: the request for missing papers, on A5, guided once, fully and exactly (NĐ 61/2018 Đ15 k3, Đ17)."""

from desktop.printing.flow import Block, Run, broken
from desktop.printing.fonts import ITALIC, REGULAR
from desktop.printing.layout import signature_block
from desktop.printing.papers import Signer, SupplementPaper
from desktop.printing.paragraphs import LIST_INDENT, labelled, listed, paragraph
from desktop.printing.slip import Slip, contact, slip_pdf


def supplement_pdf(paper: SupplementPaper) -> bytes:
    """Return the request as PDF bytes; equal papers give equal bytes."""
    slip = Slip(header=paper.header, title=paper.title, form_number=paper.form_number)
    return slip_pdf(slip, lambda room, size: _blocks(paper, room, size))


def _blocks(paper: SupplementPaper, room: float, size: float) -> list[Block]:
    lines: list[tuple[Run, ...]] = [
        labelled("Hồ sơ của", paper.recipient, strong=True),
        labelled("Nội dung yêu cầu giải quyết", paper.request, strong=True),
        labelled("Địa chỉ", paper.address),
        contact(paper.phone, paper.email),
        ((REGULAR, "Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:"),),
    ]
    closing = (
        "Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà liên hệ với "
        f"{paper.contact} số điện thoại {paper.contact_phone or '……………………'} để được hướng dẫn./."
    )
    # Lines are broken and parted plainly: a request that was handed out comes out with the same bytes again.
    return [
        *(paragraph(runs, room, size) for runs in lines),
        *listed(paper.missing, room, size, keep=0),
        paragraph(labelled("Lý do", paper.reason), room, size),
        Block(lines=broken([(ITALIC, closing)], room, size, indent=LIST_INDENT), space=6),
        signature_block((Signer("NGƯỜI HƯỚNG DẪN", paper.officer_name),), room, space=6),
    ]
