"""The one table of sentences: a code and its facts in, one Vietnamese sentence that says what to do next out.

Each module of this package owns one subject's table, `SENTENCES`, mapping a code such as `card.not_a_card` to a format
string in Vietnamese; `{name}` is replaced by the fact of that name, written by `desktop.runtime.vietnamese.spoken`.
A code missing here is a defect that a test finds by walking the source.
"""

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from desktop.kernel.errors import Fault, Problem, Rejection
from desktop.runtime.vietnamese import Translate, as_written, spoken


def _gather() -> dict[str, str]:
    table: dict[str, str] = {}
    for found in iter_modules(__path__):
        table.update(import_module(f"{__name__}.{found.name}").SENTENCES)
    return table


SENTENCES: Mapping[str, str] = _gather()


def sentence(code: str, facts: Mapping[str, Any], translate: Translate = as_written) -> str:
    """Return the sentence of a code with its facts filled in; KeyError when the table lacks the code."""
    return translate(SENTENCES[code]).format_map({name: spoken(value, translate) for name, value in facts.items()})


def sentence_of(problem: Problem, translate: Translate = as_written) -> str:
    """Return the sentence of one problem."""
    return sentence(problem.code, problem.facts, translate)


def sentences_for(refusal: Rejection | Fault, translate: Translate = as_written) -> tuple[str, ...]:
    """Return the sentences of a refusal or a fault, in the order the problems were found."""
    problems = refusal.problems if isinstance(refusal, Rejection) else (refusal.problem,)
    return tuple(sentence_of(each, translate) for each in problems)
