"""The fate of every row of a register as a CSV, to be mended in the register and kept with it."""

import csv
import io
from collections.abc import Iterable

from desktop.domain.headings import Columns
from desktop.printing.workbook import guarded
from desktop.runtime.register_words import FATES, place_of, why
from desktop.usecases.register_import import RowFate

_HEAD = ("Dòng", "Kết quả", "Mã hồ sơ", "Ô", "Vì sao")


def fates_csv(fates: Iterable[RowFate], *, columns: Columns) -> bytes:
    """Return one line for each row, UTF-8 with its mark; nothing in it names a person."""
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerow(_HEAD)
    for each in fates:
        places = "; ".join(
            filter(None, (place_of(problem, columns.fields, columns.headings) for problem in each.problems))
        )
        texts = (FATES[each.fate.value], each.code, places, why(each.problems))
        writer.writerow((each.number, *map(guarded, texts)))
    return target.getvalue().encode("utf-8-sig")
