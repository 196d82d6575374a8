"""What a use case changed, announced once so that every open screen can refresh itself."""

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of things that a screen may show."""

    DOSSIER = "dossier"
    DRAFT = "draft"
    PAPER = "paper"
    PRINT_JOB = "print_job"
    PROCEDURE = "procedure"
    CALENDAR = "calendar"
    DESK = "desk"
    NUMBER = "number"
    SETTING = "setting"
    DAY = "day"
    FILING = "filing"
    SENDING = "sending"
    REGISTER = "register"
    COPY = "copy"
    PERIOD = "period"


@dataclass(frozen=True, slots=True)
class Changes:
    """A set of (kind, id) pairs; an empty id means "any of this kind". Add two with `|`."""

    touched: frozenset[tuple[Kind, str]] = field(default_factory=frozenset)

    @classmethod
    def of(cls, kind: Kind, *ids: str) -> "Changes":
        """Return the changes of one kind; with no id, of the kind as a whole."""
        return cls(frozenset((kind, each) for each in ids or ("",)))

    def __or__(self, other: "Changes") -> "Changes":
        """Return both sets of changes as one."""
        return Changes(self.touched | other.touched)

    def concerns(self, *kinds: Kind) -> bool:
        """Tell whether anything of these kinds changed."""
        return any(kind in kinds for kind, _ in self.touched)

    def ids(self, kind: Kind) -> frozenset[str]:
        """Return the ids of one kind that changed, without the empty one."""
        return frozenset(each for found, each in self.touched if found is kind and each)
