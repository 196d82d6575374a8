"""The reports by name: made for any span, drawn, taken apart down to their dossiers."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from desktop.domain.periods import Cut, Pace, Span, span_of
from desktop.domain.report import Chart, Report
from desktop.domain.rows import Page
from desktop.domain.slices import Slice
from desktop.kernel.errors import Rejection
from desktop.store.queries import behind as behind_queries
from desktop.usecases import help_report, rate_tables, report_charts, service_reports
from desktop.usecases.desk import Desk
from desktop.usecases.form_reports import form_report
from desktop.usecases.index_766 import index_766
from desktop.usecases.online_rate import online_rate
from desktop.usecases.register_table import register_table
from desktop.usecases.report_ground import Ground, cut_of, ground_in

ONLINE_RATE, FORM_06A, FORM_07A, INDEX, SERVICES, REASONS, HELP, REGISTER = NAMES = (
    "online-rate",
    "06a",
    "07a",
    "766",
    "services",
    "reasons",
    "help",
    "register",
)
# What an office reports of a period; the register is a list of dossiers, not of figures.
REPORTED = tuple(each for each in NAMES if each != REGISTER)
_EMPTY = "Kỳ này không có hồ sơ nào: mọi số đều là 0."
_BY: Mapping[str, tuple[str, ...]] = {
    ONLINE_RATE: rate_tables.BY,
    REASONS: service_reports.REASON_BY,
    HELP: help_report.BY,
}


def breakdowns(name: str) -> tuple[str, ...]:
    """Return what a report can be broken down by, the usual one first; empty where it has one table only."""
    return _BY.get(name, ())


def make(desk: Desk, *, name: str, span: Span, by: str = "", charts: bool = False) -> Report:
    """Return a report of a span of civil days, both counted in.

    Raises Rejection `report.unknown`, `report.by_unknown`, `report.days_crossed`, `report.span_odd` or
    `report.not_begun`.
    """
    with desk.store.reading() as reading:
        return make_in(ground_in(desk, reading, span), name=name, by=by, charts=charts)


def make_in(ground: Ground, *, name: str, by: str = "", charts: bool = False) -> Report:
    """Return a report of figures that were read already, inside the transaction that read them."""
    found = _made(ground, name, by)
    drawn = _charts(ground, name) if charts else ()
    empty = not ground.cells and name not in {SERVICES, HELP}
    if empty:
        return replace(found, charts=drawn, notes=(_EMPTY, *found.notes), empty=True)
    return replace(found, charts=drawn)


def _made(ground: Ground, name: str, by: str) -> Report:
    usual = breakdowns(name)
    if by and by not in usual:
        raise Rejection("report.by_unknown", "by", by=by, allowed=", ".join(usual) or "không có")
    plain: Mapping[str, Callable[[Ground], Report]] = {
        INDEX: index_766,
        SERVICES: service_reports.services,
        REGISTER: register_table,
    }
    if name in plain:
        return plain[name](ground)
    if name in {FORM_06A, FORM_07A}:
        return form_report(ground, name)
    if name == ONLINE_RATE:
        return online_rate(ground, by or usual[0])
    if name == REASONS:
        return service_reports.reasons(ground, by or usual[0])
    if name == HELP:
        return help_report.help_report(ground, by or usual[0])
    raise Rejection("report.unknown", "name", name=name[:40], allowed=", ".join(NAMES))


def _charts(ground: Ground, name: str) -> tuple[Chart, ...]:
    desk, reading, until = ground.desk, ground.reading, ground.counted.end
    if name == ONLINE_RATE:
        return (
            report_charts.rate_chart(desk, reading, until),
            report_charts.channel_chart(desk, reading, until),
            report_charts.reason_chart(ground),
        )
    if name in {FORM_06A, FORM_07A}:
        return (report_charts.timely_chart(desk, reading, until), report_charts.load_chart(ground))
    return (report_charts.reason_chart(ground),) if name == REASONS else ()


def behind(desk: Desk, *, wanted: Slice, after: int | None = None, limit: int = 100) -> Page:
    """Return one page of the dossiers behind a figure, newest first, each once."""
    with desk.store.reading() as reading:
        return behind_queries.page(reading, wanted, after=after, limit=limit)


def count_behind(desk: Desk, *, wanted: Slice) -> int:
    """Return how many dossiers stand behind a figure."""
    with desk.store.reading() as reading:
        return behind_queries.count(reading, wanted)


def usual_span(desk: Desk, pace: Pace, *, day: date | None = None, cut: Cut | None = None) -> Span:
    """Return the month, quarter or other period of a day, today by default, as this desk's months run."""
    return span_of(day or desk.today(), pace, cut or cut_of(desk))
