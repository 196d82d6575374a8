"""Mẫu 03: the refusal to receive or settle a dossier, with its reasons in full (NĐ 61/2018 Đ17 k1, Đ19 k8)."""

from desktop.printing.flow import Block, Run
from desktop.printing.fonts import REGULAR
from desktop.printing.layout import signature_block
from desktop.printing.papers import RefusalPaper, Signer
from desktop.printing.paragraphs import LIST_INDENT, labelled, listed, paragraph
from desktop.printing.slip import Slip, contact, continued, desk_line, slip_pdf


def refusal_pdf(paper: RefusalPaper) -> bytes:
    """Return the refusal as PDF bytes; equal papers give equal bytes."""
    slip = Slip(
        header=paper.header,
        title=paper.title,
        form_number=paper.form_number,
        running=continued(paper.code, paper.title),
    )
    return slip_pdf(slip, lambda room, size: _blocks(paper, room, size))


def _blocks(paper: RefusalPaper, room: float, size: float) -> list[Block]:
    lines: list[tuple[Run, ...]] = [
        desk_line(paper.desk_name),
        labelled("Tiếp nhận hồ sơ của", paper.recipient, strong=True),
        labelled("Số định danh cá nhân/tổ chức", paper.recipient_id),
        labelled("Địa chỉ", paper.address),
        contact(paper.phone, paper.email),
        labelled("Mã hồ sơ (nếu có)", paper.code),
        labelled("Nội dung yêu cầu giải quyết", paper.request, strong=True),
    ]
    because = (
        f"Qua xem xét, {paper.desk_name} thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:"
    )
    closing = "Xin thông báo cho Ông/Bà được biết và thực hiện./."
    signers = (Signer("NGƯỜI NỘP HỒ SƠ", paper.submitter_name), Signer("NGƯỜI TIẾP NHẬN HỒ SƠ", paper.officer_name))
    return [
        *(paragraph(runs, room, size) for runs in lines),
        paragraph(((REGULAR, because),), room, size, space=0.5, indent=LIST_INDENT),
        *listed(paper.reasons, room, size),
        paragraph(((REGULAR, closing),), room, size, space=0.5, indent=LIST_INDENT),
        signature_block(signers, room, space=8, keep=2),
    ]
