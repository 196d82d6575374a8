"""The columns of a register by their headings, in the words that offices use; which field of an intake each one fills."""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.domain.folding import fold

_LEAST = 3
_ASIDE = re.compile(r"\([^)]*\)")
KNOWN: Mapping[str, tuple[str, ...]] = {
    "procedure": (
        "ten tthc", "ten thu tuc", "thu tuc", "ma tthc", "ma thu tuc", "thu tuc hanh chinh", "ten thu tuc hanh chinh",
        "ten ho so", "noi dung ho so", "loai ho so", "noi dung", "ten tthc/dich vu cong", "noi dung giai quyet",
        "loai thu tuc", "procedure",
    ),
    "applicant.name": (
        "ho va ten", "ho ten", "ten to chuc, ca nhan", "to chuc, ca nhan", "chu ho so", "nguoi nop", "nguoi nop ho so",
        "ten cong dan", "ten ca nhan, to chuc", "ca nhan, to chuc", "ho va ten nguoi nop", "ho ten nguoi nop",
        "ho ten chu ho so", "ten chu ho so", "ten nguoi nop", "to chuc/ca nhan", "ten to chuc/ca nhan", "cong dan",
        "ho va ten cong dan", "ten to chuc, cong dan", "applicant.name",
    ),
    "applicant.id": (
        "so cccd", "cccd", "so cmnd", "cmnd/cccd", "cccd/cmnd", "so dinh danh", "so can cuoc", "can cuoc", "so giay to",
        "so cmnd/cccd", "so cccd/cmnd", "cmnd", "ma dinh danh", "ma so thue", "so dinh danh ca nhan", "applicant.id",
    ),
    "applicant.birth": ("ngay sinh", "ngay thang nam sinh", "ngay, thang, nam sinh", "applicant.birth"),
    "applicant.address": (
        "dia chi", "dia chi thuong tru", "noi o", "noi cu tru", "thuong tru", "dia chi lien he", "cho o",
        "applicant.address",
    ),
    "applicant.phone": (
        "so dien thoai", "dien thoai", "sdt", "dt", "so dt", "dien thoai lien he", "di dong", "applicant.phone",
    ),
    "applicant.email": ("email", "thu dien tu", "e-mail", "applicant.email"),
    "received_at": (
        "ngay nhan", "ngay tiep nhan", "ngay nhan ho so", "nhan ho so", "thoi gian nhan", "ngay tiep nhan ho so",
        "thoi gian tiep nhan", "ngay nop", "ngay nop ho so", "ngay, thang nhan", "received_at",
    ),
    "arrival": ("kenh", "hinh thuc nop", "hinh thuc", "hinh thuc tiep nhan", "kenh nop", "kenh tiep nhan", "arrival"),
    "external_code": (
        "ma ho so", "so ho so", "ma so ho so", "ma hs", "so bien nhan", "so hs", "so tiep nhan", "ma bien nhan",
        "ma so", "external_code",
    ),
    "term": ("thoi han", "thoi han giai quyet", "term"),
    "due_at": (
        "ngay hen tra", "hen tra", "ngay hen", "han tra", "ngay hen tra ket qua", "hen tra ket qua", "han xu ly",
        "thoi gian hen tra", "ngay den han", "due_at",
    ),
    "resolved_at": (
        "ngay co ket qua", "ngay ket thuc", "ngay giai quyet", "ngay hoan thanh", "ngay ket thuc xu ly",
        "ngay nhan ket qua tu co quan giai quyet", "ngay giai quyet xong", "resolved_at",
    ),
    "returned_at": (
        "ngay tra", "ngay tra ket qua", "tra ket qua", "ngay nhan ket qua", "thoi gian tra ket qua", "ngay tra kq",
        "returned_at",
    ),
    "outcome": (
        "tinh trang", "trang thai", "ket qua", "ket qua giai quyet", "tinh trang ho so", "trang thai ho so", "outcome",
    ),
    "return": ("hinh thuc tra", "phuong thuc nhan ket qua", "noi nhan ket qua", "hinh thuc tra ket qua", "return"),
    "fee": ("le phi", "phi", "phi, le phi", "so tien", "phi le phi", "fee"),
    "officer": (
        "can bo tiep nhan", "nguoi tiep nhan", "can bo nhan", "nguoi nhan ho so", "cong chuc tiep nhan", "officer",
    ),
    "note": ("ghi chu", "note"),
}  # fmt: skip
# Who took a dossier in, and what became of it after; an intake has none of it.
LIFE = frozenset(("officer", "due_at", "resolved_at", "returned_at", "outcome"))


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the heading stands, which field each column fills, and the headings that nothing is known of."""

    row: int
    fields: tuple[str, ...]
    headings: tuple[str, ...]

    @property
    def known(self) -> tuple[tuple[str, str], ...]:
        """The (heading, field) of each column that is read."""
        return tuple((each, field) for each, field in zip(self.headings, self.fields, strict=True) if field)

    @property
    def ignored(self) -> tuple[str, ...]:
        """The headings of columns that are not read."""
        return tuple(each for each, field in zip(self.headings, self.fields, strict=True) if each and not field)

    @property
    def key(self) -> str:
        """The digest of the headings as they stand, by which a corrected reading is remembered."""
        return hashlib.sha256("\x1f".join(map(fold, self.headings)).encode()).hexdigest()

    def column_of(self, field: str) -> int:
        """Return the place of the column that fills a field, -1 for none."""
        return self.fields.index(field) if field in self.fields else -1

    def without(self, fields: Iterable[str]) -> "Columns":
        """Return the same columns with some fields left unread."""
        left = frozenset(fields)
        return replace(self, fields=tuple("" if each in left else each for each in self.fields))

    def read_as(self, fields: Sequence[str]) -> "Columns":
        """Return the same columns read another way; a field that two columns fill is filled by the first of them."""
        return replace(self, fields=_once(fields))


def field_of(heading: str) -> str:
    """Return the field that a heading names, empty for none."""
    words = fold(_ASIDE.sub(" ", heading)).strip(" :*.")
    return next((field for field, names in KNOWN.items() if words in names), "")


def recognised(rows: Iterable[Sequence[str]]) -> Columns | None:
    """Return the row that names the most columns in the words of an office; None where no row names enough.

    The first of equals: a heading of two rows, its upper cells filled down, is told by the lower one.
    """
    best: Columns | None = None
    most = _LEAST - 1
    for number, row in enumerate(rows):
        fields = _once([field_of(cell) for cell in row])
        found = sum(map(bool, fields))
        if found > most and "procedure" in fields:
            best, most = Columns(number, fields, tuple(each.strip() for each in row)), found
    return best


def widest(rows: Sequence[Sequence[str]]) -> Columns:
    """Return the first row with the most filled cells as a heading of which nothing is known, for the officer to say."""
    number = max(range(len(rows)), key=lambda each: (sum(map(bool, rows[each])), -each), default=0)
    row = rows[number] if rows else ()
    return Columns(number, ("",) * len(row), tuple(each.strip() for each in row))


def _once(fields: Sequence[str]) -> tuple[str, ...]:
    seen: set[str] = set()
    kept = []
    for field in fields:
        kept.append("" if field in seen else field)
        seen.add(field)
    return tuple(kept)
