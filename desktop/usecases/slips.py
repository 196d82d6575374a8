"""The papers of a dossier's life: refusal, apology, stop, supplement, control slip, the sum of its date, evaluation."""

from collections.abc import Callable
from datetime import datetime
from typing import TypedDict

from desktop.domain.dossier import Dossier, Person
from desktop.domain.steps import Verb
from desktop.domain.timeliness import Timeliness, timeliness
from desktop.kernel.clock import local_date, to_local
from desktop.kernel.errors import Rejection
from desktop.printing.apology import apology_pdf
from desktop.printing.control import control_pdf
from desktop.printing.due_sheet import due_sheet_pdf
from desktop.printing.evaluation import evaluation_pdf
from desktop.printing.papers import (
    ApologyPaper,
    ControlPaper,
    DueSheetPaper,
    DueStep,
    EvaluationPaper,
    HandOver,
    Header,
    RefusalPaper,
    Signer,
    StopPaper,
    SupplementPaper,
)
from desktop.printing.refusal import refusal_pdf
from desktop.printing.stop import stop_pdf
from desktop.printing.supplement import supplement_pdf
from desktop.runtime import vietnamese
from desktop.runtime.rules import FormRule
from desktop.runtime.sentences import sentence
from desktop.store.queries.events import Event
from desktop.usecases.browse import DossierView
from desktop.usecases.desk import Desk
from desktop.usecases.heading import body_name, form_of, head_signer, header_of, serial_of
from desktop.usecases.term_words import term_in_words

SUPPLEMENT, REFUSAL, APOLOGY, STOP = "supplement", "refusal", "apology", "stop"
CONTROL, DUE_SHEET, EVALUATION = "control", "due", "evaluation"
_DESK = "Bộ phận TN&TKQ"


class FormHead(TypedDict):
    """The four fields that every statutory form begins with."""

    header: Header
    form_number: str
    form_set: str
    title: str


def last_of(view: DossierView, verb: Verb) -> Event:
    """Return the newest act of a kind; Rejection `print.no_such_act` when there was none."""
    found = next((each for each in reversed(view.events) if each.step.verb is verb), None)
    if found is None:
        raise Rejection("print.no_such_act", "kind", verb=sentence(f"verb.{verb.value}", {}))
    return found


def handed_in_by(dossier: Dossier) -> Person:
    """Return who stands on the papers: the submitter, else the applicant."""
    return dossier.submitter or dossier.applicant


def _head(desk: Desk, view: DossierView, form: FormRule, at: datetime) -> FormHead:
    return {
        "header": header_of(desk, form, day=at, number=serial_of(view.dossier.code)),
        "form_number": form.number,
        "form_set": form.form_set,
        "title": form.title,
    }


def supplement(desk: Desk, view: DossierView) -> bytes:
    """Return the newest request for papers of a dossier as PDF bytes (Mẫu 02, NĐ 61/2018 Đ19 k4)."""
    event = last_of(view, Verb.SUPPLEMENT)
    form = form_of(desk, SUPPLEMENT, local_date(event.step.at))
    dossier, who = view.dossier, handed_in_by(view.dossier)
    paper = SupplementPaper(
        **_head(desk, view, form, event.step.at),
        recipient=who.name,
        request=dossier.request or dossier.procedure_name,
        address=who.address,
        phone=who.phone,
        email=who.email,
        missing=event.step.papers,
        reason=event.step.reason or "Hồ sơ chưa đủ thành phần theo quy định",
        contact=f"{body_name(desk)} {desk.identity.unit_name}",
        contact_phone=desk.identity.phone,
        officer_name=event.step.officer,
    )
    return supplement_pdf(paper)


def refusal(desk: Desk, view: DossierView) -> bytes:
    """Return the refusal after examination as PDF bytes (Mẫu 03, NĐ 61/2018 Đ19 k8)."""
    event = last_of(view, Verb.REFUSE)
    dossier = view.dossier
    return refusal_paper(
        desk,
        who=handed_in_by(dossier),
        code=dossier.code,
        request=dossier.request or dossier.procedure_name,
        reason=event.step.reason,
        at=event.step.at,
    )


def refusal_paper(
    desk: Desk, *, who: Person, code: str, request: str, reason: str, at: datetime
) -> bytes:  # what the form says
    """Return Mẫu 03 as PDF bytes; `code` is empty for an intake that never became a dossier."""
    form = form_of(desk, REFUSAL, local_date(at))
    return refusal_pdf(
        RefusalPaper(
            header=header_of(desk, form, day=at, number=serial_of(code) if code else ""),
            form_number=form.number,
            form_set=form.form_set,
            title=form.title,
            desk_name=f"{body_name(desk)} {desk.identity.unit_name}",
            recipient=who.name,
            recipient_id=who.id,
            address=who.address,
            phone=who.phone,
            email=who.email,
            code=code,
            request=request,
            reasons=tuple(line.strip() for line in reason.split(";") if line.strip()),
            submitter_name=who.name,
            officer_name=desk.officer.name,
        )
    )


def apology(desk: Desk, view: DossierView) -> bytes:
    """Return the apology with the new date as PDF bytes, to be signed by the head (Mẫu 04, NĐ 61/2018 Đ19 k9)."""
    event = last_of(view, Verb.EXTEND)
    form = form_of(desk, APOLOGY, local_date(event.step.at))
    dossier, who = view.dossier, handed_in_by(view.dossier)
    former = [each for each in view.events if each.number < event.number]
    # The date that is apologised for is the one in force before this act.
    before = former[-1].due_at if former else _first_due(view)
    paper = ApologyPaper(
        **_head(desk, view, form, event.step.at),
        agency=f"{body_name(desk)} {desk.identity.unit_name}",
        recipient=who.name,
        recipient_id=who.id,
        received_on=local_date(dossier.received_at),
        procedure=dossier.procedure_name,
        code=dossier.code,
        due_text=vietnamese.long_moment(before),
        asks_extension=form.form_set != "2018",
        reason=event.step.reason,
        new_due_text=vietnamese.long_day(local_date(event.due_at)),
        head=head_signer(desk),
    )
    return apology_pdf(paper)


def _first_due(view: DossierView) -> datetime:
    """Return the date promised at reception, which the journal keeps."""
    return datetime.fromisoformat(str(view.history[0].after["due_at"])) if view.history else view.dossier.due_at


def stop(desk: Desk, view: DossierView) -> bytes:
    """Return the notice that the processing was stopped on request as PDF bytes (NĐ 118/2025 Đ21)."""
    event = last_of(view, Verb.STOP)
    day = local_date(event.step.at)
    form = form_of(desk, STOP, day)
    dossier, who = view.dossier, handed_in_by(view.dossier)
    before = next((each.state for each in reversed(view.events) if each.number < event.number), None)
    paper = StopPaper(
        **_head(desk, view, form, event.step.at),
        desk_name=f"{body_name(desk)} {desk.identity.unit_name}",
        recipient=who.name,
        recipient_id=who.id,
        address=who.address,
        phone=who.phone,
        email=who.email,
        code=dossier.code,
        request=dossier.request or dossier.procedure_name,
        asked_text=vietnamese.long_moment(event.step.at),
        reason=event.step.reason,
        state_text=sentence(f"state.{before.value if before else 'received'}", {}),
        stopped_text=vietnamese.long_moment(event.step.at),
        returned=tuple(each.text for each in dossier.items),
        signers=(Signer("NGƯỜI TIẾP NHẬN HỒ SƠ", event.step.officer),),
    )
    return stop_pdf(paper)


def control(desk: Desk, view: DossierView) -> bytes:
    """Return the control slip as PDF bytes: every hand-over with its time and names (Mẫu 05 of 2018, 06 of 2025)."""
    dossier = view.dossier
    form = form_of(desk, CONTROL, local_date(dossier.received_at))
    paper = ControlPaper(
        **_head(desk, view, form, dossier.received_at),
        code=dossier.code,
        agency=_agencies(view)[0] if _agencies(view) else f"Ủy ban nhân dân {desk.identity.unit_name}",
        partners=", ".join(_agencies(view)[1:]),
        received_text=vietnamese.long_moment(dossier.received_at),
        due_text=vietnamese.long_moment(dossier.due_at),
        hand_overs=hand_overs(view),
    )
    return control_pdf(paper)


def _agencies(view: DossierView) -> tuple[str, ...]:
    legs = tuple(each.agency for each in view.dossier.legs)
    sent = tuple(each.step.to for each in view.events if each.step.verb is Verb.FORWARD)
    return tuple(dict.fromkeys(legs + sent))


def hand_overs(view: DossierView) -> tuple[HandOver, ...]:
    """Return every hand-over in order: who gave, who took, when; the last says how the date was kept."""
    found: list[HandOver] = []
    holder = ""
    for event in view.events:
        step = event.step
        goes_to = {Verb.FORWARD: step.to, Verb.TAKE_BACK: "", Verb.RESOLVE: ""}.get(step.verb)
        if goes_to is None or (step.verb is Verb.RESOLVE and not holder):
            continue
        done = step.verb is Verb.RESOLVE
        found.append(
            HandOver(
                giver=holder or _DESK,
                receiver=goes_to or _DESK,
                moment_text=vietnamese.long_moment(step.at),
                giver_name="" if holder else step.officer,
                receiver_name=step.officer if not goes_to else "",
                result=_how_kept(view.dossier) if done else "",
                note=step.reason,
            )
        )
        holder = goes_to
    return tuple(found)


def _how_kept(dossier: Dossier) -> str:
    standing = timeliness(dossier, now=dossier.ended_at or dossier.received_at)
    known = {Timeliness.EARLY, Timeliness.ON_TIME, Timeliness.LATE}
    return sentence(f"timeliness.{standing.value}", {}) if standing in known else ""


def due_sheet(desk: Desk, view: DossierView) -> bytes:
    """Return the sum behind the date as PDF bytes, every pause with it: for whoever asks why this day."""
    dossier = view.dossier
    form = form_of(desk, "receipt", local_date(dossier.received_at))
    steps = tuple(
        DueStep(text=sentence(each.code, each.facts), pause=each.code.startswith(("due.paused", "due.waited")))
        for each in dossier.because
    )
    return due_sheet_pdf(
        DueSheetPaper(
            header=header_of(desk, form, day=dossier.received_at, number=serial_of(dossier.code)),
            title="VÌ SAO HẸN NGÀY NÀY",
            code=dossier.code,
            applicant=dossier.applicant.name,
            procedure=dossier.procedure_name,
            received_text=vietnamese.moment(to_local(dossier.received_at)),
            term_text=term_in_words(dossier.term),
            steps=steps,
            due_text=vietnamese.moment(dossier.due_at),
            officer_name=dossier.officer,
        )
    )


def evaluation(desk: Desk, view: DossierView) -> bytes:
    """Return the evaluation slip that goes with receipt, request and refusal as PDF bytes (TT 01/2018 Đ12)."""
    dossier = view.dossier
    form = form_of(desk, "receipt", local_date(dossier.received_at))
    return evaluation_pdf(
        EvaluationPaper(
            header=header_of(desk, form, day=dossier.received_at, number=serial_of(dossier.code)),
            title="PHIẾU ĐÁNH GIÁ\nVIỆC GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH",
            code=dossier.code,
            procedure=dossier.procedure_name,
            agency=f"{body_name(desk)} {desk.identity.unit_name}",
            drop_off=f"Thùng phiếu đánh giá tại {body_name(desk)}",
        )
    )


SLIPS: dict[str, Callable[[Desk, DossierView], bytes]] = {
    SUPPLEMENT: supplement,
    REFUSAL: refusal,
    APOLOGY: apology,
    STOP: stop,
    CONTROL: control,
    DUE_SHEET: due_sheet,
    EVALUATION: evaluation,
}
