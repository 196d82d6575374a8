"""The register of dossiers (sổ theo dõi hồ sơ) of a field and a span of days, ready for binding."""

from collections.abc import Iterator
from datetime import date

from desktop.domain.dossier import Dossier
from desktop.kernel.clock import to_local
from desktop.kernel.errors import Rejection
from desktop.printing.papers import RegisterPaper, RegisterRow
from desktop.printing.register import register_pdf
from desktop.runtime import vietnamese
from desktop.runtime.rules import shipped_rules
from desktop.store.queries import dossiers
from desktop.usecases.desk import Desk
from desktop.usecases.heading import form_of, head_signer, header_of

REGISTER = "register"


def register(desk: Desk, *, first: date, last: date, field: str = "", book: str = "01") -> bytes:
    """Return the register as PDF bytes (Mẫu 06 of TT 01/2018, 07 of TT 03/2025); numbers run through the year.

    Raises Rejection `print.days_crossed`, or `print.register_empty` when nothing was received.
    """
    return register_pdf(register_paper(desk, first=first, last=last, field=field, book=book))


def register_paper(desk: Desk, *, first: date, last: date, field: str, book: str) -> RegisterPaper:
    """Return the register's content: every dossier received in the span, in the order of reception."""
    if last < first:
        raise Rejection("print.days_crossed", "from")
    form = form_of(desk, REGISTER, last)
    with desk.store.reading() as reading:
        before = date(first.year, 1, 1)
        carried = dossiers.count_between(reading, before, first, field=field)
        rows = tuple(_rows(desk, dossiers.between(reading, first, last, field=field), carried))
    if not rows:
        raise Rejection("print.register_empty", "from")
    return RegisterPaper(
        header=header_of(desk, form, day=desk.now(), number=""),
        form_number=form.number,
        form_set=form.form_set,
        title=form.title,
        unit=f"Ủy ban nhân dân {desk.identity.unit_name}",
        field=field or "Tất cả lĩnh vực",
        period=f"Từ {vietnamese.day(first)} đến {vietnamese.day(last)}",
        book=book,
        rows=rows,
        head=head_signer(desk),
        carried=carried,
        opened_text=vietnamese.long_day(first),
        closed_text=vietnamese.long_day(last) if last < desk.today() else "",
    )


def _rows(desk: Desk, found: Iterator[Dossier], carried: int) -> Iterator[RegisterRow]:
    ways = {each.code: each.short for each in shipped_rules().return_channels()}
    own = f"UBND {desk.identity.unit_name}"
    for number, dossier in enumerate(found, carried + 1):
        yield RegisterRow(
            number=number,
            code=dossier.code,
            procedure=dossier.procedure_name,
            applicant=dossier.applicant.name,
            address=dossier.applicant.address,
            phone=dossier.applicant.phone,
            agency=dossier.legs[-1].agency if dossier.legs else dossier.holder or own,
            received=vietnamese.moment_short(to_local(dossier.received_at)),
            due=vietnamese.moment_short(to_local(dossier.due_at)),
            returned=vietnamese.moment_short(to_local(dossier.returned_at)) if dossier.returned_at else "",
            return_way=ways[dossier.return_channel.value],
        )
