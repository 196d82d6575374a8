"""Sentences of codes in the language of the window; the table itself is `desktop.runtime.sentences`."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.kernel.errors import Fault, Problem, Rejection
from desktop.runtime import vietnamese

if TYPE_CHECKING:
    # The frame is painted before anything of a dossier is known.
    from desktop.domain.facts import PaymentWay, State
    from desktop.domain.reason import Reason
    from desktop.domain.timeliness import Timeliness

# What was typed is repeated as it was typed.
_TYPED = frozenset({"text", "value"})


def _translated(text: str) -> str:
    return QCoreApplication.translate("Sentences", text)


def _sentence(code: str, facts: Mapping[str, object]) -> str:
    # The table is loaded with the first sentence that is said: the frame says none.
    from desktop.runtime.sentences import sentence  # noqa: PLC0415

    return sentence(code, facts, _translated)


def _facts(facts: Mapping[str, object]) -> dict[str, object]:
    return {name: value if name in _TYPED else _fact(value) for name, value in facts.items()}


def _fact(value: object) -> object:
    match value:
        case str():
            # The first paint says nothing of anybody.
            from desktop.ui.retold import retold  # noqa: PLC0415

            return retold(value)
        case tuple() | list():
            return tuple(_fact(each) for each in value)
        case _:
            return value


def said(problem: Problem) -> str:
    """Return one problem as a sentence."""
    return _sentence(problem.code, _facts(problem.facts))


def reasons(steps: "Iterable[Reason]") -> tuple[str, ...]:
    """Return the steps of a sum as sentences."""
    return tuple(_sentence(each.code, _facts(each.facts)) for each in steps)


def refusal(error: Rejection | Fault) -> str:
    """Return everything a refusal says, one sentence after another."""
    problems = error.problems if isinstance(error, Rejection) else (error.problem,)
    return " ".join(said(each) for each in problems)


def state(found: "State") -> str:
    """Return the words for where a dossier stands in its life."""
    return _sentence(f"state.{found.value}", {})


def timeliness(found: "Timeliness") -> str:
    """Return the words for how a dossier stands to its date."""
    return _sentence(f"timeliness.{found.value}", {})


def verb(name: str) -> str:
    """Return the words for an act, `receive` being the first."""
    return _sentence(f"verb.{name}", {})


def way(found: "PaymentWay") -> str:
    """Return the words for how a fee was paid."""
    return _sentence(f"way.{found.value}", {})


def known(text: str) -> str:
    """Return a word of the reference data, a channel or a step; what a newer pack has brought stays as it is written."""
    return QCoreApplication.translate("Reference", text)


def moment(value: datetime) -> str:
    """Return a moment with its weekday."""
    return vietnamese.moment(value, _translated)


def weekday(value: date) -> str:
    """Return the name of a weekday."""
    return vietnamese.weekday(value, _translated)


def remaining(left: timedelta) -> str:
    """Return how long until a limit, or since it."""
    return vietnamese.remaining(left, _translated)
