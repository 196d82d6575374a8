"""Charts on paper: the same shapes as on the screen, in greys that tell without colour."""

from desktop.domain.plot import Box, Dot, Pen, Shape, Stroke, Words, shapes_of
from desktop.domain.report import Chart, Kind
from desktop.printing.canvas import Canvas
from desktop.printing.flow import Block
from desktop.printing.fonts import BOLD, REGULAR, drawable, width
from desktop.runtime.report_text import written

_GREYS = {"ink": 0.0, "accent": 0.0, "due": 0.25, "muted": 0.35, "line": 0.82, "ground": 1.0}
_DARKEST = 0.68


def chart_block(chart: Chart, room: float, height: float, *, space: float = 0.0) -> Block:
    """Return a chart as a block of a paper."""
    pen = Pen(room, height, lambda text, size: width(drawable(text), REGULAR, size), _value)
    shapes = shapes_of(chart, pen)

    def draw(canvas: Canvas, left: float, y: float) -> None:
        canvas.saveState()
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        for each in shapes:
            _draw(canvas, each, left, y)
        canvas.restoreState()

    return Block(height=height, draw=draw, space=space)


def _value(value: object, percent: object) -> str:
    return written(value, Kind.RATE if percent else Kind.COUNT).replace(",00", "")  # type: ignore[arg-type]  # a chart's own value


def _draw(canvas: Canvas, shape: Shape, left: float, top: float) -> None:
    match shape:
        case Stroke():
            _stroke(canvas, shape, left, top)
        case Box():
            canvas.setFillGray(1 - _DARKEST * shape.shade)
            canvas.setStrokeGray(0)
            canvas.setLineWidth(0.5)
            canvas.rect(left + shape.x, top - shape.y - shape.height, shape.width, shape.height, int(shape.edge), 1)
        case Dot():
            canvas.setFillGray(_GREYS[shape.ink])
            canvas.circle(left + shape.x, top - shape.y, shape.radius, 0, 1)
        case Words():
            _words(canvas, shape, left, top)


def _stroke(canvas: Canvas, shape: Stroke, left: float, top: float) -> None:
    canvas.setStrokeGray(_GREYS[shape.ink])
    canvas.setLineWidth(shape.width)
    canvas.setDash(list(shape.dash)) if shape.dash else canvas.setDash()
    path = canvas.beginPath()
    path.moveTo(left + shape.points[0][0], top - shape.points[0][1])
    for x, y in shape.points[1:]:
        path.lineTo(left + x, top - y)
    canvas.drawPath(path)
    canvas.setDash()


def _words(canvas: Canvas, shape: Words, left: float, top: float) -> None:
    text, font = drawable(shape.text), BOLD if shape.bold else REGULAR
    canvas.setFillGray(_GREYS[shape.ink])
    canvas.setFont(font, shape.size)
    canvas.drawString(left + shape.x - shape.anchor * width(text, font, shape.size), top - shape.y, text)
