"""Desks at the hub: the code that lets one in, its keys, their rotation and revocation."""

import hashlib
import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, insert, select, update

from desktop.contract.enrolment import EnrolAnswer, EnrolRequest, Former
from desktop.contract.fields import MOST_DESKS
from desktop.domain.seal import PublicKey
from desktop.hub import audit, settings, upward
from desktop.hub.hub import Hub
from desktop.hub.store.database import keep, table
from desktop.hub.store.tables import DeskKeyTable, DeskTable, EnrolCodeTable, InstallationTable
from desktop.kernel.errors import Rejection
from desktop.runtime import signing

DESK = table(DeskTable)
KEY = table(DeskKeyTable)
CODE = table(EnrolCodeTable)
INSTALLATION = table(InstallationTable)
GOOD_FOR = timedelta(days=7)
# Letters that nobody mistakes for another on the telephone: no I, O, 0, 1.
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_CODE_LENGTH = 12
_GROUP = 4


@dataclass(frozen=True, slots=True)
class Signer:
    """Whose key it is: the desk, whether it may still speak, and up to where a retired key still counts."""

    unit: str
    desk: int
    relay: bool
    key: str
    public: bytes
    revoked: bool
    retired: bool
    last_epoch: str
    last_sequence: int

    def with_key(self, key: str, public: bytes) -> "Signer":
        """Return the same desk with the key that it signs with next."""
        return replace(self, key=key, public=public, retired=False, last_epoch="", last_sequence=0)

    def covers(self, epoch: str, sequence: int) -> bool:
        """Tell whether the key may have signed an envelope: a retired one only up to the letter that retired it."""
        return not self.retired or epoch != self.last_epoch or sequence <= self.last_sequence


def hash_of(code: str) -> str:
    """Return what is kept of a code."""
    return hashlib.sha256(code.encode()).hexdigest()


def make_code(hub: Hub, *, unit: str, desk: int, by: str, relay: bool = False) -> str:
    """Return a new one-time code for a desk, good for seven days; Rejection `hub.unit_unknown`, `hub.desk_number`.

    `relay` is for the hub of a district, which hands on what the desks below it signed.
    """
    if not 1 <= desk <= MOST_DESKS:
        raise Rejection("hub.desk_number", "desk", most=MOST_DESKS)
    letters = "".join(secrets.choice(_LETTERS) for _ in range(_CODE_LENGTH))
    code = "-".join(letters[start : start + _GROUP] for start in range(0, _CODE_LENGTH, _GROUP))
    now = hub.clock.now()
    with hub.writing() as connection:
        if hub.tree(connection).on(unit, hub.today().isoformat()) is None:
            raise Rejection("hub.unit_unknown", "unit", unit=unit)
        row = {"code_hash": hash_of(code), "unit": unit, "desk": desk, "made_at": now, "expires_at": now + GOOD_FOR}
        connection.execute(insert(CODE), [{**row, "used_by": "", "relay": int(relay), "answer": b"", "made_by": by}])
        audit.note(connection, hub.clock, by, act="enrol_code", subject=f"{unit}/{desk}")
    return code


def enrol(hub: Hub, body: bytes) -> bytes:
    """Let a desk in by its code and return the signed answer.

    The same code with the same key gets the same answer again: a lost answer costs no second code. Raises Rejection
    `wire.*`, `version.*`, `auth.signature`, `auth.wrong_unit`, `enrol.code_unknown|code_used|code_expired|key_in_use`.
    """
    request = EnrolRequest.read(body)
    check_request(request)
    with hub.writing() as connection:
        found = connection.execute(select(CODE).where(CODE.c.code_hash == hash_of(request.code))).one_or_none()
        row = _checked(found, request, hub.clock.now())
        if row.used_at is not None:
            return bytes(row.answer)
        take_in(connection, request, body, now=hub.clock.now(), relay=bool(row.relay))
        answer = answered(hub, request)
        connection.execute(
            update(CODE)
            .where(CODE.c.code_hash == row.code_hash)
            .values(used_at=hub.clock.now(), used_by=request.key, answer=answer)
        )
        audit.note(connection, hub.clock, "", act="enrolled", subject=f"{request.unit}/{request.desk}", key=request.key)
        return answer


def check_request(request: EnrolRequest) -> None:
    """Refuse a request that its own key did not sign, or whose key goes by another's id."""
    named = PublicKey(request.public).id == request.key
    if not (named and signing.is_signed(request.public, message=request.message, signature=request.signature)):
        raise Rejection("auth.signature")


def _checked(row: Any, request: EnrolRequest, now: datetime) -> Any:  # noqa: ANN401  # a row of the database
    if row is None:
        raise Rejection("enrol.code_unknown")
    if (row.unit, row.desk) != (request.unit, request.desk):
        raise Rejection("auth.wrong_unit")
    if row.used_at is not None and row.used_by != request.key:
        raise Rejection("enrol.code_used")
    if row.used_at is None and row.expires_at < now:
        raise Rejection("enrol.code_expired")
    return row


def answered(hub: Hub, request: EnrolRequest) -> bytes:
    """Return the signed answer to a desk that was let in."""
    answer = EnrolAnswer(
        hub=hub.id,
        name=hub.name,
        key=hub.key.id,
        public=hub.key.pair.public,
        unit=request.unit,
        desk=request.desk,
        desk_key=request.key,
        at=hub.clock.now(),
    )
    return answer.signed(hub.key.sign(answer.message)).body


def take_in(
    connection: Connection,
    request: EnrolRequest,
    body: bytes,
    *,
    now: datetime,
    vouched_by: str = "",
    relay: bool = False,
) -> None:
    """Make a desk known with its key and former keys; Rejection `enrol.key_in_use` for a key of another desk."""
    where = {"unit": request.unit, "desk": request.desk}
    mine = (DESK.c.unit == request.unit, DESK.c.desk == request.desk)
    before = connection.execute(select(DESK.c.revoked_at).where(*mine)).one_or_none()
    _check_keys(connection, request, before.revoked_at if before else None)
    told = {
        "epoch": request.epoch,
        "app": request.app,
        "enrolment": body,
        "vouched_by": vouched_by,
        "relay": int(relay),
    }
    if before is None:
        connection.execute(insert(DESK), [{**where, **told, "enrolled_at": now}])
    else:
        connection.execute(update(DESK).where(*mine).values(**told, revoked_at=None, enrolled_at=now))
    if not relay and settings.read(connection, settings.UPSTREAM):
        upward.hand_on(connection, unit=request.unit, line=body, now=now)
    fresh = {**where, "valid_from": now, "last_epoch": "", "last_sequence": 0}
    former = [{**fresh, "key": each.key, "public": each.public, "valid_to": now} for each in request.former]
    keep(connection, DeskKeyTable, former)
    keep(connection, DeskKeyTable, [{**fresh, "key": request.key, "public": request.public, "valid_to": None}])


def _check_keys(connection: Connection, request: EnrolRequest, desk_revoked_at: datetime | None) -> None:
    """Refuse keys of another desk, and revive those of this desk that ended with it and not for themselves."""
    for each in (Former(key=request.key, public=request.public), *request.former):
        known = connection.execute(select(KEY).where(KEY.c.key == each.key)).all()
        if any((row.unit, row.desk) != (request.unit, request.desk) or row.public != each.public for row in known):
            raise Rejection("enrol.key_in_use")
        ended_alone = any(row.revoked_at not in {None, desk_revoked_at} for row in known)
        if ended_alone and each.key == request.key:
            raise Rejection("auth.revoked")
        if known and not ended_alone:
            connection.execute(
                update(KEY)
                .where(KEY.c.unit == request.unit, KEY.c.desk == request.desk, KEY.c.key == each.key)
                .values(revoked_at=None)
            )


def signers(connection: Connection, key: str) -> tuple[Signer, ...]:
    """Return whose key goes by an id; ids are short, so there may in theory be several."""
    rows = connection.execute(
        select(KEY, DESK.c.revoked_at.label("desk_revoked"), DESK.c.relay)
        .join(DESK, (DESK.c.unit == KEY.c.unit) & (DESK.c.desk == KEY.c.desk))
        .where(KEY.c.key == key)
    ).all()
    return tuple(
        Signer(
            unit=row.unit,
            desk=row.desk,
            relay=bool(row.relay),
            key=row.key,
            public=bytes(row.public),
            revoked=row.revoked_at is not None or row.desk_revoked is not None,
            retired=row.valid_to is not None,
            last_epoch=row.last_epoch,
            last_sequence=row.last_sequence,
        )
        for row in rows
    )


def heard_at(connection: Connection, signer: Signer) -> datetime | None:
    """Return when a desk was last heard."""
    return connection.execute(
        select(DESK.c.heard_at).where(DESK.c.unit == signer.unit, DESK.c.desk == signer.desk)
    ).scalar()


def note_heard(hub: Hub, signer: Signer) -> None:
    """Note that a desk was heard, whatever it wanted."""
    mine = (DESK.c.unit == signer.unit, DESK.c.desk == signer.desk)
    with hub.writing() as connection:
        connection.execute(update(DESK).where(*mine).values(heard_at=hub.clock.now()))


def revoke(hub: Hub, *, unit: str, desk: int, by: str, key: str = "") -> int:
    """Take a desk's right to speak until a new code is given, or one of its keys for good; what it sent stays.

    Return how many keys ended; Rejection `hub.desk_unknown`. A key that ended alone is not revived by a new code.
    """
    now = hub.clock.now()
    where = [KEY.c.unit == unit, KEY.c.desk == desk, KEY.c.revoked_at.is_(None)]
    with hub.writing() as connection:
        ended = connection.execute(
            update(KEY).where(*where, *([KEY.c.key == key] if key else [])).values(revoked_at=now)
        ).rowcount
        if not ended:
            raise Rejection("hub.desk_unknown", "desk", unit=unit, desk=desk)
        if not key:
            connection.execute(update(DESK).where(DESK.c.unit == unit, DESK.c.desk == desk).values(revoked_at=now))
        audit.note(connection, hub.clock, by, act="revoked", subject=f"{unit}/{desk}", key=key)
    return int(ended)
