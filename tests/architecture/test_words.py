"""Every sentence exists, every text can be translated, no colour is named outside the themes."""

import ast
import re
import string
import unicodedata
from pathlib import Path

import pytest

from desktop.runtime.resources import resource_json
from desktop.runtime.sentences import SENTENCES
from desktop.ui import commands

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "desktop").rglob("*.py"))
RAISED = re.compile(
    r"(?:Rejection|Fault|Problem\.of|Reason\.of|refuse|doubt|say)\(\s*(?:self\.\w+,\s*)?\"([a-z_]+\.[a-z_0-9]+)\""
)


def test_every_code_that_is_raised_has_its_sentence() -> None:
    raised = {code for path in SOURCES for code in RAISED.findall(path.read_text(encoding="utf-8"))}
    assert len(raised) > 60
    assert not sorted(raised - set(SENTENCES))


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_sentences_are_whole_vietnamese(code: str) -> None:
    text = SENTENCES[code]
    assert unicodedata.normalize("NFC", text) == text
    names = [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
    assert all(name.isidentifier() for name in names)
    if not code.startswith(("due.", "state.", "verb.", "timeliness.", "way.")):
        assert text.endswith((".", "TÊN"))


def test_no_colour_is_named_in_python() -> None:
    named = re.compile(r"#[0-9A-Fa-f]{6}\b|QColor\(\s*[\"\d]")
    assert not [str(path) for path in (ROOT / "desktop/ui").rglob("*.py") if named.search(path.read_text("utf-8"))]


def test_no_text_for_translation_is_made_by_an_f_string() -> None:
    made = []
    for path in (ROOT / "desktop/ui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = getattr(getattr(node, "func", None), "attr", getattr(getattr(node, "func", None), "id", ""))
            if isinstance(node, ast.Call) and called in {"tr", "_tr", "N_", "translate"}:
                made += [str(path) for each in node.args if isinstance(each, ast.JoinedStr)]
    assert not made


def test_no_dialog_blocks_the_window() -> None:
    blocking = re.compile(r"QMessageBox|QInputDialog|[dD]ialog\.exec\(|processEvents\(")
    assert not [str(path) for path in (ROOT / "desktop/ui").rglob("*.py") if blocking.search(path.read_text("utf-8"))]


def test_no_two_commands_answer_to_the_same_keys() -> None:
    assert commands.clashes() == ()


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("ground", ["ground", "surface"])
@pytest.mark.parametrize("ink", ["ink", "muted", "accent", "due", "overdue", "proven"])
def test_every_ink_can_be_read_on_its_ground(theme: str, ground: str, ink: str) -> None:
    tokens = resource_json(f"themes/{theme}.json")
    high, low = sorted((luminance(tokens[ground]), luminance(tokens[ink])), reverse=True)
    assert (high + 0.05) / (low + 0.05) >= 4.5
