"""Reading a citizen's card: what it says, what is doubtful about it, and what the desk already knows of the person."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from desktop.domain.address import FormerCommunes, commune_doubts
from desktop.domain.card import Card, read_card
from desktop.domain.dossier import Person
from desktop.domain.rows import KnownPerson
from desktop.kernel.errors import Problem, Rejection
from desktop.runtime.pictures import codes_in
from desktop.runtime.reference import Unit, shipped_former_communes, shipped_province_codes, shipped_units
from desktop.usecases.browse import known_person
from desktop.usecases.desk import Desk
from desktop.usecases.pack_units import units_of


@dataclass(frozen=True, slots=True, kw_only=True)
class CardReading:
    """A card's fields as a person, what to look at twice, and the person's earlier dossiers."""

    card: Card
    person: Person
    doubts: tuple[Problem, ...]
    known: KnownPerson | None


@lru_cache(maxsize=2)
def _former(units: tuple[Unit, ...]) -> FormerCommunes:
    return FormerCommunes.of(shipped_former_communes(), {unit.code: unit.full_name for unit in units})


def parse(desk: Desk, *, text: str) -> Card:
    """Return the card that a text holds, with every doubt; Rejection when it holds none."""
    with desk.store.reading() as reading:
        units = tuple(units_of(reading).values())
    return card_of(text, today=desk.today(), units=units)


def card_of(text: str, *, today: date | None = None, units: tuple[Unit, ...] = ()) -> Card:
    """Return the card of a text with the doubts about its number and its commune (domain §5).

    `units` are the communes as a desk knows them, those that ship when there is no desk.
    """
    card = read_card(text, known_provinces=shipped_province_codes(), today=today)
    doubts = commune_doubts(card.address, former=_former(units or shipped_units()))
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
