"""The values of a report as the office writes them: on the screen, on paper and in the terminal alike."""

from datetime import date, datetime
from decimal import Decimal

from desktop.domain.periods import Pace, Span, pace_of
from desktop.domain.report import Kind, Sent, Value
from desktop.runtime import vietnamese

UNKNOWN = "–"
_QUARTER_MONTHS = 3


def written(value: Value, kind: Kind) -> str:
    """Return a value as text; a dash for what nobody at the desk can know."""
    match value:
        case None:
            return UNKNOWN
        case datetime():
            return vietnamese.moment_short(value)
        case date():
            return vietnamese.day(value)
        case int() | Decimal():
            return _number(value, kind)
        case _:
            return value


def sent_words(sent: Sent) -> str:
    """Return which revision of a reported period is shown: `Bản 1, chốt lúc 09:12 02/11/2026, Nguyễn Thị Hoa`."""
    return f"Bản {sent.revision}, chốt lúc {vietnamese.moment_short(sent.at)}, {sent.officer}"


def grouped(mark: str, size: int = 8) -> str:
    """Return a digest in groups that an eye can follow."""
    return " ".join(mark[place : place + size] for place in range(0, len(mark), size))


def _number(value: int | Decimal, kind: Kind) -> str:
    if kind is Kind.RATE:
        return vietnamese.percent(value, 2)
    return vietnamese.number(value, 2 if isinstance(value, Decimal) else None)


def period_words(span: Span) -> str:
    """Return a span as a report names it: `Tháng 10 năm 2026`, `Quý III năm 2026`, else its first and last day."""
    days = f"từ {vietnamese.day(span.start)} đến {vietnamese.day(span.end)}"
    pace = pace_of(span)
    year = span.end.year
    if pace is Pace.DAY:
        return f"Ngày {vietnamese.day(span.start)}"
    if pace is Pace.MONTH:
        return f"Tháng {span.end.month} năm {year} ({days})"
    if pace is Pace.QUARTER:
        roman = ("I", "II", "III", "IV")[(span.end.month - 1) // _QUARTER_MONTHS]
        return f"Quý {roman} năm {year} ({days})"
    if pace is Pace.YEAR:
        return f"Năm {year} ({days})"
    return f"Kỳ {days}"
