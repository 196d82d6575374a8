"""Keys of a release as files: the private half encrypted with a passphrase, the public half to be handed on."""

import getpass
import json
import os
import sys
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from securesystemslib.signer import CryptoSigner, Key

PUBLIC = ".pub"
_SHORTEST = 12


def passphrase(file: Path | None, *, twice: bool = False) -> bytes:
    """Return the passphrase of a file's first line, or ask for it; SystemExit when it is too short."""
    if file is not None:
        said = file.read_text(encoding="utf-8").splitlines()[0]
    else:
        said = getpass.getpass("Câu mật khẩu của khóa: ")
        if twice and said != getpass.getpass("Gõ lại: "):
            sys.exit("Hai lần gõ khác nhau.")
    if len(said) < _SHORTEST:
        sys.exit(f"Câu mật khẩu cần ít nhất {_SHORTEST} ký tự.")
    return said.encode()


def make(file: Path, *, secret: bytes | None) -> Key:
    """Make a key: `file` holds the private half, encrypted unless there is no secret, `file.pub` the public one."""
    private = Ed25519PrivateKey.generate()
    signer = CryptoSigner(private)
    how: KeySerializationEncryption = BestAvailableEncryption(secret) if secret else NoEncryption()
    handle = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "wb") as opened:
        opened.write(private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, how))
    said = {"keyid": signer.public_key.keyid, **signer.public_key.to_dict()}
    file.with_name(file.name + PUBLIC).write_text(json.dumps(said, indent=1) + "\n", encoding="utf-8")
    return signer.public_key


def public(file: Path) -> Key:
    """Return the public key of a `.pub` file."""
    said = json.loads(file.read_text(encoding="utf-8"))
    return Key.from_dict(said.pop("keyid"), said)


def signer_of(file: Path, secret_file: Path | None) -> CryptoSigner:
    """Return who signs with a private key; one that is not encrypted, as keys for trying out are, asks for nothing."""
    pem = file.read_bytes()
    secret = passphrase(secret_file) if b"ENCRYPTED" in pem else None
    try:
        key = load_pem_private_key(pem, secret)
    except ValueError:
        sys.exit(f"Câu mật khẩu không mở được {file}.")
    if not isinstance(key, Ed25519PrivateKey):
        sys.exit(f"{file} không phải khóa Ed25519.")
    return CryptoSigner(key)
