"""The command line's one door: parse, run, and turn refusals and faults into exit codes."""

from collections.abc import Sequence

from desktop import __version__
from desktop.cli import speak
from desktop.cli.parser import FAILED, REFUSED, make_parser
from desktop.cli.verbs import VERBS
from desktop.kernel.clock import Clock
from desktop.kernel.errors import Fault, Rejection


def run_verb(words: Sequence[str], *, clock: Clock) -> int:
    """Run one verb: 0 done, 2 refused for a reason the sender can mend, 3 the machine failed (design §8)."""
    parser = make_parser()
    parsed = parser.parse_args(list(words))
    if parsed.version:
        speak.say(f"motcua {__version__}")
        return 0
    if parsed.verb is None:
        parser.error("chưa có lệnh")
    try:
        return VERBS[parsed.verb](parsed, clock)
    except Rejection as refusal:
        speak.complain(refusal)
        return REFUSED
    except Fault as fault:
        speak.complain(fault)
        return FAILED
