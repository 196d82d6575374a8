"""The verb `act`: one act on a dossier by words, or a list of acts as JSON; good ones go on, bad ones are named."""

import json
import sys
from argparse import Namespace
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from desktop.cli import shapes, speak
from desktop.cli.parser import ACTS
from desktop.domain.facts import PaymentWay, ReturnChannel
from desktop.domain.steps import LegTerm, Step, Verb
from desktop.kernel.clock import VIETNAM, at_local
from desktop.kernel.errors import Rejection
from desktop.runtime import vietnamese
from desktop.runtime.sentences import sentence, sentence_of
from desktop.usecases.acts import Acted, act
from desktop.usecases.browse import show
from desktop.usecases.correct import correct, intake_from
from desktop.usecases.desk import Desk
from desktop.usecases.importing import intake_of, read_day, row_of

Json = Mapping[str, Any]


def act_on(words: Namespace, desk: Desk) -> int:
    """Do one act from the words of the call, or those of a JSON list on stdin when the code is `-`."""
    if words.code == "-":
        return _act_list(desk, json_out=words.json)
    done = _do(desk, _from_words(words))
    if words.json:
        speak.document(_shape(done))
    else:
        _tell(done)
    return 0


def _from_words(words: Namespace) -> Json:
    legs = [dict(zip(("agency", "term"), each.split("=", 1), strict=False)) for each in words.leg or ()]
    named = {
        "code": words.code,
        "verb": words.verb_name,
        "at": words.at,
        "reason": words.reason,
        "to": words.to,
        "papers": words.paper,
        "law": words.law,
        "due_at": words.due,
        "channel": words.channel,
        "taker": words.taker,
        "document": words.document,
        "way": words.way,
        "amount": words.amount,
        "digital": words.digital or None,
        "legs": legs,
        "set": dict(each.split("=", 1) if "=" in each else (each, "") for each in words.set or ()),
    }
    return {name: value for name, value in named.items() if value not in (None, [], {})}


def _act_list(desk: Desk, *, json_out: bool) -> int:
    try:
        rows = json.loads(sys.stdin.buffer.read().decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Rejection("file.not_json", "file") from error
    done: list[dict[str, Any]] = []
    refused: list[dict[str, Any]] = []
    for number, row in enumerate(rows if isinstance(rows, list) else [rows], 1):
        try:
            done.append({"row": number, **_shape(_do(desk, row if isinstance(row, Mapping) else {}))})
        except Rejection as refusal:
            refused.extend({"row": number, **speak.problem_json(each)} for each in refusal.problems)
    if json_out:
        speak.document({"done": done, "refused": refused})
    else:
        speak.say(*(f"{each['code']}  {each['state_text']}" for each in done))
    for each in refused:
        sys.stderr.write(f"Dòng {each['row']}, ô {each['field'] or '?'}: {each['sentence']}\n")
    return 2 if refused else 0


def _do(desk: Desk, row: Json) -> Acted:
    verb = _choice(Verb, row.get("verb"), "verb")
    if verb is None:
        raise Rejection("act.verb_unknown", "verb", verb=str(row.get("verb", "")), allowed=", ".join(ACTS))
    code = str(row.get("code", ""))
    at = _moment(row.get("at"), "at") or desk.now()
    if verb is Verb.CORRECT:
        return _correct(desk, code, row, at)
    step = Step(
        verb=verb,
        at=at,
        officer=str(row.get("officer") or desk.officer.name),
        to=str(row.get("to", "")),
        reason=str(row.get("reason", "")),
        papers=tuple(map(str, row.get("papers", ()))),
        law=str(row.get("law", "")),
        due_at=_moment(row.get("due_at"), "due_at"),
        channel=_choice(ReturnChannel, row.get("channel"), "channel"),
        taker=str(row.get("taker", "")),
        document=str(row.get("document", "")),
        way=_choice(PaymentWay, row.get("way"), "way"),
        amount=_amount(row.get("amount")),
        digital=row.get("digital") is True,
        legs=tuple(LegTerm(str(each.get("agency", "")), str(each.get("term", ""))) for each in row.get("legs", ())),
    )
    return act(desk, code=code, step=step, seen=row.get("seen"))


def _correct(desk: Desk, code: str, row: Json, at: datetime) -> Acted:
    """Lay the named fields over what was taken in; `applicant.name` names a field inside the applicant."""
    whole = row_of(intake_from(show(desk, code=code).dossier))
    for name, value in row.get("set", {}).items():
        group, _, inner = name.partition(".")
        if inner:
            whole[group] = {**(whole.get(group) or {}), inner: value}
        else:
            whole[name] = value
    intake = intake_of(whole, procedure_of=desk.catalogue.get)
    return correct(desk, code=code, intake=intake, reason=str(row.get("reason", "")), at=at, seen=row.get("seen"))


def _choice(kind: Any, value: object, at: str) -> Any:  # noqa: ANN401  # any of the vocabularies
    if value in (None, ""):
        return None
    try:
        return kind(str(value).strip().lower())
    except ValueError:
        if at == "verb":
            return None
        allowed = ", ".join(each.value for each in kind)
        raise Rejection("intake.value_unknown", at, value=str(value), allowed=allowed) from None


def _amount(value: object) -> int:
    if value in (None, ""):
        return 0
    if not str(value).isdecimal():
        raise Rejection("intake.not_a_number", "amount", text=str(value)[:20])
    return int(str(value))


def _moment(value: object, at: str) -> datetime | None:
    if value in (None, ""):
        return None
    text = str(value).strip()
    day = read_day(text)
    if day is not None:
        return at_local(day, 12)
    try:
        found = datetime.fromisoformat(text)
    except ValueError as error:
        raise Rejection("act.time_unreadable", at, text=text[:40]) from error
    return found if found.tzinfo else found.replace(tzinfo=VIETNAM)


def _shape(done: Acted) -> dict[str, Any]:
    dossier = done.dossier
    return {
        "code": dossier.code,
        "state": dossier.state.value,
        "state_text": sentence(f"state.{dossier.state.value}", {}),
        "due_at": shapes.iso(dossier.due_at),
        "because": shapes.because(dossier.because),
        "holder": dossier.holder,
        "events": dossier.events,
        "receipt": dossier.receipts,
        "legs": [
            {"agency": each.agency, "term": each.term, "due_at": shapes.iso(each.due_at)} for each in dossier.legs
        ],
        "doubts": [sentence_of(each) for each in done.doubts],
    }


def _tell(done: Acted) -> None:
    dossier = done.dossier
    words = sentence(f"state.{dossier.state.value}", {})
    speak.say(f"{dossier.code}  {words}, hẹn trả {vietnamese.moment(dossier.due_at)}")
    speak.say(*(f"  Xem lại: {sentence_of(each)}" for each in done.doubts))
