"""Offers new dates with their apology where days off moved what was promised: one press, never by itself."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject

from desktop.runtime import vietnamese
from desktop.ui import words
from desktop.ui.notices import DOUBT
from desktop.ui.session import Session
from desktop.usecases.calendar_moves import Favour, Moved, Prepared, prepare


class Apologies(QObject):
    """Says how many dossiers have to be promised anew and gives them their date at the officer's word."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def offer(self, moves: Iterable[Moved], *, said: str, reason: str) -> bool:
        """Offer it after `said` was done; False when nothing moves later, and then nothing is said."""
        later = tuple(each for each in moves if each.favour is Favour.OFFICE)
        if not later:
            return False
        count = vietnamese.number(len(later))
        self._session.tell(
            self.tr("{said} {count} hồ sơ phải hẹn lại muộn hơn.").format(said=said, count=count),
            tone=DOUBT,
            offer=self.tr("Xin lỗi, gia hạn {count} hồ sơ").format(count=count),
            then=partial(self._prepare, reason, later),
        )
        return True

    def _prepare(self, reason: str, moves: tuple[Moved, ...]) -> None:
        self._session.read(
            partial(prepare, self._session.desk, moves=moves, reason=reason), owner=self, done=self._prepared
        )

    def _prepared(self, done: Prepared) -> None:
        said = [self.tr("Đã gia hạn {count} hồ sơ.").format(count=vietnamese.number(len(done.done)))]
        said += [
            self.tr("{code}: {why}").format(code=each.code, why=words.said(problems[0]))
            for each, problems in done.refused
        ]
        if done.refused:
            self._session.tell(" ".join(said), tone=DOUBT)
        else:
            self._session.tell(said[0])
        self._session.announce(done.changes, self)
