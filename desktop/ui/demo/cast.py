"""The invented day: who comes when, with what, by which channel; people and codes are drawn by the seed."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from random import Random

from desktop.domain.dossier import Assistance, AssistanceResult, FiledItem, Intake, Person
from desktop.domain.facts import ArrivalChannel, ReturnChannel
from desktop.domain.procedure import ProcedureVersion
from desktop.kernel.clock import at_local
from desktop.usecases import invented
from desktop.usecases.desk import Desk
from desktop.usecases.importing import filed

DAY = date(2026, 11, 23)
OFFICER = "Nguyễn Thị Hoa"
UNIT_WORDS = "cam binh"
DESK_PHONE = "0239 3 000 018"
OPENING = at_local(DAY, 7, 0)
ONLINE = at_local(DAY, 16, 6)
ONLINE_WORDS = "ks"
ACTS = at_local(DAY, 16, 10)
REPRINT = at_local(DAY, 16, 15)
EVENING = at_local(DAY, 16, 30)

_LONG_NAME = "Công Tằng Tôn Nữ Thị Hoàng Phương Nguyễn Phúc Bảo Trân Quỳnh Như"
_MANY = 20
_MORE_PAPERS = (
    "Ý kiến của các hộ liền kề",
    "Bản cam kết không có tranh chấp",
    "Xác nhận của thôn về thời điểm sử dụng đất",
    "Tờ khai lệ phí trước bạ",
    "Tờ khai thuế thu nhập cá nhân",
    "Biên lai thuế sử dụng đất phi nông nghiệp 5 năm",
)


class Scene(StrEnum):
    """How a dossier comes in: typed at the receive page in one of five ways, or filed past it by post and portal."""

    TYPED = "typed"
    PICTURED = "pictured"
    REFUSED_FIRST = "refused_first"
    DOUBTED = "doubted"
    INCOMPLETE = "incomplete"
    FILED = "filed"


class Receipt(StrEnum):
    """What becomes of the receipt: it prints, the printer does not take it, or it is left for tomorrow."""

    PRINTED = "printed"
    JAMMED = "jammed"
    LEFT = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One dossier of the day; `words` are what the officer types to find the procedure."""

    at: datetime
    scene: Scene
    intake: Intake
    words: str = ""
    receipt: Receipt = Receipt.PRINTED


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    at: tuple[int, int]
    procedure: str
    scene: Scene = Scene.FILED
    words: str = ""
    arrival: ArrivalChannel = ArrivalChannel.COUNTER
    reason: str = ""
    way_back: ReturnChannel = ReturnChannel.COUNTER
    minutes: int = 0
    term: str = ""
    receipt: Receipt = Receipt.PRINTED


_ONLINE3, _ONLINE4, _POST = ArrivalChannel.ONLINE3, ArrivalChannel.ONLINE4, ArrivalChannel.POST
_BACK_ONLINE, _BACK_BY_POST = ReturnChannel.ONLINE, ReturnChannel.POST
_COPIES = "2.000815"
_RESIDENCE = "1.004222"
_LAND = "1.013978"
# What becomes of the day's dossiers by the evening, by their procedures.
RETURNED, RESOLVED, FORWARDED, ASKED, EXTENDED = "1.001193", "1.000656", "1.000894", _RESIDENCE, _LAND
_SHOP = "1.001612"

_PARTS = (
    _Part(at=(7, 12), procedure="1.001193", scene=Scene.PICTURED, words="ks", reason="no_account"),
    _Part(at=(7, 40), procedure=_COPIES, scene=Scene.TYPED, words="chung thuc ban sao"),
    _Part(
        at=(8, 5),
        procedure="1.004873",
        scene=Scene.TYPED,
        words="tinh trang hon nhan",
        arrival=_ONLINE4,
        way_back=_BACK_ONLINE,
        minutes=12,
    ),
    _Part(at=(8, 30), procedure="1.013225", arrival=_ONLINE3, way_back=_BACK_ONLINE),
    _Part(at=(8, 31), procedure="1.010041", arrival=_ONLINE4, way_back=_BACK_ONLINE),
    _Part(at=(8, 32), procedure="2.000908", arrival=_POST, way_back=_BACK_BY_POST),
    _Part(at=(8, 50), procedure="1.004884", scene=Scene.INCOMPLETE, words="lai khai sinh", reason="no_digital_papers"),
    _Part(at=(9, 20), procedure="1.000894", scene=Scene.REFUSED_FIRST, words="dang ky ket hon", reason="wants_paper"),
    _Part(at=(9, 45), procedure=_RESIDENCE, scene=Scene.TYPED, words="thuong tru", reason="cannot_use"),
    _Part(at=(10, 10), procedure=_SHOP, reason="portal_down", term="3 nlv", minutes=18),
    _Part(at=(10, 30), procedure=_LAND, reason="no_digital_papers"),
    _Part(at=(11, 5), procedure="1.000656", reason="no_phone"),
    _Part(at=(13, 40), procedure="1.011607", arrival=_POST, way_back=_BACK_BY_POST),
    _Part(at=(13, 55), procedure="1.010038", arrival=_ONLINE4, way_back=_BACK_ONLINE, minutes=9),
    _Part(at=(14, 10), procedure="1.013227", arrival=_ONLINE3, way_back=_BACK_ONLINE),
    _Part(at=(14, 30), procedure=_COPIES, scene=Scene.DOUBTED, words="chung thuc ban sao"),
    _Part(at=(14, 45), procedure="1.004194", arrival=_ONLINE4, way_back=_BACK_ONLINE),
    _Part(at=(15, 20), procedure="1.001193", reason="line_down", receipt=Receipt.JAMMED),
    _Part(at=(16, 5), procedure="2.000884", receipt=Receipt.LEFT),
)


def visits(desk: Desk, *, seed: int) -> tuple[Visit, ...]:
    """Return the day in its order; the same seed gives the same people."""
    random = Random(seed)
    commune = desk.identity.unit_name.split(" ", 1)[-1]
    found: dict[str, Person] = {}
    day = []
    for part in _PARTS:
        who = invented.person(random, commune=commune)
        if part.scene is Scene.DOUBTED:
            who = found[part.procedure]
        if part.procedure == _LAND:
            who = replace(who, name=_LONG_NAME)
        found[part.procedure] = who
        helper = invented.person(random, commune=commune) if part.procedure == _RESIDENCE else None
        intake = _intake(desk, part, who, portal_code=f"G15.{random.randrange(1_000_000_000):09d}")
        if helper is not None:
            paper = f"Giấy ủy quyền ngày {DAY:%d/%m/%Y}, UBND {desk.identity.unit_name} chứng thực"
            intake = replace(intake, submitter=helper, authorisation=paper)
        at = at_local(DAY, *part.at)
        day.append(Visit(at=at, scene=part.scene, intake=intake, words=part.words, receipt=part.receipt))
    return tuple(day)


def online_citizen(desk: Desk, *, seed: int) -> Person:
    """Return who is helped to file online, not one of the day's visitors."""
    return invented.person(Random(f"online {seed}"), commune=desk.identity.unit_name.split(" ", 1)[-1])


def _intake(desk: Desk, part: _Part, who: Person, *, portal_code: str) -> Intake:
    procedure = desk.catalogue.get(part.procedure)
    version = procedure.on(DAY) if procedure else None
    if version is None:
        message = f"the demo's procedure {part.procedure} is not in the catalogue"
        raise ValueError(message)
    return Intake(
        procedure=part.procedure,
        applicant=who,
        arrival=part.arrival,
        assistance=_help(part) if part.minutes else None,
        reason_not_online=part.reason,
        items=_papers(version, part),
        return_channel=part.way_back,
        term=part.term,
        external_code=portal_code if part.arrival.is_online else "",
    )


def _papers(version: ProcedureVersion, part: _Part) -> tuple[FiledItem, ...]:
    """Return the papers always asked for; where a channel asks for none always, one of those asked for in a case."""
    asked = version.items_for(part.arrival.offer)
    if part.procedure == _LAND:
        more = tuple(FiledItem(text=text, originals=0, copies=1) for text in _MORE_PAPERS)
        return (*map(filed, asked), *more)[:_MANY]
    return invented.papers_of(version, part.arrival.offer) or tuple(map(filed, asked[-1:]))


def _help(part: _Part) -> Assistance:
    if part.arrival.is_online:
        return Assistance(by=OFFICER, minutes=part.minutes, consent=True)
    return Assistance(
        by=OFFICER, minutes=part.minutes, consent=True, result=AssistanceResult.FAILED, reason=part.reason
    )
