"""The hub's figures of design §6: 700 desks send a month in a minute; every page within 200 ms at 10,000 communes."""

import itertools
import json
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from http.client import HTTPConnection
from pathlib import Path

import pytest
from sqlalchemy import insert

from desktop.contract import bundle
from desktop.contract.receipt import Receipt
from desktop.contract.requests import ENVELOPES
from desktop.contract.summary import Count
from desktop.domain.measures import Measure
from desktop.hub import planting
from desktop.hub.accounts import Role, log_in, make
from desktop.hub.figures import TOTALS
from desktop.hub.hub import Hub, open_hub
from desktop.hub.pages.months import months_to
from desktop.hub.store.tables import DeskTable, MonthTable, ProcedureTable, ReasonTable, ServiceTable
from desktop.kernel.clock import SetClock, at_local
from desktop.runtime.paths import Profile
from desktop.store.queries import outbox
from desktop.usecases.freezing import freeze_unclosed
from desktop.usecases.generate import generate
from desktop.usecases.setup import FirstRun, set_up
from tests.bench.table import Line, Table, Target
from tests.bench.turns import MS, seconds_of
from tests.hub.databases import Cluster, running
from tests.hub.desk import FakeDesk
from tests.hub.serving import serve

pytestmark = [pytest.mark.bench, pytest.mark.timeout(0)]

DESKS = 700
DAYS = 22
LAST = date(2026, 11, 20)
COMMUNES = 10_000
MONTHS = 36
_CLIENTS = 4
_PROCEDURES = 12
_PASSWORD = "mat khau dai"
_ROOT = Path(__file__).parents[2]


def month_of(desk: FakeDesk) -> list[bytes]:
    """Return a month of envelopes as a commune's desk makes them: a dozen procedures a day, thirty dossiers."""
    return [desk.day(LAST - timedelta(days=back), _day(desk.desk + back)) for back in reversed(range(DAYS))]


def _day(seed: int) -> tuple[Count, ...]:
    found = []
    for number in range(_PROCEDURES):
        for arrival in ("online4", "counter"):
            count = 1 + (seed + number) % 4
            code = f"1.{number:06d}"
            found += [
                Count(code, "4", True, arrival, False, Measure.RECEIVED.value, count),  # noqa: FBT003  # offered, not assisted
                Count(code, "4", True, arrival, False, Measure.RESOLVED_ON_TIME.value, count),  # noqa: FBT003  # the same
            ]
    return tuple(sorted(found))


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return an empty database of each kind; PostgreSQL syncs to disk here as it would at work."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'hub.db'}"
    cluster: Cluster = request.getfixturevalue("durable")
    return cluster.fresh()


@pytest.fixture(scope="module")
def durable() -> Iterator[Cluster]:
    """Return a PostgreSQL that syncs every commit."""
    with running(durable=True) as made:
        yield made


def test_seven_hundred_desks_send_a_month(table: Table, url: str, tmp_path: Path) -> None:
    hub = open_hub(url, clock=SetClock(at_local(LAST, 17, 0)), unit="42")
    with hub.writing() as connection:
        planting.replace(
            connection,
            [
                {"code": f"9{number:04d}", "name": f"Xã {number}", "tier": "commune", "parent": "42"}
                for number in range(DESKS)
            ],
        )
    desks = [FakeDesk(f"9{number:04d}") for number in range(DESKS)]
    for desk in desks:
        desk.enrol(hub)
    bodies = {desk.unit: bundle.packed(month_of(desk)) for desk in desks}
    command = [sys.executable, "-m", "desktop", "hub", "serve", "--db", url, "--port", "0", "--json"]
    with subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        port = int(json.loads(process.stdout.readline())["address"].rsplit(":", 1)[1])
        took = seconds_of(lambda: _send_all(port, desks, bodies))
        process.terminate()
    kind = "SQLite" if url.startswith("sqlite") else "PostgreSQL"
    floor = seconds_of(lambda: _raw(tmp_path / "raw.db", desks[:70])) * 10 if kind == "SQLite" else None
    with hub.reading() as connection:
        whole = connection.exec_driver_sql("SELECT count(*) FROM day_state").scalar()
    hub.close()
    assert whole == DESKS * DAYS
    aim = Target(ratio=4 if floor else None, amount=60)
    table.add(Line(what=f"700 desks send a month, {kind}", ours=took, floor=floor, target=aim, unit="s"))


@pytest.mark.parametrize("a_day", [30, 60, 120])
def test_a_month_on_the_wire(table: Table, tmp_path: Path, a_day: int) -> None:
    answers = FirstRun(unit_code="18685", desk=1, officer="Hoa")
    desk = set_up(Profile(tmp_path / "desk"), answers=answers, clock=SetClock(at_local(LAST, 17, 0)))
    generate(desk, count=a_day * DAYS, years=30 / 365, seed=7)
    freeze_unclosed(desk, since=LAST - timedelta(days=60))
    with desk.store.reading() as reading:
        letters = [each.body for each in outbox.every(reading) if each.day][-DAYS:]
    desk.close()
    size = len(bundle.packed(letters)) / 1024
    what = f"a month on the wire, {a_day} dossiers a day"
    table.add(Line(what=what, ours=size, floor=None, target=Target(amount=20), unit="KB"))


def _send_all(port: int, desks: list[FakeDesk], bodies: dict[str, bytes]) -> None:
    def send(desk: FakeDesk) -> None:
        body = bodies[desk.unit]
        while True:
            line = HTTPConnection("127.0.0.1", port, timeout=120)
            line.request("POST", ENVELOPES, body, desk.head("POST", ENVELOPES, body))
            answer = line.getresponse()
            found = answer.read()
            line.close()
            if answer.status == 429:
                time.sleep(int(answer.headers["Retry-After"]))
                continue
            assert answer.status == 200, found
            receipts = [Receipt.read(each) for each in bundle.unpacked(found).lines]
            assert [each.verdict.value for each in receipts] == ["accepted"] * DAYS
            return

    with ThreadPoolExecutor(_CLIENTS) as pool:
        list(pool.map(send, desks))


def _raw(file: Path, desks: list[FakeDesk]) -> None:
    """Put the same rows into the same tables bare: cells, months of two units, procedures of two, one commit a desk."""
    raw = sqlite3.connect(file, isolation_level=None)
    raw.execute("PRAGMA journal_mode = WAL")
    raw.execute("PRAGMA synchronous = FULL")
    raw.execute(
        "CREATE TABLE f (u TEXT, d INT, day TEXT, p TEXT, l TEXT, o INT, a TEXT, s INT, m TEXT, n INT,"
        " PRIMARY KEY (u, d, day, p, l, o, a, s, m)) WITHOUT ROWID"
    )
    raw.execute("CREATE TABLE m (u TEXT, month TEXT, r INT, o INT, PRIMARY KEY (u, month)) WITHOUT ROWID")
    raw.execute(
        "CREATE TABLE p (u TEXT, month TEXT, p TEXT, a TEXT, r INT, PRIMARY KEY (u, month, p, a)) WITHOUT ROWID"
    )
    raw.execute("CREATE TABLE e (u TEXT, id TEXT, body BLOB, receipt BLOB, PRIMARY KEY (u, id))")
    month = "INSERT INTO m VALUES (?,?,?,?) ON CONFLICT DO UPDATE SET r = r + excluded.r"
    procedure = "INSERT INTO p VALUES (?,?,?,?,?) ON CONFLICT DO UPDATE SET r = r + excluded.r"
    for desk in desks:
        raw.execute("BEGIN IMMEDIATE")
        for back in range(DAYS):
            day, counts = (LAST - timedelta(days=back)).isoformat(), _day(desk.desk + back)
            rows = [
                (desk.unit, 1, day, *each.cell[:2], 1, each.arrival, 0, each.measure, each.count) for each in counts
            ]
            raw.executemany("INSERT OR REPLACE INTO f VALUES (?,?,?,?,?,?,?,?,?,?)", rows)
            for unit in (desk.unit, "42"):
                raw.execute(month, (unit, day[:7], 1, 1))
                raw.executemany(
                    procedure,
                    [(unit, day[:7], each.procedure, each.arrival, 1) for each in counts[::2]],
                )
            raw.execute("INSERT INTO e VALUES (?,?,?,?)", (desk.unit, day, b"x" * 2500, b"y" * 500))
        raw.execute("COMMIT")
    raw.close()


@pytest.fixture(scope="module")
def nation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hub]:
    """Return a hub of 10,000 communes in 34 provinces with three years of months, written straight into its tables."""
    url = f"sqlite:///{tmp_path_factory.mktemp('nation') / 'hub.db'}"
    clock = SetClock(at_local(LAST, 17, 0))
    provinces = [f"P{number:02d}" for number in range(34)]
    communes = {f"C{number:05d}": provinces[number % len(provinces)] for number in range(COMMUNES)}
    rows = [
        {"code": "VN", "name": "Việt Nam", "kind": "", "tier": "nation"},
        *({"code": each, "name": each, "kind": "tỉnh", "tier": "province", "parent": "VN"} for each in provinces),
        *({"code": each, "name": each, "kind": "xã", "tier": "commune", "parent": up} for each, up in communes.items()),
    ]
    first = open_hub(url, clock=clock)
    with first.writing() as connection:
        planting.replace(connection, rows)
    first.close()
    hub = open_hub(url, clock=clock, unit="VN")
    fill(hub, communes)
    make(hub, name="vn", password=_PASSWORD, role=Role.ADMINISTRATOR, unit="VN", by="")
    yield hub
    hub.close()


def fill(hub: Hub, communes: Mapping[str, str]) -> None:
    """Write three years of months: each commune's own, and what ingest would have added up above it."""
    months = months_to(LAST.isoformat()[:7], MONTHS)
    above: dict[tuple[str, str, int], int] = {}
    with hub.writing() as connection:
        for place, (code, province) in enumerate(communes.items()):
            counts = [200 + (place * 7 + number * 13) % 400 for number in range(MONTHS)]
            connection.execute(
                insert(MonthTable), [_month(code, each, 0, n) for each, n in zip(months, counts, strict=True)]
            )
            for each, count in zip(months, counts, strict=True):
                for unit in (province, "VN"):
                    above[unit, each, 1 + place % 16] = above.get((unit, each, 1 + place % 16), 0) + count
            connection.execute(
                insert(ProcedureTable), [row for each in months for row in _procedures(code, each, 0, 200)]
            )
            connection.execute(insert(ReasonTable), [row for each in months for row in _reasons(code, each, 0, 90)])
            day = {"unit": code, "since": "", "tier": "commune", "level": "4", "day": LAST.isoformat()}
            connection.execute(insert(ServiceTable), [{**day, "procedure": each} for each in _CODES])
            connection.execute(insert(DeskTable), [_desk(hub, code, place)])
        for (unit, each, slot), count in above.items():
            connection.execute(insert(MonthTable), [_month(unit, each, slot, count)])
            connection.execute(insert(ProcedureTable), list(_procedures(unit, each, slot, count)))
            connection.execute(insert(ReasonTable), list(_reasons(unit, each, slot, count // 2)))


_CODES = tuple(f"1.{number:06d}" for number in range(8))


def _month(unit: str, month: str, slot: int, count: int) -> dict[str, object]:
    figures = dict.fromkeys(TOTALS, 0) | {
        "received": count,
        "online4": count * 2 // 5,
        "offered": count,
        "offered_online": count * 2 // 5,
        "resolved_on_time": count,
    }
    return {"unit": unit, "since": "", "month": month, "tier": "commune", "slot": slot, **figures}


def _procedures(unit: str, month: str, slot: int, count: int) -> Iterator[dict[str, object]]:
    for code, arrival in itertools.product(_CODES, ("online4", "counter")):
        key = {"unit": unit, "since": "", "month": month, "procedure": code, "level": "4", "arrival": arrival}
        yield {**key, "slot": slot, "received": count // 16, "resolved": count // 16, "late": 0}


def _reasons(unit: str, month: str, slot: int, count: int) -> Iterator[dict[str, object]]:
    for reason in ("no_account", "no_phone", "wants_paper", "cannot_use"):
        yield {"unit": unit, "since": "", "month": month, "reason": reason, "slot": slot, "count": count // 4}


def _desk(hub: Hub, unit: str, place: int) -> dict[str, object]:
    """Return a desk: three in a hundred late, two silent, one refused."""
    silent, late, refused = place % 100 < 2, place % 100 in {2, 3, 4}, place % 100 == 5
    heard = hub.clock.now() - timedelta(days=9 if silent else 0)
    return {
        "unit": unit,
        "desk": 1,
        "enrolment": b"",
        "enrolled_at": heard,
        "heard_at": heard,
        "last_day": (LAST - timedelta(days=9 if late else 1)).isoformat(),
        "refusal": "verdict.unbalanced" if refused else "",
    }


PAGES = {
    "the first page": "/",
    "the last page of the order": "/?tier=commune&page=499",
    "a province": "/units/P07",
    "a commune": "/units/C00007",
    "the nation as a unit": "/units/VN?tier=commune",
    "the three lists, whole": "/lists",
}


@pytest.mark.parametrize("name", list(PAGES))
def test_pages_of_ten_thousand_communes(table: Table, nation: Hub, name: str) -> None:
    token = log_in(nation, name="vn", password=_PASSWORD, host="bench")
    with serve(nation) as served:

        def look() -> None:
            answer = served.ask("GET", PAGES[name], head={"Cookie": f"motcua={token}"})
            assert answer.status == 200, answer.text[:2000]

        look()
        took = statistics.median(MS * seconds_of(look) for _ in range(9))
    table.add(Line(what=f"hub page: {name}", ours=took, floor=None, target=Target(amount=200)))
