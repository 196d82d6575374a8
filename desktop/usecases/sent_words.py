"""What a later revision of a reported period changed and why, in the office's words: the same on screen and paper."""

from collections.abc import Iterable

from desktop.domain.period_close import ClosedPeriod, Difference, LateAct
from desktop.domain.report import Kind
from desktop.runtime import vietnamese
from desktop.runtime.report_text import written
from desktop.runtime.sentences import SENTENCES, sentence

BROUGHT, UNDONE = "import_register", "undo_import"


def change_lines(revisions: Iterable[ClosedPeriod], label: str = "") -> tuple[str, ...]:
    """Return the changes of every revision after the first, the newest first; `label` narrows to one report's figures."""
    return tuple(line for each in revisions if each.revision > 1 for line in _of(each, label))


def _of(period: ClosedPeriod, label: str) -> Iterable[str]:
    when = vietnamese.moment_short(period.at)
    yield f"Bản {period.revision} thay bản {period.revision - 1}, lập lúc {when}, {period.officer}. Lý do: {period.reason}"
    shown = [each for each in period.differences if label in {"", each.report}]
    yield from (f"  {difference_words(each, named=not label)}" for each in shown)
    if not shown:
        yield "  Biểu này không đổi số nào."
    yield from (f"  {late_words(each)}" for each in period.late)


def difference_words(each: Difference, *, named: bool = True) -> str:
    """Return one changed figure: where it stands, what it was, what it is."""
    where = " · ".join(part for part in (each.report if named else "", each.line, each.column) if part)
    return f"{where}: {written(each.before, Kind.COUNT)} thành {written(each.after, Kind.COUNT)}"


def late_words(each: LateAct) -> str:
    """Return what was recorded late: on which dossier, of which day, written when and by whom."""
    day, at = vietnamese.day(each.day), vietnamese.moment_short(each.written_at)
    if not each.dossier:
        verb = "rút lại" if each.verb == UNDONE else "nhập"
        return f"Sổ cũ đợt {each.code}: {verb}, hồ sơ từ ngày {day}, ghi lúc {at}, {each.officer}"
    code = f"verb.{each.verb}"
    verb = sentence(code, {}).lower() if code in SENTENCES else "ghi hồ sơ"
    return f"Hồ sơ {each.code}: {verb} ngày {day}, ghi lúc {at}, {each.officer}"
