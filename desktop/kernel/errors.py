"""The three kinds of "no": a rule rejects, a machine fails, or the program has a defect (any other exception)."""

from dataclasses import dataclass
from dataclasses import field as data_field
from types import MappingProxyType
from typing import Any


def _no_facts() -> MappingProxyType[str, Any]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with what was put in: a code, the field it stands at, and the facts of the sentence.

    The words are not here: `desktop.runtime.sentences` turns a problem into one Vietnamese sentence.
    """

    code: str
    field: str = ""
    facts: MappingProxyType[str, Any] = data_field(default_factory=_no_facts, hash=False)

    @classmethod
    def of(cls, code: str, field: str = "", /, **facts: object) -> "Problem":
        """Make a problem from its code, field and facts."""
        return cls(code, field, MappingProxyType(facts))


class Rejection(Exception):  # noqa: N818  # it is a "no" of the rules, not an error of the program
    """A rule says no; whoever asked can mend it. Nothing has changed. Command line: exit 2."""

    def __init__(self, code: str, field: str = "", /, **facts: object) -> None:
        super().__init__(code)
        self.problems: tuple[Problem, ...] = (Problem.of(code, field, **facts),)

    @classmethod
    def of(cls, problems: tuple[Problem, ...]) -> "Rejection":
        """Make one rejection of several problems, the first being the one to go to first."""
        made = cls(problems[0].code)
        made.problems = problems
        return made

    @property
    def code(self) -> str:
        """The code of the first problem."""
        return self.problems[0].code


class Fault(Exception):  # noqa: N818  # "fault" is the word for what a machine does
    """The machine failed (disk, network, keychain); the same act may succeed later. Command line: exit 3."""

    def __init__(self, code: str, /, **facts: object) -> None:
        super().__init__(code)
        self.problem = Problem.of(code, **facts)

    @property
    def code(self) -> str:
        """The code of the problem."""
        return self.problem.code
