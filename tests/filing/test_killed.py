"""The product killed with no warning (kill -9) at every step of a session: it stands where it stood, nothing twice."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PIL import Image

from desktop.domain.filing import FilingSession, SessionState
from desktop.domain.rows import Wanted
from desktop.filing.definitions import StepKind, shipped_portals
from desktop.kernel.clock import SetClock, at_local
from desktop.runtime.paths import Profile
from desktop.usecases import browse, filing, filing_papers, filing_queue
from desktop.usecases.desk import Desk, open_desk
from desktop.usecases.prove import prove
from desktop.usecases.setup import FirstRun, set_up
from tests.conftest import DAY
from tests.samples import intake

ROOT = Path(__file__).parents[2]
CODE = "G15.18685-261123-150012"
PAPER = "giay-chung-sinh"
Act = Callable[[Desk, str], object]
Stand = tuple[object, ...]


def paper() -> bytes:
    target = io.BytesIO()
    Image.new("L", (60, 80), 200).save(target, "PDF")
    return target.getvalue()


def filed_acts() -> tuple[Act, ...]:
    """Return what is done to a session from its begin to its end, each one transaction."""
    answers = [
        partial(lambda need, desk, session: filing.answer(desk, session=session, need=need, ready=True), each.code)
        for each in shipped_portals().needs()
    ]
    on: Act = lambda desk, session: filing.forward(desk, session=session)  # noqa: E731  # one of a list
    return (
        *answers,
        on,
        lambda desk, session: filing.agree(desk, session=session),
        *(on, on, on),
        lambda desk, session: filing.pass_fields(desk, session=session, passed=3),
        on,
        lambda desk, session: filing_papers.add(desk, session=session, item=PAPER, contents=[paper()]),
        *(on, on),
        lambda desk, session: filing.finish(desk, session=session, code=CODE, proof=b"%PDF-proof"),
    )


def failed_acts() -> tuple[Act, ...]:
    """Return a session that fails at once and whose dossier is taken at the counter and waits for the portal."""
    return (lambda desk, session: filing.fail(desk, session=session, failure="portal_down", take=True),)


ACTS = {"filed": filed_acts, "failed": failed_acts}


def desk_at(home: Path) -> Desk:
    return open_desk(Profile(home), clock=SetClock(at_local(DAY, 9, 30)))


def work(home: Path, which: str) -> None:
    """Do everything and say after each act that it was done: this is the process that is killed."""
    desk = desk_at(home)
    session = filing.begin(desk, intake=intake()).id
    said(0)
    for number, act in enumerate(ACTS[which](), 1):
        act(desk, session)
        said(number)


def said(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


def stand(desk: Desk) -> Stand:
    """Return everything that a session is, as the file has it."""
    rows = browse.page(desk, wanted=Wanted()).rows
    found: FilingSession | None = next(iter(filing.open_sessions(desk)), None)
    waits = len(filing_queue.waiting(desk))
    if found is None:
        kept = filing_papers.of_dossier(desk, dossier=rows[0].id) if rows else ()
        return (SessionState.FILED, len(rows), len(kept), waits)
    here = sum(each.pages for each in filing_papers.wanted(desk, session=found))
    assert found.intake == intake()
    return (found.step, tuple(sorted(found.ready)), found.consent, found.passed, here, len(rows), waits)


def fresh(home: Path) -> None:
    set_up(
        Profile(home), answers=FirstRun(unit_code="18685", desk=1, officer="Hoa"), clock=SetClock(at_local(DAY, 9, 12))
    ).close()


def stands(home: Path, which: str) -> list[Stand]:
    """Return how the file stands after each act when nobody is killed."""
    fresh(home)
    desk = desk_at(home)
    session = filing.begin(desk, intake=intake()).id
    found = [stand(desk)]
    for act in ACTS[which]():
        act(desk, session)
        found.append(stand(desk))
    desk.close()
    return found


def killed_after(home: Path, which: str, number: int) -> None:
    """Run the work in another process and kill it as soon as an act is said to be done."""
    running = subprocess.Popen(
        [sys.executable, "-c", f"from tests.filing.test_killed import *; work(Path({str(home)!r}), {which!r})"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert running.stdout is not None
    try:
        assert any(line == f"{number}\n" for line in running.stdout)
    finally:
        running.kill()
        running.wait(60)
        running.stdout.close()


@pytest.mark.parametrize(
    ("which", "number"),
    [(which, number) for which, acts in ACTS.items() for number in range(len(acts()) + 1)],
)
def test_a_kill_after_any_act_loses_nothing_and_the_session_goes_on_to_one_dossier(
    tmp_path: Path, which: str, number: int
) -> None:
    expected = stands(tmp_path / "other", which)
    home = tmp_path / "quầy"
    fresh(home)
    killed_after(home, which, number)
    desk = desk_at(home)
    try:
        # What was said to be done is there; what was under way when it was killed is there whole or not at all.
        assert stand(desk) in expected[number:]
        assert prove(desk).problems == ()
        gone_on_with(desk, which)
        (row,) = browse.page(desk, wanted=Wanted()).rows
        assert browse.show(desk, code=row.id).dossier.external_code == (CODE if which == "filed" else "")
        assert stand(desk) == expected[-1]
        assert prove(desk).problems == ()
    finally:
        desk.close()


def gone_on_with(desk: Desk, which: str) -> None:
    """Do what is left of a session as the officer would, from where it stands."""
    for found in filing.open_sessions(desk):
        if which == "failed":
            filing.fail(desk, session=found.id, failure="portal_down", take=True)
            continue
        for need in shipped_portals().needs():
            filing.answer(desk, session=found.id, need=need.code, ready=True)
        filing.agree(desk, session=found.id)
        at = found
        while filing.step_of(desk, at).kind is not StepKind.CODE:
            if filing.step_of(desk, at).kind is StepKind.PAPERS and not filing_papers.wanted(desk, session=at)[0].here:
                filing_papers.add(desk, session=at.id, item=PAPER, contents=[paper()])
            at = filing.forward(desk, session=at.id)
        filing.finish(desk, session=found.id, code=CODE)
