"""What a page shows as a file: a workbook, a table of text, or JSON; made by the report of the same figures."""

from dataclasses import dataclass
from typing import Self

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from desktop.hub.hub import Hub
from desktop.hub.pages import months
from desktop.hub.reports import making
from desktop.hub.reports.ground import Ground
from desktop.hub.tree import Place

_MOST_MONTHS = 60


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which report as which kind of file, broken down by what, over how many months."""

    name: str
    kind: str
    by: str
    months: int

    @classmethod
    def of(cls, request: Request) -> Self | None:
        """Read a request, None for what no report is."""
        name, kind = (request.path_params[each] for each in ("name", "kind"))
        many = request.query_params.get("months", "1")
        if name not in making.NAMES or kind not in making.KINDS:
            return None
        fits = many.isascii() and many.isdigit() and 1 <= int(many[:4]) <= _MOST_MONTHS
        return cls(name, kind, request.query_params.get("by", ""), int(many) if fits else 1)


def answer(hub: Hub, connection: Connection, place: Place, *, month: str, wanted: Wanted) -> Response:
    """Return the file; Rejection `report.by_unknown`."""
    ground = Ground(hub, connection, place, months.span_of(month, wanted.months))
    found = making.report(ground, wanted.name, by=wanted.by)
    head = {
        "Content-Disposition": f'attachment; filename="{making.file_name(ground, found, wanted.kind)}"',
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
    }
    body = making.file_of(ground, found, wanted.kind)
    return Response(body, media_type=making.KINDS[wanted.kind], headers=head)
