"""Thông báo dừng giải quyết hồ sơ: what was asked, how far the dossier was, what goes back (NĐ 118/2025 Đ21)."""

from desktop.printing.flow import Block, Run
from desktop.printing.fonts import BOLD, REGULAR
from desktop.printing.layout import signature_block
from desktop.printing.papers import StopPaper
from desktop.printing.paragraphs import LIST_INDENT, centred_block, labelled, listed, paragraph
from desktop.printing.slip import Slip, contact, continued, slip_pdf


def stop_pdf(paper: StopPaper) -> bytes:
    """Return the notice as PDF bytes; equal papers give equal bytes."""
    slip = Slip(
        header=paper.header,
        title=paper.title,
        form_number=paper.form_number,
        running=continued(paper.code, paper.title),
    )
    return slip_pdf(slip, lambda room, size: _blocks(paper, room, size))


def _blocks(paper: StopPaper, room: float, size: float) -> list[Block]:
    return [
        centred_block(((REGULAR, "Kính gửi: "), (BOLD, paper.recipient)), room, size, space=0.3),
        Block(height=size * 0.4),
        *(paragraph(runs, room, size) for runs in _facts(paper)),
        *_returned(paper, room, size),
        paragraph(
            ((REGULAR, f"{paper.desk_name} thông báo để Ông/Bà/Tổ chức được biết./."),),
            room,
            size,
            space=0.5,
            indent=LIST_INDENT,
        ),
        signature_block(paper.signers, room, space=8, keep=2),
    ]


def _facts(paper: StopPaper) -> tuple[tuple[Run, ...], ...]:
    return (
        labelled("Mã hồ sơ", paper.code, strong=True),
        labelled("Hồ sơ của", paper.recipient),
        labelled("Số định danh cá nhân/tổ chức", paper.recipient_id),
        labelled("Địa chỉ", paper.address),
        contact(paper.phone, paper.email),
        labelled("Nội dung yêu cầu giải quyết", paper.request, strong=True),
        labelled("Thời gian đề nghị dừng giải quyết", paper.asked_text),
        labelled("Lý do đề nghị dừng", paper.reason),
        labelled("Tình trạng giải quyết khi nhận đề nghị", paper.state_text),
        labelled("Thời gian dừng giải quyết hồ sơ", paper.stopped_text, strong=True),
    )


def _returned(paper: StopPaper, room: float, size: float) -> list[Block]:
    label = "Giấy tờ trả lại cho người nộp"
    if not paper.returned:
        return [paragraph(labelled(label, "không có"), room, size)]
    return [paragraph(((REGULAR, f"{label}:"),), room, size), *listed(paper.returned, room, size)]
