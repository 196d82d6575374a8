"""The ladder of a hub's database: head equals models on both, a newer one is refused, an older one is copied first."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import text

from desktop.hub.store import upgrade
from desktop.hub.store.database import TABLES, Database
from desktop.hub.store.engine import open_database
from desktop.kernel.errors import Fault, Rejection


def test_head_equals_models(url: str) -> None:
    database = Database.open(url)
    with database.reading() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), TABLES)
    database.close()
    assert differences == []


def test_the_rungs_and_the_list_of_known_versions_agree() -> None:
    rungs = sorted(path.name[:4] for path in Path(upgrade.__file__).parent.glob("migrations/versions/0*.py"))
    assert tuple(rungs) == upgrade.KNOWN
    assert upgrade.KNOWN[-1] == upgrade.NEWEST


def test_a_newer_database_is_refused(url: str) -> None:
    database = Database.open(url)
    with database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    database.close()
    with pytest.raises(Fault) as refused:
        Database.open(url)
    assert refused.value.code == "hub.too_new"


@pytest.mark.parametrize("odd", ["", "mysql://x/y", "sqlite://", "::", "hub.db"])
def test_an_address_of_no_database_is_refused(odd: str) -> None:
    with pytest.raises(Rejection) as refused:
        Database.open(odd)
    assert refused.value.code == "hub.database_unknown"


def test_a_server_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(Fault) as refused:
        Database.open(f"postgresql://nobody@/none?host={tmp_path}")
    assert refused.value.code == "hub.database_down"


def test_the_file_is_its_owners_alone(tmp_path: Path) -> None:
    Database.open(f"sqlite:///{tmp_path / 'hub.db'}").close()
    assert (tmp_path / "hub.db").stat().st_mode & 0o077 == 0


def climbed_to(url: str, version: str) -> None:
    """Make a database as an older release left it."""
    config = Config()
    config.set_main_option("script_location", str(Path(upgrade.__file__).with_name("migrations")))
    engine = open_database(url)
    with engine.execution_options(writes=True).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, version)
    engine.dispose()


@pytest.mark.parametrize("version", upgrade.KNOWN[:-1])
def test_an_older_database_climbs_and_a_file_is_copied_first(url: str, version: str, tmp_path: Path) -> None:
    climbed_to(url, version)
    database = Database.open(url)
    with database.reading() as connection:
        assert upgrade.version_of(connection) == upgrade.NEWEST
        assert compare_metadata(MigrationContext.configure(connection), TABLES) == []
    database.close()
    if url.startswith("sqlite"):
        (copy,) = tmp_path.glob(f"hub-v{version}-*.db")
        assert copy.stat().st_mode & 0o077 == 0
        with closing(sqlite3.connect(copy)) as old:
            assert old.execute("SELECT version_num FROM alembic_version").fetchone() == (version,)
