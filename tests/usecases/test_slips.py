"""Every slip of a dossier's life, made from committed records, with what was done and by whom on it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.dossier import Dossier, Intake
from desktop.domain.rows import Wanted
from desktop.domain.steps import Step, Verb
from desktop.kernel.clock import SetClock, at_local
from desktop.kernel.errors import Rejection
from desktop.runtime.settings import FORM_SET, HEAD_NAME
from desktop.usecases import browse, print_queue
from desktop.usecases.acts import act
from desktop.usecases.correct import correct, intake_from
from desktop.usecases.desk import Desk
from desktop.usecases.papers import paper, void_receipts
from desktop.usecases.prove import prove
from desktop.usecases.receive import receive
from desktop.usecases.refuse_intake import refuse_intake
from desktop.usecases.register import register, register_paper
from desktop.usecases.slips import SLIPS
from tests.printing.reading import texts
from tests.samples import intake

Do = Callable[..., None]


def text_of(pdf: bytes) -> str:
    return " ".join(texts(pdf))


@pytest.fixture
def taken(desk: Desk) -> Dossier:
    return receive(desk, intake=intake(term="5 nlv")).dossier


@pytest.fixture
def do(desk: Desk, taken: Dossier, clock: SetClock) -> Do:
    """Return a hand that acts on the dossier, an hour later each time."""

    def hand(verb: Verb, **facts: object) -> None:
        clock.forward(timedelta(hours=1))
        act(desk, code=taken.code, step=Step(verb=verb, at=clock.now(), officer="Nguyễn Thị Hoa", **facts))

    return hand


def test_without_the_act_there_is_no_slip(desk: Desk, taken: Dossier) -> None:
    for kind in ("supplement", "refusal", "apology", "stop"):
        with pytest.raises(Rejection) as refused:
            paper(desk, kind=kind, code=taken.code)
        assert refused.value.code == "print.no_such_act"
    for kind in ("receipt", "control", "due", "evaluation"):
        assert paper(desk, kind=kind, code=taken.code).startswith(b"%PDF")
    with pytest.raises(Rejection):
        paper(desk, kind="thư tình", code=taken.code)


def test_the_request_names_what_is_missing(desk: Desk, taken: Dossier, do: Do) -> None:
    do(Verb.SUPPLEMENT, papers=("Giấy chứng sinh bản chính",), reason="Bản chụp mờ")
    text = text_of(paper(desk, kind="supplement", code=taken.code))
    assert "1. Giấy chứng sinh bản chính" in text
    assert "Lý do: Bản chụp mờ" in text
    do(Verb.SUPPLEMENTED)
    sheet = text_of(paper(desk, kind="due", code=taken.code))
    assert "Chờ công dân bổ sung từ 10:12 thứ Hai 23/11/2026 đến 11:12 thứ Hai 23/11/2026" in sheet
    assert "thời hạn tính lại từ đầu" in sheet


def test_the_refusal_gives_each_reason(desk: Desk, taken: Dossier, do: Do) -> None:
    do(Verb.REFUSE, reason="Không thuộc thẩm quyền; thiếu điều kiện cư trú")
    text = text_of(paper(desk, kind="refusal", code=taken.code))
    assert "Không thuộc thẩm quyền" in text
    assert "thiếu điều kiện cư trú" in text
    assert taken.code in text


def test_the_apology_names_both_dates_and_the_head_signs(desk: Desk, taken: Dossier, do: Do) -> None:
    desk.settings.put(HEAD_NAME, "Trần Văn Chủ")
    do(Verb.EXTEND, reason="Chờ xác minh", due_at=at_local(date(2026, 12, 7), 8))
    text = text_of(paper(desk, kind="apology", code=taken.code))
    assert "17 giờ 00 phút, ngày 01 tháng 12 năm 2026" in text
    assert "ngày 07 tháng 12 năm 2026" in text
    assert "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ" in text
    assert "Trần Văn Chủ" in text
    assert "Nguyễn Thị Hoa" not in text


def test_the_notice_of_stop_has_a_number_in_one_set_only(desk: Desk, taken: Dossier, do: Do) -> None:
    do(Verb.STOP, reason="Công dân xin dừng")
    assert "Mẫu số 05" in text_of(paper(desk, kind="stop", code=taken.code))
    desk.settings.put(FORM_SET, "2018")
    text = text_of(paper(desk, kind="stop", code=taken.code))
    assert "Mẫu số" not in text
    assert "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ" in text


def test_the_control_slip_shows_every_hand_over(desk: Desk, taken: Dossier, do: Do) -> None:
    do(Verb.FORWARD, to="Công chức tư pháp")
    do(Verb.FORWARD, to="Công an xã")
    do(Verb.RESOLVE)
    text = text_of(paper(desk, kind="control", code=taken.code))
    for words in ("Công chức tư pháp", "Công an xã", "10 giờ 12 phút", "11 giờ 12 phút", "12 giờ 12 phút", "Trước hạn"):
        assert words in text
    desk.settings.put(FORM_SET, "2018")
    assert "Mẫu số 05" in text_of(paper(desk, kind="control", code=taken.code))


def test_each_slip_is_the_same_bytes_twice(desk: Desk, taken: Dossier, do: Do) -> None:
    do(Verb.SUPPLEMENT, papers=("Ảnh",))
    do(Verb.SUPPLEMENTED)
    do(Verb.EXTEND, reason="Chờ", due_at=at_local(date(2026, 12, 7), 8))
    do(Verb.STOP)
    for kind in {"receipt", "guidance", *SLIPS} - {"refusal"}:
        assert paper(desk, kind=kind, code=taken.code) == paper(desk, kind=kind, code=taken.code)


def test_a_corrected_receipt_replaces_and_the_former_one_is_void(desk: Desk, taken: Dossier, clock: SetClock) -> None:
    clock.forward(timedelta(hours=1))
    renamed = replace(intake_from(taken), applicant=replace(taken.applicant, name="Lê Thị Hà"))
    correct(desk, code=taken.code, intake=renamed, reason="Gõ nhầm tên")
    now = text_of(paper(desk, kind="receipt", code=taken.code))
    assert "Lê Thị Hà" in now
    assert "Thay giấy tiếp nhận lập lúc 09:12 thứ Hai 23/11/2026" in now
    assert "ĐÃ HỦY" not in now
    (void,) = void_receipts(desk, code=taken.code)
    assert "ĐÃ HỦY" in text_of(void)
    assert taken.applicant.name in text_of(void)


def test_each_paper_has_its_own_place_in_the_queue(desk: Desk, taken: Dossier, do: Do) -> None:
    do(Verb.SUPPLEMENT, papers=("Ảnh",))
    receipt, _ = print_queue.enqueue(desk, code=taken.code)
    request, _ = print_queue.enqueue(desk, code=taken.code, kind="supplement")
    assert (receipt.kind, request.kind, request.sheets) == ("receipt", "supplement", 1)
    assert print_queue.enqueue(desk, code=taken.code, kind="supplement")[0] == request
    assert print_queue.take(desk, job=request.id).pdf == paper(desk, kind="supplement", code=taken.code)
    print_queue.settle(desk, job=request.id, sent=True)
    assert [each.code for each in browse.today_board(desk).unprinted] == [taken.code]


def test_a_corrected_receipt_is_printed_anew_and_is_no_reprint(desk: Desk, taken: Dossier, clock: SetClock) -> None:
    first, _ = print_queue.enqueue(desk, code=taken.code)
    print_queue.take(desk, job=first.id)
    print_queue.settle(desk, job=first.id, sent=True)
    assert browse.today_board(desk).unprinted == ()
    clock.forward(timedelta(hours=1))
    correct(desk, code=taken.code, intake=replace(intake_from(taken), note="Đã sửa"), reason="Thêm ghi chú")
    assert [each.code for each in browse.today_board(desk).unprinted] == [taken.code]
    second, _ = print_queue.enqueue(desk, code=taken.code)
    assert not second.reprint
    assert "BẢN IN LẠI" not in text_of(print_queue.take(desk, job=second.id).pdf)
    print_queue.settle(desk, job=second.id, sent=True)
    third, _ = print_queue.enqueue(desk, code=taken.code)
    assert third.reprint


def test_the_register_numbers_run_through_the_year(desk: Desk, taken: Dossier, clock: SetClock) -> None:
    for _ in range(3):
        clock.forward(timedelta(days=2))
        receive(desk, intake=intake(term="5 nlv"))
    text = text_of(register(desk, first=date(2026, 11, 24), last=date(2026, 11, 29), book="02"))
    assert "SỔ THEO DÕI HỒ SƠ" in text
    assert taken.code not in text
    paper_model = register_paper(desk, first=date(2026, 11, 24), last=date(2026, 11, 29), field="", book="02")
    assert [each.number for each in paper_model.rows] == [2, 3, 4]
    assert paper_model.carried == 1
    with pytest.raises(Rejection) as refused:
        register(desk, first=date(2026, 1, 1), last=date(2026, 1, 31))
    assert refused.value.code == "print.register_empty"
    with pytest.raises(Rejection):
        register(desk, first=date(2026, 12, 1), last=date(2026, 1, 31))


def test_what_cannot_be_received_is_refused_in_writing_without_a_number(desk: Desk) -> None:
    pdf, _ = refuse_intake(desk, intake=intake(), reason="Không thuộc thẩm quyền của UBND xã")
    text = text_of(pdf)
    assert "Không thuộc thẩm quyền của UBND xã" in text
    assert "Mã hồ sơ (nếu có)" in text
    assert browse.page(desk, wanted=Wanted()).rows == ()
    assert prove(desk).problems == ()
    with pytest.raises(Rejection) as refused:
        refuse_intake(desk, intake=Intake(), reason=" ")
    assert {each.field for each in refused.value.problems} == {"applicant.name", "procedure", "reason"}
