"""The verbs that keep a hub: its own key, and a copy of all that it has."""

from argparse import Namespace
from pathlib import Path
from typing import Any

from desktop.hub import audit, keys, statements
from desktop.hub.hub import Hub
from desktop.hub.pages.months import is_month, span_of
from desktop.hub.speaking import say
from desktop.hub.store import copying
from desktop.hub.store.database import file_of
from desktop.kernel.clock import to_local
from desktop.kernel.errors import Rejection
from desktop.runtime import vietnamese
from desktop.runtime.files import content_of, write_file

COMMAND = "lệnh"


def add_parsers(verbs: Any, shared: Any) -> None:  # noqa: ANN401  # argparse gives these types no public name
    """Add the words of the verbs."""
    key = verbs.add_parser("key", parents=[shared], help="khóa ký của trạm: xem, hoặc đổi")
    key.add_argument("key_act", choices=("show", "rotate"), metavar="VIỆC", help="show, rotate")
    proof = verbs.add_parser("certify", parents=[shared], help="giấy xác nhận một đơn vị đã báo cáo trong tháng, PDF")
    proof.add_argument("--unit", required=True, metavar="MÃ", help="mã đơn vị")
    proof.add_argument("--month", default="", metavar="THÁNG", help="dạng 2026-11, để trống là tháng này")
    proof.add_argument("-o", "--output", required=True, metavar="TỆP", help="tệp PDF")
    proven = verbs.add_parser("verify", parents=[shared], help="giấy xác nhận, biên nhận có đúng do trạm này ký không")
    proven.add_argument("file", metavar="TỆP", help="PDF, ảnh, hoặc tệp chữ của mã QR")
    backup = verbs.add_parser("backup", parents=[shared], help="chép cả trạm ra một tệp, khi trạm đang chạy cũng được")
    backup.add_argument("file", metavar="TỆP", help="tệp chưa có; chứa khóa ký, giữ kín")
    restore = verbs.add_parser("restore", parents=[shared], help="đưa một bản sao về chỗ, khi trạm đã dừng")
    restore.add_argument("file", metavar="TỆP", help="tệp do backup ghi")


def certify(words: Namespace, hub: Hub) -> int:
    """Write the paper that certifies a unit's reporting in a month."""
    month = words.month if is_month(words.month) else hub.today().isoformat()[:7]
    with hub.reading() as connection:
        place = hub.tree(connection).on(words.unit, f"{month}-15") or hub.tree(connection).latest(words.unit)
        if place is None:
            raise Rejection("hub.unit_unknown", "unit", unit=words.unit)
        found = statements.statement(hub, connection, place, span_of(month))
    write_file(Path(words.output), statements.statement_pdf(hub, place, found))
    return say(words, {**found.content(), "whole": found.is_whole, "file": words.output}, f"Đã ghi {words.output}.")


def verify(words: Namespace, hub: Hub) -> int:
    """Say whether this hub signed a letter: 0 when it did, 2 when it did not."""
    letter, genuine = statements.verified(hub, content_of(Path(words.file)))
    if not genuine:
        raise Rejection("proof.false", "file")
    return say(words, {"kind": letter.kind, **letter.content()}, "Đúng: trạm này ký.", *statements.told(letter))


def key(words: Namespace, hub: Hub) -> int:
    """Show the hub's keys, or let a new one sign from now on."""
    with hub.writing() as connection:
        if words.key_act == "rotate":
            made = keys.rotate(connection, hub.clock, hub=hub.id)
            audit.note(connection, hub.clock, COMMAND, act="key_changed", subject=made.id)
        found = keys.every(connection)
    shaped = [
        {
            "id": each.id,
            "public": each.public.hex(),
            "made_at": to_local(each.made_at).isoformat(),
            "retired_at": to_local(each.retired_at).isoformat() if each.retired_at else None,
        }
        for each in found
    ]
    told = (
        f"{each.id}  từ {vietnamese.moment_short(to_local(each.made_at))}"
        + (f" đến {vietnamese.moment_short(to_local(each.retired_at))}" if each.retired_at else ", đang ký")
        for each in found
    )
    return say(words, {"keys": shaped}, *told)


def backup(words: Namespace, hub: Hub) -> int:
    """Write a copy of one moment into a new file that only its owner can read."""
    size = copying.copy_out(hub.database, Path(words.file))
    with hub.writing() as connection:
        audit.note(connection, hub.clock, COMMAND, act="copied", subject=Path(words.file).name)
    return say(
        words, {"file": words.file, "bytes": size}, f"Đã chép {vietnamese.number(size)} byte ra {words.file}. Giữ kín."
    )


def restore(words: Namespace, url: str) -> int:
    """Put a copy back in the place of the hub's file; the hub must have been stopped."""
    file = file_of(url)
    if file is None:
        raise Rejection("hub.copy_by_server", "db")
    kept = copying.put_back(Path(words.file), file)
    lines = [f"Đã đưa {words.file} về {file}. Chạy lại trạm; quầy tự gửi lại những ngày trạm thiếu."]
    lines += [f"Dữ liệu trước khi khôi phục: {kept}"] if kept else []
    return say(words, {"file": str(file), "kept": kept}, *lines)
