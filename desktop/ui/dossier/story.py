"""The life of a dossier as chapters: reception, acts, papers, in their order; pauses and moved dates stand out."""

from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.domain.facts import State
from desktop.domain.portal_status import PortalStatus, path
from desktop.domain.rows import PrintJob, PrintState
from desktop.domain.steps import Step, Verb
from desktop.kernel.clock import local_date
from desktop.runtime import vietnamese
from desktop.ui import words
from desktop.ui.dossiers.facts import return_words
from desktop.usecases.browse import DossierView, Event

_LOOKS = {
    Verb.FORWARD: ("send", "accent"),
    Verb.TAKE_BACK: ("rotate-ccw", "muted"),
    Verb.SUPPLEMENT: ("hourglass", "due"),
    Verb.SUPPLEMENTED: ("inbox", "accent"),
    Verb.REFUSE: ("circle-x", "muted"),
    Verb.RESOLVE: ("circle-check", "proven"),
    Verb.RETURN: ("user", "proven"),
    Verb.WITHDRAW: ("circle-x", "muted"),
    Verb.STOP: ("power", "muted"),
    Verb.EXTEND: ("calendar-days", "due"),
    Verb.PAY: ("plus", "muted"),
    Verb.CORRECT: ("pencil", "muted"),
    Verb.LINK: ("users", "accent"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One thing that happened. `old_due` and `new_due` show a moved date; `paused` that the clock stood after it.

    `gap` says how long it stood; `paper` marks what was printed, `void` a paper that a correction has replaced.
    """

    at: datetime
    icon: str
    ink: str
    title: str
    who: str = ""
    lines: tuple[str, ...] = ()
    old_due: datetime | None = None
    new_due: datetime | None = None
    paused: bool = False
    gap: str = ""
    paper: bool = False
    void: bool = False


_tr = QCoreApplication.translate


def story(view: DossierView, *, now: datetime) -> tuple[Chapter, ...]:
    """Return the chapters, oldest first; a paper printed in the same moment stands after the act."""
    chapters = [_reception(view), *_acts(view, now), *_prints(view)]
    standing = False
    told = []
    for each in sorted(chapters, key=_moment):
        # A paper printed while the clock stands does not set it going.
        standing = standing if each.paper else each.paused
        told.append(replace(each, paused=standing))
    return tuple(told)


def _moment(chapter: Chapter) -> datetime:
    return chapter.at


def portal_line(view: DossierView) -> str:
    """Return where the national portal would say the dossier is, and since when."""
    states = [(State.RECEIVED, view.dossier.received_at), *((each.state, each.step.at) for each in view.events)]
    last: PortalStatus = path(states)[-1]
    return _tr("Story", "Trạng thái trên Cổng: {code} · {label}, từ {at}").format(
        code=last.code, label=words.known(last.label), at=vietnamese.moment_short(last.at)
    )


def paper_words(kind: str) -> str:
    """Return what a kind of paper is called."""
    return {
        "receipt": _tr("Story", "giấy tiếp nhận"),
        "supplement": _tr("Story", "phiếu yêu cầu bổ sung"),
        "refusal": _tr("Story", "phiếu từ chối"),
        "apology": _tr("Story", "phiếu xin lỗi"),
        "stop": _tr("Story", "thông báo dừng"),
        "control": _tr("Story", "phiếu kiểm soát"),
        "due": _tr("Story", "phiếu nói rõ ngày hẹn"),
        "evaluation": _tr("Story", "phiếu đánh giá"),
    }.get(kind, _tr("Story", "phiếu"))


def _first_due(view: DossierView) -> datetime:
    """Return the date that was promised at reception: the journal keeps it when acts have moved it since."""
    for entry in view.history:
        if entry.act == "receive" and "due_at" in entry.after:
            return datetime.fromisoformat(str(entry.after["due_at"]))
    return view.events[0].due_at if view.events else view.dossier.due_at


def _reception(view: DossierView) -> Chapter:
    dossier = view.dossier
    return Chapter(
        at=dossier.received_at,
        icon="file-plus",
        ink="accent",
        title=words.verb("receive"),
        who=dossier.officer,
        new_due=_first_due(view),
    )


def _acts(view: DossierView, now: datetime) -> list[Chapter]:
    due, holder = _first_due(view), ""
    chapters = []
    for place, event in enumerate(view.events):
        icon, ink = _LOOKS[event.step.verb]
        moved = event.due_at != due
        asked = event.step.verb is Verb.SUPPLEMENT
        chapters.append(
            Chapter(
                at=event.step.at,
                icon=icon,
                ink=ink,
                title=words.verb(event.step.verb.value),
                who=event.step.officer,
                lines=(*_hand_over(event.step, holder), *_lines(event.step)),
                old_due=due if moved else None,
                new_due=event.due_at if moved else None,
                paused=event.state is State.WAITING,
                gap=_gap(event, view.events[place + 1 :], now) if asked else "",
            )
        )
        due = event.due_at
        holder = _holder_after(event.step, holder)
    return chapters


def _holder_after(step: Step, holder: str) -> str:
    if step.verb is Verb.FORWARD:
        return step.to
    return "" if step.verb is Verb.TAKE_BACK else holder


def _hand_over(step: Step, holder: str) -> tuple[str, ...]:
    desk = _tr("Story", "Bộ phận Một cửa")
    pair = {Verb.FORWARD: (holder or desk, step.to), Verb.TAKE_BACK: (holder, desk)}.get(step.verb)
    return () if pair is None else (_tr("Story", "Giao {giver} → Nhận {taker}").format(giver=pair[0], taker=pair[1]),)


def _lines(step: Step) -> tuple[str, ...]:
    lines = [f"– {each}" for each in step.papers]
    lines += [f"{number}. {leg.agency}: {leg.term}" for number, leg in enumerate(step.legs, 1)]
    if step.verb is Verb.PAY:
        paid = words.way(step.way) if step.way else ""
        lines.append(f"{vietnamese.money(step.amount)} · {paid}")
    if step.channel is not None:
        lines.append(return_words(step.channel.value))
    for label, text in (
        (_tr("Story", "Người nhận: {text}"), step.taker),
        (_tr("Story", "Giấy tờ: {text}"), step.document),
        (_tr("Story", "Lý do: {text}"), step.reason),
        (_tr("Story", "Theo: {text}"), step.law),
    ):
        if text:
            lines.append(label.format(text=text))
    return tuple(lines)


def _gap(asked: Event, later: tuple[Event, ...], now: datetime) -> str:
    ended = next((each.step.at for each in later if each.state is not State.WAITING), None)
    days = (local_date(ended or now) - local_date(asked.step.at)).days
    spent = _tr("Story", "{count} ngày").format(count=days) if days else _tr("Story", "trong ngày")
    if ended is None:
        return _tr("Story", "Thời hạn đang dừng, chờ công dân: {spent}").format(spent=spent)
    return _tr("Story", "Thời hạn dừng, chờ công dân: {spent}").format(spent=spent)


def _prints(view: DossierView) -> list[Chapter]:
    corrected = [each.step.at for each in view.events if each.step.verb is Verb.CORRECT]
    return [_print(job, void=any(job.created_at < at for at in corrected)) for job in view.jobs]


def _print(job: PrintJob, *, void: bool) -> Chapter:
    replaced = void and job.kind == "receipt"
    title = _tr("Story", "In lại {paper}") if job.reprint else _tr("Story", "In {paper}")
    lines = (_tr("Story", "Bản này hết hiệu lực vì hồ sơ đã sửa"),) if replaced else ()
    bad = job.state in {PrintState.FAILED, PrintState.UNSURE}
    return Chapter(
        at=job.created_at,
        icon="printer",
        ink="due" if bad else "muted",
        title=title.format(paper=paper_words(job.kind)),
        who=job_words(job.state),
        lines=lines,
        paper=True,
        void=replaced,
    )


def job_words(state: PrintState) -> str:
    """Return the words for where a paper is on its way to the printer."""
    return {
        PrintState.QUEUED: _tr("Story", "chờ in"),
        PrintState.SENDING: _tr("Story", "đang gửi máy in"),
        PrintState.SENT: _tr("Story", "đã gửi máy in"),
        PrintState.FAILED: _tr("Story", "in không được"),
        PrintState.UNSURE: _tr("Story", "không chắc đã in"),
        PrintState.CANCELLED: _tr("Story", "đã bỏ in"),
    }[state]
