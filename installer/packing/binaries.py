"""What the machine code in a tree asks for: which libraries, and how new a C library."""

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

# How a file of machine code begins, on Linux and on Windows; its name says nothing sure.
_ELF = b"\x7fELF"
_PE = b"MZ"
# Ubuntu 22.04: its C library, and the C++ library of its compiler.
NEWEST = {"GLIBC": (2, 35), "GLIBCXX": (3, 4, 30), "CXXABI": (1, 3, 13)}


def code_in(folder: Path) -> tuple[Path, ...]:
    """Return the files of machine code in a tree, in order."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return tuple(sorted(path for path in files if _head(path).startswith((_ELF, _PE))))


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(len(_ELF))


def _asked(path: Path, option: str) -> str:
    done = subprocess.run(["objdump", option, str(path)], capture_output=True, text=True, check=True)
    return done.stdout


def needed(path: Path) -> frozenset[str]:
    """Return the names of the libraries that a file loads with itself, in small letters as Windows compares them."""
    found = re.findall(r"^\s*(?:NEEDED|DLL Name:)\s+(\S+)", _asked(path, "-p"), re.MULTILINE)
    return frozenset(name.lower() for name in found)


def closure(kept: Iterable[Path], candidates: Iterable[Path]) -> tuple[Path, ...]:
    """Return those of the candidates that the kept files ask for, directly or by another candidate."""
    by_name = {path.name.lower(): path for path in candidates}
    reached: dict[str, Path] = {}
    waiting = list(kept)
    while waiting:
        for name in needed(waiting.pop()):
            if name in by_name and name not in reached:
                reached[name] = by_name[name]
                waiting.append(by_name[name])
    return tuple(reached[name] for name in sorted(reached))


def versions(path: Path) -> frozenset[tuple[str, tuple[int, ...]]]:
    """Return the versions that a Linux file asks of the C and C++ libraries, as name and numbers."""
    found = re.findall(r"\b(GLIBC|GLIBCXX|CXXABI)_([0-9.]+)", _asked(path, "-T"))
    return frozenset((name, tuple(map(int, text.split(".")))) for name, text in found)


def newest(paths: Iterable[Path]) -> tuple[str, ...]:
    """Return the newest version that any of the files asks of each library, in words."""
    asked = [each for path in paths for each in versions(path)]
    return tuple(
        f"{name} {'.'.join(map(str, max(numbers for of, numbers in asked if of == name)))}"
        for name in NEWEST
        if any(of == name for of, _ in asked)
    )


def too_new(path: Path) -> tuple[str, ...]:
    """Return the versions that a Linux file asks for beyond what Ubuntu 22.04 has."""
    found = ((name, numbers) for name, numbers in sorted(versions(path)) if numbers > NEWEST[name])
    return tuple(f"{name}_{'.'.join(map(str, numbers))}" for name, numbers in found)
