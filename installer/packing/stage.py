"""Lays the app's tree out: the wheels' used files, our package with its resources, licences and the bill."""

import re
import shutil
import stat
import subprocess
import zipfile
from dataclasses import dataclass
from pathlib import Path

from desktop.runtime import shipped as shipped_parts
from installer.packing import binaries, sbom, trim
from installer.packing.targets import ROOT, Locked, Target, wheels

_VERSION = re.compile(r'(?m)^__version__ = "([^"]+)"$')
# The wheels of Qt carry no text of their licence; every Debian system has both.
_COMMON = Path("/usr/share/common-licenses")
_BY_REFERENCE = {"pyside6-essentials": ("LGPL-3", "GPL-3"), "shiboken6": ("LGPL-3", "GPL-3")}


@dataclass(frozen=True, slots=True)
class Staged:
    """A tree ready to be packed."""

    folder: Path
    version: str
    shipped: dict[Locked, Path]


def version_here() -> str:
    """Return the version of the checkout, from its one place."""
    found = _VERSION.search((ROOT / "desktop" / "__init__.py").read_text(encoding="utf-8"))
    if found is None:
        raise ValueError("desktop/__init__.py")
    return found[1]


def stage(target: Target, *, wheel_folder: Path, into: Path, version: str, moment: int) -> Staged:
    """Fill an empty folder with what ships on a system; `version` may be another than the checkout's, for a proof."""
    packages = into / target.packages
    shown = packages / "desktop" / "resources"
    licences = shown / shipped_parts.LICENCES
    packages.mkdir(parents=True)
    shipped = {}
    for each, wheel in wheels(wheel_folder, target).items():
        if trim.carries(each.name, target):
            _unpack(wheel, packages, licences / each.name, target)
            shipped[each] = wheel
            for name in _BY_REFERENCE.get(each.name, ()):
                (licences / each.name).mkdir(parents=True, exist_ok=True)
                shutil.copyfile(_COMMON / name, licences / each.name / f"{name}.txt")
            if not (licences / each.name).is_dir():
                message = f"{each.name}: no text of a licence"
                raise ValueError(message)
    _drop_unasked(packages)
    _our_own(packages, licences / "motcua", target=target, version=version)
    staged = Staged(into, version, shipped)
    (shown / shipped_parts.BILL).write_text(sbom.bill(staged.shipped, target, version, moment), encoding="utf-8")
    return staged


def _unpack(wheel: Path, packages: Path, licences: Path, target: Target) -> None:
    with zipfile.ZipFile(wheel) as archive:
        for entry in archive.infolist():
            if entry.is_dir():
                continue
            if trim.is_licence(entry.filename):
                place = licences / Path(entry.filename.split("/", 1)[1].removeprefix("licenses/"))
            elif trim.ships(entry.filename, target):
                place = packages / entry.filename
            else:
                continue
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(archive.read(entry))
            # The wheel says what may be run: the driver's own Node.js.
            if entry.external_attr >> 16 & stat.S_IXUSR:
                place.chmod(0o755)


def _drop_unasked(packages: Path) -> None:
    code = binaries.code_in(packages)
    libraries = [path for path in code if trim.is_library(path.relative_to(packages).as_posix())]
    asked = binaries.closure([path for path in code if path not in libraries], libraries)
    for path in libraries:
        if path not in asked:
            path.unlink()


def _our_own(packages: Path, licences: Path, *, target: Target, version: str) -> None:
    for name in _tracked():
        if not trim.ships_of_ours(name, target):
            continue
        place = packages / (name if name.startswith("desktop/") else f"desktop/{name}")
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, place)
    first = packages / "desktop" / "__init__.py"
    text = first.read_text(encoding="utf-8")
    first.write_text(_VERSION.sub(f'__version__ = "{version}"', text), encoding="utf-8", newline="\n")
    licences.mkdir(parents=True)
    shutil.copyfile(ROOT / "LICENSE", licences / "LICENSE.txt")
    shutil.copyfile(ROOT / "resources" / "icons" / "LICENSE.txt", licences / "icons.txt")
    for path in sorted((packages / "desktop" / "resources" / "fonts").glob("*-OFL.txt")):
        shutil.copyfile(path, licences / path.name)


def _tracked() -> list[str]:
    """Return the files of desktop/ and resources/ that git knows, so that nothing lying about is shipped."""
    done = subprocess.run(
        ["git", "-C", str(ROOT), "-c", f"safe.directory={ROOT}", "ls-files", "-z", "desktop", "resources"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return sorted(name for name in done.stdout.split("\0") if name and (ROOT / name).is_file())


def sizes(folder: Path) -> tuple[tuple[int, str], ...]:
    """Return the bytes of each part of a tree, the largest first."""
    parts: dict[str, int] = {}
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            name = path.relative_to(folder).as_posix()
            inner = name.split("site-packages/", 1)
            key = inner[-1].split("/")[0] if len(inner) > 1 else name.split("/")[0]
            parts[key] = parts.get(key, 0) + path.stat().st_size
    return tuple(sorted(((size, name) for name, size in parts.items()), reverse=True))
