"""Help at the desk as a report: how often, with what success, how many minutes, and why not, by whom, where and when."""

from collections import Counter
from dataclasses import dataclass
from statistics import median

from desktop.domain.filing import FilingSession, SessionState
from desktop.domain.report import Cell, Column, Kind, Report, percent
from desktop.kernel.errors import Rejection
from desktop.runtime import vietnamese
from desktop.store.queries import filing
from desktop.usecases.filing_figures import grouped
from desktop.usecases.report_ground import Ground

BY = ("procedure", "officer", "hour", "village")
_TITLES = {"procedure": "Thủ tục", "officer": "Cán bộ", "hour": "Giờ bắt đầu", "village": "Thôn, tổ"}


@dataclass(frozen=True, slots=True)
class _Sum:
    sessions: tuple[FilingSession, ...]

    @property
    def filed(self) -> int:
        return sum(each.state is SessionState.FILED for each in self.sessions)

    @property
    def minutes(self) -> list[int]:
        return [each.minutes for each in self.sessions]

    @property
    def failures(self) -> Counter[str]:
        return Counter(each.failure for each in self.sessions if each.failure)


def help_report(ground: Ground, by: str = "procedure") -> Report:
    """Return the sessions of help that began in the span; practice is not counted. Rejection `report.by_unknown`."""
    if by not in BY:
        raise Rejection("report.by_unknown", "by", by=by, allowed=", ".join(BY))
    sessions = filing.ended_between(ground.reading, ground.counted.start, ground.counted.end)
    every = _Sum(sessions)
    words = {each.code: each.short for each in ground.desk.filing_data.portals.data.failures()}
    codes = tuple(code for code, _ in every.failures.most_common())
    groups = grouped(ground.desk, sessions, by)
    ordered = sorted(groups.items(), key=lambda each: (-len(each[1]), each[0]))
    return Report(
        name="help",
        title="Giúp công dân nộp trực tuyến tại quầy",
        span=ground.span,
        headline=_headline(every),
        columns=(
            Column(key=by, title=_TITLES[by], kind=Kind.TEXT),
            Column(key="sessions", title="Số lần giúp"),
            Column(key="filed", title="Nộp được"),
            Column(key="rate", title="Tỷ lệ nộp được", kind=Kind.RATE, ratio=("filed", "sessions")),
            Column(key="median_minutes", title="Phút mỗi lần (trung vị)"),
            Column(key="minutes", title="Tổng số phút"),
            *(Column(key=code, title=words.get(code, code)) for code in codes),
        ),
        lines=tuple(_line(name, _Sum(tuple(several)), codes) for name, several in ordered),
        total=_line("Tổng cộng", every, codes) if sessions else None,
        notes=(
            "Đếm các lần giúp bắt đầu trong kỳ và đã kết thúc; không đếm lần tập. Một lần giúp có thể không thành hồ sơ nào.",
            "Phút là thời gian ở các bước, không kể lúc bỏ dở quá mười lăm phút.",
        ),
    )


def _line(name: str, found: _Sum, codes: tuple[str, ...]) -> tuple[Cell, ...]:
    spent, failures = found.minutes, found.failures
    return (
        Cell(name),
        Cell(len(spent)),
        Cell(found.filed),
        Cell(percent(found.filed, len(spent))),
        Cell(round(median(spent)) if spent else None),
        Cell(sum(spent)),
        *(Cell(failures[code]) for code in codes),
    )


def _headline(found: _Sum) -> str:
    many = len(found.sessions)
    if not many:
        return "Kỳ này chưa giúp ai nộp trực tuyến"
    rate = vietnamese.percent(percent(found.filed, many) or 0)
    text = f"Giúp {vietnamese.number(many)} lần, {vietnamese.number(found.filed)} lần nộp được ({rate})"
    return f"{text}; mỗi lần {vietnamese.number(round(median(found.minutes)))} phút"
