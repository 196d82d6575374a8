"""The closing sheet in the office's words, the same on the screen, in the terminal and on paper."""

from dataclasses import dataclass

from desktop.domain.closing import ClosingSheet
from desktop.domain.filing import Waiting
from desktop.runtime import vietnamese
from desktop.runtime.report_text import grouped
from desktop.runtime.sentences import sentence, sentence_of
from desktop.usecases.closing_sheet import code_of
from desktop.usecases.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingFacts:
    """Everything that the sheet's paper says, as plain words: `answer` is the one large line at its top."""

    day_text: str
    answer: str
    lines: tuple[tuple[str, str], ...]
    differences: tuple[str, ...]
    settled: tuple[tuple[str, str], ...]
    doubts: tuple[str, ...]
    number_range: str
    spoiled: tuple[tuple[str, str], ...]
    print_queue: tuple[str, ...]
    to_file: tuple[str, ...]
    fees: tuple[tuple[str, int, int], ...]
    journal_head: str


def closing_paper_facts(desk: Desk, sheet: ClosingSheet) -> ClosingFacts:
    """Return the words of a sheet's paper; `fees` are (way, how often, đồng)."""
    return ClosingFacts(
        day_text=f"{vietnamese.weekday(sheet.day)} {vietnamese.day(sheet.day)}",
        answer=answer(sheet),
        lines=sheet_lines(desk, sheet),
        differences=tuple(sentence_of(each) for each in sheet.differences),
        settled=tuple((sentence_of(each.problem), each.reason) for each in sheet.settled),
        doubts=tuple(sentence_of(each) for each in sheet.doubts),
        number_range=number_range(desk, sheet),
        spoiled=tuple((each.code, each.reason) for each in sheet.spoiled),
        print_queue=tuple(each.code for each in sheet.jobs),
        to_file=tuple(f"{each.code}: {limit_words(each, sheet)}" for each in sheet.to_file),
        fees=tuple((sentence(f"way.{each.way.value}", {}), each.count, each.amount) for each in sheet.fees),
        journal_head=sheet.head_hash,
    )


def answer(sheet: ClosingSheet) -> str:
    """Return the sheet in one line: that everything agrees, that reasons settle it, or in how many places it does not."""
    if sheet.differences:
        return f"Lệch {len(sheet.differences)} chỗ"
    if sheet.settled:
        return f"Đã giải trình {len(sheet.settled)} chỗ lệch"
    return f"Khớp: {sheet.dossiers} hồ sơ, {sheet.receipts} phiếu, {sheet.used} số"


def number_range(desk: Desk, sheet: ClosingSheet) -> str:
    """Return from which to which number the day went, empty when none was given out."""
    if not sheet.issued:
        return ""
    return f"{sheet.first}" if sheet.issued == 1 else f"{sheet.first} đến {_serial(desk, sheet)}"


def _serial(desk: Desk, sheet: ClosingSheet) -> str:
    return code_of(desk, sheet.day, sheet.highest).rsplit("-", 1)[-1]


def sheet_lines(desk: Desk, sheet: ClosingSheet) -> tuple[tuple[str, str], ...]:
    """Return the sheet as (label, value), in the order in which it is read."""
    given_out = number_range(desk, sheet)
    return (
        ("Hồ sơ tiếp nhận", vietnamese.number(sheet.dossiers)),
        ("Giấy tiếp nhận đã in", vietnamese.number(sheet.receipts)),
        ("Số đã dùng", vietnamese.number(sheet.used)),
        ("Số hỏng", _spoiled(sheet)),
        ("Số đã cấp", f"{sheet.issued} ({given_out})" if given_out else "0"),
        ("Phiếu chờ in", vietnamese.number(len(sheet.jobs))),
        ("Phí đã thu", vietnamese.money(sheet.fees_total)),
        *(
            (f"  {sentence(f'way.{each.way.value}', {})}", f"{vietnamese.money(each.amount)} ({each.count} lần)")
            for each in sheet.fees
        ),
        ("Việc đã làm", _acts(sheet)),
        ("Chờ nộp lên Cổng", _to_file(sheet)),
        *((f"  {each.code}", limit_words(each, sheet)) for each in sheet.to_file),
        ("Số liệu chưa gửi", "chưa cấu hình nơi gửi" if sheet.unsent is None else f"{sheet.unsent} ngày"),
        ("Nhật ký", f"việc số {vietnamese.number(sheet.head_seq)}"),
        ("Mã đầu nhật ký", grouped(sheet.head_hash)),
        *((("Dấu số liệu ngày", grouped(sheet.figures)),) if sheet.figures else ()),
    )


def limit_words(waits: Waiting, sheet: ClosingSheet) -> str:
    """Return by when a dossier must be on the portal, counted from the moment of the sheet."""
    said = vietnamese.remaining(waits.file_by - sheet.counted_at)
    return f"{'QUÊN NỘP, ' if waits.forgotten(sheet.counted_at) else ''}hạn {vietnamese.moment_short(waits.file_by)}, {said}"


def _to_file(sheet: ClosingSheet) -> str:
    count = vietnamese.number(len(sheet.to_file))
    return f"{count}, quên nộp {len(sheet.forgotten)}" if sheet.forgotten else count


def _spoiled(sheet: ClosingSheet) -> str:
    told = "; ".join(f"{each.code.rsplit('-', 1)[-1]}: {each.reason}" for each in sheet.spoiled)
    return f"{len(sheet.spoiled)} ({told})" if told else "0"


def _acts(sheet: ClosingSheet) -> str:
    told = [f"{sentence(f'verb.{verb.value}', {}).lower()} {count}" for verb, count in sheet.acts]
    return ", ".join([f"tiếp nhận {sheet.dossiers}", *told])
