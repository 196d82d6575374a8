"""An old register comes in whole or not at all, counts on its own days, and goes out again without a trace."""

import csv
import io
import os
import signal
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from desktop.domain.facts import ArrivalChannel, State
from desktop.domain.steps import Step, Verb
from desktop.domain.timeliness import Timeliness, timeliness
from desktop.kernel.clock import SetClock, at_local
from desktop.kernel.errors import Rejection
from desktop.runtime.sheets import Book, book_of
from desktop.store.queries import numbers
from desktop.usecases import browse, invented, register_look
from desktop.usecases.acts import act
from desktop.usecases.day_close import close
from desktop.usecases.desk import Desk
from desktop.usecases.fates_file import fates_csv
from desktop.usecases.figures import count_all, of_day, of_span
from desktop.usecases.freezing import changed_days, freeze_unclosed
from desktop.usecases.long_work import LongWork
from desktop.usecases.prove import prove
from desktop.usecases.receive import receive
from desktop.usecases.register_import import Fate, Judged, Plan, judge
from desktop.usecases.register_taking import Imported, imports, take_in, undo
from tests.conftest import DAY
from tests.domain.test_old_text import tcvn3, vni
from tests.samples import DUC, intake
from tests.usecases.test_figures import brute, every, told

ROOT = Path(__file__).parents[2]
HEAD = ("STT", "Mã hồ sơ", "Họ và tên", "Số CCCD", "Tên TTHC", "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày trả kết quả")
BIRTH = "Đăng ký khai sinh"
ROWS = (
    ("1", "H27.31-210203-0001", "Nguyễn Thị Phương Thảo", "", BIRTH, "9h05 3/2/2021", "5/2/2021", "4-2-21"),
    ("2", "H27.31-210203-0002", "Trần Văn Đức", "", BIRTH, "ngày 3 tháng 2 năm 2021", "5/2/2021", "9/2/2021"),
    ("3", "H27.31-210204-0003", "Lê Thị Ngọc Huyền", "", BIRTH, "04.02.2021", "5/2/2021", ""),
)
Rows = Iterable[Sequence[Any]]


def csv_of(rows: Rows, *, head: Sequence[str] = HEAD) -> Book:
    """Return a register as a CSV file with its title."""
    target = io.StringIO()
    csv.writer(target).writerows([("SỔ THEO DÕI",), head, *rows])
    return book_of(target.getvalue().encode(), name="so.csv")


def xlsx_of(rows: Rows) -> Workbook:
    book = Workbook()
    for row in [("SỔ THEO DÕI",), HEAD, *rows]:
        book.active.append(row)
    return book


def saved(book: Workbook) -> Book:
    target = io.BytesIO()
    book.save(target)
    return book_of(target.getvalue(), name="so.xlsx")


def planned(desk: Desk, book: Book, **changes: Any) -> Plan:
    names = changes.pop("names", {})
    return replace(register_look.planned(desk, register_look.look(desk, book), names=names), **changes)


def judged(desk: Desk, book: Book, **changes: Any) -> Judged:
    return judge(desk, plan=planned(desk, book, **changes), work=LongWork())


def taken(desk: Desk, book: Book, **changes: Any) -> Imported:
    return take_in(desk, plan=planned(desk, book, **changes), work=LongWork())


def figures(desk: Desk) -> dict[date, Any]:
    """Return what is kept of each day, or counted of one that was touched."""
    found = of_span(desk, start=date(2019, 1, 1), end=DAY)
    return {day: told(found, day) for day in {each.day for each in found}}


def test_a_register_becomes_dossiers_as_it_says(desk: Desk) -> None:
    done = taken(desk, csv_of(ROWS))
    assert [(each.number, each.fate) for each in done.fates] == [(3, Fate.TAKEN), (4, Fate.TAKEN), (5, Fate.TAKEN)]
    first, late, running = (browse.show(desk, code=row[1]).dossier for row in ROWS)
    assert (first.state, first.received_at) == (State.RETURNED, at_local(date(2021, 2, 3), 9, 5))
    assert (first.applicant.name, first.desk, first.events) == ("Nguyễn Thị Phương Thảo", 1, 2)
    assert [timeliness(each, now=desk.now()) for each in (first, late, running)] == [
        Timeliness.EARLY,
        Timeliness.LATE,
        Timeliness.OVERDUE,
    ]
    assert [each.step.verb for each in browse.show(desk, code=first.code).events] == [Verb.RESOLVE, Verb.RETURN]
    assert [row.code for row in browse.find(desk, words="tran duc")] == [late.code]
    assert prove(desk).problems == ()
    with desk.store.reading() as reading:
        assert numbers.highest(reading, date(2021, 2, 3), desk=1) == 0
    assert (imports(desk)[0].taken, imports(desk)[0].first_day) == (3, "2021-02-03")


def test_a_list_shows_todays_dossiers_before_those_of_a_register(desk: Desk) -> None:
    before = receive(desk, intake=intake()).dossier
    taken(desk, csv_of(ROWS))
    after = receive(desk, intake=intake(applicant=replace(DUC, name="Trần Thị Mận", id=""))).dossier
    rows = browse.page(desk, wanted=browse.Wanted()).rows
    assert [row.code for row in rows] == [after.code, before.code, ROWS[2][1], ROWS[0][1], ROWS[1][1]]
    assert [row.code for row in browse.find(desk, words="nguyen")] == [before.code, ROWS[0][1]]


def test_what_can_be_acted_on_goes_on_by_todays_rules(desk: Desk, clock: SetClock) -> None:
    taken(desk, csv_of(ROWS))
    for verb, more in ((Verb.FORWARD, {"to": "Công an xã"}), (Verb.RESOLVE, {}), (Verb.RETURN, {"taker": "Huyền"})):
        done = act(desk, code=ROWS[2][1], step=Step(verb=verb, at=clock.now(), officer="Hoa", **more))
    assert done.dossier.state is State.RETURNED
    assert prove(desk).problems == ()
    with pytest.raises(Rejection) as refused:
        undo(desk, number=1)
    assert refused.value.problems[0].code == "import.acted_on"
    assert refused.value.problems[0].facts["codes"] == ROWS[2][1]
    assert browse.show(desk, code=ROWS[0][1]).dossier.code == ROWS[0][1]


def test_undo_leaves_everything_as_it_was(desk: Desk) -> None:
    receive(desk, intake=intake(received_at=at_local(date(2021, 2, 4), 9)))
    count_all(desk)
    before = figures(desk)
    made = taken(desk, csv_of(ROWS)).made
    assert figures(desk) != before
    undo(desk, number=made.number)
    for counted in (False, True):
        if counted:
            count_all(desk)
        after = figures(desk)
        assert {day: after[day] for day in before} == before
    assert prove(desk).problems == ()
    assert browse.find(desk, words="tran duc") == ()
    assert imports(desk)[0].undone_at == desk.now()
    with pytest.raises(Rejection) as refused:
        undo(desk, number=made.number)
    assert refused.value.code == "import.undone"
    assert taken(desk, csv_of(ROWS)).made.number == 2


@pytest.mark.parametrize("letters", [tcvn3, vni])
def test_old_letters_are_mended_and_shown_before(desk: Desk, letters: Any) -> None:
    target = io.StringIO()
    csv.writer(target).writerows([[letters(cell) for cell in row] for row in (HEAD, *ROWS)])
    book = book_of(target.getvalue().encode("latin-1"), name="so.csv")
    seen = register_look.look(desk, book)
    assert (letters("Nguyễn Thị Phương Thảo"), "Nguyễn Thị Phương Thảo") in seen.mended
    assert seen.columns[2].meant[0] == "Nguyễn Thị Phương Thảo"
    taken(desk, book)
    assert browse.show(desk, code=ROWS[1][1]).dossier.applicant.name == "Trần Văn Đức"


def test_a_wild_workbook_is_read_where_a_register_is_in_it(desk: Desk) -> None:
    book = xlsx_of(ROWS[:2])
    sheet = book.active
    sheet.append(HEAD)
    sheet.append(ROWS[2])
    sheet.append(("", "", "", "", "Đăng ký khai sinh", datetime(2021, 2, 5), "", ""))  # noqa: DTZ001  # no zones there
    sheet["C7"] = "Phạm Hữu Nghĩa"
    sheet.merge_cells("C7:C8")
    sheet["E8"], sheet["F8"], sheet["B8"] = BIRTH, 44233, "H27.31-210206-0009"
    sheet.append(("Tổng cộng", 5))
    for column in range(9, 49):
        sheet.cell(2, column, f"Cột lạ {column}")
        sheet.cell(4, column, "x")
    book.create_sheet("Bìa", 0).append(("UBND XÃ",))
    found = judged(desk, saved(book))
    assert [each.number for each in found.fates if each.fate is Fate.TAKEN] == [3, 4, 6, 7, 8]
    assert [each.number for each in found.fates if each.fate is Fate.PASSED] == [5, 9]
    done = taken(desk, saved(book))
    assert done.made.sheet == "Sheet"
    merged = browse.show(desk, code="H27.31-210206-0009").dossier
    assert (merged.applicant.name, merged.received_at.date()) == ("Phạm Hữu Nghĩa", date(2021, 2, 6))


def test_each_row_is_refused_with_its_cell_and_sentence(desk: Desk) -> None:
    rows = (
        ("1", "", "Trần Văn Đức", "", "Thủ tục không có", "3/2/2021", "", ""),
        ("2", "", "Trần Văn Đức", "", BIRTH, "hôm nọ", "", ""),
        ("3", "", "", "", BIRTH, "3/2/2021", "", ""),
        ("4", "", "Trần Văn Đức", "", BIRTH, "3/2/2021", "", "1/2/2021"),
        ("5", "", "Trần Văn Đức", "", BIRTH, "3/2/2031", "", ""),
        ("6", "", "Lê Thị Hoa", "12", BIRTH, "3/2/2021", "", ""),
        ("Công ty An Phú", "", "", "", "", "", "", ""),
        ("Cộng", "", "7", "", "", "", "", ""),
    )
    found = judged(desk, csv_of(rows))
    assert [each.problems[0].code if each.problems else "" for each in found.fates] == [
        "import.procedure_unknown",
        "import.day_unreadable",
        "intake.name_missing",
        "import.end_before_reception",
        "intake.received_in_future",
        "",
        "import.no_row",
        "import.no_row",
    ]
    assert found.unknown == {"Thủ tục không có": 1}
    lines = list(csv.reader(io.StringIO(fates_csv(found.fates, columns=planned(desk, csv_of(rows)).columns).decode())))
    assert lines[2][3] == "F (Ngày tiếp nhận)"
    assert "hôm nọ" in lines[2][4]
    made = taken(desk, csv_of(rows), names={"Thủ tục không có": "1.001193"})
    assert (made.made.taken, made.made.refused) == (2, 4)
    assert browse.find(desk, words="le hoa")[0].applicant_id == ""
    assert browse.show(desk, code=made.fates[5].code).dossier.note == "Số giấy tờ trong sổ: 12"
    assert judged(desk, csv_of(rows)).counts[Fate.DUPLICATE] == 2


def test_duplicates_are_told_by_code_and_by_person_and_day(desk: Desk) -> None:
    own = receive(desk, intake=intake(received_at=at_local(date(2026, 11, 20), 9))).dossier
    rows = (
        *ROWS,
        ("4", ROWS[0][1], "Người khác", "", BIRTH, "3/2/2021", "", ""),
        ("5", "", DUC.name, "", BIRTH, "20/11/2026", "", ""),
        ("6", "7", "Bùi Xuân Kỷ", "", BIRTH, "20/11/2026", "", ""),
        ("7", "8", "Bùi Xuân Kỷ", "", BIRTH, "20/11/2026", "", ""),
        ("8", "8", "Bùi Xuân Kỷ", "", BIRTH, "20/11/2026", "", ""),
    )
    found = judged(desk, csv_of(rows))
    assert [each.fate for each in found.fates[3:]] == [
        Fate.DUPLICATE, Fate.DUPLICATE, Fate.TAKEN, Fate.TAKEN, Fate.DUPLICATE,
    ]  # fmt: skip
    assert found.fates[3].problems[0].facts["row"] == 3
    assert found.fates[4].problems[0].facts["code"] == own.code
    taken(desk, csv_of(rows))
    again = judged(desk, csv_of(rows))
    assert again.counts == {Fate.DUPLICATE: len(rows)}


def test_a_corrected_reading_is_remembered_for_the_heading(desk: Desk) -> None:
    head = ("Ai", "Việc gì", "Bao giờ")
    book = csv_of([("Trần Văn Đức", BIRTH, "3/2/2021")], head=head)
    seen = register_look.look(desk, book)
    assert seen.missing == ("procedure", "applicant.name", "received_at")
    with pytest.raises(Rejection) as refused:
        register_look.planned(desk, seen, names={})
    assert refused.value.code == "import.columns_missing"
    fields = ("applicant.name", "procedure", "received_at")
    register_look.planned(desk, register_look.look_again(desk, seen, fields=fields), names={})
    again = register_look.look(desk, csv_of([("Lê Thị Hoa", BIRTH, "4/2/2021")], head=head))
    assert (again.remembered, again.plan.columns.fields) == (True, fields)


def test_days_that_were_sent_change_only_when_the_officer_says_so(desk: Desk, clock: SetClock) -> None:
    receive(desk, intake=intake())
    clock.forward(timedelta(days=1))
    assert freeze_unclosed(desk).days == (DAY,)
    row = ("1", "H27.31-261123-7001", "Bùi Xuân Kỷ", "", BIRTH, "23/11/2026", "24/11/2026", "23/11/2026")
    assert judged(desk, csv_of([row])).sent == (DAY,)
    with pytest.raises(Rejection) as refused:
        taken(desk, csv_of([row]))
    assert refused.value.code == "import.days_sent"
    assert imports(desk) == ()
    old = ("2", "H27.31-210203-7002", "Bùi Xuân Kỷ", "", BIRTH, "3/2/2021", "5/2/2021", "4/2/2021")
    taken(desk, csv_of([old]))
    with desk.store.reading() as reading:
        assert changed_days(desk, reading) == ()
    taken(desk, csv_of([row]), revise_sent=True)
    with desk.store.reading() as reading:
        assert changed_days(desk, reading) == (DAY,)


def test_a_closed_day_stays_as_it_was_closed(desk: Desk) -> None:
    close(desk, day=DAY, reasons={})
    row = ("1", "H27.31-261123-7001", "Bùi Xuân Kỷ", "", BIRTH, "20/11/2026", "24/11/2026", "23/11/2026")
    found = judged(desk, csv_of([row, *ROWS]))
    assert [each.problems[0].code for each in found.fates if each.problems] == ["act.day_closed"]


def test_what_has_no_end_can_be_left_out(desk: Desk) -> None:
    assert judged(desk, csv_of(ROWS)).running == 1
    assert judged(desk, csv_of(ROWS)).overdue == 1
    done = taken(desk, csv_of(ROWS), leave_open=False)
    assert [each.fate for each in done.fates] == [Fate.TAKEN, Fate.TAKEN, Fate.LEFT_OUT]


class _Stopped(LongWork):
    """Work that somebody stops when it has come so far."""

    def reach(self, done: int) -> None:
        self.stop()
        super().reach(done)


def test_stopped_in_the_middle_leaves_nothing(desk: Desk) -> None:
    before = figures(desk)
    with pytest.raises(Rejection) as refused:
        take_in(desk, plan=planned(desk, csv_of(ROWS)), work=_Stopped())
    assert refused.value.code == "work.stopped"
    assert (imports(desk), figures(desk), browse.page(desk, wanted=browse.Wanted()).rows) == ((), before, ())


class _Interrupted(LongWork):
    """Work during which the desk goes on receiving."""

    desk: Desk
    code: str = ""

    def settle(self) -> None:
        row = intake(external_code=self.code) if self.code else intake()
        receive(self.desk, intake=row)
        super().settle()


def test_reception_goes_on_while_a_register_is_read(desk: Desk) -> None:
    work = _Interrupted()
    work.desk = desk
    take_in(desk, plan=planned(desk, csv_of(ROWS)), work=work)
    assert len(every(desk)) == 4
    assert prove(desk).problems == ()


def test_a_code_that_was_given_meanwhile_is_not_given_twice(desk: Desk) -> None:
    work = _Interrupted()
    work.desk, work.code = desk, ROWS[0][1]
    with pytest.raises(Rejection) as refused:
        take_in(desk, plan=planned(desk, csv_of(ROWS)), work=work)
    assert refused.value.code == "import.changed_meanwhile"
    assert (len(every(desk)), imports(desk)) == (1, ())


_KILLED = """
import os, signal, sys
from pathlib import Path
from desktop.kernel.clock import SystemClock
from desktop.runtime.paths import Profile
from desktop.runtime.sheets import open_book
from desktop.usecases import register_look
from desktop.usecases.desk import open_desk
from desktop.usecases.long_work import LongWork
from desktop.usecases.register_taking import take_in

moving = []

class Deadly:
    def now(self):
        if moving:
            os.kill(os.getpid(), signal.SIGKILL)
        return SystemClock().now()

class Work(LongWork):
    def settle(self):
        super().settle()
        moving.append(True)

desk = open_desk(Profile(Path(sys.argv[1])), clock=Deadly())
plan = register_look.planned(desk, register_look.look(desk, open_book(Path(sys.argv[2]))), names={})
take_in(desk, plan=plan, work=Work())
"""


def test_killed_in_the_transaction_it_was_never_there(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "so.csv"
    file.write_bytes(csv_of(ROWS).content)
    words = [sys.executable, "-c", _KILLED, str(desk.profile.home), str(file)]
    done = subprocess.run(words, cwd=ROOT, env={**os.environ}, capture_output=True, timeout=60, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()
    assert (imports(desk), every(desk)) == ((), [])
    assert prove(desk).problems == ()
    assert taken(desk, csv_of(ROWS)).made.number == 1


@settings(max_examples=4)
@given(seed=st.integers(0, 10_000))
def test_figures_after_an_import_are_a_count_of_everything(seed: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    from desktop.runtime.paths import Profile  # noqa: PLC0415  # each example has a desk of its own
    from desktop.usecases.setup import FirstRun, set_up  # noqa: PLC0415  # the same

    clock = SetClock(at_local(DAY, 9, 12))
    profile = Profile(tmp_path_factory.mktemp("p"))
    desk = set_up(profile, answers=FirstRun(unit_code="18685", desk=1, officer="Hoa"), clock=clock)
    random = Random(seed)
    for each in (18, 19):
        who = invented.person(random, commune="Cẩm Bình")
        receive(desk, intake=intake(applicant=who, received_at=at_local(date(2026, 11, each), 9)))
    count_all(desk)
    rows = [_row(random, number) for number in range(30)]
    taken(desk, csv_of(rows, head=(*HEAD, "Hình thức nộp")))
    count_all(desk)
    _check_days(desk)
    undo(desk, number=1)
    count_all(desk)
    _check_days(desk)
    assert len(every(desk)) == 2
    assert prove(desk).problems == ()
    desk.close()


def _check_days(desk: Desk) -> None:
    """Hold the kept figures of each counted day, and those counted now of every day, to a count of all dossiers."""
    views, kept = every(desk), figures(desk)
    for day in (DAY - timedelta(days=back) for back in range(30)):
        wanted = brute(views, day)
        assert told(of_day(desk, day=day), day) == wanted
        assert kept.get(day, wanted) == wanted


def _row(random: Random, number: int) -> tuple[str, ...]:
    day = date(2026, 11, 1) + timedelta(days=random.randrange(20))
    due, end = day + timedelta(days=random.randrange(6)), day + timedelta(days=random.randrange(9))
    who = invented.person(random, commune="Cẩm Bình")
    ended = f"{end:%d/%m/%Y}" if end <= DAY and random.random() < 0.7 else ""
    channel = random.choice(("Trực tiếp", "Trực tuyến", "Bưu chính", ""))
    return ("", f"SO.{number:06d}", who.name, who.id, BIRTH, f"{day:%d/%m/%Y}", f"{due:%d/%m/%Y}", ended, channel)


def test_a_heading_of_two_rows_is_read_by_its_lower_one(desk: Desk) -> None:
    book = Workbook()
    sheet = book.active
    for row in (
        ("STT", "Người nộp", "", "Thủ tục", "Ngày tháng", ""),
        ("", "Họ và tên", "Số CCCD", "", "Ngày nhận", "Ngày trả"),
        (1, "Trần Văn Đức", 42088001234, BIRTH, "3/2/2021", "4/2/2021"),
    ):
        sheet.append(row)
    for cells in ("A1:A2", "B1:C1", "D1:D2", "E1:F1"):
        sheet.merge_cells(cells)
    done = taken(desk, saved(book))
    found = browse.show(desk, code=done.fates[0].code).dossier
    assert (found.applicant.name, found.applicant.id, found.officer) == ("Trần Văn Đức", "042088001234", "Sổ cũ")


def test_a_company_is_no_total(desk: Desk) -> None:
    rows = [
        ("Công ty An Phú", BIRTH, "3/2/2021"),
        ("Công an xã", BIRTH, "hôm nọ"),
        ("Cộng: 2 hồ sơ", "", ""),
        ("", "", "4/2/2021"),
    ]
    found = judged(desk, csv_of(rows, head=("Họ tên", "Thủ tục", "Ngày nhận")))
    assert [each.fate for each in found.fates] == [Fate.TAKEN, Fate.REFUSED, Fate.PASSED, Fate.REFUSED]


def test_channels_are_read_in_the_words_of_offices(desk: Desk) -> None:
    rows = [(*row, channel) for row, channel in zip(ROWS, ("Trực tuyến", "Bưu điện", "qua Zalo"), strict=True)]
    done = taken(desk, csv_of(rows, head=(*HEAD, "Hình thức nộp")))
    assert [browse.show(desk, code=row[1]).dossier.arrival for row in ROWS[:2]] == [
        ArrivalChannel.ONLINE4,
        ArrivalChannel.POST,
    ]
    assert done.fates[2].problems[0].code == "import.arrival_unknown"
