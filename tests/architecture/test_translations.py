"""The English table: whole, true to its sources, with the same facts, keys and letters, and compiled as it is written."""

import ast
import re
import string
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from desktop.runtime.resources import resource_file
from installer.wording.__main__ import TABLE, collect, release
from installer.wording.tables import marked

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "desktop" / "ui").rglob("*.py"))
KEYS = re.compile(r"\b(?:(?:Ctrl|Alt|Shift)\+)+\w+|\bF\d{1,2}\b|\b(?:Esc|Enter|Delete|Tab)\b")
LETTER = re.compile(r"&(\w)")
# Texts with Vietnamese letters that say the same in English: names, and what is typed as it is said.
ALIKE = {
    "Một Cửa",
    "UBND xã = 3 nlv\nChi nhánh đăng ký đất đai = 5 nlv",
    "{place} · Một Cửa",
}
VIETNAMESE = re.compile(r"[À-ÖØ-öø-ÿĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
Text = tuple[str, str]


def messages() -> dict[Text, ET.Element]:
    """Return each message of the table by its context and its Vietnamese text."""
    found: dict[Text, ET.Element] = {}
    for context in ET.parse(TABLE).getroot().iter("context"):  # noqa: S314  # our own file
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            found[name, message.findtext("source") or ""] = message
    return found


MESSAGES = messages()
SAID = {text: message.findtext("translation") or "" for text, message in MESSAGES.items()}


def calls(tree: ast.AST, owner: str = "") -> Iterator[tuple[str, ast.Call]]:
    """Return every call under a node with the name of the class around it."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call):
            yield owner, node
        yield from calls(node, node.name if isinstance(node, ast.ClassDef) else owner)


def marked_in(path: Path) -> Iterator[Text]:
    """Return what a module says through Qt, with the context under which it is looked up when it runs."""
    for owner, call in calls(ast.parse(path.read_text(encoding="utf-8"))):
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        said = [each.value if isinstance(each, ast.Constant) else None for each in call.args]
        if name == "tr":
            receiver = getattr(call.func, "value", None)
            assert isinstance(receiver, ast.Name), (path, call.lineno)
            assert receiver.id == "self", (path, call.lineno)
            assert said[0], (path, call.lineno)
            yield owner, said[0]
        elif name in {"N_", "_tr", "translate"} and len(said) == 2 and all(said):
            yield said[0], said[1]


def test_every_text_of_the_window_is_in_the_table_and_nothing_else_is() -> None:
    wanted = {text for path in SOURCES for text in marked_in(path)}
    wanted |= {(context, text) for context, text, _ in marked()}
    assert len(wanted) > 1500
    assert not sorted(wanted - set(MESSAGES)), "run installer/words and translate what it brought"
    assert not sorted(set(MESSAGES) - wanted), "run installer/words: these texts are gone"


def test_every_text_has_a_finished_translation() -> None:
    unfinished = [
        text
        for text, message in MESSAGES.items()
        if not SAID[text].strip() or "type" in message.find("translation").attrib  # type: ignore[union-attr]  # every message has one
    ]
    assert not unfinished


def test_the_table_is_what_the_command_leaves(tmp_path: Path) -> None:
    again = tmp_path / TABLE.name
    again.write_bytes(TABLE.read_bytes())
    collect(again)
    assert again.read_text(encoding="utf-8") == TABLE.read_text(encoding="utf-8")


def test_the_compiled_table_is_that_of_its_source(tmp_path: Path) -> None:
    again = tmp_path / TABLE.name
    again.write_bytes(TABLE.read_bytes())
    release(again)
    assert again.with_suffix(".qm").read_bytes() == resource_file("translations/motcua_en.qm").read_bytes()


def facts(text: str) -> Counter[str]:
    return Counter(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def test_translations_carry_the_same_facts() -> None:
    assert not [text for text, said in SAID.items() if facts(text[1]) != facts(said)]
    assert not [text for text, said in SAID.items() if text[1].count("%n") != said.count("%n")]


def test_translations_name_the_same_keys() -> None:
    differ = [text for text, said in SAID.items() if Counter(KEYS.findall(text[1])) != Counter(KEYS.findall(said))]
    assert not differ


def test_translations_stand_as_their_texts_do() -> None:
    """Spaces at the ends join words to others, an ellipsis says that more is asked, a full stop that a sentence ends."""
    for (context, text), said in SAID.items():
        assert said.strip() != ""
        assert (len(text) - len(text.lstrip()), len(text) - len(text.rstrip())) == (
            len(said) - len(said.lstrip()),
            len(said) - len(said.rstrip()),
        ), (context, text)
        assert [text.rstrip().endswith(mark) for mark in "….?"] == [said.rstrip().endswith(mark) for mark in "….?"], (
            context,
            text,
        )


def test_letters_under_alt_are_kept_and_meet_no_other() -> None:
    assert not [text for text, said in SAID.items() if len(LETTER.findall(text[1])) != len(LETTER.findall(said))]
    by_context: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for (context, text), said in SAID.items():
        for source, letter in zip(LETTER.findall(text), LETTER.findall(said), strict=True):
            by_context[context].append((source.lower(), letter.lower()))
    # One button that changes its text keeps its letter in both languages: what meets in Vietnamese may meet in English.
    for context, pairs in by_context.items():
        clashes = [
            (one, other)
            for place, one in enumerate(pairs)
            for other in pairs[place + 1 :]
            if one[1] == other[1] and one[0] != other[0]
        ]
        assert not clashes, context


def test_nothing_is_left_in_vietnamese() -> None:
    alike = {text[1] for text, said in SAID.items() if text[1] == said and VIETNAMESE.search(said)}
    assert alike == ALIKE
