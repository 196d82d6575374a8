"""What a hub knows of one desk: how far its chain has come, which figures of which days stand, which packs wait."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar

from desktop.contract import canonical
from desktop.contract.document import Document, opened
from desktop.contract.fields import DIGEST, ID, KEY_ID, VERSION, Fields, moment_text
from desktop.contract.pack import MOST_PACKS, PackHead

MOST_DAYS = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class DayMark:
    """The revision of a day that stands at the hub, and the digest of its figures (`DaySummary.figures`)."""

    day: date
    revision: int
    figures: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusAnswer(Document):
    """Signed by the hub, so that no other page of the way can stand in for it.

    `last` and `digest` are the highest sequence of the asked epoch and its envelope's digest (0 and 64 zeros for none),
    `expected` the first one missing; `epochs` are the desk's epochs that the hub has heard of, oldest first; `days`
    the newest days asked for; `oldest_contract` and `newest_app` tell an old desk what to install.
    """

    kind: ClassVar[str] = "status"
    hub: str
    name: str
    key: str
    at: datetime
    epoch: str
    last: int
    digest: str
    expected: int
    epochs: tuple[str, ...] = ()
    days: tuple[DayMark, ...] = ()
    packs: tuple[PackHead, ...] = ()
    oldest_contract: int
    newest_contract: int
    newest_app: str = ""

    def content(self) -> dict[str, Any]:
        """Return what the answer says."""
        return {
            "hub": self.hub,
            "name": self.name,
            "key": self.key,
            "at": moment_text(self.at),
            "epoch": self.epoch,
            "last": self.last,
            "digest": self.digest,
            "expected": self.expected,
            "epochs": list(self.epochs),
            "days": [
                {"day": each.day.isoformat(), "revision": each.revision, "figures": each.figures} for each in self.days
            ],
            "packs": [each.content() for each in self.packs],
            "oldest_contract": self.oldest_contract,
            "newest_contract": self.newest_contract,
            "newest_app": self.newest_app,
        }

    @classmethod
    def read(cls, body: bytes) -> "StatusAnswer":
        """Return the answer of a body; Rejection `wire.*` or `version.*`."""
        fields, signature = opened(body, cls.kind)
        epochs = fields.rows("epochs", most=1000)
        if not all(isinstance(each, str) and ID.fullmatch(each) for each in epochs):
            raise fields.odd("epochs")
        found = cls(
            hub=fields.text("hub", ID),
            name=fields.words("name"),
            key=fields.text("key", KEY_ID),
            at=fields.moment("at"),
            epoch=fields.text("epoch", ID),
            last=fields.whole("last", 0, canonical.LARGEST_NUMBER),
            digest=fields.text("digest", DIGEST),
            expected=fields.whole("expected", 1, canonical.LARGEST_NUMBER),
            epochs=tuple(epochs),
            days=tuple(_mark(each) for each in fields.objects("days", most=MOST_DAYS)),
            packs=tuple(PackHead.of(each) for each in fields.objects("packs", most=MOST_PACKS)),
            oldest_contract=fields.whole("oldest_contract", 1, 999),
            newest_contract=fields.whole("newest_contract", 1, 999),
            newest_app=fields.text("newest_app", VERSION),
            signature=signature,
        )
        fields.done()
        return found


def _mark(fields: Fields) -> DayMark:
    found = DayMark(
        day=fields.day("day"), revision=fields.whole("revision", 1, 999_999), figures=fields.text("figures", DIGEST)
    )
    fields.done()
    return found
