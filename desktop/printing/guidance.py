"""The guidance sheet: one big answer, what to bring, how to file from home step by step, codes to scan, whom to ask."""

from desktop.printing import codes
from desktop.printing.answer import Style, answer_block
from desktop.printing.canvas import Canvas
from desktop.printing.flow import LEADING, Area, Block, Run, broken, draw_circled, draw_page, height_of
from desktop.printing.fonts import BOLD, ITALIC, REGULAR
from desktop.printing.layout import A4_SHEET, A5_SHEET, MM
from desktop.printing.papers import GuidancePaper, GuidanceWords, HomeStep, LinkedCode
from desktop.printing.paragraphs import paragraph
from desktop.printing.pictograms import draw_picture, draw_tick_box
from desktop.printing.slip import Slip, slip_pdf

# Our own papers are read at arm's length: 13 points at least, 16 for weak eyes (TT 01/2018 names no size for them).
_USUAL, _LARGE = (13.0,), (16.0,)
_QR = 22 * MM
_GAP = 8.0


def guidance_pdf(paper: GuidancePaper) -> bytes:
    """Return the sheet as PDF bytes; equal papers give equal bytes."""
    slip = Slip(
        header=paper.header,
        title=_both(paper, "title"),
        running=f"{paper.words.title}: {paper.procedure}",
        foot=f"Người hướng dẫn: {paper.officer_name}" if paper.officer_name else "",
        sheet=A4_SHEET if paper.a4 else A5_SHEET,
        sizes=_LARGE if paper.large else _USUAL,
    )
    return slip_pdf(slip, lambda room, size: _blocks(paper, room, size))


def _both(paper: GuidancePaper, heading: str) -> str:
    first = str(getattr(paper.words, heading))
    return f"{first} / {_word(paper.second, heading)}" if paper.second else first


def _word(words: GuidanceWords, heading: str) -> str:
    return str(getattr(words, heading))


def _blocks(paper: GuidancePaper, room: float, size: float) -> list[Block]:
    facing = f"{paper.citizen}: {paper.procedure}" if paper.citizen else paper.procedure
    return [
        answer_block(paper.answer, facing, room, style=Style(size * 1.6, size * 0.95), space=2),
        *_papers(paper, room, size),
        *_facts(paper, room, size),
        *_desk(paper, room, size),
        *_home(paper, room, size),
    ]


def _heading(text: str, room: float, size: float) -> Block:
    return paragraph(((BOLD, text),), room, size, space=0.5)


def _papers(paper: GuidancePaper, room: float, size: float) -> list[Block]:
    blocks: list[Block] = []
    bring = "bring_more" if paper.have else "bring"
    for heading, texts, ticked in ((bring, paper.bring, False), ("have", paper.have, True)):
        if texts:
            blocks.append(_heading(_both(paper, heading), room, size))
            blocks += [_boxed(each, room, size, ticked=ticked) for each in texts]
    if paper.cases:
        blocks.append(_heading(_both(paper, "cases"), room, size))
        blocks += [
            Block(lines=broken([(REGULAR, f"– {each}")], room, size, indent=2, hang=12), space=size * 0.1, whole=True)
            for each in paper.cases
        ]
    return blocks


def _boxed(text: str, room: float, size: float, *, ticked: bool) -> Block:
    """Return a paper with a box before it, kept whole."""
    box = size * 0.85
    lines = broken([(REGULAR, text)], room - box - _GAP, size)
    words = Block(lines=lines)
    height = height_of((words,), size)

    def draw(canvas: Canvas, left: float, y: float) -> None:
        draw_tick_box(canvas, x=left, y=y - size * 1.08, side=box, ticked=ticked)
        draw_page(canvas, (words,), Area(left + box + _GAP, left + room, y, 0.0), size=size)

    return Block(height=height, draw=draw, space=size * 0.2)


def _facts(paper: GuidancePaper, room: float, size: float) -> list[Block]:
    facts: list[tuple[str, tuple[Run, ...]]] = []
    for heading, picture, said in (
        ("where", "house", paper.where),
        ("how_long", "clock", paper.how_long),
        ("cost", "coin", "; ".join(paper.costs)),
    ):
        if said:
            facts.append((picture, ((BOLD, f"{_both(paper, heading)}: "), (REGULAR, said))))
    return [
        _pictured(picture, runs, room, size, space=size * (0.6 if number == 0 else 0.25))
        for number, (picture, runs) in enumerate(facts)
    ]


def _pictured(
    picture: str, runs: tuple[Run, ...], room: float, size: float, *, space: float
) -> Block:  # a picture and what it stands for
    """Return words with a pictogram before them."""
    side = size * 1.25
    words = Block(lines=broken(runs, room - side - _GAP, size))
    height = max(height_of((words,), size), side)

    def draw(canvas: Canvas, left: float, y: float) -> None:
        draw_picture(canvas, picture, x=left, y=y - size * 0.1 - side, side=side)
        draw_page(canvas, (words,), Area(left + side + _GAP, left + room, y, 0.0), size=size)

    return Block(height=height, draw=draw, space=space)


def _home(paper: GuidancePaper, room: float, size: float) -> list[Block]:
    """Return filing at home as one piece with its codes: where it does not fit under the rest, it is the back side."""
    parts = [
        *([_heading(_both(paper, "home"), room, size)] if paper.steps else []),
        *(_step(number, each, room, size) for number, each in enumerate(paper.steps, 1)),
        *_scan(paper.codes, room, size),
    ]
    if not parts:
        return []
    height = height_of(parts, size)

    def draw(canvas: Canvas, left: float, y: float) -> None:
        draw_page(canvas, parts, Area(left, left + room, y, 0.0), size=size)

    return [Block(height=height, draw=draw, space=size * 0.3)]


def _step(number: int, step: HomeStep, room: float, size: float) -> Block:
    """Return a step: its number in a circle, its pictogram, its sentence."""
    side, circle = size * 1.3, size * 0.7
    start = 2 * circle + _GAP + side + _GAP
    words = Block(lines=broken([(REGULAR, step.text)], room - start, size))
    height = max(height_of((words,), size), side)

    def draw(canvas: Canvas, left: float, y: float) -> None:
        draw_circled(canvas, str(number), x=left + circle, y=y - size * 0.75, radius=circle)
        draw_picture(canvas, step.picture, x=left + 2 * circle + _GAP, y=y - size * 0.1 - side, side=side)
        draw_page(canvas, (words,), Area(left + start, left + room, y, 0.0), size=size)

    return Block(height=height, draw=draw, space=size * 0.3)


def _scan(linked: tuple[LinkedCode, ...], room: float, size: float) -> list[Block]:
    """Return the codes side by side, each with what it opens beside it."""
    if not linked:
        return []
    column = (room - _GAP * (len(linked) - 1)) / len(linked)
    sides = [codes.qr_side(each.text, least=_QR) for each in linked]
    said = [
        (paragraph(((ITALIC, each.caption),), column - side - _GAP, size * 0.92, space=0.0),)
        for each, side in zip(linked, sides, strict=True)
    ]
    height = max(*sides, *(height_of(each, size * 0.92) for each in said))

    def draw(canvas: Canvas, left: float, y: float) -> None:
        for number, (each, side) in enumerate(zip(linked, sides, strict=True)):
            x = left + number * (column + _GAP)
            codes.draw_qr(canvas, each.text, x=x, y=y - side, side=side)
            draw_page(canvas, said[number], Area(x + side + _GAP, x + column, y, 0.0), size=size * 0.92)

    return [Block(height=height, draw=draw, space=size * 0.8)]


def _desk(paper: GuidancePaper, room: float, size: float) -> list[Block]:
    said = "; ".join(each for each in (paper.desk, f"giờ làm việc {paper.hours}" if paper.hours else "") if each)
    phone: tuple[Run, ...] = ((REGULAR, "; điện thoại "), (BOLD, paper.phone)) if paper.phone else ()
    runs = ((BOLD, f"{_both(paper, 'desk')}: "), (REGULAR, said), *phone)
    return [_pictured("bell", runs, room, size, space=size * LEADING * 0.5)]
