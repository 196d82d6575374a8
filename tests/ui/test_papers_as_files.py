"""Every paper of a dossier can be saved where no printer takes it, under a name that says what it is."""

import pytest

from desktop.ui.furnish import _paper
from desktop.usecases.desk import Desk
from desktop.usecases.receive import receive
from tests.samples import intake


@pytest.mark.parametrize("kind", ["receipt", "control", "due", "evaluation", "guidance"])
def test_a_paper_that_needs_no_act_has_a_name_and_its_bytes(desk: Desk, kind: str) -> None:
    dossier = receive(desk, intake=intake()).dossier
    name, pdf = _paper(desk, kind, dossier.id)
    assert name.startswith(f"{dossier.code}-")
    assert name.endswith(".pdf")
    assert pdf.startswith(b"%PDF")
