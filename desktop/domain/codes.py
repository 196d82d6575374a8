"""Dossier codes without a server: patterns as data, a block of the day's serials for each desk (domain §3.1)."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from desktop.domain.folding import nfc
from desktop.kernel.clock import VIETNAM
from desktop.kernel.errors import Rejection

_CODE_LIMIT = 60
_CODE = re.compile(r"[0-9A-Z](?:[0-9A-Z.\-/]*[0-9A-Z])?")
_PROCEDURE = re.compile(r"\d\.\d{6}(?:\.[0-9A-Z]+)*")
_SHORT_DATE, _LONG_DATE = 6, 8


@dataclass(frozen=True, slots=True)
class CodePattern:
    """How a code is written: `{agency}`, `{yymmdd}` or `{yyyymmdd}`, `{serial}`; `grows` lets the serial get longer.

    Source: TT 01/2018/TT-VPCP Đ19; QĐ 20/2020/QĐ-TTg; TT 04/2025/TT-VPCP Đ13 k3.
    """

    id: str
    template: str
    serial_digits: int
    grows: bool
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class NumberBlock:
    """The serials that one desk owns on each day: desk 1 from 1001 to 1999, desk 2 from 2001, and so on.

    When they are used up and the pattern lets the serial grow, the desk goes on with five digits (10001 to 19999).
    Blocks of different desks never meet.
    """

    desk: int
    size: int
    grows: bool

    @classmethod
    def of(cls, desk: int, *, pattern: CodePattern) -> "NumberBlock":
        """Return the block of a desk under a pattern."""
        return cls(desk, 10 ** (pattern.serial_digits - 1), pattern.grows)

    @property
    def first(self) -> int:
        """The first serial of the day."""
        return self.desk * self.size + 1

    @property
    def last(self) -> int:
        """The last serial before the block grows."""
        return (self.desk + 1) * self.size - 1

    def after(self, serial: int) -> int:
        """Return the serial after one, the first for 0; Rejection `code.block_exhausted` when none is left."""
        if serial < self.first:
            return self.first
        if serial < self.last:
            return serial + 1
        if not self.grows:
            raise Rejection("code.block_exhausted", desk=self.desk, last=self.last)
        wider = NumberBlock(self.desk, self.size * 10, grows=True)
        return wider.after(serial if serial >= wider.first else 0)

    def owns(self, serial: int) -> bool:
        """Tell whether a serial is this desk's."""
        block = self
        while serial > block.last and block.grows and block.size < serial:
            block = NumberBlock(block.desk, block.size * 10, grows=True)
        return block.first <= serial <= block.last


def next_serial(highest: int, block: NumberBlock) -> int:
    """Return the serial after the highest that the desk gave out that day."""
    return block.after(highest)


def make_code(pattern: CodePattern, agency: str, day: date, serial: int) -> str:
    """Return the code of a dossier received on a day."""
    return pattern.template.format(
        agency=agency,
        yymmdd=f"{day:%y%m%d}",
        yyyymmdd=f"{day:%Y%m%d}",
        serial=f"{serial:0{pattern.serial_digits}d}",
    )


@dataclass(frozen=True, slots=True)
class ParsedCode:
    """What a code says of itself: agency, day of reception, serial."""

    agency: str
    day: date
    serial: int


def parse_code(text: str) -> ParsedCode | None:
    """Return what a code says, with a 6- or 8-digit date and a serial of any length; None when it says nothing."""
    parts = nfc(text).upper().rsplit("-", 2)
    if len(parts) != len(("agency", "day", "serial")) or not parts[2].isdecimal() or not parts[0]:
        return None
    forms = {_SHORT_DATE: "%y%m%d", _LONG_DATE: "%Y%m%d"}
    try:
        day = datetime.strptime(parts[1], forms[len(parts[1])]).replace(tzinfo=VIETNAM).date()
    except (KeyError, ValueError):
        return None
    return ParsedCode(parts[0], day, int(parts[2]))


def check_external_code(text: str) -> str:
    """Return a code of another system in one form; Rejection `code.malformed` for what no system would issue."""
    code = nfc(text).upper()
    if len(code) > _CODE_LIMIT or not _CODE.fullmatch(code):
        raise Rejection("code.malformed", "external_code", code=code[:_CODE_LIMIT])
    return code


def check_procedure_code(text: str) -> str:
    """Return a procedure's code (`1.001193`, with a suffix for local ones); Rejection `code.not_a_procedure`."""
    code = nfc(text).upper()
    if not _PROCEDURE.fullmatch(code) or len(code) > _CODE_LIMIT:
        raise Rejection("code.not_a_procedure", "code", code=code[:_CODE_LIMIT])
    return code
