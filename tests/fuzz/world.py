"""Desks, two tiers of hubs, bad lines, sticks, copies and clones, moved by one seed; held to the model after each step (T1)."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random

from desktop.contract.frames import assembled, frames
from desktop.domain.facts import ArrivalChannel
from desktop.hub import desks, sending, sticks
from desktop.kernel.clock import SetClock, at_local, local_date
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime.paths import Profile
from desktop.store.queries import outbox
from desktop.usecases import backups, sealing
from desktop.usecases import sending as desk_sending
from desktop.usecases.day_close import close, reopen, sheet_of
from desktop.usecases.desk import Desk, open_desk
from desktop.usecases.freezing import freeze_ahead, freeze_unclosed
from desktop.usecases.receive import receive
from desktop.usecases.restoring import restore_copy
from desktop.usecases.sending_files import export, take_in
from desktop.usecases.sending_views import HubView, letters, standing
from desktop.usecases.setup import FirstRun, set_up
from tests import line as lines
from tests.fuzz.model import Given, check_station, digest_of
from tests.fuzz.stations import UNITS, Station
from tests.line import Line
from tests.samples import BIRTH, intake

FIRST = date(2026, 11, 2)
FAULTS: tuple[lines.Fault, ...] = (
    lines.break_off,
    lines.lose_answer,
    lines.double,
    lines.cut_answer,
    lines.cut_request,
    lines.spoil,
    lines.answer_of_before,
    lines.page(200),
    lines.page(302, Location="http://login.invalid/"),
    lines.page(413),
    lines.page(503),
    lines.refusal("hub.busy", wait=30),
    lines.refusal("hub.down"),
    lines.refusal("wire.too_large"),
)
_A_STEP = timedelta(minutes=3)
_REASON = "Đã xem"
EMPTY = digest_of(b'{"cells":[],"measures":[]}')
PROCEDURES = (BIRTH, "1.000894")


@dataclass(slots=True)
class Player:
    """One desk of the fuzz; `disturbed` once a copy of it came to life, so that two tell different stories."""

    name: str
    unit: str
    desk: Desk
    hubs: tuple[Station, ...]
    given: Given = field(default_factory=Given)
    disturbed: bool = False
    copy: Path | None = None
    backup: tuple[Path, Given] | None = None

    @property
    def home(self) -> Path:
        """The folder of its data."""
        return self.desk.profile.home


class World:
    """Everything that one seed moves."""

    def __init__(self, folder: Path, urls: tuple[str, str], *, seed: int, stack: ExitStack) -> None:
        self.chance = Random(seed)
        # Each seed has likings of its own, so that what is rare comes often in some.
        self.moods = {name: weight * self.chance.choice((0, 1, 1, 2, 5)) for name, weight in ACTS.items()}
        self.moods |= {name: max(ACTS[name], self.moods[name]) for name in ("receive", "morning", "push")}
        self.folder = folder
        self.clock = SetClock(at_local(FIRST, 8, 0))
        self.province = Station("province", urls[0], clock=self.clock, stack=stack)
        self.district = Station("district", urls[1], clock=self.clock, stack=stack)
        self.district.join(self.province)
        self.made: dict[str, bytes] = {}
        self.sticks: list[bytes] = []
        self.receipts: list[bytes] = []
        self.steps: list[str] = []
        self.players = [self._player(unit, number) for number, unit in enumerate(UNITS)]
        stack.callback(self._close)

    def _player(self, unit: str, number: int) -> Player:
        desk = set_up(
            Profile(self.folder / f"desk {number}"),
            answers=FirstRun(unit_code=unit, desk=1, officer="Hoa"),
            clock=self.clock,
        )
        hubs = (self.district, self.province) if number == 0 else (self.district,)
        for hub in hubs:
            self._join(desk, hub)
        return Player(f"desk {number}", unit, desk, hubs)

    def _join(self, desk: Desk, hub: Station) -> None:
        code = desks.make_code(hub.hub, unit=desk.identity.unit_code, desk=1, by="fuzz")
        desk_sending.join(desk, url=hub.line.url, code=code)

    def _close(self) -> None:
        for each in self.players:
            each.desk.close()

    @property
    def stations(self) -> tuple[Station, Station]:
        """Both hubs."""
        return self.province, self.district

    def step(self) -> None:
        """Do one thing that chance chooses, and hold everything to the model."""
        name = self.chance.choices(list(self.moods), weights=list(self.moods.values()))[0]
        player = self.chance.choice(self.players)
        self.steps.append(f"{name} {player.name}")
        self.clock.forward(_A_STEP * self.chance.random())
        with self._bad_lines(), self._no():
            getattr(self, f"_{name}")(player)
        self.check()

    @contextmanager
    def _no(self) -> Iterator[None]:
        """Let the product say no in its two ways; anything else is a defect."""
        try:
            yield
        except (Rejection, Fault) as no:
            self.steps[-1] += f": {no.code}"

    @contextmanager
    def _bad_lines(self) -> Iterator[None]:
        for each in self.stations:
            some = [self.chance.choice(FAULTS) if self.chance.random() < 0.5 else Line.pass_on for _ in range(3)]
            each.line.faults = list(some)
        yield
        for each in self.stations:
            each.line.faults = []

    def check(self) -> None:
        """Hold both tiers to what desks made."""
        for player in self.players:
            with player.desk.store.reading() as reading:
                for each in outbox.every(reading):
                    assert self.made.setdefault(each.digest, each.body) == each.body
                    assert each.digest == digest_of(each.body)
        for station in self.stations:
            check_station(station, self.made)

    def _receive(self, player: Player) -> None:
        for _ in range(self.chance.randint(1, 4)):
            arrival = self.chance.choice(("counter", "post", "online4", "online3"))
            receive(
                player.desk,
                intake=intake(procedure=self.chance.choice(PROCEDURES), arrival=ArrivalChannel(arrival)),
            )
            player.given.took(player.desk.today().isoformat(), arrival)

    def _morning(self, _: Player) -> None:
        self.clock.at = at_local(local_date(self.clock.at) + timedelta(days=1), 8, 0)

    def _noon(self, _: Player) -> None:
        self.clock.forward(timedelta(hours=6, minutes=20))

    def _shut(self, player: Player) -> None:
        day = player.desk.today()
        reasons = {each.field: _REASON for each in sheet_of(player.desk, day=day).differences}
        close(player.desk, day=day, reasons=reasons)

    def _open_again(self, player: Player) -> None:
        reopen(player.desk, day=player.desk.today(), reason=_REASON)
        self._receive(player)

    def _freeze(self, player: Player) -> None:
        freeze_unclosed(player.desk)

    def _push(self, player: Player) -> None:
        desk_sending.push(player.desk, by_hand=self.chance.random() < 0.7)

    def _hand_on(self, _: Player) -> None:
        sending.send_some(self.district.hub)

    def _stick_out(self, player: Player) -> None:
        file = export(player.desk, target=self.folder / "stick.motcua").file
        self.sticks.append(self._carried(file.read_bytes()))

    def _stick_up(self, _: Player) -> None:
        self.sticks.append(self._carried(sticks.up(self.district.hub, by="fuzz").content))

    def _carried(self, content: bytes) -> bytes:
        """Return what a stick holds in the end, not always all of it."""
        return content[: self.chance.randint(1, len(content))] if self.chance.random() < 0.3 else content

    def _stick_back(self, _: Player) -> None:
        if self.receipts:
            sticks.take_back(self.district.hub, self.chance.choice(self.receipts), by="fuzz")

    def _stick_in(self, _: Player) -> None:
        if self.sticks:
            station = self.chance.choice(self.stations)
            self.receipts.append(station.stick(self.chance.choice(self.sticks)))

    def _receipts_in(self, player: Player) -> None:
        if self.receipts:
            take_in(player.desk, content=self.chance.choice(self.receipts))

    def _scan(self, player: Player) -> None:
        with player.desk.store.reading() as reading:
            bodies = [each.body for each in outbox.every(reading)]
        if bodies:
            texts = [text for body in bodies[-2:] for text in frames(body)]
            self.chance.shuffle(texts)
            found = assembled([*texts, texts[0]] if self.chance.random() < 0.7 else texts[1:])
            self.receipts.append(self.chance.choice(self.stations).scan(found.bodies))

    def _new_key(self, player: Player) -> None:
        sealing.rotate(player.desk)

    def _replay(self, _: Player) -> None:
        station = self.chance.choice(self.stations)
        if station.line.posted():
            station.line.pass_on(self.chance.choice(station.line.posted()))

    def _restart_desk(self, player: Player) -> None:
        player.desk.close()
        player.desk = open_desk(player.desk.profile, clock=self.clock)

    def _restart_hub(self, _: Player) -> None:
        self.chance.choice(self.stations).restart()

    def _copy_hub(self, _: Player) -> None:
        self.chance.choice(self.stations).keep_copy()

    def _set_hub_back(self, _: Player) -> None:
        # Nobody tells anybody: desks and the district find out, and send again.
        self.chance.choice(self.stations).set_back()

    def _copy_desk(self, player: Player) -> None:
        player.copy = self.folder / f"{player.name} copy {len(self.steps)}"
        shutil.copytree(player.home, player.copy)

    def _set_desk_back(self, player: Player) -> None:
        if player.copy is None or player.disturbed:
            return
        player.disturbed = True
        player.desk.close()
        shutil.rmtree(player.home)
        shutil.copytree(player.copy, player.home)
        player.desk = open_desk(Profile(player.home), clock=self.clock)

    def _back_up(self, player: Player) -> None:
        player.backup = (backups.back_up(player.desk).file, deepcopy(player.given))

    def _restore(self, player: Player) -> None:
        """Bring a copy back as the product does: what came since is lost at the desk, and a new installation begins."""
        if player.backup is None or player.disturbed:
            return
        file, given = player.backup
        player.desk.close()
        try:
            restore_copy(player.desk.profile, file=file, clock=self.clock)
            player.given = deepcopy(given)
        finally:
            player.desk = open_desk(player.desk.profile, clock=self.clock)

    def _clone(self, player: Player) -> None:
        if player.disturbed or len(self.players) > len(UNITS):
            return
        home = self.folder / f"{player.name} clone"
        shutil.copytree(player.home, home)
        desk = open_desk(Profile(home), clock=self.clock)
        player.disturbed = True
        self.players.append(Player(home.name, player.unit, desk, player.hubs, disturbed=True))

    def heal(self) -> None:
        """Let every line be good and everybody do their part, until nothing is left to do."""
        self.steps.append("heal")
        self._morning(self.players[0])
        for player in self.players:
            with self._no():
                freeze_unclosed(player.desk)
        for _ in range(6):
            self.clock.forward(timedelta(hours=7))
            for player in self.players:
                self._heal(player)
            for _ in range(50):
                if not sending.send_some(self.district.hub):
                    break
        self.check()
        for player in self.players:
            self._check_player(player)

    def _heal(self, player: Player) -> None:
        desk_sending.push(player.desk, by_hand=True)
        if not player.disturbed:
            # After a restore a hub knows more: the officer looks and says that this desk is right.
            freeze_ahead(player.desk)
        for hub, view in self._views(player):
            trouble = view.trouble.code if view.trouble is not None else ""
            # Words that tell the officer to ask for a new code: so they do.
            if trouble == "auth.unknown_key" or (view.parked and not player.disturbed):
                self._join(player.desk, hub)

    def _views(self, player: Player) -> list[tuple[Station, HubView]]:
        by_id = {each.hub.id: each for each in self.stations}
        return [(by_id[each.id], each) for each in standing(player.desk).hubs]

    def _check_player(self, player: Player) -> None:
        """An undisturbed desk's figures are those it was given, at every tier; a disturbed one says that it is not well."""
        for hub, view in self._views(player):
            known = {
                row[0]: row[1]
                for row in hub.rows(f"SELECT day, figures FROM day_state WHERE unit = '{player.unit}' AND desk = 1")  # noqa: S608  # our own code
            }
            own = {each.day: each for each in self._newest(player)}
            if player.disturbed:
                well = not view.parked and view.trouble is None and not view.letters
                assert not well or all(known.get(day) == each.figures for day, each in own.items()), player.name
                continue
            assert (view.letters, view.parked, view.trouble) == (0, 0, None), (
                player.name,
                hub.name,
                [each.told for each in letters(player.desk)],
                view,
            )
            # A day on which nobody came says the same whether a restored desk remembers it or not.
            told = {day: figures for day, figures in known.items() if day in own or figures != EMPTY}
            assert told == {day: each.figures for day, each in own.items()}, (player.name, hub.name)
        if not player.disturbed:
            assert all(each.settled for each in letters(player.desk))
            for station in self.stations:
                self._check_given(player, station)

    def _newest(self, player: Player) -> list[outbox.Sealed]:
        found: dict[str, outbox.Sealed] = {}
        with player.desk.store.reading() as reading:
            for each in outbox.every(reading):
                if each.day:
                    found[each.day] = each
        return list(found.values())

    def _check_given(self, player: Player, station: Station) -> None:
        sums = {
            day: (received, online)
            for day, received, online in station.rows(
                "SELECT day, sum(count), sum(CASE WHEN arrival IN ('online3', 'online4') THEN count ELSE 0 END) "  # noqa: S608  # our own code
                f"FROM day_figure WHERE unit = '{player.unit}' AND measure = 'received' GROUP BY day"
            )
        }
        given = {day: (each["received"], each["online"]) for day, each in player.given.days.items()}
        handed = self.district.rows("SELECT state, problem, count(*) FROM forward GROUP BY state, problem")
        assert sums == given, (player.name, station.name, handed, sums, given)


Act = Callable[[World, Player], None]
ACTS: dict[str, int] = {
    "receive": 10,
    "morning": 6,
    "noon": 2,
    "shut": 8,
    "open_again": 2,
    "freeze": 2,
    "push": 14,
    "hand_on": 8,
    "stick_out": 3,
    "stick_up": 3,
    "stick_in": 4,
    "stick_back": 3,
    "receipts_in": 4,
    "scan": 2,
    "new_key": 2,
    "replay": 3,
    "restart_desk": 1,
    "restart_hub": 1,
    "copy_hub": 1,
    "set_hub_back": 1,
    "copy_desk": 1,
    "set_desk_back": 1,
    "clone": 1,
    "back_up": 2,
    "restore": 1,
}
