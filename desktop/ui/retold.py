"""Words that floors below wrote in Vietnamese for papers and lists, said again in the window's language.

What a report, a closing sheet or a register says is the office's record: it is kept, printed and sent in Vietnamese. A
window in English recognises those sentences by their form and says them in English; what it does not recognise, a name or
what somebody typed, stays as it is written.
"""

import re
from functools import cache

from PySide6.QtCore import QCoreApplication

from desktop.ui.commands import N_

# Says which language the table is of; Vietnamese has none.
_LANGUAGE = N_("Retold", "vi")
_FORMS = (
    N_("Retold", "{rate} ({some}/{every} hồ sơ)"),
    N_("Retold", "{what}: +{points} điểm nếu nộp trực tuyến"),
    N_("Retold", "{what}: +{points} điểm nếu nộp trực tuyến, nhiều nhất vì “{why}”"),
    N_("Retold", "{count} hồ sơ nhận trong kỳ, {some} đã giải quyết, {late} quá hạn"),
    N_("Retold", "Kỳ chưa hết: số liệu tính đến hết ngày {day}."),
    N_("Retold", "Giúp {count} lần, {some} lần nộp được ({rate}); mỗi lần {minutes} phút"),
    N_("Retold", "Nhóm và điểm tối đa: {several}."),
    N_("Retold", "{number}. {what} {points} điểm"),
    N_("Retold", "{points} trên {every} điểm tính được; tính được {some} chỉ số thành phần"),
    N_("Retold", "{what} {some} · {why} {late} · cộng {count} trên {every} thủ tục"),
    N_("Retold", "Mức của từng thủ tục vào ngày {day}, gọi theo quy định có hiệu lực ngày đó."),
    N_("Retold", "Nhiều nhất: {why} ({count} hồ sơ, {rate})"),
    N_("Retold", "{count} hồ sơ tại quầy hoặc bưu chính của thủ tục có nộp trực tuyến; {some} hồ sơ ghi lý do."),
    N_("Retold", "{count} hồ sơ tại quầy của {code} ({what}); {some} vì {why}."),
    N_("Retold", "{count} hồ sơ tại quầy của {code} ({what}), không hồ sơ nào ghi lý do."),
    N_("Retold", "{count} hồ sơ"),
    N_("Retold", "Mạng hoặc Cổng hỏng: {count} hồ sơ"),
    N_("Retold", "Quy định mới: {what}"),
    N_("Retold", "{count} giờ"),
    N_("Retold", "{first} đến {last}"),
    N_("Retold", "{count} ({first} đến {last})"),
    N_("Retold", "{what} {day}"),
    N_("Retold", "{what} ({number})"),
    N_("Retold", "mục tiêu {rate}"),
    N_("Retold", "Mục tiêu {number} %."),
    N_("Retold", "Ước cả kỳ: {rate}."),
    N_("Retold", "Kỳ trước ({first} đến {last}): {rate}."),
    N_("Retold", "Kỳ trước ({first} đến {last}): {rate}, không đổi."),
    N_("Retold", "Kỳ trước ({first} đến {last}): {rate}, tăng {points} điểm."),
    N_("Retold", "Kỳ trước ({first} đến {last}): {rate}, giảm {points} điểm."),
    N_("Retold", "Bản {number}, chốt lúc {moment}, {who}"),
    N_("Retold", "Kỳ từ {first} đến {last}"),
    N_("Retold", "Ngày {day}"),
    N_("Retold", "Tháng {number} năm {year} (từ {first} đến {last})"),
    N_("Retold", "Quý {number} năm {year} (từ {first} đến {last})"),
    N_("Retold", "Năm {year} (từ {first} đến {last})"),
    N_("Retold", "{what}: {some} thành {every}"),
    N_("Retold", "Hồ sơ {code}: {what} ngày {day}, ghi lúc {moment}, {who}"),
    N_("Retold", "Bản {number} thay bản {some}, lập lúc {moment}, {who}. Lý do: {why}"),
    N_("Retold", "Sổ cũ đợt {code}: {what}, hồ sơ từ ngày {day}, ghi lúc {moment}, {who}"),
    N_("Retold", "hạn {moment}, {what}"),
    N_("Retold", "QUÊN NỘP, hạn {moment}, {what}"),
    N_("Retold", "{count}, quên nộp {late}"),
    N_("Retold", "việc số {count}"),
    N_("Retold", "{count} ngày"),
    N_("Retold", "{count} phút"),
    N_("Retold", "{count} ngày {span}"),
    N_("Retold", "{count} giờ {span}"),
    N_("Retold", "còn {span}"),
    N_("Retold", "quá {span}"),
    N_("Retold", "{what} {count}"),
    N_("Retold", "{points} đ ({count} lần)"),
    N_("Retold", "{moment} hôm nay"),
    N_("Retold", "{moment} hôm qua"),
    N_("Retold", "{what} trong sổ: {why}"),
    N_("Retold", "Giấy tờ của Ông/Bà đã đủ"),
    N_("Retold", "Ông/Bà không phải mang giấy tờ"),
    N_("Retold", "Ông/Bà cần mang {count} giấy tờ"),
    N_("Retold", "Ông/Bà cần mang thêm {count} giấy tờ"),
)
_NUMBER = r"[\d.,–]+"
_DAY = r"\d\d/\d\d(?:/\d{4})?"
_SHAPES = {
    **dict.fromkeys(("some", "every", "points", "count", "late", "minutes"), _NUMBER),
    "number": r"[\dIVX]+",
    "rate": rf"{_NUMBER} %",
    "several": ".+",
    "why": ".+",
    "year": r"\d{4}",
    "code": r"[\w.-]+",
    "moment": rf"\d\d:\d\d(?: {_DAY})?",
    "day": _DAY,
    "first": rf"{_DAY}|\d+",
    "last": rf"{_DAY}|\d+",
    "span": r"\d+ (?:ngày|giờ|phút)(?: \d+ (?:giờ|phút))*|chưa đầy 1 phút",
}
# What the office puts between sentences that stand beside each other.
_JOINTS = (re.compile(r"(; )"), re.compile(r"(?<=\d)(, )"), re.compile(r"( · )"), re.compile(r"(: )(?!.*: )"))


def retold(text: str) -> str:
    """Return a sentence in the window's language, or as it is where it is none of ours."""
    return text if not text or not _is_translated() else _retold(text)


def _is_translated() -> bool:
    return QCoreApplication.translate("Retold", _LANGUAGE) != _LANGUAGE


def _retold(text: str) -> str:
    found = _exact(text)
    if found:
        return found
    for pattern, form in _patterns():
        fits = pattern.fullmatch(text)
        if fits is not None:
            parts = {name: _retold(part) for name, part in fits.groupdict().items()}
            return QCoreApplication.translate("Retold", form).format(**parts)
    for joint in _JOINTS:
        several = joint.split(text)
        if len(several) > 1:
            return "".join(each if place % 2 else _retold(each) for place, each in enumerate(several))
    return text


def _exact(text: str) -> str:
    """Return what the tables say for a text, also where it begins a sentence or goes on in one; empty for none."""
    for written in (text, text[:1].upper() + text[1:]):
        for context in ("Retold", "Sentences", "Reference"):
            found = QCoreApplication.translate(context, written)
            if found != written:
                return found if written == text else found[:1].lower() + found[1:]
    return ""


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return every form as what it matches, those that say most before those that say little."""
    ordered = sorted(_FORMS, key=lambda form: -len(re.sub(r"\{\w+\}", "", form)))
    return tuple((_pattern(form), form) for form in ordered)


def _pattern(form: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", form)
    said = [
        f"(?P<{part}>{_SHAPES.get(part, '[^;]+?')})" if place % 2 else re.escape(part)
        for place, part in enumerate(parts)
    ]
    return re.compile("".join(said), re.DOTALL)
