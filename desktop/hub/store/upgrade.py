"""The ladder: brings a hub's database to the newest version, in one transaction, one worker at a time."""

import os
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from desktop.kernel.errors import Fault

NEWEST = "0003"
KNOWN = ("0001", "0002", "0003")
# Any number will do, as long as every worker asks for the same one.
_LOCK = 4_218_685


def bring_up(engine: Engine, *, file: Path | None) -> None:
    """Make the tables, or bring older ones to the newest version.

    A SQLite file is copied beside itself first; for PostgreSQL the copy is the administrator's (operations page).
    Raises Fault `hub.too_new` for a database of a newer program, which stays as it is.
    """
    with engine.connect() as connection:
        found = version_of(connection)
    if found == NEWEST:
        return
    if found and found not in KNOWN:
        raise Fault("hub.too_new", found=found, known=NEWEST)
    if found and file is not None:
        _copy(engine, file, found)
    with engine.execution_options(writes=True).begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        if version_of(connection) != NEWEST:
            _climb(connection)
    if file is not None:
        file.chmod(0o600)


def version_of(connection: Connection) -> str:
    """Return the version of a database, empty for one without tables."""
    if "alembic_version" not in inspect(connection).get_table_names():
        return ""
    return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or "")


def _climb(connection: Connection) -> None:
    # The migration library costs a tenth of a second and is needed once a release.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _copy(engine: Engine, file: Path, version: str) -> None:
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    target = file.with_name(f"{file.stem}-v{version}-{stamp}-{os.getpid()}{file.suffix}")
    copy_into(engine, target)


def copy_into(engine: Engine, target: Path) -> None:
    """Write an embedded database of one moment into a file that only its owner can read."""
    os.close(os.open(target, os.O_WRONLY | os.O_CREAT, 0o600))
    # Not inside a transaction, which every connection of the engine begins with.
    with closing(engine.raw_connection()) as connection:
        connection.cursor().execute("VACUUM INTO ?", (str(target),))
