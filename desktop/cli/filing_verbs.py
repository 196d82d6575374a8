"""The verbs `guidance` and `portal`: the guidance sheet of a procedure, and the practice portal."""

import sys
from argparse import Namespace
from pathlib import Path

from desktop.cli import speak
from desktop.domain.dossier import Intake
from desktop.kernel.changes import Changes
from desktop.kernel.clock import Clock
from desktop.kernel.errors import Fault
from desktop.usecases import guidance
from desktop.usecases.desk import Desk
from desktop.usecases.guidance import Guided, SheetChoice
from desktop.usecases.practice import open_practice


def guide(words: Namespace, desk: Desk) -> int:
    """Write the guidance sheet of a procedure as a PDF file, and keep that it was given."""
    if words.sample:
        made = Guided(guidance.sample(desk, procedure=words.procedure), "Tờ khai mẫu", "", Changes())
        return write_sheet(made, words)
    about = guidance.about_intake(desk, Intake(procedure=words.procedure))
    choice = SheetChoice(large=words.large, a4=words.a4, second=words.second)
    return write_sheet(guidance.give(desk, about=about, choice=choice), words)


def guide_dossier(words: Namespace, desk: Desk) -> int:
    """Write the guidance sheet of a dossier as a PDF file, and keep that it was given."""
    return write_sheet(guidance.give(desk, about=guidance.about_dossier(desk, code=words.code)), words)


def write_sheet(made: Guided, words: Namespace) -> int:
    """Write a sheet to the file that the call names and say what stands on top of it."""
    output = Path(words.output)
    try:
        output.write_bytes(made.pdf)
    except OSError as error:
        raise Fault("file.not_written", file=str(output)) from error
    if words.json:
        speak.document({"file": str(output), "bytes": len(made.pdf), "answer": made.answer})
    else:
        speak.say(f"{made.answer}. Đã ghi {output}.")
    return 0


def practise(words: Namespace, clock: Clock) -> int:
    """Run the practice portal until it is stopped."""
    with open_practice(clock, port=words.port) as portal:
        if words.json:
            speak.document({"address": portal.base})
        else:
            speak.say(f"Cổng tập huấn: {portal.base}", "Mở địa chỉ này bằng trình duyệt. Ctrl+C để dừng.")
        sys.stdout.flush()
        try:
            portal.wait()
        except KeyboardInterrupt:
            speak.say("Đã dừng cổng tập huấn.")
    return 0
