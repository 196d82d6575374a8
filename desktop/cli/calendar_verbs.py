"""The verbs `calendar list|add|extend`: days off and make-up days, what they move, apologies for what moves later."""

from argparse import Namespace
from collections.abc import Iterable
from typing import Any

from desktop.cli import shapes, speak
from desktop.cli.close_verbs import day_named
from desktop.kernel.errors import Rejection
from desktop.runtime import vietnamese
from desktop.runtime.sentences import sentence_of
from desktop.usecases import calendar_days
from desktop.usecases.calendar_days import OwnDay
from desktop.usecases.calendar_moves import Favour, Moved, affected, own_day, prepare
from desktop.usecases.desk import Desk

_FAVOURS = {Favour.CITIZEN: "sớm hơn, lợi cho công dân", Favour.OFFICE: "muộn hơn, phải xin lỗi và gia hạn"}


def keep_calendar(words: Namespace, desk: Desk) -> int:
    """Do what the second word says."""
    return {"list": _list, "add": _add, "extend": _extend}[words.calendar_verb](words, desk)


def _list(words: Namespace, desk: Desk) -> int:
    year = words.year or desk.today().year
    rows = calendar_days.rows(desk, first=year, last=year if words.year else year + 1)
    if words.json:
        shaped = [
            {
                "day": shapes.iso(each.day),
                "kind": "working" if each.working else "off",
                "name": each.name,
                "letter": each.letter,
                "confirmed": not each.unconfirmed,
                "own": each.own,
            }
            for each in rows
        ]
        speak.document({"rows": shaped})
        return 0
    for each in rows:
        kind = "làm bù" if each.working else "nghỉ"
        speak.say(f"{vietnamese.day(each.day)}  {kind}  {each.name}{'  (quầy thêm)' if each.own else ''}")
    return 0


def _add(words: Namespace, desk: Desk) -> int:
    day = OwnDay(day=day_named(words.day, desk), working=words.kind == "working", name=words.name, letter=words.letter)
    calendar_days.check(desk, day=day)
    moves = affected(desk, day=day)
    if not words.dry_run:
        calendar_days.put(desk, day=day)
    if words.json:
        speak.document({"kept": not words.dry_run, "moves": [_shape(each) for each in moves]})
        return 0
    if not words.dry_run:
        speak.say("Đã lưu lịch.")
    speak.say(f"Ngày này dời {len(moves)} hồ sơ." if moves else "Ngày này không dời hồ sơ nào.")
    speak.say(*(f"  {_line(each)}, {_FAVOURS[each.favour]}" for each in moves))
    if any(each.favour is Favour.OFFICE for each in moves):
        speak.say(f"Xin lỗi và gia hạn: motcua calendar extend --day {day.day.isoformat()} --reason LÝ_DO")
    return 0


def _extend(words: Namespace, desk: Desk) -> int:
    moves = affected(desk, day=own_day(desk, day=day_named(words.day, desk)))
    done = prepare(desk, moves=moves, reason=words.reason)
    refused = [{**_shape(each), "problems": _problems(problems)} for each, problems in done.refused]
    if words.json:
        speak.document({"done": [_shape(each) for each in done.done], "refused": refused})
    else:
        speak.say(f"Đã gia hạn {len(done.done)} hồ sơ.", *(f"  {_line(each)}" for each in done.done))
    if done.refused:
        raise Rejection.of(tuple(problem for _, problems in done.refused for problem in problems))
    return 0


def _problems(problems: Iterable[Any]) -> list[str]:
    return [sentence_of(each) for each in problems]


def _line(moved: Moved) -> str:
    return (
        f"{moved.code}  {moved.applicant}  {vietnamese.moment_short(moved.old)} → {vietnamese.moment_short(moved.new)}"
    )


def _shape(moved: Moved) -> dict[str, Any]:
    return {
        "code": moved.code,
        "applicant": moved.applicant,
        "old_due_at": shapes.iso(moved.old),
        "new_due_at": shapes.iso(moved.new),
        "favour": moved.favour.value,
    }
