"""The system's printers: which there are, and a paper's very bytes drawn on one of them."""

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desktop.ui.printing.preview import image_of
from desktop.usecases.papers import PageImage, images_of

_DPI = 300
_MM_PER_INCH = 25.4


def printer_names() -> tuple[str, ...]:
    """Return the names of the system's printers, the default first."""
    default = QPrinterInfo.defaultPrinterName()
    names = [str(name) for name in QPrinterInfo.availablePrinterNames()]
    return tuple(sorted(names, key=lambda name: (name != default, name)))


def send(pdf: bytes, printer: str, *, title: str) -> str:
    """Print a paper; return the code of what went wrong, empty when the printer took it."""
    names = printer_names()
    if not names:
        return "print.no_printer"
    wanted = printer or names[0]
    if wanted not in names:
        return "print.printer_gone"
    return "" if _paint(wanted, images_of(pdf, dpi=_DPI), title=title) else "print.refused"


def _paint(name: str, pages: tuple[PageImage, ...], *, title: str) -> bool:
    printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
    printer.setResolution(_DPI)
    printer.setDocName(title)
    printer.setFullPage(True)
    _set_page(printer, pages[0])
    painter = QPainter()
    if not painter.begin(printer):
        return False
    try:
        for index, page in enumerate(pages):
            if index:
                _set_page(printer, page)
                if not printer.newPage():
                    return False
            target = QRectF(0, 0, printer.width(), printer.height())
            painter.drawImage(target, image_of(page.width, page.height, page.stride, page.pixels))
    finally:
        done = painter.end()
    return bool(done)


def _set_page(printer: QPrinter, page: PageImage) -> None:
    # A page that lies across is told as its upright sheet, turned: that is the paper in the tray.
    across = page.width > page.height
    upright = QSizeF(page.height, page.width) if across else QSizeF(page.width, page.height)
    size = upright * (_MM_PER_INCH / _DPI)
    printer.setPageLayout(
        QPageLayout(
            QPageSize(size, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch),
            QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
        )
    )
