"""The slip on which a citizen agrees to be helped: for a session, or again for a dossier that was filed with help."""

from dataclasses import replace

from desktop.domain.dossier import Dossier, Person
from desktop.filing.definitions import Definitions
from desktop.kernel.clock import local_date
from desktop.kernel.errors import Rejection
from desktop.printing.consent import consent_pdf
from desktop.printing.papers import ConsentPaper
from desktop.runtime.settings import FILING_PORTAL
from desktop.usecases import filing
from desktop.usecases.desk import Desk
from desktop.usecases.heading import form_of, header_of

_TITLE = "PHIẾU NHỜ HỖ TRỢ\nNỘP HỒ SƠ TRỰC TUYẾN"


def of_session(desk: Desk, *, session: str) -> bytes:
    """Return the slip of a session as PDF bytes; Rejection `filing.no_intake` once it has ended."""
    found = filing.get(desk, session=session)
    if found.intake is None:
        raise Rejection("filing.no_intake")
    procedure = desk.catalogue.get(found.procedure)
    name = procedure.short_name if procedure else found.procedure
    made = filing.definitions_of(desk, found)
    portal = filing.portal_of(desk, found).name
    return _slip(desk, who=found.intake.applicant, procedure=name, portal=portal, definitions=made)


def of_dossier(desk: Desk, dossier: Dossier) -> bytes:
    """Return the slip of a dossier that was filed with help; Rejection `filing.not_assisted` for another."""
    if dossier.assistance is None:
        raise Rejection("filing.not_assisted", "kind")
    made = desk.filing_data.portals.data
    who, procedure = dossier.submitter or dossier.applicant, dossier.procedure_name
    portal = made.portal(desk.settings.get(FILING_PORTAL), on=desk.today()).name
    return _slip(desk, who=who, procedure=procedure, portal=portal, definitions=made)


def _slip(desk: Desk, *, who: Person, procedure: str, portal: str, definitions: Definitions) -> bytes:
    now = desk.now()
    header = header_of(desk, form_of(desk, "receipt", local_date(now)), day=now, number="")
    return consent_pdf(
        ConsentPaper(
            header=replace(header, number=""),
            title=_TITLE,
            citizen=who.name,
            citizen_id=who.id,
            procedure=procedure,
            portal=portal,
            text=definitions.consent,
            officer_name=desk.officer.name,
        )
    )
