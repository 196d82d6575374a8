"""Charts on the screen: the same shapes as on paper, in the theme's colours, each with its numbers beside it."""

from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.plot import Box, Dot, Pen, Shape, Stroke, Words, shapes_of
from desktop.domain.report import Chart, Kind
from desktop.runtime.report_text import written
from desktop.ui.parts.field import label_of
from desktop.ui.reports.model import ReportModel
from desktop.ui.reports.table import table_of
from desktop.ui.retold import retold
from desktop.ui.theme import FAMILY, theme

_NARROW, _WIDE = 190, 330


def _font(size: float, *, bold: bool = False) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(round(size))
    font.setBold(bold)
    return font


def _measured(text: str, size: float) -> float:
    return QFontMetricsF(_font(size)).horizontalAdvance(text)


def _value(value: Decimal | int, percent: bool) -> str:  # noqa: FBT001  # the shape that the plot calls
    return written(value, Kind.RATE if percent else Kind.COUNT).replace(",00", "")


class ChartView(QWidget):
    """One chart as large as there is room."""

    def __init__(self, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = chart
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(self.tr("Số liệu của biểu đồ ở bảng bên cạnh"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 136)

    def sizeHint(self) -> QSize:
        """Ask for a shape that a line over time reads well in."""
        return QSize(620, 260)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt gives it
        """Draw the chart in the theme's colours."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for each in shapes_of(self.chart, Pen(self.width(), self.height(), _measured, _value)):
            _draw(painter, each)


def _draw(painter: QPainter, shape: Shape) -> None:
    match shape:
        case Stroke():
            pen = QPen(theme().colour(shape.ink), shape.width)
            if shape.dash:
                pen.setDashPattern([each / shape.width for each in shape.dash])
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in shape.points]))
        case Box():
            painter.setPen(QPen(theme().colour("ink"), 0.6) if shape.edge else Qt.PenStyle.NoPen)
            painter.setBrush(_shaded(shape.shade))
            painter.drawRect(QRectF(shape.x, shape.y, shape.width, shape.height))
        case Dot():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour(shape.ink))
            painter.drawEllipse(QPointF(shape.x, shape.y), shape.radius, shape.radius)
        case Words():
            font = _font(shape.size, bold=shape.bold)
            painter.setFont(font)
            painter.setPen(theme().colour("surface" if shape.ink == "ground" else shape.ink))
            text = retold(shape.text)
            wide = QFontMetricsF(font).horizontalAdvance(text)
            painter.drawText(QPointF(shape.x - shape.anchor * wide, shape.y), text)


def _shaded(shade: float) -> QColor:
    """Return the accent thinned towards the surface, so that darker is more on a light ground, lighter on a dark one."""
    full, none = theme().colour("accent"), theme().colour("surface")
    mixed = [round(low + (high - low) * shade) for high, low in zip(_parts(full), _parts(none), strict=True)]
    return QColor.fromRgb(*mixed)


def _parts(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


class ChartPanel(QWidget):
    """A chart, the words of its marks under it, and its numbers at its side."""

    def __init__(self, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bare")
        self.view = ChartView(chart)
        self.model = ReportModel(self)
        self.model.show_chart(chart)
        self.table = table_of(self.model, self.tr("Số liệu: {title}").format(title=chart.title), stretches=False)
        self.table.setMinimumWidth(_NARROW)
        self.table.setMaximumWidth(_WIDE)
        said = " · ".join(f"({place}) {chart.labels[at]}: {words}" for place, (at, words) in enumerate(chart.marks, 1))
        left = QVBoxLayout()
        left.addWidget(self.view, 1)
        if said:
            left.addWidget(label_of(said, "muted", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(12)
        row.addLayout(left, 5)
        row.addWidget(self.table, 3)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the end of the table: of months the last are looked at first, and they stand there as on the chart."""
        super().showEvent(event)
        self.table.scrollToBottom()
