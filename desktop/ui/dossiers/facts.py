"""The facts of a dossier in groups, in the order an officer asks for them."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.domain.dossier import Assistance, AssistanceResult, Dossier, FiledItem, Person
from desktop.domain.facts import ItemUse
from desktop.domain.terms import parse_term
from desktop.runtime import vietnamese
from desktop.runtime.rules import shipped_rules
from desktop.ui import terms, words

Lines = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Group:
    """Facts under one small heading, each a label and what it says; a label may be empty."""

    title: str
    lines: tuple[tuple[str, str], ...]


_tr = QCoreApplication.translate


def fact_groups(dossier: Dossier, today: date) -> tuple[Group, ...]:
    """Return every fact that was taken in; a group with nothing to say is left out."""
    groups = (
        Group(_tr("DossierFacts", "Chủ hồ sơ"), tuple(_people(dossier))),
        Group(_tr("DossierFacts", "Thủ tục"), tuple(_procedure(dossier, today))),
        Group(_tr("DossierFacts", "Kênh"), tuple(_channel(dossier))),
        Group(_tr("DossierFacts", "Giấy tờ đã nhận"), tuple(_papers(dossier))),
        Group(_tr("DossierFacts", "Mã số"), tuple(_codes(dossier))),
        Group(_tr("DossierFacts", "Phí, lệ phí"), tuple(_money(dossier))),
    )
    return tuple(each for each in groups if each.lines)


def main_facts(dossier: Dossier, *, name: str) -> tuple[str, ...]:
    """Return the few lines by which a dossier is known at a glance; `name` is the procedure's short one."""
    person = dossier.applicant
    contact = " · ".join(each for each in (person.id, person.phone) if each)
    lines = [name, contact]
    if dossier.submitter is not None:
        lines.append(_tr("DossierFacts", "Người nộp thay: {name}").format(name=dossier.submitter.name))
    if dossier.holder:
        lines.append(_tr("DossierFacts", "Đang ở: {holder}").format(holder=dossier.holder))
    lines.append(_tr("DossierFacts", "Nhận: {moment}").format(moment=words.moment(dossier.received_at)))
    lines.append(_tr("DossierFacts", "Kênh: {channel}").format(channel=arrival_words(dossier)))
    lines.append(_tr("DossierFacts", "Lệ phí: {fee}").format(fee=_fee(dossier)))
    return tuple(each for each in lines if each)


def arrival_words(dossier: Dossier) -> str:
    """Return the words of the channel by which a dossier came."""
    found = next(each.text for each in shipped_rules().arrival_channels() if each.code == dossier.arrival.value)
    return words.known(found)


def return_words(code: str) -> str:
    """Return the words of a way back."""
    return words.known(next(each.text for each in shipped_rules().return_channels() if each.code == code))


def reason_words(code: str) -> str:
    """Return the words of a reason not online; a free text stands for itself."""
    found = next((each.text for each in shipped_rules().reasons_not_online() if each.code == code), None)
    return code if found is None else words.known(found)


def _people(dossier: Dossier) -> Lines:
    lines = _person(dossier.applicant)
    if dossier.submitter is not None:
        lines += [(_tr("DossierFacts", "Người nộp thay"), dossier.submitter.name), *_person(dossier.submitter)[1:]]
        lines.append((_tr("DossierFacts", "Giấy ủy quyền"), dossier.authorisation))
    return [each for each in lines if each[1]]


def _person(person: Person) -> Lines:
    return [
        (_tr("DossierFacts", "Họ tên"), person.name),
        (_tr("DossierFacts", "Số giấy tờ"), person.id),
        (_tr("DossierFacts", "Ngày sinh"), vietnamese.day(person.birth) if person.birth else ""),
        (_tr("DossierFacts", "Điện thoại"), person.phone),
        (_tr("DossierFacts", "Thư điện tử"), person.email),
        (_tr("DossierFacts", "Địa chỉ"), person.address),
    ]


def _procedure(dossier: Dossier, today: date) -> Lines:
    lines = [
        (_tr("DossierFacts", "Tên"), dossier.procedure_name),
        (_tr("DossierFacts", "Lĩnh vực"), dossier.field),
        (_tr("DossierFacts", "Thời hạn"), terms.said(parse_term(dossier.term))),
        (_tr("DossierFacts", "Dịch vụ công"), words.known(shipped_rules().level_label(dossier.level.value, today))),
        (_tr("DossierFacts", "Yêu cầu"), dossier.request),
        (_tr("DossierFacts", "Ghi chú"), dossier.note),
    ]
    lines += [
        (leg.agency, _tr("DossierFacts", "đến {due}").format(due=vietnamese.moment_short(leg.due_at)))
        for leg in dossier.legs
    ]
    return [each for each in lines if each[1]]


def _channel(dossier: Dossier) -> Lines:
    lines = [(_tr("DossierFacts", "Nộp"), arrival_words(dossier))]
    if dossier.reason_not_online:
        lines.append((_tr("DossierFacts", "Chưa trực tuyến vì"), reason_words(dossier.reason_not_online)))
    if dossier.assistance is not None:
        lines.append((_tr("DossierFacts", "Quầy hỗ trợ"), _help(dossier.assistance)))
    lines.append((_tr("DossierFacts", "Trả kết quả"), return_words(dossier.return_channel.value)))
    lines.append(
        (
            _tr("DossierFacts", "Người nhận hồ sơ"),
            _tr("DossierFacts", "{name}, quầy {desk}").format(name=dossier.officer, desk=dossier.desk),
        )
    )
    return lines


def _help(given: Assistance) -> str:
    done = (
        _tr("DossierFacts", "nộp được")
        if given.result is AssistanceResult.FILED
        else _tr("DossierFacts", "không nộp được")
    )
    return _tr("DossierFacts", "{name}, {minutes} phút, {done}").format(
        name=given.by, minutes=given.minutes or 0, done=done
    )


def _papers(dossier: Dossier) -> Lines:
    lines = [(f"{number}.", _paper(each)) for number, each in enumerate(dossier.items, 1)]
    if dossier.sets > 1:
        lines.append((_tr("DossierFacts", "Số bộ"), vietnamese.number(dossier.sets)))
    return lines


def _paper(item: FiledItem) -> str:
    return (
        _tr("DossierFacts", "{text} (xuất trình)").format(text=item.text) if item.use is ItemUse.PRESENT else item.text
    )


def _codes(dossier: Dossier) -> Lines:
    lines = [
        (_tr("DossierFacts", "Mã hồ sơ"), dossier.code),
        (_tr("DossierFacts", "Mã trên Cổng"), dossier.external_code),
        (_tr("DossierFacts", "Mã quốc gia"), dossier.national_code),
        (_tr("DossierFacts", "Mã thủ tục"), dossier.procedure),
    ]
    return [each for each in lines if each[1]]


def _money(dossier: Dossier) -> Lines:
    lines = [
        (_tr("DossierFacts", "Phải thu"), _fee(dossier)),
        (_tr("DossierFacts", "Miễn giảm"), dossier.fee_exemption),
    ]
    if dossier.paid:
        way = f" ({words.way(dossier.paid_way)})" if dossier.paid_way else ""
        lines.append((_tr("DossierFacts", "Đã thu"), f"{vietnamese.money(dossier.paid)}{way}"))
    if dossier.owed:
        lines.append((_tr("DossierFacts", "Còn phải thu"), vietnamese.money(dossier.owed)))
    return [each for each in lines if each[1]]


def _fee(dossier: Dossier) -> str:
    return _tr("DossierFacts", "chưa rõ") if dossier.fee is None else vietnamese.money(dossier.fee)
