"""The desk killed at every commit of every act that sends or receives, and in the middle of a send: nothing lost, nothing twice (T7)."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop.hub.chain import INSTALLATION
from desktop.hub.hub import open_hub
from desktop.kernel.clock import SystemClock
from tests.hub.serving import serve
from tests.killing import AFTER, BEFORE, KILLED, Death, Product, product
from tests.line import Asked, Line, Reply, laid, refusal
from tests.province import UNIT, Province

THOROUGH = bool(os.environ.get("MOTCUA_KILL_ALL"))
# In the suite every third commit dies, by the command every one, before and after.
STEP = 1 if THOROUGH else 3
MOST_COMMITS = 60
ENDED = {0, 2, 3, KILLED}


@dataclass(frozen=True, slots=True)
class Place:
    """A desk's home and the hub's file beside it, as they stand before a step."""

    folder: Path

    @property
    def home(self) -> str:
        """The desk's home."""
        return str(self.folder / "desk")

    @property
    def hub(self) -> Path:
        """The hub's file."""
        return self.folder / "hub.db"

    @property
    def stick(self) -> str:
        """The file of envelopes."""
        return str(self.folder / "stick.motcua")

    @property
    def receipts(self) -> str:
        """The file of receipts."""
        return str(self.folder / "receipts.motcua")


@dataclass(frozen=True, slots=True)
class Scene:
    """What all deaths share: the product, the line, the code."""

    product: Product
    line: Line
    code: str

    def words(self, step: str, place: Place) -> tuple[str, ...]:
        """Return the call of a step."""
        calls = {
            "join": ("sync", "join", self.line.url, self.code),
            "send": ("sync", "--unclosed"),
            "rotate": ("key", "rotate"),
            "close": ("close",),
            "export": ("sync", "export", place.stick),
            "import": ("sync", "import", place.receipts),
            "send the rest": ("sync",),
        }
        return (*calls[step], "--home", place.home, "--json")

    @contextmanager
    def open(self, place: Place) -> Iterator[Province]:
        """Serve the hub of a place at the one address that the desk knows."""
        with closing(open_hub(f"sqlite:///{place.hub}", clock=SystemClock())) as hub, serve(hub) as served:
            self.line.port = served.port
            yield Province(hub, self.line, place.hub)


STEPS = ("join", "send", "rotate", "close", "export", "import", "send the rest")


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Scene, dict[str, Place]]]:
    """Play the whole once, keeping what stood before each step."""
    folder = tmp_path_factory.mktemp("killed")
    place = Place(folder / "now")
    place.folder.mkdir()
    with product() as running, laid(Line(lambda: datetime.now(UTC))) as line:
        with closing(open_hub(f"sqlite:///{place.hub}", clock=SystemClock(), unit="42")) as hub:
            made = Scene(running, line, Province(hub, line, place.hub).code())
        home = ("--home", place.home)
        assert running.run("init", "--unit", UNIT, "--desk", "1", "--officer", "Hoa", *home).code == 0
        assert running.run("generate", "--dossiers", "12", "--years", "0.015", *home).code == 0
        stages: dict[str, Place] = {}
        for step in STEPS:
            stages[step] = Place(folder / step)
            shutil.copytree(place.folder, stages[step].folder)
            with made.open(place) as province:
                if step == "import":
                    Path(place.receipts).write_bytes(province.by_stick(Path(place.stick)))
                    shutil.copy(place.receipts, stages[step].receipts)
                    province.copy_to(stages[step].hub)
                ended = running.run(*made.words(step, place))
                assert ended.code == 0, ended.err
        yield made, stages


@pytest.mark.parametrize("step", STEPS)
def test_a_desk_killed_at_any_commit_loses_nothing(
    scene: tuple[Scene, dict[str, Place]], tmp_path: Path, step: str
) -> None:
    made, stages = scene
    killed = 0
    for commit in range(1, MOST_COMMITS, STEP):
        moments = (BEFORE, AFTER) if THOROUGH else ((BEFORE, AFTER)[commit // STEP % 2],)
        codes = [
            die_once(made, stages[step], tmp_path / f"{commit}{each}", step, Death(commit, each)) for each in moments
        ]
        if KILLED not in codes:
            break
        killed += 1
    else:
        pytest.fail("the step never came to its end")
    assert killed


def die_once(made: Scene, stage: Place, folder: Path, step: str, death: Death) -> int:
    """Kill one step at one commit, then go on as an officer would; return how the step ended."""
    place = Place(folder)
    shutil.copytree(stage.folder, place.folder)
    with made.open(place) as province:
        ended = made.product.run(*made.words(step, place), death=death)
        assert ended.code in ENDED, ended.err
        if ended.code == KILLED:
            again = made.product.run(*made.words(step, place))
            assert again.code in ENDED - {KILLED}, again.err
        check(made, place, province)
    shutil.rmtree(place.folder)
    return ended.code


def check(made: Scene, place: Place, province: Province) -> None:
    """Send what is left and hold desk and hub to each other."""
    home = ("--home", place.home, "--json")
    made.product.run(*made.words("join", place))
    made.product.run("sync", "--unclosed", *home)
    found = made.product.run("sync", "status", *home).document
    assert found["done"], found["line"]
    assert all(each["settled"] for each in found["letters"])
    days: dict[str, int] = {}
    for each in found["letters"]:
        if each["day"]:
            days[each["day"]] = max(days.get(each["day"], 0), each["revision"])
    assert province.standing == days
    assert province.kept == len(found["letters"])
    with province.hub.reading() as connection:
        chain = connection.execute(select(INSTALLATION)).one()
    assert (chain.highest, chain.complete_to, chain.forked_at) == (len(found["letters"]), len(found["letters"]), None)
    span = ("--from", min(days), "--to", max(days))
    mine = made.product.run("report", "online-rate", *span, *home).document["definitions"]["A"]
    station = ("--unit", UNIT, "--db", f"sqlite:///{place.hub}", "--json")
    theirs = made.product.run("hub", "report", "online-rate", *span, *station).document["definitions"]["A"]
    assert all(theirs[part] == mine[part] for part in ("numerator", "denominator"))
    assert mine["denominator"]
    assert made.product.run("check", *home).document["whole"]


def lose(line: Line, asked: Asked) -> Reply | None:
    """Let the request through and answer as if the hub were down."""
    line.pass_on(asked)
    return refusal("hub.down")(line, asked)


@pytest.mark.parametrize("after", [refusal("hub.down"), lose], ids=["before it came", "after it came"])
def test_a_desk_killed_while_it_waits_for_an_answer_sends_again(
    scene: tuple[Scene, dict[str, Place]], tmp_path: Path, after: Callable[[Line, Asked], Reply | None]
) -> None:
    made, stages = scene
    place = Place(tmp_path / "held")
    shutil.copytree(stages["send"].folder, place.folder)
    arrived, leave = threading.Event(), threading.Event()

    def hold(line: Line, asked: Asked) -> Reply | None:
        reply = after(line, asked)
        arrived.set()
        leave.wait(30)
        return reply

    with made.open(place) as province:
        made.line.faults = [hold]
        begun = made.product.start(*made.words("send", place))
        assert arrived.wait(60)
        os.kill(begun.pid, 9)
        assert made.product.wait(begun) == KILLED
        leave.set()
        letters = made.product.run("sync", "status", "--home", place.home, "--json").document["letters"]
        assert {each["state"] for each in letters} == {"sending"}
        check(made, place, province)
