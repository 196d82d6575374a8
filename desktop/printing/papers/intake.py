"""The papers that a citizen leaves the desk with: receipt, request for papers, refusal."""

from dataclasses import dataclass

from desktop.printing.papers.heads import Header


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
    `version` counts the corrections of a receipt from 1; `replaces` says when the one before was made, as words
    after "Thay giấy tiếp nhận lập lúc", and is empty on a first version. `qr_text` may hold up to 260 upper-case
    letters and digits: the code of the dossier alone, or sealed with a signature.
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
    version: int = 1
    replaces: str = ""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalPaper:
    """Mẫu 03, Phiếu từ chối tiếp nhận giải quyết hồ sơ (NĐ 61/2018 Đ17 k1, Đ19 k8).

    `code` is empty when the dossier was never accepted; the form says "Mã hồ sơ (nếu có)".
    """

    header: Header
    form_number: str
    form_set: str
    title: str
    desk_name: str
    recipient: str
    recipient_id: str
    address: str
    phone: str
    email: str
    code: str
    request: str
    reasons: tuple[str, ...]
    submitter_name: str
    officer_name: str
