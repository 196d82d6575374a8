"""A release: its packages named in signed statements that count upwards, and the file that carries both."""

import json
import re
import subprocess
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from shutil import copyfileobj

from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, MetaFile, Snapshot, TargetFile, Targets, Timestamp

from desktop.runtime.installation import DEBIAN, WINDOWS
from desktop.runtime.updates.carrier import FORMAT, MARK, PACKAGES, STATEMENTS
from desktop.runtime.updates.trust import NEWEST

# How many former numbers stay named, so that one can go back to them.
WAY_BACK = 3
_PIECE = 1024 * 1024
_SETUP = re.compile(r"MotCua-(\d+(?:\.\d+)*)-Setup\.exe")
_NAMES = {DEBIAN: "debian", WINDOWS: "windows"}
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Built:
    """A package of a release: its file, the system that it is for, its number."""

    file: Path
    system: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a release says of itself, beside its packages."""

    notes: tuple[str, ...]
    least: str
    data: str
    made_on: date
    expires: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Signers:
    """Who signs what is released, and who signs until when it is good."""

    release: Sequence[CryptoSigner]
    timestamp: CryptoSigner


def built(file: Path) -> Built:
    """Return what a package is, by what it says itself; ValueError when it is none of ours."""
    if file.suffix == ".deb":
        asked = ["dpkg-deb", "-f", str(file), "Package", "Version", "Architecture"]
        said = subprocess.run(asked, capture_output=True, text=True, encoding="utf-8", check=True).stdout
        fields = dict(line.split(": ", 1) for line in said.splitlines())
        if (fields["Package"], fields["Architecture"]) != ("motcua", "amd64"):
            raise ValueError(file.name)
        return Built(file, DEBIAN, fields["Version"])
    named = _SETUP.fullmatch(file.name)
    if named is None:
        raise ValueError(file.name)
    return Built(file, WINDOWS, named[1])


def _parts(number: str) -> tuple[int, ...]:
    return tuple(int(part) for part in number.split("."))


def state(packages: Sequence[Built], said: Said, *, repository: Path, signers: Signers) -> None:
    """Write the statements of a release into the repository folder, each with the number after the last one's."""
    targets, snapshot, timestamp = _last(repository)
    for each in packages:
        told = {"number": each.number, "data": said.data, "made_on": said.made_on.isoformat()}
        told |= {"least": said.least, "notes": list(said.notes)}
        for name in (f"{each.system}/{NEWEST}", f"{each.system}/{each.number}"):
            target = TargetFile.from_file(name, str(each.file), ["sha256"])
            target.unrecognized_fields["custom"] = told
            targets.targets[name] = target
        _forget_old(targets, each.system)
    for signed in (targets, snapshot, timestamp):
        signed.version += 1
        signed.expires = said.expires
    whole = _signed(targets, signers.release)
    snapshot.meta["targets.json"] = MetaFile(
        targets.version, len(whole), MetaFile.from_data(1, whole, ["sha256"]).hashes
    )
    summed = _signed(snapshot, signers.release)
    timestamp.snapshot_meta = MetaFile.from_data(snapshot.version, summed, ["sha256"])
    until = _signed(timestamp, [signers.timestamp])
    for name, content in (("targets", whole), ("snapshot", summed), ("timestamp", until)):
        (repository / f"{name}.json").write_bytes(content)


def _last(repository: Path) -> tuple[Targets, Snapshot, Timestamp]:
    """Return the statements of the release before, or empty ones that count from nought."""
    kinds: tuple[type[Targets | Snapshot | Timestamp], ...] = (Targets, Snapshot, Timestamp)
    found = []
    for kind in kinds:
        file = repository / f"{kind.type}.json"
        made = Metadata.from_file(str(file)).signed if file.exists() else kind()
        if not file.exists():
            made.version = 0
        found.append(made)
    targets, snapshot, timestamp = found
    if not (isinstance(targets, Targets) and isinstance(snapshot, Snapshot) and isinstance(timestamp, Timestamp)):
        raise TypeError(repository)
    return targets, snapshot, timestamp


def _signed(said: Targets | Snapshot | Timestamp, signers: Sequence[CryptoSigner]) -> bytes:
    whole: Metadata[Targets | Snapshot | Timestamp] = Metadata(said)
    for signer in signers:
        whole.sign(signer, append=True)
    return whole.to_bytes()


def _forget_old(targets: Targets, system: str) -> None:
    numbers = [name.split("/")[1] for name in targets.targets if name.startswith(f"{system}/")]
    ordered = sorted((each for each in numbers if each != NEWEST), key=_parts, reverse=True)
    for number in ordered[1 + WAY_BACK :]:
        del targets.targets[f"{system}/{number}"]


def carry(packages: Sequence[Built], *, repository: Path, into: Path) -> Path:
    """Write the update file of one system's packages, the newest first; ValueError when one is not stated."""
    first = packages[0]
    stated = Metadata[Targets].from_file(str(repository / "targets.json")).signed
    for each in packages:
        target = stated.targets.get(f"{each.system}/{each.number}")
        if target is None or target.hashes["sha256"] != _digest(each.file):
            raise ValueError(each.file.name)
    into.mkdir(parents=True, exist_ok=True)
    target_file = into / f"capnhat-motcua-{first.number}-{_NAMES[first.system]}.motcua"
    part = target_file.with_suffix(".part")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(_entry(MARK), json.dumps({"format": FORMAT}))
        for file in sorted(repository.glob("*.json")):
            archive.writestr(_entry(STATEMENTS + file.name), file.read_bytes())
        for each in packages:
            _put(archive, each.file)
    part.replace(target_file)
    return target_file


def _put(archive: zipfile.ZipFile, file: Path) -> None:
    with file.open("rb") as source, archive.open(_entry(PACKAGES + _digest(file)), "w") as target:
        copyfileobj(source, target, _PIECE)


def _digest(file: Path) -> str:
    return TargetFile.from_file("any", str(file), ["sha256"]).hashes["sha256"]


def _entry(name: str) -> zipfile.ZipInfo:
    made = zipfile.ZipInfo(name, _LONG_AGO)
    made.external_attr = 0o644 << 16
    return made


def until(made_on: date, days: int) -> datetime:
    """Return the end of the day that many days after a release was made."""
    return datetime(made_on.year, made_on.month, made_on.day, tzinfo=UTC) + timedelta(days=days + 1)
