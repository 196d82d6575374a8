"""An administrative procedure (TTHC): its versions in time, its term and fee per channel, the papers it asks for."""

from dataclasses import dataclass
from datetime import date

from desktop.domain.facts import ItemNeed, ItemUse, OfferChannel, ServiceLevel


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredItem:
    """One paper of the checklist (thành phần hồ sơ), in the words an officer ticks.

    `key` is unique within the procedure; `originals` and `copies` count sheets asked for; `case` says when a paper
    with `need` CASE is asked for; `channels` names the channels that ask for it, empty for all of them.
    """

    key: str
    text: str
    use: ItemUse = ItemUse.SUBMIT
    originals: int = 1
    copies: int = 0
    need: ItemNeed = ItemNeed.ALWAYS
    case: str = ""
    channels: tuple[OfferChannel, ...] = ()

    @property
    def is_expected(self) -> bool:
        """True when a dossier without it is incomplete: always asked for and handed in, not only shown."""
        return self.need is ItemNeed.ALWAYS and self.use is ItemUse.SUBMIT


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What one channel of one version promises.

    `terms` are canonical terms (`3 nlv`), the usual one first; more than one where the portal names alternatives for
    simple and hard cases; empty where it names none. `fee` is in đồng, None where not stated.
    `note` keeps what the portal printed when it could not be read ("1", without a unit).
    """

    channel: OfferChannel
    terms: tuple[str, ...] = ()
    fee: int | None = None
    fee_by_council: bool = False
    note: str = ""

    @property
    def term(self) -> str:
        """The usual term, or an empty text where none is stated."""
        return self.terms[0] if self.terms else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureVersion:
    """The procedure as one decision fixed it; a dossier keeps the version that was in force at its reception."""

    version: str
    valid_from: date | None = None
    valid_to: date | None = None
    decision: str = ""
    level: ServiceLevel = ServiceLevel.UNKNOWN
    level_source: str = ""
    offers: tuple[Offer, ...] = ()
    items: tuple[RequiredItem, ...] = ()
    results: tuple[str, ...] = ()

    def offer(self, channel: OfferChannel) -> Offer | None:
        """Return what the channel promises, or None where the channel is not offered."""
        return next((each for each in self.offers if each.channel is channel), None)

    def items_for(self, channel: OfferChannel) -> tuple[RequiredItem, ...]:
        """Return the papers that a channel asks for: an online form, say, replaces the declaration on paper."""
        return tuple(each for each in self.items if not each.channels or channel in each.channels)

    @property
    def offered_online(self) -> bool:
        """True where the catalogue has an online channel, also while the exact level is still unknown."""
        return self.level.offered_online or (
            self.level is ServiceLevel.UNKNOWN and self.offer(OfferChannel.ONLINE) is not None
        )

    def in_force(self, day: date) -> bool:
        """True when the day lies between `valid_from` and `valid_to`, both counted in; None is open-ended."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """A procedure with all its versions, oldest first.

    `own` marks one that this desk added; `corrected` one whose shipped data this desk changed; `active` False one
    that the desk switched off; `pinned` one that an officer keeps on top.
    """

    code: str
    name: str
    short_name: str
    field: str
    aliases: tuple[str, ...] = ()
    versions: tuple[ProcedureVersion, ...]
    active: bool = True
    own: bool = False
    corrected: bool = False
    pinned: bool = False

    def on(self, day: date) -> ProcedureVersion | None:
        """Return the version in force on a day, the newest where two overlap; None where there is none."""
        return next((each for each in reversed(self.versions) if each.in_force(day)), None)

    @property
    def current(self) -> ProcedureVersion:
        """The newest version."""
        return self.versions[-1]
