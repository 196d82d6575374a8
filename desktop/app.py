"""The composition root: the only module that knows all floors; opens the window or runs a verb.

Order of a start: arguments, window frame painted, then on the store lane the key, the file, the upgrade, the
reference data; then the pages. Nothing heavy is imported before the frame stands.
"""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from desktop.runtime.settings import LANGUAGES

FILE_ENDING = ".motcua"


def run(words: Sequence[str]) -> int:
    """Run the product with the words of its call and return its exit code (design §8)."""
    if _wants_window(words):
        # What a start makes stays: the collector would look it over and over for nothing. The window's sweeper goes on.
        gc.disable()
        # The window's libraries and the command line's are never needed together.
        from desktop.ui.start import open_window  # noqa: PLC0415

        return open_window(_home_of(words), brought=_brought(words), language=_language(words))
    _speak_utf8()
    if words[0] == "demo":
        return _play(words)
    if words[0] == "hub":
        return _run_hub(words[1:])
    from desktop.cli.main import run_verb  # noqa: PLC0415  # see above
    from desktop.kernel.clock import SystemClock  # noqa: PLC0415  # see above

    return run_verb(words, clock=SystemClock())


def _play(words: Sequence[str]) -> int:
    """Play the demo: the one verb that needs the window as well as the command line."""
    from desktop.cli import speak  # noqa: PLC0415  # see above
    from desktop.cli.parser import FAILED, REFUSED, make_parser  # noqa: PLC0415  # see above
    from desktop.kernel.errors import Fault, Rejection  # noqa: PLC0415  # see above

    asked = make_parser().parse_args(list(words))
    from desktop.ui.demo.play import play  # noqa: PLC0415  # a call that asks for help needs no window

    try:
        played = play(Path(asked.out), seed=asked.seed)
    except Rejection as refusal:
        speak.complain(refusal)
        return REFUSED
    except Fault as fault:
        speak.complain(fault)
        return FAILED
    if asked.json:
        speak.document(played.document)
    else:
        speak.say(*played.lines)
    return 0


def _run_hub(words: Sequence[str]) -> int:
    """Run a verb of the hub, whose libraries no desk ever loads."""
    from desktop.cli.parser import Parser  # noqa: PLC0415  # see above
    from desktop.hub.command import run as run_hub  # noqa: PLC0415  # see above

    return run_hub(words, parser_class=Parser)


def _wants_window(words: Sequence[str]) -> bool:
    return not words or bool(_brought(words)) or _options(words) is not None


def _options(words: Sequence[str]) -> dict[str, str] | None:
    """Return the options of a window by their names, None where the words are no such options alone."""
    names, values = words[::2], words[1::2]
    if len(names) != len(values) or not set(names) <= {"--home", "--lang"}:
        return None
    found = dict(zip(names, values, strict=True))
    # The parser refuses a language that there is none of, in the words of every refusal.
    return found if found.get("--lang", LANGUAGES[0]) in LANGUAGES else None


def _home_of(words: Sequence[str]) -> str:
    return (_options(words) or {}).get("--home") or os.environ.get("MOTCUA_HOME", "")


def _language(words: Sequence[str]) -> str:
    return (_options(words) or {}).get("--lang", "")


def _brought(words: Sequence[str]) -> str:
    """Return the file that a double click hands over: the system calls the app with its path alone."""
    return words[0] if len(words) == 1 and words[0].lower().endswith(FILE_ENDING) else ""


def _speak_utf8() -> None:
    """Vietnamese comes out whole also where the console says it knows only another table."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8")
