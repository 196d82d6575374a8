"""The paper that proves a day's report at the desk: the hub's own receipt on it, proven without a line."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.contract.receipt import Verdict
from desktop.kernel.clock import SetClock, at_local
from desktop.kernel.errors import Rejection
from desktop.usecases import proofs
from desktop.usecases.day_close import close
from desktop.usecases.desk import Desk
from desktop.usecases.sending import join, push
from tests.conftest import DAY
from tests.province import NAME, Province, province


@pytest.fixture
def hub(tmp_path: Path, clock: SetClock) -> Iterator[Province]:
    with province(tmp_path, clock) as made:
        yield made


def test_a_day_that_a_hub_signed_for_is_proven(desk: Desk, hub: Province, clock: SetClock) -> None:
    join(desk, url=hub.url, code=hub.code())
    clock.at = at_local(DAY, 17, 0)
    close(desk, day=DAY)
    with pytest.raises(Rejection) as early:
        proofs.receipt_pdf(desk, day=DAY)
    assert early.value.code == "proof.not_received"
    push(desk)
    pdf = proofs.receipt_pdf(desk, day=DAY)
    found, paper = proofs.verify(desk, content=pdf), proofs.receipt_paper(desk, day=DAY)
    assert (found.hub, found.genuine, paper.answer, paper.code.encode()) == (
        NAME,
        True,
        "Đúng hạn",
        found.letter.body,
    )
    altered = found.letter.body.replace(b'"verdict":"accepted"', b'"verdict":"duplicate"')
    assert not proofs.verify(desk, content=altered).genuine


def test_figures_that_came_late_are_called_late(desk: Desk, hub: Province, clock: SetClock) -> None:
    join(desk, url=hub.url, code=hub.code())
    clock.at = at_local(DAY, 17, 0)
    close(desk, day=DAY)
    clock.forward(timedelta(days=4))
    push(desk)
    paper = proofs.receipt_paper(desk, day=DAY, hub=NAME)
    assert (paper.answer, paper.alarm) == ("Muộn", True)


def test_a_letter_of_another_hub_is_not_judged(desk: Desk, hub: Province, clock: SetClock) -> None:  # noqa: ARG001  # the day
    body = hub.signed("a" * 64, Verdict.ACCEPTED)
    with pytest.raises(Rejection) as foreign:
        proofs.verify(desk, content=body)
    assert foreign.value.code == "proof.other_hub"
