"""The day's close: paper, records and numbers agree or each place is named; reasons settle, reopening is told."""

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.closing import ClosingSheet
from desktop.domain.dossier import Dossier
from desktop.domain.facts import PaymentWay
from desktop.domain.steps import Step, Verb
from desktop.kernel.clock import SetClock, at_local
from desktop.kernel.errors import Rejection
from desktop.runtime.paths import Profile
from desktop.runtime.sentences import sentence_of, sentences_for
from desktop.store.queries import closes, outbox
from desktop.usecases import browse, print_queue
from desktop.usecases.acts import act
from desktop.usecases.closing_paper import closing_sheet
from desktop.usecases.closing_words import closing_paper_facts, sheet_lines
from desktop.usecases.correct import correct, intake_from
from desktop.usecases.day_close import close, reopen, sheet_of, spoil
from desktop.usecases.desk import Desk
from desktop.usecases.outlook import outlook
from desktop.usecases.prove import prove
from desktop.usecases.receive import receive
from desktop.usecases.setup import FirstRun, set_up
from tests.printing.reading import texts
from tests.samples import intake

DAY = date(2026, 11, 23)
EVENING = at_local(DAY, 17, 5)
PREFIX = "H27.18685-261123-"


def took(desk: Desk, *, printed: bool = True, **changes: object) -> Dossier:
    made = receive(desk, intake=intake(**changes)).dossier
    if printed:
        put_on_paper(desk, made)
    return made


def put_on_paper(desk: Desk, dossier: Dossier) -> None:
    job, _ = print_queue.enqueue(desk, code=dossier.code)
    print_queue.take(desk, job=job.id)
    print_queue.settle(desk, job=job.id, sent=True)


def codes(sheet: ClosingSheet) -> list[tuple[str, str]]:
    return [(each.code, each.field) for each in sheet.differences]


def test_a_day_that_agrees_is_closed_with_its_figures(desk: Desk, clock: SetClock) -> None:
    made = [took(desk, term="5 nlv", fee=8000) for _ in range(2)]
    act(
        desk,
        code=made[0].code,
        step=Step(verb=Verb.PAY, at=desk.now(), officer="Hoa", way=PaymentWay.CASH, amount=8000),
    )
    spoil(desk, day=DAY, reason="In nhầm phiếu")
    clock.at = EVENING
    sheet = sheet_of(desk, day=DAY)
    assert (sheet.dossiers, sheet.receipts, sheet.used, len(sheet.spoiled), sheet.issued) == (2, 2, 2, 1, 3)
    assert (sheet.differences, sheet.doubts, sheet.jobs, sheet.unsent) == ((), (), (), None)
    assert [(each.way, each.count, each.amount) for each in sheet.fees] == [(PaymentWay.CASH, 1, 8000)]
    assert sheet.acts == ((Verb.PAY, 1),)
    head = prove(desk).head
    closed = close(desk, day=DAY).sheet
    assert (closed.is_closed, closed.head_hash) == (True, head)
    with desk.store.reading() as reading:
        kept = closes.of_day(reading, DAY)
    assert kept is not None
    assert (kept.officer, kept.journal_head, kept.sheet["spoiled"]) == ("Nguyễn Thị Hoa", head, [f"{PREFIX}1003"])
    assert prove(desk).problems == ()
    with desk.store.reading() as reading:
        sent = outbox.last_of_day(reading, DAY.isoformat())
    assert sent is not None
    assert closed.figures == json.loads(sent.body)["payload"]["figures"]
    assert closed.figures in "".join(texts(closing_sheet(desk, day=DAY))).replace(" ", "").replace("\n", "")
    reopen(desk, day=DAY, reason="Ghi thiếu")
    assert sheet_of(desk, day=DAY).figures == ""


def test_each_place_that_does_not_agree_is_named_and_a_reason_settles_it(desk: Desk, clock: SetClock) -> None:
    bare = took(desk, printed=False)
    queued, failed, unsure = (took(desk, printed=False) for _ in range(3))
    for each in (queued, failed, unsure):
        print_queue.enqueue(desk, code=each.code)
    jobs = {each.code: each.id for each in print_queue.open_jobs(desk)}
    print_queue.take(desk, job=jobs[failed.code])
    print_queue.settle(desk, job=jobs[failed.code], sent=False, error="print.refused")
    print_queue.take(desk, job=jobs[unsure.code])
    print_queue.recover(desk)
    print_queue.retry(desk, job=jobs[queued.code])
    clock.at = EVENING
    found = [
        ("close.receipt_unprinted", bare.code),
        ("close.print_waiting", queued.code),
        ("close.print_failed", failed.code),
        ("close.print_unsure", unsure.code),
    ]
    assert codes(sheet_of(desk, day=DAY)) == found
    with pytest.raises(Rejection) as refused:
        close(desk, day=DAY, reasons={bare.code: "Trả kết quả ngay", queued.code: "  "})
    assert [each.field for each in refused.value.problems] == [code for _, code in found[1:]]
    assert all(code in said for said, (_, code) in zip(sentences_for(refused.value), found[1:], strict=True))
    closed = close(desk, day=DAY, reasons={code: f"Lý do của {code}" for _, code in found}).sheet
    assert closed.differences == ()
    assert (closed.settled[0].problem.field, closed.settled[0].reason) == (bare.code, f"Lý do của {bare.code}")
    words = closing_paper_facts(desk, closed)
    assert (words.answer, len(words.settled)) == ("Đã giải trình 4 chỗ lệch", 4)
    last = browse_journal(desk)
    assert last["act"] == "close_day"
    assert "Lý do" not in json.dumps(last["after"], ensure_ascii=False)


def browse_journal(desk: Desk) -> dict[str, object]:
    with desk.store.reading() as reading:
        row = reading.connection.exec_driver_sql(
            "SELECT act, after FROM journal WHERE act LIKE '%close%' ORDER BY seq DESC LIMIT 1"
        ).one()
    return {"act": row[0], "after": json.loads(row[1])}


def test_an_older_file_that_came_back_shows_the_lost_numbers(desk: Desk, clock: SetClock) -> None:
    took(desk)
    # What a restored backup leaves behind: numbers that the mark beside the file knows and the file does not.
    with desk.store.unit() as unit:
        unit.high_water.raise_to(DAY.isoformat(), 1, 1004)
    took(desk)
    clock.at = EVENING
    sheet = sheet_of(desk, day=DAY)
    assert codes(sheet) == [("close.numbers_missing", f"{PREFIX}1002")]
    assert "Thiếu 3 số" in sentence_of(sheet.differences[0])
    spoil(desk, day=DAY, serial=1003, reason="Mất theo tệp cũ")
    assert codes(sheet_of(desk, day=DAY)) == [
        ("close.number_missing", f"{PREFIX}1002"),
        ("close.number_missing", f"{PREFIX}1004"),
    ]
    closed = close(desk, day=DAY, reasons={f"{PREFIX}1002": "Mất", f"{PREFIX}1004": "Mất"}).sheet
    assert [each.serial for each in closed.spoiled] == [1002, 1003, 1004]
    assert closed.used + len(closed.spoiled) == closed.issued == 5
    assert closed.settled == ()
    assert prove(desk).problems == ()


def test_what_the_file_itself_contradicts_is_named(desk: Desk, clock: SetClock) -> None:
    one, two = took(desk), took(desk)
    with desk.store.unit() as unit:
        run = unit.connection.exec_driver_sql
        run("UPDATE number SET dossier = 'mất' WHERE serial = 1001")
        run("UPDATE print_job SET state = 'cancelled' WHERE dossier = ?", (two.id,))
    clock.at = EVENING
    assert codes(sheet_of(desk, day=DAY)) == [
        ("close.dossier_without_number", one.code),
        ("close.receipt_unknown", two.code),
        ("close.number_without_dossier", one.code),
    ]
    assert close(desk, day=DAY, reasons={one.code: "Đã báo", two.code: "Đã báo"}).sheet.is_closed


def test_a_closed_day_takes_nothing_in(desk: Desk, clock: SetClock) -> None:
    made = took(desk)
    clock.at = EVENING
    close(desk, day=DAY)
    before = prove(desk)
    assert [each.code for each in outlook(desk, intake=intake()).problems] == ["act.day_closed"]
    for refusing in (
        lambda: receive(desk, intake=intake()),
        lambda: act(desk, code=made.code, step=Step(verb=Verb.WITHDRAW, at=desk.now(), officer="Hoa")),
        lambda: spoil(desk, day=DAY, reason="Hỏng"),
    ):
        with pytest.raises(Rejection) as refused:
            refusing()
        assert refused.value.code == "act.day_closed"
        assert "Mở lại ngày đó" in sentences_for(refused.value)[0]
    clock.at = at_local(DAY + timedelta(days=1), 8)
    with pytest.raises(Rejection) as refused:
        receive(desk, intake=intake(received_at=at_local(DAY, 16)))
    assert [(each.code, each.field) for each in refused.value.problems] == [("act.day_closed", "received_at")]
    with pytest.raises(Rejection) as refused:
        close(desk, day=DAY)
    assert refused.value.code == "close.closed_already"
    assert prove(desk) == before


def test_a_correction_may_not_move_a_reception_into_or_out_of_a_closed_day(desk: Desk, clock: SetClock) -> None:
    made = took(desk, term="5 nlv")
    clock.at = EVENING
    close(desk, day=DAY)
    clock.at = at_local(DAY + timedelta(days=1), 9)
    other = took(desk, term="5 nlv")
    for code, moment in ((made.code, at_local(DAY, 8)), (other.code, at_local(DAY, 8)), (made.code, desk.now())):
        moved = replace(intake_from(browse.show(desk, code=code).dossier), received_at=moment)
        with pytest.raises(Rejection) as refused:
            correct(desk, code=code, intake=moved, reason="Nhầm giờ")
        assert (refused.value.code, refused.value.problems[0].field) == ("act.day_closed", "received_at")
    renamed = replace(intake_from(made), note="Gọi trước khi trả")
    assert correct(desk, code=made.code, intake=renamed, reason="Ghi thêm").dossier.receipts == 2


def test_a_reopened_day_goes_on_and_says_what_came_after(desk: Desk, clock: SetClock) -> None:
    first = took(desk, printed=False)
    clock.at = EVENING
    close(desk, day=DAY, reasons={first.code: "Trả ngay"})
    for reason, code in (("", "close.reopen_reason_missing"), ("x" * 501, "intake.text_too_long")):
        with pytest.raises(Rejection) as refused:
            reopen(desk, day=DAY, reason=reason)
        assert refused.value.code == code
    again = reopen(desk, day=DAY, reason="Quên một hồ sơ").sheet
    assert again.closing is not None
    assert (again.is_closed, again.closing.open_again, again.closing.reason) == (False, True, "Quên một hồ sơ")
    with pytest.raises(Rejection) as refused:
        reopen(desk, day=DAY, reason="Lần nữa")
    assert refused.value.code == "close.not_closed"
    late = took(desk)
    sheet = sheet_of(desk, day=DAY)
    assert [(each.code, each.field) for each in sheet.doubts] == [("close.received_after_close", late.code)]
    # What was explained once needs no second explanation.
    assert [each.reason for each in sheet.settled] == ["Trả ngay"]
    close(desk, day=DAY)
    with desk.store.reading() as reading:
        kept = closes.of_day(reading, DAY)
    assert kept is not None
    assert [each["reason"] for each in kept.sheet["former"]] == ["Quên một hồ sơ"]
    assert kept.sheet["dossiers"] == 2
    assert sheet_of(desk, day=DAY).doubts == ()


def test_what_is_slipped_into_a_closed_day_shows(desk: Desk, clock: SetClock) -> None:
    clock.at = EVENING
    close(desk, day=DAY)
    with desk.store.unit() as unit:
        closes.reopen(unit, DAY, at=desk.now(), reason="")
    late = took(desk)
    with desk.store.unit() as unit:
        unit.connection.exec_driver_sql("UPDATE day_close SET reopened_at = NULL")
    assert codes(sheet_of(desk, day=DAY)) == [("close.received_in_closed_day", late.code)]


def test_days_that_are_not_over_or_not_yet(desk: Desk) -> None:
    assert [each.code for each in sheet_of(desk, day=DAY).doubts] == ["close.day_not_over"]
    for refusing in (lambda day: close(desk, day=day), lambda day: spoil(desk, day=day, reason="x")):
        with pytest.raises(Rejection) as refused:
            refusing(DAY + timedelta(days=1))
        assert refused.value.code == "close.in_future"
    assert close(desk, day=DAY).sheet.is_closed
    assert sheet_of(desk, day=DAY - timedelta(days=2)).closing is None


def test_a_number_is_spoiled_only_where_one_may_be(desk: Desk) -> None:
    took(desk)
    for serial, code in ((1001, "close.serial_taken"), (1003, "close.serial_ahead"), (2001, "close.serial_not_ours")):
        with pytest.raises(Rejection) as refused:
            spoil(desk, day=DAY, serial=serial, reason="Hỏng")
        assert refused.value.code == code
        assert sentences_for(refused.value)
    with pytest.raises(Rejection) as refused:
        spoil(desk, day=DAY, reason=" \n")
    assert refused.value.code == "close.spoil_reason_missing"
    assert [each.serial for each in spoil(desk, day=DAY, serial=1002, reason="Hỏng").sheet.spoiled] == [1002]
    assert took(desk).code.endswith("1003")


def test_a_dossier_corrected_to_another_day_stays_with_its_number(desk: Desk, clock: SetClock) -> None:
    made = took(desk, term="5 nlv")
    friday = date(2026, 11, 20)
    moved = replace(intake_from(made), received_at=at_local(friday, 9))
    clock.forward(timedelta(minutes=5))
    correct(desk, code=made.code, intake=moved, reason="Nhận từ thứ Sáu")
    assert sheet_of(desk, day=DAY).dossiers == 1
    assert sheet_of(desk, day=friday).dossiers == 0


def test_the_lines_say_it_in_words(desk: Desk, clock: SetClock) -> None:
    took(desk)
    spoil(desk, day=DAY, reason="Kẹt giấy")
    clock.at = EVENING
    sheet = sheet_of(desk, day=DAY)
    lines = dict(sheet_lines(desk, sheet))
    assert (lines["Số hỏng"], lines["Số đã cấp"]) == ("1 (1002: Kẹt giấy)", "2 (1001 đến 1002)")
    assert lines["Số liệu chưa gửi"] == "chưa cấu hình nơi gửi"
    assert lines["Việc đã làm"] == "tiếp nhận 1"
    assert lines["Mã đầu nhật ký"].replace(" ", "") == sheet.head_hash
    assert closing_paper_facts(desk, sheet).answer == "Khớp: 1 hồ sơ, 1 phiếu, 1 số"
    empty = sheet_of(desk, day=date(2026, 11, 20))
    assert dict(sheet_lines(desk, empty))["Số đã cấp"] == "0"


@settings(max_examples=12)
@given(st.lists(st.sampled_from(("receive", "spoil", "lose")), max_size=8))
def test_used_and_spoiled_are_all_that_was_given_out(
    tmp_path_factory: pytest.TempPathFactory, doings: list[str]
) -> None:
    home = Path(tmp_path_factory.mktemp("quay"))
    clock = SetClock(at_local(DAY, 9))
    desk = set_up(Profile(home), answers=FirstRun(unit_code="18685", desk=3, officer="Hoa"), clock=clock)
    try:
        top = 3000
        for doing in doings:
            top += 1
            if doing == "receive":
                receive(desk, intake=intake())
            elif doing == "spoil":
                spoil(desk, day=DAY, reason="Hỏng")
            else:
                with desk.store.unit() as unit:
                    unit.high_water.raise_to(DAY.isoformat(), 3, top)
        sheet = sheet_of(desk, day=DAY)
        assert (sheet.dossiers, sheet.used) == (doings.count("receive"), doings.count("receive"))
        assert len(sheet.spoiled) == doings.count("spoil")
        assert sheet.issued == len(doings)
        closed = close(desk, day=DAY, reasons={each.field: "Lý do" for each in sheet.differences}).sheet
        assert closed.used + len(closed.spoiled) == closed.issued
        assert prove(desk).problems == ()
    finally:
        desk.close()


def test_the_sheet_on_paper_says_what_the_screen_says(desk: Desk) -> None:
    made = receive(desk, intake=intake()).dossier
    before = closing_sheet(desk, day=desk.today())
    assert before == closing_sheet(desk, day=desk.today())
    text = " ".join(texts(before))
    assert "PHIẾU CHỐT NGÀY" in text
    assert "Lệch" in text
    assert made.code in text
    close(desk, day=desk.today(), reasons={made.code: "Trả kết quả ngay, công dân không lấy phiếu"})
    closed = " ".join(texts(closing_sheet(desk, day=desk.today())))
    assert "Trả kết quả ngay, công dân không lấy phiếu" in closed


def test_a_corrected_receipt_that_was_not_printed_anew_is_a_difference(desk: Desk, clock: SetClock) -> None:
    made = took(desk)
    assert sheet_of(desk, day=DAY).receipts == 1
    clock.forward(timedelta(minutes=1))
    correct(desk, code=made.code, intake=replace(intake_from(made), note="Đã sửa"), reason="Ghi thiếu")
    sheet = sheet_of(desk, day=DAY)
    assert (sheet.receipts, [each.code for each in sheet.differences]) == (0, ["close.receipt_outdated"])
    put_on_paper(desk, made)
    assert sheet_of(desk, day=DAY).differences == ()
