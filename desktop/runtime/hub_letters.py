"""What a hub signed, found again: as a scan, in a picture or a PDF of a paper, or as the letter itself."""

from desktop.contract.document import kind_of
from desktop.contract.receipt import Receipt
from desktop.contract.statement import Statement
from desktop.kernel.errors import Rejection
from desktop.runtime.hub_keys import HubKey
from desktop.runtime.pictures import codes_in, codes_in_pdf

LARGEST = 16 * 1024 * 1024
_PDF = b"%PDF-"
Letter = Receipt | Statement


def letter_in(content: bytes) -> Letter:
    """Return the first letter of a hub that a text, a picture or a PDF holds; Rejection `proof.none`."""
    for text in _texts(content[:LARGEST]):
        body = text.strip().encode()
        try:
            match kind_of(body):
                case Receipt.kind:
                    return Receipt.read(body)
                case Statement.kind:
                    return Statement.read(body)
        except Rejection:
            continue
    raise Rejection("proof.none", "file")


def is_theirs(letter: Letter, hub: HubKey) -> bool:
    """Tell whether a hub signed a letter."""
    return letter.hub == hub.hub and hub.signed(
        letter.message, key=letter.key, at=letter.at, signature=letter.signature
    )


def _texts(content: bytes) -> tuple[str, ...]:
    if content.startswith(_PDF):
        return codes_in_pdf(content)
    try:
        return (content.decode("utf-8-sig"),)
    except UnicodeDecodeError:
        return codes_in(content)
