"""What each paper says, as plain words; the layout adds nothing of its own."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Header:
    """The head of every form: agency at the left, state and place at the right (NĐ 30/2020 Phụ lục I)."""

    parent: str
    body: str
    number: str
    place: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorisedBy:
    """Whom the submitter acts for, and by which paper."""

    name: str
    address: str
    id: str
    phone: str
    email: str
    document: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptPaper:
    """Mẫu 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả (TT 01/2018/TT-VPCP Đ9; TT 03/2025/TT-VPCP Phụ lục I).

    `sheets` names the copies (liên), one printed after another; `reprint` counts reprints, 0 for the first print.
    """

    header: Header
    form_number: str
    form_set: str
    title: str
    code: str
    desk_name: str
    recipient: str
    recipient_id: str
    address: str
    phone: str
    email: str
    authorised: AuthorisedBy | None
    request: str
    items: tuple[str, ...]
    sets: int
    term_text: str
    received_text: str
    due_text: str
    return_text: str
    book: str
    book_number: str
    submitter_name: str
    officer_name: str
    qr_text: str
    sheets: tuple[str, ...]
    reprint: int = 0
    void: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementPaper:
    """Mẫu 02, Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (NĐ 61/2018 Đ17 k1)."""

    header: Header
    form_number: str
    form_set: str
    title: str
    recipient: str
    request: str
    address: str
    phone: str
    email: str
    missing: tuple[str, ...]
    reason: str
    contact: str
    contact_phone: str
    officer_name: str
