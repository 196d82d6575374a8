"""The life of a dossier against hand-reckoned dates: what is allowed when, what is refused with which rule."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from desktop.domain.deadline import DeadlineRules
from desktop.domain.dossier import Dossier, Person
from desktop.domain.facts import ArrivalChannel, PaymentWay, Restart, ReturnChannel, ServiceLevel, State
from desktop.domain.life import Ground, Outcome, perform
from desktop.domain.portal_status import code_of, path
from desktop.domain.steps import LegTerm, Step, Verb
from desktop.domain.timeliness import Timeliness, timeliness
from desktop.kernel.clock import at_local
from desktop.kernel.errors import Rejection
from desktop.runtime.calendar_source import build_calendar
from desktop.runtime.sentences import sentences_for

CALENDAR = build_calendar(local=())
GROUND = Ground(CALENDAR, DeadlineRules())
SUBTRACT = Ground(CALENDAR, DeadlineRules(restart=Restart.SUBTRACT))


def moment(text: str) -> datetime:
    """Return the moment of `16/11 09:00`, a Monday of 2026."""
    day, clock = text.split()
    hour, minute = clock.split(":")
    return at_local(date(2026, int(day[3:]), int(day[:2])), int(hour), int(minute))


def dossier(**changes: object) -> Dossier:
    """Return one received on Monday 16/11 at 09:00 with five working days: due on Monday 23/11 at 17:00."""
    received = moment("16/11 09:00")
    made = Dossier(
        id="1",
        code="H27.18685-261116-1001",
        procedure="1.004873",
        procedure_name="Xác nhận tình trạng hôn nhân",
        field="Hộ tịch",
        version="1",
        level=ServiceLevel.UNKNOWN,
        offered_online=True,
        arrival=ArrivalChannel.COUNTER,
        applicant=Person(name="Trần Thị Mận"),
        term="5 nlv",
        fee=8000,
        received_at=received,
        counted_from=received,
        due_at=moment("23/11 17:00"),
        desk=1,
        officer="Hoa",
    )
    return replace(made, **changes)


def do(verb: Verb, at: str, on: Dossier | None = None, *, ground: Ground = GROUND, **facts: object) -> Outcome:
    return perform(on or dossier(), Step(verb=verb, at=moment(at), officer="Hoa", **facts), ground=ground)


def refused(verb: Verb, at: str, on: Dossier | None = None, *, ground: Ground = GROUND, **facts: object) -> Rejection:
    with pytest.raises(Rejection) as found:
        do(verb, at, on, ground=ground, **facts)
    assert all(sentences_for(found.value))
    return found.value


def test_forwarded_and_taken_back() -> None:
    sent = do(Verb.FORWARD, "16/11 10:00", to="Công chức tư pháp").dossier
    assert (sent.state, sent.holder, sent.events) == (State.PROCESSING, "Công chức tư pháp", 1)
    assert refused(Verb.FORWARD, "16/11 10:05", sent, to="Công chức tư pháp").code == "act.already_there"
    further = do(Verb.FORWARD, "16/11 10:05", sent, to="Công an xã").dossier
    assert further.holder == "Công an xã"
    back = do(Verb.TAKE_BACK, "16/11 11:00", further).dossier
    assert (back.state, back.holder) == (State.RECEIVED, "")
    assert refused(Verb.TAKE_BACK, "16/11 11:00", back).code == "act.not_forwarded"
    assert refused(Verb.FORWARD, "16/11 11:00", back).code == "act.to_missing"


def test_papers_are_asked_for_within_three_working_days() -> None:
    asked = do(Verb.SUPPLEMENT, "19/11 16:59", papers=("Giấy chứng sinh",)).dossier
    assert (asked.state, asked.requests, asked.asked_at) == (State.WAITING, 1, moment("19/11 16:59"))
    late = refused(Verb.SUPPLEMENT, "20/11 08:00", papers=("Giấy chứng sinh",))
    assert (late.code, late.problems[0].facts["last"]) == ("act.supplement_too_late", date(2026, 11, 19))
    by_law = do(Verb.SUPPLEMENT, "20/11 08:00", papers=("Sơ đồ",), law="NĐ 101/2024/NĐ-CP")
    assert by_law.dossier.state is State.WAITING
    assert refused(Verb.SUPPLEMENT, "17/11 08:00").code == "act.papers_missing"


def test_the_term_begins_anew_when_the_papers_come() -> None:
    asked = do(Verb.SUPPLEMENT, "18/11 10:00", papers=("Tờ khai",)).dossier
    back = do(Verb.SUPPLEMENTED, "24/11 10:00", asked).dossier
    # 24/11/2026 is a day off: it counts from Wednesday 25/11; five working days are 26, 27, 30/11, 1, 2/12.
    assert (back.state, back.due_at) == (State.RECEIVED, moment("02/12 17:00"))
    assert back.counted_from.date() == date(2026, 11, 25)
    assert [each.code for each in back.because][:2] == ["due.paused", "due.restarted"]


def test_after_fifteen_oclock_the_papers_count_from_the_next_day() -> None:
    asked = do(Verb.SUPPLEMENT, "16/11 10:00", papers=("Tờ khai",)).dossier
    assert do(Verb.SUPPLEMENTED, "17/11 15:00", asked).dossier.due_at == moment("25/11 17:00")
    assert do(Verb.SUPPLEMENTED, "17/11 15:01", asked).dossier.due_at == moment("26/11 17:00")


@pytest.mark.parametrize(
    ("term", "due", "asked", "brought", "new"),
    [
        ("5 nlv", "23/11 17:00", "18/11 10:00", "20/11 10:00", "26/11 17:00"),
        ("5 nlv", "23/11 17:00", "18/11 10:00", "18/11 16:00", "23/11 17:00"),
        ("7 ngày", "23/11 17:00", "17/11 10:00", "20/11 10:00", "26/11 17:00"),
        ("7 ngày", "23/11 17:00", "18/11 10:00", "19/11 10:00", "25/11 17:00"),
        ("8 giờ", "16/11 17:00", "16/11 14:00", "17/11 08:00", "17/11 08:00"),
    ],
)
def test_or_the_waiting_is_taken_off(term: str, due: str, asked: str, brought: str, new: str) -> None:
    begun = dossier(term=term, due_at=moment(due))
    waiting = do(Verb.SUPPLEMENT, asked, begun, ground=SUBTRACT, papers=("Tờ khai",)).dossier
    back = do(Verb.SUPPLEMENTED, brought, waiting, ground=SUBTRACT).dossier
    assert back.due_at == (moment("17/11 11:00") if term == "8 giờ" else moment(new))


def test_a_second_request_needs_a_reason_and_warns_of_the_index() -> None:
    once = do(Verb.SUPPLEMENT, "16/11 10:00", papers=("Tờ khai",)).dossier
    back = do(Verb.SUPPLEMENTED, "16/11 14:00", once).dossier
    assert refused(Verb.SUPPLEMENT, "16/11 15:00", back, papers=("Ảnh",)).code == "act.second_request_reason"
    twice = do(Verb.SUPPLEMENT, "16/11 15:00", back, papers=("Ảnh",), reason="Ảnh mờ")
    assert [each.code for each in twice.doubts] == ["act.second_request_counts_late"]
    assert twice.dossier.requests == 2


def test_while_it_waits_only_the_citizen_can_end_it() -> None:
    waiting = do(Verb.SUPPLEMENT, "16/11 10:00", papers=("Tờ khai",)).dossier
    for verb in (Verb.FORWARD, Verb.RESOLVE, Verb.EXTEND, Verb.RETURN, Verb.SUPPLEMENT):
        assert refused(verb, "17/11 10:00", waiting).code in {"act.is_waiting", "act.no_result_yet"}
    assert do(Verb.WITHDRAW, "17/11 10:00", waiting).dossier.state is State.WITHDRAWN
    assert do(Verb.STOP, "17/11 10:00", waiting).dossier.state is State.STOPPED
    ended = do(Verb.REFUSE, "17/11 10:00", waiting, reason="Không đủ điều kiện").dossier
    assert (ended.state, ended.asked_at, ended.ended_at) == (State.REFUSED, None, moment("17/11 10:00"))


@pytest.mark.parametrize(
    ("at", "standing"),
    [
        ("20/11 16:00", Timeliness.EARLY),
        ("23/11 08:00", Timeliness.ON_TIME),
        ("23/11 17:00", Timeliness.ON_TIME),
        ("23/11 17:01", Timeliness.LATE),
    ],
)
def test_the_result_stops_the_clock_and_handing_out_does_not_count(at: str, standing: Timeliness) -> None:
    done = do(Verb.RESOLVE, at)
    assert timeliness(done.dossier, now=moment("30/11 10:00")) is standing
    assert bool(done.doubts) is (standing is Timeliness.LATE)
    returned = do(Verb.RETURN, "30/11 09:00", done.dossier, taker="Trần Thị Mận")
    assert timeliness(returned.dossier, now=moment("30/11 10:00")) is standing
    assert (returned.dossier.state, returned.dossier.returned_at) == (State.RETURNED, moment("30/11 09:00"))
    assert [each.code for each in returned.doubts] == ["act.fee_owed"]


def test_a_result_at_the_counter_has_a_taker_and_by_post_has_none() -> None:
    done = do(Verb.RESOLVE, "20/11 16:00").dossier
    assert refused(Verb.RETURN, "20/11 16:10", done).code == "act.taker_missing"
    posted = do(Verb.RETURN, "20/11 16:10", done, channel=ReturnChannel.POST).dossier
    assert posted.return_channel is ReturnChannel.POST
    assert refused(Verb.RETURN, "20/11 16:20", posted).code == "act.is_returned"


def test_running_dossiers_stand_in_time_or_overdue() -> None:
    assert timeliness(dossier(), now=moment("23/11 17:00")) is Timeliness.IN_TIME
    assert timeliness(dossier(), now=moment("23/11 17:01")) is Timeliness.OVERDUE
    waiting = do(Verb.SUPPLEMENT, "16/11 10:00", papers=("Tờ khai",)).dossier
    assert timeliness(waiting, now=moment("30/11 10:00")) is Timeliness.WAITING


def test_a_new_date_once_before_the_date_and_on_a_working_day() -> None:
    wanted = {"reason": "Chờ xác minh", "due_at": moment("27/11 08:00")}
    moved = do(Verb.EXTEND, "22/11 09:00", **wanted).dossier
    assert (moved.due_at, moved.extended) == (moment("27/11 17:00"), 1)
    assert moved.because[-1].code == "due.extended"
    assert refused(Verb.EXTEND, "22/11 09:01", moved, **wanted).code == "act.extended_already"
    assert refused(Verb.EXTEND, "23/11 08:00", **wanted).code == "act.extended_too_late"
    assert refused(Verb.EXTEND, "20/11 08:00", due_at=moment("27/11 08:00")).code == "act.reason_missing"
    assert refused(Verb.EXTEND, "20/11 08:00", reason="x").code == "act.new_date_missing"
    assert (
        refused(Verb.EXTEND, "20/11 08:00", reason="x", due_at=moment("23/11 08:00")).code == "act.new_date_not_later"
    )
    assert refused(Verb.EXTEND, "20/11 08:00", reason="x", due_at=moment("24/11 08:00")).code == "act.new_date_off"


def test_fees_are_paid_once() -> None:
    paid = do(Verb.PAY, "16/11 09:05", way=PaymentWay.CASH, amount=8000).dossier
    assert (paid.paid, paid.owed, paid.paid_way) == (8000, 0, PaymentWay.CASH)
    assert refused(Verb.PAY, "16/11 09:06", paid, way=PaymentWay.CASH, amount=1).code == "act.amount_out_of_range"
    assert refused(Verb.PAY, "16/11 09:06", amount=1).code == "act.way_missing"
    assert refused(Verb.PAY, "16/11 09:06", way=PaymentWay.LATER, amount=1).code == "act.way_missing"


def test_agencies_in_order_each_with_its_date_and_the_last_is_told() -> None:
    legs = (LegTerm("Tư pháp xã", "1 nlv"), LegTerm("Công an xã", "3 nlv"), LegTerm("BHXH", "5 nlv"))
    linked = do(Verb.LINK, "16/11 09:10", legs=legs).dossier
    assert [each.due_at for each in linked.legs] == [
        moment("17/11 17:00"),
        moment("20/11 17:00"),
        moment("30/11 17:00"),
    ]
    assert (linked.due_at, linked.term) == (moment("30/11 17:00"), "1 nlv + 3 nlv + 5 nlv")
    assert [each.code for each in linked.because].count("due.leg") == 3
    assert refused(Verb.LINK, "16/11 09:10", legs=legs[:1]).code == "act.legs_missing"
    assert refused(Verb.LINK, "16/11 09:10", legs=(LegTerm("", "1 nlv"), *legs)).code == "act.agency_missing"
    extended = replace(dossier(), extended=1)
    assert refused(Verb.LINK, "16/11 09:10", extended, legs=legs).code == "act.date_settled"


def test_nothing_stands_before_what_was_done_and_nothing_long_breaks_it() -> None:
    sent = do(Verb.FORWARD, "17/11 10:00", to="Công an xã").dossier
    assert refused(Verb.TAKE_BACK, "17/11 09:59", sent).code == "act.before_last"
    assert refused(Verb.FORWARD, "16/11 08:59", to="Công an xã").code == "act.before_last"
    assert refused(Verb.REFUSE, "17/11 10:00", reason="x" * 5000).code == "intake.text_too_long"
    assert refused(Verb.SUPPLEMENT, "17/11 10:00", papers=("x",) * 61).code == "intake.too_many_items"


@pytest.mark.parametrize("state", [each for each in State if not each.is_open])
@pytest.mark.parametrize("verb", [each for each in Verb if each not in {Verb.RETURN, Verb.PAY}])
def test_what_has_ended_stays_ended(state: State, verb: Verb) -> None:
    ended = replace(dossier(), state=state, ended_at=moment("17/11 09:00"))
    assert refused(verb, "18/11 09:00", ended).code == f"act.is_{state.value}"


def test_the_portal_codes_and_when_each_was_reached() -> None:
    assert [code_of(each) for each in State] == [2, 4, 5, 9, 10, 3, 7, 8]
    walked = path(
        [
            (State.RECEIVED, moment("16/11 09:00")),
            (State.RECEIVED, moment("16/11 09:05")),
            (State.PROCESSING, moment("16/11 10:00")),
        ]
    )
    assert [(each.code, each.label) for each in walked] == [(2, "Được tiếp nhận"), (4, "Đang xử lý")]
