"""The portals as data: whole, in step with the rules, honest about what nobody has confirmed."""

import re

import pytest

from desktop.domain.facts import ArrivalChannel
from desktop.filing.definitions import NATIONAL, PRACTICE, Portal, StepKind, shipped_portals
from desktop.filing.flow import FACTS
from desktop.kernel.errors import Rejection
from desktop.runtime.rules import shipped_rules

PORTALS = [shipped_portals().portal(each) for each in (NATIONAL, PRACTICE)]
each_portal = pytest.mark.parametrize("portal", PORTALS, ids=lambda portal: portal.id)


@each_portal
def test_a_session_begins_with_readiness_and_consent_and_ends_with_the_code(portal: Portal) -> None:
    kinds = [each.kind for each in portal.steps]
    assert kinds[:2] == [StepKind.READINESS, StepKind.CONSENT]
    assert kinds[-1] is StepKind.CODE
    assert len({each.id for each in portal.steps}) == len(portal.steps)
    by = {each.kind: each.who for each in portal.steps}
    assert {by[StepKind.LOG_IN], by[StepKind.SEND], by[StepKind.FEE], by[StepKind.CONSENT]} == {"citizen"}


@each_portal
def test_the_example_of_a_code_is_one(portal: Portal) -> None:
    assert portal.checked_code(portal.code_example.lower()) == portal.code_example
    for wrong in ("abc", portal.code_example + "X", "<script>"):
        with pytest.raises(Rejection):
            portal.checked_code(wrong)


@each_portal
def test_the_mapping_names_only_facts_that_are_ours(portal: Portal) -> None:
    named = [*portal.fields, *(field for form in portal.forms for field in form.fields)]
    assert {each.name for each in named} <= set(FACTS)
    assert all(each.selectors and each.label for each in named)
    assert portal.arrivals == {"3": ArrivalChannel.ONLINE3, "4": ArrivalChannel.ONLINE4}


def test_the_real_portal_says_that_its_pages_are_not_confirmed() -> None:
    assert not PORTALS[0].confirmed
    assert all(each.startswith("https://") for each in PORTALS[0].addresses.values())
    assert PORTALS[0].address("procedure", procedure="1.001193").endswith("ma_thu_tuc=1.001193")


def test_every_failure_has_one_key_and_a_reason_that_the_province_counts() -> None:
    failures = shipped_portals().failures()
    reasons = {each.code for each in shipped_rules().reasons_not_online()}
    assert {each.reason for each in failures} <= reasons
    assert len({each.key for each in failures}) == len(failures)
    assert all(re.fullmatch(r"[A-Z]", each.key) for each in failures)
    assert {each.failure for each in shipped_portals().needs()} <= {each.code for each in failures}
    assert set(shipped_portals().queue_reasons) <= reasons


def test_the_fee_step_is_of_level_four_with_a_fee() -> None:
    fee = next(each for each in PORTALS[0].steps if each.kind is StepKind.FEE)
    assert fee.belongs(ArrivalChannel.ONLINE4, fee=8000)
    assert not fee.belongs(ArrivalChannel.ONLINE4, fee=0)
    assert not fee.belongs(ArrivalChannel.ONLINE3, fee=8000)


def test_an_unknown_portal_and_failure_are_named() -> None:
    with pytest.raises(Rejection) as portal:
        shipped_portals().portal("khac")
    assert portal.value.code == "filing.portal_unknown"
    with pytest.raises(Rejection):
        shipped_portals().failure("khac")
