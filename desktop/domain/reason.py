"""One step of a sum that explains itself: a code and its facts, put into words by the sentence table."""

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any


def _no_facts() -> MappingProxyType[str, Any]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Reason:
    """A step of the reckoning behind a result, e.g. `due.make_up_day` with the day and the letter that orders it."""

    code: str
    facts: MappingProxyType[str, Any] = field(default_factory=_no_facts, hash=False)

    @classmethod
    def of(cls, code: str, /, **facts: object) -> "Reason":
        """Make a reason from its code and facts."""
        return cls(code, MappingProxyType(facts))
