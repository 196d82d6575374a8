"""The verbs for sticks: what comes from below or above is read, what goes up or down is written."""

from argparse import Namespace
from pathlib import Path
from typing import Any

from desktop.contract import bundle
from desktop.contract.bundle import ENDING, LARGEST_PACKED
from desktop.hub import files, sticks
from desktop.hub.hub import Hub
from desktop.hub.speaking import say
from desktop.kernel.errors import Rejection
from desktop.runtime.files import brought, write_file
from desktop.runtime.updates.carrier import is_update

COMMAND = "lệnh"
_AGAIN = "Tệp bị thiếu phần cuối: chép lại rồi nhập lần nữa, không sợ trùng."


def add_parsers(verbs: Any, shared: Any) -> None:  # noqa: ANN401  # argparse gives these types no public name
    """Add the words of the verbs."""
    read = verbs.add_parser(
        "import", parents=[shared], help="nhập tệp .motcua trên USB: của quầy, của trạm dưới, hoặc của trạm cấp trên"
    )
    read.add_argument("file", metavar="TỆP", help="tệp .motcua")
    read.add_argument("-o", "--output", default="", metavar="TỆP", help="tệp biên nhận để mang về quầy, trạm dưới")
    written = verbs.add_parser(
        "export", parents=[shared], help="ghi lên USB thư cho trạm cấp trên, hoặc gói cho cấp dưới"
    )
    written.add_argument("place", metavar="NƠI", help="thư mục của USB, hoặc tên tệp")
    written.add_argument(
        "--down", action="store_true", help="gói dữ liệu và bản cập nhật cho quầy, trạm dưới; NƠI là thư mục"
    )


def read(words: Namespace, hub: Hub) -> int:
    """Take a file in, whichever it is."""
    file = Path(words.file)
    if is_update(file):
        return _update(words, hub, file)
    data = brought(file, most=LARGEST_PACKED)
    if sticks.is_from_above(bundle.unpacked(data).lines):
        return _back(words, hub, data)
    if not words.output:
        raise Rejection("hub.receipts_place", "output")
    taken = files.take(hub, data, by=COMMAND)
    write_file(Path(words.output), taken.receipts)
    return say(
        words,
        {"envelopes": taken.envelopes, "settled": taken.settled, "whole": taken.whole, "receipts": words.output},
        f"{taken.envelopes} phong bì, {taken.settled} đã nhận. Biên nhận ghi ở {words.output}; chép về nơi mang tệp đến.",
        *([] if taken.whole else [_AGAIN]),
    )


def _update(words: Namespace, hub: Hub, file: Path) -> int:
    head = sticks.take_update(hub, file)
    return say(
        words,
        {"updates": [head.content()]},
        f"Bản cập nhật {head.number} đúng chữ ký; quầy nhận từ trạm này khi có mạng.",
    )


def _back(words: Namespace, hub: Hub, data: bytes) -> int:
    back = sticks.take_back(hub, data, by=COMMAND)
    return say(
        words,
        {"settled": back.settled, "packs": back.packs, "whole": back.whole},
        f"Trạm cấp trên đã nhận {back.settled} thư; {back.packs} gói dữ liệu mới.",
        *([] if back.whole else [_AGAIN]),
    )


def write(words: Namespace, hub: Hub) -> int:
    """Write what goes up, or what goes down."""
    place = Path(words.place)
    if words.down:
        found = sticks.write_down(hub, place)
        return say(words, {"files": [str(each) for each in found]}, *(f"Đã ghi {each}." for each in found))
    up = sticks.up(hub, by=COMMAND)
    target = place / f"len-{hub.unit}-{hub.today():%Y%m%d}{ENDING}" if place.is_dir() else place
    write_file(target, up.content)
    return say(
        words,
        {"file": str(target), "lines": up.lines, "left": up.left},
        f"Đã ghi {up.lines} thư ra {target}. Mang đến trạm cấp trên, nhập ở đó, rồi mang tệp biên nhận về nhập ở đây.",
        *([f"Còn {up.left} thư cho lần sau, khi đã nhập biên nhận của tệp này."] if up.left else []),
    )
