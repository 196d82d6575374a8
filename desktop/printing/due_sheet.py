"""Our own paper for whoever asks why this day: the date first and large, then each step of its sum."""

from dataclasses import replace

from desktop.printing.answer import Style, answer_block
from desktop.printing.flow import PAUSE, Block, Run, broken
from desktop.printing.fonts import BOLD, ITALIC, REGULAR
from desktop.printing.papers import DueSheetPaper, DueStep
from desktop.printing.paragraphs import labelled, paragraph
from desktop.printing.slip import Slip, continued, slip_pdf

# Our own papers are read at arm's length: 13 points at least.
_SIZES = (13.0,)
_HANG = 30.0


def due_sheet_pdf(paper: DueSheetPaper) -> bytes:
    """Return the sheet as PDF bytes; equal papers give equal bytes."""
    foot = f"Người in: {paper.officer_name}" if paper.officer_name else ""
    slip = Slip(
        header=paper.header, title=paper.title, running=continued(paper.code, paper.title), foot=foot, sizes=_SIZES
    )
    return slip_pdf(slip, lambda room, size: _blocks(paper, room, size))


def _blocks(paper: DueSheetPaper, room: float, size: float) -> list[Block]:
    facts = (
        labelled("Mã hồ sơ", paper.code, strong=True),
        labelled("Hồ sơ của", paper.applicant, strong=True),
        labelled("Thủ tục", paper.procedure),
        labelled("Nhận hồ sơ", paper.received_text),
        labelled("Thời hạn giải quyết", paper.term_text),
    )
    blocks = [
        answer_block(paper.due_text, "Hẹn trả kết quả", room, style=Style(26, size), space=2),
        *(paragraph(runs, room, size, space=0.6 if number == 0 else 0.12) for number, runs in enumerate(facts)),
        paragraph(((BOLD, "Cách tính"),), room, size, space=0.6),
        *_steps(paper.steps, room, size),
    ]
    if paper.note:
        blocks.append(paragraph(((ITALIC, paper.note),), room, size, space=0.6))
    return blocks


def _steps(steps: tuple[DueStep, ...], room: float, size: float) -> list[Block]:
    blocks: list[Block] = []
    number = 0
    for step in steps:
        number += not step.pause
        lines = broken(_words(step), room, size, indent=_HANG, hang=_HANG)
        marked = replace(lines[0], mark=PAUSE if step.pause else str(number))
        blocks.append(Block(lines=(marked, *lines[1:]), space=size * 0.42, keep=0 if blocks else 1, whole=True))
    return blocks


def _words(step: DueStep) -> tuple[Run, ...]:
    """Return the words of a step; a pause is told as one, not by its mark alone."""
    until: tuple[Run, ...] = ((REGULAR, " "), (BOLD, f"→\u00a0{step.until}")) if step.until else ()
    if step.pause:
        return ((BOLD, "Tạm dừng: "), (REGULAR, step.text), *until)
    return ((REGULAR, step.text), *until)
