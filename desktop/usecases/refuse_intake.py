"""Refusing at the counter what cannot be received: a written refusal with its reason, no number, the act journalled."""

from desktop.domain.dossier import Intake
from desktop.domain.journal import Act
from desktop.domain.life import TEXT_LIMIT
from desktop.kernel.changes import Changes, Kind
from desktop.kernel.errors import Problem, Rejection
from desktop.kernel.ids import new_id
from desktop.store.queries import closes, drafts, journal
from desktop.usecases.desk import Desk
from desktop.usecases.receive import clean
from desktop.usecases.slips import refusal_paper


def refuse_intake(desk: Desk, *, intake: Intake, reason: str, draft: str = "") -> tuple[bytes, Changes]:
    """Refuse an intake in writing (Mẫu 03, NĐ 61/2018 Đ17 k1) and return the paper; the draft is removed with it.

    The journal keeps the procedure and the channel, not who came. Rejection with every problem when the name, the
    procedure or the reason is missing: a refusal without them would be none.
    """
    intake = clean(intake)
    procedure = desk.catalogue.get(intake.procedure)
    problems = []
    if not intake.applicant.name:
        problems.append(Problem.of("intake.name_missing", "applicant.name"))
    if procedure is None:
        problems.append(Problem.of("intake.procedure_missing", "procedure"))
    if not reason.strip():
        problems.append(Problem.of("act.reason_missing", "reason"))
    elif len(reason) > TEXT_LIMIT:
        problems.append(Problem.of("intake.text_too_long", "reason", limit=TEXT_LIMIT, length=len(reason)))
    if problems or procedure is None:
        raise Rejection.of(tuple(problems))
    now = desk.now()
    with desk.store.unit() as unit:
        if closes.is_closed(unit, desk.today()):
            raise Rejection("act.day_closed", "at", day=desk.today())
        journal.append(
            unit,
            Act(
                officer=desk.officer.name,
                act="refuse_intake",
                subject=new_id(),
                after={"procedure": procedure.code, "arrival": intake.arrival.value},
            ),
            at=now,
        )
        if draft:
            drafts.remove(unit, draft)
    pdf = refusal_paper(
        desk,
        who=intake.submitter or intake.applicant,
        code="",
        request=intake.request or procedure.name,
        reason=reason,
        at=now,
    )
    return pdf, Changes.of(Kind.PAPER) | Changes.of(Kind.DRAFT, draft)
