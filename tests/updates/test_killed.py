"""An update killed at every step, there and back: some number works, the data are whole, and it can be done to its end."""

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.killing import KILLED, ROOT, Ended, Product, Step, product
from tests.updates.kit import TODAY
from tests.updates.standing_in import FORMER, NEXT, Machine, Released, another, receive

# In the suite a few of the steps die, others each day, by the command every one.
FEW = 3
THOROUGH = bool(os.environ.get("MOTCUA_KILL_ALL"))
# The product of the PC, with everything loaded that it would load at its first call; the suite's folder comes last.
FORKING = f"""
import sys
sys.path.append({str(ROOT)!r})
import tuf.ngclient.updater
import desktop.usecases.updating
from tests.killing import serve
serve()
"""
BACK = ("update", "--back", "--accept", "--now")


@dataclass(slots=True)
class Trials:
    """A PC whose state is put back after each death; its product of each number waits, loaded, to be forked."""

    pc: Machine
    states: Path
    stack: ExitStack
    products: dict[str, Product] = field(default_factory=dict)

    def call(self, *words: str, death: Step | None = None) -> Ended:
        """Call the number that lies there now, and wait until what it handed over has come to its end."""
        number = self.pc.number()
        if number not in self.products:
            words_of_it = [str(self.pc.python), "-I", "-c", FORKING]
            self.products[number] = self.stack.enter_context(product(words_of_it, environment=self.pc.environment))
        ended = self.products[number].run(*words, "--json", "--home", str(self.pc.home), death=death)
        self.pc.after_helper()
        return ended

    def told(self, *words: str) -> Any:
        """Call what must go well and return its document."""
        ended = self.call(*words)
        assert ended.code == 0, ended.err
        return ended.document

    def keep(self, name: str) -> None:
        """Keep the PC as it is now under a name."""
        shutil.copytree(self.pc.home, self.states / name)
        program = self.states / self.pc.number()
        if not program.exists():
            shutil.copytree(self.pc.program, program, symlinks=True, copy_function=os.link)

    def put_back(self, name: str, number: str) -> None:
        """Make the PC what it was under a name; an installer replaces files whole, so that the program's are linked."""
        shutil.rmtree(self.pc.home)
        shutil.copytree(self.states / name, self.pc.home)
        if self.pc.number() != number:
            shutil.rmtree(self.pc.program)
            shutil.copytree(self.states / number, self.pc.program, symlinks=True, copy_function=os.link)

    def stands(self) -> tuple[str, int]:
        """Prove the data, which must be whole, and return the number that runs and how many dossiers there are."""
        found = self.told("check")
        assert found["whole"], found
        return self.pc.number(), found["dossiers"]

    def finish(self, *words: str) -> None:
        """Go on as the officer would: what waits is installed, else the act is done anew."""
        ready = self.told("update")["ready"]
        self.told(*(("update", "--now") if ready else words))


@pytest.fixture(scope="module")
def trials(released: Released, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trials]:
    """Walk the whole way once and keep the PC at each place where a call of ours begins."""
    folder = tmp_path_factory.mktemp("mất điện")
    with ExitStack() as stack:
        made = Trials(another(released.pc, folder / "máy"), folder, stack)
        made.told("update")
        made.keep("before")
        made.told("update", str(released.file), "--now")
        made.keep("installed")
        assert made.stands() == (NEXT, 1)
        receive(made.pc)
        made.keep("updated")
        made.told(*BACK)
        made.keep("back")
        assert made.stands() == (FORMER, 1)
        yield made


def killed_everywhere(trials: Trials, state: str, number: str, *words: str) -> Iterator[int]:
    """Do from a state of a number what the words say, and die at each of its steps, or at a few of them that differ by the day."""
    trials.put_back(state, number)
    counted = trials.call(*words, death=Step(0, trials.pc.home))
    assert counted.code == 0, counted.err
    steps = counted.steps
    assert steps >= FEW
    stride = 1 if THOROUGH else steps // FEW
    for at in range(1 + TODAY.toordinal() % stride, steps + 1, stride):
        trials.put_back(state, number)
        killed = trials.call(*words, death=Step(at, trials.pc.home))
        assert killed.code == KILLED, (at, killed.err)
        yield at


@pytest.mark.timeout(900)
def test_killed_while_it_is_taken_in_and_handed_over(trials: Trials, released: Released) -> None:
    words = ("update", str(released.file), "--now")
    for at in killed_everywhere(trials, "before", FORMER, *words):
        # The helper may have been started: then it went on by itself, as it does when the app ends.
        if trials.pc.number() == FORMER:
            assert trials.stands() == (FORMER, 1), at
            told = trials.told("update")["told"]
            assert told is None or told["code"] != "update.done", at
            trials.finish(*words)
        assert trials.stands() == (NEXT, 1), at
        assert trials.told("update")["told"]["code"] == "update.done", at


@pytest.mark.timeout(900)
def test_killed_at_the_first_start_of_the_new_number(trials: Trials) -> None:
    for at in killed_everywhere(trials, "installed", NEXT, "check"):
        assert trials.stands() == (NEXT, 1), at
        found = trials.told("update")
        assert (found["told"]["code"], found["back"]["version"]) == ("update.done", FORMER), at


@pytest.mark.timeout(900)
def test_killed_while_going_back(trials: Trials) -> None:
    for at in killed_everywhere(trials, "updated", NEXT, *BACK):
        if trials.pc.number() == NEXT:
            assert trials.stands() == (NEXT, 2), at
            trials.finish(*BACK)
        assert trials.stands() == (FORMER, 1), at
        assert trials.told("update")["told"]["code"] == "update.back_done", at


@pytest.mark.timeout(900)
def test_killed_at_the_first_start_of_the_former_number(trials: Trials) -> None:
    for at in killed_everywhere(trials, "back", FORMER, "check"):
        assert trials.stands() == (FORMER, 1), at
        assert trials.told("update")["told"]["code"] == "update.back_done", at
        # What was given up lies beside, whole, however often it was begun anew.
        assert list((trials.pc.home / "backups").glob("*-aside.db")), at
