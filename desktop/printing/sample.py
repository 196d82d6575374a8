"""A sample (MẪU): the portal's form filled with invented data, marked on every page as the circular says."""

from dataclasses import replace

from desktop.printing.flow import Block, broken
from desktop.printing.fonts import BOLD, ITALIC, REGULAR
from desktop.printing.layout import A4_SHEET
from desktop.printing.papers import SamplePaper
from desktop.printing.paragraphs import labelled, listed, paragraph
from desktop.printing.slip import Slip, slip_pdf

MARK = "MẪU"
_SIZES = (13.0,)


def sample_pdf(paper: SamplePaper) -> bytes:
    """Return the sample as PDF bytes; equal papers give equal bytes (TT 01/2018/TT-VPCP Đ5)."""
    slip = Slip(
        header=paper.header,
        title=paper.title,
        running=f"{paper.procedure} (tiếp theo)",
        mark=MARK,
        sheet=A4_SHEET,
        sizes=_SIZES,
    )
    return slip_pdf(slip, lambda room, size: _blocks(paper, room, size))


def _blocks(paper: SamplePaper, room: float, size: float) -> list[Block]:
    blocks = [
        paragraph(labelled("Thủ tục", paper.procedure, strong=True), room, size),
        paragraph(labelled("Mã thủ tục", paper.procedure_code), room, size),
        paragraph(((BOLD, "Điền từng ô như sau"),), room, size, space=0.8),
    ]
    blocks += [
        Block(
            lines=broken([(REGULAR, f"{label}: "), (BOLD, value)], room, size, hang=14), space=size * 0.45, whole=True
        )
        for label, value in paper.fields
    ]
    if paper.papers:
        blocks.append(paragraph(((BOLD, "Giấy tờ tải lên"),), room, size, space=0.8))
        blocks += [replace(each, space=size * 0.2) for each in listed(paper.papers, room, size)]
    if paper.note:
        blocks.append(paragraph(((ITALIC, paper.note),), room, size, space=1.0))
    return blocks
