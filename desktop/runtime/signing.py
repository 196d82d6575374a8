"""Ed25519 signatures over raw bytes; the only module that signs."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class KeyPair:
    """A key as 32 raw bytes each; the private half never shows when the pair is printed."""

    public: bytes
    private: bytes = field(repr=False)


# The library is loaded inside the functions: it costs a start nearly ten milliseconds, and only papers need it.


def make_pair() -> KeyPair:
    """Return a new key of the machine's own chance."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415  # see above

    made = Ed25519PrivateKey.generate()
    return KeyPair(made.public_key().public_bytes_raw(), made.private_bytes_raw())


def sign(private: bytes, *, message: bytes) -> bytes:
    """Return the signature of a message, 64 bytes, the same every time for the same key and message (RFC 8032 §5.1)."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415  # see above

    return Ed25519PrivateKey.from_private_bytes(private).sign(message)


def is_signed(public: bytes, *, message: bytes, signature: bytes) -> bool:
    """Tell whether the owner of a public key signed exactly this message."""
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415  # see above
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415  # see above

    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except InvalidSignature:
        return False
    return True
