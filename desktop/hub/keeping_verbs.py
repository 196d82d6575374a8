"""The verbs that keep a hub: its own key, and a copy of all that it has."""

from argparse import Namespace
from pathlib import Path
from typing import Any

from desktop.hub import audit, keys
from desktop.hub.hub import Hub
from desktop.hub.speaking import say
from desktop.hub.store import copying
from desktop.hub.store.database import file_of
from desktop.kernel.clock import to_local
from desktop.kernel.errors import Rejection
from desktop.runtime import vietnamese

COMMAND = "lệnh"


def add_parsers(verbs: Any, shared: Any) -> None:  # noqa: ANN401  # argparse gives these types no public name
    """Add the words of the verbs."""
    key = verbs.add_parser("key", parents=[shared], help="khóa ký của trạm: xem, hoặc đổi")
    key.add_argument("key_act", choices=("show", "rotate"), metavar="VIỆC", help="show, rotate")
    backup = verbs.add_parser("backup", parents=[shared], help="chép cả trạm ra một tệp, khi trạm đang chạy cũng được")
    backup.add_argument("file", metavar="TỆP", help="tệp chưa có; chứa khóa ký, giữ kín")
    restore = verbs.add_parser("restore", parents=[shared], help="đưa một bản sao về chỗ, khi trạm đã dừng")
    restore.add_argument("file", metavar="TỆP", help="tệp do backup ghi")


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
