"""Sealing receipts and verifying them, offline: the desk's own key, its rotation, the keys of other desks."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from desktop.contract.envelope import KeyChange, Letter
from desktop.domain.codes import check_external_code, parse_code
from desktop.domain.dossier import Dossier
from desktop.domain.folding import nfc
from desktop.domain.journal import Act
from desktop.domain.seal import PublicKey, Seal, content_digest, looks_sealed, read_seal, unsigned_seal
from desktop.kernel.changes import Changes, Kind
from desktop.kernel.errors import Problem, Rejection
from desktop.runtime import signing
from desktop.runtime.pictures import codes_in, codes_in_pdf
from desktop.store.queries import desk_keys, dossiers, journal, outbox
from desktop.store.queries.desk_keys import DeskKey
from desktop.store.unit import Reading, Unit
from desktop.usecases.desk import Desk
from desktop.usecases.letters import post

LARGEST = 64 * 1024 * 1024
_NAME_LIMIT = 100
_TEXT_LIMIT = 4096
_PDF_HEAD = 1024


class Verdict(StrEnum):
    """What a sealed text is found to be.

    STALE is genuine, but the dossier was corrected or its date moved since; NOT_ON_FILE carries this desk's own
    signature for a dossier that is not here: a preview that was never received, or data put back from a backup.
    """

    GENUINE = "genuine"
    STALE = "stale"
    ALTERED = "altered"
    UNKNOWN_KEY = "unknown_key"
    NOT_ON_FILE = "not_on_file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """A verdict on a seal: who signed, and the dossier as it stands where it is on file here."""

    verdict: Verdict
    seal: Seal
    signer: str = ""
    dossier: Dossier | None = None

    @property
    def told(self) -> Problem:
        """The verdict as the code and facts of its sentence."""
        seal = self.seal
        return Problem.of(
            f"seal.{self.verdict}",
            "text",
            code=seal.code,
            due=seal.due_at,
            now_due=self.dossier.due_at if self.dossier else seal.due_at,
            unit=seal.unit,
            desk=seal.desk,
            key=seal.key,
            signer=self.signer,
        )


def seal_of(desk: Desk, *, dossier: Dossier) -> str:
    """Return the text that the QR of a dossier's receipt carries, the same every time until the key is rotated."""
    key = signing_key(desk)
    seal = unsigned_seal(dossier, issuer=desk.identity, key=key.id)
    return replace(seal, signature=signing.sign(key.private, message=seal.message)).text


def signing_key(desk: Desk) -> DeskKey:
    """Return the key that signs now, made at the first need."""
    with desk.store.reading() as reading:
        found = desk_keys.newest(reading)
    if found is not None:
        return found
    # A profile of a release without seals; another window may make its key at this very moment.
    with desk.store.unit() as unit:
        return signing_key_in(desk, unit)


def signing_key_in(desk: Desk, unit: Unit) -> DeskKey:
    """Return the key that signs now, made in the open transaction where there is none yet."""
    return desk_keys.newest(unit) or make_key(unit, officer=desk.officer.name, at=desk.now())


def make_key(unit: Unit, *, officer: str, at: datetime) -> DeskKey:
    """Make the desk's first key in the open transaction, journalled by its public half."""
    key = _added(unit, at)
    made = PublicKey(key.public)
    journal.append(unit, Act(officer=officer, act="make_key", subject=key.id, after={"public": made.text}), at=at)
    return key


def _added(unit: Unit, at: datetime) -> DeskKey:
    pair = signing.make_pair()
    key = DeskKey(id=PublicKey(pair.public).id, public=pair.public, private=pair.private, made_at=at)
    desk_keys.add(unit, key)
    return key


def rotate(desk: Desk) -> Changes:
    """Give the desk a new key and retire the old one: it signs no more, what it signed stays verifiable (sync R34)."""
    now = desk.now()
    with desk.store.unit() as unit:
        former = desk_keys.newest(unit)
        key = _added(unit, now)
        act = Act(
            officer=desk.officer.name,
            act="rotate_key",
            subject=key.id,
            before={"key": former.id if former else ""},
            after={"public": PublicKey(key.public).text},
        )
        journal.append(unit, act, at=now)
        if former is not None:
            _tell_hubs(desk, unit, former=former, key=key)
            desk_keys.retire(unit, former.id, at=now)
    return Changes.of(Kind.DESK) | Changes.of(Kind.SENDING)


def _tell_hubs(desk: Desk, unit: Unit, *, former: DeskKey, key: DeskKey) -> None:
    """Let the old key introduce the new one while it still can: hubs learn of it in the chain itself."""
    if outbox.count(unit) == 0:
        return  # a hub that the desk joins later hears of both keys as it enrols
    change = KeyChange(key=key.id, public=key.public)
    change = replace(change, proof=signing.sign(key.private, message=change.message))
    post(
        unit,
        identity=desk.identity,
        key=former,
        letter=Letter.KEY_CHANGE,
        payload=change.payload(),
        at=desk.now(),
    )


def public_key(desk: Desk) -> str:
    """Return the public half of the desk's key as one word, for other desks to trust."""
    return PublicKey(signing_key(desk).public).text


def trust(desk: Desk, *, public_key: str, name: str) -> Changes:
    """Keep another desk's public key under a name, so that its receipts can be verified here; a second time renames.

    Raises Rejection `seal.not_a_key`, `seal.name_missing`, `seal.own_key`, or `seal.key_clash` for a key that only
    shares its id with one that is known.
    """
    key = PublicKey.read(public_key)
    name = nfc(name)
    if not name:
        raise Rejection("seal.name_missing", "name")
    if len(name) > _NAME_LIMIT:
        raise Rejection("intake.text_too_long", "name", limit=_NAME_LIMIT, length=len(name))
    now = desk.now()
    with desk.store.unit() as unit:
        known = desk_keys.by_id(unit, key.id)
        if known is None:
            desk_keys.add(unit, DeskKey(id=key.id, public=key.raw, made_at=now))
        elif known.public != key.raw:
            raise Rejection("seal.key_clash", "text", key=key.id)
        elif known.own:
            raise Rejection("seal.own_key", "text")
        after = {"public": key.text, "name": name}
        journal.append(unit, Act(officer=desk.officer.name, act="trust_key", subject=key.id, after=after), at=now)
    return Changes.of(Kind.DESK)


def verify(desk: Desk | None, *, text: str) -> Verified:
    """Say what a sealed text is, offline; without a desk no key is known.

    Raises Rejection `seal.not_a_receipt` or `seal.malformed` when the text is not a seal in the first place.
    """
    seal = read_seal(text)
    if desk is None:
        return Verified(verdict=Verdict.UNKNOWN_KEY, seal=seal)
    with desk.store.reading() as reading:
        key = desk_keys.by_id(reading, seal.key)
        if key is None:
            return Verified(verdict=Verdict.UNKNOWN_KEY, seal=seal)
        signer = _signer(desk, reading, key=key)
        if not signing.is_signed(key.public, message=seal.message, signature=seal.signature):
            return Verified(verdict=Verdict.ALTERED, seal=seal, signer=signer)
        found = dossiers.by_code(reading, seal.code)
    # A code of another system may be the same as a code of ours: only our own number is the dossier's.
    dossier = found if found is not None and found.code == seal.code else None
    return Verified(verdict=_standing(seal, key=key, dossier=dossier), seal=seal, signer=signer, dossier=dossier)


def _standing(seal: Seal, *, key: DeskKey, dossier: Dossier | None) -> Verdict:
    """Judge a seal whose signature holds against the dossier as it stands."""
    if dossier is None:
        return Verdict.NOT_ON_FILE if key.own else Verdict.GENUINE
    return Verdict.GENUINE if content_digest(dossier) == seal.digest else Verdict.STALE


def _signer(desk: Desk, reading: Reading, *, key: DeskKey) -> str:
    if key.own:
        return f"quầy {desk.identity.desk} {desk.identity.unit_name}"
    named = [str(entry.after["name"]) for entry in journal.of(reading, key.id) if entry.act == "trust_key"]
    return named[-1]  # the key came in the same transaction as its first name


def verify_file(desk: Desk | None, *, content: bytes) -> Verified:
    """Say what the sealed receipt in a PDF, a picture or a text file is, as `verify` does.

    Raises Rejection `seal.file_too_large`, `seal.file_unreadable`, `seal.no_code` when nothing is found, and
    `seal.several` when the file shows more than one receipt, so that none hides behind another.
    """
    if len(content) > LARGEST:
        raise Rejection("seal.file_too_large", "file", limit=LARGEST >> 20)
    texts = _texts_in(content)
    sealed = {each.strip() for each in texts if looks_sealed(each)}
    if len(sealed) > 1:
        raise Rejection("seal.several", "file", count=len(sealed))
    if not texts:
        raise Rejection("seal.no_code", "file")
    return verify(desk, text=sealed.pop() if sealed else texts[0])


def _texts_in(content: bytes) -> tuple[str, ...]:
    if b"%PDF-" in content[:_PDF_HEAD]:
        return codes_in_pdf(content)
    if len(content) <= _TEXT_LIMIT:
        try:
            return (content.decode("utf-8-sig"),)
        except UnicodeDecodeError:
            pass  # a small picture
    try:
        return codes_in(content)
    except Rejection as refusal:
        raise Rejection("seal.file_unreadable", "file") from refusal


def code_of(text: str) -> str:
    """Return the dossier code that a scan holds, sealed or plain, so that the dossier can be opened; else nothing."""
    try:
        if looks_sealed(text):
            return read_seal(text).code
        code = check_external_code(text)
    except Rejection:
        return ""
    return code if parse_code(code) is not None else ""
