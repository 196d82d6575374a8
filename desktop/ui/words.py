"""Sentences of codes in the language of the window; the table itself is `desktop.runtime.sentences`."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from desktop.domain.reason import Reason
from desktop.kernel.errors import Fault, Problem, Rejection
from desktop.runtime import sentences


def _translated(text: str) -> str:
    return QCoreApplication.translate("Sentences", text)


def said(problem: Problem) -> str:
    """Return one problem as a sentence."""
    return sentences.sentence_of(problem, _translated)


def reasons(steps: Iterable[Reason]) -> tuple[str, ...]:
    """Return the steps of a sum as sentences."""
    return tuple(sentences.sentence(each.code, each.facts, _translated) for each in steps)


def refusal(error: Rejection | Fault) -> str:
    """Return everything a refusal says, one sentence after another."""
    return " ".join(sentences.sentences_for(error, _translated))
