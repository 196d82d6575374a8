"""What each verb does: read its words, call one use case, print its answer."""

import hashlib
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path

from desktop.cli import copy_verbs, filing_verbs, intake_files, seal_verbs, shapes, speak, update_verbs
from desktop.cli.act_verbs import act_on
from desktop.cli.calendar_verbs import keep_calendar
from desktop.cli.close_verbs import close_day, reopen_day, spoil_number
from desktop.cli.exchange_verbs import exchange
from desktop.cli.import_verbs import import_register
from desktop.cli.period_verbs import do_period
from desktop.cli.report_verbs import export_everything, make_report
from desktop.cli.retention_verbs import keep_or_erase
from desktop.cli.sync_verbs import sync
from desktop.domain.deadline import due
from desktop.domain.terms import parse_term
from desktop.kernel.clock import VIETNAM, Clock, to_local
from desktop.kernel.errors import Rejection
from desktop.runtime import vietnamese
from desktop.runtime.calendar_source import build_calendar
from desktop.runtime.files import write_file
from desktop.runtime.paths import Profile, default_home
from desktop.runtime.rules import shipped_rules
from desktop.usecases import browse, cards, generate, papers, prove, setup
from desktop.usecases.desk import Desk, open_desk
from desktop.usecases.importing import read_day
from desktop.usecases.register import register

REGISTER = "register"
Verb = Callable[[Namespace, Clock], int]


def profile_of(words: Namespace) -> Profile:
    """Return the profile that the call names, or the platform's own."""
    return Profile(Path(words.home) if words.home else default_home())


def with_desk(act: Callable[[Namespace, Desk], int]) -> Verb:
    """Open the desk around a verb and close it after."""

    def run(words: Namespace, clock: Clock) -> int:
        desk = open_desk(profile_of(words), clock=clock)
        try:
            return act(words, desk)
        finally:
            desk.close()

    return run


def portal(words: Namespace, clock: Clock) -> int:
    """Run the practice portal or look at a file, which need no desk, or keep the desk's portal data."""
    alone: Mapping[str, Verb] = {"practice": filing_verbs.practise, "check": filing_verbs.check_data}
    return alone.get(words.portal_verb, with_desk(filing_verbs.keep_data))(words, clock)


def with_desk_if_any(act: Callable[[Namespace, Desk | None], int]) -> Verb:
    """Open the desk around a verb that can do without one; a folder without data stays without."""

    def run(words: Namespace, clock: Clock) -> int:
        return with_desk(act)(words, clock) if profile_of(words).database.exists() else act(words, None)

    return run


def init(words: Namespace, clock: Clock) -> int:
    """Set a profile up without the window."""
    answers = setup.FirstRun(
        unit_code=words.unit,
        unit_name=words.unit_name,
        desk=words.desk,
        officer=words.officer,
        agency_code=words.agency,
        phone=words.phone,
    )
    desk = setup.set_up(profile_of(words), answers=answers, clock=clock)
    desk.close()
    if words.json:
        speak.document(
            {
                "unit": desk.identity.unit_code,
                "unit_name": desk.identity.unit_name,
                "desk": desk.identity.desk,
                "agency_code": desk.identity.agency_code,
                "officer": desk.officer.name,
                "key": desk.key_place,
            }
        )
    else:
        speak.say(f"Đã thiết lập quầy {desk.identity.desk}, {desk.identity.unit_name}, cán bộ {desk.officer.name}.")
        if desk.key_place == "file":
            speak.say("Khóa dữ liệu nằm trong tệp riêng của hồ sơ vì máy không có kho khóa. Giữ tệp này cẩn thận.")
    return 0


def receive(words: Namespace, desk: Desk) -> int:
    """Receive dossiers from a file; a bad row is refused with its number and field, the good ones go on."""
    return intake_files.receive_file(desk, words.file, as_json=words.json, dry_run=words.dry_run)


def find_due(words: Namespace, clock: Clock) -> int:  # noqa: ARG001  # every verb takes the clock
    """Reckon a due date by the shipped calendar and rules, without a profile."""
    try:
        received = datetime.fromisoformat(words.received)
    except ValueError as error:
        raise Rejection("intake.received_unreadable", "received", text=words.received[:40]) from error
    received = received if received.tzinfo else received.replace(tzinfo=VIETNAM)
    found = due(
        parse_term(words.term),
        received=to_local(received),
        calendar=build_calendar(local=()),
        rules=shipped_rules().deadline_rules_on(to_local(received).date()),
    )
    if words.json:
        speak.document(shapes.due_shape(found))
    else:
        speak.say(
            f"Hẹn trả: {vietnamese.moment(found.due_at)}", *(f"  {line}" for line in shapes.because(found.because))
        )
    return 0


def read_card(words: Namespace, clock: Clock) -> int:
    """Print the fields of a card's QR and what is doubtful about it."""
    text = sys.stdin.read() if words.text == "-" else words.text
    card = cards.card_of(text, today=to_local(clock.now()).date())
    if words.json:
        speak.document(shapes.card_shape(card))
        return 0
    speak.say(f"{card.name}, {vietnamese.day(card.birth)}, số {card.id}", card.address)
    speak.say(*(f"  Xem lại: {line}" for line in shapes.card_shape(card)["doubts"]))
    return 0


def find(words: Namespace, desk: Desk) -> int:
    """Search dossiers."""
    rows = browse.find(desk, words=" ".join(words.words), limit=words.limit)
    if words.json:
        speak.document({"rows": [shapes.row_shape(each) for each in rows]})
        return 0
    for row in rows:
        speak.say(f"{row.code}  {row.applicant}  {row.procedure_name}  hẹn {vietnamese.moment_short(row.due_at)}")
    if not rows:
        speak.say("Không thấy hồ sơ nào.")
    return 0


def show(words: Namespace, desk: Desk) -> int:
    """Print one dossier with its history."""
    view = browse.show(desk, code=words.code)
    shape = shapes.dossier_shape(view.dossier)
    if words.json:
        speak.document({**shape, "history": [shapes.entry_shape(each) for each in view.history]})
        return 0
    dossier = view.dossier
    speak.say(
        f"{dossier.code}  {dossier.procedure_name}",
        f"Chủ hồ sơ: {dossier.applicant.name}",
        f"Nhận: {vietnamese.moment(dossier.received_at)}",
        f"Hẹn trả: {vietnamese.moment(dossier.due_at)}",
        *(f"  {line}" for line in shape["because"]),
    )
    return 0


def print_paper(words: Namespace, desk: Desk) -> int:
    """Write a paper of a dossier, or the register of a span of days, as a PDF file."""
    if words.kind == papers.GUIDANCE and words.code != REGISTER:
        return filing_verbs.guide_dossier(words, desk)
    if words.code == REGISTER:
        first, last = _day(words.start, "from"), _day(words.end, "to")
        pdf = register(desk, first=first, last=last, field=words.field, book=words.book)
    else:
        pdf = papers.paper(desk, kind=words.kind, code=words.code)
    output = write_file(Path(words.output), pdf)
    if words.json:
        speak.document({"file": str(output), "bytes": len(pdf), "digest": hashlib.sha256(pdf).hexdigest()})
    else:
        speak.say(f"Đã ghi {output}.")
    return 0


def _day(text: str | None, at: str) -> date:
    found = read_day(text or "")
    if found is None:
        raise Rejection("print.day_unreadable", at, text=(text or "")[:20])
    return found


def make_load(words: Namespace, desk: Desk) -> int:
    """Load invented dossiers."""
    made = generate.generate(desk, count=words.dossiers, years=words.years, seed=words.seed)
    if words.json:
        speak.document({"dossiers": made})
    else:
        speak.say(f"Đã nạp {vietnamese.number(made)} hồ sơ với người bịa ra.")
    return 0


def update(words: Namespace, clock: Clock) -> int:
    """Look at, take, hand over or undo an update."""
    return update_verbs.update(words, profile_of(words), clock)


def support(words: Namespace, clock: Clock) -> int:
    """Write the support bundle, also of a desk that does not open."""
    return update_verbs.support(words, profile_of(words), clock)


def check(words: Namespace, desk: Desk) -> int:
    """Prove the data; exit code 3 when something does not hold."""
    proof = prove.prove(desk)
    problems = [speak.problem_json(each) for each in proof.problems]
    if words.json:
        speak.document(
            {
                "whole": not problems,
                "dossiers": proof.dossiers,
                "journal_entries": proof.entries,
                "journal_head": proof.head,
                "key": proof.key_place,
                "problems": problems,
            }
        )
    elif problems:
        speak.say(*(each["sentence"] for each in problems))
    else:
        speak.say(
            f"Dữ liệu còn nguyên: {vietnamese.number(proof.dossiers)} hồ sơ, "
            f"{vietnamese.number(proof.entries)} việc trong nhật ký, không đứt đoạn."
        )
    return 3 if problems else 0


def restore_copy(words: Namespace, clock: Clock) -> int:
    """Restore a copy; no desk is open meanwhile."""
    return copy_verbs.restore(profile_of(words), words, clock)


def keys(words: Namespace, clock: Clock) -> int:
    """Show, rotate or trust a key at the open desk, or put the key of the data back where it is gone."""
    if words.key_act == "unlock":
        return copy_verbs.unlock(profile_of(words), words)
    return with_desk(seal_verbs.key)(words, clock)


VERBS: Mapping[str, Verb] = {
    "init": init,
    "receive": with_desk(receive),
    "due": find_due,
    "card": read_card,
    "find": with_desk(find),
    "show": with_desk(show),
    "print": with_desk(print_paper),
    "act": with_desk(act_on),
    "verify": with_desk_if_any(seal_verbs.verify),
    "key": keys,
    "close": with_desk(close_day),
    "reopen": with_desk(reopen_day),
    "spoil": with_desk(spoil_number),
    "report": with_desk(make_report),
    "period": with_desk(do_period),
    "export": with_desk(export_everything),
    "exchange": with_desk(exchange),
    "import": with_desk(import_register),
    "calendar": with_desk(keep_calendar),
    "retention": with_desk(keep_or_erase),
    "portal": portal,
    "guidance": with_desk(filing_verbs.guide),
    "sync": with_desk(sync),
    "backup": with_desk(copy_verbs.back_up),
    "restore": restore_copy,
    "rescue": with_desk(copy_verbs.make_kit),
    "generate": with_desk(make_load),
    "check": with_desk(check),
    "update": update,
    "support": support,
}
