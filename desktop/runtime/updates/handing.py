"""Handing a proven package to the system once the app has gone: apt on Debian, Setup.exe on Windows.

Kept thin on purpose: what installs is the system's own installer, which knows how to stop half-way and be run again.
"""

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from desktop.kernel.errors import Fault, Rejection
from desktop.runtime.installation import DEBIAN, WINDOWS, Installed

_ALIVE = "helper.pid"
_CODE, _LOG = "apply.code", "apply.log"
# How every refusal of our packages ends, see installer/debian and installer/windows.
_OURS = "Bản đang dùng vẫn nguyên."
# pkexec(1): 126 when the person closed the question, 127 when the answer was wrong or there was nobody to ask.
_NOT_ALLOWED = {"126", "127"}
_MARK = "motcua-update"
# Its standard input is a pipe that the app holds: it ends when the app is gone, however that came about.
_AFTER_THE_APP = """
folder=$1 package=$2 elevate=$3
shift 3
echo $$ >"$folder/helper.pid"
cat >/dev/null
rm -f "$folder/apply.code"
# What a power cut interrupted is put in order first: apt does nothing before that.
install='dpkg --configure -a; exec apt-get -y --allow-downgrades -o Dpkg::Use-Pty=0 install "$1"'
$elevate /bin/sh -c "$install" install "$package" >"$folder/apply.log" 2>&1 </dev/null
echo $? >"$folder/apply.code"
rm -f "$folder/helper.pid"
[ $# -eq 0 ] || exec "$@" </dev/null
"""


def check_can_install(here: Installed) -> None:
    """Raise Rejection where nothing can be installed over: `update.not_installed` in a checkout, `update.by_policy`."""
    if not here.system:
        raise Rejection("update.not_installed")
    if here.system == WINDOWS and not (_setup_place(here) / "Uninstall.exe").is_file():
        raise Rejection("update.by_policy")


def is_by_hand(here: Installed) -> bool:
    """Tell whether an administrator has to type the command, because the app has no way to ask for rights."""
    return here.system == DEBIAN and os.geteuid() != 0 and shutil.which("pkexec") is None


def command_for_root(package: Path) -> str:
    """Return the line that an administrator types; on Windows the file that he runs."""
    quoted = shlex.quote(str(package))
    return f"sudo apt-get install --allow-downgrades {quoted}" if package.suffix == ".deb" else quoted


def was_allowed(folder: Path) -> bool:
    """Tell whether whoever was asked for rights gave them, as far as the last helper of this folder knows."""
    try:
        return (folder / _CODE).read_text(encoding="ascii").strip() not in _NOT_ALLOWED
    except (OSError, ValueError):
        return True


def check_nobody_else(here: Installed) -> None:
    """Raise Rejection `update.others_open` while another window or account runs this program.

    For Linux: on Windows Setup.exe sees by itself that a file is in use, and refuses.
    """
    if here.system != DEBIAN:
        return
    own = {str(os.getpid()), "self", "thread-self"}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and entry.name not in own and _runs(entry, sys.executable):
            raise Rejection("update.others_open")


def _runs(process: Path, program: str) -> bool:
    try:
        words = (process / "cmdline").read_bytes().split(b"\0")
    except OSError:
        return False
    return words[0] == os.fsencode(program) and b"desktop" in words


def why_not(folder: Path) -> str:
    """Return the sentence with which our package refused to be installed, as the last helper heard it; or nothing."""
    try:
        lines = (folder / _LOG).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    return next((line.strip() for line in lines if line.strip().endswith(_OURS)), "")


def under_way(folder: Path) -> bool:
    """Tell whether a helper that was started from this folder is still at its work."""
    try:
        number = int((folder / _ALIVE).read_text(encoding="ascii"))
        return os.fsencode(_MARK) in Path(f"/proc/{number}/cmdline").read_bytes().split(b"\0")
    except (OSError, ValueError):
        return False


def words_again(home: Path) -> tuple[str, ...]:
    """Return the words that open this program's window on a folder of data again."""
    isolated = ("-I",) if sys.flags.isolated else ()
    return (sys.executable, *isolated, "-m", "desktop", "--home", str(home))


def hand_over(package: Path, *, here: Installed, folder: Path, again: Sequence[str]) -> None:
    """Start what installs the package when this process has ended, and then runs the words `again`.

    Raises Rejection `update.not_allowed` when whoever was asked for rights said no; Fault `update.not_started`.
    """
    try:
        if sys.platform == "win32":
            _start_setup(package, here, folder.parent)
        else:
            _start_apt(package, folder, again)
    except OSError as error:
        raise Fault("update.not_started") from error


def _start_apt(package: Path, folder: Path, again: Sequence[str]) -> None:
    elevate = "" if os.geteuid() == 0 else "pkexec"
    words = ["/bin/sh", "-c", _AFTER_THE_APP, _MARK, str(folder), str(package), elevate, *again]
    helper = subprocess.Popen(  # noqa: S603  # our own words; the package was proven
        words, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    # The pipe stays open until this process ends; nobody waits for the helper, which outlives us.
    _held.append(helper)


_held: list["subprocess.Popen[bytes]"] = []


def _setup_place(here: Installed) -> Path:
    """Return where Setup.exe put MotCua.exe: four folders above our package."""
    return here.place.parent.parent.parent.parent


if sys.platform == "win32":

    def _start_setup(package: Path, here: Installed, home: Path) -> None:
        """Run Setup.exe silently; it waits until the app has gone (/AFTER) and opens it again on `home` where it is ours.

        A folder that this account cannot write into was installed for everybody: then Windows asks for an
        administrator, and the app is opened again by hand, not under the administrator's name.
        """
        ours = _can_write(_setup_place(here))
        os.environ["MOTCUA_HOME"] = str(home)
        try:
            words = f"/S /AFTER {'/CurrentUser' if ours else '/AllUsers'}"
            os.startfile(package, "open" if ours else "runas", words)  # noqa: S606  # Windows asks for rights only so
        except OSError as error:
            if error.winerror == _CANCELLED:
                raise Rejection("update.not_allowed") from error
            raise

    _CANCELLED = 1223

    def _can_write(folder: Path) -> bool:
        trial = folder / "motcua-update.trial"
        try:
            trial.write_bytes(b"")
            trial.unlink()
        except OSError:
            return False
        return True
