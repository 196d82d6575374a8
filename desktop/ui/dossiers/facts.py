"""The facts of a dossier as lines of words."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.domain.dossier import Dossier, Person
from desktop.runtime import vietnamese
from desktop.runtime.rules import shipped_rules


def _tr(text: str) -> str:
    return QCoreApplication.translate("DossierFacts", text)


def fact_lines(dossier: Dossier, today: date) -> tuple[str, ...]:
    """Return the lines in the order an officer asks for them."""
    rules = shipped_rules()
    channel = next(each.text for each in rules.arrival_channels() if each.code == dossier.arrival.value)
    back = next(each.text for each in rules.return_channels() if each.code == dossier.return_channel.value)
    lines = [
        dossier.procedure_name,
        _tr("Nhận: {moment}").format(moment=vietnamese.moment(dossier.received_at)),
        *_person_lines(dossier.applicant),
    ]
    if dossier.submitter is not None:
        lines.append(_tr("Người nộp thay: {name}").format(name=dossier.submitter.name))
    lines.append(_tr("Kênh: {channel}").format(channel=channel))
    if dossier.reason_not_online:
        lines.append(_tr("Chưa trực tuyến vì: {reason}").format(reason=reason_words(dossier.reason_not_online)))
    lines.append(_tr("Mức dịch vụ công: {level}").format(level=rules.level_label(dossier.level.value, today)))
    lines.append(_tr("Trả kết quả: {way}").format(way=back))
    lines.append(
        _tr("Lệ phí: {fee}").format(fee=_tr("chưa rõ") if dossier.fee is None else vietnamese.money(dossier.fee))
    )
    for label, code in ((_tr("Mã trên Cổng"), dossier.external_code), (_tr("Mã quốc gia"), dossier.national_code)):
        if code:
            lines.append(f"{label}: {code}")
    if dossier.items:
        lines.append(_tr("Giấy tờ đã nhận:"))
        lines.extend(f"  {number}. {each.text}" for number, each in enumerate(dossier.items, 1))
    return tuple(lines)


def _person_lines(person: Person) -> list[str]:
    lines = []
    if person.id:
        lines.append(_tr("Số giấy tờ: {number}").format(number=person.id))
    if person.address:
        lines.append(_tr("Địa chỉ: {address}").format(address=person.address))
    if person.phone:
        lines.append(_tr("Điện thoại: {phone}").format(phone=person.phone))
    return lines


def reason_words(code: str) -> str:
    """Return the words of a reason not online; a free text stands for itself."""
    return next((each.text for each in shipped_rules().reasons_not_online() if each.code == code), code)
