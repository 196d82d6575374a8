"""A private PostgreSQL for one run of tests, started by hand and stopped at the end; no account of the machine's own."""

import os
import shutil
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_USER = "postgres"
_HASTY = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"


def programs() -> Path:
    """Return the folder of the newest PostgreSQL that is installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    assert found, "PostgreSQL is not installed; installer/test puts it in"
    return found[-1]


@dataclass(frozen=True, slots=True)
class Cluster:
    """One running cluster that listens on a socket in its own folder."""

    folder: Path
    durable: bool = False

    def fresh(self) -> str:
        """Make an empty database and return its URL."""
        name = f"hub_{uuid.uuid4().hex[:12]}"
        self._run("createdb", "-h", str(self.folder), "-U", _USER, "-T", "template0", "-E", "UTF8", name)
        return f"postgresql://{_USER}@/{name}?host={self.folder}"

    def start(self) -> None:
        """Make the cluster and start it."""
        data = str(self.folder / "data")
        self._run("initdb", "-D", data, "-U", _USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        options = f"-k {self.folder} -c listen_addresses='' -c max_connections=120 {'' if self.durable else _HASTY}"
        self._run("pg_ctl", "-D", data, "-l", str(self.folder / "log"), "-w", "-o", options, "start")

    def stop(self) -> None:
        """Stop it and let it go."""
        self._run("pg_ctl", "-D", str(self.folder / "data"), "-m", "immediate", "-w", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)

    def _run(self, program: str, *words: str) -> None:
        # PostgreSQL refuses to run as root, where tests often do.
        as_user = ["runuser", "-u", _USER, "--"] if os.geteuid() == 0 else []
        subprocess.run(
            [*as_user, str(programs() / program), *words],
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd="/",
            timeout=60,
        )


@contextmanager
def running(*, durable: bool = False) -> Iterator[Cluster]:
    """Run a cluster of its own for a while; its socket needs a short path."""
    folder = Path(tempfile.mkdtemp(prefix="pg", dir="/tmp"))  # made for this run alone
    folder.chmod(0o777)
    made = Cluster(folder, durable)
    made.start()
    try:
        yield made
    finally:
        made.stop()
        shutil.rmtree(folder, ignore_errors=True)
