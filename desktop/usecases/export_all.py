"""Everything that a desk has, in files that need no program of ours: JSON lines, CSV of the lists, what they mean."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.kernel.errors import Fault, Rejection
from desktop.printing.workbook import guarded
from desktop.runtime import vietnamese
from desktop.store.queries import everything
from desktop.usecases.desk import Desk
from desktop.usecases.long_work import LongWork

README = "DOC-TRUOC.md"
_AS_CSV = frozenset(("dossier", "dossier_event", "number"))
SAID: Mapping[str, str] = {
    "desk": "Quầy này: đơn vị, số quầy, mã cơ quan",
    "officer": "Cán bộ ngồi quầy",
    "dossier": "Hồ sơ: mọi điều đã ghi khi tiếp nhận và hiện trạng; `id` là khóa, `code` là mã hồ sơ",
    "dossier_event": "Việc làm trên hồ sơ sau khi tiếp nhận, theo thứ tự `number`; `dossier` là `id` của hồ sơ",
    "day_close": "Ngày đã khóa sổ, kèm phiếu chốt ngày (`sheet`)",
    "desk_key": "Khóa công khai để kiểm tra giấy đã ký; khóa bí mật không xuất ra",
    "number": "Số đã cấp: đã dùng hoặc hỏng",
    "journal": "Nhật ký: mỗi dòng nối với dòng trước bằng `previous` và `hash` (SHA-256)",
    "draft": "Hồ sơ đang gõ dở hoặc chờ giấy tờ",
    "period_close": "Kỳ đã chốt báo cáo, từng bản: số liệu như đã báo cáo (`reports`), dấu kỳ (`mark`), thay đổi và lý do",
    "print_job": "Phiếu đã gửi máy in; báo cáo chờ in kèm PDF dạng base64 (`pdf`)",
    "procedure_correction": "Thủ tục mà quầy tự thêm hoặc sửa",
    "procedure_use": "Số lần dùng từng thủ tục",
    "calendar_override": "Ngày nghỉ, ngày làm bù mà quầy tự thêm",
    "filing_session": "Lần giúp công dân nộp trực tuyến: thủ tục, bước, kết quả hay lý do không nộp được, thời gian",
    "filing_proof": "Trang xác nhận của Cổng, PDF dạng base64 (`pdf`)",
    "filing_paper": "Giấy tờ đã quét của lần nộp, PDF dạng base64 (`pdf`)",
    "filing_queue": "Hồ sơ nhận tại quầy khi Cổng hỏng, chờ đưa lên Cổng",
    "portal_data": "Bản dữ liệu Cổng mà các lần nộp đã dùng (`content`)",
    "guidance": "Phiếu hướng dẫn đã đưa: thủ tục, giấy còn thiếu; không ghi đưa cho ai",
    "register_import": "Lần nhập sổ cũ; hồ sơ của lần đó có số lần ở cột `imported`, `brought` việc đầu là của sổ",
    "register_layout": "Cách đọc cột của từng kiểu sổ cũ, đã sửa hoặc đã dùng",
    "register_name": "Tên thủ tục trong sổ cũ (không dấu) và mã thủ tục đã chọn",
    "outbox": "Thư đã ký gửi cấp trên, đúng từng byte (`body`)",
    "upstream": "Nơi nhận: địa chỉ, tên, khóa công khai, tình trạng nối",
    "delivery": "Từng thư gửi từng nơi: đã đến đâu, biên nhận có ký của nơi nhận",
    "hub_day": "Ngày mà một nơi nhận có số liệu mới hơn máy này, như nơi nhận báo",
    "pack": "Gói dữ liệu nơi nhận gửi xuống, đúng từng byte (`body`)",
}


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: the folder, and how many rows of each table."""

    folder: Path
    rows: Mapping[str, int]


def export_all(desk: Desk, *, folder: Path, work: LongWork | None = None) -> Exported:
    """Write everything of one moment into an empty or new folder that only its owner can read.

    Rejection `export.folder_not_empty`, or `work.stopped`; Fault `export.not_written` when the disk refuses. Nothing
    is left in the folder then: half of everything would be taken for all of it.
    """
    work = work or LongWork()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Rejection("export.folder_not_empty", "folder", folder=str(folder))
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        counts = _written(desk, folder, work)
    except OSError as error:
        _empty(folder)
        raise Fault("export.not_written", folder=str(folder)) from error
    except Rejection:
        _empty(folder)
        raise
    return Exported(folder, counts)


def _written(desk: Desk, folder: Path, work: LongWork) -> dict[str, int]:
    with desk.store.reading() as reading:
        work.total = everything.count(reading)
        counts = {
            name: _write(folder, name, columns, _watched(everything.rows(reading, name), work))
            for name, columns in everything.shapes().items()
        }
    _place(folder / README).write_text(_readme(desk, counts), encoding="utf-8")
    return counts


def _watched(rows: Iterable[dict[str, Any]], work: LongWork) -> Iterator[dict[str, Any]]:
    for row in rows:
        work.reach(work.done + 1)
        yield row


def _empty(folder: Path) -> None:
    """Take away what was written; the folder was empty before."""
    with suppress(OSError):
        for each in folder.iterdir():
            each.unlink()
        folder.rmdir()


def _place(file: Path) -> Path:
    """Return a new file that only its owner can read: there are names in it."""
    file.touch(mode=0o600)
    return file


def _write(folder: Path, name: str, columns: tuple[str, ...], rows: Iterable[dict[str, Any]]) -> int:
    count = 0
    with ExitStack() as open_files:
        lines = open_files.enter_context(_place(folder / f"{name}.jsonl").open("w", encoding="utf-8"))
        writer = None
        if name in _AS_CSV:
            file = _place(folder / f"{name}.csv").open("w", encoding="utf-8-sig", newline="")
            writer = csv.writer(open_files.enter_context(file))
            writer.writerow(columns)
        for row in rows:
            count += 1
            lines.write(json.dumps(row, ensure_ascii=False) + "\n")
            if writer is not None:
                writer.writerow([_flat(row[each]) for each in columns])
    return count


def _flat(value: object) -> str:
    """Return a value as a cell of CSV: an object as JSON, a text that no spreadsheet runs."""
    if value is None:
        return ""
    if isinstance(value, str):
        return guarded(value)
    return str(value) if isinstance(value, int) else json.dumps(value, ensure_ascii=False)


def _readme(desk: Desk, counts: Mapping[str, int]) -> str:
    shapes = everything.shapes()
    parts = [
        f"# Toàn bộ dữ liệu của quầy {desk.identity.desk}, {desk.identity.unit_name}",
        "",
        f"Xuất lúc {vietnamese.moment(desk.now())}. **Có thông tin cá nhân: giữ như giữ hồ sơ giấy.**",
        "",
        "Mỗi bảng là một tệp `.jsonl`: mỗi dòng một đối tượng JSON, UTF-8. Bảng liệt kê có thêm tệp `.csv` (UTF-8 có dấu",
        "BOM, phân cách bằng dấu phẩy; chữ bắt đầu như công thức có dấu nháy đơn phía trước). Thời điểm theo ISO 8601 với",
        "giờ Việt Nam; ngày dạng năm-tháng-ngày; tiền tính bằng đồng; có hoặc không là 1 hoặc 0; ô trống là chưa có.",
        "Số liệu báo cáo không xuất riêng vì đếm lại được từ `dossier` và `dossier_event`.",
        "",
        "`motcua import THƯ_MỤC_NÀY` đưa mọi hồ sơ và việc đã làm vào một quầy khác, số liệu ra đúng như ở đây. Nhật ký, số đã",
        "cấp, khóa, phiếu in và thư đã gửi không đưa lại, vì chúng chứng minh việc của quầy này; muốn đủ cả thì dùng bản sao lưu.",
        "",
    ]
    for name, columns in shapes.items():
        csv_too = f", `{name}.csv`" if name in _AS_CSV else ""
        parts += [
            f"## `{name}.jsonl`{csv_too}: {vietnamese.number(counts[name])} dòng",
            "",
            f"{SAID.get(name, 'Bảng riêng của chương trình')}.",
            "",
            f"Cột: {', '.join(f'`{each}`' for each in columns)}.",
            "",
        ]
    return "\n".join(parts)
