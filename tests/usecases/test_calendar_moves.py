"""A new day off or make-up day: which promised dates it moves, in whose favour, and the apologies it takes."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.dossier import Dossier
from desktop.domain.facts import State
from desktop.domain.steps import LegTerm, Step, Verb
from desktop.kernel.clock import SetClock, at_local, local_date
from desktop.kernel.errors import Rejection
from desktop.runtime.sentences import sentence_of
from desktop.usecases import browse, calendar_days
from desktop.usecases.acts import act
from desktop.usecases.calendar_days import OwnDay
from desktop.usecases.calendar_moves import Favour, affected, own_day, prepare
from desktop.usecases.desk import Desk
from desktop.usecases.prove import prove
from desktop.usecases.receive import receive
from tests.samples import intake

STORM = OwnDay(day=date(2026, 11, 25), working=False, name="Bão số 13", letter="CV 12/UBND")
SATURDAY = OwnDay(day=date(2026, 11, 28), working=True, name="Làm bù")


def took(desk: Desk, term: str) -> Dossier:
    return receive(desk, intake=intake(term=term)).dossier


def do(desk: Desk, dossier: Dossier, verb: Verb, **facts: object) -> Dossier:
    return act(desk, code=dossier.id, step=Step(verb=verb, at=desk.now(), officer="Hoa", **facts)).dossier


def test_a_day_off_moves_what_counts_it_and_nothing_else(desk: Desk) -> None:
    short, counted, ends, ended = (took(desk, term) for term in ("0 nlv", "5 nlv", "2 ngày", "5 nlv"))
    do(desk, ended, Verb.WITHDRAW)
    found = {each.code: each for each in affected(desk, day=STORM)}
    assert set(found) == {counted.code, ends.code}
    assert short.code not in found
    moved = found[counted.code]
    assert (moved.old, moved.new) == (at_local(date(2026, 12, 1), 17), at_local(date(2026, 12, 2), 17))
    assert (moved.favour, moved.applicant) == (Favour.OFFICE, "Nguyễn Văn Đức")
    assert found[ends.code].new == at_local(date(2026, 11, 26), 17)
    assert [each.code for each in affected(desk, day=STORM)] == [ends.code, counted.code]


def test_a_make_up_day_is_in_the_citizens_favour_and_changes_nothing(desk: Desk) -> None:
    made = took(desk, "5 nlv")
    (moved,) = affected(desk, day=SATURDAY)
    assert (moved.new, moved.favour) == (at_local(date(2026, 11, 30), 17), Favour.CITIZEN)
    done = prepare(desk, moves=(moved,), reason="Làm bù")
    assert (done.done, done.refused) == ((), ())
    assert browse.show(desk, code=made.code).dossier == made


def test_the_list_is_the_same_before_the_day_is_kept_and_after(desk: Desk) -> None:
    took(desk, "5 nlv")
    before = affected(desk, day=STORM)
    calendar_days.put(desk, day=STORM)
    later = took(desk, "5 nlv")
    assert affected(desk, day=own_day(desk, day=STORM.day)) == before
    assert later.code not in {each.code for each in before}
    with pytest.raises(Rejection) as refused:
        own_day(desk, day=SATURDAY.day)
    assert refused.value.code == "calendar.not_ours"


def test_a_restart_is_reckoned_from_the_papers_that_came(desk: Desk, clock: SetClock) -> None:
    made = took(desk, "2 nlv")
    do(desk, made, Verb.SUPPLEMENT, papers=("Giấy chứng sinh",))
    assert affected(desk, day=STORM) == ()
    clock.at = at_local(date(2026, 11, 26), 9)
    back = do(desk, made, Verb.SUPPLEMENTED)
    assert local_date(back.due_at) == date(2026, 11, 30)
    assert affected(desk, day=STORM) == ()
    (moved,) = affected(desk, day=OwnDay(day=date(2026, 11, 27), working=False, name="Bão"))
    assert local_date(moved.new) == date(2026, 12, 1)


def test_legs_move_as_a_whole_and_extended_dates_stay(desk: Desk) -> None:
    legs, given_anew = took(desk, "1 nlv"), took(desk, "5 nlv")
    do(desk, legs, Verb.LINK, legs=(LegTerm("Tư pháp", "1 nlv"), LegTerm("BHXH", "3 nlv")))
    do(desk, given_anew, Verb.EXTEND, reason="Chờ", due_at=at_local(date(2026, 12, 4), 8))
    (moved,) = affected(desk, day=STORM)
    assert (moved.code, local_date(moved.old), local_date(moved.new)) == (
        legs.code,
        date(2026, 11, 30),
        date(2026, 12, 1),
    )


def test_what_moves_later_takes_an_apology_where_the_law_allows(desk: Desk, clock: SetClock) -> None:
    calm, hurried = took(desk, "5 nlv"), took(desk, "2 nlv")
    calendar_days.put(desk, day=STORM)
    moves = affected(desk, day=STORM)
    clock.at = at_local(date(2026, 11, 26), 8)
    with pytest.raises(Rejection) as refused:
        prepare(desk, moves=moves, reason=" ")
    assert refused.value.code == "act.reason_missing"
    done = prepare(desk, moves=moves, reason="Nghỉ bão theo CV 12/UBND")
    assert [each.code for each in done.done] == [calm.code]
    ((late, problems),) = done.refused
    assert (late.code, problems[0].code) == (hurried.code, "act.extended_too_late")
    assert "vẫn phải xin lỗi" in sentence_of(problems[0])
    view = browse.show(desk, code=calm.code)
    assert (view.dossier.due_at, view.dossier.extended) == (at_local(date(2026, 12, 2), 17), 1)
    assert view.events[-1].step.reason == "Nghỉ bão theo CV 12/UBND"
    assert browse.show(desk, code=hurried.code).dossier == hurried
    assert prepare(desk, moves=affected(desk, day=STORM), reason="Lần nữa").done == ()
    assert prove(desk).problems == ()


@settings(max_examples=25)
@given(
    ahead=st.integers(0, 40),
    term=st.sampled_from(("0 nlv", "1 nlv", "3 nlv", "10 nlv", "5 ngày", "20 ngày", "1 tháng", "12 giờ", "1.5 nlv")),
)
def test_a_day_off_never_moves_a_date_earlier_and_a_make_up_day_never_later(desk: Desk, ahead: int, term: str) -> None:
    made = took(desk, term)
    day = desk.today() + timedelta(days=ahead)
    working = desk.calendar.is_working(day)
    moves = [
        each for each in affected(desk, day=OwnDay(day=day, working=not working, name="Thử")) if each.code == made.code
    ]
    assert made.state is State.RECEIVED
    assert all(each.favour is (Favour.OFFICE if working else Favour.CITIZEN) for each in moves)
    assert day <= local_date(made.due_at) or not moves
