"""The rescue kit of a desk: made with a code for the safe, kept beside every copy, opened on another PC."""

from dataclasses import dataclass
from pathlib import Path

from desktop.domain.journal import Act
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime import kit, vietnamese
from desktop.runtime.files import write_file
from desktop.runtime.keys import obtain_key
from desktop.runtime.kit import KitHead
from desktop.store import backup
from desktop.store.queries import journal
from desktop.usecases.desk import Desk

_NAME = "motcua-cuu-ho-{owner}.motcua"


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A kit as it was written, and the code that opens it, shown once and kept nowhere; empty for a passphrase."""

    file: Path
    code: str


def make(desk: Desk, *, target: Path | None = None, passphrase: str = "") -> Made:
    """Make a kit, keep it in the desk's folder, from where it goes beside every copy, and write it to `target` too.

    Without a passphrase a code is made. An earlier kit still opens with its own secret. Raises Rejection
    `kit.passphrase_short`, Fault `file.not_written`.
    """
    code = "" if passphrase else kit.make_code()
    identity, now = desk.identity, desk.now()
    head = KitHead(
        unit=identity.unit_code, desk=identity.desk, name=identity.unit_name, made_at=now, by_code=not passphrase
    )
    content = kit.seal(obtain_key(desk.profile).key, secret=passphrase or code, head=head)
    own = kept_in(desk.profile.home, unit=identity.unit_code, desk=identity.desk)
    file = _within(target, own.name)
    for each in (own, file):
        _write(each, content)
    with desk.store.unit() as unit:
        after = {"by": "code" if code else "passphrase"}
        journal.append(
            unit, Act(officer=desk.officer.name, act="make_kit", subject=identity.epoch, after=after), at=now
        )
    return Made(file=file or own, code=code)


def _within(target: Path | None, name: str) -> Path | None:
    return target / name if target is not None and target.is_dir() else target


def _write(file: Path | None, content: bytes) -> None:
    if file is None:
        return
    write_file(file, content)
    try:
        file.chmod(0o600)
    except OSError as error:
        raise Fault("file.not_written", file=str(file)) from error


def kept_in(folder: Path, *, unit: str, desk: int) -> Path:
    """Return where a desk's kit lies in a folder, its own or one of copies."""
    return folder / _NAME.format(owner=f"{unit}-{desk}")


def beside(copy: Path) -> Path | None:
    """Return the kit that lies beside a copy, None when there is none."""
    owner = backup.owner_in(copy)
    found = copy.with_name(_NAME.format(owner=owner)) if owner else None
    return found if found is not None and found.is_file() else None


def whose(file: Path) -> KitHead:
    """Return whose kit a file is; Rejection `kit.not_a_kit`, `kit.newer`, `file.missing`, Fault `file.unreadable`."""
    return kit.head_of(_content(file), file=file.name)


def key_of(file: Path, *, secret: str) -> bytes:
    """Return the key of a kit; Rejection `kit.*`, `file.missing`, Fault `file.unreadable`."""
    return kit.unseal(_content(file), secret=secret, file=file.name)


def is_kit(file: Path) -> bool:
    """Tell a kit from the other files that end in `.motcua`; False for a file that cannot be read."""
    try:
        return kit.is_kit(_content(file))
    except (Rejection, Fault):
        return False


def _content(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(kit.LARGEST + 1)
    except FileNotFoundError as error:
        raise Rejection("file.missing", "kit", file=str(file)) from error
    except OSError as error:
        raise Fault("file.unreadable", file=str(file)) from error


def sheet(desk: Desk, *, code: str) -> bytes:
    """Return the sheet for the safe as PDF: the code in large letters and as QR, and what to do with it."""
    # Copies ask every day where the kit lies; the sheet is made once in the life of a kit.
    from desktop.printing.rescue_sheet import RescueSheet, rescue_sheet  # noqa: PLC0415

    identity = desk.identity
    return rescue_sheet(
        RescueSheet(
            unit=identity.unit_name,
            desk=identity.desk,
            day=vietnamese.day(desk.today()),
            code=code,
            file=kept_in(desk.profile.home, unit=identity.unit_code, desk=identity.desk).name,
        )
    )
