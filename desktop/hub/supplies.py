"""What this hub has for those below it, where each came from, and how it stands with the hub above."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select

from desktop.contract.fields import Fields
from desktop.contract.pack import PackHead
from desktop.contract.updates import PIECE, UpdateHead
from desktop.hub import audit, coming, downward, settings, troubles, updates
from desktop.hub.coming import Refused
from desktop.hub.hub import Hub
from desktop.hub.packs import PACK
from desktop.hub.sending import PARKED
from desktop.hub.sticks import FILE
from desktop.hub.updates import Held
from desktop.hub.upward import FORWARD, WAITING
from desktop.kernel.clock import to_local
from desktop.kernel.errors import Fault, Problem, Rejection
from desktop.runtime.installation import SYSTEM_NAMES
from desktop.runtime.sentences import sentence_of
from desktop.runtime.updates import pieces, trust
from desktop.runtime.updates.packages import need_room

_PACKS = 20


@dataclass(frozen=True, slots=True)
class PackRow:
    """One pack: what it is, since when it is handed out, whether it came from above."""

    head: PackHead
    since: datetime
    from_above: bool


@dataclass(frozen=True, slots=True)
class OnItsWay:
    """An update that comes from above: which, and how many of its bytes are here."""

    head: UpdateHead
    done: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Supplies:
    """The whole of it; `url` is empty for a hub that nobody is above of, `troubles` are sentences, the worst first."""

    url: str
    allowed: str
    waiting: int
    parked: int
    asked_at: datetime | None
    packs: tuple[PackRow, ...]
    updates: tuple[Held, ...]
    way: OnItsWay | None
    refused: tuple[Refused, ...]
    troubles: tuple[str, ...]

    def content(self) -> Mapping[str, Any]:
        """Return it as a plain object."""
        way = self.way
        return {
            "upstream": self.url,
            "from_above": self.allowed,
            "waiting": self.waiting,
            "parked": self.parked,
            "asked_at": to_local(self.asked_at).isoformat() if self.asked_at else None,
            "packs": [
                {**each.head.content(), "from_above": each.from_above, "since": to_local(each.since).isoformat()}
                for each in self.packs
            ],
            "updates": [
                {**each.head.content(), "source": each.source, "since": to_local(each.since).isoformat()}
                for each in self.updates
            ],
            "coming": {**way.head.content(), "done": way.done} if way else None,
            "refused": [{**each.head.content(), "code": each.code} for each in self.refused],
            "troubles": list(self.troubles),
        }


def supplies(hub: Hub) -> Supplies:
    """Return what there is, as the newest transaction and this machine's folder have it."""
    known, asked = coming.read(hub), downward.asked(hub)
    with hub.reading() as connection:
        url = settings.read(connection, settings.UPSTREAM)
        allowed = settings.read(connection, settings.FROM_ABOVE) or settings.ALL
        states = {row.state: int(row.lines) for row in connection.execute(_STATES)}
        found = _packs(connection)
    wants_updates = bool(url) and allowed == settings.ALL
    problems = [
        troubles.upward(hub),
        asked.problem,
        known.problem if wants_updates else None,
        *(_need(hub, known) if wants_updates else ()),
    ]
    said = [sentence_of(each) for each in problems if each is not None]
    way = known.wanted if wants_updates else None
    return Supplies(
        url=url,
        allowed=allowed,
        waiting=states.get(WAITING, 0),
        parked=states.get(PARKED, 0),
        asked_at=asked.at,
        packs=found,
        updates=updates.held(hub),
        way=OnItsWay(way, pieces.come(coming.folder_of(hub), way) * PIECE) if way else None,
        refused=known.refused,
        troubles=tuple(dict.fromkeys(said)) if url else (),
    )


_STATES = select(FORWARD.c.state, func.count().label("lines")).group_by(FORWARD.c.state)


def _need(hub: Hub, known: coming.Coming) -> tuple[Problem, ...]:
    """Say what keeps an update from coming that no line can mend: no root to judge by, no room now."""
    if trust.trusted_root() is None:
        return (Problem.of("hub.update_no_root"),)
    head, folder = known.wanted, coming.folder_of(hub)
    if head is None or not folder.is_dir():
        return ()
    try:
        need_room(folder, head.length - pieces.come(folder, head) * PIECE)
    except Fault as fault:
        return (Problem.of("hub.update_no_room", **fault.problem.facts, number=head.number),)
    return ()


def _packs(connection: Connection) -> tuple[PackRow, ...]:
    rows = connection.execute(
        select(PACK.c.head, PACK.c.published_at, PACK.c.above).order_by(PACK.c.number.desc()).limit(_PACKS)
    ).all()
    return tuple(PackRow(PackHead.of(Fields(json.loads(row.head))), row.published_at, bool(row.above)) for row in rows)


def allow(hub: Hub, what: str, *, by: str) -> None:
    """Set how far this hub helps itself above; Rejection `hub.from_above_unknown` for what is no choice."""
    if what not in settings.CHOICES:
        raise Rejection("hub.from_above_unknown", "from_above", known=settings.CHOICES)
    with hub.writing() as connection:
        settings.write(connection, settings.FROM_ABOVE, what)
        audit.note(connection, hub.clock, by, act="from_above", subject=what)


def told(found: Supplies) -> tuple[str, ...]:
    """Return it in lines for a person."""
    lines = [f"Trạm cấp trên: {found.url}, {CHOICES[found.allowed]}." if found.url else "Không có trạm cấp trên."]
    if found.url:
        lines.append(f"Chờ chuyển lên: {found.waiting} thư; bị từ chối: {found.parked}.")
    lines += [
        f"Bản cập nhật {each.head.number}, {SYSTEM_NAMES.get(each.head.system, each.head.system)}: {each.head.length // 1_000_000 + 1} MB, "
        + _from(each)
        for each in found.updates
    ]
    if found.way is not None:
        head, done = found.way.head, found.way.done
        lines.append(f"Đang tải bản cập nhật {head.number}: {100 * done // head.length} %.")
    lines += [
        f"Gói số {each.head.number}: {each.head.title}" + (", lấy từ trạm cấp trên" if each.from_above else "")
        for each in found.packs
    ]
    return (*lines, *found.troubles)


def _from(held: Held) -> str:
    if held.source == FILE:
        return "từ tệp mang đến"
    return f"lấy từ {held.source}" if held.source else "phát hành ở trạm này"


CHOICES: Mapping[str, str] = {
    settings.ALL: "tự lấy gói dữ liệu và bản cập nhật",
    settings.PACKS: "chỉ tự lấy gói dữ liệu",
    settings.NOTHING: "không tự lấy gì",
}
