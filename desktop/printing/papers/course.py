"""The papers of a dossier on its way: apology, stop, control of hand-overs, the sum behind its date."""

from dataclasses import dataclass
from datetime import date

from desktop.printing.papers.heads import Header, Signer


@dataclass(frozen=True, slots=True, kw_only=True)
class ApologyPaper:
    """Mẫu 04, Phiếu xin lỗi (NĐ 61/2018 Đ19 k9): the set of 2018 gives a new date, that of 2025 asks for more time.

    `agency` is who settles the dossier and apologises; `asks_extension` chooses between the statement that there is
    no result yet and the one that the term must be extended; `head` signs, not the officer of the desk.
    """

    header: Header
    form_number: str
    form_set: str
    title: str
    agency: str
    recipient: str
    recipient_id: str
    received_on: date
    procedure: str
    code: str
    due_text: str
    asks_extension: bool
    reason: str
    new_due_text: str
    head: Signer


@dataclass(frozen=True, slots=True, kw_only=True)
class StopPaper:
    """Thông báo dừng giải quyết hồ sơ (NĐ 118/2025 Đ21): the fields of the statutory form were not seen.

    What is printed is the least that Đ21 needs. `form_number` is empty in the set of 2018, which has no such form;
    who signs is not known either, so `signers` is data.
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
    asked_text: str
    reason: str
    state_text: str
    stopped_text: str
    returned: tuple[str, ...]
    signers: tuple[Signer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver:
    """One hand-over: from which unit to which, when, by whose hands; the receiver says how the giver kept its time."""

    giver: str
    receiver: str
    moment_text: str
    giver_name: str = ""
    receiver_name: str = ""
    result: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlPaper:
    """Phiếu kiểm soát quá trình giải quyết hồ sơ: Mẫu 05 of TT 01/2018, Mẫu 06 of TT 03/2025.

    The first giver is the desk by the form itself, whatever the first hand-over says.
    """

    header: Header
    form_number: str
    form_set: str
    title: str
    code: str
    agency: str
    partners: str
    received_text: str
    due_text: str
    hand_overs: tuple[HandOver, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DueStep:
    """One step of the sum of a due date: what it says, the date it leads to, and whether the term stood still."""

    text: str
    until: str = ""
    pause: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DueSheetPaper:
    """Our own paper for whoever asks why the result is promised for this day: the sum, step by step."""

    header: Header
    title: str
    code: str
    applicant: str
    procedure: str
    received_text: str
    term_text: str
    steps: tuple[DueStep, ...]
    due_text: str
    note: str = ""
    officer_name: str = ""
