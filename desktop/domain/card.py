"""Reading the QR of a citizen's card: seven fields, or eleven since July 2024, however the scanner mangled them."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime

from desktop.domain.facts import Sex
from desktop.domain.folding import fold, nfc
from desktop.domain.keyboard_damage import Repaired, repair
from desktop.domain.personal_number import OLD_ID, PERSONAL, check, kind_of
from desktop.kernel.clock import VIETNAM
from desktop.kernel.errors import Problem, Rejection

_LONGEST = 4096
_FIELDS = 7
_SEPARATORS = ("|", "¦", "‖", "~", "\\", "ǁ", "!", "\t", ";", "$")
_ODD = re.compile(r"[^\w\s.'\-–]|\d|_")
_OLDEST_YEARS = 130
_NAME_LIMIT = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What a card says. `doubts` are shown to the officer; `repaired` names the damage that was undone."""

    id: str
    old_id: str
    name: str
    birth: date
    sex: Sex
    address: str
    issued: date | None
    doubts: tuple[Problem, ...] = ()
    repaired: str = ""

    def with_doubts(self, more: tuple[Problem, ...]) -> "Card":
        """Return the card with more doubts."""
        return replace(self, doubts=self.doubts + more)


def read_card(text: str, *, known_provinces: frozenset[str] = frozenset(), today: date | None = None) -> Card:
    """Return the card that a scan holds (domain §5.1); Rejection `card.*` at field `card` when it holds none.

    Decomposed Unicode, full-width digits, extra separators and control characters are put right; Telex or VNI keys
    are decoded where every word becomes a syllable; what stays doubtful is said, what is damaged is refused.
    """
    if len(text) > _LONGEST:
        raise Rejection("card.too_long", "card", length=len(text))
    cleaned = _cleaned(text)
    if not cleaned:
        raise Rejection("card.empty", "card")
    bare = cleaned.replace(" ", "")
    if kind_of(bare) in {PERSONAL, OLD_ID}:
        raise Rejection("card.only_a_number", "card", number=bare)
    fields = _split(cleaned)
    number = _digits(fields[0])
    if kind_of(number) != PERSONAL:
        raise Rejection("card.id_damaged", "card", number=fields[0][:20])
    name, address = _words(fields[2], fields[5])
    card = Card(
        id=number,
        old_id=_digits(fields[1]),
        name=name.text,
        birth=_birth(fields[3]),
        sex=_sex(fields[4]),
        address=address.text,
        issued=_day(fields[6]),
        repaired=name.how or address.how,
    )
    return card.with_doubts(tuple(_doubts(card, name, known_provinces, today)))


def _cleaned(text: str) -> str:
    # Tabs are kept as separators for scanners that send one instead of the bar.
    return "\t".join(nfc(part) for part in text.replace("\x00", "").split("\t")).strip()


def _split(text: str) -> list[str]:
    """Return the seven fields, by the bar or by the sign that a foreign keyboard layout made of it."""
    for separator in _SEPARATORS:
        parts = [part.strip() for part in text.split(separator)]
        if len(parts) >= _FIELDS:
            return parts[:_FIELDS] if _looks_like_day(parts[3]) else _shifted(parts)
    raise Rejection("card.not_a_card", "card")


def _shifted(parts: list[str]) -> list[str]:
    """Find the day of birth when bars were doubled or the old number's empty field was lost, and line up by it."""
    day = next((place for place in range(2, len(parts)) if _looks_like_day(parts[place])), 0)
    if not day:
        raise Rejection("card.birth_impossible", "card", text=parts[3][:20])
    before = [part for part in parts[:day] if part]
    after = [part for part in parts[day + 1 :] if part]
    old = before[1] if len(before) > len(("id", "name")) else ""
    rest = [*after, "", "", ""][:3]
    return [before[0], old, before[-1], parts[day], *rest]


def _looks_like_day(text: str) -> bool:
    return len(text) == len("ddMMyyyy") and text.isdecimal()


def _digits(text: str) -> str:
    bare = text.replace(" ", "").replace(".", "")
    return bare if bare.isdecimal() else ""


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(_digits(text), "%d%m%Y").replace(tzinfo=VIETNAM).date()
    except ValueError:
        return None


def _birth(text: str) -> date:
    found = _day(text)
    if found is None:
        raise Rejection("card.birth_impossible", "card", text=text[:20])
    return found


def _sex(text: str) -> Sex:
    folded = fold(text)
    if folded == "nam":
        return Sex.MALE
    # Telex and VNI turn `Nữ` into these keys when the typing method is on at the wrong end.
    if folded in {"nu", "nuwx", "nuxw", "nu74", "nu47", "nwx"}:
        return Sex.FEMALE
    raise Rejection("card.sex_unknown", "card", text=text[:20])


def _words(name: str, address: str) -> tuple[Repaired, Repaired]:
    if not name:
        raise Rejection("card.name_missing", "card")
    if len(name) > _NAME_LIMIT:
        raise Rejection("card.text_damaged", "card", text=name[:40])
    mended = repair(name)
    if not mended.sound and _ODD.search(mended.text):
        raise Rejection("card.text_damaged", "card", text=name[:40])
    place = repair(address)
    # An address has house numbers and abbreviations that are no syllables; it is decoded with the name or not at all.
    return mended, place if mended.how or place.how else Repaired(address, "", sound=True)


def _doubts(card: Card, name: Repaired, provinces: frozenset[str], today: date | None) -> list[Problem]:
    doubts = list(check(card.id, sex=card.sex, birth=card.birth, provinces=provinces))
    if card.old_id and kind_of(card.old_id) not in {OLD_ID, PERSONAL}:
        doubts.append(Problem.of("card.old_id_odd", "card", number=card.old_id[:20]))
    if card.repaired:
        doubts.append(Problem.of(f"card.repaired_{card.repaired}", "card", name=card.name))
    elif not name.sound:
        doubts.append(Problem.of("card.name_unusual", "card", name=card.name))
    if today is not None and (card.birth > today or today.year - card.birth.year > _OLDEST_YEARS):
        doubts.append(Problem.of("card.birth_unlikely", "card", birth=card.birth))
    if card.issued is not None and card.issued < card.birth:
        doubts.append(Problem.of("card.issued_before_birth", "card", issued=card.issued))
    return doubts
