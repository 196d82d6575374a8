"""The portal beside the companion: driven where it can be, copied where it cannot, wiped after every citizen."""

from collections.abc import Iterator

import pytest

from desktop.domain.filing import FilingSession
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime.settings import FILING_BROWSER, FILING_PORTAL
from desktop.usecases import browse, filing
from desktop.usecases.desk import Desk
from desktop.usecases.portal import FillState, PortalSide
from desktop.usecases.sweeping import sweep
from tests.filing.driven import Hand
from tests.samples import DUC, intake
from tests.usecases.test_filing import to_the_code


@pytest.fixture
def side(desk: Desk) -> Iterator[PortalSide]:
    desk.settings.put(FILING_PORTAL, "practice")
    made = PortalSide(desk, headless=True)
    yield made
    made.close()


def hand_of(side: PortalSide) -> Hand:
    browser = side._browser
    assert browser is not None
    return Hand(browser)  # type: ignore[arg-type]  # a real one


def begin(desk: Desk) -> FilingSession:
    return filing.begin(desk, intake=intake())


def test_from_readiness_to_a_dossier_with_its_proof(desk: Desk, side: PortalSide) -> None:
    session = begin(desk)
    assert side.open(session).driven
    hand = hand_of(side)
    hand.to_the_form()
    assert {each.state for each in side.fill(session)} == {FillState.FILLED}
    hand.send()
    to_the_code(desk, session)
    done = filing.finish(desk, session=session.id, code=side.read_code(), proof=side.proof())
    assert done.dossier is not None
    assert browse.show(desk, code="TAPHUAN.18685-261123-0001").dossier.applicant == DUC
    assert (filing.proof_of(desk, dossier=done.dossier.id) or b"").startswith(b"%PDF")
    side.close_browser()
    assert list(desk.profile.browsers.iterdir()) == []


def test_without_a_browser_the_officer_copies(desk: Desk, side: PortalSide) -> None:
    desk.settings.put(FILING_BROWSER, "/khong/co")
    session = begin(desk)
    opened = side.open(session)
    assert (opened.driven, side.driven) == (False, False)
    assert opened.why is not None
    assert opened.address.startswith("http://127.0.0.1:")
    assert side.proof() == b""
    with pytest.raises(Rejection):
        side.read_code()
    assert filing.values(desk, session)[0].field.label == "Họ và tên"


def test_a_program_that_is_no_browser_leads_to_copying(desk: Desk, side: PortalSide) -> None:
    desk.settings.put(FILING_BROWSER, "/bin/false")
    opened = side.open(begin(desk))
    assert not opened.driven
    assert isinstance(opened.why, Fault)
    assert list(desk.profile.browsers.iterdir()) == []


def test_a_portal_that_fails_is_a_fault_and_the_session_goes_on(desk: Desk, side: PortalSide) -> None:
    session = begin(desk)
    side.open(session)
    assert side.practice is not None
    side.practice.close()
    with pytest.raises(Fault) as away:
        side.open(session)
    assert away.value.code == "filing.page_unreachable"
    side.practice = None
    assert side.portal(session).addresses["start"]


def test_what_a_crash_left_is_swept(desk: Desk) -> None:
    left = desk.profile.browsers / "999999999-x"
    left.mkdir(parents=True)
    assert sweep(desk) == 1
    assert not left.exists()
