"""The verbs and options of the command line, explained in Vietnamese."""

import argparse
import sys
from typing import NoReturn

from desktop.domain.steps import Verb
from desktop.runtime.settings import LANGUAGES

ACTS = tuple(each.value for each in Verb)
REFUSED = 2
FAILED = 3

_WORDS = {
    "usage: ": "cách dùng: ",
    "positional arguments": "tham số",
    "options": "tùy chọn",
    "show this help message and exit": "hiện hướng dẫn này",
}
_ERRORS = {
    "the following arguments are required": "còn thiếu",
    "unrecognized arguments": "không hiểu",
    "expected one argument": "cần một giá trị",
    "expected at least one argument": "cần ít nhất một giá trị",
    "invalid choice": "không có",
    "choose from": "dùng một trong",
    "invalid int value": "không phải số nguyên",
    "invalid float value": "không phải số",
    "argument ": "tham số ",
}


class Parser(argparse.ArgumentParser):
    """An argument parser that refuses in one Vietnamese line on stderr with exit code 2."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the words of the call and stop with code 2."""
        for english, vietnamese in _ERRORS.items():
            message = message.replace(english, vietnamese)
        sys.stderr.write(f"Câu lệnh chưa đúng ({message}). Xem hướng dẫn: {self.prog} --help\n")
        raise SystemExit(REFUSED)

    def format_help(self) -> str:
        """Return the help with argparse's own headings in Vietnamese."""
        text = super().format_help()
        for english, vietnamese in _WORDS.items():
            text = text.replace(english, vietnamese)
        return text


def make_parser() -> Parser:
    """Return the parser of all verbs."""
    shared = Parser(add_help=False)
    shared.add_argument("--home", metavar="DIR", help="thư mục hồ sơ của quầy; để trống là thư mục của hệ điều hành")
    shared.add_argument("--json", action="store_true", help="in một văn bản JSON ra stdout")
    parser = Parser(prog="motcua", description="Một Cửa: phần mềm của quầy một cửa cấp xã. Không kèm lệnh: mở cửa sổ.")
    parser.add_argument("--version", action="store_true", help="in số phiên bản")
    parser.add_argument("--lang", choices=LANGUAGES, help="ngôn ngữ của cửa sổ lần mở này; lệnh luôn nói tiếng Việt")
    verbs = parser.add_subparsers(dest="verb", metavar="LỆNH", parser_class=Parser)
    _desk_verbs(verbs, shared)
    _dossier_verbs(verbs, shared)
    _act_verb(verbs, shared)
    _seal_verbs(verbs, shared)
    _close_verbs(verbs, shared)
    _report_verbs(verbs, shared)
    _import_verb(verbs, shared)
    _calendar_verb(verbs, shared)
    _retention_verb(verbs, shared)
    _exchange_verb(verbs, shared)
    _filing_verbs(verbs, shared)
    _sync_verb(verbs, shared)
    _care_verbs(verbs, shared)
    # The hub has verbs of its own: `app` hands them over before this parser sees them.
    verbs.add_parser("hub", add_help=False, help="trạm tổng hợp của huyện, tỉnh: motcua hub --help")
    return parser


Verbs = argparse._SubParsersAction  # noqa: SLF001  # argparse gives this type no public name


def _desk_verbs(verbs: "Verbs[Parser]", shared: Parser) -> None:
    init = verbs.add_parser("init", parents=[shared], help="thiết lập quầy, không mở cửa sổ")
    init.add_argument("--unit", required=True, metavar="MÃ", help="mã xã, phường")
    init.add_argument("--unit-name", default="", metavar="TÊN", help="tên đơn vị nếu không có trong danh sách")
    init.add_argument("--desk", required=True, type=int, metavar="N", help="số quầy, 1 đến 8")
    init.add_argument("--officer", required=True, metavar="TÊN", help="cán bộ ngồi quầy")
    init.add_argument("--agency", default="", metavar="MÃ", help="mã định danh cơ quan, ví dụ H27.18685")
    init.add_argument("--phone", default="", metavar="SỐ", help="điện thoại của quầy")
    demo = verbs.add_parser("demo", parents=[shared], help="diễn một ngày ở quầy, với hồ sơ riêng trong một thư mục")
    demo.add_argument("--out", required=True, metavar="DIR", help="thư mục nhận phiếu, màn hình và day.json")
    demo.add_argument("--seed", type=int, default=2026, metavar="N", help="hạt ngẫu nhiên")


def _dossier_verbs(verbs: "Verbs[Parser]", shared: Parser) -> None:
    receive = verbs.add_parser("receive", parents=[shared], help="tiếp nhận hồ sơ từ JSON, CSV, XLSX, XLS hoặc ODS")
    receive.add_argument("file", metavar="TỆP", help="tên tệp, - là đọc từ stdin")
    receive.add_argument(
        "--dry-run", action="store_true", help="chỉ xem cột nào đọc được, dòng nào nhận được; không ghi"
    )
    due = verbs.add_parser("due", parents=[shared], help="tính ngày hẹn trả và nói vì sao")
    due.add_argument("--term", required=True, metavar="HẠN", help="ví dụ: 3 nlv, 20 ngày, 1 tháng, 0.5 nlv, 4 giờ")
    due.add_argument("--received", required=True, metavar="ISO", help="ví dụ: 2026-11-23T09:12")
    card = verbs.add_parser("card", parents=[shared], help="đọc chuỗi QR của căn cước")
    card.add_argument("text", metavar="CHUỖI", help="chuỗi quét được, - là đọc từ stdin")
    find = verbs.add_parser("find", parents=[shared], help="tìm hồ sơ")
    find.add_argument("words", nargs="+", metavar="CHỮ", help="họ tên, mã, số giấy tờ, điện thoại, thủ tục")
    find.add_argument("--limit", type=int, default=50, metavar="N", help="nhiều nhất bao nhiêu hồ sơ")
    show = verbs.add_parser("show", parents=[shared], help="xem một hồ sơ và lịch sử của nó")
    show.add_argument("code", metavar="MÃ", help="mã hồ sơ")
    paper = verbs.add_parser("print", parents=[shared], help="làm phiếu PDF của một hồ sơ")
    paper.add_argument("code", metavar="MÃ", help="mã hồ sơ; register là sổ theo dõi hồ sơ")
    paper.add_argument(
        "kind",
        nargs="?",
        default="receipt",
        metavar="LOẠI",
        help="receipt, supplement, refusal, apology, stop, control, due (vì sao hẹn ngày này), evaluation, guidance, consent, scans (bản quét đã nộp trực tuyến)",
    )
    paper.add_argument("--from", dest="start", metavar="NGÀY", help="register: nhận từ ngày")
    paper.add_argument("--to", dest="end", metavar="NGÀY", help="register: nhận đến hết ngày")
    paper.add_argument("--field", default="", metavar="LĨNH_VỰC", help="register: chỉ một lĩnh vực")
    paper.add_argument("--book", default="01", metavar="SỐ", help="register: quyển số")
    paper.add_argument("-o", "--output", required=True, metavar="TỆP", help="tệp PDF")


_ACT_OPTIONS = (
    ("--at", "ISO", "lúc làm, để trống là bây giờ"),
    ("--reason", "LÝ_DO", "lý do"),
    ("--to", "AI", "forward: chuyển cho ai"),
    ("--law", "VĂN_BẢN", "supplement: văn bản chuyên ngành cho phép yêu cầu muộn"),
    ("--due", "NGÀY", "extend: ngày hẹn mới, ví dụ 30/11/2026"),
    ("--channel", "KÊNH", "return: counter, post, online"),
    ("--taker", "TÊN", "return: ai nhận kết quả"),
    ("--document", "GIẤY", "return: giấy ủy quyền nhận thay"),
    ("--way", "CÁCH", "pay: cash, transfer, online"),
    ("--amount", "ĐỒNG", "pay: số tiền"),
)


def _act_verb(verbs: "Verbs[Parser]", shared: Parser) -> None:
    act = verbs.add_parser("act", parents=[shared], help="làm một việc trên hồ sơ sau khi tiếp nhận")
    act.add_argument("code", metavar="MÃ", help="mã hồ sơ; - là đọc danh sách việc dạng JSON từ stdin")
    act.add_argument("verb_name", nargs="?", default="", metavar="VIỆC", help=", ".join(ACTS))
    for option, metavar, words in _ACT_OPTIONS:
        act.add_argument(option, metavar=metavar, help=words)
    act.add_argument("--paper", action="append", metavar="GIẤY", help="supplement: giấy tờ cần bổ sung, lặp lại được")
    act.add_argument("--digital", action="store_true", help="resolve: kết quả có bản điện tử")
    act.add_argument("--leg", action="append", metavar="CƠ_QUAN=HẠN", help="link: từng cơ quan theo thứ tự")
    act.add_argument(
        "--set", action="append", metavar="Ô=GIÁ_TRỊ", help="correct: ô cần sửa, ví dụ applicant.name=Trần Thị Mận"
    )


def _seal_verbs(verbs: "Verbs[Parser]", shared: Parser) -> None:
    verify = verbs.add_parser("verify", parents=[shared], help="kiểm tra giấy tiếp nhận có ký số, không cần mạng")
    verify.add_argument("text", metavar="CHUỖI_HOẶC_TỆP", help="chuỗi quét được, tệp PDF hoặc ảnh; - là đọc từ stdin")
    key = verbs.add_parser("key", parents=[shared], help="khóa ký giấy của quầy và khóa của các quầy khác")
    key.add_argument(
        "key_act", choices=("show", "rotate", "trust", "unlock"), metavar="VIỆC", help="show, rotate, trust, unlock"
    )
    key.add_argument(
        "text",
        nargs="?",
        default="",
        metavar="KHÓA_HOẶC_TỆP",
        help="trust: khóa công khai của quầy khác; unlock: tệp bộ cứu hộ, mã đọc từ bàn phím hoặc stdin",
    )
    key.add_argument("--name", default="", metavar="TÊN", help="trust: quầy nào, ví dụ: quầy 2 xã Cẩm Bình")


def _close_verbs(verbs: "Verbs[Parser]", shared: Parser) -> None:
    close = verbs.add_parser("close", parents=[shared], help="khóa sổ một ngày")
    close.add_argument("--day", default="", metavar="NGÀY", help="ngày cần khóa, để trống là hôm nay")
    close.add_argument(
        "--reason", action="append", metavar="MÃ=LÝ_DO", help="lý do của một chỗ lệch, theo mã hồ sơ hoặc mã số"
    )
    close.add_argument("-o", "--output", default="", metavar="TỆP", help="ghi phiếu chốt ngày ra tệp PDF")
    close.add_argument("--dry-run", action="store_true", help="chỉ xem bảng khóa sổ, không khóa")
    reopen = verbs.add_parser("reopen", parents=[shared], help="mở lại một ngày đã khóa sổ")
    reopen.add_argument("--day", required=True, metavar="NGÀY", help="ngày cần mở lại")
    reopen.add_argument("--reason", required=True, metavar="LÝ_DO", help="vì sao mở lại")
    spoil = verbs.add_parser("spoil", parents=[shared], help="ghi một số là hỏng")
    spoil.add_argument("--day", default="", metavar="NGÀY", help="ngày của số, để trống là hôm nay")
    spoil.add_argument("--serial", type=int, metavar="N", help="số còn thiếu; để trống là số kế tiếp")
    spoil.add_argument("--reason", required=True, metavar="LÝ_DO", help="vì sao hỏng")


def _report_verbs(verbs: "Verbs[Parser]", shared: Parser) -> None:
    report = verbs.add_parser("report", parents=[shared], help="báo cáo của một kỳ: xem, ra Excel, CSV, PDF")
    report.add_argument("name", metavar="TÊN", help="online-rate, 06a, 07a, 766, services, reasons, help, register")
    report.add_argument(
        "--from", dest="start", default="", metavar="NGÀY", help="từ ngày; để trống cả hai là tháng này"
    )
    report.add_argument("--to", dest="end", default="", metavar="NGÀY", help="đến hết ngày")
    report.add_argument(
        "--by",
        default="",
        metavar="CHIA",
        help="online-rate: field, procedure, arrival, level, assisted, officer, village, day, week, month, quarter, year, lift; "
        "reasons: reason, field, procedure, officer, hour, village; help: procedure, officer, hour, village",
    )
    for option, words in (("--xlsx", "tệp Excel"), ("--csv", "tệp CSV"), ("--pdf", "tệp PDF")):
        report.add_argument(option, default="", metavar="TỆP", help=words)
    report.add_argument("--now", action="store_true", help="kỳ đã chốt: số đếm lúc này thay cho số đã báo cáo")
    period = verbs.add_parser("period", help="chốt kỳ báo cáo: giữ số liệu như đã báo cáo, sửa thì lập bản mới")
    acts = period.add_subparsers(dest="period_verb", metavar="VIỆC", required=True, parser_class=Parser)
    acts.add_parser("list", parents=[shared], help="các kỳ đã chốt")
    for name, words in (
        ("close", "chốt kỳ"),
        ("changes", "xem số nào đã đổi từ khi chốt, do việc nào"),
        ("revise", "lập bản sửa của kỳ đã chốt"),
    ):
        act = acts.add_parser(name, parents=[shared], help=words)
        act.add_argument("--from", dest="start", required=True, metavar="NGÀY", help="từ ngày")
        act.add_argument("--to", dest="end", required=True, metavar="NGÀY", help="đến hết ngày")
        if name == "revise":
            act.add_argument("--reason", required=True, metavar="LÝ_DO", help="vì sao số liệu phải đổi")
    export = verbs.add_parser("export", parents=[shared], help="ghi toàn bộ dữ liệu của quầy ra tệp JSON và CSV")
    export.add_argument("folder", metavar="DIR", help="thư mục mới hoặc còn trống")


def _import_verb(verbs: "Verbs[Parser]", shared: Parser) -> None:
    imported = verbs.add_parser("import", parents=[shared], help="nhập sổ cũ: xem trước, nhập cả sổ, bỏ một lần nhập")
    imported.add_argument(
        "file",
        nargs="?",
        default="",
        metavar="TỆP",
        help="XLSX, XLS, ODS, CSV, hoặc thư mục của lệnh export; để trống là xem các lần đã nhập",
    )
    imported.add_argument("--sheet", default="", metavar="TÊN", help="trang tính, để trống là trang có sổ")
    imported.add_argument("--column", action="append", metavar="CỘT=Ô", help="đọc một cột là ô nào, lặp lại được")
    imported.add_argument(
        "--procedure", action="append", metavar="TÊN=MÃ", help="tên thủ tục trong sổ là mã nào, lặp lại được"
    )
    imported.add_argument("--skip-open", action="store_true", help="không nhập hồ sơ chưa ghi ngày trả")
    imported.add_argument("--revise-sent", action="store_true", help="đồng ý gửi lại số liệu các ngày đã gửi")
    imported.add_argument("--fates", default="", metavar="TỆP", help="ghi kết quả từng dòng ra CSV")
    imported.add_argument("--dry-run", action="store_true", help="chỉ xem, không ghi")
    imported.add_argument("--undo", type=int, default=0, metavar="SỐ", help="bỏ cả lần nhập này")


def _calendar_verb(verbs: "Verbs[Parser]", shared: Parser) -> None:
    calendar = verbs.add_parser("calendar", help="ngày nghỉ và ngày làm bù của quầy")
    acts = calendar.add_subparsers(dest="calendar_verb", metavar="VIỆC", required=True, parser_class=Parser)
    listed = acts.add_parser("list", parents=[shared], help="xem lịch")
    listed.add_argument("--year", type=int, default=0, metavar="NĂM", help="để trống là năm nay và năm tới")
    add = acts.add_parser("add", parents=[shared], help="thêm một ngày và xem ngày đó dời hồ sơ nào")
    add.add_argument("--day", required=True, metavar="NGÀY", help="ví dụ 24/11/2026")
    add.add_argument("--kind", required=True, choices=("off", "working"), help="off: ngày nghỉ, working: ngày làm bù")
    add.add_argument("--name", required=True, metavar="TÊN", help="tên ngày")
    add.add_argument("--letter", default="", metavar="VĂN_BẢN", help="số văn bản")
    add.add_argument("--dry-run", action="store_true", help="chỉ xem hồ sơ bị dời, không lưu")
    extend = acts.add_parser("extend", parents=[shared], help="xin lỗi, gia hạn các hồ sơ bị dời muộn hơn")
    extend.add_argument("--day", required=True, metavar="NGÀY", help="ngày do quầy thêm")
    extend.add_argument("--reason", required=True, metavar="LÝ_DO", help="lý do ghi trên phiếu xin lỗi")


def _retention_verb(verbs: "Verbs[Parser]", shared: Parser) -> None:
    retention = verbs.add_parser("retention", help="thời hạn lưu thông tin cá nhân")
    acts = retention.add_subparsers(dest="retention_verb", metavar="VIỆC", required=True, parser_class=Parser)
    acts.add_parser("list", parents=[shared], help="hồ sơ đã hết thời hạn lưu")
    export = acts.add_parser("export", parents=[shared], help="ghi các hồ sơ đó ra tệp JSON trước khi xóa")
    export.add_argument("file", metavar="TỆP", help="tên tệp")
    erase = acts.add_parser("erase", parents=[shared], help="xóa hẳn thông tin cá nhân của các hồ sơ đó")
    erase.add_argument("--reason", required=True, metavar="LÝ_DO", help="quyết định hoặc quy định về thời hạn lưu")


def _exchange_verb(verbs: "Verbs[Parser]", shared: Parser) -> None:
    exchange = verbs.add_parser("exchange", help="xuất từng hồ sơ cho hệ thống một cửa của tỉnh; nhập bằng receive")
    acts = exchange.add_subparsers(dest="exchange_verb", metavar="VIỆC", required=True, parser_class=Parser)
    acts.add_parser("show", parents=[shared], help="đang được phép theo văn bản nào")
    allow = acts.add_parser("allow", parents=[shared], help="cho phép xuất, theo văn bản của UBND")
    allow.add_argument("document", metavar="VĂN_BẢN", help="số và ngày của văn bản")
    acts.add_parser("forbid", parents=[shared], help="thôi cho phép")
    export = acts.add_parser("export", parents=[shared], help="ghi các hồ sơ đã nêu ra tệp JSON")
    export.add_argument("codes", nargs="+", metavar="MÃ", help="mã hồ sơ")
    export.add_argument("-o", "--output", required=True, metavar="TỆP", help="tệp JSON")


def _filing_verbs(verbs: "Verbs[Parser]", shared: Parser) -> None:
    sheet = verbs.add_parser("guidance", parents=[shared], help="làm phiếu hướng dẫn của một thủ tục")
    sheet.add_argument("procedure", metavar="THỦ_TỤC", help="mã thủ tục, ví dụ 2.000635")
    sheet.add_argument("--large", action="store_true", help="in chữ to cho người mắt kém")
    sheet.add_argument("--a4", action="store_true", help="khổ A4 thay cho A5")
    sheet.add_argument("--second", default="", metavar="NGÔN_NGỮ", help="thêm đề mục bằng ngôn ngữ thứ hai: en")
    sheet.add_argument("--sample", action="store_true", help="tờ khai mẫu điền sẵn, mang dấu MẪU")
    sheet.add_argument("-o", "--output", required=True, metavar="TỆP", help="tệp PDF")

    portal = verbs.add_parser("portal", help="cổng tập huấn, và dữ liệu về các Cổng nộp trực tuyến")
    acts = portal.add_subparsers(dest="portal_verb", metavar="VIỆC", required=True, parser_class=Parser)
    practice = acts.add_parser("practice", parents=[shared], help="mở cổng tập huấn, Ctrl+C để dừng")
    practice.add_argument("--port", type=int, default=0, metavar="SỐ", help="cổng số; 0 là máy tự chọn")
    acts.add_parser("show", parents=[shared], help="dữ liệu Cổng đang dùng: bản nào, từ đâu")
    checked = acts.add_parser("check", parents=[shared], help="xem một tệp dữ liệu Cổng có dùng được không")
    used = acts.add_parser("use", parents=[shared], help="dùng tệp dữ liệu Cổng từ lần nộp sau")
    for each in (checked, used):
        each.add_argument("file", metavar="TỆP", help="portals.json hoặc guidance.json")
    left = acts.add_parser("back", parents=[shared], help="bỏ tệp đã đưa vào, dùng lại bản trước")
    left.add_argument("kind", nargs="?", default="portals", choices=("portals", "guidance"), help="mặc định portals")


def _sync_verb(verbs: "Verbs[Parser]", shared: Parser) -> None:
    sync = verbs.add_parser("sync", parents=[shared], help="gửi số liệu lên cấp trên")
    sync.add_argument("--unclosed", action="store_true", help="gửi cả các ngày đã qua chưa khóa sổ")
    sync.add_argument(
        "--ahead", action="store_true", help="gửi bản của máy này thay các ngày mà nơi nhận có bản mới hơn"
    )
    sync.add_argument("--since", default="", metavar="NGÀY", help="với --unclosed: từ ngày nào, mặc định hai tháng nay")
    acts = sync.add_subparsers(dest="sync_verb", metavar="VIỆC", parser_class=Parser)
    join = acts.add_parser("join", parents=[shared], help="nối với nơi nhận bằng mã đăng ký")
    join.add_argument("url", metavar="ĐỊA_CHỈ", help="địa chỉ nơi nhận, hoặc cả chuỗi QR đăng ký")
    join.add_argument("code", nargs="?", default="", metavar="MÃ", help="mã đăng ký, dùng một lần")
    join.add_argument("--key", default="", metavar="KHÓA", help="khóa của nơi nhận, nếu giấy cấp mã có ghi")
    leave = acts.add_parser("leave", parents=[shared], help="thôi gửi một nơi nhận")
    leave.add_argument("hub", metavar="NƠI_NHẬN", help="tên hoặc địa chỉ")
    status = acts.add_parser("status", parents=[shared], help="tình hình gửi")
    status.add_argument("--limit", type=int, default=31, metavar="N", help="số thư gần nhất")
    export = acts.add_parser("export", parents=[shared], help="ghi số liệu chưa có biên nhận ra tệp, mang bằng USB")
    export.add_argument("file", metavar="TỆP", help="tên tệp .motcua hoặc thư mục")
    export.add_argument("--hub", default="", metavar="NƠI_NHẬN", help="chỉ cho một nơi nhận")
    imported = acts.add_parser("import", parents=[shared], help="nhập tệp biên nhận mang về")
    imported.add_argument("file", metavar="TỆP", help="tên tệp .motcua")
    codes = acts.add_parser("qr", parents=[shared], help="số liệu một ngày thành các mã QR trên PDF")
    codes.add_argument("-o", "--output", required=True, metavar="TỆP", help="tên tệp PDF")
    codes.add_argument("--day", default="", metavar="NGÀY", help="mặc định hôm nay")
    proof = acts.add_parser("receipt", parents=[shared], help="giấy xác nhận đã báo cáo một ngày, có biên nhận ký số")
    proof.add_argument("--day", required=True, metavar="NGÀY", help="ngày của số liệu")
    proof.add_argument("--hub", default="", metavar="NƠI_NHẬN", help="nơi nhận nào; để trống là nơi đầu tiên đã ký")
    proof.add_argument("-o", "--output", required=True, metavar="TỆP", help="tên tệp PDF")
    proven = acts.add_parser("verify", parents=[shared], help="giấy xác nhận, biên nhận có đúng do nơi nhận ký không")
    proven.add_argument("file", metavar="TỆP", help="PDF, ảnh, hoặc tệp chữ của mã QR")
    packs = acts.add_parser("packs", parents=[shared], help="gói dữ liệu nhận về: xem, áp dụng, trở lại")
    chosen = packs.add_mutually_exclusive_group()
    chosen.add_argument("--apply", default="", metavar="SỐ", help="áp dụng gói này, cả gói")
    chosen.add_argument("--back", default="", metavar="SỐ", help="trở lại như trước gói này")


def _care_verbs(verbs: "Verbs[Parser]", shared: Parser) -> None:
    copy = verbs.add_parser("backup", parents=[shared], help="sao lưu dữ liệu ngay, đọc lại để chắc là nguyên vẹn")
    copy.add_argument("--to", default="", metavar="DIR", help="thư mục nhận bản sao; để trống là theo thiết lập")
    restore = verbs.add_parser("restore", parents=[shared], help="khôi phục từ bản sao; tệp đang dùng được giữ lại")
    restore.add_argument("file", metavar="TỆP", help="bản sao, tên motcua-….db")
    restore.add_argument("--dry-run", action="store_true", help="chỉ xem bản sao có gì và sẽ mất gì")
    restore.add_argument("--kit", default="", metavar="TỆP", help="bộ cứu hộ của máy cũ; mã đọc từ bàn phím hoặc stdin")
    restore.add_argument(
        "--last-number", default="", metavar="SỐ", help="số hoặc mã cuối cùng máy cũ đã cấp hôm nay, để không cấp lại"
    )
    rescue = verbs.add_parser("rescue", parents=[shared], help="làm bộ cứu hộ: khóa dữ liệu để đi tiếp trên máy khác")
    rescue.add_argument("file", metavar="TỆP", help="tên tệp .motcua hoặc thư mục")
    rescue.add_argument("--pdf", default="", metavar="TỆP", help="in tờ mã cứu hộ ra PDF")
    rescue.add_argument("--passphrase", action="store_true", help="dùng mật khẩu tự đặt, đọc từ bàn phím hoặc stdin")
    generate = verbs.add_parser("generate", parents=[shared], help="nạp hồ sơ với người bịa ra, để thử tải")
    generate.add_argument("--dossiers", required=True, type=int, metavar="N", help="bao nhiêu hồ sơ")
    generate.add_argument("--years", type=float, default=1, metavar="Y", help="trải trên bao nhiêu năm")
    generate.add_argument("--seed", type=int, default=2026, metavar="S", help="hạt ngẫu nhiên")
    verbs.add_parser("check", parents=[shared], help="chứng minh dữ liệu còn nguyên")
    support = verbs.add_parser("support", parents=[shared], help="gói gửi cho người hỗ trợ, không có thông tin của ai")
    support.add_argument("-o", "--output", required=True, metavar="TỆP", help="tệp .zip hoặc thư mục")
    update = verbs.add_parser(
        "update", parents=[shared], help="cập nhật phần mềm bằng tệp; không kèm gì là xem tình hình"
    )
    update.add_argument("file", nargs="?", default="", metavar="TỆP", help="tệp cập nhật .motcua")
    update.add_argument("--now", action="store_true", help="cài ngay khi lệnh này kết thúc")
    chosen = update.add_mutually_exclusive_group()
    chosen.add_argument(
        "--back", action="store_true", help="trở lại bản trước; TỆP là bộ cài của bản đó nếu máy không còn"
    )
    chosen.add_argument("--give-up", action="store_true", help="bỏ bản đang chờ cài")
    update.add_argument(
        "--accept", action="store_true", help="với --back: chấp nhận mất phần việc làm sau khi cập nhật"
    )
