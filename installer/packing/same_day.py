"""Plays the demo with a key and ids that are no secret, so that two systems can be held to the same papers, byte by byte.

Run by the Python of an installed app or of a checkout: `python same_day.py OUT SEED`.
"""

import sys
from collections import Counter
from hashlib import sha256
from types import SimpleNamespace

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop.app import run
from desktop.kernel import ids
from desktop.runtime import signing

_KNOWN_TO_ALL = b"\1" * 32
_made: Counter[str] = Counter()


def _known_pair() -> signing.KeyPair:
    key = Ed25519PrivateKey.from_private_bytes(_KNOWN_TO_ALL)
    return signing.KeyPair(key.public_key().public_bytes_raw(), _KNOWN_TO_ALL)


def _known_noise(length: int) -> bytes:
    """Return what follows from which module asks and for the how manieth time: threads may take turns as they like."""
    asking = str(sys._getframe(2).f_globals["__name__"])  # noqa: SLF001  # no other way says who wants an id
    _made[asking] += 1
    return sha256(f"{asking} {_made[asking]}".encode()).digest()[:length]


if __name__ == "__main__":
    # The receipt's seal depends on the key, the journal's mark on the ids; everything else of the day on the seed alone.
    signing.make_pair = _known_pair
    # The module's own names, so that nobody else's chance or clock is touched; an id may not follow from the one before,
    # which another thread may have asked for.
    known = {"os": SimpleNamespace(urandom=_known_noise), "time": SimpleNamespace(time=lambda: 1_800_000_000)}
    vars(ids).update(known, _after_the_last=lambda value: value)
    sys.exit(run(["demo", "--out", sys.argv[1], "--seed", sys.argv[2]]))
