"""Our own paper: the day's closing sheet, one large answer first, then what it rests on, name by name."""

from dataclasses import replace

from desktop.printing import layout
from desktop.printing.answer import Style, answer_block
from desktop.printing.flow import Block
from desktop.printing.fonts import BOLD, REGULAR
from desktop.printing.grid import Column, Grid
from desktop.printing.journal_mark import journal_block
from desktop.printing.layout import MM
from desktop.printing.papers import ClosingPaper
from desktop.printing.paragraphs import listed, paragraph
from desktop.printing.slip import Slip, slip_pdf
from desktop.runtime.report_text import grouped
from desktop.runtime.vietnamese import money, number

# Our own papers are read at arm's length: 13 points at least. The binding margin of NĐ 30/2020 stays, top and bottom
# are the printer's, so that a common day takes one sheet.
_SIZES = (13.0,)
_SHEET = replace(layout.A4_SHEET, top=14 * MM, bottom=18 * MM)
_ROOM = _SHEET.room
_SUMS = Grid(
    (
        Column("Nội dung", _ROOM - 62 * MM),
        Column("Số lượng", 24 * MM, "right"),
        Column("Đối chiếu", 38 * MM, "centre"),
    ),
    13.0,
)
_FEES = Grid(
    (
        Column("Phí, lệ phí đã thu", _ROOM - 62 * MM),
        Column("Số lần", 24 * MM, "right"),
        Column("Số tiền", 38 * MM, "right"),
    ),
    13.0,
)
_TALLEST = 400.0


def closing_pdf(paper: ClosingPaper) -> bytes:
    """Return the closing sheet as PDF bytes; equal papers give equal bytes."""
    running = f"{paper.title} · {paper.desk} · {paper.day_text} (tiếp theo)"
    slip = Slip(header=paper.header, title=paper.title, running=running, sheet=_SHEET, sizes=_SIZES)
    return slip_pdf(slip, lambda room, size: _blocks(paper, room, size))


def _blocks(paper: ClosingPaper, room: float, size: float) -> list[Block]:
    wrong = len(paper.differences)
    where = ((BOLD, f"{paper.unit} · {paper.desk}"),)
    who = ((REGULAR, f"{paper.day_text} · Người chốt: "), (BOLD, paper.officer_name))
    return [
        paragraph(where, room, size, space=0.0),
        paragraph(who, room, size, space=0.0),
        _answer(wrong, room, size),
        *_differences(paper, room, size),
        *_sums(paper),
        *_spoiled(paper, room, size),
        *_queue(paper, room, size),
        *_to_file(paper, room, size),
        *_fees(paper, room, size),
        *_figures(paper, room, size),
        journal_block(paper, room, size),
        layout.signature_block(paper.signers, room, space=10, keep=1, scale=1.2),
    ]


def _answer(wrong: int, room: float, size: float) -> Block:
    caption = "Giấy tiếp nhận, hồ sơ và số của ngày"
    return answer_block(
        f"Lệch {wrong} chỗ" if wrong else "Khớp", caption, room, style=Style(34, size, alarm=bool(wrong))
    )


def _differences(paper: ClosingPaper, room: float, size: float) -> list[Block]:
    if not paper.differences:
        return []
    return [paragraph(((BOLD, "Các chỗ lệch:"),), room, size, space=0.5), *listed(paper.differences, room, size)]


def _sums(paper: ClosingPaper) -> list[Block]:
    spoiled = len(paper.spoiled)
    sums = (
        ("Giấy tiếp nhận đã in", paper.receipts, _against(paper.receipts, paper.dossiers)),
        ("Hồ sơ đã ghi", paper.dossiers, ""),
        ("Số đã dùng cho hồ sơ", paper.numbers_used, _against(paper.numbers_used, paper.dossiers)),
        ("Số hỏng", spoiled, ""),
        (
            f"Số đã cấp = đã dùng + hỏng ({paper.number_range})",
            paper.numbers_issued,
            _against(paper.numbers_issued, paper.numbers_used + spoiled),
        ),
    )
    rows = [_SUMS.row((label, number(count), verdict)) for label, count, verdict in sums]
    return [Block(height=8.0), *_SUMS.blocks(rows, tallest=_TALLEST)]


def _against(count: int, other: int) -> str:
    if count == other:
        return "Khớp"
    return f"{'Thừa' if count > other else 'Thiếu'} {number(abs(count - other))}"


def _spoiled(paper: ClosingPaper, room: float, size: float) -> list[Block]:
    if not paper.spoiled:
        return [_fact("Số hỏng", "không có", room, size)]
    said = (((BOLD, f"{each.number}: "), (REGULAR, each.reason)) for each in paper.spoiled)
    return [
        paragraph(((BOLD, "Số hỏng và lý do:"),), room, size, space=0.5),
        *(
            replace(paragraph(runs, room, size, space=0.05, indent=layout.MARGIN / 2), keep=1 - min(place, 1))
            for place, runs in enumerate(said)
        ),
    ]


def _queue(paper: ClosingPaper, room: float, size: float) -> list[Block]:
    if not paper.print_queue:
        return [_fact("Phiếu chờ in", "không còn", room, size)]
    title = f"Phiếu chờ in: {number(len(paper.print_queue))}"
    return [paragraph(((BOLD, title),), room, size, space=0.5), *listed(paper.print_queue, room, size)]


def _to_file(paper: ClosingPaper, room: float, size: float) -> list[Block]:
    if not paper.to_file:
        return [_fact("Hồ sơ chờ nộp lên Cổng", "không còn", room, size)]
    title = f"Hồ sơ chờ nộp lên Cổng: {number(len(paper.to_file))}"
    return [paragraph(((BOLD, title),), room, size, space=0.5), *listed(paper.to_file, room, size)]


def _fees(paper: ClosingPaper, room: float, size: float) -> list[Block]:
    if not paper.fees:
        return [_fact("Phí, lệ phí đã thu", "không có", room, size)]
    rows = [_FEES.row((each.way, number(each.count), money(each.amount))) for each in paper.fees]
    count, amount = sum(each.count for each in paper.fees), sum(each.amount for each in paper.fees)
    total = _FEES.row(("Cộng", number(count), money(amount)), font=BOLD)
    return [Block(height=8.0), *_FEES.blocks((*rows, total), tallest=_TALLEST)]


def _figures(paper: ClosingPaper, room: float, size: float) -> list[Block]:
    """Tell the digest that the day's summary carries, so that sheet and summary are seen to be the same figures."""
    if not paper.figures:
        return []
    return [_fact("Dấu số liệu ngày, như trong thư gửi cấp trên", grouped(paper.figures), room, size)]


def _fact(label: str, value: str, room: float, size: float) -> Block:
    return paragraph(((BOLD, f"{label}: "), (REGULAR, value)), room, size, space=0.5)
