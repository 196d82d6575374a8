"""Where papers come from: a scanner through SANE's `scanimage` or Windows' WIA, or the newest files of a folder."""

import os
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from desktop.filing import throwaway, wia
from desktop.filing.wia import Device
from desktop.kernel.errors import Fault, Rejection

_ENDINGS = frozenset((".pdf", ".jpg", ".jpeg", ".png"))
_SECONDS = 180
_DPI = "300"


def devices() -> tuple[Device, ...]:
    """Return the scanners of this PC, none where the system finds none; it may take a minute."""
    if sys.platform == "win32":
        shell = wia.powershell()
        return wia.devices(shell) if shell is not None else ()
    return _of_sane()


def _of_sane() -> tuple[Device, ...]:
    tool = shutil.which("scanimage")
    if tool is None:
        return ()
    try:
        said = subprocess.run(  # noqa: S603  # the system's own tool, with fixed words
            [tool, "--formatted-device-list", "%d\t%v %m%n"], capture_output=True, text=True, timeout=60, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ()
    rows = (line.partition("\t") for line in said.stdout.splitlines() if line.strip())
    return tuple(Device(row[0].strip(), row[2].strip() or row[0].strip()) for row in rows)


def scan(device: str, root: Path, *, feeder: bool = False) -> tuple[bytes, ...]:
    """Return the pages that lie on a scanner, each as a PNG; with `feeder`, all that its feeder draws in.

    The pages lie for a moment in a throw-away folder under `root`, which is wiped here, or after a crash at the start.

    Raises Rejection `scan.no_scanner` where there is none, or what WIA says of it, Fault `scan.failed` when it does
    not answer.
    """
    lent = throwaway.make(root)
    folder = lent.folder
    try:
        if sys.platform == "win32":
            shell = wia.powershell()
            if shell is None:
                raise Rejection("scan.no_scanner", "papers")
            wia.scan(shell, device, folder, dpi=_DPI, feeder=feeder)
        else:
            _by_sane(device, folder, feeder=feeder)
        return tuple(each.read_bytes() for each in sorted(folder.glob("*.png")))
    except OSError as error:
        raise Fault("scan.failed") from error
    finally:
        lent.wipe()


def _by_sane(device: str, folder: Path, *, feeder: bool) -> None:
    tool = shutil.which("scanimage")
    name = device or next((each.id for each in devices()), "")
    if tool is None or not name:
        raise Rejection("scan.no_scanner", "papers")
    words = [tool, f"--device-name={name}", "--format=png", f"--resolution={_DPI}", f"--batch={folder}/%03d.png"]
    words += ["--source=Automatic Document Feeder"] if feeder else ["--batch-count=1"]
    try:
        done = subprocess.run(words, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603  # the system's own tool
    except subprocess.TimeoutExpired as error:
        raise Fault("scan.failed") from error
    # An empty feeder ends a batch with an error of its own: what came before it is whole.
    if not any(folder.glob("*.png")):
        raise Fault("scan.failed", said=done.stderr.decode(errors="replace")[-200:])


def newest_in(folder: Path, *, since: datetime) -> tuple[Path, ...]:
    """Return the papers that were put into a folder since a moment, oldest first; half-written ones come later."""
    try:
        found = [(each.stat(), each) for each in folder.iterdir() if each.suffix.lower() in _ENDINGS]
    except OSError as error:
        raise Fault("scan.folder_gone", folder=str(folder)) from error
    wanted = [(seen.st_mtime, path) for seen, path in found if seen.st_mtime >= since.timestamp() and seen.st_size]
    return tuple(path for _, path in sorted(wanted) if _is_whole(path))


def _is_whole(path: Path) -> bool:
    """Tell whether nobody writes the file any more: it can be opened, and its end is there."""
    try:
        with path.open("rb") as file:
            start = file.read(8)
            file.seek(-min(2048, path.stat().st_size), os.SEEK_END)
            end = file.read()
    except OSError:
        return False
    if start.startswith(b"%PDF-"):
        return b"%%EOF" in end
    if start.startswith(b"\x89PNG"):
        return b"IEND" in end
    return b"\xff\xd9" in end if start.startswith(b"\xff\xd8") else True
