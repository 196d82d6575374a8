"""The documents say what is: verbs, dependencies, floors, versions, decisions, keys and words that exist."""

import argparse
import re
import tomllib
from pathlib import Path

import pytest

from desktop import __version__
from desktop.cli.parser import make_parser
from desktop.ui import commands

ROOT = Path(__file__).parents[2]
HANDBOOK = ROOT / "resources" / "handbook"
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = (ROOT / "README.md", *sorted(HANDBOOK.rglob("*.md")))
NAME = re.compile(r"^[A-Za-z0-9][A-Za-z0-9_-]*")


def first_cells(text: str) -> list[str]:
    """Return what stands in the first column of a document's tables."""
    return [line.split("|")[1].strip() for line in text.splitlines() if line.startswith("|")]


def as_on_the_keyboard(keys: str) -> str:
    """Return the keys by what is printed on them: Qt says Return, Left and Right."""
    for name, mark in (("Return", "Enter"), ("Left", "←"), ("Right", "→")):
        keys = keys.replace(name, mark)
    return keys


def verbs_of_the_parser() -> set[str]:
    found = [each for each in make_parser()._actions if isinstance(each, argparse._SubParsersAction)]
    return set(found[0].choices)


def test_the_readme_tells_of_every_verb_and_of_no_other() -> None:
    told = {found[1] for cell in first_cells(README) if (found := re.match(r"`motcua ([a-z]+)", cell))}
    assert told == verbs_of_the_parser()


def test_every_dependency_earns_its_line() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    names = {found[0] for each in wanted if (found := NAME.match(each))}
    told = {cell.strip("`") for cell in first_cells(README)}
    assert len(names) == len(wanted)
    assert not sorted(names - told)


def test_the_map_of_the_readme_has_every_floor() -> None:
    floors = {path.name for path in (ROOT / "desktop").iterdir() if (path / "__init__.py").exists()}
    drawn = re.findall(r"^  (.*?)\d  ", README, re.MULTILINE)
    assert {name for line in drawn for name in re.findall(r"(\w+)/", line)} == floors


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_leads_somewhere(path: Path) -> None:
    links = re.findall(r"(?<!!)\[[^\]]+\]\(([^)#]+)\)", path.read_text(encoding="utf-8"))
    assert not [each for each in links if "://" not in each and not (path.parent / each).exists()]


def test_the_changelog_begins_with_this_version() -> None:
    headings = re.findall(r"^## (\d+\.\d+\.\d+)", (HANDBOOK / "changelog.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] == __version__


def test_every_decision_is_listed_in_its_order() -> None:
    folder = HANDBOOK / "decisions"
    pages = sorted(path.name for path in folder.glob("[0-9]*.md"))
    listed = re.findall(r"\]\((\d{4}-[a-z0-9-]+\.md)\)", (folder / "README.md").read_text(encoding="utf-8"))
    assert listed == pages
    for number, name in enumerate(pages, 1):
        assert name.startswith(f"{number:04d}-")
        assert (folder / name).read_text(encoding="utf-8").startswith(f"# {number:04d} ")


@pytest.mark.parametrize("command", commands.ALL, ids=lambda command: command.name)
def test_the_help_names_every_key_with_its_command(command: commands.Command) -> None:
    rows = [line for line in (HANDBOOK / "help.md").read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    told = {(cells[1].strip(), cells[2].strip()) for cells in (row.split("|") for row in rows)}
    assert (as_on_the_keyboard(command.keys), command.text) in told


def test_every_word_of_the_glossary_is_used_in_the_code() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "desktop").rglob("*.py")))
    used = set(re.findall(r"\w+", code))
    rows = [line.split("|") for line in (HANDBOOK / "glossary.md").read_text(encoding="utf-8").splitlines()]
    named = {name for row in rows if len(row) > 3 for name in re.findall(r"`([A-Za-z_.]+)`", row[2])}
    assert len(named) > 40
    assert not sorted(name for name in named if not set(name.split(".")) <= used)
