"""A file of the first version climbs to the newest with every row, and what was taken in then can be acted on now."""

from datetime import date
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config

from desktop.domain.facts import State
from desktop.domain.periods import Span
from desktop.domain.steps import Step, Verb
from desktop.kernel.clock import SetClock
from desktop.runtime.paths import Profile
from desktop.store import upgrade
from desktop.store.engine import connect, dress, make_engine
from desktop.usecases import browse
from desktop.usecases.acts import act
from desktop.usecases.desk import open_desk
from desktop.usecases.figures import count_all
from desktop.usecases.generate import generate
from desktop.usecases.prove import prove
from desktop.usecases.receive import receive
from desktop.usecases.reports import make
from desktop.usecases.setup import FirstRun, set_up
from tests.samples import intake

FIRST = "0001"


def at_version(path: Path, key: bytes, version: str) -> None:
    """Make an empty file as an older release left it."""
    config = Config()
    config.set_main_option("script_location", str(Path(upgrade.__file__).with_name("migrations")))
    engine = make_engine(path, key)
    with engine.execution_options(writes=True).connect() as connection, connection.begin():
        config.attributes["connection"] = connection
        command.upgrade(config, version)
    engine.dispose()


def test_every_rung_climbs_from_the_first_with_its_rows(tmp_path: Path, clock: SetClock) -> None:
    profile = Profile(tmp_path / "p")
    desk = set_up(profile, answers=FirstRun(unit_code="18685", desk=1, officer="Hoa"), clock=clock)
    made = receive(desk, intake=intake(term="5 nlv")).dossier
    desk.close()
    key = bytes.fromhex(profile.key_file.read_text().strip())
    old = tmp_path / "old.db"
    at_version(old, key, FIRST)
    copy_rows(profile.database, old, key)
    old.replace(profile.database)
    for leftover in ("-wal", "-shm"):
        profile.database.with_name(profile.database.name + leftover).unlink(missing_ok=True)
    assert upgrade.version_of(profile.database, key) == FIRST
    again = open_desk(profile, clock=clock)
    assert upgrade.version_of(profile.database, key) == upgrade.NEWEST
    assert browse.show(again, code=made.code).dossier == made
    assert prove(again).problems == ()
    # The first release's index held names alone here; the climb has put in all that a dossier is found by.
    assert [row.id for row in browse.find(again, words="khai sinh duc binh minh 0912")] == [made.id]
    done = act(again, code=made.code, step=Step(verb=Verb.FORWARD, at=clock.now(), officer="Hoa", to="Công an xã"))
    assert done.dossier.state is State.PROCESSING
    again.close()
    assert len(list(profile.backups.glob("*.db"))) == 1


@pytest.mark.parametrize("version", upgrade.KNOWN[5:-1])
def test_a_desk_with_counted_figures_climbs_from_every_rung_that_keeps_them(
    tmp_path: Path, clock: SetClock, version: str
) -> None:
    profile = Profile(tmp_path / "p")
    desk = set_up(profile, answers=FirstRun(unit_code="18685", desk=1, officer="Hoa"), clock=clock)
    generate(desk, count=30, years=0.2, seed=2)
    count_all(desk)
    span = Span(date(2026, 9, 1), date(2026, 10, 31))
    told = make(desk, name="06a", span=span)
    desk.close()
    key = bytes.fromhex(profile.key_file.read_text().strip())
    old = tmp_path / "old.db"
    at_version(old, key, version)
    copy_rows(profile.database, old, key)
    old.replace(profile.database)
    for leftover in ("-wal", "-shm"):
        profile.database.with_name(profile.database.name + leftover).unlink(missing_ok=True)
    again = open_desk(profile, clock=clock)
    assert upgrade.version_of(profile.database, key) == upgrade.NEWEST
    count_all(again)
    assert make(again, name="06a", span=span) == told
    assert prove(again).problems == ()
    again.close()


def copy_rows(source: Path, target: Path, key: bytes) -> None:
    """Copy every row that the older file has a place for, as the older release would have written it."""
    new, old = dress(connect(source, key)), dress(connect(target, key))
    old.execute("PRAGMA foreign_keys = OFF")
    names = [
        row[0] for row in old.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT%'")
    ]
    for name in names:
        columns = ", ".join(f'"{row[1]}"' for row in old.execute(f'PRAGMA table_info("{name}")'))
        for row in new.execute(f'SELECT {columns} FROM "{name}"').fetchall():  # noqa: S608  # names of our own tables
            old.execute(f'INSERT INTO "{name}" ({columns}) VALUES ({", ".join("?" * len(row))})', row)  # noqa: S608  # the same
    for seq, words in new.execute("SELECT seq, applicant_sort FROM dossier").fetchall():
        old.execute("INSERT INTO dossier_search (rowid, words) VALUES (?, ?)", (seq, words))
    for each in (new, old):
        each.close()
