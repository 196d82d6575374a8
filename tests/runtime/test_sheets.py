"""Tables of other programs are read by what is in them; what cannot be taken is refused by a sentence before it costs memory.

The files in `registers` were written by LibreOffice and by Office's own encryption; the people in them are invented.
"""

import io
from datetime import date, datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from desktop.kernel.errors import Rejection
from desktop.runtime.sheets import book_of, csv_text, lines_of, open_book

FOLDER = Path(__file__).with_name("registers")


def refusal(content: bytes) -> str:
    """Return the code by which a file is refused, empty when it is read to its end."""
    try:
        for _ in lines_of(book_of(content, name="so")):
            continue
    except Rejection as refused:
        return refused.code
    return ""


def saved(book: Workbook) -> bytes:
    """Return the bytes of a workbook."""
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    """Return a packed file with one part put in or replaced."""
    target = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as source, ZipFile(target, "w", ZIP_DEFLATED) as made:
        for each in source.infolist():
            if each.filename != name:
                made.writestr(each.filename, source.read(each.filename))
        made.writestr(name, part)
    return target.getvalue()


def sheet(cells: bytes) -> bytes:
    """Return the XML of a sheet with these rows."""
    main = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return b'<?xml version="1.0"?><worksheet xmlns="' + main + b'"><sheetData>' + cells + b"</sheetData></worksheet>"


@pytest.mark.parametrize("name", ["so-cu.xls", "so-cu.ods"])
def test_a_register_of_libreoffice_is_read_with_its_sheets(name: str) -> None:
    book = open_book(FOLDER / name)
    assert (book.kind, book.sheets) == (name.rsplit(".", 1)[1], ("Năm 2021", "Năm 2022"))
    lines = list(lines_of(book))
    assert lines[1][2] == "Họ và tên"
    assert lines[2][5] == datetime(2021, 2, 3, 9, 5)  # noqa: DTZ001  # a spreadsheet knows no zones
    assert lines[3][5] == date(2021, 2, 4)
    assert [line[0] for line in lines_of(book, "Năm 2022")] == ["trống"]


@pytest.mark.parametrize("name", ["khoa.xls", "khoa.xlsx", "khoa.ods"])
def test_a_password_is_asked_for_by_a_sentence(name: str) -> None:
    assert refusal((FOLDER / name).read_bytes()) == "file.password"


def test_merged_cells_fill_downwards_and_rows_keep_their_numbers() -> None:
    book = Workbook()
    book.active["B3"], book.active["C3"] = "Trần Văn Đức", "tờ một"
    book.active["C4"] = "tờ hai"
    book.active.merge_cells("B3:B4")
    book.active["A5"] = "Tổng cộng"
    book.active.merge_cells("A5:C5")
    lines = list(lines_of(book_of(saved(book), name="so.xlsx")))
    assert lines[2:] == [["", "Trần Văn Đức", "tờ một"], ["", "Trần Văn Đức", "tờ hai"], ["Tổng cộng", "", ""]]


def test_of_a_workbook_with_a_macro_only_the_values_are_read() -> None:
    book = Workbook()
    book.active["A1"] = "=1+1"
    book.active["A2"] = "chữ"
    found = book_of(with_part(saved(book), "xl/vbaProject.bin", b"Sub Auto_Open()"), name="so.xlsm")
    assert found.macros
    assert [line[0] for line in lines_of(found)] == ["", "chữ"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"PK\x03\x04 broken", "file.not_a_workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), "file.not_a_workbook"),
        (b"\x7fELF\x00\x00", "file.not_a_workbook"),
        (b"\n <html><table>", "file.web_page"),
        (b"a,b\n" * 200_001, "file.too_many_rows"),
        (b"a" + b"," * 300, "file.too_many_columns"),
        (b'"' + b"a" * 200_000, "file.not_a_workbook"),
    ],
)
def test_what_is_no_register_is_refused(content: bytes, code: str) -> None:
    assert refusal(content) == code


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        (b'<row r="1048576"><c r="A1048576"><v>1</v></c></row>', "file.too_many_rows"),
        (b'<row r="1"><c r="XFD1" s="0"><v>1</v></c></row>', "file.too_many_columns"),
        (b"<row><c s='0'  r = 'A1048576'><v>1</v></c></row>", "file.too_many_rows"),
        (b'<row r="1"><c t="n" r="xfd1"><v>1</v></c></row>', "file.too_many_columns"),
        (b'<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>', "file.too_many_columns"),
        (b'<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A900000"><v>1</v></c></row>', "file.too_many_rows"),
    ],
)
def test_two_far_cells_do_not_take_the_memory_between_them(cells: bytes, code: str) -> None:
    assert refusal(with_part(saved(Workbook()), "xl/worksheets/sheet1.xml", sheet(cells))) == code


def test_a_bomb_is_refused_while_it_unpacks() -> None:
    target = io.BytesIO(saved(Workbook()))
    with ZipFile(target, "a", ZIP_DEFLATED, compresslevel=1) as packed, packed.open("xl/media/a.png", "w") as part:
        for _ in range(520):
            part.write(bytes(1024 * 1024))
    assert len(target.getvalue()) < 4_000_000
    assert refusal(target.getvalue()) == "file.too_large_inside"


def test_an_ods_of_a_million_repeated_rows_is_refused_and_its_empty_tail_is_not() -> None:
    content = (FOLDER / "so-cu.ods").read_bytes()
    with ZipFile(io.BytesIO(content)) as packed:
        inside = packed.read("content.xml")
    many = inside.replace(b"<table:table-row ", b'<table:table-row table:number-rows-repeated="1000000" ', 1)
    assert refusal(with_part(content, "content.xml", many)) == "file.too_many_rows"
    tail = b'<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row></table:table>'
    assert refusal(with_part(content, "content.xml", inside.replace(b"</table:table>", tail))) == ""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1258"])
def test_letters_of_a_csv_are_told_by_themselves(encoding: str) -> None:
    said = "Họ và tên;Thủ tục\nTrần Văn Đức;Đăng ký khai sinh\n"
    written = said.encode("utf-8") if encoding == "utf-8" else b""
    if encoding == "cp1258":
        # What Windows writes for Vietnam: marks of tone as letters of their own.
        said = "Trâ\u0300n Văn Đư\u0301c;thu\u0309 tu\u0323c nhâ\u0323n\n"
    written = written or said.encode(encoding)
    assert csv_text(written) == said


@given(st.binary(max_size=300), st.sampled_from((b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")))
def test_no_bytes_break_it(rest: bytes, begin: bytes) -> None:
    code = refusal(begin + rest)
    assert not code or code.startswith("file.")


@given(
    st.sampled_from(("so-cu.xls", "so-cu.ods", "khoa.xls")),
    st.lists(st.tuples(st.integers(0, 15_000), st.integers(0, 255)), min_size=1, max_size=6),
)
def test_no_broken_byte_ends_the_program(name: str, broken: list[tuple[int, int]]) -> None:
    content = bytearray((FOLDER / name).read_bytes())
    for place, byte in broken:
        content[place % len(content)] = byte
    code = refusal(bytes(content))
    assert not code or code.startswith("file.")
