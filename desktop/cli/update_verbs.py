"""The verbs `update`, a file that is looked at, taken in, handed to the system or undone, and `support`, the bundle."""

from argparse import Namespace
from pathlib import Path
from typing import Any

from desktop.cli import speak
from desktop.kernel.clock import Clock
from desktop.kernel.errors import Rejection
from desktop.runtime import vietnamese
from desktop.runtime.paths import Profile
from desktop.runtime.sentences import sentence_of
from desktop.usecases import going_back, updating
from desktop.usecases import support as making


def update(words: Namespace, profile: Profile, clock: Clock) -> int:
    """Do what the words after `update` say; the desk need not open for it, so that a bad update can be undone."""
    updating.settle(profile, clock=clock)
    if words.back:
        return _back(words, profile, clock)
    if words.give_up:
        updating.give_up(profile)
    elif words.file:
        _take(words, profile, clock)
    if words.now:
        _hand_over(words, profile, clock)
    return _tell(words, profile)


def support(words: Namespace, profile: Profile, clock: Clock) -> int:
    """Write the bundle that explains a fault to somebody far away."""
    made = making.make(profile, target=Path(words.output), clock=clock)
    if words.json:
        speak.document({"file": str(made.file), "bytes": made.size, "parts": list(made.parts)})
    else:
        speak.say(f"Đã ghi {made.file} ({vietnamese.number(made.size)} byte). Trong gói không có thông tin của ai.")
        speak.say(*(f"  {name}" for name in made.parts))
    return 0


def _take(words: Namespace, profile: Profile, clock: Clock) -> None:
    """Say what the file brings, then take it in."""
    file = Path(words.file)
    seen = updating.look(profile, file)
    if not words.json:
        speak.say(f"Bản {seen.number}, phát hành {vietnamese.day(seen.made_on)}. Đang dùng bản {seen.present}.")
        speak.say(*(f"  - {line}" for line in seen.notes))
        speak.say(*(f"  {place}. {sentence_of(step)}" for place, step in enumerate(seen.steps, 1)))
    updating.take(profile, file, clock=clock)


def _back(words: Namespace, profile: Profile, clock: Clock) -> int:
    """Say what going back costs; do it only when the call says that it is accepted."""
    found = going_back.way_back(profile)
    if found is None:
        raise Rejection("update.no_way_back")
    if not words.json:
        speak.say(sentence_of(found.warning))
    if found.loses and not words.accept:
        raise Rejection("update.accept_first")
    going_back.go_back(profile, clock=clock, brought=Path(words.file) if words.file else None)
    if words.now:
        _hand_over(words, profile, clock)
    return _tell(words, profile)


def _hand_over(words: Namespace, profile: Profile, clock: Clock) -> None:
    """Let the system install when this call has ended."""
    updating.hand_over(profile, clock=clock)(again=False)
    if not words.json:
        speak.say("Hệ thống cài sau khi lệnh này kết thúc. Xem kết quả: motcua update")


def _tell(words: Namespace, profile: Profile) -> int:
    found, back = updating.standing(profile), going_back.way_back(profile)
    if words.json:
        speak.document(_shape(found, back))
        return 0
    speak.say(f"Bản đang dùng: {found.number}.", sentence_of(found.whose))
    if found.told is not None:
        speak.say(sentence_of(found.told))
    if found.command:
        speak.say(f"  {found.command}")
    if back is not None:
        speak.say(sentence_of(back.warning))
    return 0


def _shape(found: updating.Standing, back: going_back.WayBack | None) -> dict[str, Any]:
    return {
        "version": found.number,
        "trust": speak.problem_json(found.whose),
        "told": speak.problem_json(found.told) if found.told else None,
        "ready": found.ready,
        "failed": found.failed,
        "notes": list(found.notes),
        "command": found.command,
        "back": None
        if back is None
        else {
            "version": back.number,
            "has_package": back.has_package,
            "loses": back.loses,
            "warning": speak.problem_json(back.warning),
        },
    }
