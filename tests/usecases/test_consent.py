"""The slip by which a citizen asks for help: their words, their hand, their own account."""

import pytest

from desktop.kernel.errors import Rejection
from desktop.usecases import consent, filing, papers
from desktop.usecases.desk import Desk
from desktop.usecases.receive import receive
from tests.printing.reading import A5, assert_apart, assert_whole, in_order, sizes, texts
from tests.samples import DUC, intake
from tests.usecases.test_filing import CODE, to_the_code


def test_the_slip_says_that_the_citizen_files_and_the_desk_helps(desk: Desk) -> None:
    session = filing.begin(desk, intake=intake())
    pdf = consent.of_session(desk, session=session.id)
    assert sizes(pdf) == {A5}
    assert_whole(pdf)
    assert_apart(pdf)
    (text,) = texts(pdf)
    in_order(
        text,
        (
            "PHIẾU NHỜ HỖ TRỢ",
            DUC.name,
            DUC.id,
            "Đăng ký khai sinh",
            "Cổng Dịch vụ công quốc gia",
            "bằng chính tài khoản của tôi",
            "Tôi tự đăng nhập và tự bấm Nộp",
            "NGƯỜI NỘP HỒ SƠ",
            "NGƯỜI HỖ TRỢ",
            "Nguyễn Thị Hoa",
        ),
    )


def test_a_dossier_that_was_helped_has_its_slip_again(desk: Desk) -> None:
    session = to_the_code(desk, filing.begin(desk, intake=intake()))
    made = consent.of_session(desk, session=session.id)
    done = filing.finish(desk, session=session.id, code=CODE)
    assert done.dossier is not None
    assert papers.paper(desk, kind="consent", code=done.dossier.code) == made
    with pytest.raises(Rejection) as ended:
        consent.of_session(desk, session=session.id)
    assert ended.value.code == "filing.no_intake"
    alone = receive(desk, intake=intake(), draft="").dossier
    with pytest.raises(Rejection) as refused:
        papers.paper(desk, kind="consent", code=alone.code)
    assert refused.value.code == "filing.not_assisted"
