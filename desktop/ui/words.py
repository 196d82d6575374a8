"""Sentences of codes in the language of the window; the table itself is `desktop.runtime.sentences`."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.kernel.errors import Fault, Problem, Rejection
from desktop.runtime import sentences

if TYPE_CHECKING:
    # The frame is painted before anything of a dossier is known.
    from desktop.domain.facts import PaymentWay, State
    from desktop.domain.reason import Reason
    from desktop.domain.timeliness import Timeliness


def _translated(text: str) -> str:
    return QCoreApplication.translate("Sentences", text)


def said(problem: Problem) -> str:
    """Return one problem as a sentence."""
    return sentences.sentence_of(problem, _translated)


def reasons(steps: "Iterable[Reason]") -> tuple[str, ...]:
    """Return the steps of a sum as sentences."""
    return tuple(sentences.sentence(each.code, each.facts, _translated) for each in steps)


def refusal(error: Rejection | Fault) -> str:
    """Return everything a refusal says, one sentence after another."""
    return " ".join(sentences.sentences_for(error, _translated))


def state(found: "State") -> str:
    """Return the words for where a dossier stands in its life."""
    return sentences.sentence(f"state.{found.value}", {}, _translated)


def timeliness(found: "Timeliness") -> str:
    """Return the words for how a dossier stands to its date."""
    return sentences.sentence(f"timeliness.{found.value}", {}, _translated)


def verb(name: str) -> str:
    """Return the words for an act, `receive` being the first."""
    return sentences.sentence(f"verb.{name}", {}, _translated)


def way(found: "PaymentWay") -> str:
    """Return the words for how a fee was paid."""
    return sentences.sentence(f"way.{found.value}", {}, _translated)
