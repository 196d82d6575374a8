"""The root: which keys a release trusts, in which roles, and how many of them have to sign."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from securesystemslib.signer import CryptoSigner, Key
from tuf.api.exceptions import UnsignedMetadataError
from tuf.api.metadata import Metadata, Role, Root

from desktop.runtime.updates.trust import DEVELOPMENT

_YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """Public keys by role and how many must sign: `root` offline, `release` what is released, `timestamp` until when."""

    root: Sequence[Key]
    root_threshold: int
    release: Sequence[Key]
    release_threshold: int
    timestamp: Sequence[Key]


def drafted(roles: Roles, *, years: int, development: bool, after: Metadata[Root] | None = None) -> Metadata[Root]:
    """Return a root that nobody has signed yet, the first or the one after another."""
    named = {
        "root": (roles.root, roles.root_threshold),
        "targets": (roles.release, roles.release_threshold),
        "snapshot": (roles.release, roles.release_threshold),
        "timestamp": (roles.timestamp, 1),
    }
    keys = {key.keyid: key for each, _ in named.values() for key in each}
    made = Root(
        version=after.signed.version + 1 if after else 1,
        expires=datetime.now(UTC).replace(microsecond=0) + years * _YEAR,
        keys=keys,
        roles={name: Role([key.keyid for key in each], count) for name, (each, count) in named.items()},
        consistent_snapshot=False,
        unrecognized_fields={DEVELOPMENT: True} if development else None,
    )
    return Metadata(made)


def sign(root: Metadata[Root], signer: CryptoSigner) -> None:
    """Add one signature to a root."""
    root.sign(signer, append=True)


def lacking(root: Metadata[Root], after: Metadata[Root] | None = None) -> list[str]:
    """Return what a root still lacks: signatures of its own keys, and of those of the root before it."""
    found = []
    for judge, whose in ((root, "của chính nó"), *(((after, "của gốc trước"),) if after else ())):
        try:
            judge.signed.verify_delegate(Root.type, root.signed_bytes, root.signatures)
        except UnsignedMetadataError as error:
            found.append(f"chưa đủ chữ ký {whose}: {error}")
    if after is not None and root.signed.version != after.signed.version + 1:
        found.append(f"số của gốc phải là {after.signed.version + 1}")
    return found


def read(file: Path) -> Metadata[Root]:
    """Return the root of a file."""
    return Metadata[Root].from_file(str(file))


def chain(repository: Path) -> list[str]:
    """Return what is wrong with the roots in a repository folder: they begin with number 1 and lead on without a gap."""
    files = sorted(repository.glob("*.root.json"), key=lambda each: int(each.name.split(".")[0]))
    if not files or [each.name for each in files] != [f"{number}.root.json" for number in range(1, len(files) + 1)]:
        return ["cần đủ các tệp 1.root.json, 2.root.json…, không hở số"]
    found: list[str] = []
    before = None
    for file in files:
        root = read(file)
        found += [f"{file.name}: {each}" for each in lacking(root, before)]
        before = root
    return found
