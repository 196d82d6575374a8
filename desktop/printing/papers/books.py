"""The papers of the desk itself: the register of dossiers and the day's closing sheet."""

from dataclasses import dataclass

from desktop.printing.papers.heads import Header, Signer


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterRow:
    """One dossier in the register, in the columns of the form; `signed` is empty where the hand signs."""

    number: int
    code: str
    procedure: str
    applicant: str
    address: str
    phone: str
    agency: str
    received: str
    due: str
    returned: str
    return_way: str
    signed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterPaper:
    """Sổ theo dõi hồ sơ: Mẫu 06 of TT 01/2018, Mẫu 07 of TT 03/2025; one book for a field or group of fields.

    `carried` is how many dossiers of the year stand in the books before this one: the numbers run from the first
    day of the year to the last, on into the next book (TT 01/2018 Đ10 k2). `closed_text` is when and where the book
    was closed, empty while it is open; `head` signs the closing page.
    """

    header: Header
    form_number: str
    form_set: str
    title: str
    unit: str
    field: str
    period: str
    book: str
    rows: tuple[RegisterRow, ...]
    head: Signer
    carried: int = 0
    opened_text: str = ""
    closed_text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpoiledNumber:
    """A number of the day's block that no dossier got, and why."""

    number: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeLine:
    """Fees taken by one way of payment: how many times, how many đồng."""

    way: str
    count: int
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingPaper:
    """Our own paper: what one desk did in a day, and whether paper, records and numbers agree.

    `numbers_used` stand on a dossier; with the spoiled ones they must make `numbers_issued`. `print_queue` names
    the papers that still wait for the printer, `to_file` the dossiers that wait for the portal, each with its
    limit. `differences` names each place where the day does not agree; none
    means that it does. `journal_head` is the hash of the journal's last entry, 64 hexadecimal digits, `figures` the
    digest of the day's figures as its summary carries it to the hubs, empty while none is made.
    """

    header: Header
    title: str
    unit: str
    desk: str
    day_text: str
    officer_name: str
    receipts: int
    dossiers: int
    numbers_used: int
    numbers_issued: int
    number_range: str
    spoiled: tuple[SpoiledNumber, ...]
    print_queue: tuple[str, ...]
    to_file: tuple[str, ...]
    fees: tuple[FeeLine, ...]
    differences: tuple[str, ...]
    journal_head: str
    qr_text: str
    qr_caption: str
    signers: tuple[Signer, ...]
    figures: str = ""
