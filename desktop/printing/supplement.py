"""Mẫu 02: the request for missing papers, on A5, guided once, fully and exactly (NĐ 61/2018 Đ15 k3, Đ17)."""

import io

from desktop.printing import layout
from desktop.printing.flow import Area, Block, Line, Run, broken, draw_page, height_of, labelled, pages_of
from desktop.printing.fonts import ITALIC, REGULAR
from desktop.printing.papers import SupplementPaper

SIZES = (11.5, 11.0, 10.5, 10.0, 9.5)
_INDENT = 10.0


def supplement_pdf(paper: SupplementPaper) -> bytes:
    """Return the request as PDF bytes; equal papers give equal bytes."""
    target = io.BytesIO()
    canvas = layout.new_canvas(target, title=paper.title, author=paper.header.body)
    top = layout.draw_title(
        canvas, paper.title, top=layout.draw_header(canvas, paper.header, form_number=paper.form_number)
    )
    left, right, bottom = layout.MARGIN, layout.A5[0] - layout.MARGIN, layout.MARGIN + 8
    first = Area(left, right, top - 6, bottom)
    later = Area(left, right, layout.A5[1] - layout.MARGIN, bottom)
    size = next(
        (each for each in SIZES if height_of(_blocks(paper, first, each), each) <= first.top - bottom), SIZES[-1]
    )
    pages = pages_of(_blocks(paper, first, size), size=size, first=first.top - bottom, later=later.top - bottom)
    for number, blocks in enumerate(pages, 1):
        draw_page(canvas, blocks, first if number == 1 else later, size=size)
        layout.draw_foot(canvas, "", page=number, pages=len(pages))
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _blocks(paper: SupplementPaper, area: Area, size: float) -> list[Block]:
    lines: list[tuple[Run, ...]] = [
        labelled("Hồ sơ của", paper.recipient, strong=True),
        labelled("Nội dung yêu cầu giải quyết", paper.request, strong=True),
        labelled("Địa chỉ", paper.address),
        ((REGULAR, f"Số điện thoại: {paper.phone or '……………………'}     Email: "), (REGULAR, paper.email)),
        ((REGULAR, "Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:"),),
    ]
    blocks = [_text(runs, area, size) for runs in lines]
    for number, each in enumerate(paper.missing, 1):
        found = broken([(REGULAR, f"{number}. {each}")], area.room, size, indent=_INDENT, hang=_INDENT * 2)
        blocks.append(Block(lines=found))
    blocks.append(_text(labelled("Lý do", paper.reason), area, size))
    closing = (
        "Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà liên hệ với "
        f"{paper.contact} số điện thoại {paper.contact_phone or '……………………'} để được hướng dẫn./."
    )
    blocks.append(Block(lines=broken([(ITALIC, closing)], area.room, size, indent=_INDENT), space=6))
    signed = layout.signatures((("NGƯỜI HƯỚNG DẪN", paper.officer_name),), area)
    blocks.append(Block(height=layout.SIGNATURE_HEIGHT, draw=signed, space=6))
    return blocks


def _text(runs: tuple[Run, ...], area: Area, size: float) -> Block:
    lines = broken(runs, area.room, size)
    if len(runs) > 1 and not runs[-1][1].strip():
        lines = (*lines[:-1], Line(lines[-1].runs, lines[-1].indent, dots=True))
    return Block(lines=lines, space=size * 0.15)
