"""`motcua hub …`: makes a hub, serves it, keeps its units and desks, publishes, reports; started by `app` alone."""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from desktop import __version__
from desktop.hub import (
    accounts,
    desks,
    keeping_verbs,
    packs,
    planting,
    report_verb,
    sending,
    settings,
    stick_verbs,
    supplies,
    updates,
    upward,
)
from desktop.hub.accounts import Role
from desktop.hub.hub import Hub, open_hub
from desktop.hub.serving import serve
from desktop.hub.speaking import day_of, say
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime.paths import Profile, default_home
from desktop.runtime.sentences import sentences_for
from desktop.runtime.updates.carrier import is_update

REFUSED = 2
FAILED = 3
COMMAND = "lệnh"


def run(words: Sequence[str], *, parser_class: type[ArgumentParser]) -> int:
    """Run one verb of the hub: 0 done, 2 refused for a reason the caller can mend, 3 the machine failed."""
    parsed = make_parser(parser_class).parse_args(list(words))
    try:
        if parsed.verb == "serve":
            return serve(_url(parsed), host=parsed.host, port=parsed.port, workers=parsed.workers, tell=_teller(parsed))
        if parsed.verb == "restore":
            return keeping_verbs.restore(parsed, _url(parsed))
        hub = open_hub(_url(parsed), unit=getattr(parsed, "own_unit", ""), name=getattr(parsed, "name", ""))
        try:
            return _VERBS[parsed.verb](parsed, hub)
        finally:
            hub.close()
    except (Rejection, Fault) as refusal:
        for line in sentences_for(refusal):
            sys.stderr.write(line + "\n")
        return REFUSED if isinstance(refusal, Rejection) else FAILED


def _url(words: Namespace) -> str:
    """Return the database that the call names, or the file in the hub's own folder."""
    if words.db:
        return str(words.db)
    home = Path(words.home) if words.home else default_home() / "hub"
    return f"sqlite:///{Profile(home).prepared().home.absolute() / 'hub.db'}"


def make_parser(parser_class: type[ArgumentParser]) -> ArgumentParser:
    """Return the parser of the hub's verbs, of the class that speaks Vietnamese."""
    shared = parser_class(add_help=False)
    shared.add_argument("--home", metavar="DIR", help="thư mục của trạm; để trống là thư mục của hệ điều hành")
    shared.add_argument("--db", default="", metavar="URL", help="sqlite:////đường/dẫn.db hoặc postgresql://…")
    shared.add_argument("--json", action="store_true", help="in một văn bản JSON ra stdout")
    parser = parser_class(
        prog="motcua hub", description="Trạm tổng hợp của huyện, tỉnh: nhận số liệu ký số của các quầy."
    )
    parser.add_argument("--version", action="version", version=f"motcua {__version__}", help="in số phiên bản")
    verbs = parser.add_subparsers(dest="verb", metavar="LỆNH", required=True, parser_class=parser_class)
    init = verbs.add_parser("init", parents=[shared], help="tạo trạm, hoặc đổi đơn vị, tên, mục tiêu, trạm cấp trên")
    init.add_argument(
        "--unit", dest="own_unit", default="", metavar="MÃ", help="đơn vị của trạm, mặc định 42 (Hà Tĩnh)"
    )
    init.add_argument("--name", default="", metavar="TÊN", help="tên trạm, hiện ở các quầy")
    init.add_argument("--target", type=int, metavar="%", help="mục tiêu tỷ lệ trực tuyến")
    init.add_argument(
        "--from-above",
        choices=settings.CHOICES,
        metavar="GÌ",
        help="tự lấy của trạm cấp trên: all (gói và bản cập nhật, mặc định), packs (chỉ gói), nothing",
    )
    init.add_argument("--upstream", default="", metavar="URL", help="trạm cấp trên; cần --code")
    init.add_argument("--code", default="", metavar="MÃ", help="mã đăng ký do trạm cấp trên cấp (enrol --relay)")
    init.add_argument("--desk", type=int, default=8, metavar="N", help="số mà trạm cấp trên cấp mã cho")
    run_it = verbs.add_parser("serve", parents=[shared], help="chạy trạm")
    run_it.add_argument("--host", default="127.0.0.1", metavar="ĐỊA_CHỈ", help="mặc định chỉ máy này")
    run_it.add_argument("--port", type=int, default=8420, metavar="CỔNG", help="0 là cổng trống bất kỳ")
    run_it.add_argument("--workers", type=int, default=1, metavar="N", help="số tiến trình; nhiều hơn 1 cần PostgreSQL")
    units = verbs.add_parser("units", parents=[shared], help="xem đơn vị, hoặc nhập từ tệp JSON")
    units.add_argument("file", nargs="?", default="", metavar="TỆP", help="tệp đơn vị; để trống là xem")
    units.add_argument("--day", default="", metavar="NGÀY", help="cây đơn vị ở ngày nào, dạng 2026-11-23")
    verbs.add_parser(
        "status", parents=[shared], help="trạm đang có gói, bản cập nhật nào, từ đâu, còn gì chờ chuyển lên"
    )
    _desk_parsers(verbs, shared)
    return parser


def _desk_parsers(verbs: Any, shared: ArgumentParser) -> None:  # noqa: ANN401  # argparse gives this type no public name
    enrol = verbs.add_parser("enrol", parents=[shared], help="cấp mã đăng ký dùng một lần cho một quầy")
    revoke = verbs.add_parser("revoke", parents=[shared], help="thu hồi khóa của một quầy")
    for each in (enrol, revoke):
        each.add_argument("--unit", required=True, metavar="MÃ", help="mã đơn vị")
        each.add_argument("--desk", required=True, type=int, metavar="N", help="số quầy")
    enrol.add_argument("--relay", action="store_true", help="cho trạm cấp dưới, để chuyển tiếp phong bì của các quầy")
    revoke.add_argument("--key", default="", metavar="KHÓA", help="chỉ một khóa; để trống là cả quầy")
    publish = verbs.add_parser("publish", parents=[shared], help="ký và phát hành gói dữ liệu")
    publish.add_argument(
        "files",
        nargs="+",
        metavar="TỆP",
        help="procedures.json, calendar.json, units.json, targets.json, notices.json; hoặc một tệp cập nhật .motcua",
    )
    publish.add_argument("--title", default="", metavar="TÊN", help="tên gói, quầy sẽ thấy; tệp cập nhật không cần")
    publish.add_argument("--in-force", default="", metavar="NGÀY", help="áp dụng từ ngày, để trống là hôm nay")
    stick_verbs.add_parsers(verbs, shared)
    report_verb.add_parser(verbs, shared)
    keeping_verbs.add_parsers(verbs, shared)
    account = verbs.add_parser("account", parents=[shared], help="lập tài khoản xem trang, hoặc đóng")
    account.add_argument("name", metavar="TÊN", help="tên đăng nhập")
    account.add_argument(
        "--role", choices=[each.value for each in Role], default=Role.VIEWER.value, help="viewer, administrator"
    )
    account.add_argument("--unit", default="", metavar="MÃ", help="đơn vị được xem, để trống là đơn vị của trạm")
    account.add_argument("--close", action="store_true", help="đóng tài khoản")


def _teller(words: Namespace) -> Callable[[Mapping[str, Any], Sequence[str]], None]:
    """Return how the server tells where it listens, as one line so that whoever started it can read it at once."""

    def tell(document: Mapping[str, Any], lines: Sequence[str]) -> None:
        if words.json:
            lines = [json.dumps(document, ensure_ascii=False)]
        sys.stdout.writelines(line + "\n" for line in lines)
        sys.stdout.flush()

    return tell


def _init(words: Namespace, hub: Hub) -> int:
    with hub.writing() as connection:
        if words.target is not None:
            settings.write(connection, settings.TARGET, str(words.target))
    if words.from_above:
        supplies.allow(hub, words.from_above, by=COMMAND)
    if words.upstream:
        sending.join(hub, url=words.upstream, code=words.code, desk=words.desk)
        with hub.writing() as connection:
            upward.hand_everything_on(connection, now=hub.clock.now())
    password = accounts.make_first(hub)
    return say(
        words,
        {
            "id": hub.id,
            "unit": hub.unit,
            "name": hub.name,
            "key": hub.key.id,
            "account": accounts.FIRST_NAME,
            "password": password,
        },
        f"{hub.name}. Dấu khóa của trạm: {hub.key.id}",
        *([f"Tài khoản {accounts.FIRST_NAME}, mật khẩu {password} (chỉ hiện một lần)"] if password else []),
    )


def _status(words: Namespace, hub: Hub) -> int:
    found = supplies.supplies(hub)
    shape = {"unit": hub.unit, "name": hub.name, "key": hub.key.id, "version": __version__, **found.content()}
    return say(words, shape, f"{hub.name} ({hub.unit}), bản {__version__}", *supplies.told(found))


def _units(words: Namespace, hub: Hub) -> int:
    if words.file:
        rows = _json_of(words.file)
        with hub.writing() as connection:
            count = planting.replace(connection, rows["units"] if isinstance(rows, dict) else rows)
        return say(words, {"units": count}, f"Đã nhập {count} dòng đơn vị.")
    day = words.day or hub.today().isoformat()
    with hub.reading() as connection:
        found = sorted((each for each in hub.tree(connection) if each.stood_on(day)), key=lambda each: each.path)
    rows = [
        {
            "code": each.code,
            "name": each.full_name,
            "tier": each.tier,
            "parent": each.parent,
            "valid_from": each.since,
            "valid_to": each.until,
        }
        for each in found
    ]
    return say(
        words, {"day": day, "units": rows}, *(f"{row['code']:<8} {row['tier']:<11} {row['name']}" for row in rows)
    )


def _enrol(words: Namespace, hub: Hub) -> int:
    code = desks.make_code(hub, unit=words.unit, desk=words.desk, by=COMMAND, relay=words.relay)
    return say(
        words,
        {"code": code, "unit": words.unit, "desk": words.desk, "key": hub.key.id, "days": desks.GOOD_FOR.days},
        f"Mã đăng ký của quầy {words.desk}, đơn vị {words.unit}: {code}",
        f"Dùng một lần, trong {desks.GOOD_FOR.days} ngày. Dấu khóa của trạm: {hub.key.id}",
    )


def _revoke(words: Namespace, hub: Hub) -> int:
    count = desks.revoke(hub, unit=words.unit, desk=words.desk, by=COMMAND, key=words.key)
    return say(words, {"revoked": count}, f"Đã thu hồi {count} khóa của quầy {words.desk}, đơn vị {words.unit}.")


def _publish(words: Namespace, hub: Hub) -> int:
    if is_update(Path(words.files[0])):
        return _publish_update(words, hub)
    if not words.title.strip():
        raise Rejection("hub.title_missing", "title")
    parts = {Path(file).stem: _json_of(file) for file in words.files}
    in_force = day_of(words.in_force, "in_force") if words.in_force else hub.today()
    aim = packs.read(parts)
    head = packs.publish(hub, parts, title=words.title, in_force=in_force, by=COMMAND)
    if aim is not None:
        with hub.writing() as connection:
            settings.write(connection, settings.TARGET, str(aim))
    return say(words, head.content(), f"Đã phát hành gói số {head.number}: {head.title}")


def _publish_update(words: Namespace, hub: Hub) -> int:
    """Hand an update file on to the desks, which judge it by its own signatures."""
    heads = updates.publish(hub, Path(words.files[0]), by=COMMAND)
    shapes = [{"system": each.system, "number": each.number, "bytes": each.length} for each in heads]
    told = ", ".join(f"{each.number} ({each.system})" for each in heads)
    return say(words, {"updates": shapes, "digest": heads[0].digest}, f"Quầy nhận bản cập nhật {told} khi có mạng.")


def _json_of(file: str) -> Any:  # noqa: ANN401  # a JSON value
    try:
        return json.loads(Path(file).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise Rejection("file.missing", "file", file=file) from error
    except OSError as error:
        raise Fault("file.unreadable", file=file) from error
    except ValueError as error:
        raise Rejection("file.not_json", "file") from error


def _account(words: Namespace, hub: Hub) -> int:
    if words.close:
        accounts.close(hub, name=words.name, by=COMMAND)
        return say(words, {"closed": words.name}, f"Đã đóng tài khoản {words.name}.")
    password = accounts.new_password()
    accounts.make(
        hub, name=words.name, password=password, role=Role(words.role), unit=words.unit or hub.unit, by=COMMAND
    )
    return say(
        words,
        {"account": words.name, "password": password, "role": words.role},
        f"Tài khoản {words.name}, mật khẩu {password} (chỉ hiện một lần)",
    )


_VERBS: Mapping[str, Callable[[Namespace, Hub], int]] = {
    "init": _init,
    "status": _status,
    "units": _units,
    "enrol": _enrol,
    "revoke": _revoke,
    "publish": _publish,
    "import": stick_verbs.read,
    "export": stick_verbs.write,
    "report": report_verb.report,
    "account": _account,
    "key": keeping_verbs.key,
    "backup": keeping_verbs.backup,
    "certify": keeping_verbs.certify,
    "verify": keeping_verbs.verify,
}
