"""The form of one procedure: name, field, level, terms and fees per channel, papers one per line, validity."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.domain.facts import OfferChannel, ServiceLevel
from desktop.domain.procedure import Offer, Procedure, ProcedureVersion
from desktop.kernel.errors import Problem
from desktop.runtime import vietnamese
from desktop.runtime.rules import shipped_rules
from desktop.ui import words
from desktop.ui.parts.field import Field
from desktop.ui.settings import paper_lines
from desktop.usecases.importing import read_day


def blank() -> Procedure:
    """Return an empty procedure to begin with."""
    return Procedure(code="", name="", short_name="", field="", versions=(ProcedureVersion(version="1"),), own=True)


class ProcedureForm(QWidget):
    """Edits the newest version of a procedure; a new validity date makes a new version, the former stays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = blank()
        self.code = QLineEdit()
        self.name = QLineEdit()
        self.short = QLineEdit()
        self.area = QLineEdit()
        self.level = QComboBox()
        self.valid_from = QLineEdit()
        self.valid_from.setPlaceholderText(self.tr("ngày/tháng/năm"))
        self.papers = QPlainTextEdit()
        self.papers.setTabChangesFocus(True)
        self.papers.setMinimumHeight(150)
        self.terms = {channel: QLineEdit() for channel in OfferChannel}
        self.fees = {channel: QLineEdit() for channel in OfferChannel}
        names = {
            OfferChannel.COUNTER: self.tr("trực tiếp"),
            OfferChannel.POST: self.tr("bưu chính"),
            OfferChannel.ONLINE: self.tr("trực tuyến"),
        }
        self.fields = {
            "code": Field(self.tr("Mã thủ tục"), self.code),
            "name": Field(self.tr("Tên đầy đủ"), self.name),
            "short_name": Field(self.tr("Tên gọi tắt"), self.short),
            "field": Field(self.tr("Lĩnh vực"), self.area),
            "level": Field(self.tr("Mức dịch vụ công trực tuyến"), self.level),
            "valid_from": Field(self.tr("Có hiệu lực từ"), self.valid_from),
            **{
                f"term.{channel.value}": Field(self.tr("Hạn {channel}").format(channel=names[channel]), line)
                for channel, line in self.terms.items()
            },
            **{
                f"fee.{channel.value}": Field(self.tr("Phí {channel}").format(channel=names[channel]), line)
                for channel, line in self.fees.items()
            },
            "items": Field(
                self.tr("Giấy tờ, mỗi dòng một giấy; sau dấu | ghi: xuất trình, khi nào mới cần"), self.papers
            ),
        }
        for line in self.terms.values():
            line.setPlaceholderText(self.tr("3 nlv; – nếu không nhận"))
        self._compose()

    def _compose(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        places = (
            ("code", 0, 0, 2),
            ("short_name", 0, 2, 4),
            ("name", 1, 0, 6),
            ("field", 2, 0, 2),
            ("level", 2, 2, 2),
            ("valid_from", 2, 4, 2),
            ("term.counter", 3, 0, 1),
            ("fee.counter", 3, 1, 1),
            ("term.post", 3, 2, 1),
            ("fee.post", 3, 3, 1),
            ("term.online", 3, 4, 1),
            ("fee.online", 3, 5, 1),
            ("items", 4, 0, 6),
        )
        for name, row, place, span in places:
            grid.addWidget(self.fields[name], row, place, 1, span)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.addLayout(grid)
        column.addStretch(1)

    def show_procedure(self, procedure: Procedure, day: date, *, new: bool = False) -> None:
        """Show a procedure as it stands on a day."""
        self._shown = procedure
        version = procedure.on(day) or procedure.current
        self.complain(())
        self.code.setText(procedure.code)
        self.code.setReadOnly(not new)
        self.name.setText(procedure.name)
        self.short.setText(procedure.short_name)
        self.area.setText(procedure.field)
        for line in (self.name, self.short, self.area):
            line.setCursorPosition(0)
        self.level.clear()
        for level in ServiceLevel:
            self.level.addItem(words.known(shipped_rules().level_label(level.value, day)), level.value)
        self.level.setCurrentIndex(self.level.findData(version.level.value))
        self.level.setToolTip(version.level_source)
        self.valid_from.setText(vietnamese.day(version.valid_from) if version.valid_from else "")
        for channel in OfferChannel:
            offer = version.offer(channel)
            self.terms[channel].setText("; ".join(offer.terms) if offer else "–")
            self.terms[channel].setToolTip(offer.note if offer else "")
            self.fees[channel].setText("" if offer is None or offer.fee is None else vietnamese.number(offer.fee))
        self.papers.setPlainText(paper_lines.written(version.items))

    def procedure(self) -> Procedure:
        """Return what is on the screen; unreadable terms are kept as typed for the check to refuse."""
        shown = self._shown
        start = read_day(self.valid_from.text()) if self.valid_from.text().strip() else None
        former = shown.current
        level = ServiceLevel(self.level.currentData())
        version = replace(
            former,
            valid_from=start,
            level=level,
            level_source=former.level_source if level is former.level else "quầy",
            offers=tuple(offer for offer in map(self._offer, OfferChannel) if offer is not None),
            items=paper_lines.read(self.papers.toPlainText(), known=former.items),
        )
        versions = (*shown.versions[:-1], version)
        if start is not None and start != former.valid_from and former.offers:
            version = replace(version, version=start.isoformat())
            versions = (*shown.versions, version)
        return replace(
            shown,
            code=self.code.text().strip(),
            name=self.name.text().strip(),
            short_name=self.short.text().strip() or self.name.text().strip(),
            field=self.area.text().strip(),
            versions=versions,
        )

    def _offer(self, channel: OfferChannel) -> Offer | None:
        text = self.terms[channel].text().strip()
        if text in {"–", "-"}:
            return None
        fee = self.fees[channel].text().replace(".", "").strip()
        known = self._shown.current.offer(channel) or Offer(channel=channel)
        return replace(
            known,
            terms=tuple(part.strip() for part in text.split(";") if part.strip()),
            fee=int(fee) if fee.isdecimal() else None,
        )

    def complain(self, problems: Iterable[Problem]) -> None:
        """Show each sentence at its field."""
        for field in self.fields.values():
            field.complain("")
        for problem in problems:
            name = "term.counter" if problem.field == "offers" else problem.field
            if name in self.fields:
                self.fields[name].complain(words.said(problem))
