"""The verbs `guidance` and `portal`: the guidance sheet of a procedure, the practice portal, the portals' data."""

import sys
from argparse import Namespace
from pathlib import Path

from desktop.cli import speak
from desktop.domain.dossier import Intake
from desktop.kernel.clock import Clock
from desktop.runtime.files import write_file
from desktop.runtime.sentences import sentence_of
from desktop.usecases import guidance, portal_files
from desktop.usecases.desk import Desk
from desktop.usecases.filing_data import GUIDANCE, PORTALS, Place
from desktop.usecases.guidance import Guided, SheetChoice
from desktop.usecases.practice import open_practice


def guide(words: Namespace, desk: Desk) -> int:
    """Write the guidance sheet of a procedure as a PDF file, and keep that it was given."""
    about = guidance.about_intake(desk, Intake(procedure=words.procedure))
    if words.sample:
        return write_sheet(guidance.give_sample(desk, about=about), words)
    choice = SheetChoice(large=words.large, a4=words.a4, second=words.second)
    return write_sheet(guidance.give(desk, about=about, choice=choice), words)


def guide_dossier(words: Namespace, desk: Desk) -> int:
    """Write the guidance sheet of a dossier as a PDF file, and keep that it was given."""
    return write_sheet(guidance.give(desk, about=guidance.about_dossier(desk, code=words.code)), words)


def write_sheet(made: Guided, words: Namespace) -> int:
    """Write a sheet to the file that the call names and say what stands on top of it."""
    output = write_file(Path(words.output), made.pdf)
    if words.json:
        speak.document({"file": str(output), "bytes": len(made.pdf), "answer": made.answer})
    else:
        speak.say(f"{made.answer}. Đã ghi {output}.")
    return 0


_PLACES = {Place.SHIPPED: "đi kèm phần mềm", Place.PACK: "gói dữ liệu nhận về", Place.FILE: "tệp trong thư mục quầy"}
_KINDS = {PORTALS: "Dữ liệu Cổng", GUIDANCE: "Lời phiếu hướng dẫn"}


def check_data(words: Namespace, clock: Clock) -> int:  # noqa: ARG001  # the shape of every verb without a desk
    """Look at a file of portal data; nothing is changed."""
    found = portal_files.check(file=Path(words.file))
    if words.json:
        speak.document({"kind": found.kind, "version": found.version})
    else:
        speak.say(f"Dùng được. {_KINDS[found.kind]} bản {found.version}.")
    return 0


def keep_data(words: Namespace, desk: Desk) -> int:
    """Use a file of portal data, go back from one, or tell which data are used and why none newer is."""
    if words.portal_verb == "use":
        portal_files.use(desk, file=Path(words.file))
    elif words.portal_verb == "back":
        portal_files.back(desk, kind=words.kind)
    data = desk.filing_data
    used = ((PORTALS, data.portals.version, data.portals.place), (GUIDANCE, data.guidance.version, data.guidance.place))
    told = [sentence_of(each) for each in data.troubles]
    if words.json:
        rows = [{"kind": kind, "version": version, "from": place.value} for kind, version, place in used]
        speak.document({"used": rows, "troubles": told})
        return 0
    speak.say(*(f"{_KINDS[kind]}: bản {version}, {_PLACES[place]}." for kind, version, place in used), *told)
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
