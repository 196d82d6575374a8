"""Acts on committed dossiers: what is written together, what is refused with nothing changed, who comes second."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.dossier import Dossier
from desktop.domain.facts import ArrivalChannel, PaymentWay, State
from desktop.domain.steps import Step, Verb
from desktop.kernel.clock import SetClock, at_local
from desktop.kernel.errors import Rejection
from desktop.runtime.sentences import sentences_for
from desktop.store.queries import closes
from desktop.store.queries.closes import Close
from desktop.usecases import browse
from desktop.usecases.acts import act, digest_of, preview
from desktop.usecases.correct import correct, intake_from
from desktop.usecases.desk import Desk
from desktop.usecases.importing import intake_of, row_of
from desktop.usecases.papers import corrected_preview, receipt
from desktop.usecases.prove import prove
from desktop.usecases.receive import receive
from tests.samples import DUC, intake

LATER = timedelta(minutes=5)


@pytest.fixture
def taken(desk: Desk, clock: SetClock) -> Dossier:
    """Return a dossier of five working days received at 09:12, and let five minutes pass."""
    made = receive(desk, intake=intake(term="5 nlv", fee=8000)).dossier
    clock.forward(LATER)
    return made


def step(desk: Desk, verb: Verb, **facts: object) -> Step:
    return Step(verb=verb, at=desk.now(), officer="Hoa", **facts)


def test_an_act_is_one_dossier_one_event_one_entry(desk: Desk, taken: Dossier) -> None:
    forward = step(desk, Verb.FORWARD, to="Công  chức\x00tư pháp")
    done = act(desk, code=taken.code, step=forward, seen=0)
    view = browse.show(desk, code=taken.id)
    assert view.dossier == done.dossier
    assert (view.dossier.holder, view.dossier.state) == ("Công chức tư pháp", State.PROCESSING)
    assert [(each.number, each.step.to, each.state) for each in view.events] == [
        (1, "Công chức tư pháp", State.PROCESSING)
    ]
    last = view.history[-1]
    assert (last.act, last.after["state"], last.before["state"]) == ("forward", "processing", "received")
    assert last.after["facts"] == digest_of(view.events[0].step)
    assert "pháp" not in str(last.after)
    assert prove(desk).problems == ()


def test_a_refused_act_changes_nothing(desk: Desk, taken: Dossier) -> None:
    before = prove(desk)
    for verb in (Verb.RETURN, Verb.SUPPLEMENTED, Verb.TAKE_BACK, Verb.REFUSE, Verb.EXTEND):
        with pytest.raises(Rejection) as refused:
            act(desk, code=taken.code, step=step(desk, verb))
        assert all(sentences_for(refused.value))
    assert prove(desk) == before
    assert browse.show(desk, code=taken.code).dossier == taken


def test_of_two_at_the_same_moment_one_wins_and_the_other_is_told(desk: Desk, taken: Dossier) -> None:
    act(desk, code=taken.code, step=step(desk, Verb.FORWARD, to="Công an xã"), seen=0)
    with pytest.raises(Rejection) as refused:
        act(desk, code=taken.code, step=step(desk, Verb.WITHDRAW), seen=0)
    assert refused.value.code == "act.changed_meanwhile"
    assert browse.show(desk, code=taken.code).dossier.state is State.PROCESSING


def test_not_in_the_future_not_before_reception_not_in_a_closed_day(desk: Desk, taken: Dossier) -> None:
    for moment, code in (
        (desk.now() + timedelta(seconds=1), "act.in_future"),
        (taken.received_at - timedelta(seconds=1), "act.before_last"),
    ):
        with pytest.raises(Rejection) as refused:
            act(desk, code=taken.code, step=replace(step(desk, Verb.WITHDRAW), at=moment))
        assert refused.value.code == code
    with desk.store.unit() as unit:
        closes.put(unit, Close(day=desk.today(), at=desk.now(), officer="Hoa", sheet={}, journal_head=""))
    with pytest.raises(Rejection) as refused:
        act(desk, code=taken.code, step=step(desk, Verb.WITHDRAW))
    assert refused.value.code == "act.day_closed"
    with desk.store.unit() as unit:
        closes.reopen(unit, desk.today(), at=desk.now(), reason="Quên ghi")
    assert act(desk, code=taken.code, step=step(desk, Verb.WITHDRAW)).dossier.state is State.WITHDRAWN


def test_another_desks_dossier_is_not_touched(desk: Desk, taken: Dossier) -> None:
    desk.identity = replace(desk.identity, desk=2)
    with pytest.raises(Rejection) as refused:
        act(desk, code=taken.code, step=step(desk, Verb.WITHDRAW))
    assert (refused.value.code, refused.value.problems[0].facts["desk"]) == ("act.other_desk", 1)


def test_a_preview_says_what_would_be_and_writes_nothing(desk: Desk, taken: Dossier) -> None:
    wanted = step(desk, Verb.EXTEND, reason="Chờ xác minh", due_at=at_local(date(2026, 12, 4), 8))
    seen = preview(desk, code=taken.code, step=wanted)
    assert browse.show(desk, code=taken.code).dossier == taken
    assert act(desk, code=taken.code, step=wanted).dossier == seen.dossier


def test_a_whole_life_is_found_in_every_list(desk: Desk, taken: Dossier, clock: SetClock) -> None:
    act(desk, code=taken.code, step=step(desk, Verb.SUPPLEMENT, papers=("Giấy chứng sinh",)))
    assert [each.code for each in browse.today_board(desk).asked] == [taken.code]
    clock.forward(LATER)
    act(desk, code=taken.code, step=step(desk, Verb.SUPPLEMENTED))
    act(desk, code=taken.code, step=step(desk, Verb.PAY, way=PaymentWay.CASH, amount=8000))
    act(desk, code=taken.code, step=step(desk, Verb.RESOLVE))
    board = browse.today_board(desk)
    assert [each.code for each in board.results] == [taken.code]
    assert not board.overdue + board.due_today + board.due_next
    done = act(desk, code=taken.code, step=step(desk, Verb.RETURN, taker="Nguyễn Văn Đức")).dossier
    assert (done.state, done.paid, done.events) == (State.RETURNED, 8000, 5)
    assert browse.today_board(desk).results == ()


def test_a_correction_keeps_the_number_and_voids_the_receipt(desk: Desk, taken: Dossier) -> None:
    renamed = replace(intake_from(taken), applicant=replace(DUC, name="Nguyễn Văn Đạt"))
    done = correct(desk, code=taken.code, intake=renamed, reason="Gõ nhầm tên").dossier
    assert (done.code, done.receipts, done.applicant.name) == (taken.code, 2, "Nguyễn Văn Đạt")
    assert (done.due_at, done.because) == (taken.due_at, taken.because)
    assert [each.code for each in browse.find(desk, words="dat nguyen")] == [taken.code]
    assert browse.find(desk, words="duc") == ()
    with pytest.raises(Rejection) as refused:
        correct(desk, code=taken.code, intake=intake_from(done), reason="Không gì cả")
    assert refused.value.code == "act.nothing_corrected"
    with pytest.raises(Rejection) as refused:
        correct(desk, code=taken.code, intake=renamed, reason="")
    assert refused.value.code == "act.reason_missing"


def test_a_corrected_procedure_or_moment_reckons_the_date_again(desk: Desk, taken: Dossier) -> None:
    sooner = replace(intake_from(taken), received_at=at_local(date(2026, 11, 20), 9))
    done = correct(desk, code=taken.code, intake=sooner, reason="Nhận từ thứ Sáu").dossier
    assert done.due_at == at_local(date(2026, 11, 30), 17)
    assert prove(desk).problems == ()
    other = replace(intake_from(done), procedure="1.004873", term="", fee=None)
    assert correct(desk, code=taken.code, intake=other, reason="Nhầm thủ tục").dossier.procedure == "1.004873"
    act(desk, code=taken.code, step=step(desk, Verb.EXTEND, reason="Chờ", due_at=at_local(date(2026, 12, 4), 8)))
    with pytest.raises(Rejection) as refused:
        correct(desk, code=taken.code, intake=sooner, reason="Lần nữa")
    assert refused.value.code == "act.date_settled"


def test_the_preview_of_a_correction_is_the_very_paper(desk: Desk, taken: Dossier) -> None:
    renamed = replace(intake_from(taken), applicant=replace(DUC, name="Nguyễn Văn Đạt"))
    sooner = replace(renamed, received_at=at_local(date(2026, 11, 20), 9))
    for wanted in (renamed, sooner):
        seen = corrected_preview(desk, code=taken.code, intake=wanted)
        correct(desk, code=taken.code, intake=wanted, reason="Gõ nhầm")
        assert receipt(desk, code=taken.code) == seen
    act(desk, code=taken.code, step=step(desk, Verb.EXTEND, reason="Chờ", due_at=at_local(date(2026, 12, 4), 8)))
    with pytest.raises(Rejection, match=r"act.date_settled"):
        corrected_preview(desk, code=taken.code, intake=renamed)
    assert corrected_preview(desk, code=taken.code, intake=replace(sooner, procedure="", term="")) == b""


def test_an_intake_as_a_plain_row_comes_back_whole(desk: Desk) -> None:
    whole = intake(
        submitter=replace(DUC, name="Lê Thị Hà"),
        authorisation="Giấy ủy quyền 12",
        arrival=ArrivalChannel.POST,
        received_at=at_local(date(2026, 11, 23), 9),
        term="3 nlv",
        fee=8000,
        note="ghi chú",
    )
    assert intake_of(row_of(whole), procedure_of=desk.catalogue.get) == whole


def test_a_fee_taken_at_reception_is_an_act_of_its_own(desk: Desk) -> None:
    made = receive(desk, intake=intake(fee=8000, paid_way=PaymentWay.TRANSFER)).dossier
    assert (made.paid, made.owed, made.events) == (8000, 0, 1)
    assert browse.show(desk, code=made.code).dossier == made
    free = receive(desk, intake=intake(fee=8000, fee_exemption="Hộ nghèo", paid_way=PaymentWay.CASH)).dossier
    assert (free.fee, free.paid, free.events) == (0, 0, 0)
    assert prove(desk).problems == ()
