"""The pages of the practice portal: plain Vietnamese, large letters, every value escaped."""

from collections.abc import Mapping
from html import escape

from desktop.filing.practice.desk import Faults, Filing, Stage, Visitor
from desktop.runtime import vietnamese

FIELDS = (
    ("ho-ten", "Họ và tên"),
    ("so-dinh-danh", "Số định danh cá nhân"),
    ("ngay-sinh", "Ngày sinh"),
    ("dia-chi", "Nơi cư trú"),
    ("so-dien-thoai", "Số điện thoại"),
    ("email", "Thư điện tử"),
    ("noi-dung", "Nội dung yêu cầu giải quyết"),
)
# What the form asks for one procedure alone, as real portals do.
_MORE = {"2.000635": (("nguoi-yeu-cau", "Người yêu cầu"), ("nhan-ket-qua", "Cách nhận kết quả"))}
_CONTROLS = (
    ("cham=5", "cham", "Trang chậm 5 giây"),
    ("loi=1", "loi", "Trang báo lỗi 500"),
    ("dang-xuat=1", "dang-xuat", "Bị đăng xuất giữa chừng"),
    ("tu-choi-tep=1", "tu-choi-tep", "Từ chối tệp đính kèm"),
    ("khong-ma=1", "khong-ma", "Mã xác nhận không về"),
    ("khong-tra=1", "khong-tra", "Trả phí không được"),
    ("doi-o=1", "doi-o", "Trang đổi tên ô"),
    ("khong-nhan=1", "khong-nhan", "Không nhận thủ tục của xã"),
)
STYLE = """
*{box-sizing:border-box}
body{margin:0;font:18px/1.5 "Be Vietnam Pro",system-ui,sans-serif;color:#17212b;background:#f7f8f8}
header{background:#5b3c00;color:#fff;padding:12px 24px}
header b{font-size:22px}
main{max-width:760px;margin:24px auto;padding:0 24px}
h1{font-size:26px;margin:0 0 16px}
label{display:block;margin:12px 0 2px}
input{width:100%;font:inherit;padding:8px 10px;border:1px solid #51606b;border-radius:6px}
input[type=file]{border:none;padding-left:0}
button,.button{display:inline-block;margin:20px 0;padding:12px 28px;font:inherit;font-weight:600;color:#fff;
 background:#0b6b6b;border:0;border-radius:8px;text-decoration:none;cursor:pointer}
.steps{color:#51606b;font-size:15px;margin-bottom:8px}
.bad{border-left:4px solid #b3261e;background:#fbe9e7;padding:10px 14px;margin:12px 0}
.phone{border:2px solid #17212b;border-radius:18px;padding:14px;width:220px;text-align:center;margin:12px 0}
.code{font-size:30px;font-weight:700;letter-spacing:1px}
table{border-collapse:collapse;width:100%}td{padding:6px 8px;border-bottom:1px solid #d9dfe3;vertical-align:top}
"""


def page(title: str, body: str, *, trouble: str = "") -> str:
    """Return a whole page; the banner says on each that this is practice."""
    bad = f'<p class="bad" role="alert">{escape(trouble)}</p>' if trouble else ""
    return (
        '<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f'<title>{escape(title)} · Cổng tập huấn</title><link rel="stylesheet" href="/kieu.css"></head><body>'
        "<header><b>CỔNG TẬP HUẤN</b><br>Trang để tập, chạy trên máy này. Không gửi gì đi đâu.</header>"
        f"<main><h1>{escape(title)}</h1>{bad}{body}</main></body></html>"
    )


def home() -> str:
    """Return the first page."""
    return page(
        "Nộp hồ sơ trực tuyến",
        "<p>Mở trang của một thủ tục, ví dụ:</p><ul>"
        '<li><a href="/thu-tuc/2.000635?muc=4">Cấp bản sao trích lục hộ tịch (toàn trình)</a></li>'
        '<li><a href="/thu-tuc/1.001193?muc=3">Đăng ký khai sinh (một phần)</a></li></ul>'
        '<p><a href="/tra-cuu">Theo dõi hồ sơ</a> · <a href="/dieu-khien">Cho Cổng hỏng để tập</a></p>',
    )


def procedure(code: str, name: str, level: str, *, offered: bool) -> str:
    """Return a procedure's page with its one act, or saying that it is not taken here."""
    if not offered:
        return page(name, '<p class="bad" id="khong-nhan">Cổng chưa nhận thủ tục này của xã. Nộp tại quầy.</p>')
    word = "Một phần (mức độ 3)" if level == "3" else "Toàn trình (mức độ 4)"
    return page(
        name,
        f"<p>Mã thủ tục {escape(code)} · {word}</p>"
        f'<a class="button" id="nop-ho-so" href="/nop/{escape(code)}?muc={escape(level)}">Nộp hồ sơ</a>',
    )


def log_in(trouble: str = "") -> str:
    """Return the log-in, as with VNeID: number and password; any will do here."""
    return page(
        "Đăng nhập",
        '<form method="post" action="/dang-nhap"><label for="tai-khoan">Số định danh cá nhân</label>'
        '<input id="tai-khoan" name="tai-khoan" inputmode="numeric" autocomplete="off">'
        '<label for="mat-khau">Mật khẩu (gõ gì cũng được)</label>'
        '<input id="mat-khau" name="mat-khau" type="password" autocomplete="off">'
        "<button>Tiếp tục</button></form>",
        trouble=trouble,
    )


def ask_code(visitor: Visitor, *, coming: bool, trouble: str = "") -> str:
    """Return the page that asks for the code; a phone beside it shows the code, unless it was told not to come."""
    shown = f'<span class="code" id="ma-tren-may">{visitor.code}</span>' if coming else "Chưa có tin nhắn nào"
    return page(
        "Nhập mã xác nhận",
        f'<div class="phone">Điện thoại của công dân<br>{shown}</div>'
        '<form method="post" action="/ma"><label for="ma">Mã gửi về điện thoại</label>'
        '<input id="ma" name="ma" inputmode="numeric" autocomplete="off"><button>Đăng nhập</button></form>',
        trouble=trouble,
    )


def form(filing: Filing, *, renamed: bool) -> str:
    """Return the form of a dossier; told to, it names its fields otherwise, as a portal does that was changed."""
    mark = "moi-" if renamed else ""
    lines = "".join(
        f'<label for="{mark}{name}">{label}</label>'
        f'<input id="{mark}{name}" name="{mark}{name}" value="{escape(filing.form.get(name, ""))}" autocomplete="off">'
        for name, label in fields_of(filing)
    )
    return page(
        "Điền tờ khai",
        _steps(filing) + f'<form method="post" action="/ho-so/{filing.id}/to-khai">{lines}<button>Lưu, sang giấy tờ'
        "</button></form>",
    )


def papers(filing: Filing, trouble: str = "") -> str:
    """Return the page of attachments."""
    kept = "".join(f"<li>{escape(each)}</li>" for each in filing.files)
    places = ((f"tep-{key}", text) for key, text in filing.items)
    fields = "".join(_file_field(each, text) for each, text in (*places, ("tep", "Giấy tờ khác")))
    return page(
        "Tải giấy tờ lên",
        _steps(filing)
        + f"<ul>{kept}</ul>"
        + f'<form method="post" enctype="multipart/form-data" action="/ho-so/{filing.id}/giay-to">'
        f"<p>Tệp PDF hoặc ảnh, mỗi tệp không quá 5 MB.</p>{fields}<button>Tải lên</button></form>"
        f'<form method="post" action="/ho-so/{filing.id}/du-giay-to"><button id="du-giay-to">Đủ giấy tờ, đi tiếp'
        "</button></form>",
        trouble=trouble,
    )


def _file_field(name: str, text: str) -> str:
    return (
        f'<label for="{escape(name)}">{escape(text)}</label>'
        f'<input type="file" id="{escape(name)}" name="{escape(name)}" accept=".pdf,.jpg,.jpeg,.png" multiple>'
    )


def fee(filing: Filing, trouble: str = "") -> str:
    """Return the page that takes the fee, with invented money."""
    return page(
        "Trả phí",
        _steps(filing) + f"<p>Phải trả <b>{vietnamese.money(filing.fee)}</b> (tiền tập).</p>"
        f'<form method="post" action="/ho-so/{filing.id}/phi"><button id="tra-phi">Trả phí</button></form>',
        trouble=trouble,
    )


def review(filing: Filing) -> str:
    """Return everything before it is sent: the citizen presses the button."""
    lines = "".join(
        f"<tr><td>{label}</td><td>{escape(filing.form.get(name, ''))}</td></tr>" for name, label in fields_of(filing)
    )
    at_desk = "<p>Phí trả tại nơi nhận kết quả.</p>" if filing.level == "3" and filing.fee else ""
    return page(
        "Xem lại rồi nộp",
        _steps(filing) + f"<table>{lines}</table><p>{len(filing.files)} tệp đính kèm</p>{at_desk}"
        f'<form method="post" action="/ho-so/{filing.id}/nop"><button id="nop">Nộp hồ sơ</button></form>',
    )


def done(filing: Filing) -> str:
    """Return the confirmation with the code."""
    when = vietnamese.moment(filing.sent_at) if filing.sent_at else ""
    return page(
        "Đã nộp hồ sơ",
        f'<p>Mã hồ sơ</p><p class="code" id="ma-ho-so">{filing.code}</p><p>Nộp lúc {when}</p>'
        f'<p>{escape(filing.name)}</p><a href="/tra-cuu?ma={filing.code}">Theo dõi hồ sơ</a>',
    )


def follow(filing: Filing | None, asked: str) -> str:
    """Return how a dossier stands."""
    found = ""
    if asked:
        found = (
            f'<p id="trang-thai">{escape(asked)}: Mới đăng ký, chờ tiếp nhận</p>'
            if filing
            else f'<p class="bad">Không có hồ sơ mã {escape(asked)}</p>'
        )
    return page(
        "Theo dõi hồ sơ",
        '<form action="/tra-cuu"><label for="ma">Mã hồ sơ</label><input id="ma" name="ma">'
        f"<button>Xem</button></form>{found}",
    )


def control(faults: Faults) -> str:
    """Return the trainer's page: each fault with its switch."""
    told = faults.told
    lines = "".join(
        f'<tr><td>{text}</td><td><a href="/dieu-khien?{_off(query) if told[name] else query}">'
        f"{'Đang bật, tắt đi' if told[name] else 'Bật'}</a></td></tr>"
        for query, name, text in _CONTROLS
    )
    return page(
        "Cho Cổng hỏng để tập", f'<table>{lines}</table><p><a href="/dieu-khien?het=1">Cho chạy tốt lại</a></p>'
    )


def _off(query: str) -> str:
    return f"{query.split('=', maxsplit=1)[0]}=0"


def _steps(filing: Filing) -> str:
    stages = [each for each in Stage if each is not Stage.FEE or (filing.level == "4" and filing.fee)]
    return f'<p class="steps">Bước {stages.index(filing.stage) + 1} trên {len(stages)} · {escape(filing.name)}</p>'


def fields_of(filing: Filing) -> tuple[tuple[str, str], ...]:
    """Return the names and labels of a dossier's form."""
    return (*FIELDS, *_MORE.get(filing.procedure, ()))


def form_values(filing: Filing, sent: Mapping[str, str]) -> dict[str, str]:
    """Return the values of the form that was sent, whatever its fields are called today."""
    return {name: sent.get(name, sent.get(f"moi-{name}", "")).strip() for name, _ in fields_of(filing)}
