"""Exchanging dossiers one by one with a provincial one-stop system: off until the commune allows it (domain §4.3)."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from desktop.domain.dossier import Intake
from desktop.domain.erasure import is_erased
from desktop.domain.exchange import exchanged, faults, intake_from, moment_of
from desktop.domain.facts import ArrivalChannel, ServiceLevel
from desktop.domain.folding import nfc
from desktop.domain.journal import Act
from desktop.kernel.changes import Changes, Kind
from desktop.kernel.errors import Rejection
from desktop.runtime import vietnamese
from desktop.runtime.settings import EXCHANGE
from desktop.store.queries import dossiers, events, journal
from desktop.store.unit import Unit
from desktop.usecases.desk import Desk
from desktop.usecases.outlook import outlook

MOST = 500
_SHORTEST = 8
_CODE = 8
_UNTOLD = "other"


def allowed_by(desk: Desk) -> str:
    """Return the paper by which the commune allows the exchange, empty while it is off."""
    return desk.settings.get(EXCHANGE)


def allow(desk: Desk, *, document: str) -> Changes:
    """Switch the exchange on by a paper of the commune, or off by none; the journal keeps who did it and by what.

    Raises Rejection `exchange.document_short`.
    """
    named = checked(document)
    with desk.store.unit() as unit:
        note(desk, unit, document=named)
    desk.settings.put(EXCHANGE, named)
    return Changes.of(Kind.SETTING)


def checked(document: str) -> str:
    """Return a paper's name tidied, empty for none; Rejection `exchange.document_short` for what names no paper."""
    named = nfc(document)
    if named and len(named) < _SHORTEST:
        raise Rejection("exchange.document_short", "exchange")
    return named


def note(desk: Desk, unit: Unit, *, document: str) -> None:
    """Write into the journal by what paper the exchange is allowed from now on, where that changes."""
    before = allowed_by(desk)
    if before != document:
        act = Act(
            officer=desk.officer.name,
            act="allow_exchange" if document else "forbid_exchange",
            subject=desk.identity.epoch,
            before={"document": before},
            after={"document": document},
        )
        journal.append(unit, act, at=desk.now())


def export(desk: Desk, *, codes: Sequence[str]) -> tuple[dict[str, Any], ...]:
    """Return the named dossiers in the shape of exchange, each written into the journal with the paper that allows it.

    Raises Rejection `exchange.off` while the commune allows none, `exchange.too_many`, `dossier.not_found`,
    `exchange.erased`; then none is given out.
    """
    document = allowed_by(desk)
    if not document:
        raise Rejection("exchange.off")
    if len(codes) > MOST:
        raise Rejection("exchange.too_many", "codes", most=MOST)
    found = []
    with desk.store.unit() as unit:
        for code in dict.fromkeys(codes):
            dossier = dossiers.by_code(unit, code)
            if dossier is None:
                raise Rejection("dossier.not_found", "code", code=code)
            if is_erased(dossier):
                raise Rejection("exchange.erased", "code", code=code)
            lived = [(each.number, each.step, each.due_at) for each in events.of_dossier(unit, dossier.id)]
            found.append(exchanged(dossier, lived, unit=f"Bộ phận Một cửa {desk.identity.unit_name}"))
            act = Act(
                officer=desk.officer.name, act="exchange_dossier", subject=dossier.id, after={"document": document}
            )
            journal.append(unit, act, at=desk.now())
    return tuple(found)


def intake_of(desk: Desk, row: object) -> Intake:
    """Return the intake that an object of the exchange asks for, to be received as any other.

    Raises Rejection with every fault at its field, `exchange.ended` for a dossier that has ended elsewhere.
    """
    problems = faults(row)
    if problems or not isinstance(row, dict):
        raise Rejection.of(problems)
    procedure = desk.catalogue.get(row["MaTTHC"][:_CODE])
    version = procedure.current if procedure else None
    level3 = version is not None and version.level is ServiceLevel.LEVEL3
    found = intake_from(row, online=ArrivalChannel.ONLINE3 if level3 else ArrivalChannel.ONLINE4)
    counter = found.arrival is ArrivalChannel.COUNTER and version is not None and version.offered_online
    if counter and not found.reason_not_online:
        # The shape has no field for it, and another system does not ask.
        found = replace(found, reason_not_online=_UNTOLD)
    return _with_promise(desk, found, row.get("NgayHenTra", ""))


def _with_promise(desk: Desk, intake: Intake, text: str) -> Intake:
    """Note the date that the citizen was promised elsewhere, where this desk reckons another."""
    promised, due = moment_of(text), outlook(desk, intake=intake).due
    if promised is None or due is None or due.due_at == promised:
        return intake
    said = f"Hẹn trả ở hệ thống gửi: {vietnamese.moment(promised)}."
    return replace(intake, note=f"{intake.note} {said}".strip())
