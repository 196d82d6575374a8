"""Colours by named token, fonts and the style sheet; no colour is named anywhere else."""

from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from desktop.runtime.resources import resource_bytes, resource_file, resource_json, resource_text

FAMILY = "Be Vietnam Pro"
_FONTS = ("BeVietnamPro-Regular.ttf", "BeVietnamPro-SemiBold.ttf")
THEMES = ("system", "light", "dark")
# What the style sheet stands on. Qt takes it with the words of the call: a style that is handed over as an object of
# Python costs a start eight milliseconds.
STYLE = ("-style", "Fusion")


@cache
def tokens(name: str) -> Mapping[str, str]:
    """Return the colours of a theme by token."""
    found: Mapping[str, str] = resource_json(f"themes/{name}.json")
    return found


class Theme:
    """The look of the running application."""

    def __init__(self, name: str = "light") -> None:
        self.name = name

    def colour(self, token: str) -> QColor:
        """Return the colour of a token."""
        return QColor(tokens(self.name)[token])

    def sheet(self) -> str:
        """Return the style sheet with the theme's colours in it."""
        icons = resource_file("icons").as_posix()
        text = resource_text("themes/app.qss").replace("{icons}", icons).replace("{theme}", self.name)
        for token, value in tokens(self.name).items():
            text = text.replace("{" + token + "}", value)
        return text

    def palette(self) -> QPalette:
        """Return the palette for what no style sheet reaches."""
        palette = QPalette()
        roles = {
            QPalette.ColorRole.Window: "ground",
            QPalette.ColorRole.Base: "surface",
            QPalette.ColorRole.AlternateBase: "ground",
            QPalette.ColorRole.Button: "surface",
            QPalette.ColorRole.WindowText: "ink",
            QPalette.ColorRole.Text: "ink",
            QPalette.ColorRole.ButtonText: "ink",
            QPalette.ColorRole.PlaceholderText: "muted",
            QPalette.ColorRole.Highlight: "accent",
            QPalette.ColorRole.HighlightedText: "on_accent",
            QPalette.ColorRole.ToolTipBase: "surface",
            QPalette.ColorRole.ToolTipText: "ink",
            QPalette.ColorRole.Link: "accent",
        }
        for role, token in roles.items():
            palette.setColor(role, self.colour(token))
        return palette

    def icon(self, name: str, colour: str = "ink", size: int = 20) -> QIcon:
        """Return a line icon in the colour of a token, sharp at every scale."""
        return QIcon(_drawn(name, tokens(self.name)[colour], size))


@cache
def _drawn(name: str, colour: str, size: int) -> QPixmap:
    svg = resource_bytes(f"icons/{name}.svg").replace(b"currentColor", colour.encode())
    ratio = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
    picture = QPixmap(QSize(size, size) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    # Into the size in points: the painter already counts in points, whatever the scale.
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


_current = Theme()


def theme() -> Theme:
    """Return the look in use."""
    return _current


def apply_theme(application: QApplication, choice: str) -> None:
    """Dress the application: `light`, `dark`, or `system`, which follows the machine."""
    _load_fonts()
    dark = application.styleHints().colorScheme() is Qt.ColorScheme.Dark
    _current.name = choice if choice in {"light", "dark"} else ("dark" if dark else "light")
    application.setPalette(_current.palette())
    font = QFont(FAMILY)
    font.setPixelSize(15)
    application.setFont(font)
    application.setStyleSheet(_current.sheet())


@cache
def _load_fonts() -> None:
    for name in _FONTS:
        QFontDatabase.addApplicationFontFromData(QByteArray(resource_bytes(f"fonts/{name}")))
