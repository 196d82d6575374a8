"""The columns of a register by their headings, in the words that offices use; which field of an intake each one fills."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.domain.folding import fold

_LEAST = 3
_KNOWN: dict[str, tuple[str, ...]] = {
    "procedure": (
        "ten tthc", "ten thu tuc", "thu tuc", "ma tthc", "ma thu tuc", "thu tuc hanh chinh", "ten thu tuc hanh chinh",
        "ten ho so", "noi dung ho so", "loai ho so", "noi dung", "procedure",
    ),
    "applicant.name": (
        "ho va ten", "ho ten", "ten to chuc, ca nhan", "to chuc, ca nhan", "chu ho so", "nguoi nop", "nguoi nop ho so",
        "ten cong dan", "ten ca nhan, to chuc", "ca nhan, to chuc", "ho va ten nguoi nop", "ho ten nguoi nop", "applicant.name",
    ),
    "applicant.id": (
        "so cccd", "cccd", "so cmnd", "cmnd/cccd", "cccd/cmnd", "so dinh danh", "so can cuoc", "can cuoc", "so giay to",
        "applicant.id",
    ),
    "applicant.birth": ("ngay sinh", "ngay thang nam sinh", "applicant.birth"),
    "applicant.address": ("dia chi", "dia chi thuong tru", "noi o", "noi cu tru", "thuong tru", "applicant.address"),
    "applicant.phone": ("so dien thoai", "dien thoai", "sdt", "dt", "so dt", "applicant.phone"),
    "applicant.email": ("email", "thu dien tu", "applicant.email"),
    "received_at": ("ngay nhan", "ngay tiep nhan", "ngay nhan ho so", "nhan ho so", "thoi gian nhan", "received_at"),
    "arrival": ("kenh", "hinh thuc nop", "hinh thuc", "hinh thuc tiep nhan", "kenh nop", "arrival"),
    "external_code": ("ma ho so", "so ho so", "ma so ho so", "ma hs", "so bien nhan", "external_code"),
    "term": ("thoi han", "thoi han giai quyet", "term"),
    "fee": ("le phi", "phi", "phi, le phi", "fee"),
    "note": ("ghi chu", "note"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mapping:
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


def field_of(heading: str) -> str:
    """Return the field that a heading names, empty for none."""
    words = fold(heading).strip(" :*.")
    return next((field for field, names in _KNOWN.items() if words in names), "")


def recognised(rows: Iterable[Sequence[str]]) -> Mapping | None:
    """Return the first row that is a heading, in the words of an office; None where no row names enough columns.

    A field that two columns name is filled by the first of them.
    """
    for number, row in enumerate(rows):
        fields: list[str] = []
        for cell in row:
            field = field_of(cell)
            fields.append(field if field not in fields else "")
        if sum(map(bool, fields)) >= _LEAST and "procedure" in fields:
            return Mapping(number, tuple(fields), tuple(each.strip() for each in row))
    return None
