"""A product laid out as its Debian package lays it out, in a folder of the test; apt alone is stood in for."""

import json
import os
import re
import select
import shutil
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.updates.kit import Publisher, deb, resources

FORMER, NEXT = "0.3.0", "0.4.0"
CODE = Path(__file__).parents[2] / "desktop"
LIBRARY = Path("lib") / f"python{sys.version_info.major}.{sys.version_info.minor}" / "site-packages"
# Stands in for apt and for the question for rights: unpacks as dpkg does, after the file `hold` has gone.
APT = """#!/bin/sh
place=$(cd "$(dirname "$0")/.." && pwd)
for package in "$@"; do :; done
echo $$ >"$place/apt.pid"
while [ -e "$place/hold" ]; do sleep 0.05; done
[ ! -e "$place/refuse" ] || exit 126
exec dpkg-deb -x "$package" "$place"
"""


def tree(folder: Path, number: str, *, root: bytes, data: str = "") -> Path:
    """Lay our package out with another number; `data` takes the newest rung of the ladder away, as it was before it."""
    library = folder / LIBRARY
    shutil.copytree(CODE, library / "desktop")
    first = library / "desktop" / "__init__.py"
    text = re.sub(r'__version__ = "[^"]+"', f'__version__ = "{number}"', first.read_text(encoding="utf-8"))
    first.write_text(text, encoding="utf-8")
    # Python takes what it compiled for good while size and second are the same; two numbers may be written in one.
    second = 1_700_000_000 + int("".join(number.split(".")))
    os.utime(first, (second, second))
    resources(library / "desktop" / "resources", root=root)
    if data:
        _climb(library / "desktop" / "store", data)
    return folder


def _climb(store: Path, data: str) -> None:
    """Add a rung to the ladder of the data: what a later release brings."""
    ladder = store / "upgrade.py"
    text = ladder.read_text(encoding="utf-8")
    newest = re.search(r'NEWEST = "(\d+)"', text)
    assert newest is not None
    text = text.replace(f'NEWEST = "{newest[1]}"', f'NEWEST = "{data}"').replace(
        f'"{newest[1]}")', f'"{newest[1]}", "{data}")'
    )
    ladder.write_text(text, encoding="utf-8")
    rung = store / "migrations" / "versions" / f"{data}_later.py"
    rung.write_text(
        f'''"""A later rung."""

from alembic import op

revision = "{data}"
down_revision = "{newest[1]}"


def upgrade() -> None:
    op.execute("CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT")
''',
        encoding="utf-8",
    )


@dataclass(frozen=True, slots=True)
class Machine:
    """A PC: the product under `place`, a desk's data in `home`."""

    place: Path

    @property
    def home(self) -> Path:
        return self.place / "dữ liệu quầy"

    @property
    def program(self) -> Path:
        return self.place / "usr" / "lib" / "motcua"

    @property
    def python(self) -> Path:
        return self.program / "bin" / "python3"

    @property
    def environment(self) -> dict[str, str]:
        return {
            "PATH": f"{self.place / 'stand-in'}:/usr/bin:/bin",
            "HOME": str(self.place),
            "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
            "QT_QPA_PLATFORM": "offscreen",
            "LC_ALL": "C.UTF-8",
        }

    def run(
        self, *words: str, by: tuple[str, ...] = ("-m", "desktop"), largest: int = 0
    ) -> "subprocess.CompletedProcess[str]":
        """Call the product as /usr/bin/motcua does; no file may grow beyond `largest` bytes, as on a full disk."""
        limited = ["/usr/bin/prlimit", f"--fsize={largest}"] if largest else []
        asked = [*limited, str(self.python), "-I", *by, *words, "--home", str(self.home)]
        return subprocess.run(
            asked, env=self.environment, capture_output=True, text=True, timeout=100, check=False, cwd=self.place
        )

    def motcua(self, *words: str) -> Any:
        """Call a verb that must go well and return its document."""
        done = self.run(*words, "--json")
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    def number(self) -> str:
        """Return the number of the program that lies there now."""
        text = (self.program / LIBRARY / "desktop" / "__init__.py").read_text(encoding="utf-8")
        found = re.search(r'__version__ = "([^"]+)"', text)
        assert found is not None
        return found[1]

    def after_helper(self, *, seconds: float = 60) -> None:
        """Wait until what was handed over has come to an end."""
        for number in helpers(self.home / "updates"):
            with suppress(ProcessLookupError):
                process = os.pidfd_open(number)
                ended = select.select([process], [], [], seconds)[0]
                os.close(process)
                assert ended, "the helper does not end"


def another(at: Machine, place: Path) -> Machine:
    """Return a PC just like one that nobody works at."""
    shutil.copytree(at.place, place, symlinks=True)
    return Machine(place)


def helpers(folder: Path) -> list[int]:
    """Return the processes that install from a folder of updates."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            words = _words_of(entry)
            if b"motcua-update" in words and os.fsencode(folder) in words:
                found.append(int(entry.name))
    return found


def _words_of(process: Path) -> list[bytes]:
    """Return the words of a process, none for one that is gone.

    Whoever started it goes on before the system has given it its words: until then it has a program and no words.
    """
    try:
        while not (words := (process / "cmdline").read_bytes()):
            (process / "exe").readlink()
    except OSError:
        return []
    return words.split(b"\0")


def machine(place: Path, number: str, *, root: bytes) -> Machine:
    """Set a PC up: the product of a number, a desk, a dossier."""
    made = Machine(place)
    tree(made.program, number, root=root)
    (made.program / "bin").mkdir()
    made.python.symlink_to(Path(sys.base_prefix) / "bin" / "python3")
    (made.program / "pyvenv.cfg").write_text(f"home = {sys.base_prefix}/bin\n", encoding="utf-8")
    ours = next(path for path in map(Path, sys.path) if path.name == "site-packages")
    (made.program / LIBRARY / "wheels.pth").write_text(f"{ours}\n", encoding="utf-8")
    (place / "stand-in").mkdir()
    for name, text in (("apt-get", APT), ("pkexec", '#!/bin/sh\nexec "$@"\n'), ("dpkg", "#!/bin/sh\n")):
        (place / "stand-in" / name).write_text(text, encoding="utf-8")
        (place / "stand-in" / name).chmod(0o755)
    made.motcua("init", "--unit", "18685", "--desk", "1", "--officer", "Nguyễn Thị Hoa")
    receive(made)
    return made


def receive(at: Machine) -> None:
    """Take one dossier in."""
    file = at.place / "hồ sơ.json"
    person = {"name": "Đặng Thị Ánh", "birth": "1990-02-03"}
    file.write_text(json.dumps([{"procedure": "2.000815", "applicant": person, "arrival": "counter"}]), "utf-8")
    at.motcua("receive", str(file))


def dossiers(pc: Machine) -> int:
    """Prove the data, which must be whole, and count the dossiers."""
    found = pc.motcua("check")
    assert found["whole"], found
    return int(found["dossiers"])


@dataclass(frozen=True, slots=True)
class Released:
    """A publisher, a PC with FORMER and one dossier, and the update to NEXT: its data are a rung further."""

    ours: Publisher
    pc: Machine
    former: Path
    file: Path

    def package(self, number: str, *, data: str = "") -> Path:
        """Build the package of a number."""
        folder = self.ours.folder / "packages"
        made = tree(folder / f"cây-{number}" / "usr", number, root=self.ours.root, data=data)
        return deb(folder, number, content=made / "lib")
