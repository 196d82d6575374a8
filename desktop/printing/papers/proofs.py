"""The paper that proves a report: what a hub signed that it received."""

from dataclasses import dataclass

from desktop.printing.papers.heads import Header


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofPaper:
    """What the proof says: one answer, the facts it rests on, the signed letter as a code with what to do with it."""

    header: Header
    title: str
    answer: str
    alarm: bool
    caption: str
    facts: tuple[tuple[str, str], ...]
    code: str
    how: str
