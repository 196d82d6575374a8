"""Mẫu 04: the apology for a result that is not there in time, and the one new date (NĐ 61/2018 Đ19 k9)."""

from desktop.printing.flow import Block, Run
from desktop.printing.fonts import BOLD, REGULAR
from desktop.printing.layout import BY_HAND_WITH_SEAL, signature_block
from desktop.printing.papers import ApologyPaper
from desktop.printing.paragraphs import LIST_INDENT, centred_block, paragraph
from desktop.printing.slip import Slip, continued, slip_pdf
from desktop.runtime.vietnamese import long_day

_ROOM_FOR_HAND = "………………………"


def apology_pdf(paper: ApologyPaper) -> bytes:
    """Return the apology as PDF bytes; equal papers give equal bytes."""
    slip = Slip(
        header=paper.header,
        title=paper.title,
        form_number=paper.form_number,
        running=continued(paper.code, paper.title),
    )
    return slip_pdf(slip, lambda room, size: _blocks(paper, room, size))


def _blocks(paper: ApologyPaper, room: float, size: float) -> list[Block]:
    to = centred_block(((REGULAR, "Kính gửi: "), (BOLD, paper.recipient)), room, size, space=0.3)
    said = (_received(paper), *_late(paper), *_sorry(paper))
    return [
        to,
        *(paragraph(runs, room, size, space=0.5, indent=LIST_INDENT) for runs in said),
        signature_block((paper.head,), room, space=8, keep=2, hint=BY_HAND_WITH_SEAL),
    ]


def _received(paper: ApologyPaper) -> tuple[Run, ...]:
    day = long_day(paper.received_on)
    identity = f"số định danh cá nhân/tổ chức: {paper.recipient_id or _ROOM_FOR_HAND}"
    return (
        (REGULAR, f"N{day[1:]}, {paper.agency} tiếp nhận hồ sơ đề nghị giải quyết thủ tục hành chính "),
        (BOLD, paper.procedure),
        (REGULAR, f" của {paper.recipient}; {identity}; mã số hồ sơ: "),
        (BOLD, f"{paper.code}."),
    )


def _late(paper: ApologyPaper) -> tuple[tuple[Run, ...], ...]:
    if paper.asks_extension:
        so_far = f"Đến nay, {paper.agency} chưa có kết quả giải quyết và cần gia hạn thời gian giải quyết hồ sơ này."
    else:
        so_far = f"Đến nay, {paper.agency} chưa có kết quả giải quyết hồ sơ này để trả theo đúng thời gian đã hẹn."
    return (
        ((REGULAR, f"Thời gian hẹn trả kết quả giải quyết hồ sơ: {paper.due_text}."),),
        ((REGULAR, so_far),),
        ((REGULAR, "Lý do: "), (REGULAR, paper.reason)),
    )


def _sorry(paper: ApologyPaper) -> tuple[tuple[Run, ...], ...]:
    promise = "đề nghị gia hạn và hẹn trả kết quả vào: " if paper.asks_extension else "hẹn lại thời gian trả kết quả: "
    return (
        ((REGULAR, f"{paper.agency} xin lỗi Ông/Bà/Tổ chức vì sự chậm trễ này."),),
        ((REGULAR, f"{paper.agency} {promise}"), (BOLD, f"{paper.new_due_text}.")),
        ((REGULAR, "Rất mong nhận được sự thông cảm của Ông/Bà/Tổ chức./."),),
    )
