"""The statutory forms II.06a and 07a/BTP: columns as data, a line a field, the identities checked and shown."""

from dataclasses import replace

from desktop.domain.folding import fold
from desktop.domain.report import Cell, Check, Column, Kind, Report
from desktop.domain.slices import Slice
from desktop.runtime import vietnamese
from desktop.runtime.report_rules import Form, FormColumn, shipped_report_rules
from desktop.usecases.report_ground import Ground, tabled


def form_report(ground: Ground, name: str) -> Report:
    """Return a form, one line a field that had any dossier; carried-over ones are those of the span's first day."""
    form = shipped_report_rules().form(name)
    columns = (*form.columns, *form.beside)
    counts = _counts(ground, columns)
    fields = sorted(ground.fields, key=fold)
    rows = [(field, counts[field]) for field in fields if any(counts.get(field, {}).values())]
    totals = {each.column.key: sum(row[each.column.key] for _, row in rows) for each in columns}
    return Report(
        name=name,
        title=form.title,
        symbol=form.symbol,
        span=ground.span,
        headline=_headline(totals),
        columns=(Column(key="field", title="Lĩnh vực", kind=Kind.TEXT), *(each.column for each in form.columns)),
        lines=tuple((Cell(field), *_cells(ground, form, row, ground.fields[field])) for field, row in rows),
        total=(Cell("Tổng cộng"), *_cells(ground, form, totals, None)),
        checks=tuple(_check(words, left, right, totals) for words, left, right in form.identities),
        beside=tuple(
            (f"{each.column.group}: {each.column.title.lower()}", Cell(totals[each.column.key], _slice(ground, each)))
            for each in form.beside
        ),
        notes=(*_unknown(form), *form.notes, *_open_end(ground)),
    )


def _counts(ground: Ground, columns: tuple[FormColumn, ...]) -> dict[str, dict[str, int]]:
    """Return every column's count by field, of what each column takes off too."""
    plus = {each.column.key: replace(_slice(ground, each), traits=()) for each in columns}
    minus = {each.column.key: plus[each.column.key].of(*each.less) for each in columns if each.less}
    names = {code: ground.field_of(code) for code in ground.named}
    found = tabled(ground.cells, lambda cell: names[cell.procedure], plus)
    for field, row in tabled(ground.cells, lambda cell: names[cell.procedure], minus).items():
        for key, count in row.items():
            found[field][key] -= count
    return found


def _slice(ground: Ground, each: FormColumn, procedures: frozenset[str] | None = None) -> Slice:
    return replace(
        ground.whole, measures=each.measures, arrivals=each.arrivals, traits=each.traits, procedures=procedures
    )


def _cells(ground: Ground, form: Form, row: dict[str, int], procedures: frozenset[str] | None) -> tuple[Cell, ...]:
    return tuple(
        Cell() if each.unknown else Cell(row[each.column.key], _slice(ground, each, procedures))
        for each in form.columns
    )


def _check(words: str, left: tuple[str, ...], right: tuple[str, ...], totals: dict[str, int]) -> Check:
    return Check(words, sum(totals[key] for key in left), sum(totals[key] for key in right))


def _unknown(form: Form) -> tuple[str, ...]:
    return tuple(f"{each.column.title}: {each.unknown}." for each in form.columns if each.unknown)


def _open_end(ground: Ground) -> tuple[str, ...]:
    if ground.counted.end == ground.span.end:
        return ()
    return (f"Kỳ chưa hết: số liệu tính đến hết ngày {vietnamese.day(ground.counted.end)}.",)


def _headline(totals: dict[str, int]) -> str:
    received = totals["received_total"] - totals["carried_over"]
    resolved = sum(totals[key] for key in totals if key.startswith(("resolved_early", "resolved_on", "resolved_in")))
    late = sum(totals[key] for key in totals if key in {"resolved_late", "late_apologised", "late_silent"})
    said = f"{vietnamese.number(received)} hồ sơ nhận trong kỳ, {vietnamese.number(resolved + late)} đã giải quyết"
    return f"{said}, {vietnamese.number(late)} quá hạn"
