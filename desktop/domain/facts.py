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
    """Where a dossier stands in its life (NĐ 61/2018 Đ17-21; the portal's codes are `domain.portal_status`).

    PROCESSING is a dossier that the desk has handed on; WAITING one whose citizen was asked for papers.
    """

    RECEIVED = "received"
    PROCESSING = "processing"
    WAITING = "waiting"
    RESOLVED = "resolved"
    RETURNED = "returned"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"

    @property
    def is_running(self) -> bool:
        """True while the law's clock runs: nobody waits for the citizen and no end is recorded."""
        return self in {State.RECEIVED, State.PROCESSING}

    @property
    def is_open(self) -> bool:
        """True until the processing has ended; a result that waits to be handed out has ended."""
        return self.is_running or self is State.WAITING


class Restart(StrEnum):
    """What becomes of the term when papers were brought: it begins anew, or the waiting is taken off it."""

    FROM_ZERO = "from_zero"
    SUBTRACT = "subtract"


class PaymentWay(StrEnum):
    """How a fee was paid; LATER is a fee still owed."""

    CASH = "cash"
    TRANSFER = "transfer"
    ONLINE = "online"
    LATER = "later"


class ItemUse(StrEnum):
    """Whether a paper is handed in or only shown."""

    SUBMIT = "submit"
    PRESENT = "present"


class ItemNeed(StrEnum):
    """Whether a paper is always asked for or only in a named case."""

    ALWAYS = "always"
    CASE = "case"
