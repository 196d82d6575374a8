"""The online rate by the four definitions in circulation, side by side, each with its rule in words (domain §7.2)."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

ONLINE = ("online3", "online4")
RULES = {
    "A": "Hồ sơ nộp trực tuyến (mức 3, mức 4) trên mọi hồ sơ tiếp nhận trong kỳ; hồ sơ kỳ trước chuyển sang không tính.",
    "B": "Hồ sơ nộp trực tuyến trên hồ sơ tiếp nhận trong kỳ của các thủ tục có cung cấp trực tuyến.",
    "C": (
        "Thủ tục có cung cấp trực tuyến trên mọi thủ tục có hồ sơ tiếp nhận trong kỳ (TT 01/2018/TT-VPCP Đ13 chỉ số 9; "
        "chỉ số còn cần tỷ lệ A từ 30 %; trạm chỉ biết thủ tục đã có hồ sơ)."
    ),
    "D": (
        "Hồ sơ nộp trực tuyến và trả kết quả trực tuyến trên mọi hồ sơ tiếp nhận trong kỳ "
        "(QĐ 766 chỉ số 3.3; chưa nhân tỷ lệ đồng bộ 1.4)."
    ),
}


@dataclass(frozen=True, slots=True)
class Rate:
    """A share with what it is made of and its rule; `rate` is in percent with two decimals, None of nothing."""

    numerator: int
    denominator: int
    rule: str

    @property
    def rate(self) -> Decimal | None:
        """The share in percent, halves rounded up."""
        return percent(self.numerator, self.denominator)


@dataclass(frozen=True, slots=True)
class Received:
    """How many dossiers of one procedure came in, and of how many it was offered online."""

    procedure: str
    count: int
    offered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """What definitions A, B and D are made of."""

    received: int
    online: int
    offered: int
    offered_online: int
    online_returned: int


def percent(part: int, whole: int, places: str = "0.01") -> Decimal | None:
    """Return a share in percent, None when there is nothing to be a share of."""
    return (Decimal(100 * part) / whole).quantize(Decimal(places), ROUND_HALF_UP) if whole else None


def definitions(sums: Sums, received: Iterable[Received]) -> dict[str, Rate]:
    """Return all four definitions of one period."""
    offered, all_of_them = _procedures(received)
    made = {
        "A": (sums.online, sums.received),
        "B": (sums.offered_online, sums.offered),
        "C": (offered, all_of_them),
        "D": (sums.online_returned, sums.received),
    }
    return {name: Rate(part, whole, RULES[name]) for name, (part, whole) in made.items()}


def _procedures(received: Iterable[Received]) -> tuple[int, int]:
    """Return how many procedures with dossiers are offered online, and how many have dossiers at all."""
    whole: dict[str, int] = {}
    offered: dict[str, int] = {}
    for each in received:
        whole[each.procedure] = whole.get(each.procedure, 0) + each.count
        offered[each.procedure] = offered.get(each.procedure, 0) + each.offered
    return sum(1 for count in offered.values() if count > 0), sum(1 for count in whole.values() if count > 0)
