"""Releases made as a release makes them: real keys, real signatures, real packages, small ones."""

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from shutil import copyfile

import pytest

from desktop.runtime import resources as reading
from desktop.store.upgrade import NEWEST as DATA
from installer.update import keys, release, roots

RESOURCES = Path(__file__).parents[2] / "resources"
TODAY = datetime.now(UTC).date()


def deb(folder: Path, number: str, *, content: Path | None = None) -> Path:
    """Build a package as dpkg knows them; `content` is what it puts under /."""
    tree = folder / f"tree-{number}"
    (tree / "DEBIAN").mkdir(parents=True)
    (tree / "DEBIAN" / "control").write_text(
        f"Package: motcua\nVersion: {number}\nArchitecture: amd64\nMaintainer: Thử <thu@localhost>\nDescription: thử\n",
        encoding="utf-8",
    )
    inside = tree / "usr" / "lib" / "motcua"
    inside.mkdir(parents=True)
    (inside / "number").write_text(number, encoding="utf-8")
    if content is not None:
        subprocess.run(["/bin/cp", "-a", str(content), str(inside)], check=True)
    file = folder / f"motcua_{number}_amd64.deb"
    subprocess.run(
        ["/usr/bin/dpkg-deb", "--root-owner-group", "-Znone", "--build", str(tree), str(file)],
        check=True,
        capture_output=True,
    )
    return file


@dataclass(frozen=True, slots=True)
class Publisher:
    """Whoever releases: keys of all roles in one folder, the repository beside them."""

    folder: Path

    @property
    def repository(self) -> Path:
        return self.folder / "repository"

    @property
    def root(self) -> bytes:
        """The first root, as a product is released with it."""
        return (self.repository / "1.root.json").read_bytes()

    def key(self, name: str) -> Path:
        return self.folder / name

    def make_keys(self, *names: str) -> None:
        for name in names:
            keys.make(self.key(name), secret=None)

    def add_root(self, *, root: Sequence[str], release_key: str = "release", sign: Sequence[str] = ()) -> None:
        """Write the next root, two signatures needed, and sign it with these keys, or with all that it names."""
        files = sorted(self.repository.glob("*.root.json"))
        after = roots.read(files[-1]) if files else None
        named = roots.Roles(
            root=[keys.public(self.key(f"{name}.pub")) for name in root],
            root_threshold=2,
            release=[keys.public(self.key(f"{release_key}.pub"))],
            release_threshold=1,
            timestamp=[keys.public(self.key("timestamp.pub"))],
        )
        made = roots.drafted(named, years=10, development=True, after=after)
        for name in sign or root:
            roots.sign(made, keys.signer_of(self.key(name), None))
        made.to_file(str(self.repository / f"{made.signed.version}.root.json"))

    def publish(
        self,
        *packages: Path,
        before: Sequence[Path] = (),
        least: str = "0.0.1",
        days: int = 400,
        data: str = DATA,
        release_key: str = "release",
    ) -> Path:
        """Release packages of one number and return the update file of the first."""
        made = [release.built(each) for each in packages]
        said = release.Said(
            notes=("Tiếp nhận nhanh hơn.", "Sửa lỗi in phiếu."),
            least=least,
            data=data,
            made_on=TODAY,
            expires=release.until(TODAY, days),
        )
        signers = release.Signers(
            release=[keys.signer_of(self.key(release_key), None)],
            timestamp=keys.signer_of(self.key("timestamp"), None),
        )
        release.state(made, said, repository=self.repository, signers=signers)
        former = [release.built(each) for each in before]
        return release.carry([made[0], *former], repository=self.repository, into=self.folder / "out")


def publisher(folder: Path) -> Publisher:
    """Return a publisher with its first root, made by two of two holders of a root key."""
    made = Publisher(folder)
    made.repository.mkdir(parents=True)
    made.make_keys("one", "two", "release", "timestamp")
    made.add_root(root=("one", "two"))
    return made


def trusted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Publisher:
    """Return the publisher whose root this process trusts from now on, as the built product of Debian would."""
    made = publisher(folder / "nơi phát hành")
    place = resources(folder / "resources", root=made.root)
    monkeypatch.setattr(reading, "_root", lambda: place)
    return made


def resources(folder: Path, *, root: bytes | None, system: str = "debian-amd64") -> Path:
    """Lay out the resources of a built product: those of the checkout, the mark of its system, the root it trusts."""
    folder.mkdir(parents=True)
    for each in RESOURCES.iterdir():
        if each.name != "reference":
            (folder / each.name).symlink_to(each)
    (folder / "reference").mkdir()
    for each in (RESOURCES / "reference").iterdir():
        copyfile(each, folder / "reference" / each.name)
    if system:
        (folder / "installed.json").write_text(f'{{"system": "{system}"}}', encoding="utf-8")
    if root is not None:
        (folder / "reference" / "update-root.json").write_bytes(root)
    return folder
