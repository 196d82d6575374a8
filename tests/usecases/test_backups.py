"""Copies of the data: whole though the desk is in use, refused in words, never fewer after a failure than before."""

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.kernel.clock import SetClock, at_local
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime.keys import obtain_key
from desktop.runtime.sentences import sentence_of, sentences_for
from desktop.runtime.settings import BACKUP_DAYS, BACKUP_FOLDER
from desktop.store import backup
from desktop.store.engine import connect, dress
from desktop.usecases import backups
from desktop.usecases.desk import Desk
from desktop.usecases.receive import receive
from tests.rights import is_own
from tests.samples import intake

DAY = date(2026, 11, 23)


def dossiers_in(desk: Desk, file: Path) -> int:
    raw = connect(file, obtain_key(desk.profile).key)
    try:
        return int(raw.execute("SELECT count(*) FROM dossier").fetchone()[0])
    finally:
        raw.close()


def files_of(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_a_copy_is_one_encrypted_file_with_all_that_was_committed(desk: Desk, tmp_path: Path) -> None:
    stick = tmp_path / "Thẻ USB của quầy"
    stick.mkdir()
    receive(desk, intake=intake())
    with desk.store.unit() as unit:
        # Half-way through another one: what is not committed is not in the copy, and the copy does not wait.
        unit.connection.exec_driver_sql("UPDATE officer SET name = 'dở dang'")
        taken = backups.back_up(desk, folder=stick)
        unit.connection.exec_driver_sql("UPDATE officer SET name = 'Hoa'")
    assert files_of(stick) == [taken.file.name] == ["motcua-18685-1-20261123T021200-manual.db"]
    assert dossiers_in(desk, taken.file) == 1
    assert b"SQLite format" not in taken.file.read_bytes()[:100]
    assert is_own(taken.file)
    raw = connect(taken.file, obtain_key(desk.profile).key)
    assert raw.execute("SELECT name FROM officer").fetchone()[0] == "Nguyễn Thị Hoa"
    raw.close()
    assert files_of(stick) == [taken.file.name]


def test_the_day_gets_one_copy_and_the_next_day_another(desk: Desk, clock: SetClock) -> None:
    first = backups.back_up_daily(desk)
    assert first is not None
    assert backups.back_up_daily(desk) is None
    clock.at += timedelta(days=1)
    assert backups.back_up_daily(desk) is not None
    assert len(files_of(desk.profile.backups)) == 2


def test_a_stick_that_is_away_is_told_until_a_copy_is_on_it(desk: Desk, clock: SetClock, tmp_path: Path) -> None:
    stick = tmp_path / "usb"
    desk.settings.put(BACKUP_FOLDER, str(stick))
    taken = backups.back_up_daily(desk)
    assert taken is not None
    assert (taken.away, taken.file.parent) == (str(stick), desk.profile.backups)
    assert backups.back_up_daily(desk) is None
    concern = backups.care(desk).concern
    assert concern is not None
    assert concern.code == "backup.folder_away"
    assert str(stick) in sentence_of(concern)
    stick.mkdir()
    clock.at += timedelta(hours=1)
    assert backups.back_up_daily(desk) is not None
    assert len(files_of(stick)) == 1
    care = backups.care(desk)
    assert (care.concern, care.folder, care.same_disk) == (None, str(stick), False)


def test_a_named_folder_that_is_not_there_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(Rejection) as refused:
        backups.back_up(desk, folder=tmp_path / "không có")
    assert "không có" in sentences_for(refused.value)[0]


def test_a_copy_that_was_written_wrong_is_thrown_away_and_the_old_ones_stay(
    desk: Desk, clock: SetClock, tmp_path: Path
) -> None:
    desk.settings.put(BACKUP_DAYS, 1)
    for _ in range(5):
        backups.back_up(desk, folder=tmp_path / ".")
        clock.at += timedelta(days=1)
    before = {each.name for each in tmp_path.glob("*.db")}
    assert len(before) == 3

    def spoil(left: int, of: int) -> None:  # noqa: ARG001  # the shape of a watch
        # A bad stick: what was written comes back otherwise, in the middle of the file.
        part = next(tmp_path.glob("*.part"))
        if left == 0:
            with part.open("rb+") as file:
                file.seek(part.stat().st_size // 2)
                file.write(b"\xff" * 8192)

    with pytest.raises(Fault) as failed:
        backups.back_up(desk, folder=tmp_path / ".", watch=spoil)
    assert failed.value.code in {"backup.not_whole", "backup.not_written"}
    assert {each.name for each in tmp_path.glob("motcua-*")} == before
    assert backups.care(desk).concern is not None
    backups.back_up(desk, folder=tmp_path / ".")
    assert backups.care(desk).concern is None


def test_a_copy_that_is_stopped_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "sao lưu"
    folder.mkdir()
    with pytest.raises(backups.Halted):
        backups.back_up(desk, folder=folder, halted=lambda: True)
    assert files_of(folder) == []


_LIMITED = """
import resource, sys
from pathlib import Path
from desktop.__main__ import main
limit = (Path(sys.argv[1]) / "motcua.db").stat().st_size // 2
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
sys.argv = ["motcua", "backup", "--home", sys.argv[1], "--to", sys.argv[2]]
sys.exit(main())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the limit that stands for a full disk is Unix's own")
def test_a_full_disk_is_said_and_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "đầy"
    folder.mkdir()
    raw = dress(connect(desk.profile.database, obtain_key(desk.profile).key))
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    raw.close()
    done = subprocess.run(
        [sys.executable, "-c", _LIMITED, str(desk.profile.home), str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 3, done.stderr
    assert "Không đủ chỗ" in done.stderr or "Không ghi được" in done.stderr
    assert "Traceback" not in done.stderr
    assert files_of(folder) == []


def test_an_old_copy_is_a_concern_and_a_fresh_one_is_not(desk: Desk, clock: SetClock) -> None:
    never = backups.care(desk).concern
    assert never is not None
    assert never.code == "copies.never"
    backups.back_up(desk)
    assert backups.care(desk).concern is None
    clock.at = at_local(DAY + timedelta(days=4), 9, 0)
    old = backups.care(desk).concern
    assert old is not None
    assert "23/11/2026" in sentence_of(old)


def test_copies_of_another_desk_on_the_same_stick_are_never_touched(
    desk: Desk, clock: SetClock, tmp_path: Path
) -> None:
    desk.settings.put(BACKUP_DAYS, 1)
    stick = tmp_path / "usb"
    stick.mkdir()
    foreign = stick / "motcua-18685-2-20200101T000000-daily.db"
    foreign.write_bytes(b"2")
    other = stick / "ảnh.db"
    other.write_bytes(b"")
    for _ in range(5):
        backups.back_up(desk, folder=stick)
        clock.at += timedelta(days=1)
    assert foreign.exists()
    assert other.exists()
    assert len(files_of(stick)) == 2 + 3


@given(st.lists(st.integers(0, 60 * 24 * 60), max_size=60), st.integers(1, 20))
def test_the_newest_of_each_kept_day_stays(minutes: list[int], days: int) -> None:
    moments = [datetime(2026, 11, 1, tzinfo=UTC) + timedelta(minutes=each) for each in minutes]
    kept = backup.of_days(moments, days=days)
    newest = sorted(moments, reverse=True)
    assert set(newest[:3]) <= kept
    assert len({each.date() for each in kept}) <= days + 2
    last_days = sorted({each.strftime("%Y-%m-%d") for each in moments}, reverse=True)[:days]
    assert {each.strftime("%Y-%m-%d") for each in kept} >= set(last_days)
