"""That a unit reported in a month: its days as they came, certified by the hub's signature, as a letter and as a paper."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, func, select

from desktop.contract.receipt import Verdict
from desktop.contract.statement import Statement
from desktop.domain.periods import Span
from desktop.domain.reporting import came_in_time, due_day
from desktop.hub import keys
from desktop.hub.chain import ENVELOPE
from desktop.hub.desks import DESK
from desktop.hub.hub import Hub
from desktop.hub.pages.standing import calendar
from desktop.hub.tree import Place
from desktop.kernel.clock import local_date, to_local
from desktop.kernel.errors import Rejection
from desktop.printing.papers import Header, ProofPaper
from desktop.printing.proof import proof_pdf
from desktop.runtime import vietnamese
from desktop.runtime.hub_keys import HubKey, followed
from desktop.runtime.hub_letters import Letter, is_theirs, letter_in
from desktop.runtime.report_text import grouped, period_words

_DAY = timedelta(days=1)
_COUNTED = (Verdict.ACCEPTED.value, Verdict.SUPERSEDED.value, Verdict.DUPLICATE.value)
_HOW = (
    "Mã bên là giấy này do nơi nhận ký số. Kiểm tra không cần mạng: chụp giấy ra tệp rồi chạy motcua hub verify ở nơi nhận, motcua sync verify ở "
    "quầy. Sửa một chữ trên giấy không sửa được nội dung trong mã."
)


@dataclass(frozen=True, slots=True)
class Came:
    """A desk's day as it first came: when, and the newest revision with its digest."""

    desk: int
    day: date
    at: datetime
    revision: int
    digest: str


def statement(hub: Hub, connection: Connection, place: Place, span: Span) -> Statement:
    """Return what the hub certifies of a unit's own desks; Rejection `proof.no_figures` when nothing came."""
    came = _came(connection, place.code, span)
    if not came:
        raise Rejection("proof.no_figures", "unit", unit=place.full_name)
    days = calendar()
    late = sum(
        not came_in_time(days, each.day, received=local_date(each.at)) for each in came if days.is_working(each.day)
    )
    lines = "".join(f"{each.desk} {each.day.isoformat()} {each.revision} {each.digest}\n" for each in came)
    made = Statement(
        hub=hub.id,
        key=hub.key.id,
        unit=place.code,
        first=span.start,
        last=span.end,
        desks=len({each.desk for each in came}),
        due=_due(hub, connection, place.code, span),
        came=sum(days.is_working(each.day) for each in came),
        late=late,
        last_at=max(each.at for each in came),
        digest=hashlib.sha256(lines.encode()).hexdigest(),
        at=hub.clock.now(),
    )
    return made.signed(hub.key.sign(made.message))


def _came(connection: Connection, unit: str, span: Span) -> list[Came]:
    """Return every desk's days of a span in order."""
    rows = connection.execute(
        select(ENVELOPE.c.desk, ENVELOPE.c.day, ENVELOPE.c.received_at, ENVELOPE.c.revision, ENVELOPE.c.digest).where(
            ENVELOPE.c.unit == unit,
            ENVELOPE.c.day.between(span.start.isoformat(), span.end.isoformat()),
            ENVELOPE.c.verdict.in_(_COUNTED),
        )
    ).all()
    found: dict[tuple[int, str], Came] = {}
    for row in sorted(rows, key=lambda row: (row.revision, row.received_at)):
        first = found.get((row.desk, row.day))
        at = min(first.at, row.received_at) if first else row.received_at
        found[row.desk, row.day] = Came(row.desk, date.fromisoformat(row.day), at, row.revision, row.digest)
    return [found[key] for key in sorted(found)]


def _due(hub: Hub, connection: Connection, unit: str, span: Span) -> int:
    """Return how many working days of desks are due by now, each desk's from the day on which it was let in."""
    rows = connection.execute(
        select(func.min(DESK.c.enrolled_at)).where(DESK.c.unit == unit, DESK.c.relay == 0).group_by(DESK.c.desk)
    ).scalars()
    last = min(span.end, due_day(calendar(), hub.today()))
    return sum(_working(max(span.start, local_date(since)), last) for since in rows)


def _working(first: date, last: date) -> int:
    days = calendar()
    return sum(days.is_working(first + number * _DAY) for number in range((last - first).days + 1))


def statement_pdf(hub: Hub, place: Place, found: Statement) -> bytes:
    """Return a statement as a paper, dated from where the hub is."""
    with hub.reading() as connection:
        home = hub.root(connection).name
    missing = max(0, found.due - found.came)
    said = [f"thiếu {missing} ngày"] if missing else []
    said += [f"muộn {found.late} ngày"] if found.late else []
    return proof_pdf(
        ProofPaper(
            header=Header("", hub.name.upper(), "", home, local_date(found.at)),
            title="Xác nhận đã báo cáo",
            answer="Đúng hạn" if found.is_whole else ", ".join(said).capitalize(),
            alarm=not found.is_whole,
            caption=period_words(Span(found.first, found.last)),
            facts=(
                ("Đơn vị báo cáo", f"{place.full_name} ({place.code}), {vietnamese.number(found.desks)} quầy"),
                ("Nơi nhận", hub.name),
                ("Ngày làm việc phải báo cáo đến nay", vietnamese.number(found.due)),
                ("Ngày làm việc đã nhận", vietnamese.number(found.came)),
                ("Nhận sau ngày làm việc thứ hai", vietnamese.number(found.late)),
                ("Nhận lần cuối", vietnamese.moment(to_local(found.last_at))),
                ("Dấu của các thư", grouped(found.digest)),
                ("Khóa của nơi nhận", found.key),
            ),
            code=found.body.decode(),
            how=_HOW,
        )
    )


def verified(hub: Hub, content: bytes) -> tuple[Letter, bool]:
    """Return the letter that a scan, a picture or a PDF holds, and whether this hub signed it; Rejection `proof.none`."""
    letter = letter_in(content)
    with hub.reading() as connection:
        known = followed(HubKey(hub.id, hub.key.id, hub.key.pair.public), keys.changes(connection))
    return letter, is_theirs(letter, known)


def told(letter: Letter) -> Iterable[str]:
    """Return what a letter says, in lines."""
    if isinstance(letter, Statement):
        yield f"Đơn vị {letter.unit}, {period_words(Span(letter.first, letter.last)).lower()}"
        yield f"Phải báo cáo {letter.due} ngày làm việc, đã nhận {letter.came}, muộn {letter.late}"
    else:
        yield f"Biên nhận thư {letter.envelope}, dấu {letter.digest}"
    yield f"Ký lúc {vietnamese.moment(to_local(letter.at))}, khóa {letter.key}"
