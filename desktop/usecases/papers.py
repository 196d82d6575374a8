"""Papers made from committed records: the receipt and the request for papers, with their numbers, titles and words."""

from dataclasses import replace
from datetime import datetime

from desktop.domain.dossier import Dossier, FiledItem, Intake, Person
from desktop.domain.facts import ReturnChannel
from desktop.domain.rows import RECEIPT
from desktop.domain.steps import Verb
from desktop.kernel.clock import local_date
from desktop.kernel.errors import Rejection
from desktop.printing.papers import AuthorisedBy, ReceiptPaper, SupplementPaper
from desktop.printing.raster import PageImage, page_images
from desktop.printing.receipt import receipt_pdf
from desktop.printing.supplement import supplement_pdf
from desktop.runtime import vietnamese
from desktop.runtime.settings import PRINT_SHEETS
from desktop.store.queries.dossier_row import from_text
from desktop.usecases import browse
from desktop.usecases.browse import DossierView
from desktop.usecases.correct import as_corrected
from desktop.usecases.desk import Desk
from desktop.usecases.heading import body_name, form_of, header_of, serial_of
from desktop.usecases.outlook import outlook
from desktop.usecases.receive import clean
from desktop.usecases.sealing import seal_of
from desktop.usecases.term_words import term_in_words

__all__ = ["PageImage"]

GUIDANCE = "guidance"
CONSENT = "consent"
SCANS = "scans"
_SUPPLEMENT = "supplement"

_RETURN = {
    ReturnChannel.COUNTER: "Bộ phận Tiếp nhận và Trả kết quả",
    ReturnChannel.POST: "Nhà riêng, qua dịch vụ bưu chính công ích",
    ReturnChannel.ONLINE: "Trực tuyến, trên Cổng Dịch vụ công quốc gia",
}
_SHEETS = ("Liên 1: Lưu tại Bộ phận Một cửa", "Liên 2: Giao người nộp hồ sơ")


def paper(desk: Desk, *, kind: str, code: str) -> bytes:
    """Return one paper of a committed dossier as PDF bytes.

    Raises Rejection `print.kind_unknown`, or `print.no_such_act` where nothing was done that such a paper tells of.
    """
    # The receipt is drawn beside every intake; what the other papers need is loaded when one of them is asked for.
    from desktop.usecases import consent, filing_papers, guidance  # noqa: PLC0415
    from desktop.usecases.slips import SLIPS  # noqa: PLC0415

    if kind == RECEIPT:
        return receipt(desk, code=code)
    if kind == GUIDANCE:
        return guidance.sheet(desk, about=guidance.about_dossier(desk, code=code))
    if kind == CONSENT:
        return consent.of_dossier(desk, browse.show(desk, code=code).dossier)
    if kind == SCANS:
        return filing_papers.as_one(desk, dossier=browse.show(desk, code=code).dossier.id)
    if kind not in SLIPS:
        raise Rejection(
            "print.kind_unknown", "kind", kind=kind, allowed=", ".join((RECEIPT, *SLIPS, GUIDANCE, CONSENT, SCANS))
        )
    return SLIPS[kind](desk, browse.show(desk, code=code))


def receipt(desk: Desk, *, code: str, reprint: int = 0) -> bytes:
    """Return the receipt of a committed dossier as PDF bytes, the same until the key changes (Mẫu 01, TT 01/2018 Đ9)."""
    view = browse.show(desk, code=code)
    return receipt_pdf(receipt_paper(desk, view.dossier, reprint=reprint, replaces=_replaced(view)))


def _replaced(view: DossierView) -> str:
    """Return when the receipt before this one was made, empty for a first receipt."""
    corrections = _corrections(view)
    made = corrections[-2] if len(corrections) > 1 else view.dossier.received_at
    return vietnamese.moment(made) if corrections else ""


def _corrections(view: DossierView) -> list[datetime]:
    return [each.step.at for each in view.events if each.step.verb is Verb.CORRECT]


def void_receipts(desk: Desk, *, code: str) -> tuple[bytes, ...]:
    """Return the receipts that corrections have replaced, oldest first, each as it was and marked as void."""
    view = browse.show(desk, code=code)
    former = [from_text(each.step.former) for each in view.events if each.step.former]
    return tuple(receipt_pdf(replace(receipt_paper(desk, each), void=True)) for each in former)


def receipt_preview(desk: Desk, *, intake: Intake) -> bytes:
    """Return the receipt that an intake would get, by the same code that prints it; empty while it has no date."""
    intake = clean(intake)
    found = outlook(desk, intake=intake)
    if found.due is None or found.procedure is None or found.version is None:
        return b""
    dossier = Dossier(
        id="",
        code=found.code,
        procedure=found.procedure.code,
        procedure_name=found.procedure.name,
        field=found.procedure.field,
        version=found.version.version,
        level=found.version.level,
        offered_online=found.version.offered_online,
        arrival=intake.arrival,
        applicant=intake.applicant,
        submitter=intake.submitter,
        authorisation=intake.authorisation,
        items=intake.items,
        sets=intake.sets,
        return_channel=intake.return_channel,
        term=found.term,
        fee=found.fee,
        request=intake.request,
        received_at=intake.received_at or desk.now(),
        counted_from=found.due.counted_from,
        due_at=found.due.due_at,
        desk=desk.identity.desk,
        officer=desk.officer.name,
    )
    return receipt_pdf(receipt_paper(desk, dossier))


def corrected_preview(desk: Desk, *, code: str, intake: Intake) -> bytes:
    """Return the receipt that a correction would bring, as `receipt` will print it; empty while it has no date.

    Raises Rejection `act.date_settled`, as the correction itself would.
    """
    view = browse.show(desk, code=code)
    after = as_corrected(desk, dossier=view.dossier, intake=intake)
    if after is None:
        return b""
    made = (_corrections(view) or [after.received_at])[-1]
    return receipt_pdf(receipt_paper(desk, after, replaces=vietnamese.moment(made)))


def images_of(pdf: bytes, *, dpi: int) -> tuple[PageImage, ...]:
    """Return the pages of a paper as dots, for the screen or the printer."""
    return page_images(pdf, dpi=dpi)


def preview_images(desk: Desk, *, intake: Intake, dpi: int, corrects: str = "") -> tuple[PageImage, ...]:
    """Return the pages of the receipt of an intake, or of one that corrects a dossier, as dots; none without a date."""
    pdf = corrected_preview(desk, code=corrects, intake=intake) if corrects else receipt_preview(desk, intake=intake)
    return images_of(pdf, dpi=dpi) if pdf else ()


def receipt_paper(desk: Desk, dossier: Dossier, *, reprint: int = 0, replaces: str = "") -> ReceiptPaper:
    """Return the receipt's content in the order and words of Mẫu 01."""
    form = form_of(desk, RECEIPT, local_date(dossier.received_at))
    handed_in = dossier.submitter or dossier.applicant
    return ReceiptPaper(
        header=header_of(desk, form, day=dossier.received_at, number=serial_of(dossier.code)),
        form_number=form.number,
        form_set=form.form_set,
        title=form.title,
        code=dossier.code,
        desk_name=f"{body_name(desk)} {desk.identity.unit_name}",
        recipient=handed_in.name,
        recipient_id=handed_in.id,
        address=handed_in.address,
        phone=handed_in.phone,
        email=handed_in.email,
        authorised=_authorised(dossier) if dossier.submitter else None,
        request=dossier.request or dossier.procedure_name,
        items=tuple(_item_text(each) for each in dossier.items),
        sets=dossier.sets,
        term_text=term_in_words(dossier.term),
        received_text=vietnamese.long_moment(dossier.received_at),
        due_text=vietnamese.long_moment(dossier.due_at),
        return_text=_RETURN[dossier.return_channel],
        book=dossier.register_book,
        book_number=str(dossier.register_number or ""),
        submitter_name=handed_in.name,
        officer_name=dossier.officer,
        qr_text=seal_of(desk, dossier=dossier),
        reprint=reprint,
        version=dossier.receipts,
        replaces=replaces,
        sheets=_SHEETS[: max(1, min(desk.settings.get(PRINT_SHEETS), len(_SHEETS)))],
    )


def _authorised(dossier: Dossier) -> AuthorisedBy:
    owner = dossier.applicant
    return AuthorisedBy(
        name=owner.name,
        address=owner.address,
        id=owner.id,
        phone=owner.phone,
        email=owner.email,
        document=dossier.authorisation,
    )


def _item_text(item: FiledItem) -> str:
    counts = [
        f"{count:02d} {word}" for count, word in ((item.originals, "bản chính"), (item.copies, "bản sao")) if count
    ]
    return f"{item.text} ({', '.join(counts)})" if counts else item.text


def supplement(desk: Desk, *, intake: Intake, missing: tuple[str, ...], reason: str = "") -> bytes:
    """Return the request for papers of an intake that is not complete (Mẫu 02, NĐ 61/2018 Đ17 k1) as PDF bytes."""
    intake = clean(intake)
    now = desk.now()
    form = form_of(desk, _SUPPLEMENT, local_date(now))
    procedure = desk.catalogue.get(intake.procedure)
    applicant: Person = intake.applicant
    return supplement_pdf(
        SupplementPaper(
            header=header_of(desk, form, day=now, number=""),
            form_number=form.number,
            form_set=form.form_set,
            title=form.title,
            recipient=applicant.name,
            request=intake.request or (procedure.name if procedure else ""),
            address=applicant.address,
            phone=applicant.phone,
            email=applicant.email,
            missing=missing,
            reason=reason or "Hồ sơ chưa đủ thành phần theo quy định",
            contact=body_name(desk),
            contact_phone=desk.identity.phone,
            officer_name=desk.officer.name,
        )
    )
