"""The steps of a session: forward only when ready and agreed, a way back, time without the long silences."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.facts import ArrivalChannel
from desktop.domain.filing import FilingSession, SessionState
from desktop.filing import flow
from desktop.filing.definitions import NATIONAL, StepKind, shipped_portals
from desktop.kernel.clock import at_local
from desktop.kernel.errors import Rejection
from tests.conftest import DAY
from tests.samples import intake

PORTAL = shipped_portals().portal(NATIONAL)
NEEDS = shipped_portals().needs()
NOW = at_local(DAY, 9, 12)
SESSION = FilingSession(
    id="1",
    portal=NATIONAL,
    practice=False,
    procedure="2.000635",
    arrival=ArrivalChannel.ONLINE4,
    fee=8000,
    officer="Hoa",
    village="",
    started_at=NOW,
    touched_at=NOW,
    step="readiness",
    intake=intake(),
)


def ready(session: FilingSession = SESSION) -> FilingSession:
    return replace(session, ready={each.code: True for each in NEEDS}, consent=True)


def walk(session: FilingSession) -> list[StepKind]:
    kinds = [flow.step_of(PORTAL, session).kind]
    for _ in flow.steps_of(PORTAL, session)[1:]:
        session = flow.forward(PORTAL, session, needs=NEEDS, now=NOW)
        kinds.append(flow.step_of(PORTAL, session).kind)
    return kinds


def test_a_ready_session_walks_to_the_code() -> None:
    assert walk(ready())[-1] is StepKind.CODE
    assert StepKind.FEE in walk(ready())
    assert StepKind.FEE not in walk(replace(ready(), arrival=ArrivalChannel.ONLINE3))


@pytest.mark.parametrize(
    ("session", "code"),
    [
        (SESSION, "filing.not_asked"),
        (replace(SESSION, ready={"account": False}), "filing.not_ready"),
        (replace(ready(), step="consent", consent=False), "filing.no_consent"),
        (replace(ready(), step="code"), "filing.at_the_end"),
        (replace(ready(), state=SessionState.FILED), "filing.ended"),
    ],
)
def test_what_is_missing_holds_the_session(session: FilingSession, code: str) -> None:
    with pytest.raises(Rejection) as refused:
        flow.forward(PORTAL, session, needs=NEEDS, now=NOW)
    assert refused.value.code == code


def test_a_card_is_asked_for_only_where_a_fee_is_paid_online() -> None:
    free = replace(SESSION, fee=0)
    assert "card" not in {each.code for each in flow.unasked(free, NEEDS)}
    assert "card" in {each.code for each in flow.unasked(SESSION, NEEDS)}


def test_a_step_that_the_data_no_longer_know_begins_anew() -> None:
    assert flow.step_of(PORTAL, replace(SESSION, step="khac")).kind is StepKind.READINESS


@given(st.lists(st.sampled_from(["forward", "back"]), max_size=40))
def test_any_walk_stays_on_the_path(moves: list[str]) -> None:
    session = ready()
    for move in moves:
        if move == "back":
            session = flow.back(PORTAL, session, now=NOW)
        elif flow.place_of(PORTAL, session) < len(flow.steps_of(PORTAL, session)) - 1:
            session = flow.forward(PORTAL, session, needs=NEEDS, now=NOW)
        assert session.step in {each.id for each in flow.steps_of(PORTAL, session)}


@pytest.mark.parametrize(("gap", "minutes"), [(0, 1), (61, 2), (240, 4), (3600 * 5, 15), (-60, 1)])
def test_a_long_silence_is_not_help(gap: int, minutes: int) -> None:
    assert flow.touched(SESSION, NOW + timedelta(seconds=gap)).minutes == minutes


def test_the_fields_come_in_the_order_of_the_portal_without_empty_ones() -> None:
    found = flow.values_of(PORTAL, intake(), request="Đăng ký khai sinh")
    assert [each.value for each in found][:3] == ["Nguyễn Văn Đức", "042088001234", "05/03/1988"]
    assert "applicant.email" not in {each.field.name for each in found}
    assert found[-1].value == "Đăng ký khai sinh"
