"""An envelope's line taken apart and its signature checked, before anything of the database is held (no work for bad ones)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from desktop.contract.document import SIGNED, digest_of
from desktop.contract.envelope import Envelope, KeyChange, Letter
from desktop.contract.receipt import Verdict
from desktop.contract.summary import DaySummary
from desktop.domain.measures import imbalance
from desktop.domain.seal import PublicKey
from desktop.hub.desks import Signer, signers
from desktop.kernel.errors import Rejection
from desktop.runtime import signing

Answer = tuple[Verdict, str]
_NEWER = "version.newer"


@dataclass(frozen=True, slots=True)
class Opened:
    """One line: what it says, who signed it, and why it is refused already, if it is."""

    line: bytes
    digest: str
    envelope: Envelope | None = None
    summary: DaySummary | None = None
    change: KeyChange | None = None
    signer: Signer | None = None
    refused: Answer | None = None

    @property
    def known(self) -> bool:
        """Whether a known desk signed these very bytes; only then they are kept."""
        return self.signer is not None


def open_lines(connection: Connection, lines: Iterable[bytes]) -> list[Opened]:
    """Read lines and check who signed them."""
    found = [read_line(line) for line in lines]
    keys = {each.envelope.key for each in found if each.envelope is not None}
    owners = {key: signers(connection, key) for key in keys}
    return [authenticated(each, owners.get(each.envelope.key, ()) if each.envelope else ()) for each in found]


def read_line(line: bytes) -> Opened:
    """Read a line, whoever signed it."""
    digest = digest_of(line)
    try:
        envelope = Envelope.read(line)
    except Rejection as refusal:
        # What a newer desk says is held at the desk until this hub is newer too; it is never thrown away (sync R24).
        held = (Verdict.LATER, "verdict.newer_version")
        refused = held if refusal.code == _NEWER else (Verdict.REJECTED, "verdict.malformed")
        return Opened(line, digest, refused=refused)
    return Opened(line, digest, envelope)


def authenticated(opened: Opened, owners: Sequence[Signer]) -> Opened:
    """Return a line with its signer, or with the reason why nobody here can have signed it."""
    envelope = opened.envelope
    if envelope is None or opened.refused is not None:
        return opened
    mine = [each for each in owners if (each.unit, each.desk) == (envelope.unit, envelope.desk)]
    if not mine:
        code = "verdict.wrong_unit" if owners else "verdict.unknown_key"
        return replace(opened, refused=(Verdict.REJECTED, code))
    signer = next((each for each in mine if _signed(each, opened, envelope)), None)
    if signer is None:
        return replace(opened, refused=(Verdict.REJECTED, "verdict.signature"))
    if signer.revoked or not signer.covers(envelope.epoch, envelope.sequence):
        return replace(opened, refused=(Verdict.REJECTED, "verdict.revoked_key"))
    return _with_payload(replace(opened, signer=signer), envelope)


def _signed(signer: Signer, opened: Opened, envelope: Envelope) -> bool:
    # A line that was read is canonical, so what was signed is the line without its signature; to write it anew would
    # take as long as all the rest of the reading.
    message = opened.line.replace(b'"%s":"%s",' % (SIGNED.encode(), envelope.signature.hex().encode()), b"", 1)
    return signing.is_signed(signer.public, message=message, signature=envelope.signature)


def _with_payload(opened: Opened, envelope: Envelope) -> Opened:
    try:
        if envelope.letter is Letter.KEY_CHANGE:
            return _with_change(opened, KeyChange.of(envelope.payload))
        summary = DaySummary.of(envelope.payload)
    except Rejection as refusal:
        if refusal.code == _NEWER:
            return replace(opened, signer=None, refused=(Verdict.LATER, "verdict.newer_version"))
        return replace(opened, refused=(Verdict.REJECTED, "verdict.malformed"))
    if (summary.unit, summary.desk) != (envelope.unit, envelope.desk):
        return replace(opened, refused=(Verdict.REJECTED, "verdict.wrong_unit"))
    counted: dict[str, int] = {}
    for each in summary.counts:
        counted[each.measure] = counted.get(each.measure, 0) + each.count
    refused = (Verdict.REJECTED, "verdict.unbalanced") if imbalance(counted) else None
    return replace(opened, summary=summary, refused=refused)


def _with_change(opened: Opened, change: KeyChange) -> Opened:
    proven = PublicKey(change.public).id == change.key and signing.is_signed(
        change.public, message=change.message, signature=change.proof
    )
    return (
        replace(opened, change=change) if proven else replace(opened, refused=(Verdict.REJECTED, "verdict.signature"))
    )
