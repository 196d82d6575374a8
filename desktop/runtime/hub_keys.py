"""The keys of a hub as a desk learns them: from the one that it knows, along the changes that both keys signed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from desktop.contract.hub_key import HubKeyChange
from desktop.contract.requests import CLOCK_TOLERANCE
from desktop.domain.seal import PublicKey
from desktop.kernel.errors import Rejection
from desktop.runtime import signing

# Workers of a hub change their key one after another, and what they sign in between is theirs all the same.
_BETWEEN = timedelta(seconds=CLOCK_TOLERANCE)


@dataclass(frozen=True, slots=True)
class HubKey:
    """What a hub is known by: its id, its key's id and public half; `former` keys count up to when they ended."""

    hub: str
    key: str
    public: bytes
    former: Mapping[str, tuple[bytes, datetime]] = field(default_factory=dict)

    def signed(self, message: bytes, *, key: str, at: datetime, signature: bytes) -> bool:
        """Tell whether the hub signed a message with a key that was its own at that time."""
        if key == self.key:
            return signing.is_signed(self.public, message=message, signature=signature)
        public, until = self.former.get(key, (b"", at))
        return (
            bool(public) and at <= until + _BETWEEN and signing.is_signed(public, message=message, signature=signature)
        )


def followed(hub: HubKey, lines: Iterable[bytes]) -> HubKey:
    """Return a hub's newest key and its former ones, by the changes among lines that lead on from the known one."""
    changes = [each for each in map(_change, lines) if each is not None and each.hub == hub.hub]
    before = {each.key: each for each in changes}
    after = {each.former: each for each in changes}
    newest, former, seen = hub, dict(hub.former), {hub.key}
    while (found := after.get(newest.key)) is not None and found.key not in seen:
        if found.former_public != newest.public:
            break
        seen.add(found.key)
        former[found.former] = (found.former_public, found.at)
        newest = replace(newest, key=found.key, public=found.public)
    public, key = hub.public, hub.key
    while (found := before.get(key)) is not None and found.former not in former and found.public == public:
        former[found.former] = (found.former_public, found.at)
        public, key = found.former_public, found.former
    former.pop(newest.key, None)
    return replace(newest, former=former)


def _change(line: bytes) -> HubKeyChange | None:
    """Return the change that a line is, None for any other line and for one that not both keys signed."""
    try:
        found = HubKeyChange.read(line)
    except Rejection:
        return None
    named = PublicKey(found.public).id == found.key and PublicKey(found.former_public).id == found.former
    both = signing.is_signed(
        found.former_public, message=found.message, signature=found.signature
    ) and signing.is_signed(found.public, message=found.proof_message, signature=found.proof)
    return found if named and both else None
