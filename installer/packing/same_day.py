"""Plays the demo with a signing key that is no secret, so that two systems can be held to the same papers, byte by byte.

Run by the Python of an installed app or of a checkout: `python same_day.py OUT SEED`.
"""

import sys

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop.app import run
from desktop.runtime import signing

_KNOWN_TO_ALL = b"\1" * 32


def _known_pair() -> signing.KeyPair:
    key = Ed25519PrivateKey.from_private_bytes(_KNOWN_TO_ALL)
    return signing.KeyPair(key.public_key().public_bytes_raw(), _KNOWN_TO_ALL)


if __name__ == "__main__":
    # Only the receipt's seal depends on the key; everything else of the day depends on the seed alone.
    signing.make_pair = _known_pair
    sys.exit(run(["demo", "--out", sys.argv[1], "--seed", sys.argv[2]]))
