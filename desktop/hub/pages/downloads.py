"""The units of a page as a file: a workbook, a table of text, or JSON; the rule stands beside the figures."""

import csv
import io
import json
from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Font
from starlette.responses import Response

from desktop.hub.pages.board import Ranked
from desktop.hub.pages.months import Totals
from desktop.hub.rates import RULES
from desktop.hub.tree import Place

KINDS = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
}
_HEADS = ("Hạng", "Mã", "Đơn vị", "Tỷ lệ trực tuyến (%)", "Trực tuyến", "Tiếp nhận", "Có kết quả", "Quá hạn")


def answer(kind: str, place: Place, *, month: str, whole: Totals, rows: Sequence[Ranked]) -> Response:
    """Return the file of a kind."""
    if kind == "json":
        body = _json(place, month, whole, rows)
    else:
        body = _workbook(place, month, whole, rows) if kind == "xlsx" else _table(rows)
    name = f"mot-cua-{place.code}-{month}.{kind}"
    head = {"Content-Disposition": f'attachment; filename="{name}"', "X-Content-Type-Options": "nosniff"}
    return Response(body, media_type=KINDS[kind], headers=head)


def _cells(each: Ranked) -> tuple[Any, ...]:
    now = each.now
    rate = None if now.rate is None else float(now.rate)
    return (
        each.rank,
        each.place.code,
        each.place.full_name,
        rate,
        now.online,
        now.received,
        now.resolved,
        now.resolved_late,
    )


def _table(rows: Sequence[Ranked]) -> bytes:
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(_HEADS)
    table.writerows(_cells(each) for each in rows)
    # Excel knows UTF-8 only by its mark.
    return out.getvalue().encode("utf-8-sig")


def _workbook(place: Place, month: str, whole: Totals, rows: Sequence[Ranked]) -> bytes:
    book = Workbook()
    sheet = book.active
    sheet.title = month
    sheet.append([f"{place.full_name}, tháng {month[5:]}/{month[:4]}"])
    sheet.append([RULES["A"]])
    sheet.append(
        ["Cả đơn vị", None, None, None if whole.rate is None else float(whole.rate), whole.online, whole.received]
    )
    sheet.append([])
    sheet.append(_HEADS)
    for cell in (sheet.cell(1, 1), *sheet[5]):
        cell.font = Font(bold=True)
    for each in rows:
        sheet.append(_cells(each))
    for column, width in zip("ABCDEFGH", (8, 10, 30, 20, 12, 12, 12, 12), strict=True):
        sheet.column_dimensions[column].width = width
    sheet.freeze_panes = "A6"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _json(place: Place, month: str, whole: Totals, rows: Sequence[Ranked]) -> bytes:
    names = ("rank", "code", "name", "rate", "online", "received", "resolved", "resolved_late")
    document = {
        "unit": place.code,
        "month": month,
        "rule": RULES["A"],
        "rate": None if whole.rate is None else float(whole.rate),
        "online": whole.online,
        "received": whole.received,
        "rows": [dict(zip(names, _cells(each), strict=True)) for each in rows],
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode()
