"""The separate facts of a dossier and their values; mixing any two is how online rates get inflated (design §2)."""

from enum import StrEnum


class ArrivalChannel(StrEnum):
    """How the dossier arrived: the fact that online rates are made of (NĐ 61/2018 Đ16, NĐ 43/2011 Đ3 k4)."""

    COUNTER = "counter"
    POST = "post"
    ONLINE3 = "online3"
    ONLINE4 = "online4"

    @property
    def is_online(self) -> bool:
        """True for level 3 and level 4, assisted or not."""
        return self in {ArrivalChannel.ONLINE3, ArrivalChannel.ONLINE4}

    @property
    def offer(self) -> "OfferChannel":
        """The channel under which the catalogue keeps this arrival's term and fee."""
        return OfferChannel.ONLINE if self.is_online else OfferChannel(self.value)


class OfferChannel(StrEnum):
    """The channel of a term and a fee in the catalogue: terms and fees depend on it (domain §6, warning 1)."""

    COUNTER = "counter"
    POST = "post"
    ONLINE = "online"


class ReturnChannel(StrEnum):
    """Where the citizen wants the result."""

    COUNTER = "counter"
    POST = "post"
    ONLINE = "online"


class ServiceLevel(StrEnum):
    """The online level of the procedure on a date, never of the dossier; `UNKNOWN` stays unknown until a person says."""

    UNKNOWN = "unknown"
    NONE = "none"
    LEVEL1 = "1"
    LEVEL2 = "2"
    LEVEL3 = "3"
    LEVEL4 = "4"

    @property
    def offered_online(self) -> bool:
        """True when a citizen can send the dossier online (level 3 or 4)."""
        return self in {ServiceLevel.LEVEL3, ServiceLevel.LEVEL4}


class Sex(StrEnum):
    """Sex as the card prints it."""

    MALE = "male"
    FEMALE = "female"


class KeyedAt(StrEnum):
    """Where the dossier was keyed in first, so that one dossier never gets a second number."""

    DESK = "desk"
    PORTAL = "portal"
    OTHER_SYSTEM = "other_system"


class State(StrEnum):
    """Where a dossier stands in its life."""

    RECEIVED = "received"


class ItemUse(StrEnum):
    """Whether a paper is handed in or only shown."""

    SUBMIT = "submit"
    PRESENT = "present"


class ItemNeed(StrEnum):
    """Whether a paper is always asked for or only in a named case."""

    ALWAYS = "always"
    CASE = "case"
