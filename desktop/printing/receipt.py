"""Mẫu 01: the receipt, one A5 page for each copy, more when the papers do not fit; headings as the law orders them."""

import io
from dataclasses import dataclass

from desktop.printing import codes, layout
from desktop.printing.canvas import Canvas
from desktop.printing.flow import Area, Block, Run, broken, draw_page, height_of, pages_of
from desktop.printing.fonts import BOLD, ITALIC, REGULAR
from desktop.printing.papers import AuthorisedBy, ReceiptPaper, Signer
from desktop.printing.paragraphs import labelled, listed, paragraph
from desktop.printing.slip import contact, desk_line

SIZES = (11.0, 10.5, 10.0, 9.5)
_QR = 19 * layout.MM
_BAR = 9 * layout.MM
_UNDER_BAR = 18 + _BAR
_SMALL = 8.0
SET_2018 = "2018"


def receipt_pdf(paper: ReceiptPaper) -> bytes:
    """Return the receipt as PDF bytes; equal papers give equal bytes, on any day and machine."""
    target = io.BytesIO()
    canvas = layout.new_canvas(target, title=f"{paper.title} {paper.code}", author=paper.header.body)
    plan = _plan(paper)
    for sheet in paper.sheets:
        for number, blocks in enumerate(plan.pages, 1):
            _draw(canvas, paper, plan, blocks, sheet=sheet, number=number)
            canvas.showPage()
    canvas.save()
    return target.getvalue()


@dataclass(frozen=True, slots=True)
class _Plan:
    size: float
    first: Area
    later: Area
    pages: list[list[Block]]


def _plan(paper: ReceiptPaper) -> _Plan:
    """Choose the largest letters at which everything stands on one page, or let it flow with the smallest."""
    sheet = layout.A5_SHEET
    # The head is drawn once on nothing, to learn how tall it is with this agency's name.
    probe = layout.new_canvas(io.BytesIO(), title="", author="")
    under = layout.draw_title(probe, paper.title, top=layout.draw_header(probe, paper.header, form_number=""))
    first = sheet.area(under - _codes_height(paper) - 2)
    later = sheet.area(layout.A5[1] - layout.MARGIN - 16)
    for size in SIZES:
        blocks = _blocks(paper, first, size)
        if height_of(blocks, size) <= first.top - first.bottom:
            return _Plan(size, first, later, [blocks])
    size = SIZES[-1]
    pages = pages_of(
        _blocks(paper, first, size), size=size, first=first.top - first.bottom, later=later.top - later.bottom
    )
    return _Plan(size, first, later, pages)


def _draw(canvas: Canvas, paper: ReceiptPaper, plan: _Plan, blocks: list[Block], *, sheet: str, number: int) -> None:
    if paper.void:
        layout.draw_mark(canvas, "ĐÃ HỦY")
    if number == 1:
        under = layout.draw_header(canvas, paper.header, form_number=paper.form_number)
        top = layout.draw_title(canvas, paper.title, top=under)
        _draw_codes(canvas, paper, top)
        draw_page(canvas, blocks, plan.first, size=plan.size)
    else:
        canvas.setFont(ITALIC, 9)
        canvas.drawString(layout.MARGIN, layout.A5[1] - layout.MARGIN - 8, f"Mã hồ sơ: {paper.code} (tiếp theo)")
        draw_page(canvas, blocks, plan.later, size=plan.size)
    words = f"{sheet} · BẢN IN LẠI LẦN {paper.reprint}" if paper.reprint else sheet
    layout.draw_foot(canvas, words, page=number, pages=len(plan.pages))


def _draw_codes(canvas: Canvas, paper: ReceiptPaper, top: float) -> None:
    right = layout.A5[0] - layout.MARGIN
    side, white = _qr(paper)
    codes.draw_qr(canvas, paper.qr_text, x=right - side, y=top - white - side, side=side)
    canvas.setFont(REGULAR, 11)
    canvas.drawString(layout.MARGIN, top - 12, "Mã hồ sơ: ")
    canvas.setFont(BOLD, 12)
    canvas.drawString(layout.MARGIN + 52, top - 12, paper.code)
    room = _beside(side)
    codes.draw_code128(canvas, paper.code, x=layout.MARGIN, y=top - _UNDER_BAR, room=room, height=_BAR)
    canvas.setFont(ITALIC, _SMALL)
    for number, line in enumerate(_replacing(paper), 1):
        canvas.drawString(layout.MARGIN, top - _UNDER_BAR - number * _SMALL * 1.15, line)


def _qr(paper: ReceiptPaper) -> tuple[float, float]:
    """Return the side of the QR and the white over it; today's short code keeps today's place."""
    side = codes.qr_side(paper.qr_text, least=_QR)
    return side, codes.quiet_zone(paper.qr_text, side) / 2 if side > _QR else 0.0


def _beside(side: float) -> float:
    return layout.A5[0] - 2 * layout.MARGIN - side - 6 * layout.MM


def _codes_height(paper: ReceiptPaper) -> float:
    side, white = _qr(paper)
    return max(side + 2 * white, _UNDER_BAR + len(_replacing(paper)) * _SMALL * 1.15)


def _replacing(paper: ReceiptPaper) -> tuple[str, ...]:
    """Return the small lines that tell a corrected receipt from the one it takes the place of."""
    if not paper.replaces:
        return ()
    words = f"Bản {paper.version}. Thay giấy tiếp nhận lập lúc {paper.replaces}"
    return tuple(line.text for line in broken([(ITALIC, words)], _beside(_qr(paper)[0]), _SMALL))


def _blocks(paper: ReceiptPaper, area: Area, size: float) -> list[Block]:
    numbered = paper.form_set == SET_2018
    blocks = [_text(runs, area, size) for runs in _who(paper, with_id=not numbered)]
    if paper.authorised is not None:
        blocks += [_text(runs, area, size) for runs in _authorised(paper.authorised, with_id=not numbered)]
    blocks.append(_text(labelled("Nội dung yêu cầu giải quyết", paper.request, strong=True), area, size))
    blocks.append(_text(_heading("Thành phần hồ sơ nộp gồm", "", 1, numbered=numbered), area, size))
    # Lines are broken and parted plainly: a receipt that was handed out comes out with the same bytes again.
    blocks += listed(paper.items, area.room, size, keep=0)
    facts = (
        ("Số lượng hồ sơ", f"{paper.sets:02d} (bộ)"),
        ("Thời gian giải quyết hồ sơ theo quy định là", paper.term_text),
        ("Thời gian nhận hồ sơ", paper.received_text),
        ("Thời gian trả kết quả giải quyết hồ sơ", paper.due_text),
        ("Đăng ký nhận kết quả tại", paper.return_text),
    )
    for number, (label, value) in enumerate(facts, 2):
        strong = label.startswith("Thời gian trả")
        blocks.append(_text(_heading(label, value, number, numbered=numbered, strong=strong), area, size))
    blocks.append(_text(_book(paper), area, size))
    signers = (Signer("NGƯỜI NỘP HỒ SƠ", paper.submitter_name), Signer("NGƯỜI TIẾP NHẬN HỒ SƠ", paper.officer_name))
    return [*blocks, layout.signature_block(signers, area.room, space=4)]


def _text(runs: tuple[Run, ...], area: Area, size: float) -> Block:
    return paragraph(runs, area.room, size, space=0.12)


def _heading(label: str, value: str, number: int, *, numbered: bool, strong: bool = False) -> tuple[Run, ...]:
    """Return a heading that the 2018 form numbers 1 to 6 and the 2025 form does not."""
    title = f"{number}. {label}" if numbered else label
    if not value:
        return ((REGULAR, f"{title}:"),)
    return labelled(title, value, strong=strong)


def _who(paper: ReceiptPaper, *, with_id: bool) -> list[tuple[Run, ...]]:
    lines = [
        desk_line(paper.desk_name),
        labelled("Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức", paper.recipient, strong=True),
    ]
    if with_id:
        lines.append(labelled("Số định danh cá nhân/tổ chức", paper.recipient_id))
    lines.append(labelled("Địa chỉ", paper.address))
    lines.append(contact(paper.phone, paper.email))
    return lines


def _authorised(owner: AuthorisedBy, *, with_id: bool) -> list[tuple[Run, ...]]:
    lines = [((ITALIC, "(Trường hợp ủy quyền) "), (REGULAR, "Người ủy quyền: "), (BOLD, owner.name))]
    found: list[tuple[Run, ...]] = [*lines, labelled("Địa chỉ", owner.address)]
    if with_id:
        found.append(labelled("Số định danh cá nhân", owner.id))
    found.append(contact(owner.phone, owner.email))
    found.append(labelled("Giấy tờ ủy quyền", owner.document))
    return found


def _book(paper: ReceiptPaper) -> tuple[Run, ...]:
    book, number = paper.book or "………", paper.book_number or "………"
    return ((REGULAR, f"Vào Sổ theo dõi hồ sơ, Quyển số: {book}  Số thứ tự: {number} (nếu có)"),)
