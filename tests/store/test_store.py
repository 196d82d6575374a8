"""The encrypted file: round trips, transactions, search, numbers, the journal that nobody changes."""

import sqlite3
from contextlib import closing, suppress
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sqlalchemy.exc import DatabaseError

from desktop.domain.dossier import Assistance, AssistanceResult, Dossier, FiledItem, Person
from desktop.domain.facts import ArrivalChannel, ReturnChannel, ServiceLevel, Sex, State
from desktop.domain.reason import Reason
from desktop.domain.rows import Wanted
from desktop.kernel.clock import VIETNAM, SetClock, at_local
from desktop.kernel.errors import Fault
from desktop.kernel.ids import new_id
from desktop.runtime.keys import KeyPlace, obtain_key
from desktop.runtime.paths import Profile
from desktop.store.high_water import HighWater
from desktop.store.queries import dossiers, journal, numbers, search
from desktop.store.queries.dossier_row import because_of, because_text
from desktop.store.store import open_store
from desktop.usecases import browse
from desktop.usecases.desk import Desk, open_desk
from desktop.usecases.prove import prove
from desktop.usecases.receive import receive
from tests.rights import is_own
from tests.samples import DUC, intake

NAMES = st.text(alphabet="NguyễnVănĐứcÝ '<b>=1+1\u0301😀", min_size=1, max_size=200).map(str.strip).filter(bool)
PEOPLE = st.builds(
    Person,
    name=NAMES,
    id=st.sampled_from(["", "042088001234", "C1234567"]),
    birth=st.none() | st.dates(date(1920, 1, 1), date(2026, 1, 1)),
    sex=st.none() | st.sampled_from(Sex),
    address=NAMES,
)
FACTS = st.one_of(
    st.integers(),
    st.text(max_size=9),
    st.dates(),
    st.times(),
    st.decimals(0, 9, places=2),
    st.lists(st.dates(), max_size=3).map(tuple),
)
REASONS = st.builds(
    lambda code, facts: Reason.of(code, **facts), st.just("due.days"), st.dictionaries(st.just("count"), FACTS)
)
DOSSIERS = st.builds(
    Dossier,
    id=st.builds(new_id),
    code=st.builds(lambda: new_id().upper()),
    procedure=st.just("1.001193"),
    procedure_name=NAMES,
    field=st.just("Hộ tịch"),
    version=st.just("2026-07"),
    level=st.sampled_from(ServiceLevel),
    offered_online=st.booleans(),
    arrival=st.sampled_from(ArrivalChannel),
    assistance=st.none()
    | st.builds(
        Assistance, by=NAMES, minutes=st.none() | st.integers(0, 600), result=st.sampled_from(AssistanceResult)
    ),
    applicant=PEOPLE,
    submitter=st.none() | PEOPLE,
    items=st.lists(st.builds(FiledItem, text=NAMES), max_size=4).map(tuple),
    return_channel=st.sampled_from(ReturnChannel),
    term=st.just("3 nlv"),
    fee=st.none() | st.integers(0, 10**9),
    received_at=st.just(at_local(date(2026, 11, 23), 9, 12)),
    counted_from=st.just(at_local(date(2026, 11, 23), 9, 12)),
    due_at=st.just(at_local(date(2026, 11, 26), 17)),
    because=st.lists(REASONS, max_size=3).map(tuple),
    desk=st.just(1),
    officer=NAMES,
)


@given(DOSSIERS)
def test_a_dossier_comes_back_as_it_went_in(desk: Desk, dossier: Dossier) -> None:
    with desk.store.unit() as unit:
        dossiers.add(unit, dossier)
        assert dossiers.by_id(unit, dossier.id) == dossier
        assert dossiers.by_code(unit, dossier.code) == dossier


def test_every_kind_of_fact_survives() -> None:
    reason = Reason.of(
        "x.y",
        at=datetime(2026, 1, 1, 9, tzinfo=VIETNAM),
        day=date(2026, 1, 1),
        clock=time(15),
        share=Decimal("0.25"),
        days=(date(2026, 1, 1),),
    )
    assert because_of(because_text((reason,))) == (reason,)


def test_the_file_is_encrypted_and_opens_only_with_its_key(desk: Desk) -> None:
    receive(desk, intake=intake())
    head = desk.profile.database.read_bytes()[:16]
    assert head != b"SQLite format 3\x00"
    with closing(sqlite3.connect(desk.profile.database)) as raw, pytest.raises(sqlite3.DatabaseError):
        raw.execute("SELECT * FROM dossier")
    with pytest.raises(Fault) as refused:
        open_store(desk.profile.database, b"\x00" * 32, backups=desk.profile.backups)
    assert refused.value.code == "store.wrong_key"


def test_a_transaction_that_fails_leaves_nothing(desk: Desk) -> None:
    class Stop(Exception):  # noqa: N818  # the test's own word
        pass

    before = prove(desk)
    with suppress(Stop), desk.store.unit() as unit:
        numbers.take(unit, date(2026, 11, 23), serial=1001, desk=1, code="X", dossier="y")
        raise Stop
    assert prove(desk) == before


@pytest.mark.parametrize("statement", ["UPDATE journal SET act = 'x'", "DELETE FROM journal"])
def test_the_journal_refuses_update_and_delete(desk: Desk, statement: str) -> None:
    with pytest.raises(DatabaseError, match="append-only"), desk.store.unit() as unit:
        unit.connection.exec_driver_sql(statement)


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        ("UPDATE journal SET officer = 'Ai đó' WHERE seq = 2", "store.journal_content"),
        ("DELETE FROM journal WHERE seq = 2", "store.journal_gap"),
        ("DELETE FROM dossier", "store.number_without_dossier"),
        ("DELETE FROM number", "store.dossier_without_number"),
    ],
)
def test_what_is_changed_from_outside_shows(desk: Desk, damage: str, code: str) -> None:
    for _ in range(2):
        receive(desk, intake=intake())
    assert prove(desk).problems == ()
    with desk.store.unit() as unit:
        for trigger in ("journal_no_update", "journal_no_delete"):
            unit.connection.exec_driver_sql(f"DROP TRIGGER {trigger}")
        unit.connection.exec_driver_sql(damage)
    assert code in {each.code for each in prove(desk).problems}


def test_a_restored_older_file_reuses_no_number(desk: Desk, profile: Profile) -> None:
    first = receive(desk, intake=intake()).dossier.code
    desk.store.close()
    kept = {path: path.read_bytes() for path in profile.home.glob("motcua.db*")}
    again = open_desk(profile, clock=desk.clock)
    second = receive(again, intake=intake()).dossier.code
    again.close()
    for path in profile.home.glob("motcua.db*"):
        path.unlink()
    for path, content in kept.items():
        path.write_bytes(content)
    restored = open_desk(profile, clock=desk.clock)
    third = receive(restored, intake=intake()).dossier.code
    restored.close()
    assert len({first, second, third}) == 3


def test_the_marks_of_the_first_releases_are_read_and_torn_ones_are_not(tmp_path: Path) -> None:
    file = tmp_path / "numbers.json"
    file.write_text('{"2026-11-23/1": 1007, "2026-11-24/1": 1002}', encoding="utf-8")
    HighWater(file).raise_to("2026-11-24", 1, 1003)
    with file.open("a", encoding="utf-8") as torn:
        torn.write("\n2026-11-24/1")
    HighWater(file).raise_to("2026-11-25", 2, 2001)
    found = HighWater(file)
    assert [found.of("2026-11-23", 1), found.of("2026-11-24", 1), found.of("2026-11-25", 2)] == [1007, 1003, 2001]
    assert found.of("2026-11-25", 1) == 0


def test_a_long_list_of_marks_is_shortened_to_the_newest_days(tmp_path: Path) -> None:
    file = tmp_path / "numbers.json"
    lines = (f"\n{2000 + day // 300}-{day:04d}/1 {serial}" for day in range(600) for serial in range(1, 11))
    file.write_text("".join(lines), encoding="utf-8")
    assert HighWater(file).of("2001-0599", 1) == 10
    assert file.read_text(encoding="utf-8").count("\n") == 400
    assert HighWater(file).of("2001-0599", 1) == 10


@pytest.mark.parametrize(
    "words",
    [
        "duc nguyen",
        "NGUYỄN ĐỨC",
        "0912345678",
        "042088",
        "khai sinh duc",
        "261123 1001",
        "H27.18685-261123-1001",
        "binh minh",
        "khai_sinh/duc",
    ],
)
def test_found_by_any_words_in_any_order(desk: Desk, words: str) -> None:
    found = receive(desk, intake=intake()).dossier
    receive(desk, intake=intake(applicant=Person(name="Trần Thị Mận"), procedure="2.000815", reason_not_online=""))
    assert [row.id for row in browse.find(desk, words=words)] == [found.id]


@given(st.text(max_size=40))
@example("a\u19b0b")
@example("a_b 2²")
def test_no_typed_text_breaks_the_search(desk: Desk, text: str) -> None:
    with desk.store.reading() as reading:
        assert search.find(reading, text) == ()


def test_pages_follow_one_another_without_gap_or_double(desk: Desk) -> None:
    made = [receive(desk, intake=intake()).dossier.id for _ in range(7)]
    seen: list[str] = []
    after: int | None = None
    while True:
        page = browse.page(desk, wanted=Wanted(), after=after, limit=3)
        seen += [row.id for row in page.rows]
        after = page.after
        if after is None:
            break
    assert seen == made[::-1]


def test_a_search_is_narrowed_and_paged_like_any_list(desk: Desk, clock: SetClock) -> None:
    made = [receive(desk, intake=intake()).dossier for _ in range(5)]
    receive(desk, intake=intake(applicant=Person(name="Trần Thị Mận")))
    with desk.store.unit() as unit:
        dossiers.mark_printed(unit, made[1].id)
    clock.forward(timedelta(days=1))
    late = receive(desk, intake=intake()).dossier

    def found(**narrowed: Any) -> list[str]:
        seen: list[str] = []
        after: int | None = None
        while True:
            page = browse.page(desk, wanted=Wanted(words="van duc", **narrowed), after=after, limit=2)
            seen += [row.id for row in page.rows]
            after = page.after
            if after is None:
                return seen

    newest_first = [each.id for each in (*made, late)][::-1]
    assert found() == newest_first
    assert found(received_from=desk.today()) == [late.id]
    assert found(received_to=made[0].received_at.date()) == newest_first[1:]
    assert found(unprinted=True) == [each for each in newest_first if each != made[1].id]
    assert found(states=(State.RESOLVED,)) == []
    exact = browse.page(desk, wanted=Wanted(words=made[0].code), limit=2)
    assert [row.id for row in exact.rows] == [made[0].id]


def test_lists_and_counts_use_their_indexes(desk: Desk) -> None:
    plans = (
        (
            "SELECT seq FROM dossier WHERE received_day >= '2026-11-01' AND received_day <= '2026-11-30'",
            "ix_dossier_received_day",
        ),
        ("SELECT seq FROM dossier WHERE state = 'received' AND due_day <= '2026-11-23'", "ix_dossier_due"),
        ("SELECT seq FROM dossier WHERE applicant_id = '042' AND applicant_id <> ''", "ix_dossier_person"),
        ("SELECT seq FROM dossier WHERE printed = 0 ORDER BY seq DESC", "ix_dossier_unprinted"),
    )
    with desk.store.reading() as reading:
        for query, index in plans:
            plan = reading.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}").all()
            assert any(index in str(row) for row in plan), (query, plan)


def test_a_likely_duplicate_is_the_same_person_and_procedure(desk: Desk) -> None:
    receive(desk, intake=intake())
    twice = receive(desk, intake=intake())
    assert [each.code for each in twice.doubts] == ["intake.duplicate"]
    other = replace(DUC, id="042188009999", name="Nguyễn Văn Đức", sex=None, birth=None)
    assert receive(desk, intake=intake(applicant=other)).doubts == ()
    desk.clock.forward(timedelta(days=60))  # type: ignore[attr-defined]  # the test's own clock
    assert receive(desk, intake=intake()).doubts == ()


def test_acts_of_one_dossier_are_read_in_order(desk: Desk) -> None:
    done = receive(desk, intake=intake())
    with desk.store.reading() as reading:
        acts = journal.of(reading, done.dossier.id)
    assert [each.act for each in acts] == ["receive"]
    assert "Đức" not in str(acts)


def test_the_key_lies_in_an_owner_only_file_where_there_is_no_keychain(profile: Profile) -> None:
    made = obtain_key(profile)
    assert made.where is KeyPlace.FILE
    assert is_own(profile.key_file)
    assert obtain_key(profile) == made


def test_a_lost_or_broken_key_is_said_not_replaced(desk: Desk) -> None:
    profile = desk.profile
    kept = profile.key_file.read_text()
    profile.key_file.write_text("hỏng", encoding="utf-8")
    with pytest.raises(Fault) as broken:
        obtain_key(profile)
    profile.key_file.unlink()
    with pytest.raises(Fault) as lost:
        obtain_key(profile)
    profile.key_file.write_text(kept)
    assert (broken.value.code, lost.value.code) == ("store.key_damaged", "store.key_missing")
