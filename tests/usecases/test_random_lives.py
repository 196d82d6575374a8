"""Random lives against a plain model: state, date, pauses, counts, journal agree after every act."""

import tempfile
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, rule

from desktop.domain.facts import State
from desktop.domain.steps import Step, Verb
from desktop.kernel.clock import SetClock, at_local, to_local
from desktop.kernel.errors import Rejection
from desktop.runtime.paths import Profile
from desktop.usecases import browse
from desktop.usecases.acts import act
from desktop.usecases.desk import Desk
from desktop.usecases.prove import prove
from desktop.usecases.receive import receive
from desktop.usecases.setup import FirstRun, set_up
from tests.samples import intake

START = at_local(date(2026, 11, 2), 8)
# Written out by hand: the one day off on a weekday between November and the end of 2026.
HOLIDAYS = {date(2026, 11, 24), date(2027, 1, 1)}


def works(day: date) -> bool:
    return day.weekday() < 5 and day not in HOLIDAYS


def plain_due(moment: datetime, days: int) -> datetime:
    """Reckon working days the long way: the model's own sum, sharing nothing with the product."""
    local = to_local(moment)
    start = local.date()
    if not works(start) or local.time() > time(15):
        start += timedelta(days=1)
        while not works(start):
            start += timedelta(days=1)
    day, left = start, days
    while left:
        day += timedelta(days=1)
        left -= works(day)
    return at_local(day, 17)


@dataclass
class Life:
    """What the model knows of one dossier."""

    term: int
    due: datetime
    counted: datetime
    state: State = State.RECEIVED
    back_to: State = State.RECEIVED
    asked: int = 0
    extended: bool = False
    verbs: list[str] = field(default_factory=list)


class Lives(RuleBasedStateMachine):
    """Plays a desk; every rule does to the model what it asks of the product, or expects the same refusal."""

    dossiers = Bundle("dossiers")

    @initialize()
    def open(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.clock = SetClock(START)
        answers = FirstRun(unit_code="18685", desk=1, officer="Hoa")
        self.desk: Desk = set_up(Profile(Path(self.folder.name) / "p"), answers=answers, clock=self.clock)
        self.model: dict[str, Life] = {}

    def teardown(self) -> None:
        if hasattr(self, "desk"):
            assert prove(self.desk).problems == ()
            self.desk.close()
            self.folder.cleanup()

    @rule(hours=st.integers(1, 20))
    def time_goes_by(self, hours: int) -> None:
        if self.clock.at + timedelta(hours=hours) < at_local(date(2026, 12, 20)):
            self.clock.forward(timedelta(hours=hours))

    @rule(target=dossiers, term=st.integers(1, 15))
    def take_in(self, term: int) -> str:
        done = receive(self.desk, intake=intake(term=f"{term} nlv")).dossier
        self.model[done.code] = Life(term, plain_due(self.clock.at, term), to_local(self.clock.at))
        return done.code

    def do(self, code: str, verb: Verb, *, allowed: bool, **facts: object) -> bool:
        step = Step(verb=verb, at=self.clock.at, officer="Hoa", **facts)
        before = browse.show(self.desk, code=code)
        try:
            act(self.desk, code=code, step=step, seen=before.dossier.events)
        except Rejection:
            assert not allowed, f"{verb} of {self.model[code]} was refused"
            assert browse.show(self.desk, code=code) == before
            return False
        assert allowed, f"{verb} of {self.model[code]} was not refused"
        self.model[code].verbs.append(verb.value)
        return True

    @rule(code=dossiers, to=st.sampled_from(["Tư pháp", "Công an"]))
    def forward(self, code: str, to: str) -> None:
        life = self.model[code]
        holder = browse.show(self.desk, code=code).dossier.holder
        if self.do(code, Verb.FORWARD, allowed=life.state.is_running and holder != to, to=to):
            life.state = State.PROCESSING

    @rule(code=dossiers)
    def take_back(self, code: str) -> None:
        life = self.model[code]
        if self.do(code, Verb.TAKE_BACK, allowed=life.state is State.PROCESSING):
            life.state = State.RECEIVED

    @rule(code=dossiers, reason=st.sampled_from(["", "Ảnh mờ"]))
    def ask(self, code: str, reason: str) -> None:
        life = self.model[code]
        last = plain_due(at_local(max(plain_due(life.counted, 0).date(), life.counted.date()), 8), 3).date()
        in_time = to_local(self.clock.at).date() <= last
        allowed = life.state.is_running and in_time and not (life.asked and not reason)
        if self.do(code, Verb.SUPPLEMENT, allowed=allowed, papers=("Tờ khai",), reason=reason):
            life.back_to, life.state, life.asked = life.state, State.WAITING, life.asked + 1

    @rule(code=dossiers)
    def brought(self, code: str) -> None:
        life = self.model[code]
        if self.do(code, Verb.SUPPLEMENTED, allowed=life.state is State.WAITING):
            life.state, life.due, life.counted = (
                life.back_to,
                plain_due(self.clock.at, life.term),
                to_local(self.clock.at),
            )

    @rule(code=dossiers, days=st.sampled_from([-1, 0, 1, 2, 3, 7]))
    def extend(self, code: str, days: int) -> None:
        life = self.model[code]
        new = life.due + timedelta(days=days)
        early = to_local(self.clock.at).date() < life.due.date()
        allowed = life.state.is_running and not life.extended and early and days > 0 and works(new.date())
        if self.do(code, Verb.EXTEND, allowed=allowed, reason="Chờ xác minh", due_at=new):
            life.due, life.extended = new, True

    @rule(code=dossiers)
    def resolve(self, code: str) -> None:
        if self.do(code, Verb.RESOLVE, allowed=self.model[code].state.is_running):
            self.model[code].state = State.RESOLVED

    @rule(code=dossiers, taker=st.sampled_from(["", "Đức"]))
    def hand_out(self, code: str, taker: str) -> None:
        if self.do(code, Verb.RETURN, allowed=self.model[code].state is State.RESOLVED and bool(taker), taker=taker):
            self.model[code].state = State.RETURNED

    @rule(code=consumes(dossiers), verb=st.sampled_from([Verb.WITHDRAW, Verb.STOP, Verb.REFUSE]))
    def end(self, code: str, verb: Verb) -> None:
        ends = {Verb.WITHDRAW: State.WITHDRAWN, Verb.STOP: State.STOPPED, Verb.REFUSE: State.REFUSED}
        if self.do(code, verb, allowed=self.model[code].state.is_open, reason="Theo đơn"):
            self.model[code].state = ends[verb]

    @invariant()
    def the_desk_and_the_model_agree(self) -> None:
        if not hasattr(self, "model"):
            return
        for code, life in self.model.items():
            view = browse.show(self.desk, code=code)
            assert (view.dossier.state, view.dossier.due_at, view.dossier.requests) == (
                life.state,
                life.due,
                life.asked,
            )
            assert [each.step.verb.value for each in view.events] == life.verbs
            assert [each.act for each in view.history] == ["receive", *life.verbs]
        board = browse.today_board(self.desk)
        waiting = sorted(code for code, life in self.model.items() if life.state is State.WAITING)
        results = sorted(code for code, life in self.model.items() if life.state is State.RESOLVED)
        assert sorted(each.code for each in board.asked) == waiting
        assert sorted(each.code for each in board.results) == results


Lives.TestCase.settings = settings(max_examples=16, stateful_step_count=40, deadline=None)
TestLives = Lives.TestCase
