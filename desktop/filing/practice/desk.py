"""What the practice portal remembers while it runs: log-ins, dossiers being filled in, how it was told to fail."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from threading import Event, RLock

from desktop.domain.facts import OfferChannel
from desktop.kernel.clock import to_local
from desktop.runtime.reference import shipped_procedures

MOST_SLOW = 120.0


class Stage(StrEnum):
    """Where a dossier of the practice portal stands."""

    FORM = "to-khai"
    PAPERS = "giay-to"
    FEE = "phi"
    REVIEW = "xem-lai"
    DONE = "xac-nhan"


@dataclass(slots=True)
class Faults:
    """How the portal was told to fail, each as a trainer sets it; all off at first."""

    slow: float = 0.0
    broken: bool = False
    logged_out: bool = False
    refuse_files: bool = False
    no_code: bool = False
    payment: bool = False
    renamed: bool = False
    not_offered: bool = False

    @property
    def told(self) -> Mapping[str, bool]:
        """The faults by the names that the control page uses."""
        return {
            "cham": self.slow > 0,
            "loi": self.broken,
            "dang-xuat": self.logged_out,
            "tu-choi-tep": self.refuse_files,
            "khong-ma": self.no_code,
            "khong-tra": self.payment,
            "doi-o": self.renamed,
            "khong-nhan": self.not_offered,
        }


@dataclass(slots=True)
class Filing:
    """One dossier of the practice portal."""

    id: str
    procedure: str
    name: str
    level: str
    fee: int
    items: tuple[tuple[str, str], ...] = ()
    stage: Stage = Stage.FORM
    form: dict[str, str] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)
    paid: bool = False
    code: str = ""
    sent_at: datetime | None = None


@dataclass(slots=True)
class Visitor:
    """One browser: whether it is logged in, the code it waits for, where it wanted to go."""

    id: str
    number: str = ""
    code: str = ""
    logged_in: bool = False
    wanted: str = "/"


@dataclass(slots=True)
class PracticeDesk:
    """The memory of the portal, emptied when it stops. `now` gives the day of the codes; `unit` the commune's."""

    now: Callable[[], datetime]
    unit: str = "00000"
    faults: Faults = field(default_factory=Faults)
    visitors: dict[str, Visitor] = field(default_factory=dict)
    filings: dict[str, Filing] = field(default_factory=dict)
    sent: int = 0
    lock: RLock = field(default_factory=RLock)
    stopping: Event = field(default_factory=Event)

    def visitor(self, key: str) -> Visitor:
        """Return the browser of a cookie, a new one for an unknown cookie."""
        with self.lock:
            found = self.visitors.get(key)
            if found is None:
                found = Visitor(secrets.token_urlsafe(16))
                self.visitors[found.id] = found
            if self.faults.logged_out:
                found.logged_in, self.faults.logged_out = False, False
            return found

    def begin(self, procedure: str, level: str) -> Filing | None:
        """Begin a dossier; None for a procedure that nobody knows."""
        known = next((each for each in shipped_procedures() if each.code == procedure), None)
        if known is None:
            return None
        offers = [each for each in known.current.offers if each.channel.value == "online"]
        fee = (offers[0].fee or 0) if offers else 0
        items = tuple((each.key, each.text) for each in known.current.items_for(OfferChannel.ONLINE))
        filing = Filing(secrets.token_urlsafe(8), procedure, known.short_name, "3" if level == "3" else "4", fee, items)
        with self.lock:
            self.filings[filing.id] = filing
        return filing

    def after_papers(self, filing: Filing) -> Stage:
        """Return what comes after the papers: level 4 takes the fee online, level 3 at the counter."""
        return Stage.FEE if filing.level == "4" and filing.fee and not filing.paid else Stage.REVIEW

    def send(self, filing: Filing) -> None:
        """Give a dossier its code; sent twice it keeps the one it has."""
        with self.lock:
            if filing.code:
                return
            self.sent += 1
            moment = to_local(self.now())
            filing.code = f"TAPHUAN.{self.unit:0>5}-{moment:%y%m%d}-{self.sent:04d}"
            filing.sent_at, filing.stage = moment, Stage.DONE

    def by_code(self, code: str) -> Filing | None:
        """Return the dossier of a code."""
        wanted = code.strip().upper()
        return next((each for each in self.filings.values() if each.code and each.code == wanted), None)

    def told(self, query: Mapping[str, str]) -> None:
        """Fail as a control call says: `cham=SECONDS`, and `loi`, `dang-xuat`, … `=1` or `=0`; `het=1` ends all."""
        if query.get("het"):
            self.faults = Faults()
            return
        flags = {
            "loi": "broken",
            "dang-xuat": "logged_out",
            "tu-choi-tep": "refuse_files",
            "khong-ma": "no_code",
            "khong-tra": "payment",
            "doi-o": "renamed",
            "khong-nhan": "not_offered",
        }
        for name, attribute in flags.items():
            if name in query:
                setattr(self.faults, attribute, query[name] == "1")
        if "cham" in query:
            self.faults.slow = min(MOST_SLOW, max(0.0, _number(query["cham"])))


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0
