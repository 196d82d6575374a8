"""What every statutory paper of the desk begins with: the form's number in force, the agency, the place, the number."""

from datetime import date, datetime

from desktop.kernel.clock import local_date
from desktop.printing.papers import Header, Signer
from desktop.runtime.rules import FormRule, shipped_rules
from desktop.runtime.settings import FORM_SET, HEAD_NAME
from desktop.usecases.desk import Desk


def form_of(desk: Desk, kind: str, day: date) -> FormRule:
    """Return a form under its number in the set that the desk uses, or the one in force that day (domain §2.1)."""
    return shipped_rules().form(kind, form_set=desk.settings.get(FORM_SET), day=day)


def header_of(desk: Desk, form: FormRule, *, day: datetime, number: str) -> Header:
    """Return the head of a form: the commune's own agency, its number with the form's symbol, the place and day."""
    return Header(
        parent=f"Ủy ban nhân dân {desk.identity.unit_name}".upper(),
        body=body_name(desk).upper(),
        number=f"Số: {number or '……'}{form.symbol}",
        place=place_of(desk),
        day=local_date(day),
    )


def body_name(desk: Desk) -> str:
    """Return what the law calls the desk today."""
    return shipped_rules().desk_name_on(desk.today())


def place_of(desk: Desk) -> str:
    """Return the commune's bare name, as a paper is dated from."""
    words = desk.identity.unit_name.split(" ", 1)
    return words[1] if len(words) > 1 and words[0] in {"xã", "phường"} else desk.identity.unit_name


def serial_of(code: str) -> str:
    """Return the serial that ends a dossier's code, which its papers carry as their number."""
    return code.rsplit("-", 1)[-1]


def head_signer(desk: Desk) -> Signer:
    """Return the head of the agency, who signs apologies and closed books; the name is a setting."""
    return Signer("THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ", desk.settings.get(HEAD_NAME))
