"""What becomes of the number that an old register gives a dossier: it stays, none of today's series is taken."""

import re
from dataclasses import dataclass

from desktop.domain.codes import check_external_code
from desktop.domain.folding import fold
from desktop.kernel.errors import Rejection
from desktop.store.queries.registers import UNNUMBERED

_NOT_IN_CODES = re.compile(r"[^0-9A-Z.\-/]+")
_RUNNING = re.compile(r"0*(\d{1,7})")
_LEAST_LENGTH, _LEAST_DIGITS = 6, 4


@dataclass(frozen=True, slots=True)
class OldCode:
    """`code` is how the dossier is called here; `mark` tells two of one person, procedure and day apart.

    `book` and `number` are the year and the running number where that is all the register gives. `whole` tells that
    the code means this one dossier among all, so that another one with it is a duplicate.
    """

    code: str
    mark: str = ""
    whole: bool = False
    book: str = ""
    number: int = 0


def old_code(written: str, *, import_number: int, row: int, year: int) -> OldCode:
    """Return the code of a row: its own where that is one among all years, else one of the import and the row.

    A bare running number begins anew each year and in each book: it is kept as such and makes no code.
    """
    own = f"{UNNUMBERED}{import_number}-{row}"
    tidy = _NOT_IN_CODES.sub("", fold(written).upper()).strip(".-/")
    if not tidy:
        return OldCode(own)
    running = _RUNNING.fullmatch(tidy)
    if running and len(tidy) < _LEAST_LENGTH:
        return OldCode(own, mark=running[1], book=str(year), number=int(running[1]))
    try:
        code = check_external_code(tidy)
    except Rejection:
        return OldCode(own, mark=tidy)
    if len(code) < _LEAST_LENGTH or sum(each.isdigit() for each in code) < _LEAST_DIGITS:
        return OldCode(own, mark=code)
    return OldCode(code, mark=code, whole=True)
