"""The steps of a release for updates: keys, root, build."""

import argparse
import re
import sys
from datetime import UTC, date, datetime
from pathlib import Path

from desktop.cli.parser import Parser
from desktop.store.upgrade import NEWEST as DATA
from installer.packing.targets import ROOT
from installer.update import keys, release, roots

_DAYS = 400
_HEADING = re.compile(r"(?m)^## ([0-9.]+)")


def notes_of(number: str, file: Path | None) -> tuple[str, ...]:
    """Return the notes of a number: the lines of a file, else the changelog's list under that number."""
    if file is not None:
        lines = file.read_text(encoding="utf-8").splitlines()
    else:
        parts = _HEADING.split((ROOT / "resources" / "handbook" / "changelog.md").read_text(encoding="utf-8"))
        lines = dict(zip(parts[1::2], parts[2::2], strict=True)).get(number, "").splitlines()
    found: list[str] = []
    for line in lines:
        if line.startswith("- ") or (file is not None and line.strip()):
            found.append(line.removeprefix("- ").strip())
        elif line.startswith("  ") and found:
            found[-1] = f"{found[-1]} {line.strip()}"
    if not found:
        sys.exit(f"Không có dòng nào nói về bản {number}. Ghi vào changelog.md, hoặc đưa bằng --notes.")
    return tuple(found)


def make_key(asked: argparse.Namespace) -> int:
    """Make one key; one for trying out has no passphrase."""
    secret = None if asked.development else keys.passphrase(asked.passphrase_file, twice=True)
    made = keys.make(asked.file, secret=secret)
    print(f"{asked.file} (giữ kín), {asked.file}{keys.PUBLIC} (đưa đi được), số khóa {made.keyid[:16]}")
    return 0


def draft_root(asked: argparse.Namespace) -> int:
    """Write a root that has to be signed yet."""
    if asked.output.exists():
        sys.exit(f"Đã có {asked.output}, không ghi đè.")
    after = roots.read(asked.after) if asked.after else None
    named = roots.Roles(
        root=[keys.public(each) for each in asked.root],
        root_threshold=asked.threshold,
        release=[keys.public(each) for each in asked.release],
        release_threshold=asked.release_threshold,
        timestamp=[keys.public(each) for each in asked.timestamp],
    )
    made = roots.drafted(named, years=asked.years, development=asked.development, after=after)
    made.to_file(str(asked.output))
    print(
        f"{asked.output}: gốc số {made.signed.version}, cần {asked.threshold} chữ ký. Mỗi người giữ khóa chạy: root sign"
    )
    return 0


def sign_root(asked: argparse.Namespace) -> int:
    """Add one signature to a root, on the machine that has the key."""
    found = roots.read(asked.file)
    roots.sign(found, keys.signer_of(asked.key, asked.passphrase_file))
    found.to_file(str(asked.file))
    print(f"Đã ký {asked.file}")
    return 0


def check_root(asked: argparse.Namespace) -> int:
    """Say what a root still lacks."""
    found = roots.lacking(roots.read(asked.file), roots.read(asked.after) if asked.after else None)
    print("\n".join(found) or f"{asked.file}: đủ chữ ký")
    return 1 if found else 0


def build(asked: argparse.Namespace) -> int:
    """State a release in the repository folder and write its update files, one for each system."""
    wrong = roots.chain(asked.repository)
    if wrong:
        sys.exit("\n".join(wrong))
    packages = [release.built(each) for each in asked.package]
    before = [release.built(each) for each in asked.before]
    numbers = {each.number for each in packages}
    if len(numbers) != 1:
        sys.exit("Các bộ cài của một lần phát hành phải cùng số.")
    (number,) = numbers
    made_on = asked.made_on or datetime.now(UTC).date()
    said = release.Said(
        notes=notes_of(number, asked.notes),
        least=asked.least,
        data=asked.data,
        made_on=made_on,
        expires=release.until(made_on, asked.days),
    )
    signers = release.Signers(
        release=[keys.signer_of(each, asked.passphrase_file) for each in asked.release_key],
        timestamp=keys.signer_of(asked.timestamp_key, asked.passphrase_file),
    )
    release.state(packages, said, repository=asked.repository, signers=signers)
    for each in packages:
        carried = [each, *(former for former in before if former.system == each.system)]
        print(release.carry(carried, repository=asked.repository, into=asked.into))
    return 0


def parser() -> Parser:
    """Return the steps and their words."""
    made = Parser(prog="installer/update", description="Phát hành tệp cập nhật: làm khóa, làm gốc, làm tệp.")
    steps = made.add_subparsers(dest="step", required=True, parser_class=Parser)
    key = steps.add_parser("keys", help="làm một khóa")
    key.add_argument("file", type=Path, metavar="TỆP")
    key.add_argument("--development", action="store_true", help="khóa thử, không có câu mật khẩu")
    key.add_argument("--passphrase-file", type=Path, metavar="TỆP", help="câu mật khẩu ở dòng đầu của tệp")
    key.set_defaults(do=make_key)
    _root_steps(steps.add_parser("root", help="gốc: ai được ký").add_subparsers(required=True, parser_class=Parser))
    _build_step(steps.add_parser("build", help="làm tệp cập nhật"))
    return made


def _root_steps(steps: "argparse._SubParsersAction[Parser]") -> None:
    draft = steps.add_parser("new", help="viết một gốc chưa ký")
    for name, text in (("root", "khóa gốc"), ("release", "khóa phát hành"), ("timestamp", "khóa hạn dùng")):
        draft.add_argument(f"--{name}", type=Path, nargs="+", required=True, metavar="KHÓA.pub", help=text)
    draft.add_argument("--threshold", type=int, required=True, metavar="N", help="cần mấy khóa gốc cùng ký")
    draft.add_argument("--release-threshold", type=int, default=1, metavar="N", help="cần mấy khóa phát hành cùng ký")
    draft.add_argument("--years", type=int, default=10, metavar="NĂM", help="gốc dùng được mấy năm")
    draft.add_argument("--after", type=Path, metavar="GỐC", help="gốc trước, khi đổi khóa")
    draft.add_argument("--development", action="store_true", help="gốc thử: phần mềm luôn nói đó là bản thử")
    draft.add_argument("-o", "--output", type=Path, required=True, metavar="TỆP")
    draft.set_defaults(do=draft_root)
    sign = steps.add_parser("sign", help="thêm một chữ ký")
    sign.add_argument("file", type=Path, metavar="GỐC")
    sign.add_argument("--key", type=Path, required=True, metavar="KHÓA")
    sign.add_argument("--passphrase-file", type=Path, metavar="TỆP")
    sign.set_defaults(do=sign_root)
    check = steps.add_parser("check", help="xem còn thiếu chữ ký nào")
    check.add_argument("file", type=Path, metavar="GỐC")
    check.add_argument("--after", type=Path, metavar="GỐC_TRƯỚC")
    check.set_defaults(do=check_root)


def _build_step(step: Parser) -> None:
    step.add_argument("--package", type=Path, action="append", required=True, metavar="TỆP", help=".deb hoặc Setup.exe")
    step.add_argument(
        "--before", type=Path, action="append", default=[], metavar="TỆP", help="bộ cài trước, để trở lại"
    )
    step.add_argument("--repository", type=Path, required=True, metavar="THƯ_MỤC", help="các gốc và lời khai đã ký")
    step.add_argument("--release-key", type=Path, action="append", required=True, metavar="KHÓA")
    step.add_argument("--timestamp-key", type=Path, required=True, metavar="KHÓA")
    step.add_argument("--passphrase-file", type=Path, metavar="TỆP")
    step.add_argument("--least", required=True, metavar="SỐ", help="bản cũ nhất lên thẳng được bản này")
    step.add_argument("--notes", type=Path, metavar="TỆP", help="mỗi dòng một điều mới; để trống là theo changelog.md")
    step.add_argument("--data", default=DATA, metavar="SỐ", help="bản của dữ liệu mà bộ cài này ghi")
    step.add_argument("--days", type=int, default=_DAYS, metavar="N", help="tệp dùng được mấy ngày")
    step.add_argument("--made-on", type=date.fromisoformat, metavar="NGÀY", help="ngày phát hành")
    step.add_argument("--into", type=Path, default=ROOT / "dist", metavar="THƯ_MỤC")
    step.set_defaults(do=build)


def main(words: list[str]) -> int:
    """Do one step."""
    asked = parser().parse_args(words)
    try:
        return int(asked.do(asked))
    except ValueError as error:
        sys.exit(f"Không dùng được: {error}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
