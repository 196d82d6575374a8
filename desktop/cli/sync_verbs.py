"""The verb `sync`: one pass now, joining and leaving hubs, how it stands, the same by a file."""

from argparse import Namespace
from datetime import date
from pathlib import Path
from typing import Any

from desktop.cli import shapes, speak
from desktop.kernel.errors import Rejection
from desktop.runtime.files import content_of, write_file
from desktop.runtime.sentences import sentence_of
from desktop.usecases import freezing, packs, proofs, sending, sending_files, sending_views
from desktop.usecases.desk import Desk
from desktop.usecases.importing import read_day
from desktop.usecases.packs import PackView
from desktop.usecases.sending_views import HubView, LetterView, Standing

_FAILED = 3


def sync(words: Namespace, desk: Desk) -> int:
    """Do what the words after `sync` say; without any, make one pass now."""
    acts = {
        "join": _join,
        "leave": _leave,
        "status": _status,
        "export": _export,
        "import": _import,
        "packs": _packs,
        "qr": _codes,
        "receipt": _receipt,
        "verify": _verify,
    }
    return acts[words.sync_verb](words, desk) if words.sync_verb else _push(words, desk)


def _push(words: Namespace, desk: Desk) -> int:
    """Send what waits; 3 when a hub could not be reached or did not sign for it."""
    problems: list[str] = []
    if words.unclosed:
        frozen = freezing.freeze_unclosed(desk, since=_since(words.since))
        problems += [sentence_of(each) for each in frozen.problems]
    if words.ahead:
        problems += [sentence_of(each) for each in freezing.freeze_ahead(desk).problems]
    done = sending.push(desk, by_hand=True)
    problems += [sentence_of(each) for each in done.problems]
    problems += [sentence_of(each.trouble.problem) for each in done.passes if each.trouble]
    found = sending_views.standing(desk)
    if words.json:
        settled = sum(each.settled for each in done.passes)
        speak.document({**_standing_shape(desk, found), "settled": settled, "problems": problems})
    else:
        _tell(desk, found)
    for each in problems:
        speak.warn(each)
    return _FAILED if problems else 0


def _since(text: str) -> date | None:
    if not text:
        return None
    day = read_day(text)
    if day is None:
        raise Rejection("close.day_unreadable", "since", text=text[:40])
    return day


def _join(words: Namespace, desk: Desk) -> int:
    """Enrol at a hub, by its address and a code, or by the one text of the code's QR."""
    url, code, key = (words.url, words.code, words.key) if words.code else sending.join_scanned(words.url)
    done = sending.join(desk, url=url, code=code, key=key)
    if words.json:
        speak.document({"hub": done.hub, "name": done.name, "key": done.key})
    else:
        speak.say(f"Đã nối với {done.name}. Khóa của nơi nhận: {done.key} (so lại qua điện thoại).")
    return 0


def _leave(words: Namespace, desk: Desk) -> int:
    """Send no more to a hub."""
    sending.leave(desk, hub=words.hub)
    if words.json:
        speak.document(_standing_shape(desk, sending_views.standing(desk)))
    else:
        speak.say(f"Đã thôi gửi {words.hub}. Biên nhận cũ vẫn giữ.")
    return 0


def _status(words: Namespace, desk: Desk) -> int:
    """Tell how it stands with every hub, and what became of the newest envelopes."""
    found = sending_views.standing(desk)
    if words.json:
        letters = [_letter_shape(each) for each in sending_views.letters(desk, most=words.limit)]
        speak.document({**_standing_shape(desk, found), "letters": letters})
        return 0
    _tell(desk, found)
    for each in sending_views.letters(desk, most=words.limit):
        what = f"{shapes.iso(each.day)} bản {each.revision}" if each.day else "khóa mới của quầy"
        speak.say(f"  {each.sequence:>5}  {what}  {each.hub}: {sentence_of(each.told)}")
    return 0


def _tell(desk: Desk, found: Standing) -> None:
    speak.say(" ".join(sentence_of(each) for each in sending_views.status_line(desk, found)))
    for each in found.hubs:
        for problem in (each.trouble, each.clock):
            if problem is not None:
                speak.say(f"  {each.name}: {sentence_of(problem)}")


def _export(words: Namespace, desk: Desk) -> int:
    """Write what is unsettled into a file; a folder gets a file with a name of its own."""
    made = sending_files.export(desk, target=Path(words.file), hub=words.hub)
    if words.json:
        speak.document({"file": str(made.file), "envelopes": made.envelopes, "bytes": made.size})
    else:
        speak.say(f"Đã ghi {made.envelopes} thư ra {made.file}. Chưa tính là đã nhận cho đến khi có biên nhận.")
    return 0


def _import(words: Namespace, desk: Desk) -> int:
    """Take receipts in from a file."""
    done = sending_files.take_in_file(desk, file=Path(words.file))
    if words.json:
        counts = {"settled": done.settled, "parked": done.parked, "later": done.later}
        speak.document({**counts, "packs": done.packs, "foreign": done.foreign, "whole": done.whole})
        return 0
    speak.say(f"Nhập {done.settled} biên nhận đã nhận, {done.parked} bị từ chối, {done.later} để lại sau.")
    if done.packs:
        speak.say(f"  {done.packs} gói dữ liệu: xem và áp dụng bằng motcua sync packs.")
    if done.foreign:
        speak.say(f"  {done.foreign} mục không phải cho quầy này, bỏ qua.")
    if not done.whole:
        speak.say("  Tệp bị cắt dở: xin lại tệp đầy đủ.")
    return 0


def _codes(words: Namespace, desk: Desk) -> int:
    """Write the newest figures of a day as a PDF of QR codes."""
    day = _day(words.day) if words.day else desk.today()
    return _paper(words, sending_files.codes_of(desk, day=day))


def _receipt(words: Namespace, desk: Desk) -> int:
    """Write the hub's signed receipt of a day as a paper."""
    return _paper(words, proofs.receipt_pdf(desk, day=_day(words.day), hub=words.hub))


def _day(text: str) -> date:
    day = read_day(text)
    if day is None:
        raise Rejection("close.day_unreadable", "day", text=text[:40])
    return day


def _paper(words: Namespace, pdf: bytes) -> int:
    write_file(Path(words.output), pdf)
    if words.json:
        speak.document({"file": words.output, "bytes": len(pdf)})
    else:
        speak.say(f"Đã ghi {words.output}.")
    return 0


def _verify(words: Namespace, desk: Desk) -> int:
    """Say whether a hub of this desk signed a letter: 0 when it did, 2 when it did not."""
    found = proofs.verify(desk, content=content_of(Path(words.file)))
    if not found.genuine:
        raise Rejection("proof.false", "file")
    if words.json:
        speak.document({"hub": found.hub, "kind": found.letter.kind, **found.letter.content()})
    else:
        speak.say(f"Đúng: {found.hub} ký, khóa {found.letter.key}.")
    return 0


def _packs(words: Namespace, desk: Desk) -> int:
    """List the packs, apply one or go back from one; a pack is named by its number, or by its id."""
    if words.apply or words.back:
        named = _pack_named(desk, words.apply or words.back)
        (packs.apply if words.apply else packs.take_back)(desk, pack=named)
    found = packs.views(desk)
    told = {each.id: [sentence_of(line) for line in packs.told_of(desk, pack=each.id)] for each in found}
    if words.json:
        speak.document({"packs": [_pack_shape(each, told[each.id]) for each in found]})
        return 0
    for each in found:
        state = "đang áp dụng" if each.applied else "chưa áp dụng"
        speak.say(f"{each.number}  {each.title} ({each.hub}, {state})", *(f"  {line}" for line in told[each.id]))
    if not found:
        speak.say("Chưa có gói dữ liệu nào.")
    return 0


def _pack_named(desk: Desk, words: str) -> str:
    return next((each.id for each in packs.views(desk) if words in {each.id, str(each.number)}), words)


def _pack_shape(pack: PackView, told: list[str]) -> dict[str, Any]:
    return {
        "id": pack.id,
        "hub": pack.hub,
        "number": pack.number,
        "title": pack.title,
        "in_force_from": shapes.iso(pack.in_force_from),
        "applied": pack.applied,
        "applied_at": shapes.iso(pack.applied_at),
        "would_change": told,
    }


def _standing_shape(desk: Desk, found: Standing) -> dict[str, Any]:
    return {
        "line": " ".join(sentence_of(each) for each in sending_views.status_line(desk, found)),
        "done": found.is_done,
        "unclosed_days": found.unclosed,
        "held_days": found.held,
        "hubs": [_hub_shape(each) for each in found.hubs],
    }


def _hub_shape(hub: HubView) -> dict[str, Any]:
    return {
        "hub": hub.id,
        "name": hub.name,
        "url": hub.url,
        "key": hub.key,
        "unsent_days": hub.days,
        "unsent": hub.letters,
        "parked": hub.parked,
        "settled": hub.settled,
        "oldest_day": shapes.iso(hub.oldest),
        "received_at": shapes.iso(hub.received_at),
        "next_at": shapes.iso(hub.next_at),
        "trouble": speak.problem_json(hub.trouble) if hub.trouble else None,
        "ahead_days": [shapes.iso(each) for each in hub.ahead],
        "clock": speak.problem_json(hub.clock) if hub.clock else None,
    }


def _letter_shape(letter: LetterView) -> dict[str, Any]:
    return {
        "id": letter.id,
        "sequence": letter.sequence,
        "letter": letter.letter,
        "day": shapes.iso(letter.day),
        "revision": letter.revision,
        "made_at": shapes.iso(letter.made_at),
        "hub": letter.hub,
        "state": letter.told.code.removeprefix("verdict."),
        "sentence": sentence_of(letter.told),
        "settled": letter.settled,
        "attempts": letter.attempts,
        "next_at": shapes.iso(letter.next_at),
        "receipt": letter.receipt.decode() or None,
    }
