"""The verb `report` of a hub: any report of any unit and span, told, as JSON, or written to files."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desktop.domain.periods import Span
from desktop.domain.report import Kind, Report
from desktop.hub.hub import Hub
from desktop.hub.reports import making, shares
from desktop.hub.reports.ground import Ground
from desktop.hub.speaking import day_of, say
from desktop.kernel.errors import Rejection
from desktop.runtime.files import write_file
from desktop.runtime.report_text import grouped, period_words, written

_FILES = ("xlsx", "csv")


def add_parser(verbs: Any, shared: Any) -> None:  # noqa: ANN401  # argparse gives these types no public name
    """Add the words of the verb."""
    parser = verbs.add_parser("report", parents=[shared], help="báo cáo của một đơn vị và cấp dưới")
    parser.add_argument("report", choices=making.NAMES, metavar="BÁO_CÁO", help=", ".join(making.NAMES))
    parser.add_argument("--from", dest="start", default="", metavar="NGÀY", help="từ ngày, để trống là đầu tháng này")
    parser.add_argument("--to", dest="end", default="", metavar="NGÀY", help="đến hết ngày, để trống là hôm nay")
    parser.add_argument("--unit", default="", metavar="MÃ", help="để trống là đơn vị của trạm")
    parser.add_argument("--by", default="", metavar="CHIA", help=f"chia theo: {', '.join(shares.BY)}")
    for kind in _FILES:
        parser.add_argument(f"--{kind}", default="", metavar="TỆP", help=f"ghi ra tệp {kind.upper()}")


def report(words: Namespace, hub: Hub) -> int:
    """Make a report and print it, write it to files, or both."""
    today = hub.today()
    start = day_of(words.start, "from") if words.start else today.replace(day=1)
    end = day_of(words.end, "to") if words.end else max(today, start)
    code = words.unit or hub.unit
    with hub.reading() as connection:
        place = hub.tree(connection).now(code, end.isoformat())
        if place is None:
            raise Rejection("hub.unit_unknown", "unit", unit=code)
        ground = Ground(hub, connection, place, Span(start, end))
        found = making.report(ground, words.report, by=words.by)
        files = {getattr(words, kind): making.file_of(ground, found, kind) for kind in _FILES if getattr(words, kind)}
        shape = making.shape_of(ground, found)
    told = (f"Quầy {each['desk']}: {each['days']} ngày, dấu kỳ {grouped(each['mark'])}" for each in shape["marks"])
    for name, body in files.items():
        write_file(Path(name), body)
    if files:
        return say(words, {**shape, "files": list(files)}, *(f"Đã ghi {name}." for name in files))
    return say(words, shape, *_told(place.full_name, found), *told)


def _told(unit: str, found: Report) -> Iterator[str]:
    yield f"{found.title}, {unit}. {period_words(found.span)}"
    yield found.headline
    for each in found.rates:
        some, every = (written(of.value, Kind.COUNT) for of in (each.numerator, each.denominator))
        yield f"{each.key}. {written(each.percent, Kind.RATE)} = {some} ÷ {every}. {each.rule}"
    yield from _table(found)
    for check in found.checks:
        said = "đúng" if check.holds else "LỆCH"
        yield f"Đối chiếu {check.words}: {check.left} và {check.right}, {said}"
    yield from found.notes


def _table(found: Report) -> Iterator[str]:
    """Return the table as lines, numbers under each other."""
    lines = [*found.lines, *([found.total] if found.total and found.lines else [])]
    rows = [
        [
            "" if cell.value is None and column.key == "rank" else written(cell.value, column.kind)
            for column, cell in zip(found.columns, line, strict=True)
        ]
        for line in lines
    ]
    rows = [[column.title for column in found.columns], *rows] if rows else []
    widths = [max(len(row[place]) for row in rows) for place in range(len(found.columns))] if rows else []
    for row in rows:
        texts = (
            text.ljust(wide) if column.kind is Kind.TEXT else text.rjust(wide)
            for text, wide, column in zip(row, widths, found.columns, strict=True)
        )
        yield "  ".join(texts).rstrip()
