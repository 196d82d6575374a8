"""A guided filing session at a portal: what is ready, where it stands, how it ended; the citizen files, the desk helps.

Law: the citizen files under their own account (QĐ 29/2026/QĐ-TTg); helping is the desk's duty (NĐ 61/2018 Đ8, Đ13);
consent is given in words, silence is none (Luật 91/2025/QH15).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from desktop.domain.dossier import Intake
from desktop.domain.facts import ArrivalChannel

_MS_PER_MINUTE = 60_000
# Longer silences are a lunch, a queue or a power cut, not help.
LONGEST_STEP_MS = 15 * _MS_PER_MINUTE


class SessionState(StrEnum):
    """How a session stands."""

    OPEN = "open"
    FILED = "filed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class FilingSession:
    """One session. `intake` is what is to be filed, None once the session has ended and names nobody any more.

    `step` is the id of the step it stands at, `passed` how many fields were gone past; `ready` maps what must be
    ready to yes or no; `spent_ms` is time at the steps, without long silences; `dossier` is the one it led to, or
    the waiting one that it is to put on the portal; `definitions` is the digest of the portals' data that it began
    with and keeps to its end; `practice` sessions count nowhere.
    """

    id: str
    portal: str
    practice: bool
    procedure: str
    arrival: ArrivalChannel
    fee: int
    officer: str
    village: str
    started_at: datetime
    touched_at: datetime
    step: str
    intake: Intake | None
    state: SessionState = SessionState.OPEN
    passed: int = 0
    ready: Mapping[str, bool] = field(default_factory=dict)
    consent: bool = False
    draft: str = ""
    dossier: str = ""
    failure: str = ""
    spent_ms: int = 0
    ended_at: datetime | None = None
    definitions: str = ""

    @property
    def minutes(self) -> int:
        """Minutes of help, rounded up: a session that began has cost at least one."""
        return max(1, -(-self.spent_ms // _MS_PER_MINUTE))


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A dossier that was taken while the portal or the line was down, to be put on it by `file_by`."""

    dossier: str
    code: str
    applicant: str
    procedure: str
    procedure_name: str
    portal: str
    failure: str
    queued_at: datetime
    file_by: datetime
    due_at: datetime

    def forgotten(self, now: datetime) -> bool:
        """Tell whether it should have been filed by now."""
        return now > self.file_by
