"""The national portal's status codes, derived from the dossier's state (TrangThaiHoSo, domain §4.1)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from desktop.domain.facts import State

LABELS = {
    1: "Mới đăng ký",
    2: "Được tiếp nhận",
    3: "Không được tiếp nhận",
    4: "Đang xử lý",
    5: "Yêu cầu bổ sung giấy tờ",
    6: "Yêu cầu thực hiện nghĩa vụ tài chính",
    7: "Công dân yêu cầu rút hồ sơ",
    8: "Dừng xử lý",
    9: "Đã xử lý xong",
    10: "Đã trả kết quả",
}
_CODES = {
    State.RECEIVED: 2,
    State.REFUSED: 3,
    State.PROCESSING: 4,
    State.WAITING: 5,
    State.WITHDRAWN: 7,
    State.STOPPED: 8,
    State.RESOLVED: 9,
    State.RETURNED: 10,
}


@dataclass(frozen=True, slots=True)
class PortalStatus:
    """One code and the moment it was reached."""

    code: int
    at: datetime

    @property
    def label(self) -> str:
        """The portal's own words."""
        return LABELS[self.code]


def code_of(state: State) -> int:
    """Return the portal's code of a state. 1 and 6 are never reached at a desk: it begins with a reception."""
    return _CODES[state]


def path(states: Iterable[tuple[State, datetime]]) -> tuple[PortalStatus, ...]:
    """Return the codes that a dossier passed through, each at the moment it was reached; repeats are left out."""
    found: list[PortalStatus] = []
    for state, at in states:
        code = code_of(state)
        if not found or found[-1].code != code:
            found.append(PortalStatus(code, at))
    return tuple(found)
