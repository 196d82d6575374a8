"""A dossier in the object shape in which provincial one-stop systems exchange them (domain §4.3): all values text.

The names are those of software that calls the national portal; the portal's own specification is not public. What the
shape has no field for (address, birth, who handed it in) goes into `ThongTinKhac` as one JSON text, so that a dossier
comes back as it went. The desk's own number never travels twice: a dossier keyed elsewhere keeps the number from there.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from desktop.domain.dossier import Dossier, FiledItem, Intake, Person
from desktop.domain.facts import ArrivalChannel, ItemUse, PaymentWay, ReturnChannel, Sex, State
from desktop.domain.portal_status import code_of
from desktop.domain.steps import Step, Verb
from desktop.kernel.clock import VIETNAM, to_local
from desktop.kernel.errors import Problem, Rejection

Object = Mapping[str, Any]
# An act on a dossier: its number, what was done, and the date that held after it.
Act = tuple[int, Step, datetime]
MOMENT = "%d/%m/%Y %H:%M:%S"
NEEDED = ("MaHoSo", "MaTTHC", "ChuHoSo", "NgayTiepNhan", "TrangThaiHoSo")
TEXTS = (
    *("MaHoSo", "MaTTHC", "TenTTHC", "MaLinhVuc", "TenLinhVuc", "TrichYeuHoSo"),
    *("KenhThucHien", "NoiNopHoSo", "HinhThuc"),
    *("ChuHoSo", "LoaiDoiTuong", "MaDoiTuong", "SoGiayToChuHoSo", "Email", "Fax", "SoDienThoai", "ThongTinKhac"),
    *("TaiKhoanDuocXacThucVoiVNeID", "TrangThaiHoSo", "DonViXuLy", "ThongTinTra", "GhiChu"),
    *("HoSoCoThanhPhanSoHoa", "DuocThanhToanTrucTuyen"),
)
DAYS = ("NgayNopHoSo", "NgayTiepNhan", "NgayHenTra", "NgayKetThucXuLy", "NgayTra", "NgayTuChoi")
LISTS = {
    "TaiLieuNop": (
        *("TepDinhKemId", "TenTepDinhKem", "IsDeleted", "MaThanhPhanHoSo", "DuongDanTaiTepTin", "DuocSoHoa"),
        *("DuocTaiSuDung", "DuocLayTuKhoDMQG", "MaKetQuaThayThe"),
    ),
    "DanhSachTepDinhKemKhac": ("TenGiayTo", "SoLuong", "LoaiGiayTo"),
    "DanhSachLePhi": ("TenPhiLePhi", "MaPhiLePhi", "HinhThucThu", "Gia", "LoaiPhiLePhi"),
    "DanhSachHoSoBoSung": (
        *("HoSoBoSungId", "NguoiYeuCauBoSung", "NoiDungBoSung", "NgayBoSung", "NguoiTiepNhanBoSung"),
        *("ThongTinTiepNhan", "NgayTiepNhanBoSung", "TrangThaiBoSung", "NgayHenTraTruoc", "NgayHenTraMoi"),
    ),
    "DanhSachGiayToKetQua": (*("TenGiayTo", "MaThanhPhanHoSo", "GiayToId", "DuongDanTepTinKetQua", "MaGiayToKetQua"),),
    "DSKetNoiCSDL": ("MaCSDL",),
}
_CHANNELS = {
    ArrivalChannel.COUNTER: "1",
    ArrivalChannel.ONLINE3: "2",
    ArrivalChannel.ONLINE4: "2",
    ArrivalChannel.POST: "3",
}
_ALLOWED = {
    "KenhThucHien": ("", "1", "2", "3"),
    "NoiNopHoSo": ("", "1", "2"),
    "TrangThaiHoSo": tuple(str(code) for code in range(1, 11)),
    "DuocThanhToanTrucTuyen": ("", "0", "1", "2"),
    "TaiKhoanDuocXacThucVoiVNeID": ("", "0", "1"),
    "HoSoCoThanhPhanSoHoa": ("", "0", "1"),
}
_ENDED = ("3", "7", "8", "9", "10")
_PROCEDURE = re.compile(r"(\d\.\d{6})(\..*)?")
_ORIGINAL, _COPY = "0", "1"
_OTHER = (
    *("address", "birth", "sex", "submitter", "authorisation", "shown", "sets", "national_code"),
    "reason_not_online",
)


def exchanged(dossier: Dossier, acts: Sequence[Act], *, unit: str) -> dict[str, Any]:
    """Return a dossier in the shape; `unit` is who holds it while it is at the desk."""
    person = dossier.applicant
    found: dict[str, Any] = dict.fromkeys((*TEXTS, *DAYS), "")
    found |= {name: [] for name in LISTS}
    found |= {
        "MaHoSo": dossier.external_code or dossier.national_code or dossier.code,
        "MaTTHC": dossier.procedure,
        "TenTTHC": dossier.procedure_name,
        "TenLinhVuc": dossier.field,
        "TrichYeuHoSo": dossier.request,
        "KenhThucHien": _CHANNELS[dossier.arrival],
        "NoiNopHoSo": "1" if dossier.arrival.is_online else "2",
        "ChuHoSo": person.name,
        "SoGiayToChuHoSo": person.id,
        "Email": person.email,
        "SoDienThoai": person.phone,
        "ThongTinKhac": json.dumps(_other(dossier), ensure_ascii=False, sort_keys=True),
        "DinhDanhCHS": _identity(person),
        "TaiKhoanDuocXacThucVoiVNeID": "0",
        "TrangThaiHoSo": str(code_of(dossier.state)),
        "DonViXuLy": dossier.holder or unit,
        "ThongTinTra": dossier.return_channel.value,
        "GhiChu": dossier.note,
        "HoSoCoThanhPhanSoHoa": "0",
        "DuocThanhToanTrucTuyen": "1" if dossier.paid_way is PaymentWay.ONLINE else "0",
        "TaiLieuNop": [_filed(each) for each in dossier.items],
        "DanhSachTepDinhKemKhac": [row for each in dossier.items for row in _counted(each)],
        "DanhSachLePhi": _fees(dossier),
        "DanhSachHoSoBoSung": list(_rounds(acts)),
    }
    return found | _days(dossier)


def _days(dossier: Dossier) -> dict[str, str]:
    refused = dossier.state is State.REFUSED
    return {
        "NgayNopHoSo": _moment(dossier.received_at),
        "NgayTiepNhan": _moment(dossier.received_at),
        "NgayHenTra": _moment(dossier.due_at),
        "NgayKetThucXuLy": "" if refused else _moment(dossier.ended_at),
        "NgayTra": _moment(dossier.returned_at),
        "NgayTuChoi": _moment(dossier.ended_at) if refused else "",
    }


def _moment(at: datetime | None) -> str:
    return to_local(at).strftime(MOMENT) if at else ""


def _identity(person: Person) -> dict[str, str]:
    digits = len(person.id) if person.id.isdecimal() else 0
    return {"LoaiDinhDanh": {12: "1", 9: "2"}.get(digits, ""), "SoDinhDanh": person.id}


def _other(dossier: Dossier) -> dict[str, Any]:
    """Return what the shape has no field for, without what is empty."""
    person, submitter = dossier.applicant, dossier.submitter
    found = {
        "address": person.address,
        "birth": person.birth.isoformat() if person.birth else "",
        "sex": person.sex.value if person.sex else "",
        "submitter": {"name": submitter.name, "id": submitter.id, "phone": submitter.phone} if submitter else {},
        "authorisation": dossier.authorisation,
        "shown": [each.text for each in dossier.items if each.use is ItemUse.PRESENT],
        "sets": dossier.sets if dossier.sets != 1 else 0,
        "national_code": dossier.national_code if dossier.external_code else "",
        "reason_not_online": dossier.reason_not_online,
    }
    return {name: value for name, value in found.items() if value}


def _filed(item: FiledItem) -> dict[str, str]:
    found = dict.fromkeys(LISTS["TaiLieuNop"], "")
    flags = dict.fromkeys(("IsDeleted", "DuocSoHoa", "DuocTaiSuDung", "DuocLayTuKhoDMQG"), "0")
    return found | flags | {"TenTepDinhKem": item.text, "MaThanhPhanHoSo": item.key}


def _counted(item: FiledItem) -> Iterator[dict[str, str]]:
    for count, kind in ((item.originals, _ORIGINAL), (item.copies, _COPY)):
        if count:
            yield {"TenGiayTo": item.text, "SoLuong": str(count), "LoaiGiayTo": kind}


def _fees(dossier: Dossier) -> list[dict[str, str]]:
    if dossier.fee is None:
        return []
    return [
        dict.fromkeys(LISTS["DanhSachLePhi"], "")
        | {"TenPhiLePhi": "Lệ phí", "HinhThucThu": "1", "Gia": str(dossier.fee)}
    ]


def _rounds(acts: Sequence[Act]) -> Iterator[dict[str, str]]:
    """Return each time papers were asked for, with when they were brought and the date before and after."""
    due: datetime | None = None
    asked: dict[str, str] | None = None
    for number, step, due_after in acts:
        if step.verb is Verb.SUPPLEMENT:
            asked = dict.fromkeys(LISTS["DanhSachHoSoBoSung"], "") | {
                "HoSoBoSungId": str(number),
                "NguoiYeuCauBoSung": step.officer,
                "NoiDungBoSung": "; ".join((*step.papers, *([step.reason] if step.reason else []))),
                "NgayBoSung": _moment(step.at),
                "TrangThaiBoSung": "0",
                "NgayHenTraTruoc": _moment(due or due_after),
            }
            yield asked
        elif step.verb is Verb.SUPPLEMENTED and asked is not None:
            asked |= {
                "NguoiTiepNhanBoSung": step.officer,
                "ThongTinTiepNhan": "; ".join(step.papers),
                "NgayTiepNhanBoSung": _moment(step.at),
                "TrangThaiBoSung": "1",
                "NgayHenTraMoi": _moment(due_after),
            }
        due = due_after


def faults(row: object) -> tuple[Problem, ...]:
    """Return everything about an object that is not as the shape wants it, each at its field; unknown fields pass."""
    if not isinstance(row, Mapping):
        return (Problem.of("exchange.not_an_object", ""),)
    return (
        *(Problem.of("exchange.missing", name, name=name) for name in NEEDED if not row.get(name)),
        *_odd_texts(row, (*TEXTS, *DAYS), ""),
        *(
            Problem.of("exchange.value_unknown", name, name=name, value=str(row[name])[:40], allowed=", ".join(allowed))
            for name, allowed in _ALLOWED.items()
            if isinstance(row.get(name), str) and row[name] not in allowed
        ),
        *(
            Problem.of("exchange.day_unreadable", name, name=name, text=row[name][:40])
            for name in DAYS
            if isinstance(row.get(name), str) and row[name] and moment_of(row[name]) is None
        ),
        *(problem for name, fields in LISTS.items() for problem in _odd_list(row, name, fields)),
    )


def _odd_texts(row: Object, names: Iterable[str], at: str) -> Iterator[Problem]:
    for name in names:
        if not isinstance(row.get(name, ""), str):
            yield Problem.of("exchange.not_text", f"{at}{name}", name=f"{at}{name}")


def _odd_list(row: Object, name: str, fields: Sequence[str]) -> Iterator[Problem]:
    found = row.get(name, [])
    if not isinstance(found, list) or not all(isinstance(each, Mapping) for each in found):
        yield Problem.of("exchange.not_a_list", name, name=name)
        return
    for place, each in enumerate(found):
        yield from _odd_texts(each, fields, f"{name}[{place}].")


def moment_of(text: str) -> datetime | None:
    """Return the moment of a text in any of the forms in use, None for none (domain §4.2)."""
    for form in (MOMENT, "%d/%m/%Y", "%Y%m%d%H%M%S", "%Y-%m-%dT%H:%M:%S"):
        try:
            return datetime.strptime(text.strip(), form).replace(tzinfo=VIETNAM)
        except ValueError:
            continue
    return None


def intake_from(row: Object, *, online: ArrivalChannel) -> Intake:
    """Return the intake that an object without faults asks for; `online` is the level its procedure has.

    Raises Rejection `exchange.ended` for a dossier that has ended where it comes from, `exchange.value_unknown`.
    """
    if row["TrangThaiHoSo"] in _ENDED:
        raise Rejection("exchange.ended", "TrangThaiHoSo", code=row["MaHoSo"])
    code = _PROCEDURE.fullmatch(row["MaTTHC"].strip())
    if code is None:
        raise Rejection("exchange.value_unknown", "MaTTHC", name="MaTTHC", value=row["MaTTHC"][:40], allowed="1.001193")
    other = _other_of(row.get("ThongTinKhac", ""))
    ways = {"2": online, "3": ArrivalChannel.POST}
    returns = row.get("ThongTinTra", "")
    return Intake(
        procedure=code[1],
        applicant=_applicant(row, other),
        submitter=_submitter(other.get("submitter")),
        authorisation=str(other.get("authorisation", "")),
        arrival=ways.get(row.get("KenhThucHien", ""), ArrivalChannel.COUNTER),
        reason_not_online=str(other.get("reason_not_online", "")),
        received_at=moment_of(row["NgayTiepNhan"]),
        items=_items(row, {str(each) for each in _listed(other.get("shown"))}),
        sets=_whole(other.get("sets"), 1),
        return_channel=ReturnChannel(returns) if returns in set(ReturnChannel) else ReturnChannel.COUNTER,
        fee=_fee(row),
        request=row.get("TrichYeuHoSo", ""),
        national_code=str(other.get("national_code", "")),
        external_code=row["MaHoSo"],
        note=row.get("GhiChu", ""),
    )


def _other_of(text: str) -> Object:
    """Return what another desk put into the free text; words of another system say nothing that can be read."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return {name: found[name] for name in _OTHER if name in found} if isinstance(found, dict) else {}


def _applicant(row: Object, other: Object) -> Person:
    identity = row.get("DinhDanhCHS")
    number = identity.get("SoDinhDanh", "") if isinstance(identity, Mapping) else ""
    sex, birth = str(other.get("sex", "")), str(other.get("birth", ""))
    return Person(
        name=row["ChuHoSo"],
        id=row.get("SoGiayToChuHoSo", "") or str(number),
        birth=date.fromisoformat(birth) if re.fullmatch(r"\d{4}-\d\d-\d\d", birth) else None,
        sex=Sex(sex) if sex in set(Sex) else None,
        address=str(other.get("address", "")),
        phone=row.get("SoDienThoai", ""),
        email=row.get("Email", ""),
    )


def _submitter(found: object) -> Person | None:
    if not isinstance(found, Mapping) or not found.get("name"):
        return None
    name, number, phone = (str(found.get(each, "")) for each in ("name", "id", "phone"))
    return Person(name=name, id=number, phone=phone)


def _listed(found: object) -> list[object]:
    return found if isinstance(found, list) else []


def _whole(found: object, usual: int) -> int:
    return int(str(found)) if str(found or "").isdecimal() else usual


def _items(row: Object, shown: set[str]) -> tuple[FiledItem, ...]:
    """Return the papers: the files' names with their keys, and of each how many originals and copies there are."""
    counts: dict[str, dict[str, int]] = {}
    for each in row.get("DanhSachTepDinhKemKhac", []):
        kinds = counts.setdefault(each.get("TenGiayTo", ""), {_ORIGINAL: 0, _COPY: 0})
        kind = _ORIGINAL if each.get("LoaiGiayTo") == _ORIGINAL else _COPY
        kinds[kind] += _whole(each.get("SoLuong"), 1)
    keys = {each.get("TenTepDinhKem", ""): each.get("MaThanhPhanHoSo", "") for each in row.get("TaiLieuNop", [])}
    return tuple(
        FiledItem(
            key=keys.get(text, ""),
            text=text,
            use=ItemUse.PRESENT if text in shown else ItemUse.SUBMIT,
            originals=counts.get(text, {}).get(_ORIGINAL, 0),
            copies=counts.get(text, {}).get(_COPY, 0),
        )
        for text in dict.fromkeys((*keys, *counts))
        if text
    )


def _fee(row: Object) -> int | None:
    found = [each.get("Gia", "") for each in row.get("DanhSachLePhi", [])]
    return sum(int(each) for each in found) if found and all(each.isdecimal() for each in found) else None
