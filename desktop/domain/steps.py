"""What an officer can do to a dossier after its reception: one verb and its facts (NĐ 61/2018 Đ19-21, NĐ 118/2025)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop.domain.facts import PaymentWay, ReturnChannel


class Verb(StrEnum):
    """The acts on a dossier. CORRECT changes what was taken in; LINK names the agencies it passes through."""

    FORWARD = "forward"
    TAKE_BACK = "take_back"
    SUPPLEMENT = "supplement"
    SUPPLEMENTED = "supplemented"
    REFUSE = "refuse"
    RESOLVE = "resolve"
    RETURN = "return"
    WITHDRAW = "withdraw"
    STOP = "stop"
    EXTEND = "extend"
    PAY = "pay"
    CORRECT = "correct"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class LegTerm:
    """One agency and its term, as the officer names them; its date is reckoned."""

    agency: str
    term: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One act on one dossier. Only the facts of its verb are filled in; times are aware.

    `to` is whom it is forwarded to; `papers` those asked for or brought; `law` the sector rule that allows to ask
    later than the general term; `due_at` the new date of an extension; `taker` who took the result, by `channel`,
    with `document` when for somebody else; `way` and `amount` of a payment, in đồng; `legs` the agencies in order;
    `digital` that there is an electronic copy of the result; `former` the dossier as it stood before a correction, as text, so that the void receipt can be shown as it was.
    """

    verb: Verb
    at: datetime
    officer: str
    to: str = ""
    reason: str = ""
    papers: tuple[str, ...] = ()
    law: str = ""
    due_at: datetime | None = None
    channel: ReturnChannel | None = None
    taker: str = ""
    document: str = ""
    way: PaymentWay | None = None
    amount: int = 0
    legs: tuple[LegTerm, ...] = ()
    former: str = ""
    digital: bool = False
