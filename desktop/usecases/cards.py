"""Reading a citizen's card: what it says, what is doubtful about it, and what the desk already knows of the person."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from desktop.domain.address import FormerCommunes, commune_doubts
from desktop.domain.card import Card, read_card
from desktop.domain.dossier import Person
from desktop.domain.rows import KnownPerson
from desktop.kernel.clock import VIETNAM
from desktop.kernel.errors import Problem, Rejection
from desktop.runtime.pictures import codes_in
from desktop.runtime.reference import shipped_former_communes, shipped_province_codes, shipped_units
from desktop.usecases.browse import known_person
from desktop.usecases.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class CardReading:
    """A card's fields as a person, what to look at twice, and the person's earlier dossiers."""

    card: Card
    person: Person
    doubts: tuple[Problem, ...]
    known: KnownPerson | None


@cache
def _former() -> FormerCommunes:
    return FormerCommunes.of(shipped_former_communes(), {unit.code: unit.full_name for unit in shipped_units()})


def parse(desk: Desk, *, text: str) -> Card:
    """Return the card that a text holds, with every doubt; Rejection when it holds none."""
    today = desk.now().astimezone(VIETNAM).date()
    return card_of(text, today=today)


def card_of(text: str, *, today: date | None = None) -> Card:
    """Return the card of a text with the doubts about its number and its commune (domain §5)."""
    card = read_card(text, known_provinces=shipped_province_codes(), today=today)
    doubts = commune_doubts(card.address, former=_former())
    return card.with_doubts(doubts)


def read(desk: Desk, *, text: str) -> CardReading:
    """Return everything a scan tells: the person, the doubts, the earlier dossiers; Rejection when it is no card."""
    card = parse(desk, text=text)
    person = Person(name=card.name, id=card.id, birth=card.birth, sex=card.sex, address=card.address)
    known = known_person(desk, number=card.id)
    if known is not None:
        person = Person(
            name=card.name,
            id=card.id,
            birth=card.birth,
            sex=card.sex,
            address=card.address,
            phone=known.person.phone,
            email=known.person.email,
        )
    return CardReading(card=card, person=person, doubts=card.doubts, known=known)


def read_picture(desk: Desk, *, picture: bytes) -> CardReading:
    """Return the card whose QR a picture shows; Rejection `card.no_code_in_picture` when it shows none."""
    refused: Rejection | None = None
    for text in codes_in(picture):
        try:
            return read(desk, text=text)
        except Rejection as refusal:
            refused = refusal
    raise refused or Rejection("card.no_code_in_picture", "card")
