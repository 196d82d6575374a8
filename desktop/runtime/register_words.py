"""What the columns of an old register are called, and the fates of its rows, in the office's own words."""

from collections.abc import Iterable, Mapping

from desktop.kernel.errors import Problem
from desktop.runtime.sentences import sentence_of

FIELDS: Mapping[str, str] = {
    "procedure": "Thủ tục",
    "applicant.name": "Họ tên người nộp",
    "received_at": "Ngày nhận",
    "external_code": "Mã hoặc số hồ sơ",
    "applicant.id": "Số giấy tờ",
    "applicant.birth": "Ngày sinh",
    "applicant.address": "Địa chỉ",
    "applicant.phone": "Điện thoại",
    "applicant.email": "Thư điện tử",
    "arrival": "Kênh nộp",
    "term": "Thời hạn",
    "due_at": "Ngày hẹn trả",
    "resolved_at": "Ngày có kết quả",
    "returned_at": "Ngày trả kết quả",
    "outcome": "Tình trạng",
    "return": "Cách trả kết quả",
    "fee": "Lệ phí",
    "officer": "Cán bộ tiếp nhận",
    "note": "Ghi chú",
}
# Who stands for the officer where a register names none: nobody of today took it in.
FROM_REGISTER = "Sổ cũ"
ARRIVALS: Mapping[str, str] = {
    "counter": "Trực tiếp",
    "post": "Bưu chính",
    "online3": "Trực tuyến một phần",
    "online4": "Trực tuyến toàn trình",
}
RETURNS: Mapping[str, str] = {"counter": "Trực tiếp", "post": "Bưu chính", "online": "Trực tuyến"}
FATES: Mapping[str, str] = {
    "taken": "Nhập",
    "duplicate": "Trùng, bỏ qua",
    "refused": "Không nhập được",
    "left_out": "Chưa xong, bỏ qua",
    "passed": "Không phải hồ sơ",
}
UNKNOWN = "chưa biết"
_LETTERS = 26


def column_letters(place: int) -> str:
    """Return the letters of a column as a spreadsheet heads it, the first being 0."""
    letters, left = "", place + 1
    while left:
        left, rest = divmod(left - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters


def place_of(problem: Problem, fields: tuple[str, ...], headings: tuple[str, ...]) -> str:
    """Return the cell of a problem in words: its column's letters and heading; the field's name where none fills it."""
    if problem.field in fields:
        place = fields.index(problem.field)
        return f"{column_letters(place)} ({headings[place]})" if headings[place] else column_letters(place)
    return FIELDS.get(problem.field, "")


def why(problems: Iterable[Problem]) -> str:
    """Return the sentences of problems as one line."""
    return " ".join(sentence_of(each) for each in problems)


def names_of(fields: Iterable[str]) -> str:
    """Return the names of fields, in their order."""
    return ", ".join(FIELDS[each].lower() for each in fields)
