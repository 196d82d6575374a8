"""Line pictograms, drawn with paths: they print grey and at any size, and need no picture files."""

from collections.abc import Callable

from desktop.printing.canvas import Canvas

# Each is a list of strokes in a square from (0, 0) to (20, 20); a stroke is `line`, `rect` or `circle` with its numbers.
Stroke = tuple[str, tuple[float, ...]]
_PICTURES: dict[str, tuple[Stroke, ...]] = {
    "phone": (("rect", (5, 1, 10, 18, 2)), ("line", (9, 3.5, 11, 3.5))),
    "key": (
        ("circle", (6, 10, 3.6)),
        ("line", (9.6, 10, 18, 10)),
        ("line", (15, 10, 15, 6.5)),
        ("line", (18, 10, 18, 7)),
    ),
    "search": (("circle", (8.5, 11.5, 5.5)), ("line", (12.4, 7.6, 18, 2))),
    "pencil": (
        ("line", (3, 3, 4, 7.5)),
        ("line", (4, 7.5, 14.5, 18)),
        ("line", (14.5, 18, 18, 14.5)),
        ("line", (18, 14.5, 7.5, 4)),
        ("line", (7.5, 4, 3, 3)),
    ),
    "camera": (
        ("rect", (2, 3.5, 16, 11.5, 2)),
        ("circle", (10, 9, 3.4)),
        ("line", (7, 15, 8, 17.5)),
        ("line", (8, 17.5, 12, 17.5)),
        ("line", (12, 17.5, 13, 15)),
    ),
    "coin": (
        ("circle", (10, 10, 8)),
        ("line", (12.5, 14, 12.5, 5.5)),
        ("circle", (10.2, 8.3, 2.4)),
        ("line", (10.6, 12.4, 14.2, 12.4)),
    ),
    "send": (
        ("line", (2, 10, 18, 17)),
        ("line", (18, 17, 12, 2)),
        ("line", (12, 2, 9, 9)),
        ("line", (9, 9, 2, 10)),
        ("line", (9, 9, 18, 17)),
    ),
    "clock": (("circle", (10, 10, 8)), ("line", (10, 10, 10, 15)), ("line", (10, 10, 13.5, 8.5))),
    "house": (
        ("line", (2, 10, 10, 17.5)),
        ("line", (10, 17.5, 18, 10)),
        ("rect", (4.5, 2, 11, 9, 0.5)),
        ("rect", (8.3, 2, 3.4, 5, 0.3)),
    ),
    "bell": (
        ("rect", (2.5, 3, 15, 14, 2)),
        ("line", (6, 7, 14, 7)),
        ("line", (6, 10, 14, 10)),
        ("line", (6, 13, 11, 13)),
    ),
}
_BOX = 20.0


def draw_picture(canvas: Canvas, name: str, *, x: float, y: float, side: float) -> None:
    """Draw a pictogram with its lower left corner at a place; an unknown name draws nothing."""
    scale = side / _BOX
    canvas.saveState()
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    canvas.setLineWidth(max(0.7, 1.25 * scale))
    drawing: dict[str, Callable[..., None]] = {
        "line": canvas.line,
        "circle": canvas.circle,
        "rect": canvas.roundRect,
    }
    for kind, numbers in _PICTURES.get(name, ()):
        placed = [number * scale for number in numbers]
        placed[0] += x
        placed[1] += y
        if kind == "line":
            placed[2] += x
            placed[3] += y
        drawing[kind](*placed)
    canvas.restoreState()


def draw_tick_box(canvas: Canvas, *, x: float, y: float, side: float, ticked: bool) -> None:
    """Draw a box for the hand, ticked where the paper is already on the desk."""
    canvas.setLineWidth(1.0)
    canvas.rect(x, y, side, side)
    if ticked:
        canvas.setLineWidth(1.5)
        canvas.line(x + side * 0.2, y + side * 0.5, x + side * 0.42, y + side * 0.22)
        canvas.line(x + side * 0.42, y + side * 0.22, x + side * 0.82, y + side * 0.8)
