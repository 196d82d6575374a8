"""Dates as Vietnamese offices write them in a register: in figures, in words, as a spreadsheet's serial number."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desktop.domain.folding import fold

_GAP = r"\s*[/.\-]\s*"
_MONTHS = {
    "gieng": 1, "hai": 2, "ba": 3, "tu": 4, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9,
    "muoi mot": 11, "muoi hai": 12, "muoi": 10, "chap": 12,
}  # fmt: skip
_YEAR = r"(?P<year>\d{4}|\d{2})"
_DAYS = (
    re.compile(rf"(?<!\d)(?P<year>\d{{4}}){_GAP}(?P<month>\d{{1,2}}){_GAP}(?P<day>\d{{1,2}})(?!\d)t?"),
    re.compile(rf"(?<!\d)(?P<day>\d{{1,2}}){_GAP}(?P<month>\d{{1,2}}){_GAP}{_YEAR}(?!\d)"),
    re.compile(
        rf"(?<!\d)(?P<day>\d{{1,2}})\s*thang\s*(?P<month>\d{{1,2}}|{'|'.join(_MONTHS)})\s*[,/.\-]?\s*(?:nam\s*)?{_YEAR}(?!\d)"
    ),
    re.compile(r"(?<!\d)(?P<day>\d{2})(?P<month>\d{2})(?P<year>(?:19|20)\d{2})(?!\d)"),
)
_SERIAL = re.compile(r"[1-7]\d{4}(?:\.\d+)?")
_TIME = re.compile(r"(?P<hour>\d{1,2})\s*(?:h|:|g|gio)\s*(?:(?P<minute>\d{1,2})\s*(?:phut|p)?)?(?::\d{2}(?:\.\d+)?)?")
_ZONE = re.compile(r"[+-]\d{2}:?\d{2}$|z$")
_WORDS = re.compile(r"\b(?:ngay|luc|vao|hoi)\b|[,;()]")
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001  # a spreadsheet knows no zones
_CENTURY = 100


@dataclass(frozen=True, slots=True)
class Written:
    """A civil day, and the hour and minute where the text names them."""

    day: date
    time: tuple[int, int] | None = None


def read_written(text: str, *, latest: date) -> Written | None:
    """Return the day of a text, with its time where it has one; None when any part of the text is neither.

    Day before month, as Vietnam writes; a year of two digits is the last one that is not after `latest`.
    """
    said = " ".join(fold(text).split())
    if _SERIAL.fullmatch(said):
        return of_serial(float(said))
    for each in _DAYS:
        found = each.search(said)
        day = _day(found, latest) if found else None
        if found and day is not None:
            return _with_time(day, said[: found.start()] + " " + said[found.end() :])
    return None


def of_serial(serial: float) -> Written | None:
    """Return the day that a spreadsheet counts with a number: days since the end of 1899, parts of a day as its time."""
    if not 10_000 <= serial < 80_000:  # noqa: PLR2004  # 1927 to 2119: anything else is a number of another thing
        return None
    moment = _EPOCH + timedelta(minutes=round(serial * 24 * 60))
    return Written(moment.date(), (moment.hour, moment.minute) if serial % 1 else None)


def _day(found: re.Match[str], latest: date) -> date | None:
    month = found["month"]
    year = int(found["year"])
    if year < _CENTURY:
        year += 2000 if 2000 + year <= latest.year else 1900
    try:
        return date(year, _MONTHS[month] if month in _MONTHS else int(month), int(found["day"]))
    except ValueError:
        return None


def _with_time(day: date, rest: str) -> Written | None:
    left = _ZONE.sub("", " ".join(_WORDS.sub(" ", rest).split()))
    if not left:
        return Written(day)
    found = _TIME.fullmatch(left)
    if found is None:
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    return Written(day, (hour, minute)) if hour <= 23 and minute <= 59 else None  # noqa: PLR2004  # of a clock
