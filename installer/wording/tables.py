"""The words that the window shows and no call of Qt marks: sentences by code, and vocabularies that are data."""

from collections.abc import Iterator

from desktop.domain.portal_status import LABELS
from desktop.runtime import vietnamese
from desktop.runtime.resources import resource_json
from desktop.runtime.sentences import SENTENCES

# A context of Qt, a Vietnamese text, and where a translator finds it.
Marked = tuple[str, str, str]
_CHOICES = ("reasons_not_online", "arrival_channels", "return_channels")
_ASKED = ("needs", "failures")


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
    for name in _ASKED:
        for row in portals[name]:
            yield from (("Reference", row[key], name) for key in ("text", "short") if key in row)


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
