"""What the command line prints: Vietnamese lines for people, one JSON document for programs."""

import json
import sys
from collections.abc import Iterable, Mapping
from typing import Any

from desktop.kernel.errors import Fault, Problem, Rejection
from desktop.runtime.sentences import sentence_of, sentences_for


def say(*lines: str) -> None:
    """Print lines for a person on stdout."""
    for line in lines:
        sys.stdout.write(line + "\n")


def document(value: Mapping[str, Any] | Iterable[Any]) -> None:
    """Print one JSON document on stdout."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def warn(line: str) -> None:
    """Print one line on stderr: something to be seen to, beside an answer that stands."""
    sys.stderr.write(line + "\n")


def complain(refusal: Rejection | Fault) -> None:
    """Print what was refused on stderr, one line for each problem."""
    for line in sentences_for(refusal):
        sys.stderr.write(line + "\n")


def problem_json(problem: Problem) -> dict[str, str]:
    """Return a problem as a plain object: code, field and the Vietnamese sentence."""
    return {"code": problem.code, "field": problem.field, "sentence": sentence_of(problem)}
