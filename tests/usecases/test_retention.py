"""Erasing after the term of keeping: what is due, what is refused, and that not one byte of the person stays."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.dossier import Assistance, Dossier, FiledItem, Person
from desktop.domain.erasure import ERASED, kept_until
from desktop.domain.facts import ArrivalChannel, PaymentWay, State
from desktop.domain.steps import Step, Verb
from desktop.kernel.clock import SetClock, at_local
from desktop.kernel.errors import Rejection
from desktop.runtime.keys import obtain_key
from desktop.runtime.paths import Profile
from desktop.runtime.sentences import sentence_of, sentences_for
from desktop.runtime.settings import RETENTION_MONTHS
from desktop.store.queries import events
from desktop.usecases import browse
from desktop.usecases.acts import act
from desktop.usecases.backups import back_up, within_reach
from desktop.usecases.correct import correct, intake_from
from desktop.usecases.day_close import close, sheet_of
from desktop.usecases.desk import Desk
from desktop.usecases.importing import intake_of
from desktop.usecases.prove import prove
from desktop.usecases.receive import receive
from desktop.usecases.retention import due_for_erasure, erase, export, told_of_copies
from tests.samples import intake

DAY = date(2026, 11, 23)
LATER = date(2029, 11, 23)
XUAN = Person(
    name="Phạm Thị Xuân Quỳnh",
    id="042190777888",
    birth=date(1990, 2, 17),
    address="Xóm Đoài Thượng, Cẩm Bình",
    phone="0977123987",
    email="xuanquynh@example.vn",
)
TUAN = Person(name="Hoàng Minh Tuấn", id="042085111222", phone="0911000333", address="Ngõ Ba Giang")
# Every trace of the two, as written and as folded for the search.
TRACES = (
    *("Xuân Quỳnh", "quynh", "042190777888", "0977123987", "xuanquynh", "Đoài Thượng", "doai", "1990-02-17"),
    *("Minh Tuấn", "tuan", "042085111222", "0911000333", "Ba Giang", "giang", "Giấy ủy quyền số 7"),
    *("con chị Quỳnh", "Sổ khám của Quỳnh", "mẹ Quỳnh", "máy hỏng của Quỳnh", "trả ngay cho Quỳnh"),
)


def do(desk: Desk, dossier: Dossier, verb: Verb, **facts: object) -> None:
    act(desk, code=dossier.id, step=Step(verb=verb, at=desk.now(), officer="Hoa", **facts))


def lived(desk: Desk, clock: SetClock) -> Dossier:
    """Return a dossier with a person wherever one can be written, acted on, corrected, closed over."""
    made = receive(
        desk,
        intake=intake(
            term="5 nlv",
            fee=8000,
            applicant=replace(XUAN, name="Phạm Thị Xuân Quỳnh Anh"),
            submitter=TUAN,
            authorisation="Giấy ủy quyền số 7",
            request="Khai sinh cho con chị Quỳnh",
            note="Gọi mẹ Quỳnh trước",
            assistance=Assistance(by="Hoa", minutes=12, consent=True, reason="máy hỏng của Quỳnh"),
            items=(FiledItem(text="Sổ khám của Quỳnh"), FiledItem(key="to-khai", text="Tờ khai")),
        ),
    ).dossier
    clock.forward(timedelta(minutes=5))
    named = replace(intake_from(made), applicant=XUAN)
    correct(desk, code=made.id, intake=named, reason="Chị Quỳnh đổi tên")
    do(desk, made, Verb.SUPPLEMENT, papers=("Sổ khám của Quỳnh",), reason="mẹ Quỳnh chưa ký")
    do(desk, made, Verb.SUPPLEMENTED)
    do(desk, made, Verb.PAY, way=PaymentWay.CASH, amount=8000)
    do(desk, made, Verb.RESOLVE)
    do(desk, made, Verb.RETURN, taker="Hoàng Minh Tuấn", document="Giấy ủy quyền số 7")
    clock.at = at_local(DAY, 17, 5)
    close(desk, day=DAY, reasons={made.code: "trả ngay cho Quỳnh"})
    return browse.show(desk, code=made.id).dossier


def decrypted(profile: Profile, database: Path | None = None) -> bytes:
    """Return every page of the file, or of a copy, and of the log beside it as plain bytes, free space and all."""
    key, database = obtain_key(profile).key, database or profile.database
    found = b""
    for file in (database, Path(f"{database}-wal")):
        content = file.read_bytes() if file.exists() else b""
        header, frame = (32, 24) if file.suffix.endswith("wal") else (0, 0)
        content = content[header:]
        step = 4096 + frame
        for place in range(0, len(content) - step + 1, step):
            page = content[place + frame : place + step]
            # The first page of a file begins with its salt; each ends in its vector and its seal.
            body, vector = page[16 if not (frame or place) else 0 : -80], page[-80:-64]
            reader = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
            found += reader.update(body) + reader.finalize()
    return found


def vocabulary(desk: Desk) -> set[str]:
    with desk.store.reading() as reading:
        run = reading.connection.exec_driver_sql
        run("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', 'dossier_search', 'row')")
        terms = {str(row[0]) for row in run("SELECT term FROM vocabulary")}
        run("DROP TABLE temp.vocabulary")
    return terms


def test_not_one_byte_of_the_person_stays(desk: Desk, clock: SetClock, profile: Profile) -> None:
    made = lived(desk, clock)
    assert all(each.encode() in decrypted(profile) for each in TRACES if each not in {"giang", "tuan", "doai"})
    assert {"quynh", "tuan", "042190777888"} <= vocabulary(desk)
    clock.at = at_local(LATER, 9)
    other = receive(desk, intake=intake()).dossier
    head = prove(desk).head
    done = erase(desk, ids=[made.id], reason="QĐ 12 về thời hạn lưu")
    assert done.codes == (made.code,)
    left = decrypted(profile)
    assert made.code.encode() in left
    assert "Nguyễn Văn Đức".encode() in left
    assert [each for each in TRACES if each.encode() in left] == []
    assert not {"quynh", "quy", "tuan", "042190777888", "0977123987", "doai"} & vocabulary(desk)
    assert prove(desk).problems == ()
    assert prove(desk).head != head
    assert [each.code for each in browse.find(desk, words="nguyen duc")] == [other.code]
    assert browse.find(desk, words="quynh") == ()


def test_copies_that_name_the_erased_go_and_new_ones_take_their_place(
    desk: Desk, clock: SetClock, profile: Profile, tmp_path: Path
) -> None:
    made = lived(desk, clock)
    stick, other = tmp_path / "usb", tmp_path / "ổ cứng"
    for folder in (stick, other):
        folder.mkdir()
        back_up(desk, folder=folder)
    aside = back_up(desk).file.rename(profile.backups / "motcua-20261120T000000-aside.db")
    assert "Xuân Quỳnh".encode() in decrypted(profile, aside)
    clock.at = at_local(LATER, 9)
    away = other.rename(tmp_path / "rút ra")
    done = erase(desk, ids=[made.id], reason="QĐ 12")
    assert (done.copies.gone, done.copies.away, done.copies.failed) == (2, (str(other),), ())
    told = " ".join(sentence_of(each) for each in told_of_copies(done.copies))
    assert "Đã bỏ 2 bản sao" in told
    assert str(other) in told
    assert [each.file.parent for each in within_reach(desk)] in ([stick, profile.backups], [profile.backups, stick])
    for each in within_reach(desk):
        content = decrypted(profile, each.file)
        assert made.code.encode() in content
        assert [trace for trace in TRACES if trace.encode() in content] == []
    # The stick that was away is seen to when it comes back.
    away.rename(other)
    clock.at += timedelta(hours=1)
    assert back_up(desk, folder=other).let_go == 1
    assert len(list(other.glob("*.db"))) == 1


def test_a_stick_that_takes_no_new_copy_keeps_its_old_one_and_says_so(
    desk: Desk, clock: SetClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = lived(desk, clock)
    back_up(desk, folder=tmp_path / ".")
    clock.at = at_local(LATER, 9)
    with monkeypatch.context() as full:
        # A disk without room, as it says itself.
        full.setattr("shutil.disk_usage", lambda _: type("Usage", (), {"free": 0})())
        done = erase(desk, ids=[made.id], reason="QĐ 12")
    assert done.copies.gone == 0
    assert done.copies.failed == (str(tmp_path),)
    assert len(list(tmp_path.glob("*.db"))) == 1


def test_figures_codes_and_dates_stay(desk: Desk, clock: SetClock) -> None:
    made = lived(desk, clock)
    before = browse.show(desk, code=made.id)
    clock.at = at_local(LATER, 9)
    rate = browse.online_rate(desk, start=DAY, end=DAY)
    erase(desk, ids=[made.id], reason="Hết hạn lưu")
    after = browse.show(desk, code=made.code)
    kept = after.dossier
    assert kept.applicant == Person(name=ERASED)
    same = (
        "code",
        "procedure",
        "due_at",
        "because",
        "received_at",
        "state",
        "ended_at",
        "paid",
        "fee",
        "events",
        "term",
    )
    assert [getattr(kept, name) for name in same] == [getattr(made, name) for name in same]
    assert [(each.key, each.originals) for each in kept.items] == [("", 1), ("to-khai", 1)]
    assert [(each.step.verb, each.step.at) for each in after.events] == [
        (each.step.verb, each.step.at) for each in before.events
    ]
    assert [events.facts_of(each.step) for each in after.events if each.step.verb is Verb.PAY] == [
        {"way": "cash", "amount": 8000}
    ]
    assert after.history == before.history
    assert browse.online_rate(desk, start=DAY, end=DAY) == rate
    sheet = sheet_of(desk, day=DAY)
    assert [(each.problem.field, each.reason) for each in sheet.settled] == [(made.code, "")]
    assert sheet.is_closed


def test_only_what_ended_long_ago_is_due_and_nothing_else_is_erased(desk: Desk, clock: SetClock) -> None:
    made = lived(desk, clock)
    clock.at = at_local(DAY + timedelta(days=1), 9)
    running = receive(desk, intake=intake(term="5 nlv")).dossier
    assert due_for_erasure(desk, on=LATER - timedelta(days=1)) == ()
    (row,) = due_for_erasure(desk, on=LATER)
    assert (row.code, row.last_day, row.due_since, row.state) == (made.code, DAY, LATER, State.RETURNED)
    for ids, reason, code in (
        ([made.id], "", "retention.reason_missing"),
        ([], "Hết hạn", "retention.nothing_due"),
        ([made.id], "Hết hạn", "retention.not_due"),
        ([running.id], "Hết hạn", "retention.not_due"),
        (["không có"], "Hết hạn", "dossier.not_found"),
    ):
        with pytest.raises(Rejection) as refused:
            erase(desk, ids=ids, reason=reason)
        assert refused.value.code == code
        assert sentences_for(refused.value)
    clock.at = at_local(LATER, 9)
    with pytest.raises(Rejection) as refused:
        erase(desk, ids=[made.id, running.id], reason="Hết hạn")
    assert [each.field for each in refused.value.problems] == [running.code]
    assert browse.show(desk, code=made.id).dossier == made
    erase(desk, ids=[made.id, made.id], reason="Hết hạn")
    assert due_for_erasure(desk, on=LATER) == ()
    with pytest.raises(Rejection) as refused:
        erase(desk, ids=[made.id], reason="Hết hạn")
    assert refused.value.code == "retention.erased_already"


def test_the_term_is_a_setting(desk: Desk, clock: SetClock) -> None:
    lived(desk, clock)
    desk.settings.put(RETENTION_MONTHS, 12)
    assert len(due_for_erasure(desk, on=date(2027, 11, 23))) == 1
    assert due_for_erasure(desk, on=date(2027, 11, 22)) == ()


def test_a_last_copy_can_be_read_in_again(desk: Desk, clock: SetClock) -> None:
    made = lived(desk, clock)
    (plain,) = export(desk, rows=due_for_erasure(desk, on=LATER))
    assert (plain["code"], plain["state"], plain["paid"]) == (made.code, "returned", 8000)
    assert intake_of(plain["intake"], procedure_of=desk.catalogue.get) == intake_from(made)
    assert [each["verb"] for each in plain["acts"]][-1] == "return"
    assert plain["acts"][-1]["facts"]["taker"] == "Hoàng Minh Tuấn"


def test_the_journal_never_names_a_person(desk: Desk, clock: SetClock) -> None:
    made = lived(desk, clock)
    clock.at = at_local(LATER, 9)
    erase(desk, ids=[made.id], reason="Theo đơn của chị Quỳnh")
    with desk.store.reading() as reading:
        rows = reading.connection.exec_driver_sql("SELECT before || after FROM journal").all()
    told = "\n".join(row[0] for row in rows)
    assert [each for each in TRACES if each in told] == []
    assert made.code in told


@given(st.dates(date(2000, 1, 1), date(2060, 1, 1)), st.integers(1, 240))
def test_months_end_where_the_calendar_has_a_day(last: date, months: int) -> None:
    until = kept_until(last, months)
    assert (until.year - last.year) * 12 + until.month - last.month == months
    assert until.day == last.day or (until + timedelta(days=1)).day == 1
    assert kept_until(until, -months) <= last <= kept_until(until, -months) + timedelta(days=3)


def test_arrival_online_stays_what_rates_are_made_of(desk: Desk, clock: SetClock) -> None:
    made = receive(
        desk, intake=intake(arrival=ArrivalChannel.ONLINE4, external_code="G1", reason_not_online="")
    ).dossier
    do(desk, made, Verb.WITHDRAW)
    clock.at = at_local(LATER, 9)
    erase(desk, ids=[made.id], reason="Hết hạn lưu")
    assert browse.online_rate(desk, start=DAY, end=DAY).online == 1
    assert browse.show(desk, code="G1").dossier.applicant.name == ERASED
