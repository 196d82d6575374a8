"""The facts of a dossier in groups, in the order an officer asks for them."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.domain.dossier import Assistance, AssistanceResult, Dossier, FiledItem, Person
from desktop.domain.facts import ItemUse
from desktop.domain.terms import in_words, parse_term
from desktop.runtime import vietnamese
from desktop.runtime.rules import shipped_rules
from desktop.ui import words

Lines = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Group:
    """Facts under one small heading, each a label and what it says; a label may be empty."""

    title: str
    lines: tuple[tuple[str, str], ...]


def _tr(text: str) -> str:
    return QCoreApplication.translate("DossierFacts", text)


def fact_groups(dossier: Dossier, today: date) -> tuple[Group, ...]:
    """Return every fact that was taken in; a group with nothing to say is left out."""
    groups = (
        Group(_tr("Chủ hồ sơ"), tuple(_people(dossier))),
        Group(_tr("Thủ tục"), tuple(_procedure(dossier, today))),
        Group(_tr("Kênh"), tuple(_channel(dossier))),
        Group(_tr("Giấy tờ đã nhận"), tuple(_papers(dossier))),
        Group(_tr("Mã số"), tuple(_codes(dossier))),
        Group(_tr("Phí, lệ phí"), tuple(_money(dossier))),
    )
    return tuple(each for each in groups if each.lines)


def main_facts(dossier: Dossier, *, name: str) -> tuple[str, ...]:
    """Return the few lines by which a dossier is known at a glance; `name` is the procedure's short one."""
    person = dossier.applicant
    contact = " · ".join(each for each in (person.id, person.phone) if each)
    lines = [name, contact]
    if dossier.submitter is not None:
        lines.append(_tr("Người nộp thay: {name}").format(name=dossier.submitter.name))
    if dossier.holder:
        lines.append(_tr("Đang ở: {holder}").format(holder=dossier.holder))
    lines.append(_tr("Nhận: {moment}").format(moment=vietnamese.moment(dossier.received_at)))
    lines.append(_tr("Kênh: {channel}").format(channel=arrival_words(dossier)))
    lines.append(_tr("Lệ phí: {fee}").format(fee=_fee(dossier)))
    return tuple(each for each in lines if each)


def arrival_words(dossier: Dossier) -> str:
    """Return the words of the channel by which a dossier came."""
    return next(each.text for each in shipped_rules().arrival_channels() if each.code == dossier.arrival.value)


def return_words(code: str) -> str:
    """Return the words of a way back."""
    return next(each.text for each in shipped_rules().return_channels() if each.code == code)


def reason_words(code: str) -> str:
    """Return the words of a reason not online; a free text stands for itself."""
    return next((each.text for each in shipped_rules().reasons_not_online() if each.code == code), code)


def _people(dossier: Dossier) -> Lines:
    lines = _person(dossier.applicant)
    if dossier.submitter is not None:
        lines += [(_tr("Người nộp thay"), dossier.submitter.name), *_person(dossier.submitter)[1:]]
        lines.append((_tr("Giấy ủy quyền"), dossier.authorisation))
    return [each for each in lines if each[1]]


def _person(person: Person) -> Lines:
    return [
        (_tr("Họ tên"), person.name),
        (_tr("Số giấy tờ"), person.id),
        (_tr("Ngày sinh"), vietnamese.day(person.birth) if person.birth else ""),
        (_tr("Điện thoại"), person.phone),
        (_tr("Thư điện tử"), person.email),
        (_tr("Địa chỉ"), person.address),
    ]


def _procedure(dossier: Dossier, today: date) -> Lines:
    lines = [
        (_tr("Tên"), dossier.procedure_name),
        (_tr("Lĩnh vực"), dossier.field),
        (_tr("Thời hạn"), in_words(parse_term(dossier.term))),
        (_tr("Dịch vụ công"), shipped_rules().level_label(dossier.level.value, today)),
        (_tr("Yêu cầu"), dossier.request),
        (_tr("Ghi chú"), dossier.note),
    ]
    lines += [(leg.agency, _tr("đến {due}").format(due=vietnamese.moment_short(leg.due_at))) for leg in dossier.legs]
    return [each for each in lines if each[1]]


def _channel(dossier: Dossier) -> Lines:
    lines = [(_tr("Nộp"), arrival_words(dossier))]
    if dossier.reason_not_online:
        lines.append((_tr("Chưa trực tuyến vì"), reason_words(dossier.reason_not_online)))
    if dossier.assistance is not None:
        lines.append((_tr("Quầy hỗ trợ"), _help(dossier.assistance)))
    lines.append((_tr("Trả kết quả"), return_words(dossier.return_channel.value)))
    lines.append((_tr("Người nhận hồ sơ"), _tr("{name}, quầy {desk}").format(name=dossier.officer, desk=dossier.desk)))
    return lines


def _help(given: Assistance) -> str:
    done = _tr("nộp được") if given.result is AssistanceResult.FILED else _tr("không nộp được")
    return _tr("{name}, {minutes} phút, {done}").format(name=given.by, minutes=given.minutes or 0, done=done)


def _papers(dossier: Dossier) -> Lines:
    lines = [(f"{number}.", _paper(each)) for number, each in enumerate(dossier.items, 1)]
    if dossier.sets > 1:
        lines.append((_tr("Số bộ"), vietnamese.number(dossier.sets)))
    return lines


def _paper(item: FiledItem) -> str:
    return _tr("{text} (xuất trình)").format(text=item.text) if item.use is ItemUse.PRESENT else item.text


def _codes(dossier: Dossier) -> Lines:
    lines = [
        (_tr("Mã hồ sơ"), dossier.code),
        (_tr("Mã trên Cổng"), dossier.external_code),
        (_tr("Mã quốc gia"), dossier.national_code),
        (_tr("Mã thủ tục"), dossier.procedure),
    ]
    return [each for each in lines if each[1]]


def _money(dossier: Dossier) -> Lines:
    lines = [(_tr("Phải thu"), _fee(dossier)), (_tr("Miễn giảm"), dossier.fee_exemption)]
    if dossier.paid:
        way = f" ({words.way(dossier.paid_way)})" if dossier.paid_way else ""
        lines.append((_tr("Đã thu"), f"{vietnamese.money(dossier.paid)}{way}"))
    if dossier.owed:
        lines.append((_tr("Còn phải thu"), vietnamese.money(dossier.owed)))
    return [each for each in lines if each[1]]


def _fee(dossier: Dossier) -> str:
    return _tr("chưa rõ") if dossier.fee is None else vietnamese.money(dossier.fee)
