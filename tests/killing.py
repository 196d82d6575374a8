"""Processes of the product that are killed at a chosen moment: real processes, a real SIGKILL, the moment exact (sync T7).

Run as a module this is a process that has everything loaded and forks for each call, so that hundreds of deaths cost
seconds. The child kills itself where SQLAlchemy is about to commit a transaction that writes, or just did; or, for work
that is mostly on files, at any step: a file of a folder touched, a process started, a commit about to be made or made.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
KILLED = -signal.SIGKILL
BEFORE, AFTER = "before", "after"
# What Python says it is about to do to a file, see the table of audit events in its documentation.
_TOUCHES = frozenset({"open", "os.rename", "os.remove", "os.truncate", "os.mkdir", "os.chmod"})


@dataclass(frozen=True, slots=True)
class Death:
    """At which commit a process dies, counted from 1, and whether before or after it is made."""

    commit: int
    moment: str

    def order(self) -> dict[str, object]:
        """Return what the process that forks is told."""
        return {"commit": self.commit, "moment": self.moment}


@dataclass(frozen=True, slots=True)
class Step:
    """At which step of work on a folder a process dies, counted from 1; at 0 it lives and the steps are counted."""

    number: int
    folder: Path

    def order(self) -> dict[str, object]:
        """Return what the process that forks is told."""
        return {"step": self.number, "folder": str(self.folder)}


@dataclass(frozen=True, slots=True)
class Running:
    """A process and where its words go."""

    pid: int
    out: Path
    err: Path

    def said(self) -> str:
        """Return what it said."""
        return self.out.read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Ended:
    """How a call ended: its exit code, `KILLED` when it died, and what it said."""

    code: int
    out: str
    err: str
    steps: int = 0

    @property
    def document(self) -> Any:
        """What it said as JSON."""
        return json.loads(self.out or "null")


class Product:
    """Runs calls of the product."""

    def __init__(self, process: "subprocess.Popen[str]", folder: Path) -> None:
        self._process = process
        self._folder = folder
        self._count = 0

    def run(self, *words: str, death: Death | Step | None = None) -> Ended:
        """Run one call to its end."""
        begun = self.start(*words, death=death)
        code = self.wait(begun)
        counted = begun.out.with_suffix(".steps")
        steps = int(counted.read_text(encoding="ascii")) if counted.exists() else 0
        return Ended(code, begun.said(), begun.err.read_text(encoding="utf-8"), steps)

    def start(self, *words: str, death: Death | Step | None = None, told: bool = False) -> Running:
        """Start a call; with `told` its words come through a pipe, to be read while it runs."""
        self._count += 1
        out, err = (self._folder / f"{self._count}.{name}" for name in ("out", "err"))
        if told:
            os.mkfifo(out)
        order: dict[str, object] = {"words": words, "out": str(out), "err": str(err)}
        if death is not None:
            order |= death.order()
        return Running(int(self._ask(order)), out, err)

    def serving(self, *words: str, death: Death | None = None) -> tuple[Running, int]:
        """Start a server and return it with the port that it tells, 0 when it died before."""
        begun = self.start(*words, death=death, told=True)
        with begun.out.open(encoding="utf-8") as pipe:
            line = pipe.readline()
        return begun, int(json.loads(line)["address"].rsplit(":", 1)[1]) if line else 0

    def wait(self, running: Running) -> int:
        """Wait until a call ends and return its exit code, negative for a signal."""
        return int(self._ask({"wait": running.pid}))

    def stop(self, running: Running) -> int:
        """Ask a server to stop, and wait."""
        os.kill(running.pid, signal.SIGTERM)
        return self.wait(running)

    def _ask(self, order: dict[str, object]) -> str:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        return self._process.stdout.readline()


@contextmanager
def product(
    words: Sequence[str] = (sys.executable, "-m", "tests.killing"), *, environment: Mapping[str, str] | None = None
) -> Iterator[Product]:
    """Keep the process that forks for a while; `words` start it, here from the checkout."""
    with (
        tempfile.TemporaryDirectory(prefix="motcua") as folder,
        subprocess.Popen(
            words,
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as process,
    ):
        yield Product(process, Path(folder))
        assert process.stdin is not None
        process.stdin.close()
        process.wait(30)


def _arm(death: Death) -> None:
    """Let this process kill itself at one commit."""
    from sqlalchemy import Connection, Engine, event  # noqa: PLC0415  # in the forked process alone
    from sqlalchemy.engine.default import DefaultDialect  # noqa: PLC0415  # see above

    seen, due, plain = 0, False, DefaultDialect.do_commit

    def die() -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    def count(connection: Connection) -> None:
        nonlocal seen, due
        writes = bool(connection.get_execution_options().get("writes"))
        seen += writes
        due = writes and seen == death.commit
        if due and death.moment == BEFORE:
            die()

    def do_commit(self: DefaultDialect, connection: Any) -> None:
        plain(self, connection)
        if due:
            die()

    event.listen(Engine, "commit", count)
    DefaultDialect.do_commit = do_commit  # type: ignore[method-assign]  # the moment after has no event


def _arm_step(number: int, folder: str) -> Callable[[], int]:
    """Let this process kill itself at one step of its work on a folder; return what counts them."""
    from sqlalchemy import Connection, Engine, event  # noqa: PLC0415  # in the forked process alone
    from sqlalchemy.engine.default import DefaultDialect  # noqa: PLC0415  # see above

    seen, plain = 0, DefaultDialect.do_commit

    def step() -> None:
        nonlocal seen
        seen += 1
        if seen == number:
            os.kill(os.getpid(), signal.SIGKILL)

    def watch(name: str, given: tuple[object, ...]) -> None:
        if name == "subprocess.Popen" or (name in _TOUCHES and folder in " ".join(map(_text, given))):
            step()

    def before(connection: Connection) -> None:  # noqa: ARG001  # the event's shape
        step()

    def do_commit(self: DefaultDialect, connection: Any) -> None:
        plain(self, connection)
        step()

    sys.addaudithook(watch)
    event.listen(Engine, "commit", before)
    DefaultDialect.do_commit = do_commit  # type: ignore[method-assign]  # the moment after has no event
    return lambda: seen


def _text(given: object) -> str:
    return os.fsdecode(given) if isinstance(given, bytes) else str(given)


def _child(order: dict[str, Any]) -> int:
    from desktop.app import run  # noqa: PLC0415  # loaded already

    for name, number in (("out", 1), ("err", 2)):
        os.dup2(os.open(order[name], os.O_WRONLY | os.O_CREAT, 0o600), number)
    if "commit" in order:
        _arm(Death(order["commit"], order["moment"]))
    steps = _arm_step(order["step"], order["folder"]) if "step" in order else None
    code = run(order["words"])
    if steps is not None:
        Path(order["out"]).with_suffix(".steps").write_text(str(steps()), encoding="ascii")
    sys.stdout.flush()
    sys.stderr.flush()
    return code


def _fork(order: dict[str, Any]) -> int:
    pid = os.fork()
    if pid == 0:
        code = 70
        try:
            code = _child(order)
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else 70
        finally:
            os._exit(code)
    return pid


def serve() -> None:
    """Fork for each order that a line of the standard input gives, and wait for whom one names."""
    import alembic.command  # noqa: PLC0415  # loaded once, for every child

    import desktop.cli.main  # noqa: PLC0415  # see above
    import desktop.hub.command  # noqa: PLC0415, F401  # see above

    assert alembic.command
    for line in sys.stdin:
        order = json.loads(line)
        if "wait" in order:
            answer = os.waitstatus_to_exitcode(os.waitpid(order["wait"], 0)[1])
        else:
            for name in ("out", "err"):
                Path(order[name]).touch()
            answer = _fork(order)
        sys.stdout.write(f"{answer}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    serve()
