"""The numbers that keep the code small: files, functions, names, documentation."""

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = sorted(path for path in (ROOT / "desktop").rglob("*.py") if "versions" not in path.parts)
BAD_NAMES = {"utils", "util", "helpers", "helper", "manager", "managers", "common", "misc"}
Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions() -> Iterator[tuple[Path, Function]]:
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, Function):
                yield path, node


def length(node: Function) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_no_file_is_longer_than_400_lines() -> None:
    sizes = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    assert not {str(path): size for path, size in sizes.items() if size > 400}
    assert statistics.median(sizes.values()) <= 120


def test_no_function_is_longer_than_60_lines_and_nine_in_ten_have_25() -> None:
    sizes = sorted(length(node) for _, node in functions())
    assert not [f"{path}:{node.name}" for path, node in functions() if length(node) > 60]
    assert sizes[int(0.9 * len(sizes))] <= 25


def test_no_name_that_refuses_no_one() -> None:
    assert not [str(path) for path in FILES if BAD_NAMES & set(path.relative_to(ROOT).with_suffix("").parts)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_says_what_it_is_for(path: Path) -> None:
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert said
    assert said.split("\n")[0].endswith(".")


def test_every_function_is_annotated() -> None:
    bare = [f"{path}:{node.lineno} {node.name}" for path, node in functions() if node.returns is None]
    assert not bare


def test_no_mark_of_unfinished_work() -> None:
    marks = ("TODO", "FIXME", "XXX", "NotImplementedError")
    assert not [str(path) for path in FILES if any(mark in path.read_text(encoding="utf-8") for mark in marks)]
