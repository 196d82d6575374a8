"""The ladder: head equals models, newer refused, backup first, an interrupted climb leaves the old file whole."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from hypothesis import given
from hypothesis import strategies as st

from desktop.kernel.errors import Fault
from desktop.runtime.held import hold
from desktop.store import backup, filing_tables, sending_tables, tables, upgrade  # noqa: F401  # each puts its tables into the metadata
from desktop.store.columns import Base
from desktop.store.engine import connect, dress, make_engine
from desktop.store.store import open_store

KEY = os.urandom(32)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "motcua.db"
    open_store(path, KEY, backups=tmp_path / "backups").close()
    return path


def run(file: Path, *statements: str) -> list[object]:
    raw = dress(connect(file, KEY))
    try:
        return [raw.execute(statement).fetchall() for statement in statements]
    finally:
        raw.close()


def test_head_equals_models(file: Path) -> None:
    engine = make_engine(file, KEY)
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), Base.metadata)
        strict = {row[1] for row in connection.exec_driver_sql("PRAGMA table_list").all() if row[5]}
    engine.dispose()
    missing = [each for each in differences if not (each[0] == "remove_table" and "search" in each[1].name)]
    assert missing == []
    assert {table.name for table in Base.metadata.sorted_tables} <= strict


def test_the_rungs_and_the_list_of_known_versions_agree() -> None:
    rungs = sorted(path.name[:4] for path in Path(upgrade.__file__).parent.glob("migrations/versions/0*.py"))
    assert tuple(rungs) == upgrade.KNOWN
    assert upgrade.KNOWN[-1] == upgrade.NEWEST


def test_a_newer_file_is_refused_and_untouched(file: Path, tmp_path: Path) -> None:
    run(file, "UPDATE alembic_version SET version_num = '9999'")
    before = file.read_bytes()
    with pytest.raises(Fault) as refused:
        open_store(file, KEY, backups=tmp_path / "backups")
    assert refused.value.code == "store.too_new"
    assert file.read_bytes() == before


def older(file: Path) -> None:
    """Make the file one that knows nothing of this release: its version is gone, as before the first rung."""
    run(file, "INSERT INTO officer (id, name, active) VALUES ('1', 'Hoa', 1)", "DROP TABLE alembic_version")


def test_a_failing_climb_leaves_the_old_file_and_a_backup(file: Path, tmp_path: Path) -> None:
    older(file)
    with pytest.raises(Exception, match="already exists"):
        open_store(file, KEY, backups=tmp_path / "backups")
    assert run(file, "SELECT name FROM officer")[0] == [("Hoa",)]
    assert not run(file, "SELECT name FROM sqlite_master WHERE name = 'alembic_version'")[0]
    (kept,) = (tmp_path / "backups").glob("*.db")
    assert run(kept, "SELECT name FROM officer")[0] == [("Hoa",)]
    assert not file.with_suffix(".upgrading").exists()


def test_a_climb_that_loses_rows_is_taken_back(file: Path) -> None:
    raw = dress(connect(file, KEY))
    raw.execute("INSERT INTO officer (id, name, active) VALUES ('1', 'Hoa', 1)")
    before = backup.row_counts(raw)
    raw.execute("DELETE FROM officer")
    with pytest.raises(Fault) as refused:
        upgrade._prove(raw, before, None)
    raw.close()
    assert refused.value.code == "store.upgrade_failed"


def test_a_second_start_waits_while_one_upgrades(file: Path, tmp_path: Path) -> None:
    older(file)
    let_go = hold(file.with_suffix(".upgrading"))
    assert let_go is not None
    with pytest.raises(Fault) as refused:
        open_store(file, KEY, backups=tmp_path / "backups")
    assert refused.value.code == "store.in_use"
    let_go()


def test_a_lock_left_by_a_power_cut_keeps_nobody_out(tmp_path: Path) -> None:
    file = tmp_path / "motcua.db"
    # Whoever carries that number now: after a power cut it is any other program.
    file.with_suffix(".upgrading").write_text(str(os.getpid()))
    open_store(file, KEY, backups=tmp_path / "backups").close()
    assert upgrade.version_of(file, KEY) == upgrade.NEWEST


MOMENTS = st.lists(st.datetimes(datetime(2024, 1, 1), datetime(2026, 11, 1)).map(lambda at: at.replace(tzinfo=UTC)))  # noqa: DTZ001  # made aware in the same breath


@given(MOMENTS)
def test_thinning_keeps_the_newest_and_some_of_every_age(moments: list[datetime]) -> None:
    kept = backup.to_keep(moments)
    assert set(sorted(moments, reverse=True)[:3]) <= kept <= set(moments)
    assert len(kept) <= 3 + 7 + 5 + 12


def test_a_year_of_daily_backups_thins_to_a_score() -> None:
    days = [datetime(2026, 11, 1, tzinfo=UTC) - timedelta(days=back) for back in range(365)]
    assert 15 <= len(backup.to_keep(days)) <= 24
