"""A dossier that is being corrected: what stood in it, what the officer changed, and the reason the law asks for."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QWidget

from desktop.domain.deadline import Due
from desktop.domain.dossier import Dossier, FiledItem, Intake
from desktop.ui import commands
from desktop.ui.parts.field import Field, label_of
from desktop.ui.receive import asking

if TYPE_CHECKING:
    from desktop.usecases.outlook import Outlook

_REASON_LIMIT = 1000
# Missing papers are asked for on the dossier's own page by now.
_ASKED_AT_RECEPTION = frozenset(("intake.items_missing", "intake.no_items"))


@dataclass(slots=True, kw_only=True)
class Correction:
    """One correction. `filed` are the dossier's papers by the key under which the form shows them.

    Only what differs from `before`, the form as it was filled, goes into the corrected intake: what the form cannot
    show, and what it writes another way than the dossier, stays as it is. `aside` is what was being typed before.
    """

    dossier: Dossier
    before: Intake
    ticked: tuple[str, ...]
    filed: Mapping[str, FiledItem]
    aside: dict[str, object] = field(default_factory=dict)
    draft: str = ""

    def intake(self, now: Intake, *, ticked: tuple[str, ...]) -> Intake:
        """Return the corrected intake from what the form says now."""
        original = asking.intake_of(self.dossier)
        changed: dict[str, Any] = {
            each.name: getattr(now, each.name)
            for each in fields(Intake)
            if each.name != "items" and getattr(now, each.name) != getattr(self.before, each.name)
        }
        if now.procedure != self.before.procedure:
            changed["items"] = now.items
        elif set(ticked) != set(self.ticked):
            kept = tuple(item for key, item in self.filed.items() if key in ticked)
            changed["items"] = (*kept, *(each for each in now.items if each.key not in self.filed))
        return replace(original, **changed)

    def outlook(self, found: "Outlook", intake: Intake) -> "Outlook":
        """Return the outlook with the dossier's own code, and its own date where nothing moves it."""
        own = self.dossier
        same = (own.procedure, own.term, own.received_at) == (intake.procedure, found.term, intake.received_at)
        due = Due(own.due_at, own.counted_from, own.because) if same else found.due
        doubts = tuple(each for each in found.doubts if each.code not in _ASKED_AT_RECEPTION)
        return replace(found, code=own.code, due=due, doubts=doubts)


class CorrectionBanner(QFrame):
    """Says at the top of the receive page that a dossier is being corrected, and asks why."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.title = label_of("", "heading")
        self.reason = QLineEdit()
        self.reason.setMaxLength(_REASON_LIMIT)
        self.reason.setPlaceholderText(self.tr("ví dụ: ghi sai ngày sinh"))
        self.reason_field = Field(self.tr("Lý do sửa  ({keys})").format(keys=commands.GO_REASON.keys), self.reason)
        self.leave = QPushButton(f"{commands.LEAVE_CORRECTION.label()}  {commands.LEAVE_CORRECTION.keys}")
        self.leave.setAccessibleName(commands.LEAVE_CORRECTION.label())
        self.leave.clicked.connect(self.left)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 8)
        row.setSpacing(16)
        row.addWidget(self.title)
        row.addWidget(self.reason_field, 1)
        row.addWidget(self.leave)
        self.hide()

    def begin(self, dossier: Dossier) -> None:
        """Show which dossier it is."""
        self.title.setText(self.tr("Đang sửa hồ sơ\n{code}").format(code=dossier.code))
        self.reason.clear()
        self.reason_field.complain("")
        self.show()
