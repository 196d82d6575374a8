"""A report on a defect says where the program broke and nothing of whom it was about."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import DatabaseError

from desktop.runtime.crash import report_of, write_report
from desktop.usecases.desk import Desk

AT = datetime(2026, 11, 23, 2, 12, tzinfo=UTC)
NAME = "Nguyễn Văn Đức"


def broken(name: str) -> None:
    try:
        int(name)
    except ValueError as error:
        raise KeyError(name) from error


def test_a_report_names_the_lines_and_no_values() -> None:
    try:
        broken(NAME)
    except KeyError as error:
        text = report_of(error, at=AT)
    assert "builtins.ValueError" in text
    assert "tests/runtime/test_crash.py" in text
    assert "broken" in text
    assert NAME not in text
    assert str(Path.home()) not in text


def test_the_newest_twenty_are_kept(tmp_path: Path) -> None:
    for minute in range(25):
        assert write_report(tmp_path / "c", ValueError("x"), at=AT + timedelta(minutes=minute))
    assert len(list((tmp_path / "c").glob("*.txt"))) == 20


def test_a_disk_that_refuses_is_no_second_crash(tmp_path: Path) -> None:
    (tmp_path / "c").write_text("a file where the folder should be")
    assert write_report(tmp_path / "c", ValueError("x"), at=AT) is None


def test_an_error_of_the_store_does_not_repeat_what_it_was_given(desk: Desk) -> None:
    with pytest.raises(DatabaseError) as refused, desk.store.unit() as unit:
        unit.connection.exec_driver_sql("INSERT INTO nowhere (name) VALUES (?)", (NAME,))
    assert NAME not in str(refused.value)


def test_a_process_that_dies_leaves_its_stacks(tmp_path: Path) -> None:
    script = (
        "import faulthandler, pathlib, sys; from desktop.runtime.crash import watch_for_the_worst;"
        "kept = watch_for_the_worst(pathlib.Path(sys.argv[1])); faulthandler._sigabrt()"
    )
    done = subprocess.run([sys.executable, "-c", script, tmp_path / "c"], check=False, capture_output=True)
    assert done.returncode != 0
    assert "Fatal Python error" in (tmp_path / "c" / "fatal.txt").read_text(encoding="utf-8")
