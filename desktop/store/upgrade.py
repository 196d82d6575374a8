"""The upgrade ladder: refuse newer, check, back up, climb in one transaction with foreign keys off, prove, reopen."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desktop.kernel.errors import Fault
from desktop.runtime.held import hold
from desktop.store import backup
from desktop.store.engine import connect, dress, make_engine

_COUNTED = "summary_"
NEWEST = "0012"
KNOWN = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009", "0010", "0011", "0012")


def bring_up(path: Path, key: bytes, *, backups: Path) -> None:
    """Make a new file, or bring an older one to the newest version; a file of the newest version costs one SELECT.

    Raises Fault `store.too_new`, `store.damaged` or `store.upgrade_failed`; the old file stays in place then, and
    the backup that was taken is named.
    """
    fresh = not path.exists() or path.stat().st_size == 0
    if not fresh and version_of(path, key) == NEWEST:
        return
    with _alone(path):
        found = "" if fresh else version_of(path, key)
        if found == NEWEST:
            return
        if found and found not in KNOWN:
            raise Fault("store.too_new", found=found, known=NEWEST)
        taken = None if fresh else _backed_up(path, key, backups, found)
        _climb(path, key, taken)
    path.chmod(0o600)


def version_of(path: Path, key: bytes) -> str:
    """Return the version that a file carries, empty for a file without one."""
    raw = connect(path, key)
    try:
        named = raw.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
        row = raw.execute("SELECT version_num FROM alembic_version").fetchone() if named else None
    finally:
        raw.close()
    return str(row[0]) if row else ""


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Keep a second start out while this one upgrades."""
    let_go = hold(path.with_suffix(".upgrading"))
    if let_go is None:
        raise Fault("store.in_use")
    try:
        yield
    finally:
        let_go()


def _backed_up(path: Path, key: bytes, backups: Path, version: str) -> Path:
    raw = dress(connect(path, key))
    try:
        if raw.execute("PRAGMA quick_check").fetchone()[0] != "ok":
            raise Fault("store.damaged")
    finally:
        raw.close()
    name = backup.name_of(owner="", label=f"v{version or '0'}", at=datetime.now(UTC))
    taken = backup.take(path, key, backups / name)
    backup.thin(backups)
    return taken


def _climb(path: Path, key: bytes, taken: Path | None) -> None:
    # The migration library costs a tenth of a second and is needed once a release.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")).replace("%", "%%"))
    engine = make_engine(path, key)
    try:
        with engine.execution_options(writes=True).connect() as connection:
            # Off before the transaction: a batch migration of a parent table deletes every child row otherwise.
            raw = connection.connection.dbapi_connection
            raw.execute("PRAGMA foreign_keys = OFF")  # type: ignore[union-attr]  # an open connection has a driver's one
            with connection.begin():
                before = backup.row_counts(raw)
                config.attributes["connection"] = connection
                command.upgrade(config, "head")
                _prove(raw, before, taken)
    finally:
        engine.dispose()


def _prove(raw: Any, before: dict[str, int], taken: Path | None) -> None:  # noqa: ANN401  # the driver has no types
    after = backup.row_counts(raw)
    # A rung may drop kept figures: they are counted again from the dossiers, which no rung may lose.
    lost = [name for name, count in before.items() if after.get(name, 0) < count and not name.startswith(_COUNTED)]
    broken = raw.execute("PRAGMA foreign_key_check").fetchone()
    if lost or broken:
        raise Fault("store.upgrade_failed", backup=str(taken or "–"))
