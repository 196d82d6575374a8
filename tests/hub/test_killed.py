"""The hub killed at every commit: opening, enrolling, taking envelopes, a key, a stick, handing on; both databases (T7)."""

import http.client
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from desktop.contract.bundle import packed, unpacked
from desktop.contract.receipt import Receipt
from desktop.contract.requests import ENROL, ENVELOPES
from desktop.hub import desks, packs, sending, sticks
from desktop.hub.chain import ENVELOPE, INSTALLATION
from desktop.hub.hub import Hub, open_hub
from desktop.hub.pages import months
from desktop.hub.upward import DONE, FORWARD
from tests.hub.databases import Cluster
from tests.hub.desk import FakeDesk, a_day
from tests.hub.serving import serve
from tests.killing import AFTER, BEFORE, KILLED, Death, Product, Running, product

THOROUGH = bool(os.environ.get("MOTCUA_KILL_ALL"))
# In the suite every third commit dies, by the command every one, before and after.
STEP = 1 if THOROUGH else 3
MOST_COMMITS = 40
STOPPED = -signal.SIGTERM
YESTERDAY = datetime.now(UTC).date() - timedelta(days=1)


@pytest.fixture(scope="module")
def running() -> Iterator[Product]:
    """Return what runs and kills."""
    with product() as made:
        yield made


@pytest.fixture(params=["sqlite", "postgresql"])
def fresh(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[str], str]:
    """Return how to get an empty database of each kind."""

    def url(name: str) -> str:
        if request.param == "sqlite":
            return f"sqlite:///{tmp_path / name}.db"
        cluster: Cluster = request.getfixturevalue("cluster")
        return cluster.fresh()

    return url


def deaths() -> Iterator[tuple[Death, ...]]:
    """Return the deaths to die at each commit, one after another."""
    for commit in range(1, MOST_COMMITS, STEP):
        yield tuple(
            Death(commit, each) for each in ((BEFORE, AFTER) if THOROUGH else ((BEFORE, AFTER)[commit // STEP % 2],))
        )
    pytest.fail("it never came to its end")


def until_it_lives(die_once: Callable[[Death], bool]) -> int:
    """Die at every commit until there is none left; return how many there were."""
    for count, some in enumerate(deaths()):
        if not sum(die_once(each) for each in some):
            return count
    return 0


@dataclass(frozen=True, slots=True)
class Story:
    """What one desk has to say to a hub: requests by their path, and the days that must stand at the end."""

    desk: FakeDesk
    requests: tuple[tuple[str, bytes, dict[str, str]], ...]
    letters: int
    received: int


def story(hub: Hub) -> Story:
    """Return a desk's first days: let in, two days, a change of its key with a day, an older day told anew."""
    desk = FakeDesk("18685")
    code = desks.make_code(hub, unit="18685", desk=1, by="test")
    told: list[tuple[str, bytes, dict[str, str]]] = [(ENROL, desk.request(code), {})]

    def send(*lines: bytes) -> None:
        body = packed(lines)
        told.append((ENVELOPES, body, desk.head("POST", ENVELOPES, body)))

    send(desk.day(YESTERDAY, a_day(10)), desk.day(YESTERDAY - timedelta(days=1), a_day(7)))
    send(desk.change_key(), desk.day(YESTERDAY - timedelta(days=2), a_day(5)))
    send(desk.day(YESTERDAY, a_day(12), 2))
    return Story(desk, tuple(told), letters=5, received=12 + 7 + 5)


def ask(port: int, path: str, body: bytes, head: dict[str, str]) -> bytes | None:
    """Return the answer to a request, None when there was nobody to give it."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        line.request("POST", path, body, head)
        answer = line.getresponse()
        found = answer.read()
    except (OSError, http.client.HTTPException):
        return None
    finally:
        line.close()
    assert answer.status == 200, found
    return found


def port_of(running: Product, url: str, death: Death | None = None) -> tuple[Running, int]:
    """Start a server and return it with the port that it listens on, 0 when it died before it told."""
    return running.serving("hub", "serve", "--db", url, "--port", "0", "--json", death=death)


def check(url: str, told: Story) -> None:
    """Hold the figures of desk, unit and province to the story."""
    with closing(open_hub(url)) as hub, hub.reading() as connection:
        assert connection.execute(select(func.count()).select_from(ENVELOPE)).scalar_one() == told.letters
        chain = connection.execute(select(INSTALLATION)).one()
        assert (chain.highest, chain.complete_to) == (told.letters, told.letters)
        first, last = (YESTERDAY - timedelta(days=2)).isoformat()[:7], YESTERDAY.isoformat()[:7]
        for unit in ("18685", "42"):
            found = months.series(connection, unit, first=first, last=last)
            assert sum(found.of(month).received for month in {first, last}) == told.received


def test_a_hub_killed_at_any_commit_gives_the_same_receipts_and_counts_once(
    running: Product, fresh: Callable[[str], str]
) -> None:
    def die_once(death: Death) -> bool:
        url = fresh(f"{death.commit}{death.moment}")
        with closing(open_hub(url, unit="42")) as hub:
            told = story(hub)
        server, port = port_of(running, url, death)
        heard = {}
        for place, (path, body, head) in enumerate(told.requests if port else ()):
            answer = ask(port, path, body, head)
            if answer is None:
                break
            heard[place] = answer
        lived = len(heard) == len(told.requests)
        assert (running.stop if lived else running.wait)(server) == (STOPPED if lived else KILLED)
        server, port = port_of(running, url)
        answers = {place: ask(port, *each) for place, each in enumerate(told.requests)}
        running.stop(server)
        assert {place: answers[place] for place in heard} == heard
        for place, answer in answers.items():
            verdicts = [Receipt.read(each).verdict.value for each in unpacked(answer or b"").lines] if place else []
            assert set(verdicts) <= {"accepted"}
        check(url, told)
        return not lived

    assert until_it_lives(die_once)


def test_a_hub_killed_while_it_is_made_is_made_the_next_time(running: Product, fresh: Callable[[str], str]) -> None:
    def die_once(death: Death) -> bool:
        url = fresh(f"made{death.commit}{death.moment}")
        ended = running.run("hub", "init", "--unit", "42", "--db", url, "--json", death=death)
        again = running.run("hub", "init", "--db", url, "--json")
        assert (again.code, again.document["unit"]) == (0, "42")
        with closing(open_hub(url)) as hub:
            told = story(hub)
            with serve(hub) as served:
                for path, body, head in told.requests:
                    assert ask(served.port, path, body, head) is not None
        check(url, told)
        return ended.code == KILLED

    assert until_it_lives(die_once)


def test_a_stick_that_was_being_taken_in_is_taken_in_again(
    running: Product, fresh: Callable[[str], str], tmp_path: Path
) -> None:
    def die_once(death: Death) -> bool:
        url = fresh(f"stick{death.commit}{death.moment}")
        with closing(open_hub(url, unit="42")) as hub:
            told = story(hub)
            desks.enrol(hub, told.requests[0][1])
        stick, receipts = tmp_path / "stick.motcua", tmp_path / "receipts.motcua"
        receipts.unlink(missing_ok=True)
        stick.write_bytes(packed([each for _, body, _ in told.requests[1:] for each in unpacked(body).lines]))
        words = ("hub", "import", str(stick), "-o", str(receipts), "--db", url, "--json")
        ended = running.run(*words, death=death)
        assert running.run(*words).document["settled"] == told.letters
        check(url, told)
        return ended.code == KILLED

    assert until_it_lives(die_once)


@pytest.mark.parametrize("at", ["above", "below"])
def test_a_stick_between_tiers_is_taken_in_again_at_either_end(
    running: Product, fresh: Callable[[str], str], tmp_path: Path, at: str
) -> None:
    def die_once(death: Death) -> bool:
        name = f"{at}{death.commit}{death.moment}"
        below, above = fresh(f"low{name}"), fresh(f"high{name}")
        stick, back = tmp_path / "len.motcua", tmp_path / "ve.motcua"
        with closing(open_hub(above, unit="42")) as upper, closing(open_hub(below, unit="18685")) as hub:
            code = desks.make_code(upper, unit="18685", desk=8, by="test", relay=True)
            with serve(upper) as served:
                sending.join(hub, url=served.address, code=code, desk=8)
            told = story(hub)
            desks.enrol(hub, told.requests[0][1])
            for _, body, _ in told.requests[1:]:
                told.desk.send(hub, *unpacked(body).lines)
            packs.publish(upper, {"targets": {"online_percent": 77}}, title="Chỉ tiêu", in_force=YESTERDAY, by="")
            stick.write_bytes(sticks.up(hub, by="").content)
        up = ("hub", "import", str(stick), "-o", str(back), "--db", above, "--json")
        ended = running.run(*up, death=death if at == "above" else None)
        if at == "above":
            assert running.run(*up).document["settled"] == told.letters + 1
        down = ("hub", "import", str(back), "--db", below, "--json")
        if at == "below":
            ended = running.run(*down, death=death)
        assert running.run(*down).code == 0
        check(above, told)
        with closing(open_hub(below)) as hub, hub.reading() as connection:
            assert set(connection.execute(select(FORWARD.c.state)).scalars()) == {DONE}
            assert [each.title for each in packs.heads(connection)] == ["Chỉ tiêu"]
        return ended.code == KILLED

    assert until_it_lives(die_once)


def test_a_district_killed_while_it_hands_on_hands_on_the_rest(
    running: Product, fresh: Callable[[str], str], tmp_path: Path
) -> None:
    def die_once(death: Death) -> bool:
        url, above = fresh(f"relay{death.commit}{death.moment}"), tmp_path / f"above{death.commit}{death.moment}.db"
        with closing(open_hub(f"sqlite:///{above}", unit="42")) as upper, serve(upper) as served:
            with closing(open_hub(url, unit="18685")) as hub:
                code = desks.make_code(upper, unit="18685", desk=8, by="test", relay=True)
                sending.join(hub, url=served.address, code=code, desk=8)
                told = story(hub)
                desks.enrol(hub, told.requests[0][1])
                for _, body, _ in told.requests[1:]:
                    told.desk.send(hub, *unpacked(body).lines)
            server, port = port_of(running, url, death)
            # A commit may be seen in the moment between it and the death that follows it.
            code = running.stop(server) if handed_on(url, port) else running.wait(server)
            assert code in {STOPPED, KILLED}
            died = code == KILLED
            if died:
                server, port = port_of(running, url)
                assert handed_on(url, port)
                running.stop(server)
            check(f"sqlite:///{above}", told)
        return died

    assert until_it_lives(die_once)


def handed_on(url: str, port: int) -> bool:
    """Ask until everything is handed on, or until nobody answers any more."""
    with closing(open_hub(url)) as hub:
        while port:
            with hub.reading() as connection:
                states = set(connection.execute(select(FORWARD.c.state)).scalars())
            if states == {DONE}:
                return True
            line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
            try:
                line.request("GET", "/v1/openapi.json")
                line.getresponse().read()
            except (OSError, http.client.HTTPException):
                return False
            finally:
                line.close()
    return False
