"""That this desk reported: the hub's signed receipt of a day as a paper, and what a letter of a hub is worth here."""

from dataclasses import dataclass
from datetime import date

from desktop.contract.receipt import Receipt
from desktop.domain.reporting import came_in_time
from desktop.kernel.clock import local_date, to_local
from desktop.kernel.errors import Rejection
from desktop.printing.papers import Header, ProofPaper
from desktop.printing.proof import proof_pdf
from desktop.runtime import vietnamese
from desktop.runtime.hub_letters import Letter, is_theirs, letter_in
from desktop.runtime.report_text import grouped
from desktop.store.queries import deliveries, upstreams
from desktop.store.queries.deliveries import Delivery
from desktop.store.queries.upstreams import Upstream
from desktop.store.unit import Reading
from desktop.sync.sending import key_of
from desktop.usecases.desk import Desk
from desktop.usecases.heading import body_name, place_of

_HOW = (
    "Mã bên là biên nhận do nơi nhận ký số. Kiểm tra không cần mạng: chụp giấy ra tệp rồi chạy motcua sync verify ở "
    "quầy, hoặc motcua hub verify ở nơi nhận. Sửa một chữ trên giấy không sửa được biên nhận trong mã."
)


@dataclass(frozen=True, slots=True)
class Proven:
    """A letter of a hub that this desk is joined to, and whether that hub signed it."""

    letter: Letter
    hub: str
    genuine: bool


def receipt_pdf(desk: Desk, *, day: date, hub: str = "") -> bytes:
    """Return the paper that proves a day's report as PDF bytes; Rejection `proof.not_received`."""
    return proof_pdf(receipt_paper(desk, day=day, hub=hub))


def receipt_paper(desk: Desk, *, day: date, hub: str = "") -> ProofPaper:
    """Return what proves a day's report: of the hub that is named, else of the first that received it.

    Raises Rejection `proof.not_received` while no hub has signed for the day.
    """
    with desk.store.reading() as reading:
        found = next((pair for pair in _settled(reading, day) if hub in {"", pair[1].id, pair[1].name}), None)
    if found is None:
        raise Rejection("proof.not_received", "day", day=day)
    return _paper(desk, *found, day=day)


def _settled(reading: Reading, day: date) -> list[tuple[Delivery, Upstream]]:
    """Return what was received of a day, the newest revision first, with the hub that signed for it."""
    rows = [each for each in deliveries.settled_of_day(reading, day.isoformat()) if each.receipt]
    pairs = [(each, upstreams.by_id(reading, each.upstream)) for each in rows]
    return [(each, hub) for each, hub in pairs if hub is not None]


def _paper(desk: Desk, found: Delivery, hub: Upstream, *, day: date) -> ProofPaper:
    receipt = Receipt.read(found.receipt)
    in_time = came_in_time(desk.calendar, day, received=local_date(receipt.at))
    unit = f"Ủy ban nhân dân {desk.identity.unit_name}"
    return ProofPaper(
        header=Header(unit.upper(), body_name(desk).upper(), "", place_of(desk), desk.today()),
        title="Xác nhận đã báo cáo",
        answer="Đúng hạn" if in_time else "Muộn",
        alarm=not in_time,
        caption=f"Số liệu ngày {vietnamese.day(day)} đã được nhận",
        facts=(
            ("Đơn vị báo cáo", f"{desk.identity.unit_name}, quầy {desk.identity.desk}"),
            ("Nơi nhận", hub.name),
            ("Nhận lúc", vietnamese.moment(to_local(receipt.at))),
            ("Lần lập số liệu", vietnamese.number(found.envelope.revision)),
            ("Số thư", f"{found.envelope.sequence}, {found.envelope.id}"),
            ("Dấu của thư", grouped(found.envelope.digest)),
            ("Khóa của nơi nhận", receipt.key),
        ),
        code=found.receipt.decode(),
        how=_HOW,
    )


def verify(desk: Desk, *, content: bytes) -> Proven:
    """Say whether a hub of this desk signed a letter, from a scan, a picture or a PDF.

    Raises Rejection `proof.none` for what holds none, `proof.other_hub` for a letter of a hub that is not known here.
    """
    letter = letter_in(content)
    with desk.store.reading() as reading:
        hub = upstreams.by_id(reading, letter.hub)
    if hub is None:
        raise Rejection("proof.other_hub", "file")
    return Proven(letter, hub.name, is_theirs(letter, key_of(hub)))
