"""What the list of unfinished sessions says of one."""

from PySide6.QtCore import QCoreApplication

from desktop.domain.filing import FilingSession
from desktop.runtime import vietnamese
from desktop.ui import words
from desktop.ui.today.board_list import Line
from desktop.usecases import filing
from desktop.usecases.desk import Desk


def session_line(session: FilingSession, desk: Desk) -> Line:
    """Return whose filing it is, at which step it was left and when."""
    known = desk.catalogue.get(session.procedure)
    name = session.intake.applicant.name if session.intake else ""
    step, when = words.known(filing.step_of(desk, session).title), vietnamese.moment_short(session.touched_at)
    left = QCoreApplication.translate("Filing", "dừng ở “{step}” lúc {when}").format(step=step, when=when)
    text = " · ".join(each for each in (name, left, known.short_name if known else session.procedure) if each)
    return Line(text, text, "pencil", "accent", session)
