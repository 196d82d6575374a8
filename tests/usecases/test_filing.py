"""Filing online at the desk: one dossier, one life; failure is a reason that counts; nothing is lost in a kill."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.domain.dossier import AssistanceResult, Intake
from desktop.domain.facts import ArrivalChannel, KeyedAt
from desktop.domain.filing import FilingSession, SessionState
from desktop.domain.rows import DraftState, Wanted
from desktop.filing.definitions import StepKind, shipped_portals
from desktop.kernel.clock import SetClock
from desktop.kernel.errors import Rejection
from desktop.runtime.paths import Profile
from desktop.store.queries import journal
from desktop.usecases import browse, drafts, filing, filing_figures, filing_queue
from desktop.usecases.desk import Desk, open_desk
from desktop.usecases.prove import prove
from desktop.usecases.receive import receive
from tests.samples import DUC, intake

CODE = "G15.18685-261123-150012"
ALL = [each.code for each in shipped_portals().failures()]


def to_the_code(desk: Desk, session: FilingSession) -> FilingSession:
    """Walk a session to its last step as a ready citizen does."""
    for need in shipped_portals().needs():
        filing.answer(desk, session=session.id, need=need.code, ready=True)
    filing.agree(desk, session=session.id)
    while filing.step_of(desk, session).kind is not StepKind.CODE:
        session = filing.forward(desk, session=session.id)
    return session


def begin(desk: Desk, **changes: object) -> FilingSession:
    return filing.begin(desk, intake=replace(intake(), **changes))  # type: ignore[arg-type]  # fields of an intake


def test_a_session_becomes_one_assisted_online_dossier(desk: Desk, clock: SetClock) -> None:
    draft = drafts.keep(desk, draft="", title="x", fields={})
    session = filing.begin(desk, intake=intake(), draft=draft)
    to_the_code(desk, session)
    clock.forward(timedelta(minutes=6, seconds=10))
    done = filing.finish(desk, session=session.id, code=CODE.lower(), proof=b"%PDF-proof")
    assert done.dossier is not None
    kept = browse.show(desk, code=CODE).dossier
    assert kept == done.dossier
    assert (kept.arrival, kept.keyed_at, kept.external_code) == (ArrivalChannel.ONLINE4, KeyedAt.PORTAL, CODE)
    assert kept.reason_not_online == ""
    assert kept.assistance is not None
    assert (kept.assistance.by, kept.assistance.minutes, kept.assistance.consent) == ("Nguyễn Thị Hoa", 7, True)
    assert kept.assistance.result is AssistanceResult.FILED
    assert [each.key for each in kept.items] == ["giay-chung-sinh"]
    assert filing.proof_of(desk, dossier=kept.id) == b"%PDF-proof"
    assert drafts.kept(desk, state=DraftState.TYPING) == ()
    assert prove(desk).problems == ()
    assert browse.online_rate(desk, start=desk.today(), end=desk.today()).online == 1


def test_an_ended_session_names_nobody(desk: Desk) -> None:
    session = to_the_code(desk, begin(desk))
    ended = filing.finish(desk, session=session.id, code=CODE).session
    assert ended.intake is None
    assert filing.get(desk, session=session.id).intake is None
    assert filing.get(desk, session=session.id).village == "Thôn Bình Minh"
    with desk.store.reading() as reading:
        said = str(tuple(journal.walk(reading)))
    assert DUC.name not in said
    assert DUC.id not in said


def test_the_same_code_is_never_filed_twice(desk: Desk) -> None:
    first = to_the_code(desk, begin(desk))
    filing.finish(desk, session=first.id, code=CODE)
    second = to_the_code(desk, begin(desk))
    with pytest.raises(Rejection) as refused:
        filing.finish(desk, session=second.id, code=CODE)
    assert refused.value.code == "intake.external_code_taken"
    with pytest.raises(Rejection) as again:
        filing.finish(desk, session=first.id, code="G15.18685-261123-150013")
    assert again.value.code == "filing.ended"
    assert filing.open_sessions(desk)[0].id == second.id


@pytest.mark.parametrize("code", ["", "12", "G15", "TAPHUAN.18685-261123-0001"])
def test_what_is_no_code_of_the_portal_changes_nothing(desk: Desk, code: str) -> None:
    session = to_the_code(desk, begin(desk))
    with pytest.raises(Rejection):
        filing.finish(desk, session=session.id, code=code)
    assert browse.page(desk, wanted=Wanted()).rows == ()
    assert filing.get(desk, session=session.id).state is SessionState.OPEN


@pytest.mark.parametrize("failure", ALL)
def test_every_failure_is_one_counted_counter_dossier(desk: Desk, failure: str) -> None:
    session = begin(desk)
    done = filing.fail(desk, session=session.id, failure=failure, take=True)
    assert done.dossier is not None
    reason = shipped_portals().failure(failure).reason
    assert (done.dossier.arrival, done.dossier.reason_not_online) == (ArrivalChannel.COUNTER, reason)
    assert done.dossier.assistance is not None
    assert (done.dossier.assistance.result, done.dossier.assistance.reason) == (AssistanceResult.FAILED, failure)
    (row,) = filing_figures.why_not_online(desk, first=desk.today(), last=desk.today())
    assert (row.counter, row.online, row.reasons[0][1]) == (1, 0, 1)
    (helped,) = filing_figures.helped_by(desk, first=desk.today(), last=desk.today(), by="procedure")
    assert (helped.sessions, helped.filed, helped.failures[0][1]) == (1, 0, 1)


def test_a_failure_without_a_dossier_is_counted_as_well(desk: Desk) -> None:
    done = filing.fail(desk, session=begin(desk).id, failure="no_account", take=False)
    assert done.dossier is None
    assert browse.page(desk, wanted=Wanted()).rows == ()
    assert (
        filing_figures.helped_by(desk, first=desk.today(), last=desk.today(), by="village")[0].name == "Thôn Bình Minh"
    )


def test_what_refuses_the_dossier_leaves_the_session_open(desk: Desk) -> None:
    session = begin(desk, procedure="2.000635")
    for end in (
        lambda: filing.fail(desk, session=session.id, failure="no_account", take=True),
        lambda: filing.finish(desk, session=to_the_code(desk, session).id, code=CODE),
    ):
        with pytest.raises(Rejection) as refused:
            end()
        assert refused.value.code == "intake.term_unknown"
    assert filing.get(desk, session=session.id).state is SessionState.OPEN


def test_another_start_finds_the_session_at_its_step(desk: Desk, profile: Profile, clock: SetClock) -> None:
    session = begin(desk)
    for need in shipped_portals().needs():
        filing.answer(desk, session=session.id, need=need.code, ready=True)
    filing.agree(desk, session=session.id)
    while True:
        again = open_desk(profile, clock=clock)
        (found,) = filing.open_sessions(again)
        again.close()
        assert found == filing.get(desk, session=session.id)
        assert found.intake == intake()
        if filing.step_of(desk, found).kind is StepKind.CODE:
            break
        filing.pass_fields(desk, session=session.id, passed=3)
        session = filing.forward(desk, session=session.id)


def test_practice_makes_no_dossier_and_counts_nowhere(desk: Desk) -> None:
    session = to_the_code(desk, filing.begin(desk, intake=Intake(procedure="1.001193", applicant=DUC), practice=True))
    done = filing.finish(desk, session=session.id, code="TAPHUAN.18685-261123-0001")
    assert done.dossier is None
    assert browse.page(desk, wanted=Wanted()).rows == ()
    assert filing_figures.helped_by(desk, first=desk.today(), last=desk.today(), by="officer") == ()


def test_a_procedure_without_an_online_channel_is_refused(desk: Desk) -> None:
    for code in ("2.000815", "", "9.999999"):
        with pytest.raises(Rejection):
            filing.begin(desk, intake=Intake(procedure=code))


def test_a_dead_line_queues_the_dossier_until_it_is_reconciled(desk: Desk, clock: SetClock) -> None:
    made = receive(desk, intake=intake(reason_not_online="line_down")).dossier
    receive(desk, intake=intake(reason_not_online="no_account"))
    (waits,) = filing_queue.waiting(desk)
    assert (waits.dossier, waits.applicant, waits.forgotten(desk.now())) == (made.id, DUC.name, False)
    assert browse.today_board(desk).to_file == (waits,)
    clock.forward(timedelta(days=3))
    assert filing_queue.waiting(desk)[0].forgotten(desk.now())
    with pytest.raises(Rejection):
        filing_queue.reconcile(desk, code=made.code, external_code="sai")
    changes = filing_queue.reconcile(desk, code=made.code, external_code=CODE)
    assert made.id in {each for _, each in changes.touched}
    assert filing_queue.waiting(desk) == ()
    kept = browse.show(desk, code=CODE).dossier
    assert kept == replace(made, external_code=CODE)
    assert prove(desk).problems == ()
    with pytest.raises(Rejection) as refused:
        filing_queue.reconcile(desk, code=made.code, external_code=CODE)
    assert refused.value.code == "filing.not_waiting"


def test_a_waiting_dossier_is_put_on_the_portal_by_a_session(desk: Desk) -> None:
    made = filing.fail(desk, session=begin(desk).id, failure="portal_down", take=True).dossier
    assert made is not None
    session = to_the_code(desk, filing.begin_waiting(desk, code=made.code))
    done = filing.finish(desk, session=session.id, code=CODE, proof=b"%PDF-1")
    assert done.dossier is None
    kept = browse.show(desk, code=CODE).dossier
    assert (kept.id, kept.arrival) == (made.id, ArrivalChannel.COUNTER)
    assert filing.proof_of(desk, dossier=made.id) == b"%PDF-1"
    assert len(browse.page(desk, wanted=Wanted()).rows) == 1


def test_the_usual_minutes_are_the_median_of_this_month(desk: Desk, clock: SetClock) -> None:
    assert filing_figures.usual_minutes(desk, procedure="1.001193") is None
    for number, minutes in enumerate((2, 9, 4)):
        session = to_the_code(desk, begin(desk))
        clock.forward(timedelta(minutes=minutes))
        filing.finish(desk, session=session.id, code=f"G15.18685-261123-15001{number}")
    assert filing_figures.usual_minutes(desk, procedure="1.001193") == 4
