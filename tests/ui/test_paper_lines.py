"""The checklist as editable lines: written and read back, it is the same; what is added is asked of everybody."""

import pytest

from desktop.domain.facts import ItemNeed, ItemUse
from desktop.domain.procedure import Procedure
from desktop.runtime.reference import shipped_procedures
from desktop.ui.settings.paper_lines import read, written


@pytest.mark.parametrize("procedure", shipped_procedures(), ids=lambda each: each.code)
def test_every_shipped_checklist_comes_back_whole(procedure: Procedure) -> None:
    items = procedure.current.items
    assert read(written(items), known=items) == items


def test_a_line_says_how_and_when() -> None:
    plain, shown, case, both = read(
        "Đơn xin\nHộ chiếu | xuất trình\nGiấy ủy quyền | khi ủy quyền\nSổ cũ | xuất trình, khi còn giữ", known=()
    )
    assert (plain.key, plain.use, plain.need) == ("don-xin", ItemUse.SUBMIT, ItemNeed.ALWAYS)
    assert (shown.use, shown.need) == (ItemUse.PRESENT, ItemNeed.ALWAYS)
    assert (case.use, case.need, case.case) == (ItemUse.SUBMIT, ItemNeed.CASE, "khi ủy quyền")
    assert (both.use, both.need, both.case) == (ItemUse.PRESENT, ItemNeed.CASE, "khi còn giữ")
