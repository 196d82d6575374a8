"""A key that comes in the very request it signs: a desk that changed its key speaks with the new one at once."""

from desktop.contract import bundle
from desktop.contract.envelope import Letter
from desktop.contract.requests import Asking
from desktop.hub import desks
from desktop.hub.desks import Signer
from desktop.hub.hub import Hub
from desktop.hub.reading import authenticated, read_line
from desktop.kernel.errors import Rejection
from desktop.runtime import signing

_MARK = b'"letter":"%s"' % Letter.KEY_CHANGE.value.encode()
# Nobody changes keys more often between two requests; more would be work for a stranger.
_MOST = 8
# What a stranger may have inflated here; a request of a desk is a third of it.
_LARGEST = 8 * 1024 * 1024


def introduced(hub: Hub, asking: Asking, body: bytes) -> Signer | None:
    """Return whose new key a request is signed with, when its own letters bring it, each signed by the key before."""
    learned: dict[str, Signer] = {}
    try:
        lines = bundle.unpacked(body, largest=_LARGEST).lines
    except Rejection:
        return None
    changes = [line for line in lines if _MARK in line][:_MOST]
    with hub.reading() as connection:
        for line in changes:
            found = read_line(line)
            if found.envelope is None:
                return None
            key = found.envelope.key
            owners = desks.signers(connection, key) or ((learned[key],) if key in learned else ())
            found = authenticated(found, owners)
            if found.signer is None or found.change is None or found.refused is not None:
                return None
            new = found.change
            learned[new.key] = found.signer.with_key(new.key, new.public)
    asker = learned.get(asking.key)
    if asker is None or not signing.is_signed(asker.public, message=asking.message, signature=asking.signature):
        return None
    return asker
