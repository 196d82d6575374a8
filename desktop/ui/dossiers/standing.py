"""How a dossier stands, the same on every screen: an icon, a colour, a word."""

from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from desktop.domain.dossier import Dossier
from desktop.domain.facts import State
from desktop.domain.rows import DossierRow, DueClass
from desktop.domain.timeliness import Timeliness, of_end, timeliness
from desktop.runtime import vietnamese
from desktop.ui import words
from desktop.usecases.browse import due_class

_RUNNING = {
    DueClass.OVERDUE: ("circle-alert", "overdue"),
    DueClass.TODAY: ("clock", "due"),
    DueClass.SOON: ("clock", "muted"),
    DueClass.LATER: ("calendar-days", "muted"),
}
_IN_WORDS = {DueClass.OVERDUE: Timeliness.OVERDUE, DueClass.LATER: Timeliness.IN_TIME}
_GOOD_ENDS = frozenset((State.RESOLVED, State.RETURNED))


@dataclass(frozen=True, slots=True)
class Standing:
    """What a screen shows of it; `ink` names the colour."""

    icon: str
    ink: str
    word: str


_tr = QCoreApplication.translate


def of_row(row: DossierRow, today: date) -> Standing:
    """Return how the dossier of a line stands: its date while it runs, its end once it has ended."""
    match due_class(row, today):
        case DueClass.WAITING:
            return Standing("hourglass", "due", words.state(row.state))
        case DueClass.ENDED:
            kept = of_end(row.ended_at, due_at=row.due_at) if row.ended_at else None
            return _of_end(row.state, kept)
        case running:
            icon, ink = _RUNNING[running]
            when = f"{vietnamese.clock_time(row.due_at)} {vietnamese.day_short(row.due_at.date())}"
            return Standing(icon, ink, f"{when} · {due_words(running)}")


def due_words(standing: DueClass) -> str:
    """Return the word for how a running dossier stands to its date."""
    if standing is DueClass.TODAY:
        return _tr("Standing", "Hôm nay")
    return _tr("Standing", "Sắp đến hạn") if standing is DueClass.SOON else words.timeliness(_IN_WORDS[standing])


def _of_end(state: State, kept: Timeliness | None) -> Standing:
    good = state in _GOOD_ENDS
    word = words.state(state)
    if good and kept is not None:
        word = f"{word} · {words.timeliness(kept)}"
    on_time = good and kept is not Timeliness.LATE
    return Standing("circle-check" if good else "circle-x", "proven" if on_time else "muted", word)


def of_state(dossier: Dossier) -> Standing:
    """Return where an opened dossier stands in its life."""
    state = dossier.state
    if state is State.WAITING:
        return Standing("hourglass", "due", words.state(state))
    if state.is_running:
        return Standing("inbox", "accent", words.state(state))
    kept = of_end(dossier.ended_at, due_at=dossier.due_at) if dossier.ended_at else None
    found = _of_end(state, kept)
    return Standing(found.icon, found.ink, words.state(state))


def of_date(dossier: Dossier, now: datetime) -> Standing:
    """Return how an opened dossier stands to its date."""
    found = timeliness(dossier, now=now)
    icon, ink = {
        Timeliness.OVERDUE: ("circle-alert", "overdue"),
        Timeliness.LATE: ("circle-alert", "muted"),
        Timeliness.WAITING: ("hourglass", "due"),
        Timeliness.IN_TIME: ("clock", "muted"),
    }.get(found, ("circle-check", "proven"))
    return Standing(icon, ink, words.timeliness(found))
