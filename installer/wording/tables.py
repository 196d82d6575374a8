"""The words that the window shows and no call of Qt marks: sentences by code, and vocabularies that are data."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from desktop.domain.portal_status import LABELS
from desktop.runtime import vietnamese
from desktop.runtime.resources import resource_json
from desktop.runtime.sentences import SENTENCES

# A context of Qt, a Vietnamese text, and where a translator finds it.
Marked = tuple[str, str, str]
_CHOICES = ("reasons_not_online", "arrival_channels", "return_channels")
_ASKED = ("needs", "failures")
# What these write stands on papers and in lists, and the window retells it.
_DESKTOP = Path(__file__).resolve().parents[2] / "desktop"
RETOLD = tuple(
    _DESKTOP / f"{name}.py"
    for name in (
        "domain/plot",
        "runtime/register_words",
        "runtime/updates/handing",
        "usecases/closing_words",
        "usecases/filing_figures",
        "usecases/form_reports",
        "usecases/help_report",
        "usecases/index_766",
        "usecases/old_dossiers",
        "usecases/online_rate",
        "usecases/rate_tables",
        "usecases/register_table",
        "usecases/report_charts",
        "usecases/report_ground",
        "usecases/reports",
        "usecases/sending_views",
        "usecases/sent_periods",
        "usecases/sent_words",
        "usecases/service_reports",
    )
)
_VIETNAMESE = re.compile("[À-ÖØ-öø-ÿĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
# Keys of the forms of reports whose texts are for readers; sources and symbols are for who checks them.
_OF_FORMS = {"title", "rule", "group", "row_title", "words", "trap", "notes", "forecast"}


def marked() -> Iterator[Marked]:
    """Return every such text, each with its context and the code or the place it comes from."""
    yield from (("Sentences", text, code) for code, text in sorted(SENTENCES.items()))
    yield from (("Sentences", text, "dates and spans") for text in vietnamese.SPOKEN)
    yield from (("Reference", label, f"portal status {code}") for code, label in LABELS.items())
    rules = resource_json("reference/rules.json")
    for name in _CHOICES:
        for row in rules[name]:
            yield from (("Reference", row[key], name) for key in ("text", "label", "short") if key in row)
    for row in rules["service_levels"]:
        yield from (("Reference", label, "service_levels") for label in row["labels"].values())
    portals = resource_json("reference/portals.json")
    for steps in portals["steps"].values():
        for step in steps:
            yield from (("Reference", step[key], "portal steps") for key in ("title", "say"))
    for portal in portals["portals"]:
        yield from (
            ("Reference", portal[key], "portals") for key in ("name", "short") if _VIETNAMESE.search(portal[key])
        )
    for name in _ASKED:
        for row in portals[name]:
            yield from (("Reference", row[key], name) for key in ("text", "short") if key in row)
    yield from _of_papers()


def _of_papers() -> Iterator[Marked]:
    for path in RETOLD:
        yield from (("Retold", text, path.stem) for text in constants(ast.parse(path.read_text(encoding="utf-8"))))
    yield from (("Retold", text, "forms of reports") for text in _of_forms(resource_json("reference/reports.json"), ""))


def constants(tree: ast.AST) -> Iterator[str]:
    """Return the Vietnamese texts of a module that stand for themselves: no docstrings, no parts of f-strings."""
    if isinstance(tree, ast.JoinedStr) or (isinstance(tree, ast.Expr) and isinstance(tree.value, ast.Constant)):
        return
    if isinstance(tree, ast.Constant) and isinstance(tree.value, str) and _VIETNAMESE.search(tree.value):
        yield tree.value.strip()
    for child in ast.iter_child_nodes(tree):
        yield from constants(child)


def _of_forms(content: object, key: str) -> Iterator[str]:
    match content:
        case dict():
            for name, value in content.items():
                yield from _of_forms(value, name)
        case list():
            for each in content:
                yield from _of_forms(each, key)
        case str() if _VIETNAMESE.search(content) and key in _OF_FORMS:
            yield content
        case str() if _VIETNAMESE.search(content) and key == "unknown":
            # It stands as a sentence of its own.
            yield f"{content}."


def as_source() -> str:
    """Return the texts as calls that lupdate understands, each once, with its place in a comment for the translator."""
    found: dict[tuple[str, str], str] = {}
    for context, text, place in marked():
        found.setdefault((context, text), place)
    lines = [
        f"#: {place}\nQCoreApplication.translate({_quoted(context)}, {_quoted(text)})"
        for (context, text), place in found.items()
    ]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
