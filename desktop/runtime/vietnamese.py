"""Dates, times, money and counts the way a Vietnamese office writes them; the only place that formats them.

Where words stand between the digits, `translate` gives them in another language: it takes one of `SPOKEN` and returns what
is said for it. The order of day, month and year and the marks in numbers stay the office's own.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from desktop.kernel.clock import to_local

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
WEEKDAYS_SHORT = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
_DAYS, _HOURS, _MINUTES, _MOMENT_LEFT = "{count} ngày", "{count} giờ", "{count} phút", "chưa đầy 1 phút"
_LEFT, _OVER = "còn {said}", "quá {said}"
_AND, _YES, _NO = "và", "có", "không"
SPOKEN = (*WEEKDAYS, _DAYS, _HOURS, _MINUTES, _MOMENT_LEFT, _LEFT, _OVER, _AND, _YES, _NO)

Translate = Callable[[str], str]


def as_written(text: str) -> str:
    """Return a text as it stands: in Vietnamese."""
    return text


def day(value: date) -> str:
    """Return `23/11/2026`."""
    return f"{value.day:02d}/{value.month:02d}/{value.year:04d}"


def day_short(value: date) -> str:
    """Return `23/11`."""
    return f"{value.day:02d}/{value.month:02d}"


def weekday(value: date, translate: Translate = as_written) -> str:
    """Return `thứ Hai` … `Chủ nhật`."""
    return translate(WEEKDAYS[value.weekday()])


def clock_time(value: time | datetime) -> str:
    """Return `09:12`; a datetime is brought to Vietnam's civil time first."""
    moment = to_local(value) if isinstance(value, datetime) else value
    return f"{moment.hour:02d}:{moment.minute:02d}"


def moment(value: datetime, translate: Translate = as_written) -> str:
    """Return `16:30 thứ Năm 26/11/2026`, in Vietnam's civil time."""
    local = to_local(value)
    return f"{clock_time(local.time())} {weekday(local.date(), translate)} {day(local.date())}"


def moment_short(value: datetime) -> str:
    """Return `16:30 26/11/2026`, in Vietnam's civil time."""
    local = to_local(value)
    return f"{clock_time(local.time())} {day(local.date())}"


def remaining(left: timedelta, translate: Translate = as_written) -> str:
    """Return how long until a limit, or since it: `còn 2 giờ 5 phút`, `còn 1 ngày 3 giờ`, `quá 40 phút`."""
    minutes = int(abs(left).total_seconds() // 60)
    days, hours, rest = minutes // 1440, minutes % 1440 // 60, minutes % 60
    parts = [(days, _DAYS), (hours, _HOURS), (0 if days else rest, _MINUTES)]
    said = " ".join(translate(words).format(count=count) for count, words in parts if count) or translate(_MOMENT_LEFT)
    return translate(_OVER if left < timedelta() else _LEFT).format(said=said)


def long_day(value: date) -> str:
    """Return `ngày 05 tháng 02 năm 2026`: days below 10 and months 1-2 carry a zero (NĐ 30/2020 Phụ lục I)."""
    month = f"{value.month:02d}" if value.month <= 2 else str(value.month)  # noqa: PLR2004  # the decree's own number
    return f"ngày {value.day:02d} tháng {month} năm {value.year}"


def long_moment(value: datetime) -> str:
    """Return `16 giờ 30 phút, ngày 26 tháng 11 năm 2026`, the wording of Mẫu 01."""
    local = to_local(value)
    return f"{local.hour:02d} giờ {local.minute:02d} phút, {long_day(local.date())}"


def number(value: float | Decimal, places: int | None = None) -> str:
    """Return `1.234,5`: dot for thousands, comma for decimals; without `places`, no trailing zeros."""
    text = (
        f"{value:,.{places}f}" if places is not None else f"{value:,f}" if isinstance(value, Decimal) else f"{value:,}"
    )
    if places is None and "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.translate(str.maketrans(",.", ".,"))


def money(dong: int) -> str:
    """Return `8.000 đ`."""
    return f"{number(dong)} đ"


def percent(value: float | Decimal, places: int = 1) -> str:
    """Return `41,2 %`."""
    return f"{number(value, places)} %"


def listing(values: Iterable[str], last: str = _AND) -> str:
    """Return `a, b và c`."""
    words = list(values)
    if len(words) < 2:  # noqa: PLR2004  # two words are the least that need a joint
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def spoken(value: object, translate: Translate = as_written) -> str:
    """Return a fact as a sentence shows it, by its type."""
    match value:
        case datetime():
            return moment(value, translate)
        case date():
            return day(value)
        case time():
            return clock_time(value)
        case tuple() | list():
            return listing((spoken(each, translate) for each in value), translate(_AND))
        case _:
            return _plain(value, translate)


def _plain(value: object, translate: Translate) -> str:
    match value:
        case bool():
            return translate(_YES if value else _NO)
        case int() | float() | Decimal():
            return number(value)
        case _:
            return str(value)
