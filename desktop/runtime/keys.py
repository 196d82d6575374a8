"""The raw key of the data: in the system's keychain, or where there is none in a file that only its owner reads."""

import os
import secrets
from dataclasses import dataclass
from enum import StrEnum

from desktop.kernel.errors import Fault
from desktop.runtime.paths import Profile

KEY_BYTES = 32
_SERVICE = "motcua"


class KeyPlace(StrEnum):
    """Where a key is kept; the app says so to the officer."""

    KEYCHAIN = "keychain"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class ObtainedKey:
    """A key of 32 bytes and where it is kept."""

    key: bytes
    where: KeyPlace


def obtain_key(profile: Profile) -> ObtainedKey:
    """Return the profile's key, making one when there is no data yet.

    Raises Fault `store.key_missing` when data exists and its key does not, `store.key_damaged` for a broken key file.
    """
    profile.prepared()
    if profile.key_file.exists():
        return ObtainedKey(_from_file(profile), KeyPlace.FILE)
    kept = _from_keychain(profile)
    if kept is not None:
        return ObtainedKey(kept, KeyPlace.KEYCHAIN)
    if profile.database.exists():
        raise Fault("store.key_missing")
    fresh = secrets.token_bytes(KEY_BYTES)
    if _into_keychain(profile, fresh):
        return ObtainedKey(fresh, KeyPlace.KEYCHAIN)
    _into_file(profile, fresh)
    return ObtainedKey(fresh, KeyPlace.FILE)


def kept_key(profile: Profile) -> bytes | None:
    """Return the profile's key where it has one; Fault `store.key_damaged` for a broken one. None is made."""
    return _from_file(profile) if profile.key_file.exists() else _from_keychain(profile)


def keep_key(profile: Profile, key: bytes) -> KeyPlace:
    """Keep a key that was brought from another PC, in the place where this one would keep its own.

    A key file that is there already is kept aside, not thrown away: it may open something yet.
    """
    profile.prepared()
    if profile.key_file.exists():
        profile.key_file.replace(profile.key_file.with_suffix(".former"))
    if _into_keychain(profile, key):
        return KeyPlace.KEYCHAIN
    _into_file(profile, key)
    return KeyPlace.FILE


def _from_file(profile: Profile) -> bytes:
    try:
        key = bytes.fromhex(profile.key_file.read_text(encoding="ascii").strip())
    except (OSError, ValueError) as error:
        raise Fault("store.key_damaged") from error
    if len(key) != KEY_BYTES:
        raise Fault("store.key_damaged")
    return key


def _into_file(profile: Profile, key: bytes) -> None:
    try:
        handle = os.open(profile.key_file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(key.hex() + "\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise Fault("profile.not_made", folder=str(profile.home)) from error


def _account(profile: Profile) -> str:
    return str(profile.home.resolve())


def _from_keychain(profile: Profile) -> bytes | None:
    # The keychain's library looks for services when it loads; a profile with a key file never pays for it.
    import keyring  # noqa: PLC0415
    from keyring.errors import KeyringError  # noqa: PLC0415

    try:
        text = keyring.get_password(_SERVICE, _account(profile))
    except KeyringError:
        return None
    try:
        key = bytes.fromhex(text or "")
    except ValueError as error:
        raise Fault("store.key_damaged") from error
    return key if len(key) == KEY_BYTES else None


def _into_keychain(profile: Profile, key: bytes) -> bool:
    import keyring  # noqa: PLC0415  # see _from_keychain
    from keyring.errors import KeyringError  # noqa: PLC0415  # see _from_keychain

    try:
        keyring.set_password(_SERVICE, _account(profile), key.hex())
        return keyring.get_password(_SERVICE, _account(profile)) == key.hex()
    except KeyringError:
        return False
