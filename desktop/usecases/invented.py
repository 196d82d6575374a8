"""People, cards and intakes that do not exist, for load tests, the demo and training; seeded, so that runs repeat."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from desktop.domain.dossier import FiledItem, Intake, Person
from desktop.domain.facts import ArrivalChannel, ItemNeed, OfferChannel, ReturnChannel, Sex
from desktop.domain.procedure import Procedure, ProcedureVersion

_FAMILIES = (
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Phan",
    "Vũ",
    "Võ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Hồ",
    "Ngô",
    "Dương",
    "Lý",
    "Đinh",
    "Đoàn",
    "Trương",
    "Mai",
    "Tô",
)
_MIDDLE = {
    Sex.MALE: ("Văn", "Đức", "Hữu", "Quang", "Minh", "Xuân", "Công", "Đình"),
    Sex.FEMALE: ("Thị", "Thị Ngọc", "Thị Thu", "Thị Hồng", "Thị Ánh", "Ngọc", "Thị Mỹ"),
}
_GIVEN = {
    Sex.MALE: (
        "An",
        "Bình",
        "Cường",
        "Dũng",
        "Đạt",
        "Đức",
        "Hải",
        "Hậu",
        "Hưng",
        "Khánh",
        "Lộc",
        "Nghĩa",
        "Phước",
        "Quý",
        "Sơn",
        "Thắng",
        "Thọ",
        "Tuấn",
        "Vượng",
        "Ý",
    ),
    Sex.FEMALE: (
        "Anh",
        "Bích",
        "Chi",
        "Dung",
        "Đào",
        "Hà",
        "Hạnh",
        "Hằng",
        "Huệ",
        "Hương",
        "Lan",
        "Lệ",
        "Mận",
        "Nga",
        "Nhàn",
        "Oanh",
        "Phượng",
        "Quỳnh",
        "Thảo",
        "Yến",
    ),
}
_VILLAGES = ("Bình Minh", "Đông Hà", "Tân Tiến", "Nam Lý", "Trung Thành", "Yên Mỹ", "Hồng Lam", "Bắc Sơn")
_REASONS = ("no_account", "no_phone", "line_down", "wants_paper", "cannot_use")
_HA_TINH = "042"


def person(random: Random, *, commune: str) -> Person:
    """Return an invented person whose number fits their sex and year of birth (NĐ 137/2015 Đ13)."""
    sex = random.choice((Sex.MALE, Sex.FEMALE))
    birth = date(1940, 1, 1) + timedelta(days=random.randrange(24_000))
    century = (0 if birth.year < 2000 else 2) + (1 if sex is Sex.FEMALE else 0)  # noqa: PLR2004  # the century's turn
    name = " ".join((random.choice(_FAMILIES), random.choice(_MIDDLE[sex]), random.choice(_GIVEN[sex])))
    return Person(
        name=name,
        id=f"{_HA_TINH}{century}{birth.year % 100:02d}{random.randrange(1_000_000):06d}",
        birth=birth,
        sex=sex,
        address=f"Thôn {random.choice(_VILLAGES)}, {commune}, Hà Tĩnh",
        phone=f"09{random.randrange(100_000_000):08d}",
    )


def card_text(who: Person) -> str:
    """Return the QR text that the person's card would hold (domain §5.1)."""
    if who.birth is None or who.sex is None:
        message = "a card needs birth and sex"
        raise ValueError(message)
    sex = "Nam" if who.sex is Sex.MALE else "Nữ"
    return f"{who.id}||{who.name}|{who.birth:%d%m%Y}|{sex}|{who.address}|15082021"


def papers_of(version: ProcedureVersion, channel: OfferChannel) -> tuple[FiledItem, ...]:
    """Return every paper that a channel always asks for, as handed in."""
    return tuple(
        FiledItem(key=each.key, text=each.text, use=each.use, originals=each.originals, copies=each.copies)
        for each in version.items_for(channel)
        if each.need is ItemNeed.ALWAYS
    )


@dataclass(frozen=True, slots=True)
class Mix:
    """How invented dossiers arrive: shares of online and of post among those whose procedure offers it."""

    online: float = 0.45
    post: float = 0.03


def intake(random: Random, *, procedures: Sequence[Procedure], commune: str, day: date, mix: Mix) -> Intake | None:
    """Return an invented intake for one of the procedures, or None where the drawn one has no term that day."""
    procedure = random.choice(procedures)
    version = procedure.on(day)
    if version is None:
        return None
    arrival = _arrival(random, version, mix)
    offer = version.offer(arrival.offer)
    term = offer.term if offer else ""
    reason = random.choice(_REASONS) if arrival is ArrivalChannel.COUNTER and version.offered_online else ""
    return Intake(
        procedure=procedure.code,
        applicant=person(random, commune=commune),
        arrival=arrival,
        reason_not_online=reason,
        items=papers_of(version, arrival.offer),
        return_channel=ReturnChannel.ONLINE if arrival.is_online else ReturnChannel.COUNTER,
        external_code=f"G15.{random.randrange(1_000_000_000):09d}" if arrival.is_online else "",
        term=term or "3 nlv",
    )


def _arrival(random: Random, version: ProcedureVersion, mix: Mix) -> ArrivalChannel:
    draw = random.random()
    if version.offered_online and draw < mix.online:
        return ArrivalChannel.ONLINE3 if version.level.value == "3" else ArrivalChannel.ONLINE4
    if any(each.channel.value == "post" for each in version.offers) and draw > 1 - mix.post:
        return ArrivalChannel.POST
    return ArrivalChannel.COUNTER
