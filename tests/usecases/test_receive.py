"""Receiving: what a dossier becomes, what is refused with its field, what is merely doubtful."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.dossier import Assistance, FiledItem, Intake, Person
from desktop.domain.facts import ArrivalChannel, KeyedAt, ReturnChannel, ServiceLevel
from desktop.domain.rows import DraftState, PrintState, Wanted
from desktop.kernel.clock import SetClock, at_local
from desktop.kernel.errors import Rejection
from desktop.runtime.sentences import sentences_for
from desktop.usecases import browse, calendar_days, drafts, generate, print_queue, procedures
from desktop.usecases.calendar_days import OwnDay
from desktop.usecases.cards import read
from desktop.usecases.desk import Desk
from desktop.usecases.outlook import outlook
from desktop.usecases.papers import receipt, receipt_preview, term_in_words
from desktop.usecases.prove import prove
from desktop.usecases.receive import receive
from tests.samples import BIRTH, COPY, DUC, intake
from tests.statements import counted


def test_a_dossier_gets_its_number_its_date_and_its_reasons(desk: Desk) -> None:
    done = receive(desk, intake=intake()).dossier
    assert done.code == "H27.18685-261123-1001"
    assert done.due_at == at_local(date(2026, 11, 23), 17)
    assert [each.code for each in done.because] == ["due.received", "due.same_day", "due.close_of_hours"]
    assert (done.version, done.level, done.offered_online) == ("2026-07", ServiceLevel.UNKNOWN, True)
    assert receive(desk, intake=intake()).dossier.code == "H27.18685-261123-1002"


def test_a_reception_asks_the_file_no_more_than_it_must(desk: Desk) -> None:
    receive(desk, intake=intake())
    with counted() as asked:
        receive(desk, intake=intake())
    # Begin; alike; closed, highest, code; number, dossier, words, two of the journal, two of the day, the use.
    assert len(asked.sent) == 13, asked.sent
    assert asked.built == []


def test_the_facts_are_kept_apart(desk: Desk) -> None:
    helped = Assistance(by="Nguyễn Thị Hoa", minutes=11, consent=True)
    done = receive(
        desk,
        intake=intake(
            procedure="1.004873",
            arrival=ArrivalChannel.ONLINE4,
            assistance=helped,
            reason_not_online="",
            return_channel=ReturnChannel.ONLINE,
            external_code="G15.99-261123-0000001",
        ),
    ).dossier
    assert (done.arrival, done.keyed_at, done.assistance) == (ArrivalChannel.ONLINE4, KeyedAt.PORTAL, helped)
    assert done.level is ServiceLevel.UNKNOWN
    found = browse.show(desk, code="g15.99-261123-0000001").dossier
    assert found == done


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"applicant": Person()}, "applicant.name", "intake.name_missing"),
        ({"applicant": replace(DUC, name="x" * 201)}, "applicant.name", "intake.text_too_long"),
        ({"applicant": replace(DUC, phone="09a")}, "applicant.phone", "intake.phone_malformed"),
        ({"applicant": replace(DUC, email="a@b")}, "applicant.email", "intake.email_malformed"),
        ({"applicant": replace(DUC, id="1234")}, "applicant.id", "intake.id_malformed"),
        ({"applicant": replace(DUC, birth=date(2030, 1, 1))}, "applicant.birth", "intake.birth_in_future"),
        ({"submitter": Person()}, "submitter.name", "intake.name_missing"),
        ({"procedure": ""}, "procedure", "intake.procedure_missing"),
        ({"procedure": "9.999999"}, "procedure", "intake.procedure_unknown"),
        ({"reason_not_online": ""}, "reason_not_online", "intake.reason_not_online_missing"),
        ({"term": "ba ngày"}, "term", "term.unreadable"),
        ({"procedure": "2.000635"}, "term", "intake.term_unknown"),
        ({"sets": 0}, "sets", "intake.sets_out_of_range"),
        ({"fee": -1}, "fee", "intake.fee_out_of_range"),
        ({"external_code": "a b"}, "external_code", "code.malformed"),
        ({"received_at": at_local(date(2026, 11, 23), 9, 13)}, "received_at", "intake.received_in_future"),
        ({"items": (FiledItem(text="x" * 2000),)}, "items", "intake.item_text"),
        ({"request": "x" * 1001}, "request", "intake.text_too_long"),
        ({"assistance": Assistance(by="")}, "assisted.by", "intake.assistant_missing"),
    ],
)
def test_each_field_refuses_with_a_sentence_and_nothing_changes(
    desk: Desk, changes: dict[str, object], field: str, code: str
) -> None:
    before = prove(desk)
    with pytest.raises(Rejection) as refused:
        receive(desk, intake=intake(**changes))
    assert (field, code) in {(each.field, each.code) for each in refused.value.problems}
    assert all(sentences_for(refused.value))
    assert prove(desk) == before


def test_a_portal_code_belongs_to_one_dossier(desk: Desk) -> None:
    online = intake(arrival=ArrivalChannel.ONLINE4, reason_not_online="", external_code="G15-261123-1")
    first = receive(desk, intake=online).dossier
    with pytest.raises(Rejection) as refused:
        receive(desk, intake=online)
    assert refused.value.problems[0].facts["code"] == first.code


def test_missing_papers_are_a_doubt_with_their_names(desk: Desk) -> None:
    found = outlook(desk, intake=intake(items=()))
    assert found.ready
    assert "intake.items_missing" in {each.code for each in found.doubts}


def test_the_date_follows_the_channel_live(desk: Desk) -> None:
    land = "1.012753"
    dates = {
        channel: outlook(desk, intake=intake(procedure=land, arrival=channel)).due
        for channel in (ArrivalChannel.COUNTER, ArrivalChannel.POST, ArrivalChannel.ONLINE4)
    }
    days = {channel: found.due_at.date() for channel, found in dates.items() if found}
    assert days[ArrivalChannel.ONLINE4] < days[ArrivalChannel.COUNTER] < days[ArrivalChannel.POST]


def test_a_dossier_keeps_its_version_when_the_procedure_changes(desk: Desk) -> None:
    first = receive(desk, intake=intake()).dossier
    known = desk.catalogue.get(BIRTH)
    assert known is not None
    new = replace(
        known.current,
        version="2026-11-23",
        valid_from=date(2026, 11, 23),
        offers=(replace(known.current.offers[0], terms=("5 nlv",)),),
    )
    procedures.correct(desk, procedure=replace(known, versions=(known.current, new)))
    second = receive(desk, intake=intake()).dossier
    assert browse.show(desk, code=first.code).dossier == first
    assert (first.version, first.term) == ("2026-07", "0 nlv")
    assert (second.version, second.term) == ("2026-11-23", "5 nlv")


def test_a_correction_is_kept_apart_and_can_be_taken_back(desk: Desk) -> None:
    known = desk.catalogue.get(COPY)
    assert known is not None
    procedures.correct(desk, procedure=replace(known, short_name="Sao y"))
    corrected = desk.catalogue.get(COPY)
    assert corrected is not None
    assert (corrected.short_name, corrected.corrected) == ("Sao y", True)
    procedures.back_to_shipped(desk, code=COPY)
    assert desk.catalogue.get(COPY) == known


def test_a_switched_off_procedure_is_not_offered_and_a_pinned_one_comes_first(desk: Desk) -> None:
    procedures.flag(desk, code=COPY, active=False)
    procedures.flag(desk, code="1.000656", pinned=True)
    assert COPY not in {each.code for each in desk.catalogue.find("chung thuc")}
    assert desk.catalogue.find("")[0].code == "1.000656"
    with pytest.raises(Rejection) as refused:
        receive(desk, intake=intake(procedure=COPY, reason_not_online=""))
    assert refused.value.code == "intake.procedure_off"


def test_the_desk_adds_a_procedure_of_its_own(desk: Desk) -> None:
    known = desk.catalogue.get(COPY)
    assert known is not None
    own = replace(known, code="9.000001.H27", name="Xác nhận của thôn", short_name="Xác nhận của thôn", own=True)
    procedures.correct(desk, procedure=own)
    done = receive(desk, intake=intake(procedure="9.000001.H27", reason_not_online="")).dossier
    assert done.procedure_name == "Xác nhận của thôn"
    with pytest.raises(Rejection) as refused:
        procedures.correct(desk, procedure=replace(own, code="x", name=""))
    assert {each.field for each in refused.value.problems} == {"code", "name"}


def test_a_day_off_that_the_desk_adds_counts_from_then_on(desk: Desk) -> None:
    promised = receive(desk, intake=intake(term="2 nlv")).dossier
    calendar_days.put(desk, day=OwnDay(day=date(2026, 11, 26), working=False, name="Bão", letter="1/CĐ"))
    moved = receive(desk, intake=intake(term="2 nlv")).dossier
    assert promised.due_at.date() == date(2026, 11, 26)
    assert moved.due_at.date() == date(2026, 11, 27)
    calendar_days.remove(desk, day=date(2026, 11, 26))
    assert receive(desk, intake=intake(term="2 nlv")).dossier.due_at == promised.due_at
    with pytest.raises(Rejection):
        calendar_days.put(desk, day=OwnDay(day=date(2026, 11, 28), working=False, name="Thứ Bảy"))


def test_a_card_brings_the_person_and_what_the_desk_knows(desk: Desk) -> None:
    receive(desk, intake=intake())
    found = read(desk, text="042088001234||Nguyễn Văn Đức|05031988|Nam|Thôn Bình Minh, Cẩm Bình, Hà Tĩnh|15082021")
    assert found.known is not None
    assert found.known.dossiers == 1
    assert found.person.phone == DUC.phone


def test_the_preview_is_the_very_paper(desk: Desk) -> None:
    seen = receipt_preview(desk, intake=intake())
    done = receive(desk, intake=intake()).dossier
    assert receipt(desk, code=done.code) == seen


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("0 nlv", "trong ngày làm việc"),
        ("3 nlv", "03 ngày làm việc"),
        ("15 ngày", "15 ngày"),
        ("0.5 nlv", "0,5 ngày làm việc"),
    ],
)
def test_terms_in_the_words_of_the_form(term: str, text: str) -> None:
    assert term_in_words(term) == text


def test_a_print_job_is_never_sent_twice(desk: Desk) -> None:
    code = receive(desk, intake=intake()).dossier.code
    job, _ = print_queue.enqueue(desk, code=code)
    same, changes = print_queue.enqueue(desk, code=code)
    assert (same, changes.touched) == (job, frozenset())
    taken = print_queue.take(desk, job=job.id)
    with pytest.raises(Rejection):
        print_queue.take(desk, job=job.id)
    assert taken.pdf == receipt(desk, code=code)
    print_queue.settle(desk, job=job.id, sent=True)
    assert browse.page(desk, wanted=Wanted(unprinted=True)).rows == ()
    again, _ = print_queue.enqueue(desk, code=code)
    assert again.reprint
    assert print_queue.take(desk, job=again.id).pdf == receipt(desk, code=code, reprint=1)


def test_after_a_crash_nothing_prints_by_itself(desk: Desk) -> None:
    codes = [receive(desk, intake=intake()).dossier.code for _ in range(2)]
    sending, waiting = (print_queue.enqueue(desk, code=code)[0].id for code in codes)
    print_queue.take(desk, job=sending)
    print_queue.recover(desk)
    assert {each.id: (each.state, each.error) for each in print_queue.open_jobs(desk)} == {
        sending: (PrintState.UNSURE, "print.unsure"),
        waiting: (PrintState.FAILED, "print.held"),
    }
    print_queue.retry(desk, job=waiting)
    assert print_queue.take(desk, job=waiting).job.attempts == 1
    print_queue.cancel(desk, job=sending)
    assert [each.id for each in print_queue.open_jobs(desk)] == [waiting]


def test_a_draft_outlives_the_program_and_goes_with_its_dossier(desk: Desk) -> None:
    draft = drafts.keep(desk, draft="", title="Đức · khai sinh", fields={"applicant": {"name": "Đức"}})
    assert drafts.interrupted(desk) is not None
    receive(desk, intake=intake(), draft=draft)
    assert drafts.kept(desk) == ()


def test_an_incomplete_intake_waits_on_the_board(desk: Desk) -> None:
    identifier, _ = drafts.wait_for_papers(desk, draft="", title="Đức", fields={}, missing=("Tờ khai",))
    board = browse.today_board(desk)
    assert [each.id for each in board.waiting] == [identifier]
    assert drafts.kept(desk, state=DraftState.TYPING) == ()


def test_the_board_sorts_by_how_urgent_it_is(desk: Desk, clock: SetClock) -> None:
    today = receive(desk, intake=intake()).dossier
    later = receive(desk, intake=intake(procedure="1.004873")).dossier
    board = browse.today_board(desk)
    assert [each.id for each in board.due_today] == [today.id]
    clock.forward(timedelta(days=4))
    board = browse.today_board(desk)
    assert [each.id for each in board.overdue] == [today.id]
    assert [each.id for each in board.due_today] == [later.id]


def test_the_rate_of_the_month_is_online_over_all(desk: Desk) -> None:
    for _ in range(3):
        receive(desk, intake=intake())
    receive(desk, intake=intake(arrival=ArrivalChannel.ONLINE4, reason_not_online=""))
    month = browse.today_board(desk).month
    assert (month.online, month.received, month.percent) == (1, 4, 25.0)


def test_generated_load_holds_like_real_work(desk: Desk) -> None:
    assert generate.generate(desk, count=300, years=0.2, seed=7) == 300
    receive(desk, intake=intake())
    proof = prove(desk)
    assert (proof.problems, proof.dossiers) == ((), 301)
    with pytest.raises(Rejection):
        generate.generate(desk, count=0, years=1, seed=1)


TEXTS = st.text(max_size=60)


@given(TEXTS, TEXTS, TEXTS)
def test_any_typed_text_is_refused_or_kept(desk: Desk, name: str, number: str, request: str) -> None:
    wild = Intake(
        procedure=COPY,
        applicant=Person(name=name, id=number.upper()),
        request=request,
        items=(FiledItem(text="Bản chính"),),
    )
    try:
        done = receive(desk, intake=wild).dossier
    except Rejection as refusal:
        assert all(sentences_for(refusal))  # noqa: PT017  # the one way of two that may happen
    else:
        assert browse.show(desk, code=done.code).dossier == done
        assert receipt(desk, code=done.code).startswith(b"%PDF")


def test_a_job_on_its_way_is_neither_retried_nor_cancelled(desk: Desk) -> None:
    made = receive(desk, intake=intake()).dossier
    job, _ = print_queue.enqueue(desk, code=made.code)
    print_queue.take(desk, job=job.id)
    for act in (print_queue.retry, print_queue.cancel):
        with pytest.raises(Rejection) as refused:
            act(desk, job=job.id)
        assert refused.value.code == "print.not_waiting"
    print_queue.settle(desk, job=job.id, sent=False, error="print.refused")
    print_queue.retry(desk, job=job.id)
    with pytest.raises(Rejection):
        print_queue.retry(desk, job=job.id)
    print_queue.take(desk, job=job.id)
    print_queue.settle(desk, job=job.id, sent=True)
    with pytest.raises(Rejection):
        print_queue.retry(desk, job=job.id)
    assert print_queue.open_jobs(desk) == ()
